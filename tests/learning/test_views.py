"""Learning's pages: what trainees and trainers do there, and that Otto finds nothing."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from seedtrain.calls.models import Call
from seedtrain.learning import actions
from seedtrain.learning.models import Attempt, Attendance, Enrolment, Result
from seedtrain.network.models import Session
from seedtrain.people import actions as people
from seedtrain.people.models import JournalEntry, Person
from tests.calls.factories import make_application, make_call
from tests.cast import NOW, Cast
from tests.learning.world import CODE, LATER, World, build, finish

SignIn = Callable[[Person], Client]


@pytest.fixture
def world(cast: Cast) -> World:
    return build(cast)


def addresses(world: World) -> list[str]:
    """Every address of a trainer, and one of a trainee's own."""
    return [
        "/classes/upstream-2026",
        "/classes/upstream-2026?format=csv",
        "/sessions/upstream-0/attendance",
        "/sessions/upstream-0/attendance/import",
        f"/learning/{world.amina.pk}",
        f"/learning/{world.amina.pk}/results",
    ]


def test_pages_are_missing_for_otto_and_open_for_the_centre(cast: Cast, world: World, sign_in: SignIn) -> None:
    otto, soojin = sign_in(cast.otto), sign_in(cast.soojin)

    assert [otto.get(address).status_code for address in addresses(world)] == [404] * 6
    assert [soojin.get(address).status_code for address in addresses(world)] == [200] * 6
    assert otto.post("/classes/upstream-2026/complete").status_code == 404


def test_officer_takes_attendance_but_records_no_results(cast: Cast, world: World, sign_in: SignIn) -> None:
    maya = sign_in(cast.maya)

    assert maya.get("/sessions/upstream-0/attendance").status_code == 200
    assert maya.get(f"/learning/{world.amina.pk}/results").status_code == 404


def test_class_page_enrols_the_accepted_on_request(cast: Cast, world: World, sign_in: SignIn) -> None:
    call = make_call(entry=Call.Entry.OPEN_REGISTRATION, offering=world.offering)
    make_application(call, cast.rafael, "A1")
    address, soojin = "/classes/upstream-2026/enrol", sign_in(cast.soojin)

    refused = sign_in(cast.otto).post(address).status_code
    before, said = soojin.get("/classes/upstream-2026").content.decode(), soojin.post(address, follow=True).content.decode()

    assert (refused, f'action="{address}"' in before, f'action="{address}"' in said) == (404, True, False)
    assert "1 trainee enrolled." in said
    assert Enrolment.objects.get(person=cast.rafael).application.code == "A1"
    assert JournalEntry.objects.get(verb="enrol_registered_call").actor_id == cast.soojin.pk


def test_another_trainee_s_page_is_missing(cast: Cast, world: World, sign_in: SignIn) -> None:
    assert sign_in(cast.linh).get(f"/learning/{world.amina.pk}").status_code == 404


def test_attendance_list_all_present_and_then_one_corrected(cast: Cast, world: World, sign_in: SignIn) -> None:
    client = sign_in(cast.soojin)
    client.post("/sessions/upstream-0/attendance", {"everyone": "1"})

    refused = client.post("/sessions/upstream-0/attendance", {f"units_{world.amina.pk}": "1"})
    saved = client.post("/sessions/upstream-0/attendance", {f"units_{world.amina.pk}": "1", "why": "left early"})

    assert (refused.status_code, saved.status_code) == (422, 302)
    assert "say why" in refused.content.decode()
    assert set(Attendance.objects.filter(is_current=True).values_list("enrolment", "units")) == {(world.amina.pk, 1), (world.linh.pk, 2)}


def test_attendance_from_a_page_opened_before_leaves_the_other_tab_s_entry(cast: Cast, world: World, sign_in: SignIn) -> None:
    client, address = sign_in(cast.soojin), "/sessions/upstream-0/attendance"
    client.post(address, {"everyone": "1"})
    seen = {f"seen_{one.pk}": "2" for one in (world.amina, world.linh)}
    page = client.get(address).content.decode()
    client.post(address, seen | {f"units_{world.amina.pk}": "0", f"units_{world.linh.pk}": "2", "why": "was ill"})

    client.post(address, seen | {f"units_{world.amina.pk}": "2", f"units_{world.linh.pk}": "1", "why": "left early"})

    assert all(f'name="{name}" value="2"' in page for name in seen)
    assert set(Attendance.objects.filter(is_current=True).values_list("enrolment", "units")) == {(world.amina.pk, 0), (world.linh.pk, 1)}


