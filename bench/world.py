"""The worlds and servers that the measurements share: a data folder, a server on it, and what the kernel says it uses.

Flow: bench_*.py -> this file -> `seedtrain demo`, `seedtrain serve`, granian.
Reads: /proc (Linux only). Writes: a temporary folder that is gone afterwards.
"""

import json
import os
import platform
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from tempfile import mkdtemp

HERE = Path(__file__).parent
TICKS = os.sysconf("SC_CLK_TCK")
WORKERS = 2


@dataclass(frozen=True, slots=True)
class World:
    """A database with its data folder and the environment that names both."""

    folder: Path
    environment: dict[str, str]

    def run(self, *words: str) -> str:
        """What a command of `seedtrain` printed in this world."""
        return _output([sys.executable, "-m", "seedtrain", *words], self.environment)

    def rows(self, *words: str) -> list[list[str]]:
        """What rows.py made or found in this world, as lists of text."""
        return json.loads(_output([sys.executable, str(HERE / "rows.py"), *words], self.environment))


def _output(command: Sequence[str], environment: dict[str, str]) -> str:
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(command)} failed with {done.returncode}:\n{done.stderr[-2000:]}")
    return done.stdout


@contextmanager
def new_world(database: str = "") -> Iterator[World]:
    """An empty world with its tables and static files; its folder is gone afterwards."""
    folder = Path(mkdtemp(prefix="seedtrain-bench-"))
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SEEDTRAIN_")}
    environment |= {
        "SEEDTRAIN_DATA_DIR": str(folder),
        "SEEDTRAIN_DATABASE_URL": database,
        "SEEDTRAIN_DEMO": "1",
        "SEEDTRAIN_LOG_LEVEL": "ERROR",
        "DJANGO_SETTINGS_MODULE": "seedtrain.settings",
    }
    world = World(folder, environment)
    try:
        world.run("migrate")
        yield world
    finally:
        shutil.rmtree(folder)


