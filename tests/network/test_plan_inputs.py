"""What plans are made from: lists with their faults, a report before a line goes, the journal, and the needs of sites by quarter."""

import re
from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from seedtrain.curriculum.models import EvidenceMode, LearningOutcome
from seedtrain.engines.demand.dates import Quarter
from seedtrain.needs import actions as needs
from seedtrain.needs.models import Competency
from seedtrain.network import actions, forms
from seedtrain.network.models import Budget, CountryNeed, TravelCost
from seedtrain.network.planning import asked_for
from seedtrain.people import actions as people
from seedtrain.people.access import Role, Scope, ScopeKind
from seedtrain.people.models import JournalEntry, Organisation
from tests.cast import NOW, Cast
from tests.network.planned import NEEDS, Planned

HOME = "/network/plans/inputs"
STOOD = ["GHA; quality; 5; 0; survey", "GHA; upstream; 6; 0; survey", "KEN; upstream; 6; 0; survey", "SEN; quality; 5; 0; survey"]
"""The needs of the small network as its page shows them."""


def seen(client: Client, name: str = "needs") -> str:
    """What the page remembers of a list."""
    return client.get(HOME).text.split(f'name="{name}-seen"')[1].split('value="')[1].split('"')[0]


def send(client: Client, lines: str, **more: str) -> str:
    """The page that answers to these lines of needs, after any redirect."""
    said = {"act": "needs", "needs-lines": lines, "needs-seen": seen(client)} | more
    return client.post(HOME, said, follow=True).text


def stands() -> list[str]:
    rows = CountryNeed.objects.order_by("country", "course__slug").select_related("course")
    return [f"{one.country}; {one.course.slug}; {one.seats}; {one.held}; {one.source}" for one in rows]


def test_lists_are_stated_as_lines_and_nothing_typed_is_lost(maya: Client) -> None:
    opened, wrong = seen(maya), "GHA; upstream; many; 0; survey\nKEN; upstream; 6"
    refused = send(maya, wrong)
    good = send(maya, "gha\tupstream\t9\t1\tcensus", sure="1")
    late = maya.post(HOME, {"act": "needs", "needs-lines": "KEN; upstream; 9; 1; census", "needs-seen": opened}).text
    lines = "Fund A; 1,000 USD; osong; ; gha ken; letter"
    money = {"act": "budgets", "budgets-lines": lines, "budgets-seen": seen(maya, "budgets"), "sure": "1"}
    paid = maya.post(HOME, money)

    assert "Line 1: we expected a whole number; it came as “many”." in refused
    assert "Line 2: we expected 5 columns between semicolons; there are 3." in refused
    assert "GHA; upstream; many; 0; survey" in refused
    assert ("1 line changed. 3 lines removed." in good, paid.status_code) == (True, 302)
    assert stands() == ["GHA; upstream; 9; 1; census"]
    assert "Somebody changed this list since you opened it." in late
    assert list(Budget.objects.values_list("name", "amount_minor", "currency", "centres", "countries")) == [
        ("Fund A", 100_000, "USD", ["osong"], ["GHA", "KEN"])
    ]


def test_every_fault_is_told_at_once_with_the_line_it_stands_on(maya: Client) -> None:
    lines = [
        "",
        "",
        "GHA; upstream; 6; 0; survey",
        "",
        "",
        "XXX; alchemy; 6; 0; survey",
        "KEN; upstream; many; 0; survey",
        ";;;;",
        "SEN; quality; 5",
    ]

    text = send(maya, "\r\n".join(lines))

    assert [line for line in text.replace("</li>", "\n").replace("<li>", "\n").splitlines() if line.startswith("Line ")] == [
        "Line 6: A country is a code of three letters, such as GHA; it came as “XXX”.",
        "Line 6: No course has the address “alchemy”.",
        "Line 7: we expected a whole number; it came as “many”.",
        "Line 9: we expected 5 columns between semicolons; there are 3.",
    ]
    assert stands() == STOOD


def test_of_many_faults_the_first_are_told_and_the_rest_counted(maya: Client) -> None:
    text = send(maya, "\n".join(f"XX{number}; upstream; 6; 0; survey" for number in range(50)))

    assert ("Line 40: A country" in text, "Line 41: A country" in text, "10 more faults were found." in text) == (True, False, True)


def test_line_about_the_same_names_the_other_by_where_it_was_typed(maya: Client) -> None:
    assert "Line 4: Line 2 is about the same. Keep one of the two." in send(maya, "\nKEN; upstream; 6; 0; a\n\nKEN; upstream; 7; 0; b")


