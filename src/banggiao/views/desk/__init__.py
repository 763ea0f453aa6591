"""The desk: the ledger in a browser. ``create_app`` makes the ASGI application; `banggiao serve` runs it."""

from banggiao.views.desk.app import create_app
from banggiao.views.desk.config import Config

__all__ = ["Config", "create_app"]
