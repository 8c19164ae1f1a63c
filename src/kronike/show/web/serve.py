"""Serves a story's page on this machine alone: its pages and its data, nothing else in its folder."""

from __future__ import annotations

import socket
import sys
from collections.abc import Callable
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kronike.show.web.addresses import (
    DATA,
    PLAIN,
    REPORTS,
    is_data_file,
    is_plain_file,
    is_report_file,
    is_section_file,
)
from kronike.show.web.errors import ServeError

HOST = "127.0.0.1"
"""Only programs on this machine can connect."""

_HEADERS = {
    "Content-Security-Policy": "frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-cache",
}


def serve(folder: Path, *, port: int) -> None:
    """Serves the story in ``folder`` on 127.0.0.1 until it is interrupted; port 0 takes any that is free.

    Raises:
        ServeError: where the folder holds no page, or the port is taken.
    """
    if not (folder / "index.html").is_file():
        msg = f"{folder} holds no index.html: build a story there first (kronike build PATH... -o {folder})"
        raise ServeError(msg)
    with _listen(port) as listener:
        address = f"http://{HOST}:{listener.getsockname()[1]}/"
        sys.stdout.write(f"Serving {folder} at {address} (Ctrl+C ends it)\n")
        sys.stdout.flush()
        config = uvicorn.Config(application(folder), log_level="warning", server_header=False, access_log=False)
        uvicorn.Server(config).run(sockets=[listener])


def _listen(port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((HOST, port))
    except (OSError, OverflowError) as error:
        listener.close()
        msg = f"Port {port} on {HOST} cannot be used ({error}): choose another with --port, or 0 for any free one"
        raise ServeError(msg) from error
    return listener


def application(folder: Path) -> Starlette:
    """The web application over a story's folder; it reads files anew on each request."""
    root = folder.resolve()
    files = {
        "/": (root / "index.html", "text/html; charset=utf-8"),
        "/index.html": (root / "index.html", "text/html; charset=utf-8"),
        f"/{DATA}/licences.txt": (root / DATA / "licences.txt", "text/plain; charset=utf-8"),
        "/intake.md": (root / "intake.md", "text/markdown; charset=utf-8"),
        "/story.json": (root / "story.json", "application/json"),
        "/api/story": (root / "story.json", "application/json"),
    }

    def named(request: Request) -> Response:
        path, kind = files[request.url.path]
        return _file(path, root, kind)

    routes = [Route(path, named) for path in files]
    parts = [
        _part(root, f"/{DATA}/{{name:path}}", is_data_file, "text/javascript"),
        _part(root, f"/{PLAIN}/{{name:path}}", is_plain_file, "text/html"),
        _part(root, f"/{REPORTS}/{{name}}", is_report_file, "text/html"),
        _part(root, "/{name}", is_section_file, "text/html"),
    ]
    return Starlette(
        routes=[*routes, *parts],
        middleware=[
            Middleware(_SafeHeaders),
            Middleware(TrustedHostMiddleware, allowed_hosts=[HOST, "localhost"]),
        ],
    )


def _part(root: Path, path: str, known: Callable[[str], bool], kind: str) -> Route:
    """A route to the files of one folder of a story, of those names that are ``known`` to be ours."""
    folder = root / path[1 : path.index("{")]

    def file(request: Request) -> Response:
        name = request.path_params["name"]
        if not known(name):
            raise HTTPException(404)
        return _file(folder / name, root, f"{kind}; charset=utf-8")

    return Route(path, file)


def _file(path: Path, root: Path, kind: str) -> Response:
    """The file, if it is a plain one inside the story's folder: a link that leads out of it is not followed."""
    if not path.is_file() or not path.resolve().is_relative_to(root):
        raise HTTPException(404)
    return FileResponse(path, media_type=kind)


class _SafeHeaders:
    """Adds the security headers to every response, refusals too."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(_HEADERS)
            await send(message)

        await self.app(scope, receive, send_safely)
