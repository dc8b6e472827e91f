"""Every write about the curriculum: programmes, courses, their versions with modules and outcomes, publishing.

Flow: views of curriculum, the demo -> this file -> promises -> tables, journal.
Reads: needs, people. Writes: curriculum.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from seedtrain.curriculum import promises
from seedtrain.curriculum.models import (
    Course,
    CourseVersion,
    EvidenceMode,
    LearningOutcome,
    Modality,
    Module,
    Pillar,
    Prerequisite,
    Programme,
)
from seedtrain.needs.models import Competency, Norm
from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry, Organisation, Person

Field = str | int | bool | Sequence[str] | None
"""What a field of a course version may hold."""

COPIED = (
    "summary",
    "product_area",
    "platform",
    "languages",
    "hours",
    "duration",
    "audience",
    "eligibility",
    "cost",
    "assessment",
    "certificate",
    "contact",
    "source",
    "is_ours",
)
EDITABLE = frozenset({"title", "kind", *COPIED})


@transaction.atomic
def create_programme(
    slug: str,
    name: str,
    pillar: Pillar,
    owner: Organisation,
    *,
    actor: Person | None,
    at: datetime,
    summary: str = "",
    source: str = "",
) -> Programme:
    """A new family of courses with one owner exists."""
    if Programme.objects.filter(slug=slug).exists():
        raise Refused(_("A programme with the address %(slug)s exists already.") % {"slug": slug}, code="slug_taken", field="slug")
    programme = Programme.objects.create(slug=slug, name=name, pillar=pillar, owner=owner, summary=summary, source=source)
    JournalEntry.objects.append(actor=actor, verb="create_programme", about=programme, at=at, after={"name": name, "pillar": str(pillar)})
    return programme


@transaction.atomic
def create_course(programme: Programme, slug: str, *, actor: Person | None, at: datetime, code: str = "") -> Course:
    """A new course exists, without a version yet."""
    if Course.objects.filter(slug=slug).exists():
        raise Refused(
            _("A course with the address %(slug)s exists already; choose another one.") % {"slug": slug}, code="slug_taken", field="slug"
        )
    course = Course.objects.create(programme=programme, slug=slug, code=code)
    JournalEntry.objects.append(actor=actor, verb="create_course", about=course, at=at, after={"slug": slug})
    return course


def _checked(fields: dict[str, Field]) -> dict[str, Field]:
    """The fields when each may be edited; languages become a list."""
    if unknown := fields.keys() - EDITABLE:
        raise TypeError(f"Expected fields of a course version ({', '.join(sorted(EDITABLE))}); came {', '.join(sorted(unknown))}.")
    return {name: list(value) if isinstance(value, (list, tuple)) else value for name, value in fields.items()}


@transaction.atomic
def draft_version(
    course: Course,
    *,
    title: str,
    kind: CourseVersion.Kind,
    actor: Person | None,
    at: datetime,
    is_copy: bool = True,
    **fields: Field,
) -> CourseVersion:
    """A new draft has the next number; it starts as a copy of the newest version, with the given fields put over it.

    The version it was copied from stays as it is. One draft at a time: a second one is refused.
    """
    course = Course.objects.select_for_update().get(pk=course.pk)
    newest = course.versions.order_by("-number").first()
    if newest is not None and newest.state == CourseVersion.State.DRAFT:
        raise Refused(
            _("Version %(number)s of this course is a draft already; edit it, or publish it first.") % {"number": newest.number},
            code="draft_exists",
        )
    values = _checked(dict(fields))
    if newest is not None and is_copy:
        values = {name: getattr(newest, name) for name in COPIED} | {"level": newest.level} | values
    number = newest.number + 1 if newest else 1
    version = CourseVersion.objects.create(course=course, number=number, title=title, kind=kind, **values)
    if newest is not None and is_copy:
        _copy_parts(newest, version)
    JournalEntry.objects.append(
        actor=actor, verb="draft_version", about=version, at=at, after={"course": course.slug, "number": number, "title": title}
    )
    return version


def _copy_parts(old: CourseVersion, new: CourseVersion) -> None:
    """The new version has the old one's modules, outcomes with their norms, and prerequisites."""
    for module in old.modules.all():
        Module.objects.create(
            version=new,
            position=module.position,
            title=module.title,
            modality=module.modality,
            hours=module.hours,
            summary=module.summary,
        )
    for outcome in old.outcomes.prefetch_related("norms"):
        copied = LearningOutcome.objects.create(
            version=new, competency=outcome.competency, level=outcome.level, evidence_mode=outcome.evidence_mode
        )
        copied.norms.set(outcome.norms.all())
    for prerequisite in old.prerequisites.all():
        Prerequisite.objects.create(version=new, requires=prerequisite.requires)


