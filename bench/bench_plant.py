"""How fast and how exact is the virtual plant beside its peers, and what does a training with it cost the server?

Flow: make bench -> this file -> plant_engines, plant_scipy, plant_bulk.
Reads: the released modules. Writes: temporary folders and browser profiles that are gone afterwards.
"""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from plant_bulk import AT_PLAY, HOURS, TRAINEES, AtPlay, Bulk, at_play, judge, monte_carlos, trainings, uploads
from plant_engines import Clocked, engines, in_wasmtime, median_ms
from plant_scipy import CHO, FEED, FEED_AT, STIRRER, closed_loop, drying, open_loop
from seedtrain.engines.bioprocess import library, runs
from world import machine, print_table

DAYS, SHARE = 14, 2
"""The batch; and over how much of it the slowest solver is measured, its time being scaled."""
TICKS = DAYS * 1440
FEEDS = (round(FEED_AT * 60), "feed_rate", FEED)
CLOSED = {"seed": 1, "log": [FEEDS], "until": TICKS}
QUIET = (0, "DO_noise", 0.0)
"""No noise of the oxygen probe: an adaptive solver has none."""
STILL = {**CLOSED, "log": [QUIET, FEEDS]}
OPEN = {**CLOSED, "log": [QUIET, (0, "stirrer_auto", 0.0), (0, "stirrer_speed", STIRRER), FEEDS]}
PIKAL = {"V_fill": 2.0, "Tsh": -35.0, "T_cake": -35.0, "Pch": 0.15, "shelf_setpoint": 20.0, "shelf_ramp": 60.0, "pressure_setpoint": 0.15}
SMA = {"seed": 1, "log": [(0, "valve", 1.0), (20, "valve", 0.0), (180, "valve", 2.0)], "until": 3000}
Row = tuple[object, ...]


@dataclass(slots=True)
class Found:
    """What was measured [ms], for the last table."""

    batch: dict[str, Clocked] = field(default_factory=dict)
    column: dict[str, Clocked] = field(default_factory=dict)
    verdict: float = 0.0
    ratios: dict[str, float] = field(default_factory=dict)
    upload: float = 0.0
    uploads: float = 0.0


def main() -> None:
    """All tables, the goals last."""
    found = Found()
    found.batch = {one.engine: one for one in engines("cho", CLOSED)}
    print_table(("a 14-day CHO batch, closed loop", "ms, median of 15", "first ms"), map(engine_row, found.batch.values()))
    print_table(("a 14-day CHO batch", "ms", "times ours", "largest relative difference at the end"), list(batch_rows(found)))
    head = ("primary drying, 6.65 h", "ms", "times ours", "end, h", "dried share at 1 to 6 h, difference")
    print_table(head, list(drying_rows()))
    found.column = {one.engine: one for one in engines("ion_exchange", SMA, is_whole=False)}
    print_table(("SMA column, 64 cells, 1,500 s", "ms, median of 15", "first ms"), map(engine_row, found.column.values()))
    print_table(("model", "module bytes", "compressed", "with lanes", "as JavaScript", "instructions a tick"), module_rows())
    bulk, files = monte_carlos(), trainings(TRAINEES)
    found.upload, found.uploads = median_ms(lambda: judge(files[0]), 15), uploads(files)
    print_table(("much at once", "s", ""), bulk_rows(bulk, found))
    print_table(("goal", "measured", "beside it", ""), list(goal_rows(found, bulk, at_play())))
    print(f"\nMedians; the first run of each warms up. {machine()}.")
    print("Not here: the BioProcess Library's CHO model as an FMU (it is in no registry), PenSimPy; see docs/reference/plant.md.")


def engine_row(one: Clocked) -> Row:
    """An engine's times, or why there are none."""
    return (one.engine, one.missing or f"{one.median:.1f}", f"{one.first:.1f}" if one.first else "")


def end_of(play: dict[str, object], until: int) -> np.ndarray:
    """Our states of the CHO batch at that tick."""
    host = library.host(library.release("cho"))
    host.reset(1)
    host.replay([(tick, CHO.tag(name), value) for tick, name, value in play["log"] if tick <= until], until)  # type: ignore[attr-defined]
    return np.asarray(host.array("y"))


