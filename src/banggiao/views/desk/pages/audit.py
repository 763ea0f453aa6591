"""The audit trail: who did what and when, by filters, page by page."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse

from banggiao.ledger.cursors import row_number
from banggiao.ledger.lists import check_dates
from banggiao.views.desk.rendering import page
from banggiao.views.desk.viewer import Admin, TheDesk

router = APIRouter()
_A_PAGE = 100


@router.get("/audit", response_class=HTMLResponse)
def audit(
    request: Request, who: Admin, desk: TheDesk, user: str = "", action: str = "", since: str = "", until: str = "",
    cursor: str = "",
) -> HTMLResponse:  # fmt: skip
    """Lines of the trail, the newest first."""
    check_dates(since=since or None, until=until or None)
    lines = desk.store.audit(
        limit=_A_PAGE + 1, before=row_number(cursor) if cursor else None, user=user[:100] or None,
        action=action[:40] or None, since=since or None, until=until or None,
    )  # fmt: skip
    users, actions = desk.store.audited()
    following = str(lines[_A_PAGE - 1]["n"]) if len(lines) > _A_PAGE else None
    return page(
        request, who, "audit.html", lines=lines[:_A_PAGE], next=following, users=users, actions=actions,
        asked={"user": user, "action": action, "since": since, "until": until},
    )  # fmt: skip
