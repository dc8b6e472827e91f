"""What was acknowledged stays: a worker killed in the middle of its work loses no application, and stopping leaves nobody behind.

Flow: pytest -> bench/bench_durability.py -> a real server of two workers.
Reads: the receipts in a database of its own. Writes: that database, gone afterwards.
"""

import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.parts import postgres_databases

BENCH = Path(__file__).parent.parent / "bench"


@pytest.fixture
def bench(monkeypatch):
    """The measurement, made small: enough applications that two workers die while they are sent."""
    monkeypatch.syspath_prepend(str(BENCH))
    import bench_durability

    monkeypatch.setattr(bench_durability, "APPLICATIONS", 200)
    monkeypatch.setattr(bench_durability, "SECONDS", 4)
    monkeypatch.setattr(bench_durability, "KILL_EVERY", 0.5)
    return bench_durability


@pytest.fixture
def servers(bench):
    """How the measurements start servers."""
    return sys.modules["world"]


@contextmanager
def sqlite():
    yield ""


@contextmanager
def postgres():
    with postgres_databases(1) as (url,):
        yield url


@pytest.mark.parametrize("database", [sqlite, pytest.param(postgres, marks=pytest.mark.postgres)])
def test_acknowledged_applications_survive_a_killed_worker(bench, database):
    with database() as url, bench.new_world(url) as world:
        seen = bench.measure(world)

    assert (seen.acknowledged > 0, seen.killed > 0, seen.lost, seen.halves) == (True, True, 0, 0)


@pytest.mark.parametrize("way", [signal.SIGINT, signal.SIGTERM])
def test_serve_leaves_nobody_behind_when_told_to_stop(servers, way):
    port = servers.free_port()
    with servers.new_world() as world:
        command = [sys.executable, "-m", "seedtrain", "serve", f"--port={port}", "--workers=2"]
        with subprocess.Popen(command, env=world.environment, stdout=subprocess.DEVNULL, start_new_session=True) as serving:
            servers.wait_for(port)
            running = servers.Server(serving.pid, port).processes()
            os.killpg(serving.pid, way)
            code = serving.wait(30)
        left = [pid for pid in running if Path(f"/proc/{pid}").exists()]

    assert (len(running), code, left) == (5, 0, [])
