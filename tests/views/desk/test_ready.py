"""Answers kept: put together anew for everybody who asks, with nobody else's token."""

from __future__ import annotations

import gzip
import re
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from banggiao.views.desk.ready import Made, Shelf
from tests.views.desk.conftest import BASE

TOKEN, OTHER = "a" * 64, "b" * 64


@given(st.lists(st.binary(max_size=400).map(lambda piece: piece.replace(b"a", b"")), min_size=1, max_size=5))
def test_a_packed_answer_unpacks_to_the_body_with_the_new_token(pieces: list[bytes]) -> None:
    pieces[0] += b"x" * 1000
    made = Made.of(TOKEN.encode().join(pieces), token=TOKEN)
    wanted = OTHER.encode().join(pieces)
    plain, packed = made.answer(OTHER, "identity"), made.answer(OTHER, "br, gzip")
    assert plain.body == wanted
    assert "content-encoding" not in plain.headers
    assert packed.headers["content-encoding"] == "gzip"
    assert gzip.decompress(packed.body) == wanted
    whole = zlib.decompressobj(16 + zlib.MAX_WBITS)  # as one stream, as browsers read it
    assert whole.decompress(packed.body) == wanted
    assert whole.eof
    assert not whole.unused_data


def test_an_answer_without_a_token_is_whole() -> None:
    made = Made.of("Việt Nam".encode() * 200, media_type="text/calendar; charset=utf-8")
    assert gzip.decompress(made.answer("", "gzip").body).decode() == "Việt Nam" * 200
    assert made.answer("", "gzip").headers["content-type"] == "text/calendar; charset=utf-8"


@pytest.mark.parametrize("most", [3000, 10_000])
def test_a_shelf_holds_no_more_than_it_may(most: int) -> None:
    shelf = Shelf(most=most)
    made = Made.of(b"x" * 800)
    for n in range(20):
        shelf.put(n, made)
        shelf.put(n, made)
    kept = [n for n in range(20) if shelf.get(n) is not None]
    assert kept == list(range(20 - most // made.size, 20))


def test_two_browsers_get_one_page_each_with_its_own_token(client: TestClient) -> None:
    page = "/relations/VNM/LAO"
    other = TestClient(client.app, base_url=BASE, headers={"accept": "text/html", "accept-language": "vi"})
    seen = []
    for browser in (client, other):
        browser.get("/")  # takes the cookie that the token hangs on
        first, again = browser.get(page), browser.get(page)
        assert first.text == again.text
        assert first.headers["etag"] == again.headers["etag"]
        tokens = set(re.findall(r'name="csrf" value="([^"]+)"', first.text))
        assert len(tokens) == 1
        seen.append((first.text.replace(tokens.copy().pop(), ""), tokens))
    assert seen[0][0] == seen[1][0]
    assert seen[0][1] != seen[1][1]


def test_a_page_kept_goes_with_what_it_shows(client: TestClient) -> None:
    page = "/relations/VNM/LAO"
    token = re.search(r'name="csrf" value="([^"]+)"', client.get(page).text)
    assert token is not None
    before = client.get(page).text
    client.post("/follow", data={"party": "LAO", "on": "1", "csrf": token[1]})
    after = client.get(page).text
    assert 'value="1"' in before
    assert 'value="0"' in after
