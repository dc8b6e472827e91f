"""What a selection is asked: who may be chosen, with which scores, and the balance promised or tried.

Flow: calls.actions.deciding and the committee's desk -> this file -> engines.selection.
Reads: Application, FixedApplicant, Call. Writes: nothing.
Source: own work; what a change may touch is `engines.selection.whatif`.
"""

import dataclasses
from collections.abc import Iterable, Mapping
from typing import TypedDict, cast

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from seedtrain.calls.actions.calibrating import scores_of
from seedtrain.calls.models import Application, Call, FixedApplicant
from seedtrain.engines import selection as engine
from seedtrain.people.access import Refused

SEATS, WAITLIST = "seats", "waitlist"
"""The rule and the field by which a change names the length of the waiting list; a rule cannot be called "seats"."""


class Changed(TypedDict):
    """One bound that a scenario changes, as a run stores it: against the published balance, None where there is no bound."""

    rule: str
    field: str
    was: int | None
    now: int | None


@dataclasses.dataclass(frozen=True, slots=True)
class Bound:
    """One bound as a scenario wants it: the rule's name (`each country` for a cap on every value, `seats`), its field, seats [count].

    Fields are floor, target and cap; of `seats` also waitlist, the length of the waiting list.
    """

    rule: str
    field: str
    value: int | None


def problem_of(call: Call, changes: Iterable[Bound] = ()) -> engine.Problem:
    """The choice this call asks for now: eligible, reviewed applications, who is fixed, seats and balance, with `changes` applied.

    Refused while something is missing, or when a bound contradicts itself.
    """
    sent = list(Application.objects.filter(call=call).sent())
    unclear = [one.code for one in sent if one.outcome not in {Application.Outcome.MET, Application.Outcome.NOT_MET}]
    eligible = [one for one in sent if one.outcome == Application.Outcome.MET]
    scores = scores_of(call, eligible)
    _require_ready(call, len(eligible), unclear, [one.code for one in eligible if one.code not in scores])
    try:
        asked = engine.Problem(
            applicants=tuple(engine.Applicant(one.code, scores[one.code].score, _traits(one), scores[one.code].se) for one in eligible),
            seats=call.seats,
            waitlist=call.waitlist_seats,
            rules=tuple(_rule(one) for one in call.policy),
            each=tuple(engine.Each(**one) for one in call.caps_each),
            fixed=fixed_of(call, scores),
            seed=call.seed,
            floors=str(call.floors),
        )
        return changed(asked, changes)
    except engine.ProblemError as error:
        raise Refused(str(error), code=error.code, field="policy") from error


def changed(problem: engine.Problem, changes: Iterable[Bound]) -> engine.Problem:
    """The problem with every change applied, the waiting list among them. Raises ProblemError."""
    rest = []
    for one in changes:
        if (one.rule, one.field) == (SEATS, WAITLIST):
            problem = dataclasses.replace(problem, waitlist=cast(int, one.value))
        else:
            rest.append(one)
    if not rest:
        return problem
    # Read when it is needed: it brings the solver, and most pages need none.
    from seedtrain.engines.selection import whatif

    return whatif.changed(problem, [whatif.Change(one.rule, one.field, one.value) for one in rest])


def fixed_of(call: Call, pool: Iterable[str]) -> tuple[engine.Fixed, ...]:
    """Who is fixed now, by code. Who has withdrawn since, or turned out not to be eligible, is nobody the engine could place."""
    known = set(pool)
    rows = FixedApplicant.objects.current().filter(call=call).order_by("application__code")
    found = rows.values_list("application__code", "is_in", "why")
    return tuple(engine.Fixed(code, is_in, why) for code, is_in, why in found if code in known)


def bound_of(call: Call, rule: str, field: str) -> int | None:
    """What the published balance says at this place; None when it sets no bound there. Refused when it has no such rule."""
    if rule == SEATS:
        return call.waitlist_seats if field == WAITLIST else call.seats
    for one in call.policy:
        if one["name"] == rule:
            return cast("int | None", one.get(field))
    for cap in call.caps_each:
        if f"each {cap['trait']}" == rule:
            return int(cap["cap"])
    raise Refused(
        _("The published balance has no rule “%(rule)s”; open the page again.") % {"rule": rule}, code="unknown_rule", field="policy"
    )


def changes_of(rows: Iterable[Changed]) -> tuple[Bound, ...]:
    """Stored changes as a problem takes them."""
    return tuple(Bound(one["rule"], one["field"], one["now"]) for one in rows)


def against_promise(call: Call, changes: Iterable[Bound]) -> list[Changed]:
    """What the changes change, in the order given; a value that is the published one changes nothing and is left out."""
    found = [Changed(rule=one.rule, field=one.field, was=bound_of(call, one.rule, one.field), now=one.value) for one in changes]
    return [one for one in found if one["was"] != one["now"]]


def _traits(application: Application) -> dict[str, str | tuple[str, ...]]:
    """Frozen traits as the engine takes them: what is not known is left out, yes and no are words."""
    found: dict[str, str | tuple[str, ...]] = {}
    for key, value in application.traits.items():
        if isinstance(value, bool):
            found[key] = "yes" if value else "no"
        elif isinstance(value, list):
            found[key] = tuple(str(one) for one in value if str(one).strip())
        elif value is not None and str(value).strip():
            found[key] = str(value)
    return found


def _rule(raw: Mapping[str, object]) -> engine.Rule:
    """One balance rule from the call's policy."""
    # The policy comes from a JSON column; the engine itself refuses numbers that are none.
    where = cast("Mapping[str, str | list[str]]", raw.get("where") or {})
    return engine.Rule(
        name=str(raw.get("name", "")),
        where={trait: tuple([values] if isinstance(values, str) else values) for trait, values in where.items()},
        floor=cast("int | None", raw.get("floor")),
        target=cast("int | None", raw.get("target")),
        cap=cast("int | None", raw.get("cap")),
        priority=cast(int, raw.get("priority") or 1),
        why=str(raw.get("why") or ""),
    )


def _require_ready(call: Call, eligible: int, unclear: list[str], unread: list[str]) -> None:
    if unclear:
        raise Refused(
            ngettext(
                "A person must look at %(count)s application the rules could not judge (%(codes)s); screen it, then run again.",
                "A person must look at %(count)s applications the rules could not judge (%(codes)s); screen them, then run again.",
                len(unclear),
            )
            % {"count": len(unclear), "codes": _few(unclear)},
            code="unclear_left",
        )
    if unread:
        raise Refused(
            ngettext(
                "%(count)s eligible application has no review yet (%(codes)s); assign a reviewer and wait for the review.",
                "%(count)s eligible applications have no review yet (%(codes)s); assign reviewers and wait for the reviews.",
                len(unread),
            )
            % {"count": len(unread), "codes": _few(unread)},
            code="unreviewed_left",
        )
    if not eligible:
        raise Refused(_("Nobody is eligible, so there is nothing to choose from."), code="nobody_eligible")
    if call.seats < 1:
        raise Refused(_("The call has %(seats)s seats; write at least 1.") % {"seats": call.seats}, code="no_seats", field="seats")


def _few(codes: list[str]) -> str:
    return ", ".join(codes[:5]) + (" …" if len(codes) > 5 else "")
