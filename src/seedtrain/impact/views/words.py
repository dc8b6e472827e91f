"""Counted figures as words: "35 of 164", "<5", "not shown", and the names of groups.

Flow: the pages of impact -> this file.
Reads: lines of the cascade. Writes: nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from seedtrain.drawing import Bar
from seedtrain.impact.indicators import LEAST, STAGE_NAMES, Figure, Line, Mark, Plan, Share
from seedtrain.impact.indicators.cascade import DENOMINATORS
from seedtrain.jinja import country, is_rtl, number
from seedtrain.network.reach import REGION_NAMES

GROUP_NAMES: dict[str, Promise] = {
    "country": gettext_lazy("Country"),
    "region": gettext_lazy("WHO region"),
    "sex": gettext_lazy("Sex"),
    "employer_type": gettext_lazy("Employer"),
    "income_group": gettext_lazy("Income group"),
    "ldc": gettext_lazy("Least developed country"),
}
VALUES: dict[str, Promise] = {
    "female": gettext_lazy("Women"),
    "male": gettext_lazy("Men"),
    "yes": gettext_lazy("Yes"),
    "no": gettext_lazy("No"),
    "Low income": gettext_lazy("Low income"),
    "Lower middle income": gettext_lazy("Lower middle income"),
    "Upper middle income": gettext_lazy("Upper middle income"),
    "High income": gettext_lazy("High income"),
    **REGION_NAMES,
}


@dataclass(frozen=True, slots=True)
class Row:
    """One step as a page shows it: its name, the figure with its denominator, and the words for that denominator."""

    name: str | Promise
    text: str
    of_words: str | Promise


def read_figure(figure: Figure) -> str:
    """The number, "<5" or "not shown"."""
    if figure.n is not None:
        return number(figure.n)
    if figure.mark == Mark.WITHHELD:
        return _("not shown")
    small = _("<%(least)s") % {"least": number(LEAST)}
    # Read from right to left the sign would turn round and say the opposite to many readers: isolate it.
    return f"\u2066{small}\u2069" if is_rtl() else small


def read_share(share: Share) -> str:
    """The figure with its denominator; when neither may be printed it is said once."""
    part = read_figure(share.n)
    if share.of is None:
        return part
    whole = read_figure(share.of)
    if share.n.mark == Mark.WITHHELD and share.of.mark != Mark.SHOWN:
        return part
    return _("%(part)s of %(whole)s") % {"part": part, "whole": whole}


def read_value(group: str, value: str) -> str:
    """The name of one value of a group in the reader's language; an employer stays as it was written."""
    if not value:
        return _("Not known")
    if group == "country":
        return country(value)
    if group == "employer_type":
        return value.replace("_", " ").capitalize()
    return str(VALUES.get(value, value))


def rows_of(plan: Plan, line: Line) -> tuple[Row, ...]:
    """The steps of a cascade as rows of words."""
    pairs = zip(plan.of.items(), line.shares, strict=True)
    return tuple(Row(STAGE_NAMES[stage], read_share(share), DENOMINATORS[of] if of else "") for (stage, of), share in pairs)


def bars_of(plan: Plan, line: Line) -> tuple[Bar, ...]:
    """The same as bars; a figure that is not printed has no length, so that nobody can measure it.

    The pale track is the denominator: selected and waiting people share the same one.
    """
    bars = []
    for row, stage, share in zip(rows_of(plan, line), plan.steps, line.shares, strict=True):
        of = share.of.n if share.of and share.of.n is not None else None
        bars.append(Bar(str(row.name), share.n.n or 0, of, row.text, tone=2 if stage == "waitlisted" else 1))
    return tuple(bars)


def names_of(plan: Plan) -> Sequence[str]:
    """The names of the steps alone, for a table whose cells carry their denominators."""
    return [str(STAGE_NAMES[stage]) for stage in plan.steps]


def head_of(plan: Plan) -> Sequence[str]:
    """The names of the steps with their denominators, for the head of a file."""
    names = []
    for stage, of in plan.of.items():
        words = {"step": STAGE_NAMES[stage], "of": DENOMINATORS[of] if of else ""}
        names.append(_("%(step)s, %(of)s") % words if of else str(words["step"]))
    return names
