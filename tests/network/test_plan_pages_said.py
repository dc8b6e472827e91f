"""What the pages and files of a plan say: how far apart runs are kept, why a seat is missing, what changed, until which day.

Flow: pytest -> the pages of a plan, its workbook and calendar.
Reads: nothing. Writes: the test database.
"""

import html
import io
import json
import re
from datetime import date

import pytest
from django.test import Client
from openpyxl import load_workbook

from seedtrain.curriculum.models import Pillar
from seedtrain.engines import planning as engine
from seedtrain.engines.planning.files import network_from_json
from seedtrain.network import actions
from seedtrain.network.capacity import CourseRow, FacilityRow, TrainerRow
from seedtrain.network.models import NetworkPlan, Offering
from seedtrain.network.planning import read_plan, signed
from seedtrain.people.access import Role, Scope, ScopeKind
from seedtrain.people.actions import add_member
from tests.cast import NOW, Cast
from tests.network.planned import BUDGETS, NEEDS, ROUTES, SETUP, Planned
from tests.network.test_plan_pages import DRAFT

pytestmark = pytest.mark.usefixtures("at_now")


@pytest.fixture
def linh(cast: Cast, planned: Planned, sign_in) -> Client:
    """The ministry of Kenya."""
    add_member(cast.linh, Role.MINISTRY, Scope(ScopeKind.COUNTRY, "KEN"), actor=cast.maya, at=NOW)
    return sign_in(cast.linh)


def draft(cast: Cast) -> NetworkPlan:
    return actions.draft_plan(SETUP, actor=cast.maya, at=NOW, seed="s")


