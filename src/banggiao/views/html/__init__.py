"""Self-contained pages: the text with every fact highlighted, each fact beside its words."""

from banggiao.views.html.highlight import Piece, paragraphs
from banggiao.views.html.page import page

__all__ = ["Piece", "page", "paragraphs"]
