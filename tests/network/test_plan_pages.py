"""The pages of plans as the cast sees them: drafting, files sent, what if, adopting, and what a ministry sees."""

import dataclasses
import html
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import Workbook, load_workbook

from seedtrain.engines.planning.unmet import Unmet
from seedtrain.network import actions
from seedtrain.network.models import NetworkPlan, Offering
from seedtrain.network.planning import Read, read_plan
from seedtrain.network_file.template import files
from seedtrain.people.access import Role, Scope, ScopeKind
from seedtrain.people.actions import add_member
from tests.cast import NOW, Cast
from tests.network.planned import NEEDS, SETUP, Planned

pytestmark = pytest.mark.usefixtures("at_now")

DRAFT = {
    "draft-title": "Plan of 2027",
    "draft-first": "2027-01-06",
    "draft-weeks": "20",
    "draft-currency": "usd",
    "draft-spoken": "en",
    "draft-window": "8",
    "draft-steps": "1",
    "act": "draft",
}


@pytest.fixture
def found(cast: Cast, planned: Planned) -> NetworkPlan:
    return actions.draft_plan(SETUP, actor=cast.maya, at=NOW, seed="s")


def test_pages_are_missing_without_the_right(cast: Cast, found: NetworkPlan, sign_in) -> None:
    add_member(cast.linh, Role.MINISTRY, Scope(ScopeKind.COUNTRY, "KEN"), actor=cast.maya, at=NOW)
    home = f"/network/plans/{found.pk}"

    def seen(path: str) -> list[int]:
        people = (cast.maya, cast.audit, cast.linh, cast.soojin, cast.otto)
        return [client.get(path).status_code for client in (*(sign_in(one) for one in people), Client())]

    assert seen("/network/plans") == [200, 200, 200, 404, 404, 404]
    assert seen("/network/plans/inputs") == [200, 404, 404, 404, 404, 404]
    assert seen("/network/plans/network.xlsx") == [200, 404, 404, 404, 404, 404]
    assert seen(home) == [200, 200, 404, 404, 404, 404]
    assert seen(f"{home}/plan.json") == [200, 200, 404, 404, 404, 404]
    assert seen(f"{home}/adopt") == [200, 404, 404, 404, 404, 404]
    assert [sign_in(cast.audit).post(path, {"act": "draft"}).status_code for path in ("/network/plans", home)] == [404, 404]


def test_ministry_sees_its_own_country_in_an_adopted_plan(cast: Cast, found: NetworkPlan, sign_in) -> None:
    add_member(cast.linh, Role.MINISTRY, Scope(ScopeKind.COUNTRY, "KEN"), actor=cast.maya, at=NOW)
    actions.adopt_plan(found, actor=cast.maya, at=NOW)

    text = sign_in(cast.linh).get(f"/network/plans/{found.pk}").text

    assert ("Kenya" in text, "6 of 6" in text) == (True, True)
    assert ("Ghana" in text, "Senegal" in text, "fund" in text) == (False, False, False)
    assert sign_in(cast.linh).get(f"/network/plans/{found.pk}/plan.json").status_code == 404


def test_year_is_drafted_and_shown(maya: Client) -> None:
    answer = maya.post("/network/plans", DRAFT)
    made = NetworkPlan.objects.get()
    text = maya.get(answer["Location"]).text

    assert (made.first_monday.isoformat(), made.weeks, made.currency, made.steps) == ("2027-01-04", 20, "USD", 1)
    assert "22 of 22 seats within reach" in text
    assert ("Global" in text, "Osong Centre" in text, "Ghana" in text) == (False, True, True)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("draft-first", "0100-01-04", "We plan in the years 2000 to 2199; the day came as 0100-01-04."),
        ("draft-currency", "XQZ", "A currency has three letters, such as USD; it came as “XQZ”."),
        ("draft-spoken", "klingon", "A language is a code such as en, fr or pt-BR; one came as “klingon”."),
        ("draft-weeks", "0", "greater than or equal to 1"),
    ],
)
def test_wrong_answer_names_its_field_and_keeps_the_rest(maya: Client, name: str, value: str, words: str) -> None:
    text = maya.post("/network/plans", DRAFT | {name: value, "draft-title": "My own title"}).text

    assert words in text
    assert 'value="My own title"' in text
    assert not NetworkPlan.objects.exists()


