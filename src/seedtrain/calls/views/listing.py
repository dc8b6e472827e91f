"""The applications of a call as a table: which rows, in which order, with which columns.

Flow: views.desk -> this file -> rows for the page or the file.
Reads: Application. Writes: nothing.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.db.models import F, Prefetch, Q
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from seedtrain.calls.models import Application, ApplicationQuerySet, Assignment, Call
from seedtrain.people.models import Person
from seedtrain.tables import Cell

COLUMNS: dict[str, Promise] = {
    "name": _("Name"),
    "country": _("Country"),
    "sex": _("Sex"),
    "region": _("Region"),
    "institution": _("Institution"),
    "employer_type": _("Employer"),
    "income_group": _("Income group"),
    "finding": _("Eligibility"),
    "state": _("State"),
    "reviews": _("Reviews"),
    "score": _("Score"),
    "submitted": _("Sent"),
}
AT_FIRST = ("name", "country", "sex", "institution", "finding", "reviews", "score")
TRAITS = ("country", "sex", "region", "institution", "employer_type", "income_group")
SORTS = {
    "code": "code",
    "name": "applicant__name",
    "finding": "finding",
    "state": "state",
    "score": "score_hundredths",
    "submitted": "submitted_at",
    **{trait: f"traits__{trait}" for trait in TRAITS},
}
FILTERS = ("finding", "country", "sex", "region", "state")


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks for: columns, order, and filters by name."""

    columns: tuple[str, ...]
    sort: str
    filters: dict[str, str]
    words: str


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be filtered by: the values that occur in this call."""

    country: tuple[str, ...]
    sex: tuple[str, ...]
    region: tuple[str, ...]


def read_asked(query: QueryDict) -> Asked:
    """The address's query, with everything unknown left out."""
    columns = tuple(key for key in COLUMNS if key in query.getlist("columns")) or AT_FIRST
    sort = query.get("sort", "code")
    if sort.lstrip("-") not in SORTS:
        sort = "code"
    filters = {name: str(query[name]) for name in FILTERS if query.get(name)}
    return Asked(columns, sort, filters, query.get("q", "").strip())


def rows_of(call: Call, person: Person, asked: Asked) -> ApplicationQuerySet:
    """The applications asked for, in the order asked for; unknown values stand last."""
    rows = Application.objects.visible_to(person).filter(call=call).exclude(state=Application.State.DRAFT).with_finding()
    for name, value in asked.filters.items():
        rows = rows.filter(**{name if name in {"finding", "state"} else f"traits__{name}": value})
    if asked.words:
        rows = rows.filter(Q(code__iexact=asked.words) | Q(applicant__name__icontains=asked.words))
    is_falling = asked.sort.startswith("-")
    key = F(SORTS[asked.sort.lstrip("-")])
    order = key.desc(nulls_last=True) if is_falling else key.asc(nulls_last=True)
    # Read for the rows shown: counted by the database, the reviews of all applications would be grouped to show fifty.
    assignments = Prefetch("assignments", Assignment.objects.visible_to(person).only("application", "state").order_by())
    return rows.select_related("applicant").prefetch_related(assignments).order_by(order, "code")


def choices_in(call: Call) -> Choices:
    """Every country, sex and region among the call's applications."""
    sent = Application.objects.filter(call=call).exclude(state=Application.State.DRAFT)
    found = list(sent.order_by().values_list("traits__country", "traits__sex", "traits__region").distinct())

    def values(at: int) -> tuple[str, ...]:
        return tuple(sorted({row[at] for row in found if row[at]}))

    return Choices(values(0), values(1), values(2))


def header() -> list[str]:
    """The names of all columns, for a file."""
    return [str(_("Code")), *(str(words) for words in COLUMNS.values()), str(_("Reviews asked")), str(_("Screening reason"))]


def file_rows(rows: ApplicationQuerySet) -> Iterator[list[Cell]]:
    """All columns of all rows, for a file."""
    for one in rows.iterator(chunk_size=2000):
        yield [one.code, *(cell_of(one, key) for key in COLUMNS), one.asked_count, one.screened_why]


def cell_of(one: Application, key: str) -> Cell:
    """One plain value: scores in points, words in the reader's language."""
    if key in TRAITS:
        return str(one.traits.get(key) or "")
    cells: dict[str, Callable[[], Cell]] = {
        "name": lambda: one.applicant.name,
        "finding": lambda: str(dict(Application.Outcome.choices).get(one.outcome, "")),
        "state": lambda: str(one.get_state_display()),
        "reviews": lambda: one.done_count,
        "score": lambda: None if one.score_hundredths is None else one.score_hundredths / 100,
        "submitted": lambda: one.submitted_at,
    }
    return cells[key]()
