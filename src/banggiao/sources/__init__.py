"""Where articles come from: files, folders, records, standard input; lazily, one broken item stopping no other."""

from banggiao.sources.columns import parse_columns
from banggiao.sources.encoding import Decoded, decode
from banggiao.sources.failure import Failure
from banggiao.sources.language import Languages, languages_left
from banggiao.sources.paths import KNOWN, STDIN, articles
from banggiao.sources.plain import LONGEST, article_from_text, published_in_header
from banggiao.sources.records import article_from_record, parse_published

__all__ = [
    "KNOWN",
    "LONGEST",
    "STDIN",
    "Decoded",
    "Failure",
    "Languages",
    "article_from_record",
    "article_from_text",
    "articles",
    "decode",
    "languages_left",
    "parse_columns",
    "parse_published",
    "published_in_header",
]
