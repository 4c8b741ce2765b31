"""The application, from its settings."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import Depends, FastAPI

from app.callers import callers
from app.database import make_tables, open_database
from app.settings import Settings
from app.users import users


def create_app(settings: Settings) -> FastAPI:
    engine = open_database(settings.database)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        # A task without its database is no use. It stops here, before it was ever healthy: the deploy shows the end of
        # this log as the reason, and puts back what ran before.
        make_tables(engine)
        yield
        engine.dispose()

    app = FastAPI(title="users", lifespan=lifespan)

    @app.get("/health")
    def health() -> dict[str, str]:
        # Without the database: one that is away for a minute must not have every task replaced.
        return {"status": "ok", "environment": settings.environment}

    app.include_router(users(engine), dependencies=[Depends(callers(settings.secret_key))])
    return app
