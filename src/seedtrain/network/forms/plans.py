"""The forms of planning a year: which year, a file instead, what plans are made from, what if, and adopting.

Flow: network.views -> this file -> rows of network.actions.
Reads: the plan a question is about. Writes: nothing.
Source: docs/reference/network-file.md for files.
"""

import hashlib
import tomllib
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, TypeAlias, cast

from babel.numbers import get_currency_precision, list_currencies
from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from seedtrain.engines import planning as engine
from seedtrain.engines.planning.files import network_from_json
from seedtrain.engines.planning.reading import read_network
from seedtrain.network.actions import BudgetRow, NeedRow, RouteRow
from seedtrain.network.actions.capacity_checks import check_languages
from seedtrain.network.actions.planning import MOST_STEPS
from seedtrain.network.forms.capacity import split
from seedtrain.network.forms.offerings import DayInput
from seedtrain.network.models import Budget, Centre, CountryNeed, NetworkPlan, TravelCost
from seedtrain.network.planning import Read, Setup, campuses, centre_of
from seedtrain.network.weeks import FIRST_YEAR, LAST_YEAR, monday_of
from seedtrain.network_file.sources import WORKBOOKS, network_of_book
from seedtrain.people.access import Refused
from seedtrain.reporting.errors import InputError
from seedtrain.reporting.workbook import Workbook
from seedtrain.reporting.xlsx import UPLOAD

MOST_WEEKS, MOST_BYTES, MOST_LETTERS = 106, 4_000_000, 600_000
MARK = ";"
Line: TypeAlias = Sequence[str]


def _steps() -> forms.IntegerField:
    return forms.IntegerField(
        label=gettext_lazy("Steps of the search"),
        min_value=0,
        max_value=MOST_STEPS,
        initial=3,
        help_text=gettext_lazy("0 gives the first plan at once. Each step may improve it; no step begins after four seconds."),
    )


def _why() -> forms.CharField:
    return forms.CharField(label=gettext_lazy("Why"), max_length=300)


class DraftForm(forms.Form):
    """Which year is planned."""

    title = forms.CharField(label=gettext_lazy("Title"), max_length=200)
    first = forms.DateField(
        label=gettext_lazy("First week"), widget=DayInput(), help_text=gettext_lazy("Any day of it; weeks begin on Monday.")
    )
    weeks = forms.IntegerField(label=gettext_lazy("Weeks"), min_value=1, max_value=MOST_WEEKS, initial=52)
    currency = forms.CharField(
        label=gettext_lazy("Currency"),
        max_length=3,
        initial="USD",
        help_text=gettext_lazy("Three letters. Amounts in another currency stay outside and are named."),
    )
    spoken = forms.CharField(
        label=gettext_lazy("Languages everybody who is sent understands"),
        required=False,
        max_length=60,
        initial="en",
        help_text=gettext_lazy("Beside the languages of their country; codes such as en, fr. Empty: only those of the country."),
    )
    steps = _steps()

    def clean_first(self) -> date:
        """The Monday of its week, in a year that somebody plans."""
        day: date = self.cleaned_data["first"]
        if not FIRST_YEAR <= day.year < LAST_YEAR:
            said = {"first": FIRST_YEAR, "last": LAST_YEAR, "day": day.isoformat()}
            raise ValidationError(_("We plan in the years %(first)d to %(last)d; the day came as %(day)s.") % said)
        return monday_of(day)

    def clean_currency(self) -> str:
        """One that CLDR knows."""
        return _currency(self.cleaned_data["currency"])

    def clean_spoken(self) -> tuple[str, ...]:
        """Language tags."""
        codes = split(self.cleaned_data["spoken"])
        try:
            check_languages(codes)
        except Refused as refused:
            raise ValidationError(str(refused.message)) from refused
        return codes

    def setup(self) -> Setup:
        """The answers."""
        data = self.cleaned_data
        return Setup(data["title"], data["first"], data["weeks"], data["currency"], data["spoken"])


