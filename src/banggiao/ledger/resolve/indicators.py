"""Resolution of indicators. Being written."""

from __future__ import annotations

from collections.abc import Sequence

from banggiao.ledger.resolve.types import Attestation, Constraints, Join, Resolved


def block_keys(attestation: Attestation) -> frozenset[str]:
    raise NotImplementedError


def link(key: str, attestations: Sequence[Attestation]) -> list[Join]:
    raise NotImplementedError


def assemble(attestations: Sequence[Attestation], joins: Sequence[Join], constraints: Constraints) -> list[Resolved]:
    raise NotImplementedError
