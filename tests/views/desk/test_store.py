"""Users, sessions, tokens, leases: kept as digests, ended in time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from banggiao.model import UsageError
from banggiao.views.desk.store import Store


class Clock:
    """Time that passes when told."""

    now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    made = Store(f"sqlite+pysqlite:///{tmp_path}/desk.db", clock=clock)
    yield made
    made.close()


def test_no_secret_is_kept_as_it_is(store: Store, tmp_path: Path) -> None:
    store.add_user("lan", "a long password", "reviewer")
    session, token = store.begin_session("lan", hours=1), store.add_token("lan", label="x", scopes=["read"])
    store.close()
    with sqlite3.connect(tmp_path / "desk.db") as raw:
        dump = "\n".join(raw.iterdump())
    raw.close()
    for secret in ("a long password", session, token):
        assert secret not in dump


@pytest.mark.parametrize(
    ("name", "password", "role"),
    [("", "long enough", "reader"), ("a b", "long enough", "reader"), ("lan", "short", "reader"),
     ("lan", "long enough", "king"), ("x" * 65, "long enough", "reader")],
)  # fmt: skip
def test_users_that_cannot_be(store: Store, name: str, password: str, role: str) -> None:
    with pytest.raises(UsageError):
        store.add_user(name, password, role)


def test_a_name_is_given_once(store: Store) -> None:
    store.add_user("lan", "long enough", "reader")
    with pytest.raises(UsageError, match="already"):
        store.add_user("lan", "long enough", "admin")


def test_sessions_end(store: Store, clock: Clock) -> None:
    store.add_user("lan", "long enough", "reader")
    secret = store.begin_session("lan", hours=1)
    assert store.session_user(secret) is not None
    clock.now += 3601
    assert store.session_user(secret) is None


def test_a_new_password_ends_sessions(store: Store) -> None:
    store.add_user("lan", "long enough", "reader")
    secret = store.begin_session("lan", hours=1)
    store.change_user("lan", password="another long one")
    assert store.session_user(secret) is None
    assert store.sign_in("lan", "long enough", place="here") is None
    assert store.sign_in("lan", "another long one", place="here") is not None


def test_wrong_passwords_block_for_a_while(store: Store, clock: Clock) -> None:
    for _ in range(5):
        assert store.sign_in("nobody", "whatever it is", place="there") is None
    assert store.blocked("user:nobody")
    assert store.blocked("place:there")
    assert not store.blocked("place:elsewhere")
    clock.now += 301
    assert not store.blocked("user:nobody", "place:there")


def test_leases_are_one_each_and_run_out(store: Store, clock: Clock) -> None:
    assert store.lease("f1", "lan")
    assert not store.lease("f1", "minh")
    assert store.taken("minh") == {"f1"}
    assert store.taken("lan") == set()
    assert store.lease("f2", "lan")  # who takes another gives the first back
    assert store.lease("f1", "minh")
    clock.now += 601
    assert store.lease("f1", "lan")


def test_scopes_that_are_none(store: Store) -> None:
    with pytest.raises(UsageError):
        store.add_token("lan", label="x", scopes=["everything"])
    with pytest.raises(UsageError):
        store.add_token("lan", label="x", scopes=[])
