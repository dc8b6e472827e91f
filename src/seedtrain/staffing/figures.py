"""Sums and words that page, workbook and terminal share.

Flow: page.py, site_page.py, book.py, summary.py -> this file.
Reads: a Demand. Writes: nothing.
Source: own work.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from seedtrain.engines.demand import Course, Demand, Quarter, SiteDemand
from seedtrain.engines.demand.quarters import START
from seedtrain.engines.demand.sensitivity import INPUT, Driver
from seedtrain.engines.demand.staffing import LISTED, MODEL, RAISED, ROSTER, RoleHeads
from seedtrain.reporting.knowledge import knowledge

SPACE = "\u202f"
ADMINISTRATION, ALL = "General administration, not trained here", "All"
NOT_THERE, LEARNING = "Not there yet", "On the roster, with something to learn"
PLAIN = {
    "capacity": "capacity",
    "automation": "how automated the site is",
    "pattern": "the shift pattern",
    "ff_pattern": "the shift pattern of filling",
    "qc": "quality control done on site",
    "ds_lines": "lines of drug substance",
    "ff_lines": "filling lines",
    "lyo": "lyophilised lines",
    "devices": "device lines",
    "products": "products",
}
NUMBERS = {
    "ref_capacity": "capacity one crew is counted for",
    "crew_per_shift_ds": "drug-substance crew",
    "crew_per_shift_ff.fill": "people of a filling line",
    "crew_per_shift_ff.inspect_pack": "people who inspect and pack",
    "crew_per_shift_ff.lyo_extra": "more people for a lyophilised line",
    "crew_per_shift_ff.device_extra": "people of a device line",
    "relief": "cover for leave, sickness and training",
    "automation": "fewer or more people by automation",
    "scale_exponent": "how crews grow with capacity",
    "supervisor_ratio": "supervisors ratio",
    "msat_ratio": "process engineers ratio",
    "qc_base": "people of the smallest laboratory",
    "qc_ratio": "quality control ratio",
    "qc_split": "split of quality control",
    "qa_ratio": "quality assurance ratio",
    "val_ratio": "validation ratio",
    "ga_ratio": "general administration, share of all",
    "supply_ratio": "supply ratio",
    "umt_per_crew": "utilities people of a crew",
    "umt_per_line": "utilities people of a line",
    "trainers_ratio": "trainers, share of all",
}


@dataclass(frozen=True, slots=True)
class Unmet:
    """A competency at a level that nobody can be sent to a course for, and why; `level` and `reached` as a course would award them."""

    competency: str
    level: int
    heads: int
    expected: Fraction
    roles: tuple[str, ...]
    sites: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True)
class CourseSeats:
    """Seats of one course, all quarters and countries."""

    course: str
    seats: Fraction
    full: int
    first: Quarter
    last: Quarter
    countries: tuple[str, ...]
    languages: tuple[str, ...]
    by_quarter: Mapping[Quarter, Fraction]


def unmet(found: Demand) -> list[Unmet]:
    """What no course closes, most people first."""
    groups: dict[tuple[str, int, str], list[tuple[int, Fraction, str, str]]] = {}
    for one in found.seats.unreachable:
        groups.setdefault((one.competency, one.level, one.words), []).append((one.heads, one.expected, one.role, one.site))
    rows = [
        Unmet(
            competency=code,
            level=level,
            heads=sum(heads for heads, _, _, _ in lines),
            expected=sum((expected for _, expected, _, _ in lines), Fraction(0)),
            roles=tuple(sorted({role for _, _, role, _ in lines})),
            sites=tuple(dict.fromkeys(site for _, _, _, site in lines)),
            words=words,
        )
        for (code, level, words), lines in groups.items()
    ]
    return sorted(rows, key=lambda one: (-one.expected, one.competency, one.level, one.words))


def by_course(found: Demand) -> list[CourseSeats]:
    """Every course that is needed, most seats first."""
    rows = []
    for course in sorted({one.course for one in found.seats.needs}):
        lines = [one for one in found.seats.needs if one.course == course]
        quarters: dict[Quarter, Fraction] = {}
        for one in lines:
            quarters[one.quarter] = quarters.get(one.quarter, Fraction(0)) + one.seats
        rows.append(
            CourseSeats(
                course=course,
                seats=sum(quarters.values(), Fraction(0)),
                full=sum(one.full for one in lines),
                first=min(quarters),
                last=max(quarters),
                countries=tuple(sorted({one.country for one in lines})),
                languages=tuple(sorted({language for one in lines for language in one.languages})),
                by_quarter=dict(sorted(quarters.items())),
            )
        )
    return sorted(rows, key=lambda one: (-one.seats, one.course))


def whole(value: float | Fraction) -> str:
    """A count with a narrow space at thousands, rounded half up.

    >>> whole(12345.5)
    '12\u202f346'
    """
    return f"{math.floor(value + Fraction(1, 2)):,}".replace(",", SPACE)


def seats(value: Fraction) -> str:
    """Expected seats: whole ones as they are, others with one decimal, rounded half up.

    >>> seats(Fraction(7)), seats(Fraction(77, 10)), seats(Fraction(1, 20))
    ('7', '7.7', '0.1')
    """
    if value.denominator == 1:
        return whole(value)
    tenths = math.floor(value * 10 + Fraction(1, 2))
    return f"{whole(tenths // 10)}.{tenths % 10}"


def tenths(value: float) -> str:
    """A figure with one decimal, rounded half up as it is written: 24.15 is 24.2.

    >>> tenths(24.15), tenths(1234.0)
    ('24.2', '1\u202f234.0')
    """
    written = Decimal(repr(value)).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return f"{written:,}".replace(",", SPACE)


def share(value: Fraction) -> str:
    """A likelihood in percent."""
    return f"{float(value * 100):.4g}{SPACE}%"


def span(low: float, high: float) -> str:
    """Least and most in words."""
    return whole(low) if round(low) == round(high) else f"{whole(low)} to {whole(high)}"


def role_title(code: str) -> str:
    """A role's name, or its code where the framework has none."""
    roles = knowledge().framework.roles
    return roles[code].title if code in roles else code


