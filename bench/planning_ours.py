"""Our plans of a synthetic network, in a process of its own so that its memory is ours alone.

Flow: bench_planning.py -> `python planning_ours.py year|loss|bounds CENTRES STEPS SECONDS` -> engines.planning, checker.py.
Reads: a number of centres. Writes: one JSON object to standard output.
"""

import json
import sys
import time
from dataclasses import replace
from pathlib import Path

from planning_networks import network
from planning_relaxations import quarterly, untied
from seedtrain.engines.planning import Network, Plan, Published, plan_year, replan
from seedtrain.engines.planning.ceiling import ceiling
from seedtrain.engines.planning.checker import check
from seedtrain.engines.planning.files import network_to_json, plan_to_json
from seedtrain.engines.planning.reach import reach
from seedtrain.engines.planning.rows import linear
from seedtrain.engines.planning.whatif import compare, without_centre
from seedtrain.engines.planning.worth import reachable_need, worth_of
from seedtrain.engines.planning.yearly import yearly

GONE_FROM, ANNOUNCED_TO = 20, 26
"""A centre is lost from the first week on; starts before the second were announced."""
Found = dict[str, float]


class Clock:
    """Wall and processor time of what follows [s]."""

    def __init__(self) -> None:
        self.wall, self.cpu = time.perf_counter(), time.process_time()

    def now(self) -> Found:
        """Both, since the clock was made."""
        return {"wall": time.perf_counter() - self.wall, "cpu": time.process_time() - self.cpu}


def memory() -> float:
    """The most this process has held so far [MB]; `ru_maxrss` would remember the parent's as well."""
    line = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


def checked(net: Network, plan: Plan) -> Found:
    """What a plan is worth; a plan that breaks a rule ends everything."""
    wrong = check(network_to_json(net), plan_to_json(plan, net))
    assert not wrong, wrong[:3]
    worth, below = plan.worth, plan.below_ceiling
    assert plan.ceiling is not None
    assert below is not None
    return {"value": float(worth.total), "below": 100 * float(below), "ceiling": float(plan.ceiling), "steps": plan.steps}


def year(centres: int, _steps: int, seconds: float) -> dict[str, object]:
    """The ceiling, the first plan and, where asked for, the plan after so many seconds; times count from the network."""
    net = network(centres)
    clock = Clock()
    bounded(net)
    ceilinged = clock.now()
    clock = Clock()
    first = plan_year(net, steps=0)
    said: dict[str, object] = {"ceiling": ceilinged, "first": clock.now() | checked(net, first), "slots": len(reach(net).slots)}
    clock = Clock()
    if seconds:
        plan = plan_year(net, steps=1_000_000, stop=lambda: clock.now()["wall"] >= seconds)
        said["seconds"] = clock.now() | checked(net, plan)
    return said


def bounded(net: Network) -> float:
    """The ceiling of a year, proven [points]."""
    programme = yearly(net, reach(net), ()).programme
    return float(ceiling(programme, linear(programme).prices))


def loss(centres: int, steps: int, _seconds: float) -> dict[str, object]:
    """The centre that has most trainees from then on drops out; half of the year was announced already."""
    bare = network(centres)
    clock = Clock()
    drafted = plan_year(bare, steps=steps)
    planned = clock.now() | checked(bare, drafted) | {"runs": len(drafted.runs), "memory": memory()}
    people = {one.id: 0 for one in bare.centres}
    for run in drafted.runs:
        people[run.centre] += run.people if run.week + bare.course[run.course].weeks > GONE_FROM else 0
    gone = max(people, key=lambda id: (people[id], id))
    runs = tuple(replace(run, published=run.id if run.week < ANNOUNCED_TO else "") for run in drafted.runs)
    announced = tuple(
        Published(run.id, run.centre, run.course, run.language, run.week, dict(run.seats), 100, 20) for run in runs if run.published
    )
    before, old = replace(bare, published=announced), replace(drafted, runs=runs)
    after = without_centre(before, gone, GONE_FROM)
    left = [run for run in runs if run.centre != gone or run.week + bare.course[run.course].weeks <= GONE_FROM]
    seated: dict[str, int] = {}
    for run in left:
        for country, seats in run.seats.items():
            seated[country] = seated.get(country, 0) + seats
    unrepaired = worth_of(after, reachable_need(after, reach(after).unreachable), seated, 0)
    clock = Clock()
    new = replan(after, old, from_week=GONE_FROM, steps=steps)
    said = clock.now() | checked(after, new)
    elsewhere = [one for one in new.changes if one.why != "lost"]
    changed = compare(after, old, new)
    drafts = [one for one in changed.removed if not one.published and one in left], [one for one in changed.moved if not one.was.published]
    return {
        "planned": planned,
        "replanned": said,
        "lost": len(runs) - len(left),
        "lost announced": sum(one.why == "lost" for one in new.changes),
        "unrepaired": float(unrepaired.total),
        "announced": len(announced),
        "announced dropped": sum(one.kind == "dropped" for one in elsewhere),
        "announced moved": sum(one.kind == "moved" for one in elsewhere),
        "drafts": len(left) - sum(bool(run.published) for run in left),
        "drafts dropped": len(drafts[0]),
        "drafts moved": len(drafts[1]),
        "added": len(changed.added),
        "memory": memory(),
    }


def bounds(centres: int, _steps: int, _seconds: float) -> dict[str, object]:
    """The linear optimum of three relaxations, what is proven from its prices in whole numbers, and the time from the network's reach."""
    net = network(centres)
    found = reach(net)
    ways = {
        "untied": lambda: untied(yearly(net, found, ())),
        "year": lambda: yearly(net, found, ()).programme,
        "quarters": lambda: quarterly(net, found),
    }
    said: dict[str, object] = {}
    for name, built in ways.items():
        clock = Clock()
        programme = built()
        best = linear(programme)
        proven = float(ceiling(programme, best.prices))
        optimum = float(programme.worth @ best.x) / 100
        said[name] = {"optimum": optimum, "proven": proven, "rows": len(programme.low), "columns": len(programme.worth)} | clock.now()
    return said


if __name__ == "__main__":
    kind, size, count, limit = sys.argv[1:]
    print(json.dumps({"year": year, "loss": loss, "bounds": bounds}[kind](int(size), int(count), float(limit))))
