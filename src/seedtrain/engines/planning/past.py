"""What an older plan leaves to a new one: which run is which, and the runs that have begun and stand as they were.

Flow: build.py -> `known`, `standing` -> Past -> search.py, yearly.py, seats.py, weekly.py, even.py.
Reads: a Network, its Reach, the older plan. Writes: nothing.
Source: docs/reference/planning.md, section "Replanning".
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from .money import Bills, Payers
from .placing import Calendar
from .plan import Plan, Run
from .problem import Network
from .reach import Reach, Slot

Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Past:
    """Nothing new starts before `from_week`; `runs`, by id, began before it and stay in their weeks, with their people and trainers."""

    from_week: int = 0
    runs: Mapping[str, Run] = field(default_factory=dict)


def key_of(run: Run) -> Key:
    """Centre, course and language: the slot that it is a run of."""
    return run.centre, run.course, run.language


def known(network: Network, old: Plan) -> dict[str, Run]:
    """The runs of the older plan by the ids of the new one: an announced run's where it is one by now, else its own.

    It is one when it says so, has the id, or the centre, course, language and week of one, in this order. A run whose id another announced
    run has by now is left out.
    """
    place = {one.id: (one.centre, one.course, one.language) for one in network.published}
    found: dict[str, Run] = {}
    for run in old.runs:
        if place.get(run.published) == key_of(run):
            found.setdefault(run.published, run)
    for run in old.runs:
        if run in found.values() or run.course not in network.course:
            continue
        same = [one.id for one in network.published if one.id not in found and place[one.id] == key_of(run) and one.week == run.week]
        id = run.id if place.get(run.id) == key_of(run) else same[0] if same else run.id
        if id and place.get(id, key_of(run)) == key_of(run):
            found.setdefault(id, run)
    return found


def standing(network: Network, reach: Reach, runs: Mapping[str, Run]) -> dict[str, Run]:
    """Of these runs, by the ids they have now, those that can stand as they were beside each other; the first to begin come first.

    One that cannot, since its centre, a trainer, a need or the money is gone, is left out.
    """
    books, announced = _Books(network, reach), {one.id for one in network.published}
    early = sorted(runs.items(), key=lambda pair: (pair[1].week, pair[0]))
    named = {id: replace(run, id=id, published=id if id in announced else "") for id, run in early}
    return {id: run for id, run in named.items() if books.keep(run)}


class _Books:
    """What the runs kept so far take."""

    def __init__(self, network: Network, reach: Reach) -> None:
        self._network, self._calendar, self._bills = network, Calendar(network), Bills(network)
        self._slot: dict[Key, Slot] = {slot.key: slot for slot in reach.slots}
        self._needs = {(one.country, one.course): one for one in network.needs}
        self._promised = {one.id: one.seats for one in network.published}
        self._totals: Mapping[Payers, int] = {}
        self._kept: list[Run] = []

    def keep(self, run: Run) -> bool:
        """Whether the run keeps every rule beside those kept so far; then it is one of them."""
        slot = self._slot.get(key_of(run))
        if slot is None or not slot.course.least <= run.people <= slot.course.most:
            return False
        if any(people and run.seats.get(country, 0) < people for country, people in self._promised.get(run.id, {}).items()):
            return False
        if not all(self._may_come(slot, run, country) for country in run.seats):
            return False
        totals = Counter(self._totals)
        totals.update(self._bills.totals([run]))
        if not self._bills.can_bear(totals) or not self._calendar.keep(slot, run.week, run.id, run.trainers):
            return False
        self._totals = totals
        self._kept.append(run)
        return True

    def _may_come(self, slot: Slot, run: Run, country: str) -> bool:
        """Whether these people can come, are needed, and have finished what the course requires. Runs are kept in order of their weeks."""
        if run.seats[country] < 1 or run.week not in slot.comes.get(country, ()):
            return False
        begun = run.seats[country] + self._seated(country, (one for one in self._kept if one.course == run.course))
        if begun > self._needs[country, run.course].seats:
            return False
        for required in slot.course.requires:
            length = self._network.course[required].weeks
            ended = self._seated(country, (one for one in self._kept if one.course == required and one.week + length <= run.week))
            held = self._needs[country, required].held if (country, required) in self._needs else 0
            if begun > held + ended:
                return False
        return True

    def _seated(self, country: str, runs: Iterable[Run]) -> int:
        return sum(run.seats.get(country, 0) for run in runs)