def test_import_shows_first_and_writes_when_confirmed(cast: Cast, world: World, sign_in: SignIn) -> None:
    client = sign_in(cast.soojin)
    address = "/sessions/upstream-0/attendance/import"
    report = SimpleUploadedFile("r.csv", b"Name,Email,Duration\nA,amina@example.org,120\nGuest,g@x.org,9\n")

    shown = client.post(address, {"report": report}).content.decode()
    carried = shown.split('name="content" value="')[1].split('"')[0]
    before = Attendance.objects.count()
    client.post(address, {"content": carried, "confirm": "1"})

    assert "Guest" in shown
    assert (before, list(Attendance.objects.values_list("enrolment", "units", "origin"))) == (0, [(world.amina.pk, 2, "import")])


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"Name|Email|Duration\nA|a|5\n", "cannot be told apart"), (b"", "file is empty"), (b"Name,Email\nA,a@x.org\n", "Duration")],
)
def test_import_of_a_broken_report_says_what_is_wrong(cast: Cast, world: World, sign_in: SignIn, content: bytes, said: str) -> None:
    response = sign_in(cast.soojin).post("/sessions/upstream-0/attendance/import", {"report": SimpleUploadedFile("r.csv", content)})

    assert response.status_code == 422
    assert said in response.content.decode()


def test_check_in_page_says_what_was_wrong_and_then_takes_the_code(cast: Cast, world: World, sign_in: SignIn) -> None:
    now = timezone.now()
    Session.objects.filter(slug="upstream-1").update(starts_at=now, ends_at=now + timedelta(hours=1))
    Session.objects.filter(slug="upstream-2").update(starts_at=now + timedelta(hours=3), ends_at=now + timedelta(hours=4))
    client = sign_in(cast.amina)

    wrong = client.post("/check-in", {"session": "upstream-1", "code": "NOPE"})
    early = client.post("/check-in", {"session": "upstream-2", "code": CODE})
    right = client.post("/check-in", {"session": "upstream-1", "code": CODE})

    assert (wrong.status_code, early.status_code, right.status_code) == (422, 422, 302)
    assert "NOPE" in wrong.content.decode()
    assert "Too early" in early.content.decode()
    assert Attendance.objects.get().session.slug == "upstream-1"


ANSWERS = {"answer_purpose": "few", "answer_doubling": "two", "answer_late": "slow"}


def test_lesson_keeps_a_try_of_the_enrolled_once_and_says_what_was_right(cast: Cast, world: World, sign_in: SignIn) -> None:
    actions.load_lessons(world.offering.version, actor=cast.maya, at=NOW)
    client = sign_in(cast.amina)

    pages = [
        client.post("/lessons/why-a-seed-train", {**ANSWERS, "client_key": "k1"}, follow=True, headers={"accept-language": "en"})
        for _time in range(2)
    ]

    assert list(Attempt.objects.values_list("enrolment", "points", "out_of")) == [(world.amina.pk, 2, 3)]
    for page in pages:
        assert "That is after two days" in page.content.decode()
        assert "2 of 3" in page.content.decode()


def test_lesson_answers_a_stranger_and_keeps_nothing(cast: Cast, world: World, client: Client) -> None:
    actions.load_lessons(world.offering.version, actor=cast.maya, at=NOW)

    page = client.post("/lessons/why-a-seed-train", {**ANSWERS, "client_key": "k1"})
    missing = client.post("/lessons/why-a-seed-train", {"answer_purpose": "few", "client_key": "k2"})

    assert (page.status_code, missing.status_code, Attempt.objects.count()) == (200, 422, 0)
    assert "not kept" in page.content.decode()
    assert missing.content.decode().count("Choose one answer.") == 4  # two questions, each in the summary and beside itself


@pytest.mark.parametrize(
    ("asked", "title"), [("ar", "لماذا سلسلة التلقيح؟"), ("fr", "Pourquoi un train d’ensemencement"), ("ko", "Why a seed train")]
)
def test_lesson_is_in_the_reader_s_language_or_else_in_english(cast: Cast, world: World, client: Client, asked: str, title: str) -> None:
    actions.load_lessons(world.offering.version, actor=cast.maya, at=NOW)

    page = client.get("/lessons/why-a-seed-train", headers={"accept-language": asked}).content.decode()

    assert f"<h1>{title}</h1>" in page