@contextmanager
def postgres_database() -> Iterator[str]:
    """The address of an empty PostgreSQL database that is gone afterwards; empty when no server answers."""
    server = os.environ.get("SEEDTRAIN_TEST_POSTGRES", "postgresql://postgres@127.0.0.1:5432/postgres")
    name = f"seedtrain_bench_{os.getpid()}"
    if shutil.which("psql") is None or subprocess.run(["psql", "-qtAc", "select 1", server], capture_output=True, check=False).returncode:
        yield ""
        return
    subprocess.run(["psql", "-qc", f"create database {name}", server], check=True)
    try:
        yield f"{server.rpartition('/')[0]}/{name}"
    finally:
        subprocess.run(["psql", "-qc", f"drop database {name} with (force)", server], check=False)


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: its first process and its port."""

    pid: int
    port: int

    def processes(self) -> tuple[int, ...]:
        """The first process and all that came from it."""
        found = [self.pid]
        for pid in found:
            found.extend(_children(pid))
        return tuple(found)

    def workers(self) -> tuple[int, ...]:
        """The processes that answer: those without children that granian started."""
        return tuple(pid for pid in self.processes() if not _children(pid) and b"granian" in _read(pid, "cmdline"))

    def cpu_seconds(self) -> float:
        """Processor time of all its processes so far, in user and kernel [s]."""
        return sum(_cpu_ticks(pid) for pid in self.processes()) / TICKS

    def memory(self) -> float:
        """Proportional set size of all its processes: shared pages count once [MB]."""
        return sum(_pss(pid) for pid in self.processes()) / 1000


@contextmanager
def serve(world: World, port: int = 0, *, workers: int = WORKERS, is_ticking: bool = False) -> Iterator[Server]:
    """Our server as `seedtrain serve` starts it."""
    port = port or free_port()
    words = [sys.executable, "-m", "seedtrain", "serve", f"--port={port}", f"--workers={workers}", *(() if is_ticking else ("--no-tick",))]
    with _started(words, world.environment, port) as server:
        yield server


@contextmanager
def serve_hello() -> Iterator[Server]:
    """The smallest Django application with the same server and the same settings."""
    port = free_port()
    granian = str(Path(sys.executable).with_name("granian"))
    options = [
        "--interface=wsgi",
        "--host=127.0.0.1",
        f"--port={port}",
        f"--workers={WORKERS}",
        "--blocking-threads=4",
        "--log-level=warning",
    ]
    with _started([granian, *options, "hello:application"], {**os.environ, "PYTHONPATH": str(HERE)}, port) as server:
        yield server


@contextmanager
def _started(words: Sequence[str], environment: dict[str, str], port: int) -> Iterator[Server]:
    with subprocess.Popen(words, env=environment, stdout=subprocess.DEVNULL) as process:
        server = Server(process.pid, port)
        try:
            wait_for(port)
            yield server
        finally:
            left = server.processes()
            process.terminate()
            try:
                process.wait(20)
            finally:
                for pid in left:
                    with suppress(ProcessLookupError):
                        os.kill(pid, signal.SIGKILL)


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def wait_for(port: int, path: str = "/", seconds: float = 60) -> float:
    """How long it took until the page answered [s]."""
    began = time.monotonic()
    while time.monotonic() - began < seconds:
        try:
            if fetch(port, path).status == 200:
                return time.monotonic() - began
        except (OSError, HTTPException):
            time.sleep(0.02)
    sys.exit(f"No page at http://127.0.0.1:{port}{path} within {seconds:g} s.")


@dataclass(frozen=True, slots=True)
class Answer:
    """One response: its status, headers (lower case) and body as sent."""

    status: int
    headers: dict[str, str]
    body: bytes


def fetch(port: int, path: str, *, cookie: str = "", headers: dict[str, str] | None = None, form: str | None = None) -> Answer:
    """The answer to one request on a connection of its own; `form` makes it a POST."""
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    sent = {"Accept-Encoding": "gzip", "Accept-Language": "en", **({"Cookie": cookie} if cookie else {}), **(headers or {})}
    if form is not None:
        sent["Content-Type"] = "application/x-www-form-urlencoded"
    try:
        connection.request("GET" if form is None else "POST", path, body=form, headers=sent)
        response = connection.getresponse()
        return Answer(response.status, {name.lower(): value for name, value in response.getheaders()}, response.read())
    finally:
        connection.close()


def machine() -> str:
    """One line about where this was measured."""
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    model = next((line.partition(": ")[2] for line in lines if line.startswith("model name")), platform.machine())
    memory = int(Path("/proc/meminfo").read_text().split()[1]) // 1_000_000
    system = f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
    return f"{os.cpu_count()} cores ({model}), {memory} GB, {system}, load at the end {os.getloadavg()[0]:.1f}"


def print_table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """A Markdown table; the first column reads from the left, figures from the right."""
    print(f"\n| {' | '.join(head)} |")
    print(f"|---|{'---:|' * (len(head) - 1)}")
    for row in rows:
        print(f"| {' | '.join(str(cell) for cell in row)} |", flush=True)


def born(pid: int) -> int:
    """When a process started, in clock ticks since the machine did; 0 when it is gone."""
    after_name = _read(pid, "stat").rpartition(b")")[2].split()
    return int(after_name[19]) if after_name else 0


def _read(pid: int, name: str) -> bytes:
    try:
        return Path(f"/proc/{pid}/{name}").read_bytes()
    except (FileNotFoundError, ProcessLookupError):
        return b""


def _children(pid: int) -> list[int]:
    found: list[int] = []
    for thread in Path(f"/proc/{pid}/task").glob("*"):
        found.extend(int(word) for word in _read(pid, f"task/{thread.name}/children").split())
    return found


def _cpu_ticks(pid: int) -> int:
    after_name = _read(pid, "stat").rpartition(b")")[2].split()
    return int(after_name[11]) + int(after_name[12]) if after_name else 0


def _pss(pid: int) -> int:
    lines = _read(pid, "smaps_rollup").decode().splitlines()
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
