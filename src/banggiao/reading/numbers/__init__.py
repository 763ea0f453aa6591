"""Numbers of Vietnamese news: amounts with their unit, percentages, ranks, counts, multiples, ordinals.

>>> from banggiao.reading.numbers import find_quantities, ordinal
>>> [(q.value, q.unit, q.approximate) for q in find_quantities("gần 200 dự án với khoảng 990 triệu USD")]
[(200.0, 'projects', True), (990000000.0, 'USD', True)]
>>> ordinal("kỳ họp lần thứ XIV")
14
"""

from banggiao.reading.numbers.ordinals import ordinal, roman
from banggiao.reading.numbers.quantities import Quantity, QuantityKind, find_quantities
from banggiao.reading.numbers.words import number_in_words

__all__ = ["Quantity", "QuantityKind", "find_quantities", "number_in_words", "ordinal", "roman"]
