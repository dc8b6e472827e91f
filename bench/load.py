"""One page under load for a few seconds: requests a second, how long they took, what they cost the server.

Flow: bench_*.py -> this file -> wrk.
Reads: /proc through world.Server. Writes: nothing.
Source: github.com/wg/wrk; its percentiles come from every request, not from a sample.
"""

import json
import shutil
import statistics
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from world import Server

SCRIPT = Path(__file__).with_name("report.lua")
CONNECTIONS = 8


@dataclass(frozen=True, slots=True)
class Load:
    """What one run measured: requests/s, half and 95 of 100 within [ms], processor time a request [ms], answers other than 200."""

    rate: float
    p50: float
    p95: float
    cpu: float
    wrong: int


def press(server: Server, path: str, cookie: str = "", *, seconds: int = 5, connections: int = CONNECTIONS) -> Load:
    """The page asked for again and again over kept connections, for some seconds."""
    wrk = shutil.which("wrk") or sys.exit("wrk is missing; make test-system installs it.")
    headers = ["-H", "Accept-Encoding: gzip", "-H", "Accept-Language: en", *(["-H", f"Cookie: {cookie}"] if cookie else [])]
    words = [wrk, "-t1", f"-c{connections}", f"-d{seconds}s", *headers, "-s", str(SCRIPT), f"http://127.0.0.1:{server.port}{path}"]
    before = server.cpu_seconds()
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    cpu = server.cpu_seconds() - before
    said = json.loads(done.stdout.rstrip().rpartition("\n")[2])
    if not said["requests"]:
        sys.exit(f"{path} gave no answer within {seconds} s.")
    rate = said["requests"] / said["seconds"]
    return Load(rate, said["p50"], said["p95"], 1000 * cpu / said["requests"], said["wrong"])


def median_of(times: int, server: Server, path: str, cookie: str = "", *, seconds: int) -> Load:
    """The run with the median rate: one noisy neighbour does not decide."""
    runs = [press(server, path, cookie, seconds=seconds) for _time in range(times)]
    middle = statistics.median_low([run.rate for run in runs])
    return next(run for run in runs if run.rate == middle)
