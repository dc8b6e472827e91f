"""From a network to its plan: reach, ceiling, search, exact seats, who pays.

Flow: network.actions, the command line -> `plan_year`, `replan` -> Plan.
Reads: a Network. Writes: nothing.
Source: own work.
"""

from collections.abc import Callable, Iterable
from fractions import Fraction

from .announced import is_lost
from .even import dealt
from .money import payments
from .plan import Change, Plan, Run
from .problem import Network, Published
from .reach import Reach, reach
from .search import Draft, Search
from .whole import best, is_small
from .worth import reachable_need, worth_of

STEPS = 60
DRAFT_PRICE = 5
"""What it costs to drop or move a run of the plan before that was not announced [points]."""
Progress = Callable[[int, int], None]


def plan_year(
    network: Network,
    *,
    seed: str = "",
    steps: int = STEPS,
    progress: Progress | None = None,
    stop: Callable[[], bool] | None = None,
    with_ceiling: bool = True,
) -> Plan:
    """A plan that keeps every rule, and how far below the proven ceiling it is at most. An empty one when nothing can be reached.

    seed      among equal choices decides by it; the same network, seed and steps give the same plan
    steps     how often some courses are planned anew around all others [count]
    progress  told (steps done, steps in all)
    stop      asked before every step; True ends the search with the best plan so far, whose `steps` then say how many were made
    """
    found = reach(network)
    if not found.slots:
        return _empty(network, found, seed)
    return _searched(Search(network, found, seed), steps, progress, stop, with_ceiling)


def replan(
    network: Network,
    old: Plan,
    *,
    draft_price: int = DRAFT_PRICE,
    from_week: int = 0,
    seed: str = "",
    steps: int = STEPS,
    progress: Progress | None = None,
    stop: Callable[[], bool] | None = None,
    with_ceiling: bool = True,
) -> Plan:
    """A plan of `network`, such as one that has lost a centre, that keeps as much of the old plan as it is worth.

    Its runs keep their ids. In the search, to drop or move one costs `draft_price` [points], and an announced one what the network says:
    announced runs move last. Nothing new starts, and nothing moves, to before `from_week`. The other arguments are those of `plan_year`.
    """
    found = reach(network)
    if not found.slots:
        return _empty(network, found, seed)
    announced = {one.id for one in network.published}
    drafts = [
        Published(one.id, one.centre, one.course, one.language, one.week, {}, draft_price, draft_price)
        for one in old.runs
        if one.published not in announced and one.course in network.course
    ]
    crews = {one.published if one.published in announced else one.id: one.trainers for one in old.runs}
    return _searched(Search(network, found, seed, drafts, from_week, crews), steps, progress, stop, with_ceiling)


def _searched(search: Search, steps: int, progress: Progress | None, stop: Callable[[], bool] | None, with_ceiling: bool) -> Plan:
    draft = search.first()
    done = 0
    for number in range(1, steps + 1):
        if stop is not None and stop():
            break
        draft = search.step(draft, number)
        done = number
        if progress is not None:
            progress(done, steps)
    if is_small(search.network, search.reach):
        draft = best(search, draft)
    return _plan(search, draft, done, with_ceiling)


def _plan(search: Search, draft: Draft, steps: int, with_ceiling: bool) -> Plan:
    network = search.network
    seats = dealt(network, search.reach, draft.runs, draft.seats, search.published)
    ordered = sorted(draft.runs, key=lambda run: (run.week, run.slot.key, run.number))
    announced = {one.id for one in network.published}
    taken = announced | set(search.published)
    names = iter(f"r{number:04d}" for number in range(1, 10_000) if f"r{number:04d}" not in taken)
    runs = tuple(
        Run(
            run.published or next(names),
            run.slot.offer.centre,
            run.slot.course.id,
            run.slot.language,
            run.week,
            tuple(sorted(run.trainers)),
            dict(sorted(seats[run.number].items())),
            run.published if run.published in announced else "",
        )
        for run in ordered
    )
    seated: dict[str, int] = {}
    for one in runs:
        for country, people in one.seats.items():
            seated[country] = seated.get(country, 0) + people
    changes = tuple(_changes(network, runs))
    worth = worth_of(network, reachable_need(network, search.reach.unreachable), seated, sum(one.price for one in changes))
    return Plan(
        runs,
        payments(network, runs) or (),
        changes,
        search.reach.unreachable,
        worth,
        _ceiling(search) if with_ceiling else None,
        search.seed,
        steps,
        tuple(_notes(network, runs)),
    )


def _ceiling(search: Search) -> Fraction:
    """What no plan of the network is worth more than; prices of an older plan's drafts are the search's own and lower no ceiling."""
    if set(search.published) <= {one.id for one in search.network.published}:
        return search.ceiling
    return Search(search.network, search.reach, search.seed).ceiling


def _empty(network: Network, found: Reach, seed: str) -> Plan:
    changes = tuple(_changes(network, ()))
    worth = worth_of(network, reachable_need(network, found.unreachable), {}, sum(one.price for one in changes))
    return Plan((), (), changes, found.unreachable, worth, worth.total, seed, 0)


def _changes(network: Network, runs: Iterable[Run]) -> Iterable[Change]:
    """Every announced run that does not stand as it was, in the network's order."""
    standing = {run.published: run for run in runs if run.published}
    for one in network.published:
        run = standing.get(one.id)
        if run is None and is_lost(network, one):
            yield Change(one.id, "dropped", "lost", 0)
        elif run is None:
            yield Change(one.id, "dropped", "worth less than its price", one.drop)
        elif run.week != one.week:
            yield Change(one.id, "moved", "another week is worth its price", one.move, run.week)


def _notes(network: Network, runs: tuple[Run, ...]) -> Iterable[str]:
    """Announced runs that compete with each other and both stand."""
    home = {one.id: one.week for one in network.published}
    announced = [run for run in runs if home.get(run.published) == run.week]
    for at, one in enumerate(announced):
        for other in announced[at + 1 :]:
            alike = (one.course, one.language) == (other.course, other.language)
            region = network.centre[one.centre].region == network.centre[other.centre].region
            if alike and region and abs(one.week - other.week) < network.rules.window:
                yield f"{one.id} and {other.id} compete: both were announced before this plan."
