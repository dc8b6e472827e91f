"""Much at once: 10,000 batches of a study, a thousand runs that trainees send, and what a trainee at play asks of the server.

Flow: bench_plant -> this file -> montecarlo, runs, spread; `seedtrain serve` and Chromium.
Reads: the released modules. Writes: a temporary world.
"""

import random
import re
import shutil
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import sync_playwright

from plant_engines import FLAGS
from seedtrain.engines.bioprocess import library, runs
from seedtrain.engines.bioprocess.montecarlo import Study, monte_carlo
from seedtrain.spread import spread
from world import Server, fetch, new_world, serve

BATCHES, ALONE = 10_000, 1_000
VARY = {"mudmax": 0.05, "qGmax1": 0.05, "qNmax1": 0.05, "Xv": 0.1}
FEED = [(3810, "feed_rate", 0.004166667)]
TRAINEES, ACTIONS, HOURS = 1_000, 500, 2.0
AT_PLAY = 20


@dataclass(frozen=True, slots=True)
class Bulk:
    """Seconds that 10,000 batches take: two to a lane, one by one (scaled from 1,000), by Dask; and whether the numbers are equal."""

    lanes: float
    alone: float
    dask: float
    is_equal: bool


def study(batches: int, **more: object) -> tuple[float, Study]:
    """So many CHO batches of 14 days with the oxygen controller at work, by two workers: seconds and the study."""
    began = time.perf_counter()
    found = monte_carlo(library.model("cho"), batches, VARY, log=FEED, workers=2, **more)  # type: ignore[arg-type]
    return time.perf_counter() - began, found


def bar(share: float) -> None:
    """A progress bar on a terminal."""
    if sys.stderr.isatty():
        print(f"\r[{'#' * int(40 * share):.<40}] {share:4.0%}", end="\n" if share >= 1 else "", file=sys.stderr, flush=True)


def monte_carlos() -> Bulk:
    """10,000 batches by lanes, 1,000 of the same one by one, and 10,000 through a Dask cluster of two processes."""
    lanes, whole = study(BATCHES, progress=bar)
    alone, few = study(ALONE, use_lanes=False)
    is_equal = all(whole.columns[name][:ALONE] == column for name, column in few.columns.items())
    from distributed import LocalCluster

    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        study(100, dask=cluster.scheduler_address)
        dask, spread_out = study(BATCHES, dask=cluster.scheduler_address, progress=bar)
    return Bulk(lanes, alone * BATCHES / ALONE, dask, is_equal and spread_out == whole)


def trainings(count: int) -> list[str]:
    """Files of so many two-hour runs of the bioreactor with 500 actions each, as a console saves them."""
    model, release = library.model("bioreactor"), library.release("bioreactor")
    host, known = library.host(release), runs.tags(release.bytes_of())
    ticks, files = model.ticks(HOURS), []
    for number in range(count):
        dice = random.Random(number)
        log = []
        for tick in sorted(dice.sample(range(ticks), ACTIONS)):
            f = dice.choice(model.inputs.fields)
            low, high = f.low or 0.0, f.high or 0.0
            # Hands move an input a little, not from one end of its range to the other.
            value = f.start + dice.uniform(-0.1, 0.1) * (high - low)
            log.append((tick, f.name, min(max(value, low), high)))
        run = runs.Run(model.id, release.sha256, number, tuple(log), ticks, (), "0" * 16)
        hash = runs.play(host, run, known)
        if host.fault:
            sys.exit(f"Training run {number} stopped at tick {host.tick}.")
        files.append(runs.Run(run.model, run.module, run.seed, run.log, ticks, tuple(host.marks()), hash).to_json())
    return files


def judge(file: str) -> bool:
    """The server's answer to an upload: is the run true?"""
    return runs.replay(runs.read(file)).word is runs.Word.ACCEPTED


def uploads(files: list[str]) -> float:
    """Seconds in which two workers judge these files."""
    began = time.perf_counter()
    verdicts = list(spread(judge, files, workers=2))
    if not all(verdicts):
        sys.exit(f"{verdicts.count(False)} true runs were not accepted.")
    return time.perf_counter() - began


@dataclass(frozen=True, slots=True)
class AtPlay:
    """What a trainee costs: requests and kB to open, CPU ms of the server a visit; requests and CPU ms a second while at play."""

    requests: int
    kilobytes: float
    visit_ms: float
    play_requests: int
    play_ms: float
    idle_ms: float
    hours: float


def at_play() -> AtPlay | None:
    """One trainee opens the console and plays in a real browser; then 200 more open the same files. None without Chromium."""
    path = next((found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None)
    if path is None:
        return None
    with new_world() as world, serve(world) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        page = browser.new_page()
        came: list[str] = []
        page.context.on("request", lambda request: came.append(request.url))
        page.goto(f"http://127.0.0.1:{server.port}/plant/cho")
        page.locator("[data-plant-go]:enabled").wait_for()
        page.wait_for_timeout(3000)
        opened = list(dict.fromkeys(came))
        page.locator("[data-plant-speed]").select_option("10000")
        page.locator("[data-plant-go]").click()
        came.clear()
        play_ms = spent(server, lambda: page.wait_for_timeout(1000 * AT_PLAY)) / AT_PLAY
        hours = reached(page.locator("[data-plant-time]").inner_text())
        browser.close()
        idle_ms = spent(server, lambda: time.sleep(AT_PLAY / 2)) / (AT_PLAY / 2)
        paths = [re.sub(r"^http://[^/]+", "", url) for url in opened if url.startswith("http")]
        size = sum(len(fetch(server.port, one).body) for one in paths)
        visits = 200
        visit_ms = spent(server, lambda: [fetch(server.port, one) for _ in range(visits) for one in paths]) / visits
        return AtPlay(len(paths), size / 1000, visit_ms, len(came), play_ms, idle_ms, hours)


def spent(server: Server, do: Callable[[], object]) -> float:
    """Processor time that all processes of the server took meanwhile [ms]."""
    before = server.cpu_seconds()
    do()
    return 1000 * (server.cpu_seconds() - before)


def reached(shown: str) -> float:
    """The plant's time as the console shows it, in hours: day 3, 06:00."""
    found = re.search(r"(\d+)\D+(\d+):(\d+)", shown)
    return 24 * int(found[1]) + int(found[2]) + int(found[3]) / 60 if found else 0.0
