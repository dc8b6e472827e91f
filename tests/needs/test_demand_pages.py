"""People, gap and seats on the pages of a site and a country: figures by hand, who may see them, what stays unknown."""

import csv
import io
import re
from datetime import date
from fractions import Fraction

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from seedtrain.engines.demand import Course, Offer
from seedtrain.needs import actions, demand
from seedtrain.needs.models import SiteProfile
from seedtrain.people import actions as people
from seedtrain.people.access import Refused, Role, Scope, ScopeKind
from seedtrain.people.models import JournalEntry, Organisation
from tests.cast import NOW, Cast

pytestmark = pytest.mark.usefixtures("at_now")

ON = date(2027, 1, 15)
SMALL = {
    "platform": "fill_finish_only",
    "ff_lines": 1,
    "pattern": "1x5",
    "qc": "none",
    "automation": "standard",
    "products": 1,
    "standalone": False,
    "status": "existing",
}
"""One filling line, one shift, no laboratory of its own, a part of another site."""
BY_HAND = {
    # 12 people fill and 8 inspect and pack, times 1.15 for leave: direct work is 23.
    "AFO": (14, 6, 21),  # 13.8
    "VIP": (10, 4, 14),  # 9.2
    "PSL": (5, 2, 7),  # 0.2 x 23 = 4.6
    "MSA": (5, 2, 8),  # at least 3, and 2 a product
    "QCA": (2, 0, 2),  # (2 + 0.03 x 23) x 0.45 = 1.21
    "QCM": (1, 0, 2),  # x 0.35 = 0.94
    "QCB": (1, 0, 1),  # x 0.2 = 0.54
    "QAS": (6, 3, 9),  # at least 6; 0.25 x 23 is less
    "AQP": (2, 1, 3),
    "VAL": (2, 1, 3),
    "UMT": (4, 2, 6),  # 2 a crew and 2 a line
    "ACS": (2, 1, 3),
    "BSO": (1, 0, 2),
    "RAC": (3, 1, 5),  # 2, and 1 a product
    "SCW": (7, 3, 10),  # 4 + 0.1 x 23 = 6.3
    "TRN": (2, 0, 2),  # 0.02 x 61.59 = 1.23
}


@pytest.fixture
def site(cast: Cast) -> SiteProfile:
    """The small plant in Ghana; Amina answers for it, Linh sits in Ghana's ministry, Rafael in Brazil's."""
    actions.load_framework(at=NOW)
    firm = people.found_organisation("accra-bio", Organisation.Kind.MANUFACTURER, "Accra Biologics", country="GHA", at=NOW)
    people.found_organisation("moh-gha", Organisation.Kind.MINISTRY, "Ministry of Health", country="GHA", at=NOW)
    people.add_member(cast.amina, Role.TRAINING_MANAGER, Scope(ScopeKind.ORGANISATION, "accra-bio"), actor=None, at=NOW)
    people.add_member(cast.linh, Role.MINISTRY, Scope(ScopeKind.COUNTRY, "GHA"), actor=None, at=NOW)
    people.add_member(cast.rafael, Role.MINISTRY, Scope(ScopeKind.COUNTRY, "BRA"), actor=None, at=NOW)
    made = actions.register_site(firm, "accra-plant", "Accra plant", "GHA", "", actor=cast.amina, at=NOW)
    actions.describe_site(made, SMALL, actor=cast.amina, at=NOW)
    return made


def page(client: Client, name: str, *args: str, **query: str) -> str:
    answer = client.get(reverse(name, args=args), query)
    assert answer.status_code == 200
    return answer.content.decode()


def file(client: Client, name: str, *args: str, **query: str) -> list[list[str]]:
    content = client.get(reverse(name, args=args), {"format": "csv", **query}).content
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))


