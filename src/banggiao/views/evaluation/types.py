"""The contract's objects as they come from JSON: anything may be odd, since a stranger's reader wrote them."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]
