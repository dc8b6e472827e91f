"""A review file goes out, comes back filled, is shown before it counts, and is saved whole or not at all."""

import io
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest
from django.core import signing
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from seedtrain.calls import actions
from seedtrain.calls.actions import FiledReview, submit_review, submit_reviews
from seedtrain.calls.models import Application, Assignment, Conflict, Rubric
from seedtrain.calls.views import filing
from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry
from tests.calls import factories
from tests.calls.desk_of_rafael import TEXT, XLSX, Desk, filled, plain, versions
from tests.cast import NOW, Cast

ROOT = Path(__file__).parents[2]


@pytest.fixture
def desk(cast: Cast, sign_in) -> Desk:
    return Desk(cast, sign_in(cast.rafael))


def test_download_holds_my_files_with_their_answers_and_nobody_elses(desk: Desk) -> None:
    submit_review(desk.theirs, {"plan": 1}, "Theirs alone", actor=desk.other, at=NOW)
    submit_review(desk.mine["BBBB"], {"plan": 2}, "Mine", actor=desk.cast.rafael, at=NOW)
    Application.objects.filter(code="AAAA").update(answers={"plan": "=Train\nmy team"})

    book = openpyxl.load_workbook(io.BytesIO(desk.download()))
    text = desk.download(TEXT).decode("utf-8-sig")

    cells = [str(cell.value) for page in book.worksheets for row in page.iter_rows() for cell in row if cell.value is not None]
    assert [cell.value for cell in book.worksheets[0][6]] == ["id", "title", "plan", "need", "comment", "version"]
    assert [cell.value for cell in book.worksheets[0][8]] == ["AAAA", "Amina Owusu · Ghana", None, None, None, 0]
    assert [cell.value for cell in book.worksheets[0][9]] == ["BBBB", "Linh Tran · Ghana", "2 – Fair", None, "Mine", 1]
    assert {"=Train\nmy team", "You · How will you use it?", "Plant One"} <= set(cells)
    assert "==-== You · How will you use it?:\n==-==   =Train\n==-==   my team\n" in text
    assert not [word for word in ("CCCC", "Theirs alone", "Soo-jin") if word in text or any(word in cell for cell in cells)]


def test_download_in_arabic_is_right_to_left(desk: Desk) -> None:
    desk.client.cookies["language"] = "ar"

    book = openpyxl.load_workbook(io.BytesIO(desk.download()))

    assert [page.sheet_view.rightToLeft for page in book.worksheets] == [True] * 4
    assert book.worksheets[0]["B8"].value == "Amina Owusu · غانا"


def test_upload_shows_every_application_and_writes_nothing(desk: Desk) -> None:
    submit_review(desk.mine["BBBB"], {"plan": 4, "need": 4}, "", actor=desk.cast.rafael, at=NOW)
    before = (versions(), JournalEntry.objects.count())

    status, page = desk.upload(filled(desk.download(), {"AAAA": {"plan": 3, "need": 1}, "BBBB": {"plan": 2, "need": None}}))

    assert (status, (versions(), JournalEntry.objects.count())) == (200, before)
    assert "Nothing has been saved yet." in page
    assert "AAAA Amina Owusu New review 58.33 Plan : 3 – Good Need : 1 – Weak" in page  # (2x3/4 + 1/4) / 3
    assert "BBBB Linh Tran Changed before: 100.00 now now: 50.00" in page  # need was taken out: 2/4
    assert "Left open, counts neither for nor against: Need" in page
    assert "Save these 2 reviews" in page


