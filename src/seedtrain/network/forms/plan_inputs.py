"""The forms of what plans are made from: needs, travel costs and budgets as lists of lines, and which quarters of sites to take.

Flow: network.views -> this file -> rows of network.actions.
Reads: which courses and centres there are, through network.actions. Writes: nothing.
"""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, TypeAlias, cast

from babel.numbers import get_currency_precision, list_currencies
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from seedtrain.engines.demand.dates import Quarter, parse_quarter, quarter_of
from seedtrain.network import actions
from seedtrain.network.actions import BudgetRow, NeedRow, PlanRow, RouteRow
from seedtrain.network.forms.capacity import split
from seedtrain.network.models import Budget, CountryNeed, TravelCost

MOST_LETTERS = 600_000
YEARS_AHEAD = 6
"""Quarters are offered to the end of the year so many from now [years]."""
MARK = ";"
Line: TypeAlias = Sequence[str]


class LinesForm(forms.Form):
    """A whole list as text, a line each, its columns between semicolons; what was there when it was read is remembered."""

    # Neither stripped nor wrapped: a fault names its line, counted as the box shows them, with empty ones above.
    lines = forms.CharField(
        required=False,
        strip=False,
        max_length=MOST_LETTERS,
        widget=forms.Textarea(attrs={"rows": 10, "spellcheck": "false", "dir": "ltr", "wrap": "off"}),
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput())

    LABEL: Any = ""
    COLUMNS: Any = ""
    COUNT = 0
    MAKE: Callable[[Line, int], PlanRow]

    def __init__(self, data: Any = None, *, stands: str, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.stands = hashlib.sha256(stands.encode()).hexdigest()[:16]
        self.initial.update({"lines": stands, "seen": self.stands})
        self.fields["lines"].label = self.LABEL
        self.fields["lines"].help_text = self.COLUMNS

    def clean_lines(self) -> list[PlanRow]:
        """A row for each line; every line that cannot be taken is named with what to do, whatever is wrong with it."""
        rows: list[PlanRow] = []
        wrong: list[tuple[int, str]] = []
        for number, line in enumerate(self.cleaned_data["lines"].splitlines(), 1):
            cells = [cell.strip() for cell in line.replace("\t", MARK).split(MARK)]
            if not any(cells):
                continue
            try:
                if len(cells) != self.COUNT:
                    said = _("we expected %(count)d columns between semicolons; there are %(came)d")
                    raise ValueError(said % {"count": self.COUNT, "came": len(cells)})
                rows.append(type(self).MAKE(cells, number))
            except ValueError as error:
                wrong.append((number, _("Line %(line)d: %(words)s.") % {"line": number, "words": error}))
        wrong += [(one.line, str(one)) for one in actions.wrong_lines(rows)]
        if wrong:
            raise ValidationError(actions.told([words for _number, words in sorted(wrong, key=lambda pair: pair[0])]))
        return rows

    def clean(self) -> dict[str, Any]:
        """What somebody else has changed since the page was opened is not overwritten."""
        data = cast("dict[str, Any]", super().clean())
        if data.get("seen") != self.stands:
            raise ValidationError(
                _("Somebody changed this list since you opened it. Copy your lines, open the page again, and put them in.")
            )
        return data


def _whole(cell: str) -> int:
    if not cell.isascii() or not cell.isdecimal() or len(cell) > 9:
        raise ValueError(_("we expected a whole number; it came as “%(value)s”") % {"value": cell})
    return int(cell)


def _amount(cell: str) -> tuple[int, str]:
    """An amount in the smallest unit, and its currency."""
    number, _space, currency = cell.rpartition(" ")
    number = number.replace(" ", "").replace(",", "")
    if not number.isascii() or not number.isdecimal() or len(number) > 12 or currency.upper() not in list_currencies():
        raise ValueError(_("an amount is a whole number with its currency, such as 2900 USD; it came as “%(value)s”") % {"value": cell})
    return int(number) * 10 ** int(get_currency_precision(currency.upper())), currency.upper()


def _need(cells: Line, line: int) -> NeedRow:
    return NeedRow(cells[0].upper(), cells[1], _whole(cells[2]), _whole(cells[3] or "0"), cells[4], line)


def _route(cells: Line, line: int) -> RouteRow:
    return RouteRow(cells[0].upper(), cells[1], *_amount(cells[2]), cells[3], line)


def _budget(cells: Line, line: int) -> BudgetRow:
    centres, courses, countries = (split(cell) for cell in cells[2:5])
    return BudgetRow(cells[0], *_amount(cells[1]), centres, courses, tuple(code.upper() for code in countries), cells[5], line)


class NeedsForm(LinesForm):
    """Needs by country and course."""

    LABEL = gettext_lazy("Seats needed")
    COLUMNS = gettext_lazy(
        "Country; course; seats; people who have finished it before; where this is known from. GHA; hands-on-upstream; 12; 0; …"
    )
    COUNT = 5
    MAKE = staticmethod(_need)


class RoutesForm(LinesForm):
    """Travel costs by country and centre."""

    LABEL = gettext_lazy("Who can come where")
    COLUMNS = gettext_lazy(
        "Country; centre; travel, stay and visa of one person; where this is known from. Such as: GHA; gth-b; 2900 USD; quote"
    )
    COUNT = 4
    MAKE = staticmethod(_route)


class BudgetsForm(LinesForm):
    """Budgets by funder."""

    LABEL = gettext_lazy("Who pays")
    COLUMNS = gettext_lazy(
        "Funder; amount; only for centres; only for courses; only for countries; where this is known from. Empty is for all. "
        "Countries limit whose travel is paid; a run is paid whoever comes. Who may pay for least pays first. "
        "Such as: Fund A; 900000 USD; ; ; GHA, KEN; letter"
    )
    COUNT = 6
    MAKE = staticmethod(_budget)


def needs_text(rows: Iterable[CountryNeed]) -> str:
    """Needs as lines (their courses are loaded)."""
    return "\n".join(str(actions.need_row(one)) for one in rows)


def routes_text(rows: Iterable[TravelCost]) -> str:
    """Travel costs as lines (their centres are loaded)."""
    return "\n".join(str(actions.route_row(one)) for one in rows)


def budgets_text(rows: Iterable[Budget]) -> str:
    """Budgets as lines."""
    return "\n".join(str(actions.budget_row(one)) for one in rows)


class TakeForm(forms.Form):
    """Needs from what sites ask for, in quarters of the calendar: a planned year begins on a Monday near 1 January and would cut one."""

    first = forms.ChoiceField(
        label=gettext_lazy("Needed from"),
        help_text=gettext_lazy("Sites say in which quarter they need people; 2027Q1 is January to March."),
    )
    last = forms.ChoiceField(
        label=gettext_lazy("Needed up to"),
        help_text=gettext_lazy("This quarter is counted too. What is needed later waits for its own year."),
    )

    def __init__(self, data: Any = None, *, today: date, year: int, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        now = quarter_of(today)
        choices = [now.plus(later) for later in range(Quarter(today.year + YEARS_AHEAD, 4).since(now) + 1)]
        for name in ("first", "last"):
            cast("forms.ChoiceField", self.fields[name]).choices = [(str(one), str(one)) for one in choices]
        self.initial.update({"first": str(max(now, Quarter(year, 1))), "last": str(Quarter(year, 4))})

    def clean(self) -> dict[str, Any]:
        """A stretch that ends before it begins has no quarter."""
        data = cast("dict[str, Any]", super().clean())
        if "first" in data and "last" in data and self.stretch()[1] < self.stretch()[0]:
            said = _("%(last)s comes before %(first)s. Choose the same quarter or a later one.")
            self.add_error("last", said % {"last": data["last"], "first": data["first"]})
        return data

    def stretch(self) -> tuple[Quarter, Quarter]:
        """The first and the last quarter."""
        first, last = (parse_quarter(self.cleaned_data[name]) for name in ("first", "last"))
        return cast("Quarter", first), cast("Quarter", last)
