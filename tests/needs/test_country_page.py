"""A country's page: what is known of who is there, what was only published, seats with their quarters, and the plan that meets them."""

import re
from datetime import date
from fractions import Fraction

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from seedtrain.engines.demand import Course, Offer, Quarter
from seedtrain.needs import actions, demand
from seedtrain.needs.models import SiteProfile
from seedtrain.network import actions as network
from seedtrain.network.models import NetworkPlan, Offering
from seedtrain.pages.demand import adopted, rows
from seedtrain.pages.demand.country import Country
from seedtrain.people import actions as people
from seedtrain.people.access import EVERYWHERE, Role, Scope, ScopeKind
from seedtrain.people.models import Organisation
from tests.cast import NOW, Cast
from tests.needs.test_demand_pages import SMALL, shown
from tests.network.planned import SETUP, build_planned
from tests.network.test_offered import award
from tests.network.world import build_world

ON = date(2027, 1, 15)
ASEPTIC = (Course("aseptic", "Aseptic", {"F2": 2}, (), (Offer("Dakar", "SEN"),)),)
FILL = {"platform": "fill_finish_only", "status": "existing", "likelihood": "50 %"}
"""A site that fills and states its heads itself; of 4 operators four come, and one leaves within the two years shown."""


@pytest.fixture
def firm(cast: Cast) -> Organisation:
    """A firm in Ghana with Amina for its training manager; Linh sits in Ghana's ministry."""
    actions.load_framework(at=NOW)
    made = people.found_organisation("accra-bio", Organisation.Kind.MANUFACTURER, "Accra Biologics", country="GHA", at=NOW)
    people.found_organisation("moh-gha", Organisation.Kind.MINISTRY, "Ministry of Health", country="GHA", at=NOW)
    people.add_member(cast.amina, Role.TRAINING_MANAGER, Scope(ScopeKind.ORGANISATION, "accra-bio"), actor=None, at=NOW)
    people.add_member(cast.linh, Role.MINISTRY, Scope(ScopeKind.COUNTRY, "GHA"), actor=None, at=NOW)
    return made


def site(firm: Organisation, slug: str, said: dict[str, object], *, heads: int = 0, roster: int = 0) -> SiteProfile:
    made = actions.register_site(firm, slug, f"Plant {slug}", "GHA", "", actor=None, at=NOW)
    actions.describe_site(made, said, actor=None, at=NOW)
    if heads:
        actions.set_site_roles(made, {"AFO": heads}, actor=None, at=NOW)
    if roster:
        actions.import_roster(made, [actions.RosterRow(f"{slug}-{at}", "AFO", {"F2": 4}) for at in range(roster)], actor=None, at=NOW)
    return made


def known_as_published(cast: Cast, country: str = "CAN", said: dict[str, object] = SMALL) -> SiteProfile:
    """A plant of a firm that uses nothing of this, from what a newspaper wrote."""
    firm = people.found_organisation(f"firm-{country.lower()}", Organisation.Kind.MANUFACTURER, "Firm", country=country, at=NOW)
    plan = {name: value for name, value in said.items() if name != "status"} | {"source": "A newspaper."}
    return actions.register_site(firm, f"plant-{country.lower()}", f"Plant in {country}", country, "", actor=None, at=NOW, plan=plan)


def asked(person) -> Country:
    sites = SiteProfile.objects.visible_to(person)
    found = demand.read(sites, ON)
    return Country(found, ASEPTIC, demand.apart(found, sites))


def figures(client: Client, path: str) -> dict[str, str]:
    """Figures of a page by their words."""
    pairs = re.findall(r'<div><dt>(.*?)</dt><dd class="big">(.*?)</dd></div>', client.get(path).text)
    return {shown(words).strip(): shown(value).strip() for words, value in pairs}


@pytest.mark.parametrize(
    ("value", "words"),
    [(Fraction(0), "0"), (Fraction(1, 3), "<1"), (Fraction(1, 2), "1"), (Fraction(5, 2), "3"), (Fraction(21001, 10), "2,100"), (2.4, "2")],
)
def test_seats_are_whole_and_a_third_of_one_is_not_none(value: Fraction, words: str) -> None:
    assert rows.seats_text(value) == words


def test_seats_of_sites_without_a_roster_are_kept_apart(firm: Organisation, cast: Cast) -> None:
    site(firm, "sent", {**FILL, "likelihood": "100 %"}, heads=4, roster=4)
    site(firm, "silent", FILL, heads=4)
    site(firm, "planned", {**FILL, "status": "new", "start": "2029Q1"}, heads=4)

    found = asked(cast.maya)
    without = demand.answer(demand.read(SiteProfile.objects.exclude(slug="silent"), ON), ASEPTIC, is_timed=True)

    # Of the silent site: four people and one leaver at one in two. Nobody is expected at a plant that is still planned.
    assert (found.unsure, found.asked.unseen) == (Fraction(5, 2), {"silent"})
    assert found.timed.seats.total - found.unsure == without.seats.total