@pytest.mark.parametrize("form", [XLSX, TEXT])
def test_save_writes_what_was_shown_journals_each_and_takes_the_means_again(desk: Desk, form: str) -> None:
    factories.make_assignment(desk.applications["AAAA"], desk.other)
    submit_review(desk.other.assignments.get(application__code="AAAA"), {"need": 3}, "", actor=desk.other, at=NOW)
    if form == XLSX:
        content = filled(desk.download(), {"AAAA": {"plan": 3, "need": 1, "comment": "=Strong"}, "BBBB": {"plan": "4 – Strong"}})
    else:
        text = desk.download(TEXT).decode("utf-8-sig").replace("\n", "\r\n")
        for number, (plan, need) in enumerate([("3", "1"), ("4", "")]):
            head, *parts = text.split("==+== application: ")
            parts[number] = re.sub(r"(==\+== plan\r\n.*\r\n)", rf"\g<1>{plan}", parts[number])
            parts[number] = re.sub(r"(==\+== need\r\n.*\r\n)", rf"\g<1>{need}", parts[number])
            text = "==+== application: ".join([head, *parts])
        content = text.replace("==+== comment\r\n", "==+== comment\r\n=Strong", 1).encode()
    entries = JournalEntry.objects.count()

    status, _page = desk.save(desk.shown(content))

    assert status == 302
    assert "2 reviews are saved." in desk.client.get("/reviews").content.decode()
    assert versions() == [("AAAA", 1, {"need": 3}, ""), ("AAAA", 1, {"plan": 3, "need": 1}, "=Strong"), ("BBBB", 1, {"plan": 4}, "")]
    new = JournalEntry.objects.filter(number__gt=entries).order_by("number")
    mine = [desk.mine[code].pk for code in ("AAAA", "BBBB")]
    assert [(one.verb, one.actor_id, one.about) for one in new] == [
        ("submit_review", desk.cast.rafael.pk, f"assignment/{key}") for key in mine
    ]
    means = list(Application.objects.order_by("code").values_list("code", "score_hundredths"))
    assert means == [("AAAA", 6667), ("BBBB", 10000), ("CCCC", None)]  # (5833 + 7500) / 2 = 6666.5
    assert set(Assignment.objects.filter(reviewer=desk.cast.rafael).values_list("state", flat=True)) == {"done"}
    assert "There is nothing to save." in desk.upload(content)[1]


def test_review_saved_on_the_page_meanwhile_stays_when_the_file_left_it_alone(desk: Desk) -> None:
    submit_review(desk.mine["BBBB"], {"plan": 1}, "Early", actor=desk.cast.rafael, at=NOW)
    content = filled(desk.download(), {"AAAA": {"plan": 3}})
    submit_review(desk.mine["BBBB"], {"plan": 4}, "Later", actor=desk.cast.rafael, at=NOW)

    page = desk.upload(content)[1]
    desk.save(desk.shown(content))

    assert "BBBB Linh Tran Newer here, stays 100.00 Version 2 was saved here on" in page
    assert "Save 1 review" in page
    assert versions() == [("AAAA", 1, {"plan": 3}, ""), ("BBBB", 1, {"plan": 1}, "Early"), ("BBBB", 2, {"plan": 4}, "Later")]


@pytest.mark.parametrize("is_ticked", [False, True])
def test_review_changed_in_both_places_is_replaced_only_when_ticked(desk: Desk, is_ticked: bool) -> None:
    content = filled(desk.download(), {"AAAA": {"plan": 3}, "BBBB": {"plan": 2}})
    submit_review(desk.mine["BBBB"], {"plan": 4}, "On the page", actor=desk.cast.rafael, at=NOW)

    page = desk.upload(content)[1]
    desk.save(desk.shown(content), *(["BBBB"] if is_ticked else []))

    assert "Changed here and in the file" in page
    assert "Take BBBB from the file" in page
    assert "Save 1 review and those ticked" in page
    both = [("AAAA", 1, {"plan": 3}, ""), ("BBBB", 1, {"plan": 4}, "On the page")]
    assert versions() == ([*both, ("BBBB", 2, {"plan": 2}, "")] if is_ticked else both)


def test_file_that_lost_its_versions_replaces_no_review_unasked(desk: Desk) -> None:
    submit_review(desk.mine["BBBB"], {"plan": 4}, "", actor=desk.cast.rafael, at=NOW)

    page = desk.upload(filled(desk.download(), {"AAAA": {"plan": 3, "version": None}, "BBBB": {"plan": 2, "version": "two"}}))[1]

    assert "AAAA Amina Owusu New review" in page
    assert "BBBB Linh Tran Changed here and in the file" in page


