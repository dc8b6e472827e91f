"""How good is a plan, how soon, beside two solvers that are given the whole year week by week, and how far below what no plan exceeds?

Flow: make bench -> this file -> planning_ours.py, planning_peers.py, each in a process of its own.
Reads: synthetic networks by number. Writes: var/bench, an environment with OR-Tools; the tables of docs/reference/planning.md.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

import peers
from planning_networks import network
from seedtrain.engines.planning import Network, Plan, Run, plan_year
from seedtrain.engines.planning.checker import check
from seedtrain.engines.planning.files import network_to_json, plan_to_json
from seedtrain.engines.planning.money import payments
from seedtrain.engines.planning.reach import Reach, reach
from seedtrain.engines.planning.weekly import Weekly, weekly
from seedtrain.engines.planning.worth import reachable_need, worth_of
from world import machine, print_table

SIZES = (20, 60, 150)
SECONDS, STEPS = 60.0, 60
GRACE = 10.0
"""What a solver may take beyond its limit before it is killed [s]; what it had found by then counts."""
CPSAT = ("ortools==9.15.6755",)
SMALL, SMALL_SECONDS = ((3, 10, 30, 20), (3, 20, 60, 26)), 30.0
"""Centres, countries, courses and weeks that the solvers can take whole; and how long [s]."""
MODEL = ("network", "slots", "possible starts", "rows", "columns", "whole", "entries", "assembling CPU s")
PEERS = (
    "network, solver",
    "plan after s",
    "worth",
    "% below our ceiling",
    "bound",
    "% above our ceiling",
    "ours is % more",
    "CPU s",
    "MB",
    "ended",
)
HERE = Path(__file__).parent
Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Heard:
    """What a solver said until it ended or was killed: events in order, all its processor time [s], peak memory [MB], its last x."""

    events: list[dict[str, object]]
    cpu: float
    memory: float
    x: np.ndarray | None

    def last(self, event: str) -> dict[str, object]:
        """The last event of a kind; empty when there was none."""
        return next((one for one in reversed(self.events) if one["event"] == event), {})

    @property
    def first_plan(self) -> float | None:
        """When the first solution with a run in it came [s]."""
        return next((one["wall"] for one in self.events if one["event"] == "solution" and one["value"] > 0), None)


def ours(kind: str, centres: int, seconds: float, steps: int) -> dict[str, dict[str, float]]:
    """What planning_ours.py measured."""
    words = [sys.executable, str(HERE / "planning_ours.py"), kind, str(centres), str(steps), str(seconds)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(words)} failed:\n{done.stderr[-2000:]}")
    return json.loads(done.stdout)


def listen(python: str, solver: str, model: Path, seconds: float) -> Heard:
    """A solver on the whole model, with its memory read from the kernel while it runs."""
    out, said = model.with_name(f"{solver}.npy"), model.with_name(f"{solver}.txt")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    words = [python, str(HERE / "planning_peers.py"), solver, str(model), str(seconds), str(GRACE), str(out)]
    most = 0.0
    with said.open("w") as lines, subprocess.Popen(words, stdout=lines) as child:
        while child.poll() is None:
            status = Path(f"/proc/{child.pid}/status").read_text()
            most = max([most, *(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM"))])
            time.sleep(0.2)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    events = [json.loads(line) for line in said.read_text().splitlines()]
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Heard(events, cpu, most, np.load(out) if out.exists() else None)


def plan_of(net: Network, found: Reach, model: Weekly, x: np.ndarray) -> Plan:
    """A solution of the whole model as a plan, worth what the same exact sum says."""
    runs = []
    for start in model.starts:
        if x[start.held]:
            slot, crew = start.slot, tuple(sorted(trainer for trainer, column in start.crew.items() if x[column]))
            seats = {country: int(x[column]) for country, column in start.seats.items() if x[column]}
            runs.append(Run(f"r{len(runs):04d}", slot.offer.centre, slot.course.id, slot.language, start.week, crew, seats))
    seated: dict[str, int] = {}
    for run in runs:
        for country, people in run.seats.items():
            seated[country] = seated.get(country, 0) + people
    worth = worth_of(net, reachable_need(net, found.unreachable), seated, 0)
    paid = payments(net, runs)
    assert paid is not None
    return Plan(tuple(runs), paid, (), found.unreachable, worth, None, "", 0)


def peer_row(name: str, heard: Heard, value: float | None, best: float, ceiling: float) -> Row:
    """A row of the solvers' table."""
    bound, end, first = heard.last("bound").get("bound"), heard.last("end"), heard.first_plan
    return (
        name,
        "none" if first is None else f"{first:.1f}",
        "no plan" if value is None else "the empty plan" if not value else f"{value:,.0f}",
        f"{100 * (1 - value / ceiling):.1f}" if value else "",
        "none" if bound is None else f"{bound:,.0f}",
        f"{round(100 * (bound / ceiling - 1), 1) + 0.0:.1f}" if bound is not None else "",
        f"{round(100 * (best / value - 1), 1) + 0.0:.1f}" if value else "",
        f"{end.get('cpu', heard.cpu):.0f}",
        f"{heard.memory:,.0f}",
        f"{str(end['status']).lower()}, {end['wall']:.0f} s" if end else "killed after the grace",
    )


