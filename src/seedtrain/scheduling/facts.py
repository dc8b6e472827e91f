"""What a plan says in figures: coverage, money, needs left open, trainers, facilities by week; how figures and days are written.

Flow: page.py, book.py, pictures.py, summary.py -> this file -> engines.planning.figures, engines.planning.unmet.
Reads: a Made. Writes: nothing.
Source: own work; percentages that praise are rounded down, those that doubt are rounded up.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import cached_property, lru_cache

from seedtrain import facts as world
from seedtrain.engines.planning import figures
from seedtrain.engines.planning.figures import Coverage, Open, Spent, Totals
from seedtrain.engines.planning.plan import Plan, Run
from seedtrain.engines.planning.problem import Network
from seedtrain.engines.planning.unmet import Unmet, unmet
from seedtrain.engines.planning.whatif import Comparison, compare
from seedtrain.scheduling.measures import Gain, Row, State, Today


@dataclass(frozen=True)
class Joined:
    """Candidates that joined: their names and that in words, their centres, and what was within reach without them."""

    name: str
    words: str
    centres: frozenset[str]
    today: Today


@dataclass(frozen=True, slots=True)
class Gone:
    """A centre that is asked about as if it were gone from a week on."""

    centre: str
    week: int


@dataclass(frozen=True)
class Made:
    """A network, its plan, and what it came from: an earlier plan, what was taken away or joined since, and the week changes begin in.

    lost         what is gone, in words; `gone` names the centre
    feed_before  the calendar that was written with the earlier plan, empty when nobody has it any more
    """

    network: Network
    plan: Plan
    digest: str
    sources: tuple[str, ...] = ()
    before: Plan | None = None
    lost: str = ""
    from_week: int = 0
    joined: Joined | None = None
    gone: Gone | None = None
    feed_before: str = ""

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """Runs in the order of the year."""
        place = {one.id: at for at, one in enumerate(self.network.centres)}
        return tuple(sorted(self.plan.runs, key=lambda run: (run.week, place[run.centre], run.id)))

    @cached_property
    def unmet(self) -> tuple[Unmet, ...]:
        """Needs within reach that stay open, most missing seats first, with what stands in the way."""
        return unmet(self.network, self.plan, self.from_week)

    @cached_property
    def out_of_reach(self) -> Mapping[tuple[str, str], int]:
        """Seats that no plan can give, by country and course."""
        return {(one.country, one.course): one.seats for one in self.plan.unreachable}

    @cached_property
    def compared(self) -> Comparison | None:
        """What changes for somebody who knows the plan before."""
        return compare(self.network, self.before, self.plan) if self.before else None

    @property
    def as_if(self) -> str:
        """What is otherwise in the network, in words."""
        return ", and ".join(filter(None, (self.lost, self.joined.words if self.joined else "")))

    @cached_property
    def gain(self) -> Gain | None:
        """What the candidates that joined bring."""
        return Gain(State(self.joined.today, self.plan), self.network, self.joined.centres) if self.joined else None

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


def counted(number: int, one: str, many: str = "") -> str:
    """A number with its word.

    >>> counted(1, "run"), counted(0, "country", "countries")
    ('1 run', '0 countries')
    """
    return f"{number} {one if number == 1 else many or one + 's'}"


def points(value: Fraction | int) -> str:
    """Points of worth with one decimal at most.

    >>> points(Fraction(12345, 10)), points(7), points(Fraction(-1, 4))
    ('1\\xa0234.5', '7', '-0.3')
    """
    tenths = abs(int(abs(Fraction(value)) * 10 + Fraction(1, 2)))
    sign = "-" if value < 0 and tenths else ""
    whole = f"{tenths // 10:,}".replace(",", "\N{NO-BREAK SPACE}")
    return f"{sign}{whole}.{tenths % 10}" if tenths % 10 else f"{sign}{whole}"


def signed(value: Fraction | int) -> str:
    """A change with its sign, in points or people.

    >>> signed(Fraction(3, 2)), signed(-4), signed(0)
    ('+1.5', '−4', '0')
    """
    said = points(value if value > 0 else -value)
    return said if said == "0" else f"{'+' if value > 0 else '−'}{said}"


def worst_words(made: Made, found: Row | None) -> str:
    """The worst covered country in words."""
    if found is None:
        return "–"
    id, seats, need = found
    return f"{made.country(id)}, {percent_down(Fraction(seats, need))}"


def coverage(made: Made) -> tuple[Coverage, ...]:
    """Every country with a need by its share of all seats needed, the lowest first: those that no plan can reach begin."""
    rows = figures.coverage(made.network, made.plan, made.before)
    return tuple(sorted(rows, key=lambda row: (row.share, bool(row.reachable))))


def spent_words(made: Made, one: Spent) -> str:
    """What a funder pays of its budget, in words."""
    share = f" · {percent_down(Fraction(one.spent, one.budget))}" if one.budget else ""
    return f"{made.money(one.spent)} of {made.money(one.budget)}{share}"


def money(made: Made) -> tuple[Spent, ...]:
    """Every funder in the order of the file."""
    return figures.money(made.network, made.plan)


def missing(made: Made) -> tuple[Open, ...]:
    """Needs within reach that this plan leaves open, most missing seats first."""
    return figures.open_needs(made.network, made.plan)


def totals(made: Made) -> Totals:
    """Seats needed, seats within reach, and people in runs."""
    return figures.totals(made.network, made.plan)


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


def paid(made: Made) -> Mapping[str, tuple[int, int]]:
    """What every run costs: running it, and bringing its people."""
    found = {run.id: [0, 0] for run in made.plan.runs}
    for one in made.plan.payments:
        found[one.run][bool(one.country)] += one.amount
    return {id: (running, travel) for id, (running, travel) in found.items()}


def worst(rows: Iterable[Coverage]) -> Coverage | None:
    """The country whose need within reach is covered worst; the one that fairness looks at."""
    return min((row for row in rows if row.reachable), key=lambda row: Fraction(row.covered, row.reachable), default=None)