def test_save_is_refused_whole_with_names_when_something_changed_between(desk: Desk) -> None:
    shown = desk.shown(filled(desk.download(), {"AAAA": {"plan": 3}, "BBBB": {"plan": 2, "comment": "A long evening's work"}}))
    submit_review(desk.mine["BBBB"], {"plan": 4}, "", actor=desk.cast.rafael, at=NOW)
    before = (versions(), JournalEntry.objects.count())

    status, page = desk.save(shown)

    assert (status, (versions(), JournalEntry.objects.count())) == (422, before)
    assert (
        "Nothing was saved, because something has changed since you looked: BBBB (Linh Tran) has version 1, and version 0 was shown. "
        "The list below shows what stands now."
    ) in page
    assert "AAAA Amina Owusu New review 75.00" in page
    assert "A long evening's work" in page
    assert "Save 1 review and those ticked" in page


def test_file_taken_back_between_is_named_and_nothing_is_saved(desk: Desk) -> None:
    shown = desk.shown(filled(desk.download(), {"AAAA": {"plan": 3}, "BBBB": {"plan": 2}}))
    actions.declare_conflict(
        desk.applications["BBBB"], desk.cast.rafael, Conflict.Kind.DECLARED, actor=desk.cast.rafael, why="Cousin", at=NOW
    )

    status, page = desk.save(shown)

    assert (status, versions()) == (422, [])
    assert "something has changed since you looked: BBBB is no longer yours to review." in page


def test_second_save_of_the_same_report_changes_nothing(desk: Desk) -> None:
    shown = desk.shown(filled(desk.download(), {"AAAA": {"plan": 3}}))
    desk.save(shown)

    status, page = desk.save(shown)

    assert (status, versions()) == (422, [("AAAA", 1, {"plan": 3}, "")])
    assert "AAAA Amina Owusu As it was 75.00" in page


def test_what_was_shown_cannot_be_altered_nor_used_by_another_or_on_another_call(desk: Desk, sign_in) -> None:
    shown = desk.shown(filled(desk.download(), {"AAAA": {"plan": 3}}))
    second = factories.make_call("second")
    factories.make_assignment(factories.make_application(second, desk.cast.amina, "DDDD"), desk.cast.rafael)
    factories.make_assignment(desk.applications["AAAA"], desk.cast.maya)
    said = signing.loads(shown, salt=filing.SALT)
    said["reviews"][0]["scores"] = {"plan": 4}
    forged = ["", "nonsense", shown[:-1] + ("A" if shown[-1] != "A" else "B"), signing.dumps(said, salt="another", compress=True)]

    answers = [desk.save(one) for one in forged]
    elsewhere = desk.client.post("/reviews/second/offline/save", {"reviews": shown})
    by_maya = desk.save(shown, client=sign_in(desk.cast.maya))

    sentence = "What came is not what this page showed you, so nothing was saved. Upload the file again and save from the new report."
    assert [(status, sentence in page) for status, page in answers] == [(422, True)] * 4
    assert (elsewhere.status_code, sentence in plain(elsewhere.content.decode())) == (422, True)
    assert (by_maya[0], versions()) == (404, [])


def test_another_readers_file_and_code_are_never_read_or_written(desk: Desk, sign_in) -> None:
    book = openpyxl.load_workbook(io.BytesIO(desk.download()))
    book.worksheets[0]["A8"], book.worksheets[0]["C8"] = "CCCC", 4
    out = io.BytesIO()
    book.save(out)

    page = desk.upload(out.getvalue())[1]

    assert "CCCC – Not taken –" in page
    assert "None of your files has the code “CCCC”: it was withdrawn or taken back, or the code was changed." in page
    assert "Soo-jin" not in page
    assert "There is nothing to save." in page
    for review in (FiledReview("CCCC", 0, {"plan": 4}, ""), FiledReview("ZZZZ", 0, {"plan": 4}, "")):
        with pytest.raises(Refused) as refused:
            submit_reviews(desk.call, [review], 1, actor=desk.cast.rafael, at=NOW)
        assert (refused.value.code, f"{review.code} is no longer yours to review" in str(refused.value.message)) == (
            "changed_meanwhile",
            True,
        )
    assert versions() == []


def test_page_is_missing_for_who_reviews_nothing_here(desk: Desk, sign_in) -> None:
    people = [desk.cast.otto, desk.cast.maya, desk.cast.chair, desk.cast.amina]

    answers = [sign_in(one).get(f"/reviews/upstream/offline{path}").status_code for one in people for path in ("", "/file")]

    assert answers == [404] * 8
    assert Client().get("/reviews/upstream/offline/file").status_code == 404