def peer_rows(name: str, net: Network, seconds: float, best: float, ceiling: float) -> tuple[Row, list[Row]]:
    """The size of the whole model, and both solvers on the same arrays."""
    began = time.process_time()
    found = reach(net)
    model = weekly(net, found, ())
    p, took = model.programme, time.process_time() - began
    size = (len(found.slots), len(model.starts), len(p.low), len(p.worth), int(p.is_whole.sum()), len(p.entry))
    rows = []
    with TemporaryDirectory() as folder:
        arrays = Path(folder) / "model.npz"
        np.savez(arrays, **asdict(p))
        for who, solver, python in (("HiGHS", "highs", sys.executable), ("CP-SAT", "cpsat", str(peers.interpreter("ortools", *CPSAT)))):
            heard = listen(python, solver, arrays, seconds)
            value = None
            if heard.x is not None:
                plan = plan_of(net, found, model, heard.x)
                wrong = check(network_to_json(net), plan_to_json(plan, net))
                assert not wrong, (who, wrong[:3])
                value = float(plan.worth.total)
            rows.append(peer_row(f"{name}, {who}", heard, value, best, ceiling))
    return (name, *(f"{one:,}" for one in size), f"{took:.1f}"), rows


def our_row(centres: int, said: dict[str, dict[str, float]]) -> Row:
    """A row of our own table."""
    first, steps, seconds = said["first"], said["steps"], said.get("seconds")
    row: list[object] = [centres, f"{first['wall']:.1f} ({first['cpu']:.1f})", f"{first['value']:,.0f}", f"{first['below']:.2f}"]
    row += [f"{steps['wall']:.1f} ({steps['cpu']:.1f})", f"{steps['value']:,.0f}", f"{steps['below']:.2f}"]
    row += [f"{seconds['steps']:.0f}", f"{seconds['value']:,.0f}", f"{seconds['below']:.2f}"] if seconds else []
    row += [f"{first['ceiling']:,.0f}", f"{said['ceiling']['wall']:.1f} ({said['ceiling']['cpu']:.1f})"]
    return (*row, steps["runs"], f"{steps['memory']:.0f}")


def beside(sizes: tuple[int, ...], seconds: float, steps: int, is_same_time: bool) -> None:
    """Ours and the whole-model solvers; then the loss, which begins with the plan after so many steps."""
    models, mine, theirs, lost = [], [], [], []
    for centres in sizes:
        loss = ours("loss", centres, 0, steps)
        said = ours("year", centres, seconds if is_same_time else 0, steps) | {"steps": loss["planned"]}
        lost.append(loss_row(centres, loss))
        mine.append(our_row(centres, said))
        size, rows = peer_rows(str(centres), network(centres), seconds, said["steps"]["value"], said["first"]["ceiling"])
        models.append(size)
        theirs += rows
    print_table(MODEL, models)
    print("\nOurs, one thread, wall s (CPU s). Every plan passed the checker.")
    head = ["centres", "first plan s", "worth", "% below", f"{steps} steps s", "worth", "% below"]
    head += [f"steps in {seconds:.0f} s", "worth", "% below"] if is_same_time else []
    print_table((*head, "ceiling", "ceiling s", "runs", "MB"), mine)
    print(f"\nThe whole model, two threads each, {seconds:.0f} s. Every plan passed the checker.")
    print_table(PEERS, theirs)
    print_losses(lost)


