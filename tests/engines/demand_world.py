"""A framework of five competencies and two roles, small enough to compute by hand, and the shipped numbers of the staffing model.

Flow: tests -> this file.
Reads: data/staffing_model.json through seedtrain.facts. Writes: nothing.
"""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from seedtrain.engines import demand
from seedtrain.engines.demand import Competency, Course, Framework, Held, Knowledge, LevelHours, Offer, Person, Quarter, Role, Site
from seedtrain.reporting.knowledge import knowledge

ON = date(2027, 1, 15)
NOW = Quarter(2027, 1)
MODEL = knowledge().model
FRAMEWORK = Framework(
    competencies={
        one.code: one
        for one in (
            Competency("Q1", "Conduct", ("all",), 12),
            Competency("U4", "Cell culture", ("mammalian", "viral_cell"), 24),
            Competency("U7", "mRNA transcription", ("mrna",), 24),
            Competency("D2", "Chromatography", ("all_ds",), 24),
            Competency("F3", "Filling", ("fill_finish",), 12),
        )
    },
    roles={
        "UPT": Role("UPT", "Upstream technician", "Production", (("Q1", 3), ("U4", 3), ("U7", 2), ("D2", 1), ("F3", 1))),
        "AFO": Role("AFO", "Filling operator", "Production", (("Q1", 2), ("D2", 1), ("F3", 4))),
    },
    hours=tuple(LevelHours(level, hours, "", "assumption") for level, hours in ((1, 4), (2, 24), (3, 120), (4, 40))),
    platform_of={"mrna": "mrna", "mammalian_mab": "mammalian", "viral_cell": "viral_cell", "fill_finish_only": "fill_finish"},
    highest_by_course=2,
)
MRNA = Course("mrna", "mRNA by hand", {"U7": 2, "D2": 1}, ("en",), (Offer("Hub", "KOR"),))
GMP = Course("gmp", "GMP", {"Q1": 2}, ("en", "fr"), (Offer("Hub", "KOR"),))


def plant(**changes: object) -> Site:
    """One line of mRNA in three shifts, as at Kigali, in Ghana, from 2029 on."""
    usual: dict[str, object] = {
        "id": "accra",
        "name": "Accra",
        "country": "GHA",
        "platform": "mrna",
        "capacity": 5e7,
        "ds_lines": 1,
        "pattern": "3x5",
        "automation": "high",
        "start": Quarter(2029, 1),
        "languages": ("en",),
    }
    return Site(**{**usual, **changes})  # type: ignore[arg-type]


def crew(heads: Mapping[str, int], **changes: object) -> Site:
    """A site of which only the roster speaks."""
    return plant(capacity=0, ds_lines=0, pattern="", standalone=False, heads=heads, **changes)


def holder(label: str, role: str, *levels: tuple[str, int], evidence: str = "declared", since: date = date(2026, 6, 1)) -> Person:
    """Somebody with evidence from one day on."""
    return Person(label, role, tuple(Held(code, level, since, None, evidence) for code, level in levels))


def ask(*sites: Site, plans: tuple[demand.Plan, ...] = (), courses: tuple[Course, ...] = (MRNA, GMP)) -> demand.Demand:
    """The answer for these sites in the small world."""
    return demand.estimate(demand.Question(ON, sites, plans), Knowledge(MODEL, FRAMEWORK, courses))


def seats_of(found: demand.Demand, course: str = "") -> Fraction:
    """All seats, or those of one course."""
    return sum((one.seats for one in found.seats.needs if course in ("", one.course)), Fraction(0))
