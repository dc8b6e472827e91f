"""A plan is adopted: its runs become planned offerings, each with the need it covers; and that is taken back.

Flow: network.views, the demo -> this file -> adopting_steps, actions.offerings -> tables, journal.
Reads: stored plans, centres, courses, offerings. Writes: offerings, network plans.
Offerings that stand already are never touched, unless the plan changes them and whoever adopts it has ticked that change.
"""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field, fields
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from seedtrain.curriculum.models import Modality
from seedtrain.engines import planning as engine
from seedtrain.engines.planning.checker import check
from seedtrain.network.actions.adopting_steps import Does, How, Places, Step, may_adopt, may_become, steps_of
from seedtrain.network.actions.checks import need_reason
from seedtrain.network.actions.offerings import OfferingChange, cancel_offering, change_offering, plan_offering
from seedtrain.network.actions.parts import add_part
from seedtrain.network.models import Centre, NetworkPlan, Offering, PlanOffering, Session, Venue
from seedtrain.network.planning import Read, centre_of, plan_before, read_plan
from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry, Person


@dataclass(slots=True)
class Adopted:
    """What adopting did: offerings planned, kept from the plan before, moved, cancelled; and changes of the plan that nobody ticked."""

    planned: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    moved: list[str] = field(default_factory=list)
    cancelled: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)


@transaction.atomic
def adopt_plan(found: NetworkPlan, *, actor: Person | None, at: datetime, ticked: Collection[str] = ()) -> Adopted:
    """Every run of the draft is a planned offering with the need it covers; the plan it replaces is superseded.

    `ticked` are offerings, by slug, that the plan moves or drops and that shall be. All of it or nothing: the steps of `steps_of`.
    """
    # All of them, so that of two drafts of one year that are adopted at the same moment the second finds the first.
    list(NetworkPlan.objects.select_for_update().order_by("pk").values_list("pk"))
    found = NetworkPlan.objects.get(pk=found.pk)
    read = read_plan(found)
    # First, so that nobody suspends a centre, or changes an offering that the plan changes, between looking and doing.
    list(Centre.objects.select_for_update().filter(slug__in={centre_of(one.centre) for one in read.plan.runs}))
    list(Offering.objects.select_for_update().filter(slug__in=[one.published for one in read.plan.changes]))
    places = may_adopt(found)
    if check(found.network, found.plan):
        raise Refused(_("The checker finds something wrong with this plan, so it is not adopted."), code="does_not_hold")
    adopting = _Adopting(found, read, places, actor, at)
    for step in steps_of(found, read, ticked):
        adopting.take(step)
    _move(found, NetworkPlan.State.ADOPTED)
    if (before := plan_before(found)) and before.state == NetworkPlan.State.ADOPTED:
        _move(before, NetworkPlan.State.SUPERSEDED)
    done = adopting.done
    after = {one.name: getattr(done, one.name) for one in fields(done)}
    JournalEntry.objects.append(actor=actor, verb="adopt_plan", about=found, at=at, after=after)
    return done


@transaction.atomic
def withdraw_plan(found: NetworkPlan, *, actor: Person | None, why: str, at: datetime) -> Adopted:
    """The adopted plan is superseded; offerings it planned are cancelled unless they were published since, those it moved go back."""
    need_reason(why)
    found = NetworkPlan.objects.select_for_update().get(pk=found.pk)
    may_become(found, NetworkPlan.State.SUPERSEDED)
    done = Adopted()
    for one in found.offerings.select_related("offering"):
        offering = one.offering
        if one.how == How.MADE and offering.state == Offering.State.PLANNED:
            cancel_offering(offering, actor=actor, why=why, at=at)
            done.cancelled.append(offering.slug)
        elif one.how == How.MOVED and Offering.MOVES[Offering.State(offering.state)]:
            days = {"starts_on": one.was_starts_on, "ends_on": one.was_ends_on}
            _shift_parts(offering, days["starts_on"], actor, at)
            change_offering(offering, _as_stands(offering, **days), actor=actor, at=at, why=why)
            done.moved.append(offering.slug)
        elif offering.state != Offering.State.CANCELLED:
            done.left.append(offering.slug)
    _move(found, NetworkPlan.State.SUPERSEDED)
    after = {one.name: getattr(done, one.name) for one in fields(done)}
    JournalEntry.objects.append(actor=actor, verb="withdraw_plan", about=found, at=at, after=after, why=why)
    return done


