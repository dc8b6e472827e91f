"""What the pages of needs show, and to whom."""

import csv
import io
import re
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from seedtrain import facts
from seedtrain.needs import actions
from seedtrain.needs.models import Competency, NeedsAssessment, Norm, SiteProfile
from seedtrain.people import actions as people
from seedtrain.people.access import Role, Scope, ScopeKind
from seedtrain.people.models import Organisation
from tests.cast import NOW, Cast

pytestmark = pytest.mark.filterwarnings("ignore:No directory at")


@pytest.fixture
def site(cast: Cast) -> SiteProfile:
    """A plant in Ghana for which Amina is the training manager; Linh sits in Ghana's ministry, Rafael in Brazil's."""
    actions.load_framework(at=NOW)
    firm = people.found_organisation("accra-bio", Organisation.Kind.MANUFACTURER, "Accra Biologics", country="GHA", at=NOW)
    people.add_member(cast.amina, Role.TRAINING_MANAGER, Scope(ScopeKind.ORGANISATION, "accra-bio"), actor=None, at=NOW)
    people.add_member(cast.linh, Role.MINISTRY, Scope(ScopeKind.COUNTRY, "GHA"), actor=None, at=NOW)
    people.add_member(cast.rafael, Role.MINISTRY, Scope(ScopeKind.COUNTRY, "BRA"), actor=None, at=NOW)
    made = actions.register_site(firm, "accra-plant", "Accra plant", "GHA", "mammalian", actor=cast.amina, at=NOW)
    actions.set_site_roles(made, {"UPT": 3}, actor=cast.amina, at=NOW)
    actions.import_roster(made, [actions.RosterRow("secret-17", "UPT", {"U4": 3})], actor=cast.amina, at=NOW)
    actions.assess_site(made, actor=cast.amina, at=NOW)
    return made


def names(page: str) -> list[str]:
    return re.findall(r'href="/competencies/(\w+)"', page)


def rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))


@pytest.mark.parametrize("platform", ["", "mrna", "fill_finish"])
@pytest.mark.parametrize("role", ["", "UPT"])
@pytest.mark.parametrize(("domain", "text"), [("", ""), ("U", ""), ("", "virus"), ("U", "CELL")])
def test_competencies_filter_as_the_facts_say(client: Client, db: None, platform: str, role: str, domain: str, text: str) -> None:
    actions.load_framework(at=NOW)
    query = {"platform": platform, "role": role, "domain": domain, "text": text}
    plants = [fact for fact in facts.platforms() if fact.id == platform]

    page = client.get(reverse("competencies"), query).content.decode()

    wanted = [
        fact.id
        for fact in facts.competencies()
        if (not platform or fact.applies_to(plants))
        and (not role or facts.role(role).level_of(fact.id))
        and (not domain or fact.domain == domain)
        and text.lower() in f"{fact.name} {fact.description}".lower()
    ]
    assert names(page) == wanted
    assert [row[0] for row in rows(client.get(reverse("competencies"), query | {"format": "csv"}).content)[1:]] == wanted


def test_role_page_shows_every_required_level(client: Client, db: None) -> None:
    actions.load_framework(at=NOW)

    page = client.get(reverse("role", args=["UPT"])).content.decode()
    file = rows(client.get(reverse("role", args=["UPT"]), {"format": "csv"}).content)

    needed = facts.role("UPT").required
    assert sorted(names(page)) == sorted(need.competency for need in needed)
    assert {(row[0], int(row[3])) for row in file[1:]} == {(need.competency, need.level) for need in needed}
    assert "Seedtrain draft" in page
    assert client.get(reverse("role", args=["NOPE"])).status_code == 404


def test_norms_page_names_the_successor_of_each_superseded_norm(client: Client, db: None) -> None:
    actions.load_framework(at=NOW)

    file = rows(client.get(reverse("norms"), {"status": "superseded", "format": "csv"}).content)

    assert {(row[0], row[4]) for row in file[1:]} == {
        (fact.print_title(), facts.norm(fact.superseded_by).print_title()) for fact in facts.norms() if fact.superseded_by
    }