def test_removed_lines_are_shown_before_they_go_and_the_journal_keeps_them_all(cast: Cast, maya: Client) -> None:
    more = [*NEEDS, *(actions.NeedRow(code, "quality", 3, 0, "survey") for code in CODES)]
    actions.state_needs(more, actor=cast.maya, at=NOW)
    stood = stands()
    report = send(maya, "GHA; upstream; 7; 0; survey\nBRA; upstream; 1; 0; survey")
    unwritten = stands()
    back = send(maya, "GHA; upstream; 7; 0; survey\nBRA; upstream; 1; 0; survey", again="1")
    gone = send(maya, "GHA; upstream; 7; 0; survey\nBRA; upstream; 1; 0; survey", sure="1")
    kept = JournalEntry.objects.filter(verb="state_needs").latest("number").payload.body

    assert "Nothing has been written yet." in report
    assert "Remove 55 lines and save" in report
    assert all(line in report for line in stood if line != "GHA; upstream; 6; 0; survey")
    assert "<del>GHA; upstream; 6; 0; survey</del> <ins>GHA; upstream; 7; 0; survey</ins>" in report
    assert 'type="hidden" name="needs-lines" value="GHA; upstream; 7; 0; survey\nBRA; upstream; 1; 0; survey"' in report
    assert unwritten == stood
    assert ("GHA; upstream; 7; 0; survey\nBRA; upstream; 1; 0; survey</textarea>" in back, "Save these lines" in back) == (True, True)
    assert "1 line added. 1 line changed. 55 lines removed." in gone
    assert stands() == ["BRA; upstream; 1; 0; survey", "GHA; upstream; 7; 0; survey"]
    assert sorted(kept["before"]["lines"]) == stood
    assert kept["after"] == {"lines": ["BRA; upstream; 1; 0; survey", "GHA; upstream; 7; 0; survey"], "all": 2, "changed": 57}


CODES = (
    *("NGA", "CIV", "BFA", "MLI", "GMB", "SLE", "LBR", "TGO", "BEN", "CMR", "ETH", "RWA", "UGA", "TZA", "ZMB", "ZAF", "EGY", "MAR"),
    *("TUN", "JOR", "PAK", "BGD", "IND", "NPL", "LKA", "IDN", "THA", "VNM", "PHL", "MNG", "KAZ", "UZB", "GEO", "BRA", "ARG", "MEX"),
    *("PER", "CHL", "COL", "ECU", "BOL", "PRY", "URY", "CUB", "HTI", "HND", "GTM", "NIC", "PAN", "CRI", "DOM", "JAM"),
)
"""Fifty-two countries more, so that more than forty lines go."""


def test_lines_that_only_come_or_change_are_saved_at_once(maya: Client) -> None:
    text = send(maya, "\n".join([*STOOD, "BRA; quality; 4; 0; survey"]).replace("SEN; quality; 5", "SEN; quality; 6"))

    assert "1 line added. 1 line changed." in text
    assert len(stands()) == 5


def test_list_of_travel_and_of_money_asks_too(maya: Client) -> None:
    for name, model in (("routes", TravelCost), ("budgets", Budget)):
        before = model.objects.count()
        report = maya.post(HOME, {"act": name, f"{name}-lines": "", f"{name}-seen": seen(maya, name)}).text

        assert (f"Remove {before} lines and save" in report, model.objects.count()) == (True, before)


def test_report_and_page_ask_the_database_as_often_for_more_lines(cast: Cast, maya: Client) -> None:
    few = queries(maya, "")
    actions.state_needs([*NEEDS, *(actions.NeedRow(code, "quality", 3, 0, "survey") for code in CODES)], actor=cast.maya, at=NOW)

    assert queries(maya, "") == few


def queries(client: Client, lines: str) -> tuple[int, int]:
    said = {"act": "needs", "needs-lines": lines, "needs-seen": seen(client)}
    with CaptureQueriesContext(connection) as reported:
        client.post(HOME, said)
    with CaptureQueriesContext(connection) as shown:
        client.get(HOME)
    return len(reported), len(shown)


DRAFT = {
    "draft-title": "Plan of 2027",
    "draft-first": "2027-01-04",
    "draft-weeks": "20",
    "draft-currency": "EUR",
    "draft-spoken": "en",
    "draft-steps": "0",
    "draft-window": "8",
    "act": "draft",
}


def problems(text: str) -> list[str]:
    """What the summary above the form says."""
    summary = text.split('id="problems"')[1].split("</ul>", maxsplit=1)[0] if 'id="problems"' in text else ""
    return re.findall(r"<li>(?:<a[^>]*>)?(.*?)(?:</a>)?</li>", summary)


def test_currency_nobody_uses_is_refused_at_its_field(maya: Client) -> None:
    assert problems(maya.post("/network/plans", DRAFT).text) == ["Currency: All costs are in USD; you asked for EUR. Plan in USD."]


def test_funders_of_another_currency_are_no_reason_to_call_for_budgets(cast: Cast, maya: Client) -> None:
    actions.state_budgets([actions.BudgetRow("fund", 100, "EUR", (), (), (), "letter")], actor=cast.maya, at=NOW)

    found = problems(maya.post("/network/plans", DRAFT | {"draft-currency": "USD"}).text)

    assert found == ["Currency: All budgets are in EUR; you asked for USD. State them in USD, or plan in EUR."]


def test_what_is_missing_stands_above_the_form_and_not_at_its_title(cast: Cast, maya: Client) -> None:
    actions.state_budgets([], actor=cast.maya, at=NOW)

    found = problems(maya.post("/network/plans", DRAFT | {"draft-currency": "USD"}).text)

    assert found == ["Runs and travel cost money and no funder is stated. State budgets first."]


