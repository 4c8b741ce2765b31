"""What the platform gives becomes the settings."""

import pytest

from app.settings import read_settings

GIVEN = {
    "ENVIRONMENT": "dev",
    "PORT": "8000",
    "DB_HOST": "users.example.eu-central-1.rds.amazonaws.com",
    "DB_PORT": "5432",
    "DB_NAME": "users",
    "DB_USERNAME": "app",
    "DB_PASSWORD": "p@ss/word:1",
    "SECRET_KEY": "signs tokens",
}


def test_a_password_with_any_characters_reaches_the_database() -> None:
    database = read_settings(GIVEN).database
    assert (database.username, database.password, database.port) == ("app", "p@ss/word:1", 5432)
    assert (database.host, database.database) == (GIVEN["DB_HOST"], "users")


def test_every_variable_that_is_missing_is_named_at_once() -> None:
    with pytest.raises(SystemExit, match="DB_HOST, SECRET_KEY"):
        read_settings({**GIVEN, "DB_HOST": "", "SECRET_KEY": ""})


def test_no_secret_is_shown() -> None:
    shown = repr(read_settings(GIVEN))
    assert GIVEN["DB_PASSWORD"] not in shown
    assert GIVEN["SECRET_KEY"] not in shown
