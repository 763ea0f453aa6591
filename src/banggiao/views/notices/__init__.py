"""Telling people what changed: rules over the ledger, each thing once."""

from banggiao.views.notices.find import Notice, notices
from banggiao.views.notices.send import Told, tell_all

__all__ = ["Notice", "Told", "notices", "tell_all"]
