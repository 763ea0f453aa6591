"""The pages, one module a page."""

from banggiao.views.desk.pages import (
    account,
    articles,
    audit,
    compare,
    entries,
    health,
    keys,
    lists,
    merging,
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
    merging.router,
    audit.router,
    keys.router,
    account.router,
    lists.router,  # these two last: their addresses are the widest
    entries.router,
)