class _Adopting:
    """One adoption under way."""

    def __init__(self, found: NetworkPlan, read: Read, places: Places, actor: Person | None, at: datetime) -> None:
        self.found, self.read, self.places, self.actor, self.at = found, read, places, actor, at
        self.done = Adopted()
        self.twins = Counter((centre_of(one.centre), one.course, one.language, one.week) for one in read.plan.runs)

    def take(self, step: Step) -> None:
        """The step is done, and said in `done`."""
        slug = step.slug
        if step.does == Does.PLANNED and step.run is not None:
            slug = self._make(step.run)
        elif step.does == Does.CANCELLED and step.offering is not None:
            self._cancel(step, step.offering)
        elif step.offering is not None and step.does != Does.LEFT:
            self._keep(step, step.offering)
        elif step.offering is not None and step.how and step.run is not None:
            self._link(step.run.id, step.offering, step.how, covers=step.run.seats)
        getattr(self.done, step.does).append(slug)

    def _keep(self, step: Step, offering: Offering) -> None:
        """The offering stays, with the days and seats of its run when it is planned only, or moved because somebody ticked that."""
        run, how = step.run, step.how or How.MADE
        was = {"was_starts_on": offering.starts_on, "was_ends_on": offering.ends_on} if how == How.MOVED else {}
        self._link(offering.slug if run is None or how == How.MOVED else run.id, offering, how, covers=run.seats if run else {}, **was)
        if how == How.MOVED:
            why = self.found.why or _("The plan of the network “%(plan)s” changes it.") % {"plan": self.found.title}
            change = _as_stands(offering, starts_on=step.first, ends_on=step.last)
        elif run is not None and not run.published and offering.state == Offering.State.PLANNED:
            why = self.found.why
            change = _as_stands(offering, starts_on=step.first, ends_on=step.last, seats_advertised=run.people)
        else:
            return
        _shift_parts(offering, step.first, self.actor, self.at)
        change_offering(offering, change, actor=self.actor, at=self.at, why=why)

    def _make(self, run: engine.Run) -> str:
        """The run is a new planned offering, whose short name comes back; one at a campus has a part there."""
        first, last = self.read.day(run.week), self.read.last_day(run)
        centre, version = self.places.centres[run.centre], self.places.versions[run.course]
        is_alone = self.twins[centre.slug, run.course, run.language, run.week] == 1
        made = plan_offering(
            version,
            centre,
            _free_slug(run, first.isocalendar()),
            version.title if is_alone else f"{version.title} ({run.id})",
            actor=self.actor,
            at=self.at,
            language=run.language,
            region=centre.region,
            starts_on=first,
            ends_on=last,
            seats_advertised=run.people,
            is_demo=self.found.is_demo,
        )
        if run.centre in self.places.venues:
            self._add_part(made, self.places.venues[run.centre])
        self._link(run.id, made, How.MADE, covers=run.seats)
        return made.slug

    def _add_part(self, made: Offering, venue: Venue) -> None:
        """All days of the offering are on site, called after the course's hands-on module, or else after another that is taught there."""
        if made.parts.exists():
            return
        modules = made.version.modules.exclude(modality=Modality.VIRTUAL)
        module = min(modules, key=lambda one: one.modality != Modality.HANDS_ON, default=None)
        title, modality = (module.title, Modality(module.modality)) if module else (made.version.title[:200], Modality.CLASSROOM)
        first, last = made.starts_on, made.ends_on
        add_part(made, title[:200], modality, venue=venue, actor=self.actor, at=self.at, starts_on=first, ends_on=last)

    def _cancel(self, step: Step, offering: Offering) -> None:
        """The offering does not take place; what stood before the plan keeps a link to what ended it."""
        if step.is_asked:
            why = self.found.why or _("The plan of the network “%(plan)s” changes it.") % {"plan": self.found.title}
        else:
            why = self.found.why or _("The plan that replaces it does without this run.")
        cancel_offering(offering, actor=self.actor, why=why, at=self.at)
        if step.how:
            self._link(step.slug, offering, step.how)

    def _link(self, run: str, offering: Offering, how: PlanOffering.How, **fields: object) -> None:
        """The offering knows the plan, and the plan the offering."""
        fields["covers"] = dict(fields.get("covers") or {})  # type: ignore[call-overload]
        PlanOffering.objects.update_or_create(plan=self.found, offering=offering, defaults={"run": run, "how": how, **fields})


def _free_slug(run: engine.Run, week: tuple[int, int, int]) -> str:
    """An address that no offering has: course, centre, year and week."""
    place = run.centre.replace(".", "-")
    stem = f"{run.course[:40]}-{place[:36]}-{week[0]}w{week[1]:02d}".strip("-")
    used = set(Offering.objects.filter(slug__startswith=stem).values_list("slug", flat=True))
    return next(slug for slug in (stem, *(f"{stem}-{number}" for number in range(2, len(used) + 3))) if slug not in used)


def _as_stands(offering: Offering, **changed: object) -> OfferingChange:
    """The offering as it is, but for what is named."""
    names = [one.name for one in fields(OfferingChange)]
    return OfferingChange(**{name: getattr(offering, name) for name in names} | changed)


def _shift_parts(offering: Offering, first: object, actor: Person | None, at: datetime) -> None:
    """Parts move by as many days as the offering; with sessions, whose instants somebody chose, it is refused."""
    if first == offering.starts_on or first is None or offering.starts_on is None:
        return
    if Session.objects.filter(part__offering=offering).exists():
        raise Refused(
            _("“%(offering)s” has sessions at chosen times. Move it by hand on its page, and adopt the plan without that change.")
            % {"offering": offering.title},
            code="has_sessions",
            field="change",
        )
    days = first - offering.starts_on  # type: ignore[operator]  # both are days
    parts = list(offering.parts.exclude(starts_on=None))
    before = {str(one.position): [one.starts_on, one.ends_on] for one in parts}
    for one in parts:
        one.starts_on, one.ends_on = one.starts_on + days, one.ends_on + days if one.ends_on else None
        one.save(update_fields=["starts_on", "ends_on"])
    if parts:
        said = {key: [day.isoformat() if day else None for day in value] for key, value in before.items()}
        JournalEntry.objects.append(actor=actor, verb="move_parts", about=offering, at=at, before=said, after={"days": days.days})


def _move(found: NetworkPlan, state: NetworkPlan.State) -> None:
    found.state = state
    found.save(update_fields=["state"])