def small(seconds: float, steps: int) -> None:
    """Networks that the solvers can take whole."""
    models, rows = [], []
    for centres, countries, courses, weeks in SMALL:
        net = network(centres, countries=countries, courses=courses, weeks=weeks)
        name = f"{centres} x {courses} x {countries} x {weeks}"
        began = time.perf_counter(), time.process_time()
        plan = plan_year(net, steps=steps)
        wall, cpu = time.perf_counter() - began[0], time.process_time() - began[1]
        assert not check(network_to_json(net), plan_to_json(plan, net))
        assert plan.ceiling is not None
        value, ceiling = float(plan.worth.total), float(plan.ceiling)
        size, theirs = peer_rows(name, net, seconds, value, ceiling)
        models.append(size)
        ours_row = (
            f"{name}, ours",
            "",
            f"{value:,.0f}",
            f"{100 * (1 - value / ceiling):.1f}",
            f"{ceiling:,.0f}",
            "0.0",
            "",
            f"{cpu:.1f}",
            "",
        )
        rows += [(*ours_row, f"{steps} steps, {wall:.1f} s"), *theirs]
    print("\nSmall networks: centres x courses x countries x weeks.")
    print_table(MODEL, models)
    print_table(PEERS, rows)


def loss_row(centres: int, said: dict[str, dict[str, float]]) -> Row:
    """A row of the loss of the largest centre."""
    new = said["replanned"]
    row: list[object] = [centres, f"{said['lost']} ({said['lost announced']})", f"{said['planned']['value']:,.0f}"]
    row += [f"{said['unrepaired']:,.0f}", f"{new['value']:,.0f}", f"{new['below']:.2f}", f"{new['wall']:.1f} ({new['cpu']:.1f})"]
    row += [said["added"], f"{said['announced dropped'] + said['announced moved']} of {said['announced'] - said['lost announced']}"]
    return (*row, f"{said['drafts dropped']} and {said['drafts moved']} of {said['drafts']}", f"{said['memory']:.0f}")


def print_losses(rows: list[Row]) -> None:
    """The table of losses."""
    price = "starts before week 26 were announced: dropping one costs 100, moving 20"
    print(f"\nThe centre with most trainees from week 20 on closes then; {price}.")
    head = ["centres", "runs lost (announced)", "worth before", "without repair", "replanned", "% below new ceiling", "s (CPU)"]
    print_table((*head, "runs added", "other announced changed", "other drafts dropped and moved", "MB"), rows)


def relaxations(sizes: tuple[int, ...]) -> None:
    """What other relaxations would say."""
    rows = []
    for centres in sizes:
        for name, one in ours("bounds", centres, 0, 0).items():
            row: list[object] = [f"{centres}, {name}", f"{one['rows']:,}", f"{one['columns']:,}", f"{one['optimum']:,.2f}"]
            rows.append((*row, f"{one['proven']:,.2f}", f"{one['cpu']:.2f}"))
    print("\nCeilings of the year, of the year without seats tied to their run, and of four quarters.")
    print_table(("centres, relaxation", "rows", "columns", "linear optimum", "proven in whole numbers", "CPU s"), rows)


def main() -> None:
    """The tables asked for; all of them when none is."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--peers", action="store_true", help="ours beside HiGHS and CP-SAT, and the loss")
    parser.add_argument("--lose", action="store_true", help="the largest centre drops out, alone")
    parser.add_argument("--small", action="store_true", help="networks that the solvers can take whole")
    parser.add_argument("--same-time", action="store_true", help="ours also for as long as the solvers")
    parser.add_argument("--bounds", action="store_true", help="other relaxations")
    parser.add_argument("--centres", type=int, nargs="+", default=SIZES)
    parser.add_argument("--seconds", type=float, default=SECONDS, help="for each solver")
    parser.add_argument("--steps", type=int, default=STEPS)
    parser.add_argument("--quick", action="store_true", help="a smoke test: five centres, two steps, five seconds")
    asked = parser.parse_args()
    sizes, seconds, steps = tuple(asked.centres), asked.seconds, asked.steps
    if asked.quick:
        sizes, seconds, steps = (5,), 5.0, 2
    is_all = not (asked.peers or asked.lose or asked.small or asked.bounds)
    print(machine())
    if asked.peers or is_all:
        beside(sizes, seconds, steps, asked.same_time)
    if asked.lose:
        print_losses([loss_row(centres, ours("loss", centres, 0, steps)) for centres in sizes])
    if asked.small or is_all:
        small(min(seconds, SMALL_SECONDS), steps)
    if asked.bounds or is_all:
        relaxations(sizes)


if __name__ == "__main__":
    main()
