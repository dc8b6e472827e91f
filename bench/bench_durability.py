"""Is an application that was acknowledged still there when workers are killed in the middle of the rush?

Flow: make bench -> this file -> world, rows, one server per database.
Reads: receipts shown to the writers, receipts in the database. Writes: temporary worlds.
Source: kill -9 gives a process no chance to finish anything; what the database promised must be enough.
"""

import os
import queue
import signal
import sys
import threading
import time
from dataclasses import dataclass, field
from http.client import HTTPException

from world import WORKERS, Server, World, born, fetch, machine, new_world, postgres_database, print_table, serve

WRITERS = 16
APPLICATIONS = 6000
SECONDS = 40
KILL_EVERY = 4
TOKEN = "b" * 32


@dataclass(slots=True)
class Rush:
    """What the writers saw: codes acknowledged, answers that broke off or failed, and how long the rush took [s]."""

    acknowledged: list[str] = field(default_factory=list)
    broken: int = 0
    refused: int = 0
    kills: int = 0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Seen:
    """What one rush showed: `lost` of the acknowledged are not in the database, `halves` are there without mail or journal."""

    acknowledged: int
    lost: int
    halves: int
    killed: int
    broken: int
    refused: int
    rate: float


def main() -> None:
    """The table: one line a database."""
    found: list[tuple[str, Seen]] = []
    with new_world() as world:
        found.append(("SQLite (WAL, FULL)", measure(world)))
    with postgres_database() as database:
        if database:
            with new_world(database) as world:
                found.append(("PostgreSQL", measure(world)))
        else:
            print("No PostgreSQL answers; make test-system installs it.")
    print(
        f"Sending applications while workers are killed: {WRITERS} writers, {WORKERS} workers, kill -9 every {KILL_EVERY} s. {machine()}."
    )
    head = ("database", "acknowledged", "lost", "without mail or journal", "workers killed", "broken off and sent again", "sent per second")
    rows = [
        (name, seen.acknowledged, seen.lost, seen.halves, seen.killed, seen.broken + seen.refused, f"{seen.rate:.0f}")
        for name, seen in found
    ]
    print_table(head, rows)
    if any(seen.lost or seen.halves for _name, seen in found):
        sys.exit("An acknowledged application was lost.")


def measure(world: World) -> Seen:
    """One rush against a server whose workers are killed, and what the database holds afterwards."""
    drafts = world.rows("drafts", str(APPLICATIONS))
    with serve(world) as server:
        rush = send_all(server, drafts)
    kept = {code: whole == "True" for code, _receipt, whole in world.rows("receipts")}
    count = len(rush.acknowledged)
    return Seen(
        acknowledged=count,
        lost=sum(code not in kept for code in rush.acknowledged),
        halves=sum(not whole for whole in kept.values()),
        killed=rush.kills,
        broken=rush.broken,
        refused=rush.refused,
        rate=count / rush.seconds,
    )


def send_all(server: Server, drafts: list[list[str]]) -> Rush:
    """Every draft is sent by one of the writers, again until it is acknowledged or time is over, while workers die."""
    rush, waiting, is_over = Rush(), queue.SimpleQueue(), threading.Event()
    for draft in drafts:
        waiting.put(draft)
    began = time.monotonic()
    writers = [threading.Thread(target=write, args=(server, waiting, rush, is_over)) for _writer in range(WRITERS)]
    for writer in writers:
        writer.start()
    next_kill = began + KILL_EVERY
    while any(writer.is_alive() for writer in writers):
        time.sleep(0.05)
        if time.monotonic() - began > SECONDS:
            is_over.set()
        if time.monotonic() < next_kill:
            continue
        next_kill = time.monotonic() + KILL_EVERY
        alive = server.workers()
        # The oldest in turn: granian takes the same worker dying twice within 5.5 s for a crash loop and gives up.
        if len(alive) == WORKERS:
            os.kill(min(alive, key=born), signal.SIGKILL)
            rush.kills += 1
    rush.seconds = time.monotonic() - began
    return rush


def write(server: Server, waiting: queue.SimpleQueue, rush: Rush, is_over: threading.Event) -> None:
    """One writer: send, and send again what was not acknowledged; an acknowledgement is the redirect to the receipt."""
    while not is_over.is_set():
        try:
            cookie, code = waiting.get_nowait()
        except queue.Empty:
            return
        try:
            form = f"csrfmiddlewaretoken={TOKEN}"
            answer = fetch(server.port, f"/applications/{code}/send", cookie=f"{cookie}; csrftoken={TOKEN}", form=form)
        except (OSError, HTTPException):
            rush.broken += 1
            waiting.put([cookie, code])
            time.sleep(0.1)
            continue
        if answer.status == 302 and answer.headers["location"] == f"/applications/{code}":
            rush.acknowledged.append(code)
        else:
            rush.refused += 1
            waiting.put([cookie, code])


if __name__ == "__main__":
    main()