def test_nothing_known_is_said_in_words(cast: Cast, maya: Client) -> None:
    actions.state_needs((), actor=cast.maya, at=NOW)

    text = maya.post("/network/plans", DRAFT).text

    assert "Nobody has said what countries need. State the needs first." in text


def send(client: Client, name: str, content: bytes, plan: bytes | None = None) -> object:
    files = {"upload-file": SimpleUploadedFile(name, content)} | ({"upload-plan": SimpleUploadedFile("plan.json", plan)} if plan else {})
    return client.post("/network/plans", {"act": "upload", "upload-steps": "0", **files})


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("n.json", b"{", "This is no JSON"),
        ("n.json", b"[]", "expected a table"),
        ("n.json", b'{"format": "seedtrain-network/9"}', "format"),
        ("n.toml", b"a = = 1", "This is no TOML"),
        ("n.json", b"\xff\xfe\x00", "This is not text in UTF-8. Save it again as UTF-8."),
        ("n.json", b"[" * 100_000, "nested too deep"),
        ("n.toml", b"a = " + b"[" * 100_000, "This is no TOML"),
        ("n.toml", b"a = " + b"9" * 5_000, "This is no TOML"),
    ],
)
def test_file_that_is_no_network_is_refused(maya: Client, name: str, content: bytes, words: str) -> None:
    answer = send(maya, name, content)

    assert (answer.status_code, words in answer.text) == (200, True)
    assert not NetworkPlan.objects.exists()


def test_language_written_in_two_ways_is_refused(maya: Client) -> None:
    text = files()["network.toml"].decode()
    at = text.index("[[countries]]")
    twice = text[:at] + text[at:].replace('"French"', '"french"', 1)

    said = html.unescape(send(maya, "n.toml", twice.encode()).text)

    assert (twice == text, 'Did you mean "French"?' in said, NetworkPlan.objects.count()) == (False, True, 0)


def test_files_come_back_in_and_a_forged_plan_does_not(maya: Client, found: NetworkPlan) -> None:
    home = f"/network/plans/{found.pk}"
    network, plan = maya.get(f"{home}/network.json").content, maya.get(f"{home}/plan.json").content
    forged = json.loads(plan)
    forged["payments"] = []

    again = send(maya, "network.json", network)
    kept = send(maya, "network.json", network, plan)
    refused = send(maya, "network.json", network, json.dumps(forged).encode())

    assert (again.status_code, kept.status_code, refused.status_code) == (302, 302, 200)
    assert "things wrong with this plan; the first:" in refused.text
    assert [one.network for one in NetworkPlan.objects.all()] == [found.network] * 3
    assert NetworkPlan.objects.first().plan == found.plan


def test_the_example_workbook_is_downloaded_sent_planned_and_shown(maya: Client) -> None:
    answer = maya.get("/network/plans/network.xlsx")
    sent = send(maya, "Our network.XLSX", answer.content)
    text = maya.get(sent["Location"]).text
    made = NetworkPlan.objects.get()

    assert (answer["Content-Disposition"], answer.content) == ('attachment; filename="network.xlsx"', files()["network.xlsx"])
    assert (made.title, made.weeks, json.loads(made.network)["centres"][1]["id"]) == (
        "Example: three centres, eight countries",
        52,
        "dakar",
    )
    assert ("Example centre Dakar" in text, "Aseptic filling" in text) == (True, True)


def test_workbook_that_is_no_network_is_refused_with_its_sheet_and_cell(maya: Client) -> None:
    book, far = (load_workbook(io.BytesIO(files()["network.xlsx"])) for _ in range(2))
    book["Needs"]["A3"] = "BGR"
    far["Offers"]["XFD1048576"] = "x"

    said = [send(maya, "n.xlsx", content).text for content in (saved(book), saved(far), b"PK\x03\x04", files()["network.toml"])]

    assert "n.xlsx, Needs!A3: country names &#34;BGR&#34;, which is the id of no country." in said[0]
    assert "n.xlsx, Offers!XFD1048576: a cell stands far outside: a sheet may use 20,000 rows and 200 columns." in said[1]
    assert all("n.xlsx is no workbook that can be read (File is not a zip file). Save it as XLSX." in text for text in said[2:])
    assert not NetworkPlan.objects.exists()