def test_norms_page_prints_no_number_that_is_not_verified(client: Client, db: None) -> None:
    actions.load_framework(at=NOW)
    hidden = [fact for fact in facts.norms() if fact.printable_number is None and fact.number and fact.number not in fact.title]

    pages = "".join(client.get(reverse("norms"), {"page": number}).content.decode() for number in (1, 2, 3))

    assert hidden
    for fact in hidden:
        title = Norm.objects.get(code=fact.id).title
        assert fact.number not in title
    assert not [fact.id for fact in facts.norms() if f">{fact.id}<" in pages]


@pytest.mark.parametrize(
    ("who", "status"), [("amina", 200), ("linh", 200), ("maya", 200), ("audit", 200), ("rafael", 404), ("otto", 404), ("", 404)]
)
def test_site_page_is_missing_for_who_has_no_right(site: SiteProfile, cast: Cast, sign_in, who: str, status: int) -> None:
    client = sign_in(getattr(cast, who)) if who else Client()

    answer = client.get(reverse("site", args=["accra-plant"]))

    assert answer.status_code == status
    assert ("Accra plant" in answer.content.decode()) is (status == 200)


@pytest.mark.parametrize(
    ("who", "status", "seen"), [("amina", 200, True), ("linh", 200, True), ("rafael", 200, False), ("otto", 404, False)]
)
def test_site_list_holds_only_what_one_answers_for(site: SiteProfile, cast: Cast, sign_in, who: str, status: int, seen: bool) -> None:
    answer = sign_in(getattr(cast, who)).get(reverse("sites"))

    assert (answer.status_code, "Accra plant" in answer.content.decode()) == (status, seen)


def test_site_list_says_not_known_where_nothing_was_stated(site: SiteProfile, cast: Cast, sign_in) -> None:
    plan = {"platform": "fill_finish_only", "ff_lines": 1, "pattern": "1x5", "qc": "none", "standalone": False}
    actions.register_site(site.organisation, "bare", "Bare plant", "GHA", "", actor=cast.amina, at=NOW, plan=plan)
    client = sign_in(cast.amina)

    text = client.get(reverse("sites")).content.decode()
    file = rows(client.get(reverse("sites"), {"format": "csv"}).content)

    # What one filling line needs stands in test_demand_pages.py, role by role.
    assert file[0][4:] == ["Heads the site states", "People by the model", "On the roster"]
    assert [row[4:] for row in file[1:]] == [["3", "Not known", "1"], ["Not known", "63", "Not known"]]
    labels = ("Heads the site states", "People by the model", "On the roster")
    cells = [re.findall(rf'data-label="{label}" class="num"><div>(.*?)</div>', text) for label in labels]
    bare = '<span class="soft">{}</span>'
    assert cells == [["3", bare.format("Not known")], [bare.format("Not known"), "63"], ["1", bare.format("No roster sent")]]


def test_site_list_keeps_published_plants_on_a_tab_of_their_own(site: SiteProfile, cast: Cast, sign_in) -> None:
    firm = people.found_organisation("firm", Organisation.Kind.MANUFACTURER, "Firm", country="CAN", at=NOW)
    plan = {"platform": "mrna", "source": "A newspaper."}
    actions.register_site(firm, "far-plant", "Far plant", "CAN", "mrna", actor=None, at=NOW, plan=plan)

    seen = {who: sign_in(getattr(cast, who)).get(reverse("sites")).content.decode() for who in ("maya", "amina")}
    tab = sign_in(cast.maya).get(reverse("sites"), {"published": "1"}).content.decode()
    file = rows(sign_in(cast.maya).get(reverse("sites"), {"published": "1", "format": "csv"}).content)

    assert ["Accra plant" in seen["maya"], "Far plant" in seen["maya"], "?published=1" in seen["maya"]] == [True, False, True]
    assert ["Accra plant" in tab, "Far plant" in tab] == [False, True]
    assert [row[0] for row in file[1:]] == ["Far plant"]
    assert "published" not in seen["amina"]