class NetworkFileForm(forms.Form):
    """A network as `seedtrain plan` takes it, and a plan that was made of it elsewhere."""

    file = forms.FileField(
        label=gettext_lazy("Network file"),
        help_text=gettext_lazy("XLSX as in the example workbook, or JSON or TOML in the format seedtrain-network/1."),
        widget=forms.ClearableFileInput(attrs={"accept": ".xlsx,.xlsm,.json,.toml"}),
    )
    plan = forms.FileField(
        label=gettext_lazy("Plan made of it"),
        required=False,
        help_text=gettext_lazy("plan.json of the command line. It is kept when the checker finds nothing wrong. Without it we plan now."),
        widget=forms.ClearableFileInput(attrs={"accept": ".json"}),
    )
    steps = _steps()

    def clean_file(self) -> engine.Network:
        """The network; a file that is none is refused with what is wrong in it."""
        file: UploadedFile[Any] = self.cleaned_data["file"]
        name = file.name or ""
        content = _content(file)
        try:
            if name.lower().endswith(WORKBOOKS):
                return network_of_book(Workbook(name, content, UPLOAD))
            if name.lower().endswith(".toml"):
                return read_network(_toml(_text(content)))
            return network_from_json(_text(content))
        except (engine.PlanningError, InputError) as error:
            raise ValidationError(str(error)) from error

    def clean_plan(self) -> str:
        """The plan's text; empty when none came."""
        file: UploadedFile[Any] | None = self.cleaned_data["plan"]
        return _text(_content(file)) if file else ""


def _content(file: "UploadedFile[Any]") -> bytes:
    if (file.size or 0) > MOST_BYTES:
        raise ValidationError(_("The file may have at most %(most)s bytes. Send it in parts.") % {"most": MOST_BYTES})
    return bytes(file.read())


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValidationError(_("This is not text in UTF-8. Save it again as UTF-8.")) from error


