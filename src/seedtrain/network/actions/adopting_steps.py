"""What adopting a plan does, step by step, before anything is done: its page shows these steps, and adopting takes them.

Flow: network.views, actions.adopting -> `steps_of` -> network.planning.
Reads: a stored plan, the plan it replaces, centres, courses, offerings. Writes: nothing.
A run at a campus becomes an offering of its centre, with one part on site at that venue.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from seedtrain.curriculum.models import CourseVersion
from seedtrain.engines import planning as engine
from seedtrain.network.models import Centre, NetworkPlan, Offering, PlanOffering, Venue
from seedtrain.network.planning import Read, centre_of, other_that_stands, plan_before, read_plan, venue_of
from seedtrain.network.weeks import monday_of
from seedtrain.people.access import Refused

How = PlanOffering.How


class Does(models.TextChoices):
    """What a step does."""

    PLANNED = "planned", gettext_lazy("New planned offerings")
    KEPT = "kept", gettext_lazy("Offerings that stay as they are")
    MOVED = "moved", gettext_lazy("Moved to other days")
    CANCELLED = "cancelled", gettext_lazy("Cancelled")
    LEFT = "left", gettext_lazy("Left as they stand")


@dataclass(frozen=True, slots=True)
class Step:
    """One offering, and what becomes of it.

    run       what the plan has of it; None when the plan does without it
    offering  None when it is new, or gone
    slug      its short name; empty when it is new
    first     its first day then, and `last` the last one; None when it has none
    how       how the plan and the offering are linked; None when they are not
    is_asked  the plan changes what stood before it: done only when somebody ticks it
    """

    does: Does
    run: engine.Run | None
    offering: Offering | None
    slug: str
    first: date | None = None
    last: date | None = None
    how: PlanOffering.How | None = None
    is_asked: bool = False


@dataclass(frozen=True, slots=True)
class Places:
    """Rows that the plan names: centres in the network and venues by the place's id, published course versions by slug."""

    centres: dict[str, Centre]
    venues: dict[str, Venue]
    versions: dict[str, CourseVersion]


def may_adopt(found: NetworkPlan) -> Places:
    """What the plan's new runs name.

    Refused when the plan is no draft, its parent was superseded, it does not know another that stands, or a centre or course is not there.
    """
    may_become(found, NetworkPlan.State.ADOPTED)
    before = plan_before(found)
    if before and before.state == NetworkPlan.State.SUPERSEDED:
        raise Refused(
            _("Plan %(number)d, from which this one was made, is superseded by now. Ask the same of the plan that stands, and adopt that.")
            % {"number": before.pk},
            code="superseded",
        )
    if other := other_that_stands(found):
        raise Refused(
            _(
                "Plan %(number)d stands, with runs in these weeks that this plan does not know. "
                "Plan the year anew, or take plan %(number)d back first."
            )
            % {"number": other.pk},
            code="stands",
        )
    return _places(read_plan(found))


def may_become(found: NetworkPlan, state: NetworkPlan.State) -> None:
    """Nothing happens when the plan's state may move there."""
    if state not in NetworkPlan.MOVES[NetworkPlan.State(found.state)]:
        raise Refused(
            _("A plan that is %(now)s cannot become %(then)s.") % {"now": found.get_state_display(), "then": state.label},
            code="wrong_state",
        )


def _places(read: Read) -> Places:
    runs = [one for one in read.plan.runs if not one.published]
    ids, courses = {one.centre for one in runs}, {one.course for one in runs}
    slugs = {centre_of(id) for id in ids}
    admitted = {one.slug: one for one in Centre.objects.filter(slug__in=slugs, state=Centre.State.ADMITTED)}
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
    return Places(centres, venues, versions)


def steps_of(found: NetworkPlan, read: Read, ticked: Collection[str] = ()) -> tuple[Step, ...]:
    """Every step in the order in which it is taken; `ticked` are offerings, by slug, that the plan moves or drops and that shall be.

    What is cancelled comes before what is new: a new run at another campus looks like the one it replaces, same course, centre and days.
    """
    kept, mine, days = _inherited(found, read)
    new: list[Step] = []
    for run in read.runs:
        if run.published:
            continue
        old = mine.get(run.id)
        if old is not None and _is_there(old, run):
            kept.append(_again(mine.pop(run.id), run, read, days.get(run.id)))
        else:
            new.append(Step(Does.PLANNED, run, None, "", read.day(run.week), read.last_day(run), How.MADE))
    return (*kept, *map(_rest, mine.values()), *new, *_changes(read, ticked))


