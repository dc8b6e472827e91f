"""How long one run takes in each engine: wasmtime, Node, Chromium, Firefox, each with WebAssembly and without, and CPython.

Flow: bench_plant -> this file -> tests.engines.plant_logs (Node), tests.engines.plant_probe (browsers), hosts.
Reads: the released modules. Writes: throw-away browser profiles.
"""

import shutil
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from playwright.sync_api import sync_playwright

from seedtrain.engines.bioprocess import library
from tests.engines.plant_logs import Play, in_node, job
from tests.engines.plant_probe import firefox_at, probe

TIMES = 15
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@dataclass(frozen=True, slots=True)
class Clocked:
    """One engine: median and first of its runs [ms]; what is missing has a reason instead."""

    engine: str
    median: float = 0.0
    first: float = 0.0
    missing: str = ""


def median_ms(do: Callable[[], object], times: int = 5) -> float:
    """The median time of `do` after one run to warm up [ms]."""
    do()
    spent = []
    for _ in range(times):
        began = time.perf_counter()
        do()
        spent.append(1000 * (time.perf_counter() - began))
    return statistics.median(spent)


def in_wasmtime(model: str, play: Play) -> Callable[[], str]:
    """Plays the run in wasmtime as the server does; the module is compiled before."""
    release = library.release(model)
    host = library.host(release)
    tags = {f.name: i for i, f in enumerate(library.model(model).settable)}
    log = [(tick, tags[name], value) for tick, name, value in play["log"]]

    def once() -> str:
        host.reset(play["seed"])
        if host.replay(log, play["until"]) != play["until"]:
            sys.exit(f"{model} did not reach tick {play['until']}: entry {host.bad_entry}, fault {host.fault}.")
        return host.seal()

    return once


def in_python(model: str, play: Play) -> Callable[[], str]:
    """Plays the run by the released Python text."""
    host = library.host(library.release(model), is_python=True)
    tags = {f.name: i for i, f in enumerate(library.model(model).settable)}
    log = [(tick, tags[name], value) for tick, name, value in play["log"]]

    def once() -> str:
        host.reset(play["seed"])
        host.replay(log, play["until"])
        return host.seal()

    return once


def engines(model: str, play: Play, *, is_whole: bool = True) -> Iterator[Clocked]:
    """Every engine's time for the run; `is_whole` also measures the slow ones: no WebAssembly, no compiler, CPython."""
    release = library.release(model)
    yield Clocked("wasmtime", median_ms(in_wasmtime(model, play), TIMES))
    jobs = [{**job(release, [play]), "times": TIMES}]
    served = [{**job(release, [play], "/static/"), "times": TIMES}]
    if shutil.which("node"):
        yield clocked("Node", in_node(jobs, isTimed=True)[0])
        if is_whole:
            yield clocked("Node without WebAssembly", in_node(jobs, isTimed=True, isScript=True)[0])
            slow = [{**jobs[0], "times": 3, "vector": None}]
            yield clocked("Node without WebAssembly and without a compiler", in_node(slow, "--jitless", isTimed=True)[0])
    else:
        yield Clocked("Node", missing="no node on the path")
    asked = [{"jobs": served, "isTimed": True}, *([{"jobs": served, "isTimed": True, "isScript": True}] if is_whole else [])]
    for name, open_in in (("Chromium", chromium), ("Firefox", firefox)):
        try:
            answers = open_in(asked)
        except SystemExit as reason:
            yield Clocked(name, missing=str(reason))
            continue
        for way, answer in zip(("", " without WebAssembly"), answers, strict=False):
            yield clocked(name + way, answer[0])
    if is_whole:
        yield Clocked("CPython, the same source", median_ms(in_python(model, play), 3))


def clocked(engine: str, spent: Any) -> Clocked:
    """The figures of one engine; the first run is the cold one."""
    if isinstance(spent, dict):
        return Clocked(engine, missing=str(spent.get("refused")))
    return Clocked(engine, statistics.median(spent[1:]), spent[0])


def chromium(asked: list[dict[str, Any]]) -> list[list[Any]]:
    """What a Chromium without a screen answers."""
    path = next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None)
    if path is None:
        raise SystemExit("no chromium on the path")
    with probe(*asked) as found, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        browser.new_page().goto(found.address)
        answers = found.answers()
        browser.close()
    return answers


def firefox(asked: list[dict[str, Any]]) -> list[list[Any]]:
    """What a Firefox without a screen answers."""
    if not (shutil.which("firefox-esr") or shutil.which("firefox")):
        raise SystemExit("no firefox on the path")
    with probe(*asked) as found, firefox_at(found.address):
        return found.answers()