def _toml(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    # A number of five thousand digits and lists a thousand deep are refused by Python itself, with other errors.
    except (ValueError, RecursionError) as error:
        raise ValidationError(_("This is no TOML: %(why)s. Correct it there.") % {"why": error}) from error


def _currency(code: str) -> str:
    code = code.strip().upper()
    if code not in list_currencies():
        raise ValidationError(_("A currency has three letters, such as USD; it came as “%(value)s”.") % {"value": code})
    return code


class LinesForm(forms.Form):
    """A whole list as text, a line each, its columns between semicolons; what was there when it was read is remembered."""

    lines = forms.CharField(
        required=False, max_length=MOST_LETTERS, widget=forms.Textarea(attrs={"rows": 10, "spellcheck": "false", "dir": "ltr"})
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput())

    LABEL: Any = ""
    COLUMNS: Any = ""
    COUNT = 0
    MAKE: Callable[[Line], object]

    def __init__(self, data: Any = None, *, stands: str, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.stands = hashlib.sha256(stands.encode()).hexdigest()[:16]
        self.initial.update({"lines": stands, "seen": self.stands})
        self.fields["lines"].label = self.LABEL
        self.fields["lines"].help_text = self.COLUMNS

    def clean_lines(self) -> list[Any]:
        """A row for each line; every line that cannot be taken is named with what to do."""
        rows, wrong = [], []
        for number, line in enumerate(self.cleaned_data["lines"].splitlines(), 1):
            cells = [cell.strip() for cell in line.replace("\t", MARK).split(MARK)]
            if not any(cells):
                continue
            try:
                if len(cells) != self.COUNT:
                    said = _("we expected %(count)d columns between semicolons; there are %(came)d")
                    raise ValueError(said % {"count": self.COUNT, "came": len(cells)})
                rows.append(type(self).MAKE(cells))
            except ValueError as error:
                wrong.append(_("Line %(line)d: %(words)s.") % {"line": number, "words": error})
        if wrong:
            raise ValidationError(wrong)
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


def _shown(minor: int, currency: str) -> str:
    return f"{minor // 10 ** int(get_currency_precision(currency))} {currency}"


def _need(cells: Line) -> NeedRow:
    return NeedRow(cells[0].upper(), cells[1], _whole(cells[2]), _whole(cells[3] or "0"), cells[4])


def _route(cells: Line) -> RouteRow:
    return RouteRow(cells[0].upper(), cells[1], *_amount(cells[2]), cells[3])


def _budget(cells: Line) -> BudgetRow:
    centres, courses, countries = (split(cell) for cell in cells[2:5])
    return BudgetRow(cells[0], *_amount(cells[1]), centres, courses, tuple(code.upper() for code in countries), cells[5])


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
        "Such as: Fund A; 900000 USD; ; ; GHA, KEN; letter"
    )
    COUNT = 6
    MAKE = staticmethod(_budget)


def needs_text(rows: Iterable[CountryNeed]) -> str:
    """Needs as lines (their courses are loaded)."""
    return "\n".join(f"{one.country}; {one.course.slug}; {one.seats}; {one.held}; {one.source}" for one in rows)


def routes_text(rows: Iterable[TravelCost]) -> str:
    """Travel costs as lines (their centres are loaded)."""
    return "\n".join(f"{one.country}; {one.centre.slug}; {_shown(one.amount_minor, one.currency)}; {one.source}" for one in rows)


def budgets_text(rows: Iterable[Budget]) -> str:
    """Budgets as lines."""
    return "\n".join(
        "; ".join(
            [
                one.name,
                _shown(one.amount_minor, one.currency),
                *(", ".join(scope) for scope in (one.centres, one.courses, one.countries)),
                one.source,
            ]
        )
        for one in rows
    )


class LoseForm(forms.Form):
    """A centre drops out from a week, or one of its places."""

    centre = forms.ChoiceField(label=gettext_lazy("Centre"))
    day = forms.DateField(label=gettext_lazy("From the week of"), widget=DayInput())
    why = _why()
    steps = _steps()

    def __init__(self, *args: Any, read: Read, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(one.id, one.name or one.id) for one in read.network.centres]
        for slug, places in campuses(read.network.centre).items():
            short = read.centre(places[0]).rpartition(" · ")[0] or slug
            choices.append((slug, _("%(centre)s, all its places") % {"centre": short}))
        cast(forms.ChoiceField, self.fields["centre"]).choices = choices
        self.initial.setdefault("day", read.network.first_monday)


class MoneyForm(forms.Form):
    """A funder pays up to another amount."""

    funder = forms.ChoiceField(label=gettext_lazy("Funder"))
    amount = forms.IntegerField(label=gettext_lazy("Pays up to"), min_value=0, max_value=10**12)
    why = _why()
    steps = _steps()

    def __init__(self, *args: Any, read: Read, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["funder"].choices = [(one.funder, f"{one.funder} ({one.budget:,})") for one in read.spent]  # type: ignore[attr-defined]
        self.fields["amount"].help_text = _("In whole %(currency)s, altogether.") % {"currency": read.network.currency}


class JoinForm(forms.Form):
    """A candidate centre joins."""

    candidate = forms.ModelChoiceField(Centre.objects.none(), label=gettext_lazy("Candidate"), to_field_name="slug")
    why = _why()
    steps = _steps()

    def __init__(self, *args: Any, read: Read, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = {centre_of(place) for place in read.network.centre}
        candidates = Centre.objects.filter(state=Centre.State.CANDIDATE).exclude(slug__in=known).order_by("name")
        cast("forms.ModelChoiceField[Centre]", self.fields["candidate"]).queryset = candidates


class AdoptForm(forms.Form):
    """Which offerings that stand may be changed."""

    change = forms.MultipleChoiceField(
        label=gettext_lazy("Offerings that stand and shall be changed"), required=False, widget=forms.CheckboxSelectMultiple()
    )

    def __init__(self, *args: Any, found: NetworkPlan, choices: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.found = found
        cast("forms.MultipleChoiceField", self.fields["change"]).choices = list(choices)
        if not choices:
            del self.fields["change"]


class TakeForm(forms.Form):
    """Needs from what sites ask for."""

    until = forms.DateField(
        label=gettext_lazy("Needed before"),
        widget=DayInput(),
        help_text=gettext_lazy("Sites say in which quarter they need people; quarters that begin before this day count."),
    )
