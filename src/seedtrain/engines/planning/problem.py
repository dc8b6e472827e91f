"""What a network can do in a year and what it is asked for: the problem of planning, in plain records.

Flow: reading.py, network.actions -> Network -> build.py, ceiling.py, checker.py.
Reads: arguments. Writes: nothing.
Source: own work; the value of a seat and the price of the worst covered country follow docs/reference/planning.md.

Units: weeks are whole numbers counted from `Network.first_monday`; money is whole units of one currency; people are whole.
A run occupies its facilities and its trainers in each of its weeks, from `week` to `week + course.weeks - 1`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

BANDS = ((40, 10), (70, 6), (100, 3))
WORST = 2000
WINDOW = 8


@dataclass(frozen=True, slots=True)
class Course:
    """A course as it is run once.

    weeks      consecutive weeks one run takes [weeks, at least 1]
    least      trainees below which it is not run [people]
    most       trainees it can take [people]
    uses       kind of facility -> units it occupies in every one of its weeks
    trainers   trainers it occupies in every one of its weeks [people]
    skill      what each of these trainers must be able to teach; the course's own id when empty
    requires   courses a trainee has finished before this one starts
    """

    id: str
    weeks: int
    least: int
    most: int
    uses: Mapping[str, int] = field(default_factory=dict)
    trainers: int = 1
    skill: str = ""
    requires: tuple[str, ...] = ()
    name: str = ""


@dataclass(frozen=True, slots=True)
class Centre:
    """A place that trains.

    region      whom its runs are for: two runs of one course for one region in one language compete
    facilities  kind -> units available in each week of the plan; a kind it does not have stays away
    closed      weeks in which no run may take place (holidays, maintenance)
    """

    id: str
    country: str
    region: str
    facilities: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    closed: frozenset[int] = frozenset()
    name: str = ""
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class Trainer:
    """One person of one centre: skills and languages, weeks away, and the weeks they teach at most in the plan."""

    id: str
    centre: str
    skills: frozenset[str]
    languages: frozenset[str]
    away: frozenset[int] = frozenset()
    most_weeks: int | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """A centre can run a course in these languages; a run costs `cost`, whoever comes."""

    centre: str
    course: str
    languages: tuple[str, ...]
    cost: int


@dataclass(frozen=True, slots=True)
class Country:
    """A country: the languages its people can learn in, and weeks in which they cannot come."""

    id: str
    languages: frozenset[str]
    away: frozenset[int] = frozenset()
    name: str = ""


@dataclass(frozen=True, slots=True)
class Need:
    """So many people of a country need a course; `held` have finished it before, which counts for courses that require it."""

    country: str
    course: str
    seats: int
    held: int = 0


@dataclass(frozen=True, slots=True)
class Route:
    """People of a country can be brought to a centre: travel, stay and visa of one person. A pair that is not there cannot."""

    country: str
    centre: str
    cost: int


@dataclass(frozen=True, slots=True)
class Funder:
    """Who pays, up to `budget`; an empty list pays for all. Runs are paid by centre and course, seats also by country."""

    id: str
    budget: int
    centres: frozenset[str] = frozenset()
    courses: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()

    def pays_run(self, centre: str, course: str) -> bool:
        """Whether the cost of running a course at a centre may be paid from here."""
        return (not self.centres or centre in self.centres) and (not self.courses or course in self.courses)

    def pays_seat(self, centre: str, course: str, country: str) -> bool:
        """Whether the travel of somebody of a country to this run may be paid from here."""
        return self.pays_run(centre, course) and (not self.countries or country in self.countries)


@dataclass(frozen=True, slots=True)
class Published:
    """A run that was announced. It stays, with the people promised a seat, unless its price is paid.

    seats       promised seats by country; a run that is kept or moved has at least these
    drop, move  what it costs to take it back, or to give it another week [points]
    """

    id: str
    centre: str
    course: str
    language: str
    week: int
    seats: Mapping[str, int] = field(default_factory=dict)
    drop: int = 100
    move: int = 20


@dataclass(frozen=True, slots=True)
class Rules:
    """What a plan is worth.

    bands   (upper end [% of a country's need], points a seat): the first seats of a country are worth most
    worst   points for covering all of the reachable need of the worst covered country
    window  starts of one course for one region in one language are at least so many weeks apart
    """

    bands: tuple[tuple[int, int], ...] = BANDS
    worst: int = WORST
    window: int = WINDOW


@dataclass(frozen=True)
class Network:
    """The whole problem. `check_network` names what contradicts itself."""

    title: str
    first_monday: date
    weeks: int
    currency: str
    centres: tuple[Centre, ...]
    trainers: tuple[Trainer, ...]
    courses: tuple[Course, ...]
    offers: tuple[Offer, ...]
    countries: tuple[Country, ...]
    needs: tuple[Need, ...]
    routes: tuple[Route, ...]
    funders: tuple[Funder, ...]
    published: tuple[Published, ...] = ()
    rules: Rules = field(default_factory=Rules)

    @cached_property
    def centre(self) -> Mapping[str, Centre]:
        """Centres by id."""
        return {one.id: one for one in self.centres}

    @cached_property
    def course(self) -> Mapping[str, Course]:
        """Courses by id."""
        return {one.id: one for one in self.courses}

    @cached_property
    def country(self) -> Mapping[str, Country]:
        """Countries by id."""
        return {one.id: one for one in self.countries}

    @cached_property
    def total_need(self) -> Mapping[str, int]:
        """Seats needed by country, over all courses [people]."""
        found = dict.fromkeys((one.id for one in self.countries), 0)
        for need in self.needs:
            found[need.country] += need.seats
        return found
