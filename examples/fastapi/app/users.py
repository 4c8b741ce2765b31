"""/api/users"""

from typing import Annotated

from fastapi import APIRouter, HTTPException, Query
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import Engine, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.database import User


class NewUser(BaseModel):
    email: str = Field(max_length=254, pattern=r"^[^@\s]+@[^@\s]+$")
    name: str = Field(min_length=1, max_length=100)


class ShownUser(NewUser):
    model_config = ConfigDict(from_attributes=True)
    id: int


def users(engine: Engine) -> APIRouter:
    """Lists users, a page at a time, and adds one."""
    router = APIRouter(prefix="/api/users")

    @router.get("")
    def listed(after: int = 0, limit: Annotated[int, Query(ge=1, le=100)] = 50) -> list[ShownUser]:
        with Session(engine) as session:
            page = session.scalars(select(User).where(User.id > after).order_by(User.id).limit(limit))
            return [ShownUser.model_validate(user) for user in page]

    @router.post("", status_code=201)
    def added(new: NewUser) -> ShownUser:
        with Session(engine) as session:
            user = User(email=new.email, name=new.name)
            session.add(user)
            try:
                session.commit()
            except IntegrityError:
                raise HTTPException(409, "There is a user with this address.") from None
            return ShownUser.model_validate(user)

    return router
