"""Who may ask: whoever has a token that was signed with SECRET_KEY and is still good."""

from collections.abc import Callable
from typing import Annotated

import jwt
from fastapi import Depends, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

ALGORITHM = "HS256"
bearer = HTTPBearer(auto_error=False)


def callers(secret_key: str) -> Callable[..., str]:
    """A dependency that gives the caller's name."""

    def caller(given: Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)]) -> str:
        try:
            token = given.credentials if given else ""
            return jwt.decode(token, secret_key, algorithms=[ALGORITHM], options={"require": ["sub", "exp"]})["sub"]
        except jwt.InvalidTokenError:
            raise HTTPException(401, "A valid token is needed.", {"WWW-Authenticate": "Bearer"}) from None

    return caller