def saved(book: Workbook) -> bytes:
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def test_downloads_say_the_same_and_the_checker_runs_alone(maya: Client, found: NetworkPlan, tmp_path: Path) -> None:
    home = f"/network/plans/{found.pk}"
    for name in ("network.json", "plan.json"):
        (tmp_path / name).write_bytes(maya.get(f"{home}/{name}").content)
    (tmp_path / "checker.py").write_bytes(maya.get("/network/plans/checker.py").content)
    book = load_workbook(io.BytesIO(maya.get(f"{home}?format=xlsx").content))
    calendar = maya.get(f"{home}/plan.ics").text
    runs = json.loads(found.plan)["runs"]

    ran = subprocess.run(
        [sys.executable, "-I", "checker.py", "network.json", "plan.json"], cwd=tmp_path, capture_output=True, text=True, check=False
    )

    assert (ran.returncode, ran.stderr) == (0, "")
    assert [row[0].value for row in book["Course runs"].iter_rows(min_row=2)] == [
        run["id"] for run in sorted(runs, key=lambda run: (run["week"], run["centre"], run["id"]))
    ]
    assert (calendar.count("BEGIN:VEVENT"), calendar.count("SUMMARY:")) == (len(runs), len(runs))


def test_what_if_makes_another_draft_beside(maya: Client, found: NetworkPlan) -> None:
    home = f"/network/plans/{found.pk}"
    lost = maya.post(home, {"act": "lose", "lose-centre": "dakar", "lose-day": "2027-01-04", "lose-why": "Rebuilt", "lose-steps": "0"})
    poor = maya.post(home, {"act": "money", "money-funder": "fund", "money-amount": "9000", "money-why": "Cut", "money-steps": "0"})
    late = maya.post(home, {"act": "lose", "lose-centre": "dakar", "lose-day": "2029-01-04", "lose-why": "Typed", "lose-steps": "0"})

    assert (lost.status_code, poor.status_code, late.status_code) == (302, 302, 200)
    assert "The plan has the weeks from 2027-01-04 to 2027-05-17; 2029-01-04 lies outside." in late.text
    assert 'value="Typed"' in late.text
    assert [one.replaces_id for one in NetworkPlan.objects.order_by("pk")] == [None, found.pk, found.pk]
    assert "Rebuilt" in maya.get(lost["Location"]).text


def test_adopting_asks_first_and_withdrawing_asks_why(maya: Client, found: NetworkPlan) -> None:
    home = f"/network/plans/{found.pk}"
    before = Offering.objects.count()
    asked = maya.get(f"{home}/adopt").text
    done = maya.post(f"{home}/adopt")
    planned = Offering.objects.count() - before
    again = maya.post(f"{home}/adopt").text
    empty = maya.post(f"{home}/withdraw", {"why": ""}).text
    back = maya.post(f"{home}/withdraw", {"why": "The budget fell"})

    assert "Adopt this plan?" in asked
    assert (done.status_code, planned) == (302, len(json.loads(found.plan)["runs"]))
    assert "This plan is adopted already: its runs are offerings." in again
    assert ("This field is required" in empty, back.status_code) == (True, 302)
    assert Offering.objects.filter(state="planned").count() == before


def queries(client: Client, path: str) -> int:
    client.get(path)
    with CaptureQueriesContext(connection) as captured:
        client.get(path)
    return len(captured)


def test_queries_stay_the_same_with_more_plans_and_runs(cast: Cast, maya: Client, found: NetworkPlan) -> None:
    one = queries(maya, "/network/plans"), queries(maya, f"/network/plans/{found.pk}")
    more = [replace_seats(row) for row in NEEDS]
    actions.state_needs(more, actor=cast.maya, at=NOW)
    for _number in range(3):
        larger = actions.draft_plan(SETUP, actor=cast.maya, at=NOW)

    assert (queries(maya, "/network/plans"), queries(maya, f"/network/plans/{larger.pk}")) == one


def replace_seats(row: actions.NeedRow) -> actions.NeedRow:
    return actions.NeedRow(row.country, row.course, row.seats * 4, row.held, row.source)


