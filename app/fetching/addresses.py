"""Which addresses the service may connect to: public ones only, decided on the address itself and not on its name."""

from __future__ import annotations

import socket
from collections.abc import Iterable
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

import httpcore

from app.errors import FetchFailed, FetchRefused

_TUNNELS = tuple(
    IPv6Network(network)
    for network in ("2002::/16", "2001::/32", "64:ff9b::/96", "64:ff9b:1::/48", "::/96", "fec0::/10", "100::/64")
)
"""IPv6 ranges that lead to IPv4 or to nowhere: 6to4, Teredo, NAT64, IPv4-compatible, site-local, discard."""

SocketOptions = Iterable[tuple[int, int, int] | tuple[int, int, bytes | bytearray] | tuple[int, int, None, int]]


def is_public(address: str) -> bool:
    """Whether `address` (an IP address as text) is on the public internet."""
    ip = ip_address(address.partition("%")[0])
    if isinstance(ip, IPv6Address) and ip.ipv4_mapped:
        ip = ip.ipv4_mapped
    if isinstance(ip, IPv4Address):
        return ip.is_global and not ip.is_multicast
    return ip.is_global and not ip.is_multicast and not any(ip in tunnel for tunnel in _TUNNELS)


class PublicNetwork(httpcore.NetworkBackend):
    """Resolves a name once, refuses it unless every answer is public, and connects to that very address."""

    def __init__(self) -> None:
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: SocketOptions | None = None,
    ) -> httpcore.NetworkStream:
        """Raises FetchRefused for an inward address, FetchFailed for a name that nobody knows."""
        addresses = _resolved(host, port)
        if not all(map(is_public, addresses)):
            raise FetchRefused(f"{host} points inside a network; Hallway fetches public pages only.")
        return self._inner.connect_tcp(addresses[0], port, timeout, local_address, socket_options)

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: SocketOptions | None = None
    ) -> httpcore.NetworkStream:
        """Never."""
        raise FetchRefused("Hallway fetches public pages only.")


def _resolved(host: str, port: int) -> list[str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchFailed(f"There is no server called {host}.") from error
    return [str(entry[4][0]) for entry in found]