def plain(text: str) -> str:
    """A page's words without its marks, each blank once."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", re.sub(r"</(dt|dd|th|td|li|summary)>", " ", text))).split())


def window_of(found: NetworkPlan) -> int:
    return json.loads(found.network)["rules"]["window"]


class TestDistance:
    """Runs of one course for one region and language start so many weeks apart; that is ours, and can be chosen."""

    def short(self, maya: Client, weeks: str) -> NetworkPlan:
        sent = maya.post("/network/plans", DRAFT | {"draft-window": weeks})
        return NetworkPlan.objects.get(pk=int(sent["Location"].rpartition("/")[2]))

    @pytest.fixture
    def crowded(self, cast: Cast, planned: Planned) -> None:
        """48 seats of "upstream", a group is 12 at most and only Osong runs it: three fit into 20 weeks 8 apart, six without."""
        actions.state_needs([actions.NeedRow("GHA", "upstream", 48, 0, "survey")], actor=cast.maya, at=NOW)
        actions.state_budgets([actions.BudgetRow("fund", 90_000_000, "USD", (), (), (), "letter")], actor=cast.maya, at=NOW)

    def test_form_offers_eight_and_what_is_chosen_counts(self, maya: Client, crowded: None) -> None:
        page = plain(maya.get("/network/plans").text)
        eight, none = self.short(maya, "8"), self.short(maya, "0")

        assert "Eight is our own assumption; with 0 they may follow at once, even side by side." in page
        assert (window_of(eight), window_of(none), SETUP.window, engine.Rules().window) == (8, 0, 8, 8)
        # By hand: weeks 0 to 19, three weeks a run, eight apart: weeks 0, 8 and 16 give three runs of twelve.
        assert [read_plan(one).totals.covered for one in (eight, none)] == [36, 48]

    def test_plan_says_the_distance_and_that_it_is_ours(self, maya: Client, crowded: None) -> None:
        eight = self.short(maya, "8")
        text = maya.get(f"/network/plans/{eight.pk}").text
        said = plain(text)

        assert "Runs of one course for one region are kept apart by 8 weeks Seedtrain draft" in said
        assert "Runs of it are kept 8 weeks apart 12 of 12" in said
        assert "a shorter distance, larger groups, another language, or a centre in another region" in said
        assert "Seedtrain draft How far apart runs are kept is our own assumption, chosen when a year is planned." in said
        assert '<a href="/network/plans#draft">Plan a year with another distance</a>' in text

    def test_plan_made_anew_keeps_its_networks_distance(self, cast: Cast, maya: Client, crowded: None) -> None:
        five = self.short(maya, "5")

        anew = actions.replan_with_budget(five, "fund", 800_000, actor=cast.maya, why="Less", at=NOW)

        assert (window_of(five), window_of(anew)) == (5, 5)

    @pytest.mark.parametrize("value", ["-1", "107", "many", ""])
    def test_distance_that_is_none_is_refused(self, maya: Client, value: str) -> None:
        text = maya.post("/network/plans", DRAFT | {"draft-window": value}).text

        assert 'id="id_draft-window_error"' in text
        assert not NetworkPlan.objects.exists()


class TestWhatChanged:
    """A plan made anew says what is otherwise, what that changes in figures, and which runs."""

    @pytest.fixture
    def lost(self, cast: Cast, planned: Planned) -> NetworkPlan:
        """Osong is closed from the first week: nobody else runs "upstream", so its twelve seats are gone."""
        return actions.replan_without(draft(cast), "osong", date(2027, 1, 4), actor=cast.maya, why="Flood", at=NOW, seed="s")

    def test_page_says_who_closed_and_names_the_runs_that_are_gone(self, maya: Client, lost: NetworkPlan) -> None:
        old = [one for one in json.loads(lost.replaces.plan)["runs"] if one["centre"] == "osong"]
        new = json.loads(lost.plan)["runs"]
        now = sum(sum(run["seats"].values()) for run in new)
        text = maya.get(f"/network/plans/{lost.pk}").text
        said, changes = plain(text), plain(text.split('id="changes"')[1].split("</section>")[0])

        count = (
            f"{len(old)} course run of the plan before is gone" if len(old) == 1 else f"{len(old)} course runs of the plan before are gone"
        )
        assert f"Osong Centre is closed from 4 January 2027: {count}." in said
        assert f"People {now} (before 22, {now - 22}) · Within reach {now} ({now - 22})" in said
        assert changes.count("· Osong Centre ·") == len(old)
        for run in old:
            people = sum(run["seats"].values())
            first = date.fromordinal(SETUP.first_monday.toordinal() + 7 * run["week"])
            assert f"Course {run['course']} · Osong Centre · {first.day} {first:%b %Y}" in changes
            assert f"{people} people" in changes
        assert "Changes to announced runs none" in changes

    def test_coverage_has_the_old_number_and_the_difference(self, maya: Client, lost: NetworkPlan) -> None:
        """By hand: Kenya needs upstream only, so its six are gone."""
        section = maya.get(f"/network/plans/{lost.pk}").text.split('id="coverage"')[1].split("</section>")[0]
        kenya = plain(section.split('<th scope="row">Kenya')[1].split("</tr>")[0])

        assert "6 (-6)" in kenya
        assert 'class="change"' not in section

    def test_list_tells_drafts_apart(self, cast: Cast, maya: Client, linh: Client, lost: NetworkPlan) -> None:
        poor = actions.replan_with_budget(lost.replaces, "host", 12_000, actor=cast.maya, why="Cut", at=NOW)
        said = plain(maya.get("/network/plans").text)

        assert f"Plan {lost.pk} · Plan of 2027 · without Osong Centre from 4 Jan 2027" in said
        assert f"Plan {poor.pk} · Plan of 2027 · host pays up to 12,000 USD" in said
        actions.adopt_plan(poor, actor=cast.maya, at=NOW)
        assert "12,000" not in linh.get("/network/plans").text

    def test_money_that_is_left_over_is_said(self, maya: Client, lost: NetworkPlan, cast: Cast) -> None:
        actions.state_needs([*NEEDS, actions.NeedRow("SEN", "upstream", 90, 0, "survey")], actor=cast.maya, at=NOW)
        found = draft(cast)
        left = sum(one.amount_minor for one in BUDGETS) // 100 - sum(one["amount"] for one in json.loads(found.plan)["payments"])

        assert left > 0
        assert f"{left:,} USD are left over." in plain(maya.get(f"/network/plans/{found.pk}").text)

    def test_other_amount_is_said_beside_what_it_was(self, cast: Cast, planned: Planned, maya: Client) -> None:
        poorer = actions.replan_with_budget(draft(cast), "fund", 100_000, actor=cast.maya, why="Cut", at=NOW)

        assert "fund pays up to 100,000 USD; it was 200,000 before." in plain(maya.get(f"/network/plans/{poorer.pk}").text)

    def test_candidate_that_joins_is_said_with_its_runs(self, cast: Cast, planned: Planned, maya: Client) -> None:
        """By hand: only Rio can be reached from Brazil, whose eight people fit one run there."""
        said = {"actor": cast.maya, "at": NOW}
        rio = actions.propose_centre(planned.world.owner, "rio", "Rio Centre", Pillar.REGIONAL, "BRA", **said)
        actions.state_needs([*NEEDS, actions.NeedRow("BRA", "quality", 8, 0, "survey")], **said)
        actions.state_travel_costs([*ROUTES, actions.RouteRow("BRA", "rio", 0, "USD", "home")], **said)
        actions.set_facility(rio, FacilityRow("room", "room", "Room", 1, 20), **said)
        actions.set_trainer(rio, TrainerRow("T1", ("quality",), ("en",)), **said)
        actions.set_centre_course(rio, CourseRow("quality", ("en",), 1, 100_000, "USD", 4, 10, (("room", 1),), 1), **said)
        joined = actions.replan_with_candidate(draft(cast), rio, why="Joins", **said)

        text = plain(maya.get(f"/network/plans/{joined.pk}").text)

        assert "Rio Centre joins: 1 course run there, for 8 people." in text
        assert text.count("Rio Centre joins") == 1
        assert "People 30 (before 22, +8) · Within reach 30 (+8)" in text
        assert f"Plan {joined.pk} · Plan of 2027 · with Rio Centre" in plain(maya.get("/network/plans").text)


def test_sign_stands_before_every_difference() -> None:
    assert [signed(one) for one in (22, -4, 0, 1234)] == ["+22", "-4", "±0", "+1,234"]


def test_course_whose_centre_said_nothing_is_no_course_that_nobody_gives(cast: Cast, planned: Planned, maya: Client, linh: Client) -> None:
    """Only Osong gives "upstream", and it takes back what a run costs: nobody can plan it, and the reason is Osong's silence."""
    unsaid = CourseRow("upstream", ("en",), 3, None, "", 4, 12, (("room", 1),), 2)
    actions.set_centre_course(planned.world.osong, unsaid, actor=cast.maya, at=NOW)
    found = draft(cast)
    text, words = maya.get(f"/network/plans/{found.pk}").text, "Osong Centre gives it, but has not said what a run takes"
    book = load_workbook(io.BytesIO(maya.get(f"/network/plans/{found.pk}?format=xlsx").content))
    actions.adopt_plan(found, actor=cast.maya, at=NOW)
    own = linh.get(f"/network/plans/{found.pk}").text

    assert text.count(f'<a href="/network/capacity">{words}</a>') == 2
    assert "12 of 22 seats are outside this plan" in plain(text)
    assert "Out of reach 12 of 22 seats Course runs" in plain(text)
    assert [row[3].value for row in book["Out of reach"].iter_rows(min_row=2)] == [words, words]
    assert ("a centre gives it, but has not said what a run takes" in own, "Osong Centre gives it" in own) == (True, False)


