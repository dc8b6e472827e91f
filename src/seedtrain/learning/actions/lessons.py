"""Lessons are published, one version a language, and tries at their quizzes are kept.

Flow: learning.actions, seedtrain.demo -> this file -> learning.blocks.
Reads: data/lessons/*.json, lessons. Writes: lessons, attempts, journal.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from seedtrain.curriculum.models import CourseVersion
from seedtrain.learning import blocks
from seedtrain.learning.models import Attempt, Enrolment, Lesson
from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry, Person

FOLDER = Path(__file__).parents[2] / "data" / "lessons"


@dataclass(frozen=True, slots=True)
class LessonFile:
    """One lesson in one language, as it stands in the data folder."""

    slug: str
    language: str
    position: int
    title: str
    source: str
    blocks: list[dict[str, object]]


def read_lessons() -> tuple[LessonFile, ...]:
    """Every lesson that ships with Seedtrain, in order; a broken file is named."""
    files = []
    for path in sorted(FOLDER.glob("*.json")):
        try:
            lesson = LessonFile(**json.loads(path.read_text(encoding="utf-8")))
            blocks.validate(lesson.blocks)
        except (TypeError, ValueError) as cause:
            raise ValueError(f"{path.name} is not a lesson: {cause}") from cause
        files.append(lesson)
    return tuple(sorted(files, key=lambda lesson: (lesson.position, lesson.slug, lesson.language)))


@transaction.atomic
def load_lessons(version: CourseVersion, *, actor: Person | None, at: datetime) -> int:
    """The lessons that ship with Seedtrain are published for this course; how many are new. Asking twice changes nothing."""
    there = set(Lesson.objects.filter(state=Lesson.State.PUBLISHED).values_list("slug", "language"))
    new = [file for file in read_lessons() if (file.slug, file.language) not in there]
    for file in new:
        publish_lesson(
            version,
            file.slug,
            file.title,
            file.blocks,
            language=file.language,
            position=file.position,
            source=file.source,
            actor=actor,
            at=at,
        )
    return len(new)


@transaction.atomic
def publish_lesson(
    version: CourseVersion,
    slug: str,
    title: str,
    content: Sequence[Mapping[str, object]],
    *,
    actor: Person | None,
    at: datetime,
    language: str = "en",
    position: int = 1,
    source: str = "",
) -> Lesson:
    """The lesson's next version in this language is open to read; the version before is retired and keeps its tries."""
    try:
        blocks.validate(content)
    except blocks.BlocksRefused as refusal:
        raise Refused(_("The lesson cannot be shown: %(why)s") % {"why": refusal}, code=refusal.code, field="blocks") from refusal
    versions = Lesson.objects.select_for_update().filter(slug=slug, language=language)
    number = (versions.aggregate(last=Max("number"))["last"] or 0) + 1
    versions.filter(state=Lesson.State.PUBLISHED).update(state=Lesson.State.RETIRED)
    lesson = Lesson.objects.create(
        version_of_course=version,
        slug=slug,
        language=language,
        number=number,
        state=Lesson.State.PUBLISHED,
        position=position,
        title=title,
        blocks=content,
        source=source,
    )
    after = {"slug": slug, "language": language, "number": number}
    JournalEntry.objects.append(actor=actor, verb="publish_lesson", about=lesson, at=at, after=after)
    return lesson


@transaction.atomic
def submit_attempt(
    lesson: Lesson,
    enrolment: Enrolment,
    answers: Mapping[str, str],
    client_key: str,
    *,
    at: datetime,
    device_at: datetime | None = None,
) -> Attempt:
    """One try is kept with its points; the same `client_key` sent twice is stored once, whatever its answers."""
    if not client_key or len(client_key) > 40:
        raise Refused(_("The page is too old to send this try; load it again."), code="client_key")
    there = Attempt.objects.filter(enrolment=enrolment, client_key=client_key).first()
    if there is not None:
        return there
    if enrolment.state == Enrolment.State.WITHDRAWN or enrolment.offering.version_id != lesson.version_of_course_id:
        raise Refused(_("You are not enrolled in this lesson’s course; you may read it all the same."), code="not_enrolled")
    try:
        grade = blocks.grade(lesson.blocks, answers)
    except blocks.AnswersRefused as refusal:
        sentence = _("Choose one answer to each question, then send again; nothing was counted yet.")
        raise Refused(sentence, code=refusal.code, field=refusal.question) from refusal
    kept = {answer.question.key: answer.choice.key for answer in grade.answers}
    attempt, is_new = Attempt.objects.get_or_create(
        enrolment=enrolment,
        client_key=client_key,
        defaults={
            "lesson": lesson,
            "answers": kept,
            "points": grade.points,
            "out_of": grade.out_of,
            "made_at": at,
            "device_at": device_at,
        },
    )
    if is_new:
        after = {"lesson": lesson.slug, "points": grade.points, "out_of": grade.out_of}
        JournalEntry.objects.append(actor=enrolment.person, verb="submit_attempt", about=attempt, at=at, after=after, device_at=device_at)
    return attempt
