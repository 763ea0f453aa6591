"""Style sheets, scripts, fonts and outlines, served from the package and from nowhere else."""

from __future__ import annotations

import gzip
import hashlib
import mimetypes
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable

from starlette.requests import Request
from starlette.responses import Response

_TYPES = {".woff2": "font/woff2", ".js": "text/javascript", ".css": "text/css", ".json": "application/json"}
_PACKED = {".js", ".css", ".json", ".svg", ".txt"}


@dataclass(frozen=True, slots=True)
class Asset:
    """A file as it is sent. ``packable``: its gzip is smaller (see ``packed``)."""

    body: bytes
    packable: bool
    kind: str
    digest: str


@cache
def assets() -> dict[str, Asset]:
    """Every file by its name below ``static/``; a name that is not among them does not exist."""
    return dict(_walk(resources.files(__package__) / "static", ""))


def _walk(folder: Traversable, prefix: str) -> list[tuple[str, Asset]]:
    out: list[tuple[str, Asset]] = []
    for item in folder.iterdir():
        name = f"{prefix}{item.name}"
        if item.is_dir():
            out += _walk(item, f"{name}/")
            continue
        suffix = name[name.rfind(".") :]
        body = item.read_bytes()
        kind = _TYPES.get(suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
        if kind.startswith("text/"):
            kind += "; charset=utf-8"
        packable = suffix in _PACKED and len(body) > 500
        out.append((name, Asset(body, packable, kind, hashlib.sha256(body).hexdigest()[:12])))
    return out


@cache
def packed(name: str) -> bytes:
    """A file's gzip, made when first asked for: all of them take most of a second. KeyError for none."""
    return gzip.compress(assets()[name].body, 9, mtime=0)


def address(name: str) -> str:
    """Where a file is served, with its digest, so that a browser may keep it for ever. KeyError for none."""
    return f"/static/{name}?v={assets()[name].digest}"


def serve(request: Request) -> Response:
    """GET /static/{name}"""
    name = request.path_params["name"]
    asset = assets().get(name)
    if asset is None:
        return Response("no such file\n", status_code=404, media_type="text/plain")
    headers = {"cache-control": "public, max-age=31536000, immutable" if request.query_params.get("v") == asset.digest
               else "public, max-age=300", "etag": f'"{asset.digest}"', "vary": "accept-encoding"}  # fmt: skip
    if request.headers.get("if-none-match") == headers["etag"]:
        return Response(status_code=304, headers=headers)
    if asset.packable and "gzip" in request.headers.get("accept-encoding", ""):
        return Response(packed(name), headers={**headers, "content-encoding": "gzip"}, media_type=asset.kind)
    return Response(asset.body, headers=headers, media_type=asset.kind)
