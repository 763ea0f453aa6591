"""The pages, one module a page."""

from banggiao.views.desk.pages import (
    account,
    articles,
    compare,
    entries,
    health,
    lists,
    network,
    promises,
    relations,
    review,
    today,
)

routers = (
    health.router,
    today.router,
    relations.router,
    articles.router,
    promises.router,
    network.router,
    compare.router,
    review.router,
    account.router,
    lists.router,  # these two last: their addresses are the widest
    entries.router,
)
