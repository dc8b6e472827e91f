"""The sheets of a network's workbook: every column with what it holds, for the reader, the template and its Help sheet alike.

Flow: tables.py, template.py -> this file.
Reads: nothing. Writes: nothing.
Source: docs/reference/network-file.md.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

PEOPLE, POINTS, MONEY, MOST_WEEKS = 1_000_000, 1_000_000, 1_000_000_000_000, 520
"""The most that a number may be, as the engine has it."""


class Kind(StrEnum):
    """What a cell holds."""

    TEXT = "text"
    NUMBER = "number"
    DEGREES = "degrees"
    WEEK = "week"
    TEXTS = "texts"
    WEEKS = "weeks"
    COUNTS = "counts"


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `of` is the sheet whose ids it may hold; `least` and `most` the limits of a number."""

    name: str
    kind: Kind
    about: str
    is_needed: bool = True
    of: str = ""
    least: int = 0
    most: int = PEOPLE


@dataclass(frozen=True, slots=True)
class Table:
    """One sheet: `key` is its list in the network, empty where its rows belong to another sheet's; `unless` says when it may be empty."""

    sheet: str
    key: str
    about: str
    columns: tuple[Column, ...]
    is_needed: bool = True
    unless: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The first row."""
        return tuple(one.name for one in self.columns)


NETWORK = Table(
    "Network",
    "",
    "One row a setting.",
    (Column("setting", Kind.TEXT, "the name of the setting"), Column("value", Kind.TEXT, "its value", is_needed=False)),
)
SETTINGS: Mapping[str, str] = {
    "title": "what the plan is called",
    "first_monday": "the Monday on which week 0 begins, as a date",
    "weeks": "how many weeks are planned; 52 when left out",
    "currency": "of all money here, three letters such as USD; whole units only",
    "bands": "what a seat is worth: up to 40 % of a country's need 10 points, up to 70 % 6, up to 100 % 3 reads 40 10; 70 6; 100 3",
    "worst": "points for covering all of the worst covered country's need",
    "window": "two runs of one course for one region in one language start at least so many weeks apart",
}
RULES = ("bands", "worst", "window")

TABLES: tuple[Table, ...] = (
    Table(
        "Centres",
        "centres",
        "One row a training centre.",
        (
            Column("id", Kind.TEXT, "a short name, used on the other sheets"),
            Column("name", Kind.TEXT, "as people say it", is_needed=False),
            Column("country", Kind.TEXT, "where it stands, ISO 3166 letters such as KOR", is_needed=False),
            Column("region", Kind.TEXT, "whom its runs are for; two runs of one course for one region in one language compete"),
            Column("latitude", Kind.DEGREES, "for the map, in degrees; the capital when left out", is_needed=False),
            Column("longitude", Kind.DEGREES, "for the map, in degrees", is_needed=False),
        ),
    ),
    Table(
        "Facilities",
        "",
        "One row a kind of facility at a centre; a later row for some weeks replaces an earlier one there.",
        (
            Column("centre", Kind.TEXT, "whose", of="Centres"),
            Column("kind", Kind.TEXT, "such as room or bioreactor; courses use kinds"),
            Column("units", Kind.NUMBER, "how many there are"),
            Column(
                "from",
                Kind.WEEK,
                "first week this row is for, a number from 0 or any day of it; the first week when left out",
                is_needed=False,
            ),
            Column("until", Kind.WEEK, "last week this row is for; the last week when left out", is_needed=False),
        ),
        is_needed=False,
    ),
    Table(
        "Closures",
        "",
        "One row a time in which a centre runs nothing.",
        (
            Column("centre", Kind.TEXT, "which", of="Centres"),
            Column("from", Kind.WEEK, "first closed week, a number from 0 or any day of it"),
            Column("until", Kind.WEEK, "last closed week; the same week when left out", is_needed=False),
        ),
        is_needed=False,
    ),
    Table(
        "Trainers",
        "trainers",
        "One row a person who teaches.",
        (
            Column("id", Kind.TEXT, "a short name; no full names are needed"),
            Column("centre", Kind.TEXT, "where they teach", of="Centres"),
            Column("skills", Kind.TEXTS, "skills or ids of courses, separated by semicolons"),
            Column("languages", Kind.TEXTS, "in which they teach, separated by semicolons"),
            Column("away", Kind.WEEKS, "weeks or days, separated by semicolons; 8 to 11 is four weeks", is_needed=False),
            Column("most_weeks", Kind.NUMBER, "weeks they teach at most; no limit when left out", is_needed=False, most=MOST_WEEKS),
        ),
        is_needed=False,
        unless="no course takes trainers",
    ),
    Table(
        "Courses",
        "courses",
        "One row a course.",
        (
            Column("id", Kind.TEXT, "a short name, used on the other sheets"),
            Column("name", Kind.TEXT, "as people say it", is_needed=False),
            Column("weeks", Kind.NUMBER, "weeks in a row that one run takes", least=1, most=MOST_WEEKS),
            Column("least", Kind.NUMBER, "fewest people with whom it is run", least=1),
            Column("most", Kind.NUMBER, "most people it can take", least=1),
            Column("uses", Kind.COUNTS, "facilities in each of its weeks: room 1; bioreactor 2", is_needed=False),
            Column("trainers", Kind.NUMBER, "trainers in each of its weeks; 1 when left out", is_needed=False),
            Column("skill", Kind.TEXT, "what its trainers must be able to teach; the course's own id when left out", is_needed=False),
            Column("requires", Kind.TEXTS, "courses that come before it, separated by semicolons", is_needed=False),
        ),
    ),
    Table(
        "Offers",
        "offers",
        "One row a course that a centre can run.",
        (
            Column("centre", Kind.TEXT, "which", of="Centres"),
            Column("course", Kind.TEXT, "which", of="Courses"),
            Column("languages", Kind.TEXTS, "in which, separated by semicolons"),
            Column("cost", Kind.NUMBER, "of one run, whoever comes", most=MONEY),
        ),
    ),
    Table(
        "Countries",
        "countries",
        "One row a country that sends people.",
        (
            Column("id", Kind.TEXT, "ISO 3166 letters such as GHA; other names work, but are not on the map"),
            Column("name", Kind.TEXT, "as people say it", is_needed=False),
            Column("languages", Kind.TEXTS, "in which its people can learn, separated by semicolons"),
            Column("away", Kind.WEEKS, "weeks in which they cannot come, as for trainers", is_needed=False),
        ),
    ),
    Table(
        "Needs",
        "needs",
        "One row a course that people of a country need.",
        (
            Column("country", Kind.TEXT, "whose", of="Countries"),
            Column("course", Kind.TEXT, "which", of="Courses"),
            Column("seats", Kind.NUMBER, "people"),
            Column("held", Kind.NUMBER, "people who finished it before; 0 when left out", is_needed=False),
        ),
    ),
    Table(
        "Routes",
        "routes",
        "One row a way: a pair that is not here cannot travel.",
        (
            Column("country", Kind.TEXT, "from where", of="Countries"),
            Column("centre", Kind.TEXT, "to where", of="Centres"),
            Column("cost", Kind.NUMBER, "travel, stay and visa of one person", most=MONEY),
        ),
    ),
    Table(
        "Funders",
        "funders",
        "One row a budget. An empty list pays for all. The narrowest purse that may pay pays first.",
        (
            Column("id", Kind.TEXT, "a short name"),
            Column("budget", Kind.NUMBER, "what it pays in all", most=MONEY),
            Column("centres", Kind.TEXTS, "pays for runs there only, separated by semicolons", is_needed=False),
            Column("courses", Kind.TEXTS, "pays for these courses only", is_needed=False),
            Column(
                "countries",
                Kind.TEXTS,
                "pays the travel of people of these countries only; running a course is paid whoever comes. "
                "To keep money for a region, name its centres as well.",
                is_needed=False,
            ),
        ),
        is_needed=False,
        unless="nothing costs anything",
    ),
    Table(
        "Published",
        "published",
        "One row a run that was announced. It stays, unless its price is paid.",
        (
            Column("id", Kind.TEXT, "a short name"),
            Column("centre", Kind.TEXT, "where", of="Centres"),
            Column("course", Kind.TEXT, "which", of="Courses"),
            Column("language", Kind.TEXT, "in which"),
            Column("week", Kind.WEEK, "its first week, a number from 0 or any day of it"),
            Column("seats", Kind.COUNTS, "promised seats by country: GHA 3; SEN 2", is_needed=False),
            Column("drop", Kind.NUMBER, "points it costs to take it back; 100 when left out", is_needed=False, most=POINTS),
            Column("move", Kind.NUMBER, "points it costs to give it another week; 20 when left out", is_needed=False, most=POINTS),
        ),
        is_needed=False,
    ),
)
BY_SHEET: Mapping[str, Table] = {one.sheet: one for one in TABLES}
BRINGS = ("centres", "trainers", "offers", "routes")
"""The lists of a candidate's file that are joined to a network."""
KNOWS = ("courses", "countries")
"""The lists that may stand there as the network has them, so that whoever fills it in can choose from them."""