def cho_file() -> runs.Run:
    """The closed-loop batch as a file that a console saves."""
    release = library.release("cho")
    host = library.host(release)
    run = runs.Run("cho", release.sha256, 1, (FEEDS,), TICKS, (), "0" * 16)
    hash = runs.play(host, run, runs.tags(release.bytes_of()))
    return runs.Run("cho", release.sha256, 1, (FEEDS,), TICKS, tuple(host.marks()), hash)


def batch_rows(found: Found) -> Iterator[Row]:
    """Ours and SciPy's, open and closed loop, with how far the results are apart."""
    run = cho_file()
    found.verdict = median_ms(lambda: runs.replay(run), 15)
    opened, closed = median_ms(in_wasmtime("cho", OPEN), 15), median_ms(in_wasmtime("cho", STILL), 15)
    yield "ours, closed loop: an uploaded file judged", f"{found.verdict:.1f}", "", ""
    yield "ours, closed loop, wasmtime", f"{closed:.1f}", "", ""
    yield "ours, open loop, wasmtime", f"{opened:.1f}", "", ""
    for method, rtol in (("LSODA", 1e-6), ("LSODA", 1e-9), ("BDF", 1e-6)):
        took, far = median_ms(lambda: open_loop(method, rtol)), difference(open_loop(method, rtol), end_of(OPEN, TICKS))  # noqa: B023
        yield f"SciPy {method}, open loop, rtol {rtol:g}", f"{took:.1f}", f"{took / opened:.1f}", far
    for name, method, rtol, days, is_plain in (
        ("odeint (LSODA)", "odeint", 1e-6, DAYS, True),
        ("odeint (LSODA)", "odeint", 1e-9, DAYS, True),
        ("odeint (LSODA), NumPy's numbers", "odeint", 1e-6, DAYS, False),
        ("solve_ivp LSODA", "LSODA", 1e-6, DAYS, True),
        (f"solve_ivp BDF, scaled from {SHARE} days", "BDF", 1e-6, SHARE, True),
    ):
        took = median_ms(lambda: closed_loop(method, rtol, 24.0 * days, is_plain=is_plain)) * DAYS / days  # noqa: B023  used at once
        far = difference(closed_loop(method, rtol, 24.0 * days), end_of(STILL, days * 1440))
        found.ratios[f"{name}, {rtol:g}"] = took / closed
        yield f"SciPy {name}, started anew each minute, rtol {rtol:g}", f"{took:,.0f}", f"{took / closed:,.0f}", far


def difference(theirs: np.ndarray, ours: np.ndarray) -> str:
    """The largest relative difference of any state."""
    return f"{np.max(np.abs(theirs / ours - 1)):.0e}"


def drying_rows() -> Iterator[Row]:
    """Primary drying of LyoPRONTO's example by us and by SciPy."""
    model = library.model("lyo")
    until = model.ticks(7.0)
    took = median_ms(in_wasmtime("lyo", {"seed": 1, "log": [(0, *one) for one in PIKAL.items()], "until": until}), 15)
    host, dried = library.host(library.release("lyo")), []
    host.reset(1)
    for name, value in PIKAL.items():
        host.set_value(model.tag(name), value)
    place = [f.name for f in model.readings.fields].index("dried")
    for _hour in range(6):
        host.run(model.ticks(1.0))
        dried.append(host.array("r")[place] / 100)
    host.run(until - host.tick)
    end = host.array("z")[[f.name for f in model.memory.fields].index("end_c")]
    yield "ours: vials in the centre and at the edge, pressure, bound water", f"{took:.1f}", "", f"{end:.5f}", ""
    for method in ("LSODA", "RK45", "BDF"):
        theirs = median_ms(lambda: drying(method, 1e-6))  # noqa: B023  used at once
        when, share = drying(method, 1e-6)
        far = f"{np.max(np.abs(share - np.asarray(dried))):.0e}"
        yield f"SciPy {method} and brentq: centre only, rtol 1e-6", f"{theirs:.1f}", f"{theirs / took:.1f}", f"{when:.5f}", far


