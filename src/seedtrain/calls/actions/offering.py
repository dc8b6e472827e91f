"""Seats offered, accepted, declined and expired; a freed seat passes on at once and keeps the balance, or waits for `refilling`.

Flow: calls.views.deciding, tick -> this file -> engines.selection.replace, network.actions.admit_centre.
Reads: Decision, SelectionRun. Writes: Offer, mails.
Source: own work; who is next is `engines.selection.replace`.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db import transaction
from django.utils.formats import date_format
from django.utils.text import slugify
from django.utils.translation import gettext as _

from seedtrain.calls.models import Application, Call, Decision, Offer, SelectionRun
from seedtrain.curriculum.models import Pillar
from seedtrain.engines import selection as engine
from seedtrain.network.actions import admit_centre
from seedtrain.network.models import Centre
from seedtrain.people.access import Refused, Role, Scope, ScopeKind
from seedtrain.people.actions import add_member, found_organisation, queue_mail
from seedtrain.people.models import JournalEntry, Organisation, Person


def make_offers(call: Call, applications: Iterable[int], at: datetime) -> int:
    """Each of these applications (by primary key) has an offer until `offer_days` from now; called by `release_decisions`. How many."""
    deadline = at + timedelta(days=call.offer_days)
    offers = [Offer(application_id=pk, offered_at=at, deadline=deadline) for pk in applications]
    return len(Offer.objects.bulk_create(offers, batch_size=500))


@transaction.atomic
def accept_offer(offer: Offer, *, actor: Person | None, at: datetime) -> Offer:
    """The seat is theirs; accepting twice changes nothing. From the deadline's instant on it is refused."""
    locked = _lock(offer)
    _require_own(locked, actor)
    if locked.state == Offer.State.ACCEPTED:
        return locked
    if locked.state == Offer.State.DECLINED:
        raise Refused(
            _("You declined this offer on %(when)s; the place is no longer yours.") % {"when": _when(locked.answered_at)}, code="declined"
        )
    _require_in_time(locked, at)
    locked.state, locked.answered_at = Offer.State.ACCEPTED, at
    locked.save(update_fields=["state", "answered_at"])
    JournalEntry.objects.append(
        actor=actor, verb="accept_offer", about=locked, at=at, after={"code": locked.application.code}, subject=locked.application.applicant
    )
    return locked


@transaction.atomic
def decline_offer(offer: Offer, *, actor: Person | None, at: datetime, why: str = "") -> Offer:
    """The seat is free and has passed on in the same transaction when somebody waits; declining twice changes nothing.

    An accepted seat may be given back.
    """
    locked = _lock(offer)
    _require_own(locked, actor)
    if locked.state == Offer.State.DECLINED:
        return locked
    if locked.state != Offer.State.ACCEPTED:
        _require_in_time(locked, at)
    before = {"state": str(locked.state)}
    locked.state, locked.answered_at = Offer.State.DECLINED, at
    locked.save(update_fields=["state", "answered_at"])
    after = invite_next(locked.application.call, locked, at)
    JournalEntry.objects.append(
        actor=actor,
        verb="decline_offer",
        about=locked,
        at=at,
        before=before,
        after=after,
        why=why,
        subject=locked.application.applicant,
    )
    return locked


def expire_offers(*, at: datetime) -> int:
    """Every offer whose deadline has come is expired and its seat has passed on, each in its own transaction; how many. Safe to repeat."""
    due = Offer.objects.filter(state=Offer.State.OFFERED, deadline__lte=at).order_by("deadline", "pk").values_list("pk", flat=True)
    return sum(_expire(pk, at) for pk in list(due))


@transaction.atomic
def _expire(pk: int, at: datetime) -> int:
    """1 when this offer expired now, 0 when somebody else was first."""
    locked = _lock(Offer.objects.select_related("application").get(pk=pk))
    if locked.state != Offer.State.OFFERED or locked.deadline > at:
        return 0
    locked.state, locked.answered_at = Offer.State.EXPIRED, at
    locked.save(update_fields=["state", "answered_at"])
    application = locked.application
    context = {"call": application.call, "application": application, "offer": locked}
    after = invite_next(locked.application.call, locked, at)
    queue_mail(application.applicant, "calls/offer_expired", f"call/{application.call.slug}/{application.code}", context, at=at)
    JournalEntry.objects.append(actor=None, verb="expire_offer", about=locked, at=at, after=after, subject=application.applicant)
    return 1


def invite_next(call: Call, freed: Offer | None, at: datetime) -> dict[str, object]:
    """The balanced replacement has the free seat and a mail; says who, or nobody. The caller holds the call's lock.

    `freed` is the offer it replaces, or None when the seat was given up before it was offered.
    """
    now = None if call.passing == Call.Passing.TOGETHER else holding(call)
    if now is None:
        return {"next": None}
    found = engine.replace(now.problem, now.held, now.gone, now.made)
    if found is None or found.id is None:
        return {"next": None}
    offer_freed_seat(call, found.id, freed, at)
    return {"next": found.id, "keeps_rules": found.keeps_rules, "broken": list(found.broken)}


@dataclass(frozen=True, slots=True)
class Holding:
    """The signed choice and what became of its seats: who holds one, answered or not, and who is gone, by code."""

    problem: engine.Problem
    made: engine.Selection
    held: frozenset[str]
    gone: frozenset[str]