def test_results_page_records_what_was_said_and_leaves_the_rest(cast: Cast, world: World, sign_in: SignIn) -> None:
    client = sign_in(cast.soojin)
    modes = {f"mode_{outcome.pk}": outcome.evidence_mode for outcome in (world.gowning, world.culture)}

    client.post(f"/learning/{world.amina.pk}/results", {**modes, f"achieved_{world.gowning.pk}": "yes", f"note_{world.gowning.pk}": "calm"})

    assert list(Result.objects.values_list("outcome", "is_achieved", "note", "assessor")) == [
        (world.gowning.pk, True, "calm", cast.soojin.pk)
    ]


def test_results_from_a_page_opened_before_leave_the_other_tab_s_entry(cast: Cast, world: World, sign_in: SignIn) -> None:
    client, address, one, two = sign_in(cast.soojin), f"/learning/{world.amina.pk}/results", world.gowning, world.culture
    modes = {f"mode_{outcome.pk}": outcome.evidence_mode for outcome in (one, two)}
    client.post(address, {**modes, f"achieved_{one.pk}": "yes", f"achieved_{two.pk}": "no"})
    seen = dict(re.findall(r'name="(seen_\d+)" value="([^"]*)"', client.get(address).content.decode()))
    said = modes | seen | {f"achieved_{one.pk}": "yes", f"achieved_{two.pk}": "no"}
    client.post(address, said | {f"achieved_{one.pk}": "no", "why": "watched the recording"})

    client.post(address, said | {f"achieved_{two.pk}": "yes", "why": "shown on Friday"})

    assert len(seen) == 2
    assert dict(Result.objects.filter(is_current=True).values_list("outcome", "is_achieved")) == {one.pk: False, two.pk: True}


def test_own_results_are_refused_with_a_sentence(cast: Cast, world: World, sign_in: SignIn) -> None:
    own = actions.enrol_registered(world.offering, cast.soojin, at=NOW)
    modes = {f"mode_{outcome.pk}": outcome.evidence_mode for outcome in (world.gowning, world.culture)}

    response = sign_in(cast.soojin).post(f"/learning/{own.pk}/results", {**modes, f"achieved_{world.gowning.pk}": "yes"})

    assert (response.status_code, Result.objects.count()) == (422, 0)
    assert "cannot assess yourself" in response.content.decode()


def test_class_complete_completes_who_is_ready(cast: Cast, world: World, sign_in: SignIn) -> None:
    finish(world, world.linh, cast)
    for session in world.sessions:
        actions.record_attendance(session, {world.amina.pk: 2}, actor=cast.soojin, at=LATER)
    for outcome in (world.gowning, world.culture):
        actions.record_result(world.amina, outcome, True, actor=cast.soojin, at=LATER)

    sign_in(cast.soojin).post("/classes/upstream-2026/complete")

    assert Enrolment.objects.filter(state=Enrolment.State.COMPLETED).count() == 2


@pytest.mark.parametrize(
    "address", ["/learning", "/learning/{pk}", "/classes/upstream-2026", "/sessions/upstream-0/attendance", "/lessons/why-a-seed-train"]
)
def test_queries_do_not_grow_with_rows(cast: Cast, world: World, sign_in: SignIn, address: str) -> None:
    actions.load_lessons(world.offering.version, actor=cast.maya, at=NOW)
    finish(world, world.linh, cast)
    client = sign_in(cast.amina if address.startswith(("/learning", "/lessons")) else cast.soojin)
    address = address.format(pk=world.amina.pk)
    now = timezone.now()
    Session.objects.filter(slug="upstream-2").update(starts_at=now, ends_at=now + timedelta(hours=1))
    client.get(address)

    with CaptureQueriesContext(connection) as before:
        client.get(address)
    for number in range(5):
        person = people.register_person(f"new{number}@example.org", f"New {number}", at=NOW)
        finish(world, actions.enrol_registered(world.offering, person, at=NOW), cast, at=now)
    for number in range(5):
        Session.objects.create(
            part=world.sessions[0].part,
            slug=f"more-{number}",
            title="More",
            starts_at=now,
            ends_at=now + timedelta(hours=1),
            time_zone="UTC",
        )
    with CaptureQueriesContext(connection) as after:
        client.get(address)

    assert len(after) == len(before)