def _inherited(found: NetworkPlan, read: Read) -> tuple[list[Step], dict[str, Offering], dict[str, date]]:
    """Offerings of the adopted plan before: announced ones are promises and stay; others by run, with the first day it gave each."""
    old, kept, mine = plan_before(found), [], {}
    if old is None or old.state != NetworkPlan.State.ADOPTED:
        return [], {}, {}
    rows = old.offerings.filter(how=How.MADE).exclude(offering__state=Offering.State.CANCELLED)
    announced = {one.published: one for one in read.plan.runs if one.published}
    changed = {change.published for change in read.plan.changes}
    for row in rows.select_related("offering__centre", "offering__version__course").prefetch_related("offering__parts__venue"):
        one = row.offering
        if run := announced.get(one.slug):
            kept.append(Step(Does.KEPT, run, one, one.slug, one.starts_on, one.ends_on, How.MADE))
        elif one.slug not in changed:
            mine[row.run] = one
    before = read_plan(old)
    return kept, mine, {run.id: before.day(run.week) for run in before.plan.runs}


def _is_there(old: Offering, run: engine.Run) -> bool:
    """Whether the offering is at the run's place; without a venue it may be at any of the centre's."""
    same = (old.centre.slug, old.version.course.slug, old.language) == (centre_of(run.centre), run.course, run.language)
    at = {part.venue.slug for part in old.parts.all() if part.venue}
    return same and (not at or not venue_of(run.centre) or venue_of(run.centre) in at)


def _again(old: Offering, run: engine.Run, read: Read, was: date | None) -> Step:
    """The plan before made an offering of the run; it stands, with new days where they differ. `was`: the first day that plan gave it."""
    first, last = read.day(run.week), read.last_day(run)
    is_same = old.starts_on == first
    if old.state != Offering.State.PLANNED or old.starts_on not in {was, first}:
        # Published, or moved by hand, since the draft was made: that is left to whoever did it.
        return Step(Does.KEPT if is_same else Does.LEFT, run, old, old.slug, old.starts_on, old.ends_on, How.MADE)
    return Step(Does.KEPT if is_same else Does.MOVED, run, old, old.slug, first, last, How.MADE)


def _rest(one: Offering) -> Step:
    """What the plan before made and the new one does not have is cancelled, unless it was published since."""
    does = Does.CANCELLED if one.state == Offering.State.PLANNED else Does.LEFT
    return Step(does, None, one, one.slug, one.starts_on, one.ends_on)


def _changes(read: Read, ticked: Collection[str]) -> list[Step]:
    """Offerings that stood are moved or cancelled, when somebody ticked that; otherwise they stay as they are."""
    slugs = [one.published for one in read.plan.changes]
    stand = {one.slug: one for one in Offering.objects.filter(slug__in=slugs).select_related("centre", "version__course")} if slugs else {}
    runs = {run.published: run for run in read.plan.runs if run.published}
    steps = []
    for one in read.plan.changes:
        offering, run = stand.get(one.published), runs.get(one.published)
        days = (offering.starts_on, offering.ends_on) if offering else (None, None)
        if offering is None or one.published not in ticked:
            steps.append(Step(Does.LEFT, run, offering, one.published, *days, is_asked=True))
        elif one.kind == "dropped" or one.week is None:
            steps.append(Step(Does.CANCELLED, None, offering, one.published, *days, How.DROPPED, is_asked=True))
        else:
            # From where it stands, which somebody may have changed since the plan was made; the day of the week stays.
            later = read.day(one.week) - monday_of(days[0]) if days[0] else timedelta()
            first, last = (day + later if day else None for day in days)
            steps.append(Step(Does.MOVED, run, offering, one.published, first, last, How.MOVED, is_asked=True))
    return steps
