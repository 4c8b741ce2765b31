"""The application over HTTP, on a database in a file."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import jwt
import pytest
from fastapi.testclient import TestClient
from sqlalchemy import make_url

from app.main import create_app
from app.settings import Settings

KEY = "a key of the tests, of at least thirty-two bytes"


def token(key: str = KEY, lasts: timedelta = timedelta(minutes=5), **claims: str) -> dict[str, str]:
    signed = jwt.encode({"sub": "tests", "exp": datetime.now(UTC) + lasts, **claims}, key, algorithm="HS256")
    return {"Authorization": f"Bearer {signed}"}


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    settings = Settings("test", 8000, make_url(f"sqlite:///{tmp_path}/users.db"), KEY)
    with TestClient(create_app(settings)) as client:
        yield client


def test_says_that_it_is_healthy(client: TestClient) -> None:
    response = client.get("/health")
    assert (response.status_code, response.json()) == (200, {"status": "ok", "environment": "test"})


def test_keeps_the_users_that_it_is_given(client: TestClient) -> None:
    for name in ("Ada", "Grace"):
        added = client.post("/api/users", json={"email": f"{name}@example.com", "name": name}, headers=token())
        assert added.status_code == 201
    listed = client.get("/api/users", headers=token()).json()
    assert [user["name"] for user in listed] == ["Ada", "Grace"]
    after = client.get("/api/users", params={"after": listed[0]["id"]}, headers=token()).json()
    assert [user["name"] for user in after] == ["Grace"]


def test_takes_an_address_once(client: TestClient) -> None:
    ada = {"email": "ada@example.com", "name": "Ada"}
    codes = [client.post("/api/users", json=ada, headers=token()).status_code for _ in range(2)]
    assert codes == [201, 409]


def test_refuses_what_is_no_user(client: TestClient) -> None:
    assert client.post("/api/users", json={"email": "nobody", "name": ""}, headers=token()).status_code == 422


@pytest.mark.parametrize(
    "headers",
    [{}, token(key="the key of somebody else, just as long"), token(lasts=timedelta(minutes=-5))],
    ids=["none", "of another key", "too old"],
)
def test_tells_nothing_without_a_valid_token(client: TestClient, headers: dict[str, str]) -> None:
    assert client.get("/api/users", headers=headers).status_code == 401
