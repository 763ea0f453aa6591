"""Which addresses may be asked: public ones, and those that the configuration names."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Collection
from urllib.parse import urlsplit


class Refused(Exception):
    """The address may not be asked, and will not be next time either."""


def split(url: str) -> tuple[str, str, int, str]:
    """(scheme, host, port, target) of an http or https address. Raises Refused for any other."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as wrong:
        raise Refused(f"no address: {wrong}") from wrong
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise Refused(f"only http and https are asked, not {parts.scheme or 'nothing'}:")
    if any(c < "!" for c in url):
        raise Refused("the address has spaces or control characters in it")
    target = f"{parts.path or '/'}{f'?{parts.query}' if parts.query else ''}"
    host = parts.hostname.encode("idna").decode("ascii") if not parts.hostname.isascii() else parts.hostname
    return parts.scheme, host, port or (443 if parts.scheme == "https" else 80), target


def resolve(host: str, port: int, *, allow: Collection[str]) -> str:
    """An IP address of the host that may be asked. The connection is made to this very address, so that no second
    answer of the name server can lead elsewhere. Raises Refused where any address of the host is private."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as wrong:
        raise OSError(f"{host} has no address: {wrong}") from wrong
    addresses = [str(entry[4][0]).partition("%")[0] for entry in found]
    if host in allow or f"{host}:{port}" in allow:
        return addresses[0]
    for address in addresses:
        if not public(address):
            raise Refused(
                f"{host} is at {address}, which is private, loopback or reserved: allow it in [watch] if it is meant"
            )
    return addresses[0]


def public(address: str) -> bool:
    """Is it an address of the public internet? Of addresses within others (mapped, 6to4, NAT64), the inner one."""
    ip = ipaddress.ip_address(address)
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour
        if ip in ipaddress.ip_network("64:ff9b::/96"):
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return public(str(inner))
    return ip.is_global and not ip.is_multicast
