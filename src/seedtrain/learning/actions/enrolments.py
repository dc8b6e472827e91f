"""Accepted offers and open registrations become enrolments; safe to run again and again.

Flow: learning.actions -> this file.
Reads: calls (offers, applications). Writes: enrolments, journal, outbox.
"""

from datetime import datetime

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _

from seedtrain.calls.models import Application, ApplicationQuerySet, Call, Offer
from seedtrain.learning.models import Enrolment, EnrolmentQuerySet
from seedtrain.network.models import Offering
from seedtrain.people.access import Refused
from seedtrain.people.actions import queue_mail
from seedtrain.people.models import JournalEntry, Person


@transaction.atomic
def enrol_accepted(call: Call, *, actor: Person | None, at: datetime) -> int:
    """Everyone who accepted an offer of the call is enrolled, who gave it back is withdrawn; how many are new.

    Each new trainee gets a mail. Asking twice changes nothing.
    """
    offering = _offering_of(call)
    accepted = Application.objects.filter(call=call, offer__state=Offer.State.ACCEPTED, state=Application.State.SUBMITTED)
    added = _enrol(offering, accepted, at=at)
    gone = Enrolment.objects.filter(application__call=call, state=Enrolment.State.ENROLLED)
    withdrawn = gone.filter(application__offer__state__in=[Offer.State.DECLINED, Offer.State.EXPIRED]).update(
        state=Enrolment.State.WITHDRAWN, ended_at=at
    )
    _note(call, added, withdrawn, actor=actor, verb="enrol_accepted", at=at)
    return added


@transaction.atomic
def enrol_registered_call(call: Call, *, actor: Person | None, at: datetime) -> int:
    """Everyone who registered through an open call is enrolled; how many are new. Asking twice changes nothing."""
    if call.entry != Call.Entry.OPEN_REGISTRATION:
        raise Refused(
            _("“%(call)s” is not an open registration: only accepted offers enrol its applicants.") % {"call": call.title},
            code="not_open_registration",
        )
    offering = _offering_of(call)
    added = _enrol(offering, Application.objects.filter(call=call, state=Application.State.SUBMITTED), at=at)
    gone = Enrolment.objects.filter(application__call=call, state=Enrolment.State.ENROLLED, application__state=Application.State.WITHDRAWN)
    withdrawn = gone.update(state=Enrolment.State.WITHDRAWN, ended_at=at)
    _note(call, added, withdrawn, actor=actor, verb="enrol_registered_call", at=at)
    return added


def enrol_due(*, at: datetime, offering: Offering | None = None, actor: Person | None = None) -> int:
    """Every accepted offer and open registration has its enrolment, everywhere or in one offering; how many are new.

    One query finds the calls with something to pull, so that asking when nothing is due costs no more. Each call is pulled in a
    transaction of its own. Offerings that are planned or cancelled wait.
    """
    offerings = Offering.objects.exclude(state__in=[Offering.State.PLANNED, Offering.State.CANCELLED])
    if offering is not None:
        offerings = offerings.filter(pk=offering.pk)
    calls = Call.objects.filter(offering__in=offerings).exclude(state__in=[Call.State.DRAFT, Call.State.CANCELLED])
    due = calls.filter(Exists(_to_enrol().filter(call=OuterRef("pk"))) | Exists(_to_withdraw().filter(application__call=OuterRef("pk"))))
    return sum(
        (enrol_registered_call if call.entry == Call.Entry.OPEN_REGISTRATION else enrol_accepted)(call, actor=actor, at=at)
        for call in due.order_by("pk")
    )


def count_to_enrol(offering: Offering) -> int:
    """How many have a place in the offering or registered for it, and no enrolment yet."""
    return _to_enrol().filter(call__offering=offering).exclude(call__state__in=[Call.State.DRAFT, Call.State.CANCELLED]).count()


@transaction.atomic
def enrol_registered(
    offering: Offering,
    person: Person,
    *,
    at: datetime,
    application: Application | None = None,
    actor: Person | None = None,
    is_host_country: bool = False,
) -> Enrolment:
    """The person takes part in the offering; asking twice changes nothing.

    `is_host_country` marks a trainee who shares the class but is not counted among the call's applicants.
    """
    if offering.state in {Offering.State.PLANNED, Offering.State.CANCELLED}:
        raise Refused(
            _("“%(offering)s” is %(state)s, so nobody can be enrolled yet or any more.")
            % {"offering": offering.title, "state": Offering.State(offering.state).label},
            code="offering_closed",
        )
    enrolment, is_new = Enrolment.objects.get_or_create(
        offering=offering,
        person=person,
        defaults={"application": application, "enrolled_at": at, "is_host_country": is_host_country},
    )
    if is_new:
        queue_mail(person, "learning/enrolled", f"enrolment/{enrolment.pk}", {"enrolment": enrolment, "offering": offering}, at=at)
        JournalEntry.objects.append(
            actor=actor or person, verb="enrol_registered", about=enrolment, at=at, after={"offering": offering.slug}, subject=person
        )
    return enrolment


def _to_enrol() -> ApplicationQuerySet:
    """Applications with an accepted offer or an open registration whose person is not in the class."""
    there = Enrolment.objects.filter(offering=OuterRef("call__offering"), person=OuterRef("applicant"))
    has_place = Q(offer__state=Offer.State.ACCEPTED) | Q(call__entry=Call.Entry.OPEN_REGISTRATION)
    return Application.objects.filter(has_place, ~Exists(there), state=Application.State.SUBMITTED)


def _to_withdraw() -> EnrolmentQuerySet:
    """Enrolments whose place was given back, or whose registration was withdrawn."""
    is_registration = Q(application__call__entry=Call.Entry.OPEN_REGISTRATION)
    gave_back = ~is_registration & Q(application__offer__state__in=[Offer.State.DECLINED, Offer.State.EXPIRED])
    took_back = is_registration & Q(application__state=Application.State.WITHDRAWN)
    return Enrolment.objects.filter(gave_back | took_back, state=Enrolment.State.ENROLLED)


def _offering_of(call: Call) -> Offering:
    """The call's offering, locked, so that two pulls at once do not enrol one person twice."""
    if call.offering_id is None:
        raise Refused(_("“%(call)s” has no offering to enrol people in.") % {"call": call.title}, code="no_offering")
    return Offering.objects.select_for_update().get(pk=call.offering_id)


def _enrol(offering: Offering, applications: ApplicationQuerySet, *, at: datetime) -> int:
    """Enrolments exist for all these applications; how many are new, each with a mail."""
    there = set(Enrolment.objects.filter(offering=offering).values_list("person_id", flat=True))
    new = []
    for application in applications.select_related("applicant").order_by("pk"):
        if application.applicant_id not in there:
            new.append(Enrolment(offering=offering, person=application.applicant, application=application, enrolled_at=at))
    for enrolment in Enrolment.objects.bulk_create(new, batch_size=500):
        about = f"enrolment/{enrolment.pk}"
        queue_mail(enrolment.person, "learning/enrolled", about, {"enrolment": enrolment, "offering": offering}, at=at)
    return len(new)


def _note(call: Call, added: int, withdrawn: int, *, actor: Person | None, verb: str, at: datetime) -> None:
    if added or withdrawn:
        JournalEntry.objects.append(actor=actor, verb=verb, about=call, at=at, after={"enrolled": added, "withdrawn": withdrawn})
