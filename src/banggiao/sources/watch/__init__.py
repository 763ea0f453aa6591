"""Watching feeds: polled politely, each item taken once, whatever happens in between."""

from banggiao.sources.watch.client import Client, Fetched, Refused, Unreachable
from banggiao.sources.watch.config import FeedConfig, NoticeRule, WatchConfig, load_config
from banggiao.sources.watch.poll import Round, poll
from banggiao.sources.watch.state import State

__all__ = [
    "Client",
    "FeedConfig",
    "Fetched",
    "NoticeRule",
    "Refused",
    "Round",
    "State",
    "Unreachable",
    "WatchConfig",
    "load_config",
    "poll",
]
