"""From a network to its plan: reach, ceiling, search, exact seats, who pays.

Flow: network.actions, the command line -> `plan_year`, `replan` -> Plan.
Reads: a Network. Writes: nothing.
Source: own work.
"""

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import count

from .announced import is_lost
from .checks import whole
from .errors import SolverError
from .even import dealt
from .money import payments
from .notes import notes
from .past import Key, Past, known, standing
from .placing import Placed
from .plan import Change, Plan, Run
from .problem import Network, Published
from .reach import Reach, reach
from .search import Draft, Search
from .whole import best, is_small
from .worth import reachable_need, worth_of

STEPS = 60
PROVEN = Fraction(1, 10**7)
"""A plan so near its bound is the best there is [points]: the prices of the bound are rounded."""
DRAFT_PRICE = 5
"""What it costs to drop or move a run of the plan before that was not announced [points]."""
Progress = Callable[[int, int], None]


def plan_year(
    network: Network,
    *,
    from_week: int = 0,
    seed: str = "",
    steps: int = STEPS,
    progress: Progress | None = None,
    stop: Callable[[], bool] | None = None,
    with_ceiling: bool = True,
) -> Plan:
    """A plan that keeps every rule, and how far below the proven ceiling it is at most. An empty one when nothing can be reached.

    from_week nothing but announced runs, in their own weeks, starts before it: the year has begun; the ceiling is that of what is left
    seed      among equal choices decides by it; the same network, seed and steps give the same plan
    steps     how often some courses are planned anew around all others [count]
    progress  told (steps done, steps in all)
    stop      asked before every step; True ends the search with the best plan so far, whose `steps` then say how many were made
    """
    whole("from_week", from_week, 0, network.weeks)
    found = reach(network)
    if not found.slots:
        return _empty(network, found, seed)
    search = Search(network, found, seed, past=Past(from_week))
    return _searched(search, search.filled(search.first()), steps, progress, stop, with_ceiling)


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
    announced runs move last. Those that began before `from_week` stay as they were where they can; nothing else starts before it. The plan
    is never worth less than what still stands of the old one. The other arguments are those of `plan_year`.
    """
    whole("from_week", from_week, 0, network.weeks)
    found = reach(network)
    if not found.slots:
        return _empty(network, found, seed)
    runs = known(network, old)
    announced = {one.id for one in network.published}
    drafts = [
        Published(id, one.centre, one.course, one.language, one.week, {}, draft_price, draft_price)
        for id, one in runs.items()
        if id not in announced
    ]
    crews = {id: one.trainers for id, one in runs.items()}
    stays = standing(network, found, runs)
    past = Past(from_week, {id: run for id, run in stays.items() if run.week < from_week})
    search = Search(network, found, seed, drafts, past, crews)
    # What changes least comes first, and stays where the other is worth no more.
    first = max(search.filled(search.standing(stays)), search.filled(search.first()), key=lambda draft: draft.worth.total)
    return _searched(search, first, steps, progress, stop, with_ceiling, frozenset(one.id for one in old.runs))


def _searched(
    search: Search,
    draft: Draft,
    steps: int,
    progress: Progress | None,
    stop: Callable[[], bool] | None,
    with_ceiling: bool,
    old_ids: frozenset[str] = frozenset(),
) -> Plan:
    done = 0
    best_there_is = search.bound() - PROVEN
    for number in range(1, steps + 1):
        if stop is not None and stop():
            break
        # A step cannot better the best, and is counted all the same.
        draft = draft if draft.worth.total >= best_there_is else search.step(draft, number)
        done = number
        if progress is not None:
            progress(done, steps)
    if is_small(search.network, search.reach) and draft.worth.total < best_there_is:
        draft = best(search, draft)
    return _plan(search, draft, done, with_ceiling, old_ids)


def _plan(search: Search, draft: Draft, steps: int, with_ceiling: bool, old_ids: frozenset[str]) -> Plan:
    network = search.network
    seats = dealt(network, draft.runs, draft.seats, search.published, search.past)
    ordered = sorted(draft.runs, key=lambda run: (run.week, run.slot.key, run.number))
    announced = {one.id for one in network.published}
    runs = tuple(
        Run(
            id,
            run.slot.offer.centre,
            run.slot.course.id,
            run.slot.language,
            run.week,
            tuple(sorted(run.trainers)),
            dict(sorted(seats[run.number].items())),
            run.published if run.published in announced else "",
        )
        for id, run in zip(_named(search, ordered, old_ids), ordered, strict=True)
    )
    seated: dict[str, int] = {}
    for one in runs:
        for country, people in one.seats.items():
            seated[country] = seated.get(country, 0) + people
    paid = payments(network, runs)
    if paid is None:
        raise SolverError(
            "The funders cannot pay for the runs that were found; expected a plan within their budgets. Tell us of this network."
        )
    changes = tuple(_changes(network, runs))
    worth = worth_of(network, reachable_need(network, search.reach.unreachable), seated, sum(one.price for one in changes))
    return Plan(
        runs,
        paid,
        changes,
        search.reach.unreachable,
        worth,
        search.ceiling() if with_ceiling else None,
        search.seed,
        steps,
        (*_notes(network, runs), *notes(network, search.reach.unreachable)),
    )


def _named(search: Search, runs: Sequence[Placed], old_ids: frozenset[str]) -> Iterator[str]:
    """Ids: a run's own, that of an older draft of its centre, course and language which no longer stands, or one that never was."""
    announced, standing = {one.id for one in search.network.published}, {run.published for run in runs}
    left: dict[Key, deque[str]] = defaultdict(deque)
    for one in sorted(search.published.values(), key=lambda one: one.week):
        if one.id not in announced | standing and one.week >= search.from_week:
            left[one.centre, one.course, one.language].append(one.id)
    new = (f"r{number:04d}" for number in count(1) if f"r{number:04d}" not in announced | old_ids)
    for run in runs:
        yield run.published or (left[run.slot.key].popleft() if left[run.slot.key] else next(new))


def _empty(network: Network, found: Reach, seed: str) -> Plan:
    changes = tuple(_changes(network, ()))
    worth = worth_of(network, reachable_need(network, found.unreachable), {}, sum(one.price for one in changes))
    return Plan((), (), changes, found.unreachable, worth, worth.total, seed, 0, notes(network, found.unreachable))


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
