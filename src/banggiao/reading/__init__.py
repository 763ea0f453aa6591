"""Reading: an article into facts, layer by layer. Pure."""

from banggiao.reading.reader import READER_VERSION, read

__all__ = ["READER_VERSION", "read"]