def test_site_page_says_which_assessment_it_is_and_that_the_other_tab_counts_more(site: SiteProfile, cast: Cast, sign_in) -> None:
    client = sign_in(cast.amina)

    def said() -> str:
        text = client.get(reverse("site", args=[site.slug])).content.decode()
        return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", text))

    before = said()
    whole = {"platform": "fill_finish_only", "ff_lines": 1, "pattern": "1x5", "qc": "none", "products": 1, "standalone": False}
    actions.describe_site(site, whole, actor=cast.amina, at=NOW)

    assert "This is the assessment of 2 March 2026, for the 1 role the site states or has people in." in before
    assert "Missing, and courses counts today’s roster, so its figures may differ." in before
    # Sixteen roles of a filling line, and the upstream technicians whom the site states.
    assert "Missing, and courses counts today’s roster and all 17 roles, so its figures differ." in said()


@pytest.mark.parametrize("name", ["site_roles", "site_assess", "site_roster", "roster_import", "roster_entry", "roster_remove"])
@pytest.mark.parametrize("who", ["linh", "maya", "audit", "otto"])
def test_only_the_training_manager_enters(site: SiteProfile, cast: Cast, sign_in, who: str, name: str) -> None:
    more = [site.roster.get().pk] if name in {"roster_entry", "roster_remove"} else []

    answer = sign_in(getattr(cast, who)).post(reverse(name, args=[site.slug, *more]), {})

    assert (answer.status_code, site.roster.count(), NeedsAssessment.objects.count()) == (404, 1, 1)


def test_site_page_hides_the_roster_from_the_ministry(site: SiteProfile, cast: Cast, sign_in) -> None:
    page = sign_in(cast.linh).get(reverse("site", args=[site.slug])).content.decode()

    assert "secret-17" not in page
    assert "secret-17" in sign_in(cast.amina).get(reverse("site_roster", args=[site.slug])).content.decode()


def test_site_page_shows_before_and_after(site: SiteProfile, cast: Cast, sign_in) -> None:
    actions.link_person(site.roster.get(), cast.linh, actor=cast.linh, at=NOW)
    d1 = Competency.objects.get(code="D1")
    actions.record_outcome(cast.linh, [(d1, 2)], "ABC", since=NOW.date(), valid_until=None, actor=None, at=NOW)
    actions.assess_site(site, actor=cast.amina, at=NOW + timedelta(days=1))

    client = sign_in(cast.amina)
    page = client.get(reverse("site", args=[site.slug])).content.decode()
    file = rows(client.get(reverse("site", args=[site.slug]), {"format": "csv"}).content)

    changed = re.search(r"<del>.*?</del>.*?<ins>.*?</ins>", page, re.DOTALL).group()
    assert re.findall(r"</span>(\d+)</", changed) == ["3", "2"]
    assert [row[3:7] for row in file if row[1] == "D1"] == [["2", "3", "1", "2"]]
    missing = [int(row[6]) for row in file[1:]]
    assert missing == sorted(missing, reverse=True)


