"""What could not be turned into an article, and why: a failure never stops the rest."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Failure:
    """One input that gave no article.

    ``where`` names it as the user knows it (file, line, record); ``reason`` says what was wrong and what to do.
    """

    where: str
    reason: str

    def __str__(self) -> str:
        return f"{self.where}: {self.reason}"
