"""The same network with one thing otherwise, and what a new plan changes for people.

Flow: the page of a plan and the command line -> `without_centre`, `with_budget`, `with_centres` -> plan_year or replan -> `compare`.
Reads: a Network, two Plans. Writes: nothing.
Source: own work.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from .checks import MONEY, check_network, nearest, refusal, whole
from .errors import PlanFileError
from .plan import Plan, Run, Worth
from .problem import Centre, Network, Offer, Route, Trainer


def without_centre(network: Network, centre: str, from_week: int = 0) -> Network:
    """The network in which a centre is closed from a week on. It keeps its name, so that what it loses can be told; runs before stay."""
    _known("centre", centre, network.centre)
    whole("from_week", from_week, 0, network.weeks - 1)
    closed = frozenset(range(from_week, network.weeks))
    centres = tuple(dataclasses.replace(one, closed=one.closed | closed) if one.id == centre else one for one in network.centres)
    return dataclasses.replace(network, centres=centres)


def with_budget(network: Network, funder: str, amount: int) -> Network:
    """The network in which a funder pays up to another amount [whole units of the currency]."""
    _known("funder", funder, {one.id: one for one in network.funders})
    whole("amount", amount, 0, MONEY)
    funders = tuple(dataclasses.replace(one, budget=amount) if one.id == funder else one for one in network.funders)
    return dataclasses.replace(network, funders=funders)


def with_centre(network: Network, centre: Centre, trainers: Iterable[Trainer], offers: Iterable[Offer], routes: Iterable[Route]) -> Network:
    """The network with one more centre, checked: its people, what it offers and who can come. Raises NetworkError.

    A funder who pays for named centres only does not pay for the new one.
    """
    return with_centres(network, (centre,), trainers, offers, routes)


def with_centres(
    network: Network,
    centres: Iterable[Centre],
    trainers: Iterable[Trainer],
    offers: Iterable[Offer],
    routes: Iterable[Route],
    from_week: int = 0,
) -> Network:
    """The network with more centres, as `with_centre`. They are closed before `from_week`, the week in which they join."""
    whole("from_week", from_week, 0, network.weeks - 1)
    before = frozenset(range(from_week))
    centres = tuple(dataclasses.replace(one, closed=one.closed | before) if before else one for one in centres)
    trainers, offers, routes = tuple(trainers), tuple(offers), tuple(routes)
    rows = {
        "trainers": [one.centre for one in trainers],
        "offers": [one.centre for one in offers],
        "routes": [one.centre for one in routes],
    }
    new = {one.id: one for one in centres}
    expected = "the new centre" if len(new) == 1 else "one of the new centres"
    for name, ids in rows.items():
        for at, id in enumerate(ids, start=1):
            if id not in new:
                field = f"{name}[{at}].centre"
                remedy = " or ".join(f'"{one}"' for one in new)
                raise refusal("other_centre", field, id, f'{field} = "{id}"; expected {expected}. Write {remedy}.')
    found = dataclasses.replace(
        network,
        centres=(*network.centres, *centres),
        trainers=(*network.trainers, *trainers),
        offers=(*network.offers, *offers),
        routes=(*network.routes, *routes),
    )
    check_network(found)
    return found


@dataclass(frozen=True, slots=True)
class Moved:
    """A run that is held in another week."""

    before: Run
    after: Run


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a new plan changes for somebody who knows the old one.

    kept, moved, added, removed   every run of either plan is in exactly one: kept has the same week, moved another one
    seats                         country -> people before and after, for every country of the network
    worth                         before and after; `price` in them is that of broken promises
    touched                       announced runs that the old plan left as they were and the new one moves or drops
    freed                         announced runs that the old plan moved or dropped and the new one leaves as they were
    """

    kept: tuple[Run, ...]
    moved: tuple[Moved, ...]
    added: tuple[Run, ...]
    removed: tuple[Run, ...]
    seats: Mapping[str, tuple[int, int]]
    worth: tuple[Worth, Worth]
    touched: tuple[str, ...]
    freed: tuple[str, ...]

    @property
    def price(self) -> int:
        """What the new plan pays for broken promises beyond the old one [points]."""
        return self.worth[1].price - self.worth[0].price


def compare(network: Network, old: Plan, new: Plan) -> Comparison:
    """What changes from the old plan to the new one; trainers and payments are not looked at.

    Two runs are the same when they are the same announced run, or have centre, course, language and week in common. Of those left, runs of
    one centre, course and language are paired in order of their weeks and called moved. Raises PlanFileError when a plan names what the
    network does not have.
    """
    for name, plan in (("old", old), ("new", new)):
        for run in plan.runs:
            if run.centre not in network.centre or run.course not in network.course or not set(run.seats) <= set(network.country):
                sentence = (
                    f"The {name} plan has run {run.id}, whose centre, course or country the network does not have. Use its own network."
                )
                raise PlanFileError("other_network", {"field": f"{name} plan", "value": run.id}, sentence)
    pairs, removed, added = _paired(old.runs, new.runs)
    before, after = _seats(old), _seats(new)
    was, is_now = {one.published for one in old.changes}, {one.published for one in new.changes}
    announced = [one.id for one in network.published]
    return Comparison(
        kept=tuple(two for one, two in pairs if one.week == two.week),
        moved=tuple(Moved(one, two) for one, two in pairs if one.week != two.week),
        added=added,
        removed=removed,
        seats=MappingProxyType({one.id: (before[one.id], after[one.id]) for one in network.countries}),
        worth=(old.worth, new.worth),
        touched=tuple(id for id in announced if id in is_now - was),
        freed=tuple(id for id in announced if id in was - is_now),
    )


def _paired(old: tuple[Run, ...], new: tuple[Run, ...]) -> tuple[list[tuple[Run, Run]], tuple[Run, ...], tuple[Run, ...]]:
    """Pairs in the order of the new plan, and what is left of the old and of the new one."""
    mate: dict[int, int] = {}
    before = [at for _, _, at in sorted((run.week, run.id, at) for at, run in enumerate(old))]
    after = [at for _, _, at in sorted((run.week, run.id, at) for at, run in enumerate(new))]
    for key in (_announced, _place_and_week, _place):
        waiting: dict[tuple[object, ...], list[int]] = {}
        for at in before:
            if at not in mate.values() and key(old[at]):
                waiting.setdefault(key(old[at]), []).append(at)
        for at in after:
            if at not in mate and waiting.get(key(new[at])):
                mate[at] = waiting[key(new[at])].pop(0)
    taken = set(mate.values())
    return (
        [(old[mate[at]], new[at]) for at in sorted(mate)],
        tuple(run for at, run in enumerate(old) if at not in taken),
        tuple(run for at, run in enumerate(new) if at not in mate),
    )


def _announced(run: Run) -> tuple[object, ...]:
    return (run.published,) if run.published else ()


def _place_and_week(run: Run) -> tuple[object, ...]:
    return run.centre, run.course, run.language, run.week


def _place(run: Run) -> tuple[object, ...]:
    return run.centre, run.course, run.language


def _seats(plan: Plan) -> Counter[str]:
    found: Counter[str] = Counter()
    for run in plan.runs:
        found.update(run.seats)
    return found


def _known(kind: str, id: str, known: Mapping[str, object]) -> None:
    if id not in known:
        raise refusal("unknown", kind, id, f'{kind} names "{id}", which is the id of no {kind}. {nearest(id, known)}')
