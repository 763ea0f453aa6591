"""The desk's own state: users, sessions, tokens, who reviews what, followed partners, the audit trail."""

from banggiao.views.desk.store.accounts import Role, User
from banggiao.views.desk.store.store import Store

__all__ = ["Role", "Store", "User"]