class TestNotMet:
    """Why needs stay open, as an officer and a ministry read it; the reasons are known by hand."""

    @pytest.fixture
    def poor(self, cast: Cast, planned: Planned) -> NetworkPlan:
        """Upstream costs 5,000 a run and 2,000 a person at Osong; 12 people need it and 6,500 are there, so it is not run at all."""
        only = [actions.BudgetRow("fund", 650_000, "USD", (), ("upstream",), (), "letter")]
        actions.state_needs([row for row in NEEDS if row.course == "upstream"], actor=cast.maya, at=NOW)
        actions.state_budgets(only, actor=cast.maya, at=NOW)
        return actions.draft_plan(SETUP, actor=cast.maya, at=NOW)

    def test_officer_reads_seats_by_reason_and_then_every_need(self, maya: Client, poor: NetworkPlan) -> None:
        text = maya.get(f"/network/plans/{poor.pk}").text
        section = text.split('id="open"')[1].split("</section>")[0]

        assert "The money that is left does not reach" in section
        assert ("12 of 12" in section, "a larger budget" in section) == (True, True)
        # By hand: the smallest group is 4 people; 5,000 + 4 x 2,000 = 13,000, and 6,500 are there.
        assert "One more run at Osong Centre and its smallest group cost 13,000 USD or more; lacking: 6,500 USD or more." in section
        assert ("Ghana 6" in section, "Kenya 6" in section) == (True, True)

    def test_workbook_says_why(self, maya: Client, poor: NetworkPlan) -> None:
        book = load_workbook(io.BytesIO(maya.get(f"/network/plans/{poor.pk}?format=xlsx").content))

        said = "One more run at Osong Centre and its smallest group cost 13,000 USD or more; lacking: 6,500 USD or more."
        assert [[cell.value for cell in row] for row in book["Not met"].iter_rows()] == [
            ["Country", "Course", "Seats missing", "Seats needed", "Why"],
            ["Ghana", "Course upstream", 6, 6, said],
            ["Kenya", "Course upstream", 6, 6, said],
        ]

    def test_ministry_reads_why_without_money_or_others(self, cast: Cast, poor: NetworkPlan, sign_in) -> None:
        add_member(cast.linh, Role.MINISTRY, Scope(ScopeKind.COUNTRY, "KEN"), actor=cast.maya, at=NOW)
        actions.adopt_plan(poor, actor=cast.maya, at=NOW)

        text = sign_in(cast.linh).get(f"/network/plans/{poor.pk}").text

        assert ("6 of 6" in text, "Too little money is left for one more run." in text) == (True, True)
        assert ("USD" in text, "6,500" in text, "Ghana" in text) == (False, False, False)

    @pytest.mark.parametrize(
        ("one", "said", "own"),
        [
            (("facility", (), 0), "At Osong Centre no week is left with all the rooms it takes while they can come.", ""),
            (("trainer", (), 0), "At Osong Centre, whenever rooms are free, too few trainers are: it takes 2 trainers.", ""),
            (
                ("competing", (), 0),
                "At Osong Centre, whenever rooms and trainers are free, "
                "another run for that region and language is less than 8 weeks away.",
                "",
            ),
            (
                ("cohort", (), 3),
                "Of those who still wait, at most 3 could come together; a group is at least 4.",
                "Too few of those who still wait could come together; a group is at least 4.",
            ),
            (
                ("money", ("r0001",), 0),
                "There is room at Osong Centre (4 Jan 2027); to bring one person costs 7 USD or more; lacking: 5 USD or more.",
                "There is room at Osong Centre, but too little money is left for the travel.",
            ),
            (
                ("order", ("r0001",), 0),
                "There is room at Osong Centre (4 Jan 2027), and nothing stands in the way; the search did not get to it.",
                "There is room at Osong Centre, and nothing stands in the way; the search did not get to it.",
            ),
        ],
    )
    def test_sentences(self, found: NetworkPlan, one: tuple[str, tuple[str, ...], int], said: str, own: str) -> None:
        why, runs, people = one
        read = read_plan(found)
        run = dataclasses.replace(read.plan.runs[0], id="r0001", centre="osong", week=0)
        read = Read(read.network, dataclasses.replace(read.plan, runs=(run,)))
        need = Unmet("KEN", "upstream", 2, 6, why, runs, ("osong",), people, 7, 5)

        assert (read.why(need), read.why(need, True)) == (said, own or said)
