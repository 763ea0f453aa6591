"""HTML pages of newspapers to articles, by rules for the big Vietnamese outlets and by likeness for all others."""

from banggiao.sources.pages.outlets import Outlet, outlet_of, outlets
from banggiao.sources.pages.page import MOST_BYTES, Page, article_from_page, read_page

__all__ = ["MOST_BYTES", "Outlet", "Page", "article_from_page", "outlet_of", "outlets", "read_page"]
