"""What a desk is set up with."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from ipaddress import ip_address
from zoneinfo import ZoneInfo

HOME = "VNM"  # whose desk it is: a page on one partner shows it with this state
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


def is_loopback(host: str) -> bool:
    """Does this host name only this machine?"""
    if host in ("localhost", "localhost."):
        return True
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


@dataclass(frozen=True, slots=True)
class Config:
    """``host`` is what the server listens on. ``names``: host names that requests may ask for besides it ('*': any).

    ``store`` is where users, sessions and followed partners are kept (a SQLAlchemy address), beside the ledger by
    default. ``today`` fixes the day, for tests. ``https``: cookies only over TLS.
    """

    ledger: str
    host: str = "127.0.0.1"
    port: int = 8000
    store: str | None = None
    names: tuple[str, ...] = ()
    https: bool = False
    today: dt.date | None = None
    body_limit: int = 256 * 1024
    body_seconds: float = 15.0
    session_hours: int = 12

    @property
    def local(self) -> bool:
        """Does it serve only this machine?"""
        return is_loopback(self.host)

    @property
    def store_address(self) -> str:
        """Where the desk's own state is kept."""
        if self.store:
            return self.store
        if "://" in self.ledger:
            return self.ledger
        return f"sqlite+pysqlite:///{self.ledger}.desk"

    def day(self) -> dt.date:
        """Today, where the desk stands."""
        return self.today or dt.datetime.now(ZONE).date()