def test_pages_ask_as_often_for_twelve_files_as_for_two(desk: Desk) -> None:
    def asked() -> list[int]:
        counts = []
        content = filled(desk.download(), {"AAAA": {"plan": 3}, "BBBB": {"plan": 2}})
        for act in (desk.download, lambda: desk.upload(content), lambda: desk.client.get("/reviews")):
            with CaptureQueriesContext(connection) as queries:
                act()
            counts.append(len(queries))
        return counts

    few = asked()
    for application in factories.make_pool(desk.call, 10):
        submit_review(factories.make_assignment(application, desk.cast.rafael), {"plan": 1}, "", actor=desk.cast.rafael, at=NOW)

    assert asked() == few
    assert max(few) < 20


def test_refusal_in_the_last_review_leaves_none(desk: Desk) -> None:
    good, bad = FiledReview("AAAA", 0, {"plan": 3}, ""), FiledReview("BBBB", 0, {"plan": 9}, "")
    before = JournalEntry.objects.count()

    with pytest.raises(Refused) as refused:
        submit_reviews(desk.call, [good, bad], 1, actor=desk.cast.rafael, at=NOW)

    assert str(refused.value.message) == "Nothing was saved. BBBB: plan has levels 0 to 4; “9” came. Choose one of them."
    assert (versions(), JournalEntry.objects.count()) == ([], before)
    assert Application.objects.get(code="AAAA").score_hundredths is None
    assert Rubric.objects.get().frozen_at is None


@pytest.mark.parametrize(
    ("filed", "rubric", "code"),
    [
        ([], 1, "nothing_to_save"),
        ([FiledReview("AAAA", 0, {"plan": 1}, "")] * 2, 1, "twice"),
        ([FiledReview("AAAA", 0, {"plan": 1}, "")], 2, "rubric_changed"),
        ([FiledReview("AAAA", 1, {"plan": 1}, "")], 1, "changed_meanwhile"),
        ([FiledReview("AAAA", 0, {}, "")], 1, "nothing_scored"),
    ],
)
def test_submit_reviews_is_refused(desk: Desk, filed: list[FiledReview], rubric: int, code: str) -> None:
    with pytest.raises(Refused) as refused:
        submit_reviews(desk.call, filed, rubric, actor=desk.cast.rafael, at=NOW)

    assert (refused.value.code, versions()) == (code, [])


KILLED = """
import os, signal, sys
import django; django.setup()
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from seedtrain.calls.actions import FiledReview, submit_reviews
from seedtrain.calls.models import Call, Review
from seedtrain.people.models import JournalEntry, Person
from tests.calls import factories
from tests.cast import NOW, call_the_cast

class Deadly(dict):
    def items(self):
        os.kill(os.getpid(), signal.SIGKILL)

def save(second):
    filed = [FiledReview("AAAA", 0, {"plan": 3}, ""), FiledReview("BBBB", 0, second, "")]
    rafael = Person.objects.get(email="rafael@example.org")
    submit_reviews(Call.objects.get(), filed, 1, actor=rafael, at=NOW)

def counts():
    return Review.objects.count(), JournalEntry.objects.filter(verb="submit_review").count()

if sys.argv[1] == "die":
    settings.MIGRATION_MODULES = {one.label: None for one in apps.get_app_configs()}  # tables at once, without their history
    call_command("migrate", run_syncdb=True, verbosity=0)
    cast, call = call_the_cast(), factories.make_call()
    for code, who in (("AAAA", cast.amina), ("BBBB", cast.linh)):
        factories.make_assignment(factories.make_application(call, who, code), cast.rafael)
    save(Deadly(plan=3))
print(*counts())
save({"plan": 3})
print(*counts())
"""


def test_process_killed_between_two_reviews_leaves_none(tmp_path: Path) -> None:
    world = {
        **os.environ,
        "SEEDTRAIN_DATA_DIR": str(tmp_path),
        "SEEDTRAIN_DATABASE_URL": "",
        "DJANGO_SETTINGS_MODULE": "seedtrain.settings",
    }

    died, after = (
        subprocess.run([sys.executable, "-c", KILLED, way], env=world, cwd=ROOT, check=False, capture_output=True, text=True)
        for way in ("die", "look")
    )

    assert (died.returncode, after.stdout) == (-signal.SIGKILL, "0 0\n2 2\n"), died.stderr + after.stderr
