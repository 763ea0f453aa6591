"""The ASGI application."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import anyio.to_thread
from fastapi import FastAPI
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.routing import Route

from banggiao import __version__
from banggiao.views.desk import assets
from banggiao.views.desk.api import router as api
from banggiao.views.desk.api_desk import router as api_desk
from banggiao.views.desk.config import Config
from banggiao.views.desk.desk import Desk
from banggiao.views.desk.errors import add_handlers
from banggiao.views.desk.guard import Guard
from banggiao.views.desk.pages import routers
from banggiao.views.desk.warming import warm

THREADS = 8


def create_app(config: Config) -> FastAPI:
    """A desk over the ledger that ``config`` names. LedgerError where there is none."""
    desk = Desk.open(config)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        # Pages are made by one interpreter: more threads than this only wait for each other.
        anyio.to_thread.current_default_thread_limiter().total_tokens = THREADS
        warm(desk)
        yield
        desk.close()

    app = FastAPI(
        title="Banggiao",
        version=__version__,
        description="What is known of relations between states, each value with the words it rests on.",
        openapi_url="/api/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
        middleware=[
            Middleware(Guard, config=config, metrics=desk.metrics),
            Middleware(GZipMiddleware, minimum_size=1000, compresslevel=5),
        ],
    )
    app.state.desk = desk
    app.router.routes.append(Route("/static/{name:path}", assets.serve, methods=["GET"]))
    for router in routers:
        app.include_router(router, include_in_schema=False)
    app.include_router(api)
    app.include_router(api_desk)
    add_handlers(app)
    return app
