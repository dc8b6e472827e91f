"""From policy and pool to everything a report says: the choice, its proof, its doubts, and what every floor costs.

Flow: command.py -> this file -> engines.selection.
Reads: arguments. Writes: nothing.
Source: own work.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from seedtrain.choosing.pool import Pool, doubts
from seedtrain.engines import selection as engine
from seedtrain.engines.review.calibrate import Calibration
from seedtrain.engines.selection import Problem, Rule, Selection
from seedtrain.engines.selection.chances import Chances
from seedtrain.engines.selection.policy import Policy
from seedtrain.engines.selection.turnout import Plan
from seedtrain.engines.selection.whatif import Point
from seedtrain.reporting.progress import Bar, say

SWEEP_REACH = 5
"""Floors this many seats below and above the present one are tried."""
RISK = 0.1


@dataclass(frozen=True, slots=True)
class Sweep:
    """What one floor costs at each value tried."""

    rule: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """What the officer asked beyond policy and pool.

    rate  share of the people invited who come, as the officer expects it [0..1]
    """

    draws: int
    rate: float
    is_exact: bool


@dataclass(frozen=True, slots=True)
class Chosen:
    """Everything a report says.

    names    what people are called, by id, where the pool says so
    chances  None where no score has a standard error
    notes    how the tables were read, and what an officer should look at
    sources  names of the files read
    """

    policy: Policy
    problem: Problem
    selection: Selection
    names: Mapping[str, str]
    chances: Chances | None
    sweeps: tuple[Sweep, ...]
    plans: tuple[Plan, ...]
    rate: float
    notes: tuple[str, ...]
    sources: tuple[str, ...]
    calibration: Calibration | None = None

    @property
    def cost(self) -> int:
        """Merit that the rules and people fixed cost together [hundredths]."""
        return self.selection.merit_only_total - self.selection.merit_total


def choose(policy: Policy, pool: Pool, asked: Asked, sources: Sequence[str], calibration: Calibration | None = None) -> Chosen:
    """The choice and all that is said about it. Raises SelectionError; Infeasible when the rules contradict each other."""
    from seedtrain.engines.selection.turnout import plans

    problem = policy.problem(pool.applicants())
    notes = [*pool.notes, *doubts(problem), *_warnings(policy, problem)]
    say(f"Choosing {problem.seats} of {len(problem.applicants)}")
    selection = engine.select(problem)
    if asked.is_exact:
        selection = _exact(problem, selection)
    return Chosen(
        policy=policy,
        problem=problem,
        selection=selection,
        names={row.id: row.name for row in pool.rows if row.name},
        chances=_chances(problem, asked.draws),
        sweeps=_sweeps(problem),
        plans=plans(problem.seats, asked.rate, RISK) if asked.rate < 1 else (),
        rate=asked.rate,
        notes=tuple(notes),
        sources=tuple(sources),
        calibration=calibration,
    )


def _warnings(policy: Policy, problem: Problem) -> list[str]:
    found = []
    if not policy.seed:
        found.append("The policy has no seed. Ties are then decided by ids alone: publish a seed before the call closes.")
    if len(problem.applicants) < problem.seats:
        found.append(f"There are fewer applicants ({len(problem.applicants)}) than seats ({problem.seats}).")
    if problem.floors != "all":
        found.append("Where not all floors can be kept, those of priority 1 are kept as far as possible, then those of 2, and so on.")
    return found


def _exact(problem: Problem, selection: Selection) -> Selection:
    """Exact explanations for everybody, also in a pool for which `select` only estimates."""
    people = [one.id for one in problem.applicants if not selection.explanations[one.id].is_exact]
    found = {**selection.explanations, **engine.explain_all(problem, selection, people, progress=Bar("Explaining"))}
    return replace(selection, explanations=found)


def _chances(problem: Problem, draws: int) -> Chances | None:
    if not draws or not any(one.se for one in problem.applicants):
        return None
    from seedtrain.engines.selection.chances import chances

    return chances(problem, draws, progress=Bar("Drawing scores"))


def _sweeps(problem: Problem) -> tuple[Sweep, ...]:
    from seedtrain.engines.selection.whatif import sweep

    bar = Bar("Trying floors")
    asked = [(rule.name, _values(problem, rule)) for rule in problem.rules if rule.floor is not None]
    total = sum(len(values) for _, values in asked)
    found: list[Sweep] = []
    for name, values in asked:
        before = sum(len(one.points) for one in found)
        found.append(Sweep(name, sweep(problem, name, values=values, progress=lambda done, _all, before=before: bar(before + done, total))))  # type: ignore[misc]
    return tuple(found)


def _values(problem: Problem, rule: Rule) -> list[int]:
    """Floors to try: around the present one, as far as the group, the seats and its own cap allow."""
    floor = rule.floor or 0
    most = min(problem.seats, sum(map(rule.covers, problem.applicants)), floor + SWEEP_REACH)
    if rule.cap is not None:
        most = min(most, rule.cap)
    return sorted({*range(max(0, floor - SWEEP_REACH), most + 1), floor})