def module_rows() -> Iterator[Row]:
    """Sizes of every model's files, compressed [bytes]."""
    for model in library.MODELS:
        release = library.release(model.id)
        lanes = f"{len(gzip.compress(release.bytes_of('lanes'), 9)):,}" if release.lanes else "none"
        script = len(gzip.compress(release.bytes_of("fallback"), 9))
        yield f"`{model.id}`", f"{release.size:,}", f"{release.compressed:,}", lanes, f"{script:,}", f"{release.fuel // 4:,}"


def bulk_rows(bulk: Bulk, found: Found) -> list[Row]:
    """Studies and uploads."""
    equal = "every number equal to one by one and to Dask's" if bulk.is_equal else "NUMBERS DIFFER"
    each = f"{1000 * found.uploads / TRAINEES:.1f} ms each"
    return [
        ("10,000 CHO batches of 14 days, two workers, two to a SIMD lane", f"{bulk.lanes:.1f}", equal),
        ("the same one by one, scaled from 1,000", f"{bulk.alone:.1f}", f"{bulk.alone / bulk.lanes:.1f} of lanes"),
        ("the same through Dask, two processes, two to a lane", f"{bulk.dask:.1f}", f"{bulk.dask / bulk.lanes:.2f} of two threads"),
        (f"{TRAINEES:,} uploaded two-hour runs of 500 actions judged, two workers", f"{found.uploads:.1f}", each),
    ]


def met(is_so: bool) -> str:
    """The last word of a goal."""
    return "met" if is_so else "**not met**"


def goal_rows(found: Found, bulk: Bulk, play: AtPlay | None) -> Iterator[Row]:
    """The goals, what was measured, what stands beside it, and whether they are met."""
    yield (
        "14-day closed-loop batch replayed on the server <= 10 ms",
        f"{found.verdict:.1f} ms",
        "file read, judged",
        met(found.verdict <= 10),
    )
    beside = "; ".join(f"{name}: {ratio:,.0f}" for name, ratio in found.ratios.items())
    low, high = min(found.ratios.values()), max(found.ratios.values())
    yield ">= 250 times faster than an adaptive solver started anew each tick", f"{low:.0f} to {high:,.0f} times", beside, met(low >= 250)
    for name in ("Chromium", "Firefox"):
        one = found.batch[name]
        yield f"the batch in {name} <= 15 ms", one.missing or f"{one.median:.1f} ms", f"first {one.first:.0f} ms", met(0 < one.median <= 15)
    ours, first = found.column["wasmtime"].median / 1000, library.release("cho")
    others = ", ".join(one.missing or f"{one.engine} {one.median / 1000:.2f} s" for one in list(found.column.values())[1:])
    yield "SMA column of 64 cells <= 0.4 s", f"{ours:.2f} s", others, met(ours <= 0.4)
    yield "first model's module <= 5 kB compressed", f"{first.compressed / 1000:.2f} kB", "CHO fed batch", met(first.compressed <= 5000)
    yield (
        "a two-hour training run replayed <= 50 ms",
        f"{found.upload:.1f} ms",
        f"{HOURS:g} h bioreactor, 500 actions",
        met(found.upload <= 50),
    )
    equal = "bit-equal" if bulk.is_equal else "NUMBERS DIFFER"
    studies = f"{bulk.alone:.0f} s one by one, {bulk.dask:.0f} s by Dask; {equal}"
    yield "10,000 batches on two cores <= 40 s", f"{bulk.lanes:.1f} s", studies, met(bulk.lanes <= 40 and bulk.is_equal)
    goal = f"{TRAINEES:,} trainees at play cost the server nothing until they upload"
    if play is None:
        yield goal, "not measured", "no chromium on the path", ""
        return
    cost = f"{play.play_requests} requests and {play.play_ms:.1f} ms CPU a second over {AT_PLAY} s of play ({play.hours:.0f} plant hours)"
    opened = (
        f"to open: {play.requests} requests, {play.kilobytes:.0f} kB, {play.visit_ms:.1f} ms CPU; uploads: {found.uploads:.1f} s in all"
    )
    yield goal, cost, opened, met(play.play_requests == 0)


if __name__ == "__main__":
    main()
