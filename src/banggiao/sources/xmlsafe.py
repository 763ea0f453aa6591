"""XML from strangers: no entities of its own, no network, no tree that fills the memory."""

from __future__ import annotations

import re
from typing import Any

from banggiao.model.errors import SourceError
from banggiao.sources.extras import need

MOST_BYTES = 64 * 1024 * 1024
_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)


def parse_xml(data: bytes, *, where: str = "") -> Any:
    """The root element, read as far as it can be where the XML is broken. Raises SourceError.

    Refused are entity declarations: nobody's feed needs them, and bombs are made of them.
    """
    if len(data) > MOST_BYTES:
        raise SourceError(f"more than {MOST_BYTES // 2**20} MB of XML", where=where)
    etree = need("lxml.etree", what="XML")
    plain = data.replace(b"\0", b"")  # UTF-16 hides the words from the look below, not from the parser
    if _ENTITY.search(plain):
        raise SourceError("the XML declares entities of its own, as entity bombs do: refused", where=where)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False, recover=True
    )
    try:
        root = etree.fromstring(data.lstrip(), parser=parser)
    except (etree.XMLSyntaxError, ValueError) as wrong:
        raise SourceError(f"no XML that can be read: {wrong}", where=where) from wrong
    if root is None:
        raise SourceError("no XML that can be read: nothing in it is an element", where=where)
    return root


def local(element: Any) -> str:
    """The name of an element without its namespace, in lower case; '' for comments."""
    tag = element.tag
    return tag.rsplit("}", 1)[-1].lower() if isinstance(tag, str) else ""


def child_text(element: Any, *names: str) -> str | None:
    """The text of the first child with one of the local names, in the order of ``names``."""
    for name in names:
        for child in element:
            if local(child) == name:
                text = "".join(child.itertext()).strip()
                if text:
                    return text
    return None
