"""What a plan says in figures: coverage, money, trainers, facilities by week, and what became of announced runs.

Flow: page.py, book.py, pictures.py, summary.py -> this file.
Reads: a Made. Writes: nothing.
Source: own work; percentages that praise are rounded down, those that doubt are rounded up.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import cached_property, lru_cache

from seedtrain import facts as world
from seedtrain.engines.planning.plan import Plan, Run
from seedtrain.engines.planning.problem import Network
from seedtrain.engines.planning.whatif import Comparison, compare


@dataclass(frozen=True)
class Made:
    """A network, its plan, and what it came from: an earlier plan, and in words what was taken away since."""

    network: Network
    plan: Plan
    digest: str
    sources: tuple[str, ...] = ()
    before: Plan | None = None
    lost: str = ""

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """Runs in the order of the year."""
        place = {one.id: at for at, one in enumerate(self.network.centres)}
        return tuple(sorted(self.plan.runs, key=lambda run: (run.week, place[run.centre], run.id)))

    @cached_property
    def seats(self) -> Mapping[tuple[str, str], int]:
        """People by country and course."""
        return seats_of(self.plan)

    @cached_property
    def out_of_reach(self) -> Mapping[tuple[str, str], int]:
        """Seats that no plan can give, by country and course."""
        return {(one.country, one.course): one.seats for one in self.plan.unreachable}

    @cached_property
    def compared(self) -> Comparison | None:
        """What changes for somebody who knows the plan before."""
        return compare(self.network, self.before, self.plan) if self.before else None

    def is_announced(self, run: Run) -> bool:
        """Whether somebody was told of this run."""
        return bool(run.published)

    def centre(self, id: str) -> str:
        """How a centre is called; one that is gone keeps its id."""
        one = self.network.centre.get(id)
        return (one.name or id) if one else id

    def course(self, id: str) -> str:
        """How a course is called."""
        one = self.network.course.get(id)
        return (one.name or id) if one else id

    def country(self, id: str) -> str:
        """How a country is called."""
        one = self.network.country.get(id)
        if one is not None and one.name:
            return one.name
        known = countries().get(id.casefold())
        return known.short_name if known else id

    def day(self, week: int) -> date:
        """The Monday of a week."""
        return self.network.first_monday + timedelta(weeks=week)

    def money(self, amount: int) -> str:
        """An amount with its currency."""
        return f"{amount:,} {self.network.currency}".replace(",", "\N{NO-BREAK SPACE}")


@lru_cache(maxsize=1)
def countries() -> Mapping[str, world.CountryFact]:
    """Countries by every way they are written here: ISO codes, the name the UN prints, the everyday name."""
    return {word.casefold(): one for one in world.countries() for word in (one.iso3, one.iso2, one.name, one.short_name)}


def seats_of(plan: Plan) -> Mapping[tuple[str, str], int]:
    """People by country and course."""
    found: Counter[tuple[str, str]] = Counter()
    for run in plan.runs:
        for country, people in run.seats.items():
            found[country, run.course] += people
    return found


def short_day(day: date) -> str:
    """A day as a page shows it, in one piece and the same on every machine.

    >>> short_day(date(2027, 3, 1))
    '1\\xa0Mar\\xa02027'
    """
    names = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    return f"{day.day}\N{NO-BREAK SPACE}{names[day.month - 1]}\N{NO-BREAK SPACE}{day.year}"


def percent_down(part: Fraction) -> str:
    """A share that praises: never more than it is."""
    return f"{int(part * 100)}\N{NO-BREAK SPACE}%"


def percent_up(part: Fraction) -> str:
    """A share that doubts: never less than it is, in tenths.

    >>> percent_up(Fraction(1, 300)), percent_up(Fraction(0))
    ('0.4\\xa0%', '0\\xa0%')
    """
    tenths = -int(-part * 1000 // 1)
    text = f"{tenths // 10}.{tenths % 10}" if tenths % 10 else str(tenths // 10)
    return f"{text}\N{NO-BREAK SPACE}%"


def points(value: Fraction | int) -> str:
    """Points of worth with one decimal at most.

    >>> points(Fraction(12345, 10)), points(7), points(Fraction(-1, 4))
    ('1\\xa0234.5', '7', '-0.3')
    """
    tenths = abs(int(abs(Fraction(value)) * 10 + Fraction(1, 2)))
    sign = "-" if value < 0 and tenths else ""
    whole = f"{tenths // 10:,}".replace(",", "\N{NO-BREAK SPACE}")
    return f"{sign}{whole}.{tenths % 10}" if tenths % 10 else f"{sign}{whole}"


@dataclass(frozen=True, slots=True)
class Coverage:
    """One country: seats it needs, those a plan could give, those this one gives, and those the plan before gave."""

    country: str
    need: int
    reachable: int
    covered: int
    before: int | None = None

    @property
    def share(self) -> Fraction:
        """Of the whole need."""
        return Fraction(self.covered, self.need)


def coverage(made: Made) -> list[Coverage]:
    """Every country with a need, the worst covered first."""
    then = seats_of(made.before) if made.before else {}
    rows = []
    for one in made.network.countries:
        need = made.network.total_need[one.id]
        if not need:
            continue
        gone = sum(seats for (country, _), seats in made.out_of_reach.items() if country == one.id)
        covered = sum(seats for (country, _), seats in made.seats.items() if country == one.id)
        before = sum(seats for (country, _), seats in then.items() if country == one.id) if made.before else None
        rows.append(Coverage(one.id, need, need - gone, covered, before))
    return sorted(rows, key=lambda row: (row.share, -row.need, row.country))


@dataclass(frozen=True, slots=True)
class Spent:
    """One funder: what it may pay, and what it pays for running courses and for people's travel."""

    funder: str
    budget: int
    running: int
    travel: int

    @property
    def left(self) -> int:
        """What stays."""
        return self.budget - self.running - self.travel