def test_course_that_nobody_gives_is_said_so(cast: Cast, planned: Planned, maya: Client) -> None:
    network = json.loads(draft(cast).network)
    network["offers"] = [one for one in network["offers"] if one["course"] != "upstream"]
    made = actions.draft_plan_of(network_from_json(json.dumps(network)), actor=cast.maya, at=NOW)

    assert "no centre offers this course" in maya.get(f"/network/plans/{made.pk}").text


def test_last_day_is_the_sunday_of_the_last_week(cast: Cast, planned: Planned, maya: Client, linh: Client) -> None:
    """By hand: 20 weeks from Monday 4 January 2027 end on Sunday 23 May."""
    found = draft(cast)
    book = load_workbook(io.BytesIO(maya.get(f"/network/plans/{found.pk}?format=xlsx").content))
    page = plain(maya.get(f"/network/plans/{found.pk}").text)
    actions.adopt_plan(found, actor=cast.maya, at=NOW)

    about = {row[0].value: row[1].value for row in book["About"].iter_rows(min_row=2)}
    assert (about["First day"].date(), about["Last day"].date()) == (date(2027, 1, 4), date(2027, 5, 23))
    assert "4 January 2027 to 23 May 2027" in page
    assert "4 January 2027 to 23 May 2027" in plain(linh.get(f"/network/plans/{found.pk}").text)


def test_plain_words_stand_before_how_it_was_made(cast: Cast, planned: Planned, maya: Client) -> None:
    """The plan gives every seat; its ceiling is as high, so nothing is better."""
    found = draft(cast)
    text = maya.get(f"/network/plans/{found.pk}").text
    said = plain(text)

    gone = ("Below the best possible", "Price of broken promises", "count for fairness", "cannot be given by any plan")
    assert [words for words in gone if words in said] == []
    assert "No plan can be better, by this plan’s own measure." in said
    made = text.split("How it was made")[1].split("</details>")[0]
    assert ("Steps of the search" in made, text.count("Steps of the search</dt>")) == (True, 1)
    links = re.findall(r'href="#([^"]+)"', text.split('aria-label="On this page"')[1].split("</nav>")[0])
    assert links == ["figures", "year", "coverage", "money", "runs", "files", "what-if"]
    assert all(f'id="{name}"' in text for name in links)


