"""What the platform gives the container: database, SECRET_KEY, PORT and ENVIRONMENT."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import URL

NEEDED = ("ENVIRONMENT", "PORT", "DB_HOST", "DB_PORT", "DB_NAME", "DB_USERNAME", "DB_PASSWORD", "SECRET_KEY")


@dataclass(frozen=True)
class Settings:
    environment: str
    port: int
    database: URL
    secret_key: str = field(repr=False)


def read_settings(env: Mapping[str, str]) -> Settings:
    """Reads them all, or names every one that is missing. No message ever holds a value."""
    if missing := [name for name in NEEDED if not env.get(name)]:
        raise SystemExit(f"These variables are not set: {', '.join(missing)}.")
    database = URL.create(
        "postgresql+psycopg",
        username=env["DB_USERNAME"],
        password=env["DB_PASSWORD"],
        host=env["DB_HOST"],
        port=int(env["DB_PORT"]),
        database=env["DB_NAME"],
        # A database that can't be reached has to be a stopped task with a reason, not one that hangs.
        query={"sslmode": "require", "connect_timeout": "10"},
    )
    return Settings(env["ENVIRONMENT"], int(env["PORT"]), database, env["SECRET_KEY"])