def money(made: Made) -> list[Spent]:
    """Every funder in the order of the file."""
    paid: Counter[tuple[str, bool]] = Counter()
    for one in made.plan.payments:
        paid[one.funder, bool(one.country)] += one.amount
    return [Spent(one.id, one.budget, paid[one.id, False], paid[one.id, True]) for one in made.network.funders]


@dataclass(frozen=True, slots=True)
class Load:
    """One trainer: weeks taught, weeks they could teach at most, and in which runs."""

    trainer: str
    centre: str
    weeks: int
    most: int
    runs: tuple[str, ...]


def loads(made: Made) -> list[Load]:
    """Every trainer in the order of the file."""
    runs: dict[str, list[Run]] = defaultdict(list)
    for run in made.runs:
        for id in run.trainers:
            runs[id].append(run)
    rows = []
    for one in made.network.trainers:
        centre = made.network.centre[one.centre]
        there = made.network.weeks - len(one.away | centre.closed)
        most = there if one.most_weeks is None else min(there, one.most_weeks)
        weeks = sum(made.network.course[run.course].weeks for run in runs[one.id])
        rows.append(Load(one.id, one.centre, weeks, most, tuple(run.id for run in runs[one.id])))
    return rows


@dataclass(frozen=True, slots=True)
class Use:
    """One kind of facility at a centre: units in use and units there, by week; a closed week has none."""

    centre: str
    kind: str
    used: tuple[int, ...]
    units: tuple[int, ...]

    @property
    def share(self) -> Fraction:
        """Unit-weeks in use of all there are."""
        return Fraction(sum(self.used), max(1, sum(self.units)))


def uses(made: Made) -> list[Use]:
    """Every kind of every centre, in the order of the file."""
    network = made.network
    used: dict[tuple[str, str], list[int]] = {(one.id, kind): [0] * network.weeks for one in network.centres for kind in one.facilities}
    for run in made.runs:
        course = network.course[run.course]
        for kind, units in course.uses.items():
            if (run.centre, kind) not in used:
                continue  # it uses none of a kind that is not there
            for week in range(run.week, run.week + course.weeks):
                used[run.centre, kind][week] += units
    return [
        Use(
            one.id,
            kind,
            tuple(used[one.id, kind]),
            tuple(0 if week in one.closed else count for week, count in enumerate(units)),
        )
        for one in network.centres
        for kind, units in one.facilities.items()
    ]


@dataclass(frozen=True, slots=True)
class Missing:
    """A need that could be met but is not, or not wholly."""

    country: str
    course: str
    missing: int
    seats: int


def missing(made: Made) -> list[Missing]:
    """Needs within reach that this plan leaves open, the largest first."""
    rows = []
    for need in made.network.needs:
        there = need.seats - made.out_of_reach.get((need.country, need.course), 0)
        left = there - made.seats.get((need.country, need.course), 0)
        if left > 0:
            rows.append(Missing(need.country, need.course, left, need.seats))
    return sorted(rows, key=lambda row: (-row.missing, row.country, row.course))


def totals(made: Made) -> tuple[int, int, int]:
    """Seats needed, seats within reach, and people in runs."""
    need = sum(one.seats for one in made.network.needs)
    return need, need - sum(made.out_of_reach.values()), sum(run.people for run in made.plan.runs)


def paid(made: Made) -> Mapping[str, tuple[int, int]]:
    """What every run costs: running it, and bringing its people."""
    found = {run.id: [0, 0] for run in made.plan.runs}
    for one in made.plan.payments:
        found[one.run][bool(one.country)] += one.amount
    return {id: (running, travel) for id, (running, travel) in found.items()}


def worst(rows: list[Coverage]) -> Coverage | None:
    """The country whose need within reach is covered worst; the one that fairness looks at."""
    return min((row for row in rows if row.reachable), key=lambda row: Fraction(row.covered, row.reachable), default=None)