def shown(text: str) -> str:
    """The words of a page without its marks."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", text))


def test_people_of_a_small_plant_are_those_computed_by_hand(site: SiteProfile, cast: Cast, sign_in) -> None:
    client = sign_in(cast.amina)

    rows = {row[0]: tuple(map(int, row[2:5])) for row in file(client, "site_people", "accra-plant")[1:]}
    text = shown(page(client, "site_people", "accra-plant"))

    assert rows == BY_HAND
    assert "people likely, with general administration 63" in text
    assert "low to high 31 to 94" in text
    assert "posts in technical roles, in whole people 67" in text
    assert "14 (6 to 21)" in text


def test_the_heads_of_the_site_beat_the_model_role_by_role(site: SiteProfile, cast: Cast, sign_in) -> None:
    actions.set_site_roles(site, {"AFO": 30}, actor=cast.amina, at=NOW)

    rows = {row[0]: (*map(int, row[2:5]), row[8]) for row in file(sign_in(cast.amina), "site_people", "accra-plant")[1:]}

    assert rows["AFO"] == (30, 30, 30, "the site")
    assert rows["VIP"] == (10, 4, 14, "the model")


def test_a_role_of_which_the_site_states_none_is_not_the_models(site: SiteProfile, cast: Cast, sign_in) -> None:
    client = sign_in(cast.amina)
    client.post(reverse("site_roles", args=["accra-plant"]), {"heads_VIP": "0", "heads_AFO": "14"})

    rows = {row[0]: int(row[2]) for row in file(client, "site_people", "accra-plant")[1:]}
    again = client.get(reverse("site_roles", args=["accra-plant"])).content.decode()
    actions.describe_site(site, {"platform": "fill_finish_only"}, actor=cast.amina, at=NOW)
    actions.set_site_roles(site, {"VIP": 0}, actor=cast.amina, at=NOW)
    alone = page(client, "site_people", "accra-plant")

    assert rows == {role: heads for role, (heads, _, _) in BY_HAND.items() if role != "VIP"}
    assert re.search(r'name="heads_VIP" value="0"', again)
    assert "Nobody can be counted yet. The model needs:" in alone


@pytest.mark.parametrize("value", ["2.5", "-1", "many", "100001", "NaN"])
def test_heads_that_are_no_number_are_refused_with_role_and_value(site: SiteProfile, cast: Cast, sign_in, value: str) -> None:
    answer = sign_in(cast.amina).post(reverse("site_roles", args=["accra-plant"]), {"heads_VIP": value, "heads_AFO": "14"})

    assert (
        "Heads for Visual inspection and packaging operator are a whole number from 0 to 100000; "
        f"they came as {value}. Enter how many people the site needs."
    ) in answer.content.decode()
    assert re.search(rf'name="heads_VIP" value="{value}"', answer.content.decode())
    assert re.search(r'name="heads_AFO" value="14"', answer.content.decode())
    assert not site.roles.exists()


def test_the_gap_counts_who_holds_the_level_by_which_evidence(site: SiteProfile, cast: Cast, sign_in) -> None:
    roster = [actions.RosterRow("a", "AFO", {"F2": 4}), actions.RosterRow("b", "AFO", {"F2": 1}), actions.RosterRow("c", "AFO", {})]
    actions.import_roster(site, roster, actor=cast.amina, at=NOW)
    client = sign_in(cast.amina)

    rows = [row for row in file(client, "site_training", "accra-plant") if row[0] == "AFO" and row[2] == "F2"]
    text = page(client, "site_training", "accra-plant", role="AFO", whole="1")

    required, missing, low, high, proven, declared = (int(rows[0][at]) for at in (5, 6, 7, 8, 9, 10))
    assert (required, missing, low, high, proven, declared) == (14, 13, 5, 20, 0, 1)
    figures = r"(<td[^>]*>\d*</td>)*"
    assert re.search(
        rf'data-line="F2"><th scope="row">F2 <span>Aseptic technique and gowning</span></th>{figures}<td class="m\d">13 •<', text
    )
    assert re.search(r'<tr id="F2"><th scope="row">F2 Aseptic technique and gowning</th>.*?13 of 14.*?5 to 20.*?</tr>', text)
    assert 'class="tag">declared</span>' in text


def test_codes_of_the_map_are_words_and_lead_to_lists(site: SiteProfile, cast: Cast, sign_in) -> None:
    client = sign_in(cast.amina)

    text = page(client, "site_training", "accra-plant")
    legend = re.findall(r"<li>(\w+) ([^<]+)</li>", text[text.index("What the codes mean") : text.index("By role, most missing first")])
    asked = page(client, "site_training", "accra-plant", role="AFO", at="V6")
    lines = re.findall(r'<tr id="(\w+)">', asked)
    whole = re.findall(r'<tr id="(\w+)">', page(client, "site_training", "accra-plant", role="AFO", whole="1"))

    assert ("AFO", "Aseptic fill-finish operator. Heads by the model.") in legend
    assert ("F2", "Aseptic technique and gowning") in legend
    heads = re.findall(r'<th scope="col"><a href="\?role=(\w+)#role">\1</a></th>', text)
    competencies = re.findall(r'<tr data-line="(\w+)">', text)
    assert [code for code, _words in legend] == [*heads, *competencies]
    assert set(heads) == set(BY_HAND)
    # No list before a role is chosen; then the first fifteen, the one a figure of the map leads to, or all.
    assert '<tr id="' not in text
    assert (len(lines), lines[:15], lines[15]) == (16, whole[:15], "V6")
    assert len(whole) > 16


def test_the_unreachable_stands_first_with_its_reason(site: SiteProfile, cast: Cast, sign_in) -> None:
    client = sign_in(cast.amina)

    text = page(client, "site_training", "accra-plant")
    whole = page(client, "site_training", "accra-plant", unmet="all")

    assert text.index('id="unmet"') < text.index('id="map"') < text.index('id="courses"')
    needs = len(file(client, "site_training", "accra-plant", what="unmet")) - 1
    assert needs > 10
    assert [one.count('data-label="Why">No ') for one in (text, whole)] == [5, needs]
    assert 'href="?unmet=all#unmet"' in text
    assert "No course teaches F2." in whole
    assert "No published course closes any of it, or nothing is missing." in text


def test_what_is_unknown_stays_unknown(site: SiteProfile, cast: Cast, sign_in) -> None:
    client = sign_in(cast.amina)
    actions.describe_site(site, {"platform": "mrna", "ds_lines": 1, "ff_lines": 0}, actor=cast.amina, at=NOW)

    text = page(client, "site_people", "accra-plant")
    training = page(client, "site_training", "accra-plant")
    actions.set_site_roles(site, {"UPT": 4}, actor=cast.amina, at=NOW)
    stated = page(client, "site_people", "accra-plant")
    actions.describe_site(site, {name: SMALL[name] for name in SMALL if name != "status"}, actor=cast.amina, at=NOW)
    untimed = page(client, "site_people", "accra-plant")

    for one in (text, training):
        assert "Nobody can be counted yet. The model needs:" in one
        assert re.findall(r'profile#id_(\w+)"', one) == ["capacity", "pattern"]
        assert 'class="figures"' not in one
    assert "Only what the site itself states is counted." in stated
    assert "people likely, with general administration 4 low to high 4 posts in technical roles, in whole people 4" in shown(stated)
    assert "When people are to be trained is not known" in untimed
    assert "No roster sent, so we do not know who is there. Not known" in shown(untimed)
    assert "People to be trained by quarter" not in untimed


@pytest.mark.parametrize("name", ["site_people", "site_training"])
@pytest.mark.parametrize(
    ("who", "status"), [("amina", 200), ("linh", 200), ("maya", 200), ("audit", 200), ("rafael", 404), ("soojin", 404), ("otto", 404)]
)
def test_a_site_is_seen_by_who_answers_for_it(site: SiteProfile, cast: Cast, sign_in, who: str, status: int, name: str) -> None:
    actions.import_roster(site, [actions.RosterRow("secret-17", "AFO", {"F2": 4})], actor=cast.amina, at=NOW)

    answer = sign_in(getattr(cast, who)).get(reverse(name, args=["accra-plant"]))

    assert answer.status_code == status
    assert "secret-17" not in answer.content.decode()


@pytest.mark.parametrize(
    ("who", "country", "status"),
    [("linh", "GHA", 200), ("linh", "", 200), ("maya", "GHA", 200), ("linh", "KAZ", 404), ("rafael", "GHA", 404), ("amina", "GHA", 404)],
)
def test_a_country_is_seen_by_its_ministry(site: SiteProfile, cast: Cast, sign_in, who: str, country: str, status: int) -> None:
    answer = sign_in(getattr(cast, who)).get(reverse("country_needs"), {"country": country})

    assert answer.status_code == status


@pytest.mark.parametrize("query", [{"role": "NOPE"}, {"role": "<b>"}, {"format": "exe"}, {"what": "x", "format": "csv"}, {"whole": "?"}])
def test_nonsense_in_the_address_is_the_plain_page(site: SiteProfile, cast: Cast, sign_in, query: dict[str, str]) -> None:
    answer = sign_in(cast.amina).get(reverse("site_training", args=["accra-plant"]), query)

    assert answer.status_code == 200
    assert b"<b>" not in answer.content


def test_queries_do_not_grow_with_sites_people_and_plans(site: SiteProfile, cast: Cast, sign_in) -> None:
    ministry, site_client = sign_in(cast.linh), sign_in(cast.amina)

    def asked(client: Client, name: str, *args: str) -> int:
        client.get(reverse(name, args=args))
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse(name, args=args))
        return len(queries)

    actions.import_roster(site, [actions.RosterRow("a", "AFO", {"F2": 3})], actor=cast.amina, at=NOW)
    actions.set_site_roles(site, {"AFO": 5}, actor=cast.amina, at=NOW)
    actions.state_plan(site_ministry(), "egg", {"UPT": 3}, {"start": "2029Q1"}, actor=cast.linh, at=NOW)
    before = asked(ministry, "country_needs"), asked(site_client, "site_people", "accra-plant")
    for number in range(3):
        other = actions.register_site(site.organisation, f"s{number}", f"S{number}", "GHA", "", actor=cast.amina, at=NOW, plan=SMALL)
        rows = [actions.RosterRow(f"{number}-{at}", "VIP", {"F2": 2, "Q1": 1}) for at in range(4)]
        actions.import_roster(other, rows, actor=cast.amina, at=NOW)
        actions.set_site_roles(other, {"VIP": 9, "AFO": 2}, actor=cast.amina, at=NOW)
    actions.state_plan(site_ministry(), "mrna", {"UPT": 3, "DPT": 2}, {"start": "2029Q1"}, actor=cast.linh, at=NOW)

    assert (asked(ministry, "country_needs"), asked(site_client, "site_people", "accra-plant")) == before


def test_people_of_a_site_without_a_quarter_are_not_seats_of_the_plan(site: SiteProfile, cast: Cast) -> None:
    courses = (Course("aseptic", "Aseptic", {"F2": 2}, (), (Offer("Dakar", "SEN"),)),)
    actions.state_plan(site_ministry(), "fill_finish_only", {"AFO": 20}, {"start": "2029Q1"}, actor=cast.linh, at=NOW)
    actions.describe_site(site, {name: value for name, value in SMALL.items() if name != "status"}, actor=cast.amina, at=NOW)

    found = demand.seats_needed(cast.maya, ON, courses=courses)

    # Of the 20 the plan states, 14 are the site's. Six come before the start, and one as 15 % more; of six 15 % leave a year: one in two.
    assert {one.sites for one in found} == {("plan-gha-fill-finish-only",)}
    assert sum(one.full for one in found) == 6 + 1 + 1


def site_ministry() -> Organisation:
    return Organisation.objects.get(slug="moh-gha")


def test_a_plan_counts_the_sites_of_its_platform_once(site: SiteProfile, cast: Cast, sign_in) -> None:
    client = sign_in(cast.linh)
    plan = {"ministry": "moh-gha", "platform": "fill_finish_only", "start": "2029Q1", "likelihood": "50"}

    client.post(reverse("country_plan"), {**plan, "heads_AFO": "20", "heads_VIP": "4"})
    text = shown(page(client, "country_needs"))
    client.post(reverse("country_plan"), {**plan, "heads_AFO": "50"})
    again = shown(page(client, "country_needs"))

    # The small plant has 14 who fill and 10 who inspect and pack.
    assert "Beyond the sites: 6 people." in text
    assert "Aseptic fill-finish operator 20 14 6" in text
    assert "Visual inspection and packaging operator 4 10 0" in text
    assert "Beyond the sites: 36 people." in again
    assert SiteProfile.objects.count() == 2
    assert list(SiteProfile.objects.plants()) == [site]
    assert JournalEntry.objects.filter(verb="set_site_roles").count() == 2
    assert "Ministry of Health" not in page(sign_in(cast.amina), "sites")
    assert client.get(reverse("site", args=["plan-gha-fill-finish-only"])).status_code == 404


@pytest.mark.parametrize(
    ("said", "heads", "words"),
    [
        ({}, {"UPT": 1}, "A plan says from when: a quarter such as 2029Q1; none came. Write the quarter in which production starts."),
        ({"start": "2029Q1"}, {}, "A plan says how many people it needs in which role; no role came. Write at least one."),
        ({"start": "x"}, {"UPT": 1}, "We expected a quarter such as 2029Q1 and got x. Correct it, or leave it empty if you do not know."),
    ],
)
def test_a_plan_that_says_too_little_is_refused(site: SiteProfile, cast: Cast, said, heads, words: str) -> None:
    with pytest.raises(Refused) as refused:
        actions.state_plan(site_ministry(), "mrna", heads, said, actor=cast.linh, at=NOW)

    assert (str(refused.value.message), SiteProfile.objects.count()) == (words, 1)


@pytest.mark.parametrize("who", ["amina", "maya", "audit", "otto"])
def test_only_a_ministry_states_a_plan(site: SiteProfile, cast: Cast, sign_in, who: str) -> None:
    assert sign_in(getattr(cast, who)).post(reverse("country_plan"), {"platform": "mrna"}).status_code == 404


def test_a_ministry_states_no_plan_for_another_country(site: SiteProfile, cast: Cast, sign_in) -> None:
    said = {"ministry": "moh-gha", "platform": "mrna", "start": "2029Q1", "heads_UPT": "3"}

    answer = sign_in(cast.rafael).post(reverse("country_plan"), said)

    assert (answer.status_code, SiteProfile.objects.count()) == (200, 1)


def test_seats_needed_are_heads_times_likelihood_by_quarter(site: SiteProfile, cast: Cast) -> None:
    said = {"platform": "fill_finish_only", "status": "existing", "likelihood": "50 %", "languages": ["fr"]}
    actions.describe_site(site, said, actor=cast.amina, at=NOW)
    actions.set_site_roles(site, {"AFO": 4}, actor=cast.amina, at=NOW)
    courses = (
        Course("aseptic", "Aseptic", {"F2": 2}, ("fr",), (Offer("Dakar", "SEN"),)),
        Course("english", "English only", {"F3": 2}, ("en",), (Offer("Accra", "GHA"),)),
    )

    found = demand.seats_needed(cast.maya, ON, courses=courses)

    # Four come evenly over four quarters; of four operators 15 % leave a year, so the first one has left in the seventh quarter.
    quarters = ["2027Q1", "2027Q2", "2027Q3", "2027Q4", "2028Q3"]
    half = Fraction(1, 2)
    assert [(one.country, one.course, one.languages, str(one.quarter), one.seats, one.full, one.sites) for one in found] == [
        ("GHA", "aseptic", ("fr",), quarter, half, 1, ("accra-plant",)) for quarter in quarters
    ]
    assert demand.seats_needed(cast.maya, ON, courses=courses, countries=["KAZ"]) == ()
    assert demand.seats_needed(cast.rafael, ON, courses=courses) == ()