class TestNeedsOfSites:
    """A site in Accra needs four operators, of whom by hand one is trained in each quarter of a year, and one leaves later."""

    @pytest.fixture(autouse=True)
    def site(self, cast: Cast, planned: Planned) -> None:
        needs.load_framework(at=NOW)
        firm = people.found_organisation("accra-bio", Organisation.Kind.MANUFACTURER, "Accra Biologics", country="GHA", at=NOW)
        people.add_member(cast.amina, Role.TRAINING_MANAGER, Scope(ScopeKind.ORGANISATION, "accra-bio"), actor=None, at=NOW)
        made = needs.register_site(firm, "accra-plant", "Accra plant", "GHA", "", actor=cast.amina, at=NOW)
        said = {"platform": "fill_finish_only", "status": "existing", "likelihood": "100 %", "languages": ["en"]}
        needs.describe_site(made, said, actor=cast.amina, at=NOW)
        needs.set_site_roles(made, {"AFO": 4}, actor=cast.amina, at=NOW)
        competency = Competency.objects.get(code="F2")
        LearningOutcome.objects.create(version=planned.world.version, competency=competency, level=2, evidence_mode=EvidenceMode.OBSERVED)

    @pytest.mark.parametrize(
        ("first", "last", "seats"),
        [
            # Asked on 15 December 2026, people come in 2026Q4 to 2027Q3: three of the four in the calendar year 2027.
            (Quarter(2026, 4), Quarter(2026, 4), 1),
            (Quarter(2027, 1), Quarter(2027, 4), 3),
            (Quarter(2027, 2), Quarter(2027, 3), 2),
            (Quarter(2027, 4), Quarter(2027, 4), 0),
        ],
    )
    def test_seats_are_those_of_the_quarters_asked_for(self, cast: Cast, first: Quarter, last: Quarter, seats: int) -> None:
        found = asked_for(cast.maya, date(2026, 12, 15), first, last)

        assert [(one.country, one.course, one.seats) for one in found] == ([("GHA", "upstream", seats)] if seats else [])

    def test_line_says_its_quarters_and_reads_back_as_a_line(self, cast: Cast, maya: Client) -> None:
        at = datetime(2026, 12, 15, tzinfo=UTC)

        changes = actions.take_needs_of_sites(Quarter(2027, 1), Quarter(2027, 4), actor=cast.maya, at=at)

        said = "GHA; upstream; 3; 0; Sites, quarters 2027Q1 to 2027Q4: accra-plant"
        assert [[str(one) for one in pair] for pair in changes.changed] == [["GHA; upstream; 6; 0; survey", said]]
        assert stands() == [STOOD[0], said, *STOOD[2:]]
        assert "Nothing changed: it stood like that already." in send(maya, "\n".join(stands()))

    def test_line_of_other_quarters_that_is_not_asked_for_any_more_is_named(self, maya: Client) -> None:
        now = forms.TakeForm(today=datetime.now(tz=UTC).date(), year=2000)["first"].value()
        CountryNeed.objects.filter(course__slug="quality", country="GHA").update(source="Sites: accra-plant")

        taken = maya.post(HOME, {"act": "take", "take-first": now, "take-last": now}, follow=True).text
        again = maya.post(HOME, {"act": "take", "take-first": now, "take-last": now}, follow=True).text

        named = "1 line taken from sites for other quarters stays: GHA quality. Remove it if it is not meant."
        assert f"1 line changed. {named}" in taken
        assert f"Nothing changed: it stood like that already. {named}" in again

    def test_page_takes_the_quarters_that_are_chosen(self, maya: Client) -> None:
        now = forms.TakeForm(today=datetime.now(tz=UTC).date(), year=2000)["first"].value()
        taken = maya.post(HOME, {"act": "take", "take-first": now, "take-last": now}, follow=True).text

        assert "1 line changed." in taken
        assert stands()[1] == f"GHA; upstream; 1; 0; Sites, quarters {now} to {now}: accra-plant"


@pytest.mark.parametrize(
    ("today", "year", "first", "last"),
    [
        (date(2026, 11, 30), 2027, "2027Q1", "2027Q4"),
        # The weeks of 2026 begin on 29 December 2025 and those of 2027 on 4 January: neither moves a quarter.
        (date(2025, 12, 31), 2026, "2026Q1", "2026Q4"),
        (date(2027, 1, 2), 2027, "2027Q1", "2027Q4"),
        # A year that has begun: what is over is not asked for.
        (date(2027, 5, 2), 2027, "2027Q2", "2027Q4"),
    ],
)
def test_quarters_of_the_planned_year_are_proposed(today: date, year: int, first: str, last: str) -> None:
    form = forms.TakeForm(today=today, year=year)

    assert (form["first"].value(), form["last"].value()) == (first, last)


def test_quarters_the_wrong_way_round_are_refused() -> None:
    form = forms.TakeForm({"first": "2027Q3", "last": "2027Q1"}, today=date(2026, 11, 30), year=2027)

    assert form.errors == {"last": ["2027Q1 comes before 2027Q3. Choose the same quarter or a later one."]}
