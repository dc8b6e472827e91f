"""How many pages a second do two workers answer, how long does one take, and what does a visit weigh?

Flow: make bench -> this file -> the demo world at scale 1 and 100, `seedtrain serve`, wrk.
Reads: answers, /proc. Writes: temporary worlds.
Source: "hello" is Django's smallest answer on the same server in the same minute, so that ratios survive a busy machine.
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from load import CONNECTIONS, Load, median_of
from world import WORKERS, Server, fetch, machine, new_world, print_table, serve, serve_hello

SCALES = (1, 100)
SECONDS = 3
TIMES = 3
# A visitor with a session is never served from the cache; this one has no session behind the cookie.
PAST_THE_CACHE = "sessionid=x"
LINKS = re.compile(rb'<link[^>]+href="(/static/[^"]+)"|<script[^>]+src="(/static/[^"]+)"|<(?:img|use)[^>]+(?:src|href)="(/static/[^"#]+)')
IMPORTS = re.compile(rb'(?:import|from)\s*"([./][^"]+)"|url\("?([^")]+)"?\)')


@dataclass(frozen=True, slots=True)
class Weight:
    """What travels on a visit, headers left out: first, and again with what the browser kept [bytes], and how many requests first."""

    first: int
    again: int
    requests: int


def main() -> None:
    """The tables: speed at each scale, weight, memory."""
    speed: list[tuple[object, ...]] = []
    weights: list[tuple[object, ...]] = []
    memory: list[tuple[object, ...]] = []
    costs: list[tuple[object, ...]] = []
    for scale in SCALES:
        with new_world() as world:
            world.run("demo", f"--scale={scale}")
            pages = world.rows("addresses")
            costs += [(scale, *row) for row in world.rows("costs", "100")]
            with serve(world) as server, serve_hello() as hello:
                first = server.memory()
                base = median_of(TIMES, hello, "/", seconds=SECONDS)
                speed.append(line(scale, "“hello”", base, base))
                for name, path, cookie in visits(pages):
                    check(server, path, cookie)
                    load = median_of(TIMES, server, path, cookie, seconds=SECONDS)
                    speed.append(line(scale, name, load, base))
                memory.append((scale, f"{first:.0f}", f"{server.memory():.0f}", len(server.processes())))
                if scale == 1:
                    weights += [(name, *described(weigh(server, path, cookie))) for name, path, cookie in pages]
    print(f"Pages: {WORKERS} workers, {CONNECTIONS} connections, median of {TIMES} runs of {SECONDS} s, SQLite. {machine()}.")
    print_table(("scale", "page", "requests/s", "of hello", "p50 ms", "p95 ms", "CPU ms a request", "wrong answers"), speed)
    print_table(("scale", "page made anew, without a server", "CPU ms, median", "CPU ms, fastest tenth"), costs)
    print_table(("page", "first visit kB", "requests", "again kB"), weights)
    print_table(("scale", "memory at start MB", "after the load MB", "processes"), memory)


def visits(pages: list[list[str]]) -> Iterator[tuple[str, str, str]]:
    """Each page as it is opened; public ones from the cache and past it."""
    for name, path, cookie in pages:
        if cookie:
            yield name, path, cookie
        else:
            yield f"{name}, cached", path, ""
            yield f"{name}, not cached", path, PAST_THE_CACHE


def check(server: Server, path: str, cookie: str) -> None:
    """Measuring an error page would flatter us."""
    answer = fetch(server.port, path, cookie=cookie)
    if answer.status != 200:
        sys.exit(f"{path} answered {answer.status} where 200 was expected.")


def line(scale: int, name: str, load: Load, base: Load) -> tuple[object, ...]:
    """One row of the table."""
    share = f"{100 * load.rate / base.rate:.0f}%"
    return scale, name, f"{load.rate:,.0f}", share, f"{load.p50:.1f}", f"{load.p95:.1f}", f"{load.cpu:.2f}", load.wrong


def weigh(server: Server, path: str, cookie: str) -> Weight:
    """The page with everything it needs, fetched as a browser does: once, and once more with ETags, kept files not at all."""
    page = fetch(server.port, path, cookie=cookie, headers={"Accept-Encoding": "identity"})
    wanted, seen = needed(page.body, path), {}
    while wanted:
        address = wanted.pop()
        if address in seen:
            continue
        answer = fetch(server.port, address)
        seen[address] = answer
        plain = fetch(server.port, address, headers={"Accept-Encoding": "identity"}).body
        if address.endswith((".js", ".css")):
            wanted |= {joined(address, found.decode()) for pair in IMPORTS.findall(plain) for found in pair if found}
    sent = fetch(server.port, path, cookie=cookie)
    again = fetch(server.port, path, cookie=cookie, headers={"If-None-Match": sent.headers.get("etag", "none")})
    kept = sum(len(answer.body) for answer in seen.values() if "max-age" not in answer.headers.get("cache-control", ""))
    return Weight(len(sent.body) + sum(len(answer.body) for answer in seen.values()), len(again.body) + kept, 1 + len(seen))


def needed(page: bytes, path: str) -> set[str]:
    """The files of ours that a page names."""
    return {found.decode() for groups in LINKS.findall(page) for found in groups if found}


def joined(base: str, found: str) -> str:
    """A file's address as another file of ours names it."""
    from urllib.parse import urljoin

    return urljoin(base, found).partition("#")[0]


def described(weight: Weight) -> tuple[str, int, str]:
    """The weight as the table shows it."""
    return f"{weight.first / 1000:.1f}", weight.requests, f"{weight.again / 1000:.1f}"


if __name__ == "__main__":
    main()