class TestFiles:
    """The workbook says what it is; the calendar says what may still change; a ministry has its own rows."""

    def test_workbook_begins_with_what_it_is(self, cast: Cast, planned: Planned, maya: Client) -> None:
        found = draft(cast)
        book = load_workbook(io.BytesIO(maya.get(f"/network/plans/{found.pk}?format=xlsx").content))
        about = {row[0].value: row[1].value for row in book["About"].iter_rows(min_row=2)}

        assert book.sheetnames[0] == "About"
        assert (about["Plan"], about["Title"], about["State"], about["Synthetic"]) == (found.pk, "Plan of 2027", "Draft", "No")
        assert (about["Seed"], about["Made by"], about["Steps of the search"]) == ("s", cast.maya.name, 0)
        assert about["Weeks between two runs of one course for one region"] == "8 (Seedtrain draft)"

    def test_run_is_tentative_until_it_is_published(self, cast: Cast, planned: Planned, maya: Client) -> None:
        found = draft(cast)
        before = maya.get(f"/network/plans/{found.pk}/plan.ics").text
        told = actions.adopt_plan(found, actor=cast.maya, at=NOW)
        actions.publish_offering(Offering.objects.get(slug=told.planned[0]), actor=cast.maya, at=NOW)
        after = maya.get(f"/network/plans/{found.pk}/plan.ics").text

        runs = len(told.planned)
        assert (before.count("STATUS:TENTATIVE"), before.count("STATUS:CONFIRMED")) == (runs, 0)
        assert (after.count("STATUS:TENTATIVE"), after.count("STATUS:CONFIRMED")) == (runs - 1, 1)
        assert f"\r\nNAME:Plan of 2027 · plan {found.pk} (Draft)\r\n" in before

    def test_ministry_takes_its_own_rows_along_and_no_more(self, cast: Cast, planned: Planned, maya: Client, linh: Client) -> None:
        """Kenya needs "upstream" only; of a run that Ghana shares it sees its own six."""
        found = draft(cast)
        home = f"/network/plans/{found.pk}"
        drafted = [linh.get(path).status_code for path in (f"{home}?format=xlsx", f"{home}/plan.ics")]
        actions.adopt_plan(found, actor=cast.maya, at=NOW)

        page = linh.get(home).text
        book = load_workbook(io.BytesIO(linh.get(f"{home}?format=xlsx").content))
        calendar = linh.get(f"{home}/plan.ics").text
        cells = [str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None]

        assert drafted == [404, 404]
        assert (f'href="{home}/plan.ics"' in page, "format=xlsx" in page) == (True, True)
        assert book.sheetnames == ["About", "Coverage", "Out of reach", "Not met", "Course runs"]
        assert [list(row) for row in book["Coverage"].iter_rows(min_row=2, values_only=True)] == [["Kenya", 6, 6, 6]]
        assert sum(row[5] for row in book["Course runs"].iter_rows(min_row=2, values_only=True)) == 6
        foreign = ("Ghana", "Senegal", "USD", "fund", "host", "quality", "Maya")
        assert [word for word in foreign if any(word in cell for cell in cells) or word in calendar] == []
        assert "Kenya 6" in calendar
        assert [linh.get(f"{home}/{name}.json").status_code for name in ("plan", "network")] == [404, 404]


def test_planners_and_the_centre_read_the_need_and_the_cost_on_an_offering(
    cast: Cast, planned: Planned, maya: Client, linh: Client, sign_in
) -> None:
    """Upstream costs 5,000 a run at Osong, and is for six people of Ghana and six of Kenya."""
    found = draft(cast)
    actions.adopt_plan(found, actor=cast.maya, at=NOW)
    one = Offering.objects.get(from_plans__plan=found, version=planned.world.version)
    actions.publish_offering(one, actor=cast.maya, at=NOW)

    pages = {
        name: plain(client.get(f"/offerings/{one.slug}").text)
        for name, client in (("maya", maya), ("soojin", sign_in(cast.soojin)), ("otto", sign_in(cast.otto)), ("linh", linh), ("", Client()))
    }

    need = "It covers the need of Ghana 6, Kenya 6. Planned cost of a run: 5,000 USD (plan"
    assert {name for name, text in pages.items() if need in text} == {"maya", "soojin"}
    assert {name for name, text in pages.items() if "Plan of 2027" in text or "5,000" in text} == {"maya", "soojin"}
    assert need in plain(maya.get(f"/offerings/{one.slug}/edit").text)
