"""The tables, and the way to them."""

from sqlalchemy import URL, Engine, String, create_engine, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

# Any number that no other program uses in this database.
TABLES_LOCK = 2_026_1129


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"

    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(String(254), unique=True)
    name: Mapped[str] = mapped_column(String(100))


def open_database(url: URL) -> Engine:
    """Connects when it is first needed; a connection that the database has closed is replaced."""
    return create_engine(url, pool_pre_ping=True)


def make_tables(engine: Engine) -> None:
    """Makes what is missing. Tasks that start at the same time wait for each other."""
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": TABLES_LOCK})
        Base.metadata.create_all(connection)
