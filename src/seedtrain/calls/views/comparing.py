"""Two or three lists side by side: totals, every rule, who is in all of them and who only in one.

Flow: urls -> this file -> runs, or the promised balance beside merit only; also as XLSX and CSV.
Reads: calls. Writes: nothing.
"""

import dataclasses
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from seedtrain import tables
from seedtrain.calls import actions
from seedtrain.calls.actions import Ran
from seedtrain.calls.models import Call, SelectionRun
from seedtrain.calls.views import consequences, life, outcome
from seedtrain.drawing import Bar
from seedtrain.engines import selection as engine
from seedtrain.jinja import of
from seedtrain.people.access import Refused, Right, may

MOST_RUNS = 3


@dataclass(frozen=True, slots=True)
class Column:
    """One list of the comparison: its name, the number of its run when it is one, and what the engine answered."""

    words: str
    number: int | None
    ran: Ran
    changes: tuple[str, ...] = ()

    @property
    def made(self) -> engine.Selection:
        """The list; a column without one is not shown."""
        if self.ran.selection is None:
            raise ValueError(f"Expected a list in {self.words}; it found none.")
        return self.ran.selection

    @property
    def chosen(self) -> frozenset[str]:
        """Codes of the selected."""
        return frozenset(one.id for one in self.made.selected)


@dataclass(frozen=True, slots=True)
class Person:
    """One applicant who is in at least one list: score [points], and in which lists."""

    code: str
    name: str
    country: str
    score: float
    is_in: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One rule in every list: what is asked there, seats it gets [count] and what it costs the list [points]."""

    words: str
    cells: tuple[engine.RuleReport | None, ...]


def call_compare(request: HttpRequest, slug: str) -> HttpResponse:
    """The runs of the address side by side; without any, the promised balance beside merit only."""
    call = life.call_for(request, slug, Right.SEE_APPLICATIONS)
    runs = SelectionRun.objects.visible_to(request.user).filter(call=call)
    numbers = list(dict.fromkeys(request.GET.getlist("runs")))
    if len(numbers) > MOST_RUNS or not all(one.isascii() and one.isdecimal() and len(one) < 6 for one in numbers):
        raise Http404
    refused = ""
    columns: list[Column] = []
    try:
        columns = _chosen(call, runs, [int(one) for one in numbers]) if numbers else _promised(call, runs)
    except Refused as error:
        refused = str(error.message)
    people = _people(call, columns)
    if tables.wanted(request) and columns:
        return tables.download(request, f"{slug}-comparison", _header(columns), _rows(columns, people))
    context = {
        **life.frame(call, "call_selection"),
        "refused": refused,
        "columns": columns,
        "all": [one for one in people if all(one.is_in)],
        "some": [one for one in people if not all(one.is_in)],
        "lines": _lines(columns),
        "pictures": _pictures(columns),
        "runs": list(runs.filter(result__selected__isnull=False).values_list("number", "name")),
        "chosen": {one.number for one in columns},
        "may_try": may(request.user, Right.SELECT, call.scope) and call.state == Call.State.CLOSED,
    }
    return render(request, "calls/selection_compare.html", context)


def _chosen(call: Call, runs: Iterable[SelectionRun], numbers: list[int]) -> list[Column]:
    """These runs, in the order asked for; a missing page when one is not there, refused when one found no list."""
    found = {one.number: one for one in runs if one.number in numbers}
    if set(found) != set(numbers):
        raise Http404
    columns = [_column(call, found[number]) for number in numbers]
    for column in columns:
        if column.ran.selection is None:
            raise Refused(_("Run %(number)s found no list, so there is nothing to compare.") % {"number": column.number}, code="infeasible")
    return columns


def _column(call: Call, run: SelectionRun) -> Column:
    words = _("Run %(number)s") % {"number": run.number} + (f" · {run.name}" if run.name else "")
    return Column(words, run.number, actions.read_run(run), tuple(consequences.changes_words(call, run.changes)))


def _promised(call: Call, runs: Iterable[SelectionRun]) -> list[Column]:
    """The promised balance beside merit only: as it would be now, or as it was signed."""
    if call.state == Call.State.CLOSED:
        ran, words = actions.try_problem(actions.problem_of(call)), _("Promised balance")
        if ran.selection is None:
            raise Refused(_("The promised balance finds no list, so there is nothing to compare."), code="infeasible")
        first = Column(words, None, ran)
    else:
        signed = next((one for one in runs if one.state == SelectionRun.State.SIGNED), None)
        if signed is None:
            raise Refused(_("There is no list to compare yet."), code="no_run")
        first = _column(call, signed)
    merit = dataclasses.replace(first.ran.problem, rules=(), each=(), fixed=())
    return [first, Column(_("Merit only"), None, actions.try_problem(merit))]


def _people(call: Call, columns: Sequence[Column]) -> list[Person]:
    """Everybody who is in at least one list, best score first."""
    scores = {one.id: one.score for column in columns for one in column.made.selected}
    named = consequences.names(call, set(scores))
    order = sorted(scores, key=lambda code: (-scores[code], code))
    return [
        Person(code, *named.get(code, (code, "")), scores[code] / 100, tuple(code in column.chosen for column in columns)) for code in order
    ]


def _lines(columns: Sequence[Column]) -> list[Line]:
    """Every rule that any of the lists has."""
    words: dict[str, str] = {}
    for column in columns:
        words |= outcome.names_of(column.ran.problem)
    at = [{one.name: one for one in column.made.rules} for column in columns]
    return [Line(said, tuple(reports.get(name) for reports in at)) for name, said in words.items()]


def _pictures(columns: Sequence[Column]) -> list[tuple[str, list[Bar]]]:
    """For every group with a rule its seats in each list; a list without the rule is counted too."""
    found = []
    for rule in {rule.name: rule for column in columns for rule in column.ran.problem.rules}.values():
        bars = []
        for tone, column in enumerate(columns, start=1):
            count = sum(rule.covers(one) for one in column.ran.problem.applicants if one.id in column.chosen)
            bars.append(Bar(column.words, count, len(column.chosen), of(count, len(column.chosen)), tone))
        found.append((rule.why or rule.name, bars))
    return found


def _header(columns: Sequence[Column]) -> list[str]:
    return [_("Code"), _("Name"), _("Country"), _("Score"), *(column.words for column in columns)]


def _rows(columns: Sequence[Column], people: Sequence[Person]) -> Iterator[list[tables.Cell]]:
    """Everybody of the page, then the totals."""
    for one in people:
        yield [one.code, one.name, one.country, one.score, *(_("in") if is_in else "" for is_in in one.is_in)]
    yield ["", _("Sum of scores"), "", None, *(column.made.merit_total / 100 for column in columns)]
    for line in _lines(columns):
        yield ["", line.words, "", None, *(None if cell is None else cell.achieved for cell in line.cells)]