def test_seats_without_a_roster_are_a_figure_of_their_own(firm: Organisation, cast: Cast, sign_in) -> None:
    award(build_world(cast).version, F2=2)
    Offering.objects.update(state=Offering.State.PUBLISHED)
    site(firm, "silent", FILL, heads=4)
    sent = site(firm, "sent", {**FILL, "likelihood": "100 %"}, heads=4)
    actions.import_roster(sent, [actions.RosterRow("x", "VIP", {})], actor=None, at=NOW)

    with time_machine.travel(ON):
        client = sign_in(cast.maya)
        found, text = figures(client, "/country-needs?country=GHA"), client.get("/country-needs?country=GHA").text

    # Four people and one leaver each; at the silent site one in two of them.
    assert found["seats expected, each site at its likelihood (2027Q1 to 2028Q3)"] == "5"
    assert found["more seats, if nobody is there at the sites that sent no roster"] == "3"
    assert "Among them are 3 seats of sites that sent no roster, so we do not know who is there." in text


def test_a_year_of_weeks_is_asked_for_its_own_four_quarters() -> None:
    year = adopted.Adopted(NetworkPlan(first_monday=date(2025, 12, 29), weeks=53), date(2027, 1, 3), 0, 0)

    assert year.quarters == (Quarter(2026, 1), Quarter(2026, 4))


def test_who_is_there_is_not_known_where_no_roster_was_sent(firm: Organisation, cast: Cast, sign_in) -> None:
    site(firm, "sent", FILL, heads=4, roster=1)
    site(firm, "silent", FILL, heads=4)
    client = sign_in(cast.linh)

    text = client.get("/country-needs").text
    cells = re.findall(r'<td data-label="Needed, nobody on the roster" class="num">(.*?)</td>', text)
    alone = [figures(client, f"/sites/{slug}/people") for slug in ("sent", "silent")]

    assert [shown(one).strip() for one in cells] == ["3", "No roster sent"]
    assert "No roster sent, so we do not know who is there. All people of such a site count" in text
    assert alone[0]["needed, nobody on the roster for them"] == "3"
    assert alone[1]["No roster sent, so we do not know who is there."] == "Not known"
    assert "not there yet" not in text


def test_seats_are_not_known_where_no_site_says_when(firm: Organisation, cast: Cast, sign_in) -> None:
    site(firm, "untimed", {"platform": "fill_finish_only"}, heads=4)
    client = sign_in(cast.linh)

    before = figures(client, "/country-needs")
    site(firm, "timed", FILL, heads=4, roster=1)
    after = client.get("/country-needs").text

    assert before["seats: no site has said when it starts"] == "Not known"
    assert "seats: no site has said when it starts" not in after
    assert "Plant untimed" in after[after.index('id="sites"') :]


def test_published_plants_stand_beside_the_figures(firm: Organisation, cast: Cast, sign_in) -> None:
    site(firm, "sent", FILL, heads=4, roster=1)
    known_as_published(cast, "GHA")
    client = sign_in(cast.linh)

    text = client.get("/country-needs").text

    assert figures(client, "/country-needs")["people likely, if all is built"] == "4"
    assert "Published plants, not in the figures: 1" in text
    assert [slug in text[: text.index("Published plants, not")] for slug in ("/sites/sent/", "/sites/plant-gha/")] == [True, False]
    assert "Plant in GHA" not in client.get("/country-needs?format=csv&what=unmet").text


def test_a_published_plant_that_a_plan_counts_is_in_the_figures(firm: Organisation, cast: Cast, sign_in) -> None:
    known_as_published(cast, "GHA")
    ministry = Organisation.objects.get(slug="moh-gha")
    actions.state_plan(ministry, "fill_finish_only", {"AFO": 20}, {"start": "2029Q1"}, actor=cast.linh, at=NOW)
    client = sign_in(cast.linh)

    text = client.get("/country-needs").text

    # The small plant has 63 people likely and 14 of the 20 who fill; the plan adds six.
    assert figures(client, "/country-needs")["people likely, if all is built"] == "69"
    assert "Beyond the sites: 6 people." in text
    assert "Published plants, not in the figures" not in text


@pytest.mark.parametrize("by", ["roster", "heads", "member"])
def test_a_plant_is_no_longer_only_published_once_somebody_answers_for_it(firm: Organisation, cast: Cast, by: str) -> None:
    plant = known_as_published(cast)
    before = list(demand.published(SiteProfile.objects.all()))

    if by == "roster":
        actions.import_roster(plant, [actions.RosterRow("a", "AFO", {})], actor=None, at=NOW)
    elif by == "heads":
        actions.set_site_roles(plant, {"AFO": 3}, actor=None, at=NOW)
    else:
        people.add_member(cast.otto, Role.TRAINING_MANAGER, Scope(ScopeKind.ORGANISATION, "firm-can"), actor=None, at=NOW)

    assert (before, list(demand.published(SiteProfile.objects.all()))) == ([plant], [])