def _draft(version: CourseVersion) -> CourseVersion:
    """The version's row, locked; refused unless it is a draft, because what was published is never edited."""
    stored = CourseVersion.objects.select_for_update().get(pk=version.pk)
    if stored.state != CourseVersion.State.DRAFT:
        raise Refused(
            _("Version %(number)s is %(state)s and is not edited any more; start a new version.")
            % {"number": stored.number, "state": stored.get_state_display()},
            code="not_a_draft",
        )
    return stored


@transaction.atomic
def edit_version(version: CourseVersion, *, actor: Person | None, at: datetime, **fields: Field) -> CourseVersion:
    """The draft says what is given; fields not given stay as they were."""
    stored = _draft(version)
    changed = {name: value for name, value in _checked(dict(fields)).items() if getattr(stored, name) != value}
    if not changed:
        return stored
    before = {name: getattr(stored, name) for name in changed}
    for name, value in changed.items():
        setattr(stored, name, value)
        setattr(version, name, value)
    stored.save(update_fields=list(changed))
    JournalEntry.objects.append(actor=actor, verb="edit_version", about=stored, at=at, before=before, after=dict(changed))
    return stored


@transaction.atomic
def add_module(
    version: CourseVersion,
    title: str,
    modality: Modality,
    *,
    actor: Person | None,
    at: datetime,
    hours: int | None = None,
    summary: str = "",
) -> Module:
    """The draft has one more module, after the others."""
    stored = _draft(version)
    last = stored.modules.aggregate(last=Max("position"))["last"] or 0
    module = Module.objects.create(version=stored, position=last + 1, title=title, modality=modality, hours=hours, summary=summary)
    JournalEntry.objects.append(actor=actor, verb="add_module", about=stored, at=at, after={"title": title, "modality": str(modality)})
    return module


@transaction.atomic
def remove_module(module: Module, *, actor: Person | None, at: datetime) -> None:
    """The draft no longer has the module."""
    stored = _draft(module.version)
    before = {"title": module.title, "modality": module.modality}
    module.delete()
    JournalEntry.objects.append(actor=actor, verb="remove_module", about=stored, at=at, before=before)


@transaction.atomic
def add_outcome(
    version: CourseVersion,
    competency: Competency,
    level: int,
    evidence_mode: EvidenceMode,
    *,
    actor: Person | None,
    at: datetime,
    norms: Iterable[Norm] = (),
) -> LearningOutcome:
    """The draft promises the competency at that level; the version's own level is the highest promised."""
    stored = _draft(version)
    if level not in range(1, 5):
        raise Refused(_("A level is 1 to 4; it came as %(level)s.") % {"level": level}, code="level_out_of_range", field="level")
    if stored.outcomes.filter(competency=competency).exists():
        raise Refused(
            _("The course promises %(code)s already; remove that outcome first, or choose another competency.") % {"code": competency.code},
            code="outcome_twice",
            field="competency",
        )
    outcome = LearningOutcome.objects.create(version=stored, competency=competency, level=level, evidence_mode=evidence_mode)
    outcome.norms.set(norms)
    _set_level(stored, version)
    JournalEntry.objects.append(actor=actor, verb="add_outcome", about=stored, at=at, after={"competency": competency.code, "level": level})
    return outcome


@transaction.atomic
def remove_outcome(outcome: LearningOutcome, *, actor: Person | None, at: datetime) -> None:
    """The draft no longer promises the competency."""
    stored = _draft(outcome.version)
    before = {"competency": outcome.competency.code, "level": outcome.level}
    outcome.delete()
    _set_level(stored, outcome.version)
    JournalEntry.objects.append(actor=actor, verb="remove_outcome", about=stored, at=at, before=before)


