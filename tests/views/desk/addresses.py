"""The addresses that the desk answers at, for tests that go through all of them."""

from __future__ import annotations

from typing import Any

from banggiao.views.desk.api import router as api
from banggiao.views.desk.api_desk import router as api_desk
from banggiao.views.desk.pages import routers

POSTS = {  # every address that changes something, by its route
    "/follow": "/follow", "/login": "/login", "/logout": "/logout", "/account/tokens": "/account/tokens",
    "/account/tokens/drop": "/account/tokens/drop", "/review/undo": "/review/undo", "/review/add": "/review/add",
    "/review/entry/{family}/{entry_id}": "/review/entry/events/ev-0", "/review/{fact_id}": "/review/0123",
    "/api/v1/judgements": "/api/v1/judgements",
    "/api/v1/judgements/{judgement_id}/undo": "/api/v1/judgements/j0/undo",
}  # fmt: skip


def routes() -> list[Any]:
    """All routes of the pages and of the API."""
    return [route for router in (*routers, api, api_desk) for route in router.routes]
