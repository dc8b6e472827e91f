"""How long from a bare clone to the first page, how long the next time, and how much memory does it take?

Flow: make bench -> this file -> git clone, make demo.
Reads: this repository as committed. Writes: a temporary clone, gone afterwards.
"""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from world import HERE, Server, fetch, machine, print_table, wait_for

PORT = 8000
PAGES = ("/", "/courses", "/calls", "/network", "/calendar", "/competencies")


@dataclass(frozen=True, slots=True)
class Start:
    """One start: until the first page [s], memory then and after some pages [MB], number of processes."""

    seconds: float
    memory: float
    after_pages: float
    processes: int


def main() -> None:
    """The table: first start by each installer that is here, and the start after it."""
    with suppress(OSError):
        fetch(PORT, "/")
        sys.exit(f"Something answers on port {PORT} already; stop it, make demo needs that port.")
    rows = []
    for name, path in installers():
        with TemporaryDirectory(prefix="seedtrain-clone-") as folder:
            clone = Path(folder) / "seedtrain"
            subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", str(HERE.parent), str(clone)], check=True)
            rows.append(line(f"bare clone, {name}", start(clone, path)))
            rows.append(line("the next start", start(clone, path)))
    print(f"From `make demo` to the first page; packages come from the installer's cache where it has them. {machine()}.")
    print_table(("start", "first page after s", "memory then MB", f"after {len(PAGES)} pages MB", "processes"), rows)


def installers() -> Iterator[tuple[str, str]]:
    """How the environment may be made, each with the search path that makes it so."""
    everything = os.environ["PATH"]
    without = [folder for folder in everything.split(os.pathsep) if not (Path(folder) / "uv").exists()]
    if shutil.which("uv"):
        yield "uv", everything
    if shutil.which("python3", path=os.pathsep.join(without)):
        yield "pip", os.pathsep.join(without)


def start(clone: Path, path: str) -> Start:
    """`make demo` in the clone, watched until its first page and some pages more, then stopped."""
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("SEEDTRAIN_", "PYTHON", "VIRTUAL_ENV", "MAKE"))
    }
    began = time.monotonic()
    with running(["make", "demo"], clone, {**environment, "PATH": path}) as pid:
        wait_for(PORT, seconds=180)
        seconds = time.monotonic() - began
        # make and its shell are not ours to weigh.
        served = next(one for one in Server(pid, PORT).processes() if b"seedtrain\0serve" in Path(f"/proc/{one}/cmdline").read_bytes())
        server = Server(served, PORT)
        memory = server.memory()
        for page in PAGES:
            fetch(PORT, page)
        return Start(seconds, memory, server.memory(), len(server.processes()))


@contextmanager
def running(command: list[str], folder: Path, environment: dict[str, str]) -> Iterator[int]:
    """A command and its children, stopped as Ctrl+C does."""
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, cwd=folder, env=environment, start_new_session=True, **quiet) as process:
        try:
            yield process.pid
        finally:
            os.killpg(process.pid, signal.SIGINT)
            process.wait(30)


def line(name: str, one: Start) -> tuple[object, ...]:
    """One row of the table."""
    return name, f"{one.seconds:.1f}", f"{one.memory:.0f}", f"{one.after_pages:.0f}", one.processes


if __name__ == "__main__":
    main()