def _set_level(stored: CourseVersion, given: CourseVersion) -> None:
    """The version's level is its highest outcome, in the row and in the caller's object; 1 when it has none."""
    stored.level = given.level = stored.outcomes.aggregate(most=Max("level"))["most"] or 1
    stored.save(update_fields=["level"])


@transaction.atomic
def add_prerequisite(version: CourseVersion, requires: Course, *, actor: Person | None, at: datetime) -> Prerequisite:
    """The draft asks for that course first; asking twice changes nothing, asking for itself is refused."""
    stored = _draft(version)
    if stored.course_id == requires.pk:
        raise Refused(_("A course cannot ask for itself; choose another course."), code="asks_for_itself", field="requires")
    prerequisite, is_new = Prerequisite.objects.get_or_create(version=stored, requires=requires)
    if is_new:
        JournalEntry.objects.append(actor=actor, verb="add_prerequisite", about=stored, at=at, after={"requires": requires.slug})
    return prerequisite


def promise_of(version: CourseVersion) -> promises.CoursePromise:
    """Everything the version states, as the rules read it."""
    outcomes = version.outcomes.select_related("competency").prefetch_related("norms__superseded_by")
    return promises.CoursePromise(
        summary=version.summary,
        audience=version.audience,
        languages=tuple(version.languages),
        hours=version.hours,
        duration=version.duration,
        eligibility=version.eligibility,
        cost=version.cost,
        assessment=version.assessment,
        certificate=version.certificate,
        contact=version.contact,
        source=version.source,
        modules=version.modules.count(),
        outcomes=tuple(
            promises.PromisedOutcome(outcome.competency.code, outcome.level, tuple(_cited(norm) for norm in outcome.norms.all()))
            for outcome in outcomes
        ),
    )


def _cited(norm: Norm) -> promises.CitedNorm:
    return promises.CitedNorm(
        norm.code,
        norm.title,
        is_superseded=norm.status == Norm.Status.SUPERSEDED,
        is_draft=norm.status == Norm.Status.DRAFT,
        successor=norm.superseded_by.title if norm.superseded_by else "",
    )


def warnings(version: CourseVersion) -> tuple[promises.Caution, ...]:
    """What to look at before and after publishing this version; nothing is written."""
    return promises.find_warnings(promise_of(version))


@transaction.atomic
def publish_course(version: CourseVersion, *, actor: Person | None, at: datetime) -> tuple[promises.Caution, ...]:
    """The draft is published and the version before it retired; the warnings come back and stand in the journal.

    Refused only when there is nothing to publish (no outcome and no module) or it is no draft.
    """
    Course.objects.select_for_update().get(pk=version.course_id)
    stored = _draft(version)
    promise = promise_of(stored)
    if promises.is_empty(promise):
        raise Refused(_("This version has no outcome and no module; add at least one before publishing it."), code="empty")
    found = promises.find_warnings(promise)
    retired = CourseVersion.objects.filter(course_id=stored.course_id, state=CourseVersion.State.PUBLISHED)
    before = {"retired": [old.number for old in retired]}
    retired.update(state=CourseVersion.State.RETIRED)
    stored.state = version.state = CourseVersion.State.PUBLISHED
    stored.published_at = version.published_at = at
    stored.save(update_fields=["state", "published_at"])
    after = {"number": stored.number, "warnings": [f"{caution.code}/{caution.about}" for caution in found]}
    JournalEntry.objects.append(actor=actor, verb="publish_course", about=stored, at=at, before=before, after=after)
    return found


@transaction.atomic
def retire_version(version: CourseVersion, *, actor: Person | None, at: datetime, why: str = "") -> None:
    """The published version can no longer be offered; what was offered of it stays."""
    stored = CourseVersion.objects.select_for_update().get(pk=version.pk)
    if CourseVersion.State.RETIRED not in CourseVersion.MOVES[CourseVersion.State(stored.state)]:
        raise Refused(
            _("Only a published version is retired; version %(number)s is %(state)s.")
            % {"number": stored.number, "state": stored.get_state_display()},
            code="not_published",
        )
    stored.state = version.state = CourseVersion.State.RETIRED
    stored.save(update_fields=["state"])
    JournalEntry.objects.append(actor=actor, verb="retire_version", about=stored, at=at, why=why)
