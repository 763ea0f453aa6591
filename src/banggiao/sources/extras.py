"""Libraries that only some sources need: said so where they are missing."""

from __future__ import annotations

import importlib
from typing import Any

from banggiao.model.errors import SourceError


def need(module: str, *, what: str, extra: str = "sources") -> Any:
    """The module; raises SourceError, naming the extra to install, where it is not there."""
    try:
        return importlib.import_module(module)
    except ModuleNotFoundError as missing:
        raise SourceError(f'{what} needs an extra: pip install "banggiao[{extra}]"') from missing