def competency_name(code: str) -> str:
    """A competency's name."""
    return knowledge().framework.competencies[code].name


def number_name(one: Driver) -> str:
    """What a driver is, in words; of a number without words its id."""
    group, _, key = one.id.partition(".")
    if one.kind == INPUT:
        return PLAIN.get(one.id, one.id)
    found = NUMBERS.get(one.id) or NUMBERS.get(group, one.id.replace("_", " "))
    return f"{found} ({key.replace('_', ' ')})" if key and one.id not in NUMBERS else found


def missing_heads(site: SiteDemand) -> int:
    """People who have to be trained for the start or are not there yet [heads]."""
    return sum(one.heads for one in site.schedule.intakes if one.why == START)


def administration(site: SiteDemand) -> int:
    """People of general administration, part of a person counted as one [heads]."""
    return math.ceil(site.heads.administration)


def whose(site: SiteDemand) -> str:
    """Whether the full-time equivalents of a site hold general administration."""
    return (
        f"with general administration {whole(site.heads.administration)}" if site.heads.administration else "without general administration"
    )


def said_by(one: RoleHeads) -> str:
    """Who says how many people a role needs, with the figure that was beaten or raised."""
    model = "" if one.fte is None else f"; the model says {tenths(one.fte)}"
    words = {
        MODEL: "model",
        RAISED: f"model, raised to the {one.heads} people listed",
        ROSTER: f"roster{model}" if one.stated is not None else "the people listed",
        LISTED: f"roster, raised from {one.stated} to the {one.heads} people listed{model}",
    }
    return words[one.basis]


def chosen_for(found: Demand, courses: Sequence[Course]) -> dict[str, str]:
    """The competencies each course was chosen for, with the highest level of each; those of most people first."""
    known = {one.id: one.outcomes for one in courses}
    people: dict[str, Counter[str]] = {}
    levels: dict[tuple[str, str], int] = {}
    for path in found.seats.paths:
        for course in path.courses:
            met = {code: level for code, level in path.needs if known[course].get(code, 0) >= level}
            # One more, so that a role of which nobody is missing today counts too: who leaves is replaced.
            people.setdefault(course, Counter()).update(dict.fromkeys(met, path.heads + 1))
            levels |= {(course, code): max(level, levels.get((course, code), 0)) for code, level in met.items()}
    return {
        course: ", ".join(f"{code} to {levels[course, code]}" for code, _ in sorted(by.items(), key=lambda one: (-one[1], one[0])))
        or "what comes after it"
        for course, by in people.items()
    }


def yearly_needs(found: Demand) -> list[tuple[int, str, str, int]]:
    """Year, country, course, and seats rounded up: what a network's year has to give."""
    sums: dict[tuple[int, str, str], Fraction] = {}
    for one in found.seats.needs:
        key = (one.quarter.year, one.country, one.course)
        sums[key] = sums.get(key, Fraction(0)) + one.seats
    return [(*key, math.ceil(seats)) for key, seats in sorted(sums.items())]


def basis_of_course(course: Course) -> str:
    """The hours of a seat, and whether they are the course's own."""
    own = course.hours or knowledge().framework.course_hours(course.outcomes)
    return f"{own} h" if course.hours else f"{own} h by our hours a level"


def titles(courses: Sequence[Course]) -> dict[str, str]:
    """Titles of courses by id."""
    return {one.id: one.title for one in courses}