def test_who_sees_every_country_chooses_one_first(firm: Organisation, cast: Cast, sign_in) -> None:
    site(firm, "sent", FILL, heads=4, roster=2)
    site(firm, "silent", FILL, heads=4)
    actions.state_plan(Organisation.objects.get(slug="moh-gha"), "mrna", {"UPT": 3}, {"start": "2029Q1"}, actor=cast.linh, at=NOW)
    known_as_published(cast)
    client = sign_in(cast.maya)

    text = client.get("/country-needs").text
    canada = client.get("/country-needs?country=CAN").text

    assert re.findall(r'<th scope="row"><a href="\?country=(\w+)">', text) == ["GHA"]
    assert "Ghana 1 of 2 1" in shown(text)
    assert "Plant in CAN" in text[text.index("Plants known only from what was published") :]
    assert "Nothing to count yet" in canada
    assert 'class="figures"' not in canada
    assert "No roster sent, so we do not know who is there." in canada


def test_the_list_of_countries_asks_as_often_with_more_of_them(firm: Organisation, cast: Cast, sign_in) -> None:
    client = sign_in(cast.maya)

    def queries() -> int:
        client.get("/country-needs")
        with CaptureQueriesContext(connection) as found:
            assert client.get("/country-needs").status_code == 200
        return len(found)

    known_as_published(cast)
    site(firm, "first", FILL, heads=4, roster=2)
    before = queries()
    for country in ("RWA", "DEU", "USA"):
        known_as_published(cast, country)
        site(firm, f"more-{country.lower()}", FILL, heads=4, roster=2)

    assert queries() == before


def test_the_adopted_plan_is_named_with_what_it_was_asked_for(cast: Cast, sign_in) -> None:
    build_planned(cast)
    people.add_member(cast.linh, Role.MINISTRY, Scope(ScopeKind.COUNTRY, "GHA"), actor=None, at=NOW)
    made = network.draft_plan(SETUP, actor=cast.maya, at=NOW, seed="s")
    draft = adopted.adopted_for(cast.linh, {"GHA"}, ON)
    network.adopt_plan(made, actor=cast.maya, at=NOW)

    found = adopted.adopted_for(cast.linh, {"GHA"}, ON)

    # Ghana asks for six seats of one course and five of the other; twenty weeks from 4 January 2027 end on 23 May, in its second quarter.
    assert (draft, found.plan, found.need, found.last) == (None, made, 11, date(2027, 5, 23))
    assert 0 < found.covered <= 11
    assert found.quarters == (Quarter(2027, 1), Quarter(2027, 2))
    assert adopted.adopted_for(cast.linh, {"BRA"}, ON) is None
    assert adopted.adopted_for(cast.linh, {"GHA"}, date(2027, 5, 24)) is None
    with time_machine.travel(ON):
        desk = figures(sign_in(cast.linh), "/desk")
    assert desk["seats in the adopted plan, of those it was asked for"] == f"{found.covered} of 11"


def test_the_page_leads_to_the_plan_and_counts_what_is_the_plans_to_meet(cast: Cast, sign_in) -> None:
    actions.load_framework(at=NOW)
    planned = build_planned(cast)
    award(planned.quality, F2=2)
    firm = people.found_organisation("accra-bio", Organisation.Kind.MANUFACTURER, "Accra Biologics", country="GHA", at=NOW)
    people.add_member(cast.maya, Role.AUDITOR, EVERYWHERE, actor=None, at=NOW)
    site(firm, "sent", {**FILL, "likelihood": "100 %"}, heads=4, roster=0)
    actions.import_roster(firm.sites.get(), [actions.RosterRow("x", "VIP", {})], actor=None, at=NOW)
    made = network.draft_plan(SETUP, actor=cast.maya, at=NOW, seed="s")
    network.adopt_plan(made, actor=cast.maya, at=NOW)

    with time_machine.travel(ON):
        text = sign_in(cast.maya).get("/country-needs?country=GHA").text

    # Four come evenly over 2027; the plan of twenty weeks is asked for those of its two quarters. One leaver follows in 2028.
    assert f'<a href="/network/plans/{made.pk}">Plan of 2027</a>' in text
    assert "runs to 23 May 2027 and gives " in text
    assert " of 11 seats it was asked for. Of the 5 seats on this page (2027Q1 to 2028Q3), " in text
    assert " 2 are for the quarters of this plan (2027Q1 to 2027Q2)." in text


def test_the_desk_says_the_people_of_the_page(firm: Organisation, cast: Cast, sign_in) -> None:
    site(firm, "sent", SMALL, roster=3)
    known_as_published(cast, "GHA")
    actions.state_plan(Organisation.objects.get(slug="moh-gha"), "mrna", {"UPT": 30}, {"start": "2029Q1"}, actor=cast.linh, at=NOW)
    client = sign_in(cast.linh)

    desk, country = figures(client, "/desk"), figures(client, "/country-needs")

    # 63 people of the small plant (the published one is its twin, and left out) and 30 of the plan.
    assert desk["people needed, if all sites and plans are built"] == country["people likely, if all is built"] == "93"
    assert "63 people needed by the model, 3 on the roster" in shown(sign_in(cast.amina).get("/desk").text)
