"""A plan is adopted: its runs become planned offerings, each with the need it covers; and that is taken back.

Flow: network.views, the demo -> this file -> actions.offerings -> tables, journal.
Reads: stored plans, centres, courses, offerings. Writes: offerings, network plans.
Offerings that stand already are never touched, unless the plan changes them and whoever adopts it has ticked that change.
A run at a campus becomes an offering of its centre, with one part on site at that venue.
"""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field, fields
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from seedtrain.curriculum.models import CourseVersion, Modality
from seedtrain.engines import planning as engine
from seedtrain.engines.planning.checker import check
from seedtrain.network.actions.checks import need_reason
from seedtrain.network.actions.offerings import OfferingChange, cancel_offering, change_offering, plan_offering
from seedtrain.network.actions.parts import add_part
from seedtrain.network.models import Centre, NetworkPlan, Offering, PlanOffering, Session, Venue
from seedtrain.network.planning import Read, centre_of, read_plan, venue_of
from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry, Person

How = PlanOffering.How


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

    `ticked` are offerings, by slug, that the plan moves or drops and that shall be. All of it or nothing.
    """
    found = NetworkPlan.objects.select_for_update().get(pk=found.pk)
    _may_move(found, NetworkPlan.State.ADOPTED)
    if check(found.network, found.plan):
        raise Refused(_("The checker finds something wrong with this plan, so it is not adopted."), code="does_not_hold")
    if found.replaces and found.replaces.state == NetworkPlan.State.SUPERSEDED:
        raise Refused(
            _("Plan %(number)d, from which this one was made, is superseded by now. Ask the same of the plan that stands, and adopt that.")
            % {"number": found.replaces.pk},
            code="superseded",
        )
    read = read_plan(found)
    places = _places(read)
    adopting = _Adopting(found, read, places, actor, at)
    adopting.inherit()
    new = [run for run in read.runs if not run.published and not adopting.keep(run)]
    # First, because a new run at another campus looks like the one it replaces: same course, centre and days.
    adopting.cancel_rest()
    for run in new:
        adopting.make(run)
    for one in read.plan.changes:
        adopting.change(one, is_ticked=one.published in ticked)
    _move(found, NetworkPlan.State.ADOPTED)
    if found.replaces and found.replaces.state == NetworkPlan.State.ADOPTED:
        _move(found.replaces, NetworkPlan.State.SUPERSEDED)
    done = adopting.done
    after = {one.name: getattr(done, one.name) for one in fields(done)}
    JournalEntry.objects.append(actor=actor, verb="adopt_plan", about=found, at=at, after=after)
    return done


@transaction.atomic
def withdraw_plan(found: NetworkPlan, *, actor: Person | None, why: str, at: datetime) -> Adopted:
    """The adopted plan is superseded; offerings it planned are cancelled unless they were published since, those it moved go back."""
    need_reason(why)
    found = NetworkPlan.objects.select_for_update().get(pk=found.pk)
    _may_move(found, NetworkPlan.State.SUPERSEDED)
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


@dataclass(frozen=True, slots=True)
class _Places:
    """Rows that the plan names: centres in the network and venues by the place's id, published course versions by slug."""

    centres: dict[str, Centre]
    venues: dict[str, Venue]
    versions: dict[str, CourseVersion]


def _places(read: Read) -> _Places:
    """What the plan's new runs name; refused when a centre is not in the network or a course has no published version."""
    runs = [one for one in read.plan.runs if not one.published]
    ids, courses = {one.centre for one in runs}, {one.course for one in runs}
    slugs = {centre_of(id) for id in ids}
    admitted = {one.slug: one for one in Centre.objects.select_for_update().filter(slug__in=slugs, state=Centre.State.ADMITTED)}
    known = {(one.centre_id, one.slug): one for one in Venue.objects.filter(centre__in=admitted.values())}
    centres = {id: admitted[centre_of(id)] for id in ids if centre_of(id) in admitted}
    venues = {id: known[one.pk, venue_of(id)] for id, one in centres.items() if (one.pk, venue_of(id)) in known}
    published = CourseVersion.objects.published().filter(course__slug__in=courses).select_related("course")
    versions = {one.course.slug: one for one in published}
    if outside := sorted(id for id in ids if id not in centres or (venue_of(id) and id not in venues)):
        raise Refused(
            _("These centres are not in the network, so nothing is planned there: %(names)s. Admit them first, or plan without them.")
            % {"names": ", ".join(outside)},
            code="centre_not_admitted",
        )
    if unknown := sorted(courses - set(versions)):
        raise Refused(
            _("These courses have no published version: %(names)s. Publish them first, or plan without them.")
            % {"names": ", ".join(unknown)},
            code="course_not_published",
        )
    return _Places(centres, venues, versions)


