"""robots.txt: asked once a host and round, and kept to."""

from __future__ import annotations

import threading
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from banggiao.sources.watch.client import Client, Refused, Unreachable


class Robots:
    """What hosts let us fetch. As RFC 9309 has it: no file allows everything, an unreachable one nothing."""

    def __init__(self, client: Client, agent: str) -> None:
        self._client = client
        self._agent = agent
        self._known: dict[str, RobotFileParser] = {}
        self._lock = threading.Lock()

    def allows(self, url: str) -> bool:
        """May we fetch it? Raises Unreachable where the file cannot be had now."""
        return self._rules(url).can_fetch(self._agent, url)

    def pause(self, url: str) -> float:
        """Seconds that the host asks to leave between two requests."""
        return float(self._rules(url).crawl_delay(self._agent) or 0.0)

    def _rules(self, url: str) -> RobotFileParser:
        parts = urlsplit(url)
        place = f"{parts.scheme}://{parts.netloc}"
        with self._lock:
            known = self._known.get(place)
        if known is None:
            known = self._fetch(place)
            with self._lock:
                self._known[place] = known
        return known

    def _fetch(self, place: str) -> RobotFileParser:
        rules = RobotFileParser()
        try:
            text = self._client.get(f"{place}/robots.txt").body.decode("utf-8", "replace")
        except Refused as wrong:
            if "the server answers" not in str(wrong):
                raise
            text = ""
        except Unreachable as wrong:
            told = str(wrong)
            if not told.startswith("the server answers 4") or "429" in told:
                raise Unreachable(f"robots.txt cannot be had: {wrong}", retry_after=wrong.retry_after) from wrong
            text = ""
        rules.parse(text.splitlines())
        return rules
