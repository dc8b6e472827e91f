"""What learning's actions leave behind, and what they refuse."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from seedtrain.calls.models import Application, Call, Offer
from seedtrain.curriculum.models import EvidenceMode
from seedtrain.learning import actions
from seedtrain.learning.models import Attempt, Attendance, Enrolment, Lesson, Result
from seedtrain.network.models import Offering
from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry, OutgoingMail
from tests.cast import NOW, Cast
from tests.learning.world import CODE, LATER, World, build, finish

MINUTE = timedelta(minutes=1)


@pytest.fixture
def world(cast: Cast) -> World:
    return build(cast)


def offered(world: World, person: object, state: Offer.State) -> Application:
    """An application whose offer stands in that state, to a released call of the class."""
    call, _is_new = Call.objects.get_or_create(
        slug="call",
        defaults={
            "entry": Call.Entry.COMPETITIVE,
            "state": Call.State.RELEASED,
            "offering": world.offering,
            "title": "Call",
            "opens_at": NOW,
            "deadline": LATER,
            "countries_as_of": NOW.date(),
        },
    )
    application = Application.objects.create(
        call=call,
        applicant=person,
        code=f"A{person.pk}",
        state="submitted",
        started_at=NOW,
        saved_at=NOW,
        submitted_at=NOW,
        receipt_sha256="x",
    )
    Offer.objects.create(application=application, state=state, offered_at=NOW, deadline=LATER)
    return application


def test_enrol_accepted_twice_takes_the_accepted_only(cast: Cast, world: World) -> None:
    accepted = offered(world, cast.rafael, Offer.State.ACCEPTED)
    offered(world, cast.otto, Offer.State.OFFERED)

    counts = [actions.enrol_accepted(accepted.call, actor=cast.maya, at=LATER) for _time in range(2)]

    assert counts == [1, 0]
    assert list(Enrolment.objects.filter(application__isnull=False).values_list("person", "application")) == [(cast.rafael.pk, accepted.pk)]
    assert OutgoingMail.objects.filter(to=cast.rafael, event="learning/enrolled").count() == 1


def test_enrol_accepted_withdraws_who_gave_the_seat_back(cast: Cast, world: World) -> None:
    application = offered(world, cast.rafael, Offer.State.ACCEPTED)
    actions.enrol_accepted(application.call, actor=cast.maya, at=NOW)
    Offer.objects.filter(application=application).update(state=Offer.State.DECLINED)

    actions.enrol_accepted(application.call, actor=cast.maya, at=LATER)

    assert Enrolment.objects.get(person=cast.rafael).state == Enrolment.State.WITHDRAWN


def test_enrol_registered_call_takes_the_sent_of_an_open_registration_only(cast: Cast, world: World) -> None:
    call = offered(world, cast.rafael, Offer.State.OFFERED).call
    with pytest.raises(Refused) as refused:
        actions.enrol_registered_call(call, actor=cast.maya, at=LATER)
    Call.objects.filter(pk=call.pk).update(entry=Call.Entry.OPEN_REGISTRATION)
    call.refresh_from_db()

    counts = [actions.enrol_registered_call(call, actor=cast.maya, at=LATER) for _time in range(2)]

    assert (refused.value.code, counts) == ("not_open_registration", [1, 0])


def test_enrol_due_pulls_every_call_once_and_then_costs_one_query(cast: Cast, world: World) -> None:
    accepted = offered(world, cast.rafael, Offer.State.ACCEPTED)
    offered(world, cast.otto, Offer.State.OFFERED)
    already = offered(world, cast.amina, Offer.State.ACCEPTED)  # in the class by another way

    first = actions.enrol_due(at=LATER)
    with CaptureQueriesContext(connection) as queries:
        second = actions.enrol_due(at=LATER)
    Offer.objects.filter(application=accepted).update(state=Offer.State.DECLINED)
    third = actions.enrol_due(at=LATER)

    assert (first, second, len(queries), third) == (1, 0, 1, 0)
    assert Enrolment.objects.get(application=accepted).state == Enrolment.State.WITHDRAWN
    assert not Enrolment.objects.filter(application=already).exists()


def test_enrol_due_leaves_cancelled_offerings_and_calls_alone(cast: Cast, world: World) -> None:
    call = offered(world, cast.rafael, Offer.State.ACCEPTED).call
    Offering.objects.filter(pk=world.offering.pk).update(state=Offering.State.CANCELLED)
    of_cancelled_offering = actions.enrol_due(at=LATER)
    Offering.objects.filter(pk=world.offering.pk).update(state=Offering.State.ENDED)
    Call.objects.filter(pk=call.pk).update(entry=Call.Entry.OPEN_REGISTRATION, state=Call.State.CANCELLED)
    of_cancelled_call = actions.enrol_due(at=LATER)
    Call.objects.filter(pk=call.pk).update(state=Call.State.OPEN)

    assert (of_cancelled_offering, of_cancelled_call, actions.enrol_due(at=LATER)) == (0, 0, 1)


def test_attendance_when_corrected_is_a_new_version_with_its_reason(cast: Cast, world: World) -> None:
    session = world.sessions[0]
    actions.record_attendance(session, {world.amina.pk: 2, world.linh.pk: 0}, actor=cast.soojin, at=LATER)

    with pytest.raises(Refused) as refused:
        actions.record_attendance(session, {world.amina.pk: 1}, actor=cast.soojin, at=LATER)
    same = actions.record_attendance(session, {world.amina.pk: 2}, actor=cast.soojin, at=LATER)
    changed = actions.record_attendance(session, {world.amina.pk: 1}, actor=cast.soojin, at=LATER, why="left at noon")

    assert (refused.value.code, refused.value.field, same, changed) == ("reason_missing", "why", 0, 1)
    rows = Attendance.objects.filter(enrolment=world.amina).order_by("version")
    assert list(rows.values_list("version", "is_current", "units", "why")) == [(1, False, 2, ""), (2, True, 1, "left at noon")]
    assert JournalEntry.objects.get(verb="record_attendance", number__gte=0, payload__body__why="left at noon").payload.body["before"] == {
        "units": {str(world.amina.pk): 2}
    }


@pytest.mark.parametrize(("units", "code"), [(3, "units"), (-1, "units")])
def test_attendance_outside_the_session_is_refused(cast: Cast, world: World, units: int, code: str) -> None:
    with pytest.raises(Refused) as refused:
        actions.record_attendance(world.sessions[0], {world.amina.pk: units}, actor=cast.soojin, at=LATER)

    assert (refused.value.code, Attendance.objects.count()) == (code, 0)


def test_attendance_of_somebody_outside_the_class_writes_nothing_for_anybody(cast: Cast, world: World) -> None:
    with pytest.raises(Refused) as refused:
        actions.record_attendance(world.sessions[0], {world.amina.pk: 2, 999_999: 2}, actor=cast.soojin, at=LATER)

    assert (refused.value.code, Attendance.objects.count()) == ("not_in_class", 0)


@pytest.mark.parametrize(
    ("from_start", "code", "answer"),
    [
        (-15 * MINUTE - timedelta(seconds=1), CODE, "too_early"),
        (-15 * MINUTE, CODE, None),
        (120 * MINUTE, CODE.lower() + " ", None),
        (120 * MINUTE + timedelta(microseconds=1), CODE, "too_late"),
        (0 * MINUTE, "K7Q3", "wrong_code"),
    ],
)
def test_check_in_at_exact_instants(cast: Cast, world: World, from_start: timedelta, code: str, answer: str | None) -> None:
    session = world.sessions[1]
    at = session.starts_at + from_start

    if answer:
        with pytest.raises(Refused) as refused:
            actions.check_in(session, cast.amina, code, at=at)
        assert (refused.value.code, Attendance.objects.count()) == (answer, 0)
    else:
        actions.check_in(session, cast.amina, code, at=at)
        actions.check_in(session, cast.amina, code, at=at)
        row = Attendance.objects.get()
        assert (row.units, row.origin, row.recorded_by) == (2, Attendance.Origin.CODE, cast.amina)


def test_check_in_without_a_code_or_enrolment_is_refused(cast: Cast, world: World) -> None:
    codes = []
    for session, person in ((world.sessions[0], cast.amina), (world.sessions[1], cast.otto)):
        with pytest.raises(Refused) as refused:
            actions.check_in(session, person, "", at=session.starts_at)
        codes.append(refused.value.code)

    assert codes == ["no_code", "not_enrolled"]


REPORT = b"Name,Email,Duration (Minutes)\nAmina,amina@example.org,120\nTRAN Linh,,60\nStranger,who@example.org,120\n"


def test_import_attendance_when_dry_writes_nothing_and_then_what_it_said(cast: Cast, world: World) -> None:
    session = world.sessions[0]

    dry = actions.import_attendance(session, REPORT, actor=cast.soojin, at=LATER, dry_run=True)
    before = Attendance.objects.count()
    actions.import_attendance(session, REPORT, actor=cast.soojin, at=LATER)

    assert before == 0
    assert [(found.enrolled.key, found.how, found.units) for found in dry.matched] == [
        (world.amina.pk, "email", 2),
        (world.linh.pk, "name", 1),
    ]
    assert [row.line for row in dry.unmatched] == [4]
    assert dict(Attendance.objects.values_list("enrolment", "units")) == {world.amina.pk: 2, world.linh.pk: 1}


def test_import_attendance_keeps_what_the_trainer_recorded(cast: Cast, world: World) -> None:
    session = world.sessions[0]
    actions.record_attendance(session, {world.linh.pk: 0}, actor=cast.soojin, at=LATER)

    report = actions.import_attendance(session, REPORT, actor=cast.soojin, at=LATER)

    assert [found.enrolled.key for found in report.kept] == [world.linh.pk]
    assert Attendance.objects.get(enrolment=world.linh).units == 0


QUIZ = [
    {
        "kind": "quiz",
        "questions": [
            {
                "key": "q",
                "text": "Which?",
                "right": "b",
                "choices": [{"key": "a", "text": "A", "feedback": "No."}, {"key": "b", "text": "B", "feedback": "Yes."}],
            }
        ],
    }
]


def test_submit_attempt_twice_with_one_key_is_one_try(cast: Cast, world: World) -> None:
    lesson = actions.publish_lesson(world.offering.version, "lesson", "Lesson", QUIZ, actor=cast.maya, at=NOW)

    first = actions.submit_attempt(lesson, world.amina, {"q": "b"}, "key-1", at=LATER)
    again = actions.submit_attempt(lesson, world.amina, {"q": "a"}, "key-1", at=LATER)
    actions.submit_attempt(lesson, world.amina, {"q": "a"}, "key-2", at=LATER)

    assert first == again
    assert list(Attempt.objects.order_by("pk").values_list("client_key", "points", "out_of")) == [("key-1", 1, 1), ("key-2", 0, 1)]


def test_submit_attempt_without_an_answer_keeps_nothing(cast: Cast, world: World) -> None:
    lesson = actions.publish_lesson(world.offering.version, "lesson", "Lesson", QUIZ, actor=cast.maya, at=NOW)

    with pytest.raises(Refused) as refused:
        actions.submit_attempt(lesson, world.amina, {}, "key-1", at=LATER)

    assert (refused.value.code, refused.value.field, Attempt.objects.count()) == ("answer_missing", "q", 0)


def test_publish_lesson_again_retires_the_version_before(cast: Cast, world: World) -> None:
    for _time in range(2):
        actions.publish_lesson(world.offering.version, "lesson", "Lesson", QUIZ, actor=cast.maya, at=NOW)

    assert list(Lesson.objects.order_by("number").values_list("number", "state")) == [(1, "retired"), (2, "published")]


def test_load_lessons_twice_publishes_each_once(cast: Cast, world: World) -> None:
    counts = [actions.load_lessons(world.offering.version, actor=cast.maya, at=NOW) for _time in range(2)]

    assert counts == [6, 0]
    languages = Lesson.objects.filter(slug="why-a-seed-train").values_list("language", flat=True)
    assert sorted(languages) == ["ar", "en", "es", "fr"]


def test_record_result_of_oneself_is_refused(cast: Cast, world: World) -> None:
    with pytest.raises(Refused) as refused:
        actions.record_result(world.amina, world.gowning, True, actor=cast.amina, at=LATER)

    assert (refused.value.code, Result.objects.count()) == ("own_result", 0)


def test_record_result_takes_the_outcome_s_mode_and_a_change_needs_a_reason(cast: Cast, world: World) -> None:
    first = actions.record_result(world.amina, world.gowning, False, actor=cast.soojin, at=LATER)
    with pytest.raises(Refused) as refused:
        actions.record_result(world.amina, world.gowning, True, actor=cast.soojin, at=LATER)
    actions.record_result(world.amina, world.gowning, True, actor=cast.soojin, at=LATER, why="second try", evidence_mode="classroom")

    assert (first.evidence_mode, refused.value.code) == (EvidenceMode.OBSERVED, "reason_missing")
    rows = Result.objects.order_by("version").values_list("version", "is_current", "is_achieved", "evidence_mode", "why")
    assert list(rows) == [(1, False, False, "observed_on_plant", ""), (2, True, True, "classroom", "second try")]


def test_record_results_writes_all_or_none(cast: Cast, world: World) -> None:
    actions.record_result(world.amina, world.culture, True, actor=cast.soojin, at=LATER)

    with pytest.raises(Refused):
        actions.record_results(
            world.amina, [actions.Entry(world.gowning, True), actions.Entry(world.culture, False)], actor=cast.soojin, at=LATER
        )

    assert Result.objects.filter(outcome=world.gowning).count() == 0


def test_complete_enrolment_needs_every_outcome_and_enough_units(cast: Cast, world: World) -> None:
    codes = []
    for step in (
        lambda: None,
        lambda: actions.record_result(world.amina, world.gowning, True, actor=cast.soojin, at=LATER),
        lambda: actions.record_result(world.amina, world.culture, True, actor=cast.soojin, at=LATER),
        lambda: [actions.record_attendance(session, {world.amina.pk: 2}, actor=cast.soojin, at=LATER) for session in world.sessions[:2]],
    ):
        step()
        with pytest.raises(Refused) as refused:
            actions.complete_enrolment(world.amina, actor=cast.soojin, at=LATER)
        codes.append(refused.value.code)
    actions.record_attendance(world.sessions[2], {world.amina.pk: 1}, actor=cast.soojin, at=LATER)

    done = actions.complete_enrolment(world.amina, actor=cast.soojin, at=LATER)

    # 4 of 6 units are 67 %, 5 of 6 are 83 %.
    assert codes == ["outcomes_missing", "outcomes_missing", "attendance_low", "attendance_low"]
    assert (done.state, done.ended_at) == (Enrolment.State.COMPLETED, LATER)


def test_complete_class_completes_who_is_ready(cast: Cast, world: World) -> None:
    finish(world, world.linh, cast)
    for session in world.sessions:
        actions.record_attendance(session, {world.amina.pk: 2}, actor=cast.soojin, at=LATER)
    before = actions.complete_class(world.offering, actor=cast.soojin, at=LATER)
    for outcome in (world.gowning, world.culture):
        actions.record_result(world.amina, outcome, True, actor=cast.soojin, at=LATER)

    after = actions.complete_class(world.offering, actor=cast.soojin, at=LATER)

    assert (before, after) == (0, 1)