def test_site_page_asks_as_often_with_three_sites_and_assessments(site: SiteProfile, cast: Cast, sign_in) -> None:
    client = sign_in(cast.amina)

    def asked(name: str, *args: str) -> int:
        client.get(reverse(name, args=args))
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse(name, args=args))
        return len(queries)

    actions.assess_site(site, actor=cast.amina, at=NOW + timedelta(days=1))
    before = asked("site", site.slug), asked("sites"), asked("site_roster", site.slug), asked("competencies")
    for number in range(2):
        other = actions.register_site(site.organisation, f"s{number}", f"S{number}", "GHA", "egg", actor=cast.amina, at=NOW)
        actions.set_site_roles(other, {"QCM": 2}, actor=cast.amina, at=NOW)
        actions.assess_site(other, actor=cast.amina, at=NOW)
    actions.set_site_roles(site, {"UPT": 3, "QCM": 2}, actor=cast.amina, at=NOW)
    actions.import_roster(site, [actions.RosterRow(f"n{n}", "QCM", {"Q1": 1}) for n in range(5)], actor=cast.amina, at=NOW)
    actions.assess_site(site, actor=cast.amina, at=NOW + timedelta(days=2))

    assert (asked("site", site.slug), asked("sites"), asked("site_roster", site.slug), asked("competencies")) == before


def test_roster_file_is_reported_then_written_when_confirmed(site: SiteProfile, cast: Cast, sign_in) -> None:
    client = sign_in(cast.amina)
    file = SimpleUploadedFile("r.csv", b"label,role,Q1\nsecret-17,QCM,\nnew,UPT,2\nbad,NOPE,1\n")

    report = client.post(reverse("roster_import", args=[site.slug]), {"file": file}).content.decode()
    unwritten = list(site.roster.values_list("label", "role__code"))
    signed = re.search(r'name="rows" value="([^"]+)"', report).group(1)
    client.post(reverse("roster_import", args=[site.slug]), {"rows": signed})
    client.post(reverse("roster_import", args=[site.slug]), {"rows": signed})

    assert "NOPE" in report
    assert unwritten == [("secret-17", "UPT")]
    assert sorted(site.roster.values_list("label", "role__code")) == [("new", "UPT"), ("secret-17", "QCM")]


def test_roster_report_that_was_changed_is_not_taken(site: SiteProfile, cast: Cast, sign_in) -> None:
    answer = sign_in(cast.amina).post(reverse("roster_import", args=[site.slug]), {"rows": "forged:report"}, follow=True)

    assert "nothing was written" in answer.content.decode()
    assert site.roster.count() == 1


def test_roster_join_needs_the_person(site: SiteProfile, cast: Cast, sign_in) -> None:
    page = sign_in(cast.amina).get(reverse("roster_entry", args=[site.slug, site.roster.get().pk])).content.decode()
    address = re.search(r"/roster/[^<\"]+", page).group()

    anonymous = Client().get(address)
    before = site.roster.get().person
    sign_in(cast.linh).post(address)

    assert (anonymous.status_code, before, site.roster.get().person) == (302, None, cast.linh)
    assert sign_in(cast.linh).get("/roster/forged:token").status_code == 404


def test_entering_a_site_from_nothing_to_its_gap(site: SiteProfile, cast: Cast, sign_in) -> None:
    client = sign_in(cast.amina)

    said = {"organisation": "accra-bio", "name": "Tema", "country": "GHA", "platform": "fill_finish"}
    profile = client.post(reverse("site_new"), said).headers["Location"]
    client.post(reverse("site_roles", args=["accra-bio-tema"]), {"heads_UPT": "2"})
    client.post(reverse("site_roster", args=["accra-bio-tema"]), {"label": "1", "role": "UPT"})
    made = SiteProfile.objects.get(slug="accra-bio-tema")
    entry = made.roster.get()
    client.post(reverse("roster_entry", args=[made.slug, entry.pk]), {"Q1": "3"})
    client.post(reverse("site_assess", args=[made.slug]))
    wrong = client.post(reverse("site_roster", args=[made.slug]), {"label": "=1+1", "role": "UPT"}).content.decode()

    gap = made.assessments.get().gaps.get(competency__code="Q1")
    assert (profile, gap.heads_required, gap.heads_held) == ("/sites/accra-bio-tema/profile", 2, 1)
    assert "formula" in wrong
    assert made.roster.count() == 1
