"""Briefings as documents to hand over: HTML, Word, PDF.

from banggiao.views.documents import content, write_document
write_document(content(briefing, charts=charts(ledger, "KOR", "VNM")), Path("korea.pdf"), format="pdf")
"""

from banggiao.views.documents.charts import Chart, charts
from banggiao.views.documents.content import content
from banggiao.views.documents.write import FORMATS, write_document

__all__ = ["FORMATS", "Chart", "charts", "content", "write_document"]
