"""The keys of the desk, as a page and for the window that '?' opens."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse

from banggiao.views.desk.rendering import page
from banggiao.views.desk.viewer import Anybody

router = APIRouter()


@router.get("/keys", response_class=HTMLResponse)
def keys(request: Request, who: Anybody) -> HTMLResponse:
    """Which key does what."""
    return page(request, who, "keys.html")