def holding(call: Call) -> Holding | None:
    """Who holds a seat of the signed choice now and who is gone for good; None without a signed choice that found a list."""
    run = SelectionRun.objects.filter(call=call, state=SelectionRun.State.SIGNED).first()
    if run is None or "selected" not in run.result:
        return None
    offers = dict(Offer.objects.filter(application__call=call).values_list("application__code", "state"))
    withdrawn = set(call.applications.exclude(state=Application.State.SUBMITTED).values_list("code", flat=True))
    held = frozenset(code for code, state in offers.items() if state in {Offer.State.OFFERED, Offer.State.ACCEPTED}) - withdrawn
    gone = frozenset(offers) - held | withdrawn
    problem = engine.Problem.from_json(json.dumps(run.problem))
    known = {one.id for one in problem.applicants}
    return Holding(problem, engine.Selection.from_json(json.dumps(run.result)), held & known, gone & known)


def offer_freed_seat(call: Call, code: str, freed: Offer | None, at: datetime) -> Offer:
    """The application of this code has the offer of a free seat, with its mail; whoever calls holds the call's lock."""
    application = call.applications.select_related("applicant", "decision").get(code=code)
    deadline = at + timedelta(days=call.offer_days)
    offer = Offer.objects.create(application=application, offered_at=at, deadline=deadline, replaces=freed)
    context = {"call": call, "application": application, "offer": offer}
    queue_mail(application.applicant, "calls/offer_from_waitlist", f"call/{call.slug}/{application.code}", context, at=at)
    return offer


def _lock(offer: Offer) -> Offer:
    """The offer as it is now. The call is locked first, so that two freed seats are never filled by the same person."""
    Call.objects.select_for_update().get(pk=Application.objects.values_list("call_id", flat=True).get(pk=offer.application_id))
    return Offer.objects.select_for_update(of=("self",)).select_related("application__call", "application__applicant").get(pk=offer.pk)


def _require_own(offer: Offer, actor: Person | None) -> None:
    if actor is None or actor.pk != offer.application.applicant_id:
        raise Refused(_("Only the person to whom the seat was offered can answer."), code="not_your_offer")


def _require_in_time(offer: Offer, at: datetime) -> None:
    if offer.state == Offer.State.EXPIRED or at >= offer.deadline:
        raise Refused(
            _("This offer was open until %(deadline)s; your answer came at %(at)s, so the place is no longer yours.")
            % {"deadline": _when(offer.deadline), "at": _when(at)},
            code="expired",
        )


def _when(instant: datetime | None) -> str:
    """An instant in words, in UTC and saying so."""
    if instant is None:
        return "—"
    return _("%(when)s UTC") % {"when": date_format(instant.astimezone(UTC), "j F Y, H:i")}


def waiting_number(decision: Decision) -> int | None:
    """How many still wait before this person, and themselves: 1 is next. None when they do not wait."""
    if decision.outcome != Decision.Outcome.WAITLISTED or decision.position is None:
        return None
    before = Decision.objects.filter(
        run=decision.run_id,
        outcome=Decision.Outcome.WAITLISTED,
        position__lt=decision.position,
        application__offer=None,
        application__state=Application.State.SUBMITTED,
    )
    return before.count() + 1


@transaction.atomic
def admit_accepted_centres(call: Call, *, actor: Person | None, at: datetime) -> int:
    """Every centre whose offer is accepted is in the network, run by who applied for it; how many. Safe to repeat: a centre that was
    suspended since, or whose manager has changed, stays as it is.

    The centre's organisation is the one whose membership the applicant holds; without one it is found under the name given.
    """
    if call.kind != Call.Kind.CENTRES:
        raise Refused(
            _("Only a call for centres admits centres; this call is “%(kind)s”.") % {"kind": call.get_kind_display()}, code="not_centres"
        )
    accepted = Application.objects.filter(call=call, offer__state=Offer.State.ACCEPTED).select_related("applicant").order_by("code")
    admitted = [_admit(one, call, actor, at) for one in accepted]
    JournalEntry.objects.append(actor=actor, verb="admit_accepted_centres", about=call, at=at, after={"centres": admitted})
    return len(admitted)


def _admit(application: Application, call: Call, actor: Person | None, at: datetime) -> str:
    """One accepted centre is in the network; its slug."""
    told = {**application.applicant.facts, **application.answers}
    name = str(told.get("centre_name") or told.get("institution") or told.get("organisation") or application.code)
    country = str(application.traits.get("country") or told.get("country") or "")
    slug = slugify(name)[:80] or application.code.lower()
    if not country:
        raise Refused(
            _("%(code)s names no country, so the centre cannot be placed; ask the applicant.") % {"code": application.code},
            code="no_country",
        )
    own = _organisation_of(application)
    organisation = own or Organisation.objects.filter(slug=slug).first()
    known = Centre.objects.filter(slug=slug, organisation=organisation).exclude(state=Centre.State.CANDIDATE).first()
    if known is not None:
        return known.slug
    # Who only bears the name of an organisation we know is not let in by that name.
    is_theirs = own is not None or organisation is None
    if organisation is None:
        organisation = found_organisation(
            slug, Organisation.Kind.TRAINING, name, at=at, actor=actor, country=country, source=call.title, is_demo=call.is_demo
        )
    centre = admit_centre(
        organisation,
        slug,
        name,
        Pillar.REGIONAL,
        country,
        actor=actor,
        at=at,
        region=str(application.traits.get("region") or ""),
        source=call.title,
        is_demo=call.is_demo,
        why=_("Expression of interest %(code)s") % {"code": application.code},
    )
    if is_theirs:
        add_member(application.applicant, Role.CENTRE_MANAGER, Scope(ScopeKind.CENTRE, centre.slug), actor=actor, at=at)
    return centre.slug


def _organisation_of(application: Application) -> Organisation | None:
    """The organisation that nominated the application, or whose member the applicant is."""
    if application.nominated_by is not None:
        return application.nominated_by
    keys = [one.scope_key for one in application.applicant.current_memberships if one.scope_kind == ScopeKind.ORGANISATION]
    return Organisation.objects.filter(slug__in=keys).order_by("pk").first()
