"""python -m app"""

import os

import uvicorn

from app.main import create_app
from app.settings import read_settings

settings = read_settings(os.environ)
uvicorn.run(
    create_app(settings),
    host="0.0.0.0",
    port=settings.port,
    # Only the load balancer reaches the task.
    forwarded_allow_ips="*",
    # ECS sends SIGTERM and waits 30 seconds.
    timeout_graceful_shutdown=25,
)