class _Adopting:
    """One adoption under way."""

    def __init__(self, found: NetworkPlan, read: Read, places: _Places, actor: Person | None, at: datetime) -> None:
        self.found, self.read, self.places, self.actor, self.at = found, read, places, actor, at
        self.done = Adopted()
        self.mine: dict[str, Offering] = {}
        self.twins = Counter((centre_of(one.centre), one.course, one.language, one.week) for one in read.plan.runs)

    def inherit(self) -> None:
        """Offerings that the plan before made stay where the new one has the same run; announced ones are promises and stay."""
        old = self.found.replaces
        if old is None or old.state != NetworkPlan.State.ADOPTED:
            return
        rows = old.offerings.filter(how=How.MADE).exclude(offering__state=Offering.State.CANCELLED)
        announced = {one.published: one for one in self.read.plan.runs if one.published}
        for one in rows.select_related("offering__centre", "offering__version__course"):
            if run := announced.get(one.offering.slug):
                self.link(run.id, one.offering, How.MADE, covers=run.seats)
                self.done.kept.append(one.offering.slug)
            elif one.offering.slug not in {change.published for change in self.read.plan.changes}:
                self.mine[one.run] = one.offering

    def keep(self, run: engine.Run) -> bool:
        """Whether the plan before made an offering of the run; then it stands, with new days where they differ."""
        first, last = self.read.day(run.week), self.read.last_day(run)
        old = self.mine.get(run.id)
        if old is None or not self._is_there(old, run):
            return False
        del self.mine[run.id]
        self.link(run.id, old, How.MADE, covers=run.seats)
        if old.state != Offering.State.PLANNED:
            # Published since the draft was made: a promise, which only a change that somebody ticks may touch.
            (self.done.kept if old.starts_on == first else self.done.left).append(old.slug)
            return True
        (self.done.kept if old.starts_on == first else self.done.moved).append(old.slug)
        _shift_parts(old, first, self.actor, self.at)
        change = _as_stands(old, starts_on=first, ends_on=last, seats_advertised=run.people)
        change_offering(old, change, actor=self.actor, at=self.at, why=self.found.why)
        return True

    def make(self, run: engine.Run) -> None:
        """The run is a new planned offering; one at a campus has a part there."""
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
        self.link(run.id, made, How.MADE, covers=run.seats)
        self.done.planned.append(made.slug)

    def _is_there(self, old: Offering, run: engine.Run) -> bool:
        """Whether the offering is at the run's place; without a venue it may be at any of the centre's."""
        same = (old.centre.slug, old.version.course.slug, old.language) == (centre_of(run.centre), run.course, run.language)
        at = {part.venue.slug for part in old.parts.select_related("venue") if part.venue}
        return same and (not at or not venue_of(run.centre) or venue_of(run.centre) in at)

    def _add_part(self, made: Offering, venue: Venue) -> None:
        """All days of the offering are on site, called after the course's hands-on module, or else after another that is taught there."""
        if made.parts.exists():
            return
        modules = made.version.modules.exclude(modality=Modality.VIRTUAL)
        module = min(modules, key=lambda one: one.modality != Modality.HANDS_ON, default=None)
        title, modality = (module.title, Modality(module.modality)) if module else (made.version.title[:200], Modality.CLASSROOM)
        first, last = made.starts_on, made.ends_on
        add_part(made, title[:200], modality, venue=venue, actor=self.actor, at=self.at, starts_on=first, ends_on=last)

    def cancel_rest(self) -> None:
        """What the plan before made and the new one does not have is cancelled, unless it was published since."""
        for one in self.mine.values():
            if one.state == Offering.State.PLANNED:
                why = self.found.why or _("The plan that replaces it does without this run.")
                cancel_offering(one, actor=self.actor, why=why, at=self.at)
                self.done.cancelled.append(one.slug)
            else:
                self.done.left.append(one.slug)

    def change(self, one: engine.Change, *, is_ticked: bool) -> None:
        """An offering that stood is moved or cancelled, when somebody ticked that; otherwise it stays as it is."""
        offering = Offering.objects.select_for_update().filter(slug=one.published).first()
        if not is_ticked or offering is None:
            self.done.left.append(one.published)
            return
        why = self.found.why or _("The plan of the network “%(plan)s” changes it.") % {"plan": self.found.title}
        if one.kind == "dropped" or one.week is None:
            cancel_offering(offering, actor=self.actor, why=why, at=self.at)
            self.link(one.published, offering, How.DROPPED)
            self.done.cancelled.append(offering.slug)
            return
        was = {"was_starts_on": offering.starts_on, "was_ends_on": offering.ends_on}
        weeks = timedelta(weeks=one.week - next(old.week for old in self.read.network.published if old.id == one.published))
        days = {name: day + weeks if day else None for name, day in (("starts_on", offering.starts_on), ("ends_on", offering.ends_on))}
        _shift_parts(offering, days["starts_on"], self.actor, self.at)
        change_offering(offering, _as_stands(offering, **days), actor=self.actor, at=self.at, why=why)
        run = next((run for run in self.read.plan.runs if run.published == one.published), None)
        self.link(one.published, offering, How.MOVED, covers=run.seats if run else {}, **was)
        self.done.moved.append(offering.slug)

    def link(self, run: str, offering: Offering, how: PlanOffering.How, **fields: object) -> None:
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


def _may_move(found: NetworkPlan, state: NetworkPlan.State) -> None:
    if state not in NetworkPlan.MOVES[NetworkPlan.State(found.state)]:
        raise Refused(
            _("A plan that is %(now)s cannot become %(then)s.") % {"now": found.get_state_display(), "then": state.label},
            code="wrong_state",
        )


def _move(found: NetworkPlan, state: NetworkPlan.State) -> None:
    found.state = state
    found.save(update_fields=["state"])
