"""What the desk counts of itself, for Prometheus."""

from __future__ import annotations

from collections.abc import MutableMapping
from typing import Any

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5)


class Metrics:
    """A registry of its own, so that several desks can live in one process."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._requests = Counter("banggiao_requests_total", "Requests.", ("route", "status"), registry=self.registry)
        self._seconds = Histogram(
            "banggiao_request_seconds", "Seconds a request.", ("route",), buckets=BUCKETS, registry=self.registry
        )
        self._ledger = Gauge("banggiao_ledger", "What is in the ledger.", ("what",), registry=self.registry)

    def observe(self, scope: MutableMapping[str, Any], status: int, seconds: float) -> None:
        """Count one answered request under its route's pattern (never its address: that would be without bound)."""
        route = getattr(scope.get("route"), "path", "other")
        self._requests.labels(route, str(status)).inc()
        self._seconds.labels(route).observe(seconds)

    def ledger(self, **figures: int) -> None:
        """Note how much is in the ledger."""
        for what, number in figures.items():
            self._ledger.labels(what).set(number)

    def text(self) -> bytes:
        """Everything in Prometheus' text format."""
        return generate_latest(self.registry)
