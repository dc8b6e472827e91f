"""The catalogue against the same filters written out plainly, and what the course page says."""

import csv
import io
import random
import re
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from seedtrain.calls.models import Call, EligibilityRule
from seedtrain.curriculum import actions
from seedtrain.curriculum.models import CourseVersion, EvidenceMode, Modality, Pillar, Programme
from seedtrain.needs import actions as needs
from seedtrain.needs.models import Competency, Norm
from seedtrain.network.models import Centre, CostItem, Offering, OfferingPart, PublishedFigure, Venue
from seedtrain.pages.catalogue import FACETS, Asked, Card, OpenCall, Run, search
from seedtrain.people import actions as people
from seedtrain.people.models import Organisation
from tests.cast import NOW, Cast

TODAY = date(2026, 3, 2)
pytestmark = pytest.mark.filterwarnings("ignore:No directory at")


def random_card(dice: random.Random, number: int) -> Card:
    """A course with whatever values the dice give."""
    days = [None, *(TODAY + timedelta(days=offset) for offset in (-40, -1, 0, 1, 40))]
    runs = []
    for _ in range(dice.randint(0, 2)):
        first, last = dice.choice(days), dice.choice(days)
        runs.append(Run(first, last) if not (first and last and last < first) else Run(last, first))
    return Card(
        slug=f"c{number}",
        title=dice.choice(["Upstream cells", "GMP basics", "Filling"]),
        summary=dice.choice(["", "Virus and cells"]),
        programme=dice.choice(["Hub", "Marathon"]),
        pillar=dice.choice(["who", "hub", "regional"]),
        kind="hands_on",
        level=dice.randint(1, 3),
        product=dice.choice(["", "mRNA vaccines", "insulin"]),
        platform=dice.choice(["", "mrna", "egg"]),
        languages=tuple(dice.sample(["en", "fr", "ar"], dice.randint(0, 2))),
        duration="",
        is_ours=False,
        modalities=tuple(dice.sample(["virtual", "classroom", "hands_on"], dice.randint(0, 2))),
        competencies=tuple(dice.sample(["Q1", "U4", "D1"], dice.randint(0, 3))),
        runs=tuple(runs),
        call=dice.choice([None, None, OpenCall("call", "competitive", NOW + timedelta(days=dice.randint(1, 9)), "UTC", "Geneva")]),
    )


def plainly_fits(card: Card, asked: Asked) -> bool:
    """The filters once more, written without the catalogue's own functions."""
    said = f"{card.title} {card.summary} {card.programme} {card.product} {' '.join(card.competencies)}".lower()
    known = [(run.starts_on or run.ends_on, run.ends_on or run.starts_on) for run in card.runs if run.starts_on or run.ends_on]
    when = {
        "": True,
        "open": card.call is not None,
        "upcoming": any(first > TODAY for first, _last in known),
        "running": any(first <= TODAY <= last for first, last in known),
        "past": any(last < TODAY for _first, last in known),
        "unknown": not known and card.call is None,
    }
    return (
        all(word in said for word in asked.text.lower().split())
        and asked.pillar in {"", card.pillar}
        and asked.level in {"", str(card.level)}
        and (not asked.modality or asked.modality in card.modalities)
        and asked.product in {"", card.product}
        and asked.platform in {"", card.platform or "all"}
        and (not asked.language or asked.language in card.languages)
        and (not asked.competency or asked.competency in card.competencies)
        and when[asked.when]
    )


VALUES = {
    "text": ["cells", "virus cells", "Q1"],
    "pillar": ["who", "hub", "regional"],
    "level": ["1", "2", "3"],
    "modality": ["virtual", "classroom", "hands_on"],
    "product": ["mRNA vaccines", "insulin"],
    "platform": ["all", "mrna", "egg"],
    "language": ["en", "fr", "ar"],
    "when": ["open", "upcoming", "running", "past", "unknown"],
    "competency": ["Q1", "U4", "D1"],
}


@pytest.mark.parametrize("seed", range(60))
def test_search_and_counts_equal_filtering_plainly(seed: int) -> None:
    dice = random.Random(seed)
    cards = [random_card(dice, number) for number in range(60)]
    chosen = dice.sample(list(VALUES), dice.randint(0, 3))
    asked = Asked(**{name: dice.choice(VALUES[name]) for name in chosen})

    shown, counts = search(cards, asked, TODAY)

    assert {card.slug for card in shown} == {card.slug for card in cards if plainly_fits(card, asked)}
    values = {name: getattr(asked, name) for name in VALUES}
    for facet in FACETS:
        for value in VALUES[facet]:
            assert counts[facet][value] == sum(plainly_fits(card, Asked(**(values | {facet: value}))) for card in cards), (facet, value)


@pytest.fixture
def programme(cast: Cast) -> Programme:
    """A programme of the hub, with the framework loaded."""
    needs.load_framework(at=NOW)
    owner = people.found_organisation("mohw", Organisation.Kind.MINISTRY, "Ministry", country="KOR", at=NOW)
    return actions.create_programme("hub", "Hub", Pillar.HUB, owner, actor=cast.maya, at=NOW)


def published(programme: Programme, slug: str, **fields: object) -> CourseVersion:
    """A published course with a module and one outcome under a superseded norm."""
    course = actions.create_course(programme, slug, actor=None, at=NOW)
    kind = CourseVersion.Kind.HANDS_ON
    version = actions.draft_version(course, title=f"Course {slug}", kind=kind, actor=None, at=NOW, **fields)
    actions.add_module(version, "On site", Modality.HANDS_ON, actor=None, at=NOW)
    old = Norm.objects.filter(code="PICS-PE009-17")
    actions.add_outcome(version, Competency.objects.get(code="U4"), 2, EvidenceMode.OBSERVED, actor=None, at=NOW, norms=old)
    actions.publish_course(version, actor=None, at=NOW)
    return version


def offered(version: CourseVersion, slug: str, first: date | None, last: date | None, state: str = "published") -> Offering:
    organisation = version.course.programme.owner
    centre, _new = Centre.objects.get_or_create(
        slug="osong", defaults={"organisation": organisation, "name": "Osong", "pillar": "hub", "state": "admitted", "country": "KOR"}
    )
    return Offering.objects.create(version=version, centre=centre, slug=slug, title=slug, state=state, starts_on=first, ends_on=last)


def called(offering: Offering, days: int, **fields: object) -> Call:
    now = timezone.now()
    values = {"entry": "competitive", "state": "open", "title": "Call", "opens_at": now - timedelta(days=1), "countries_as_of": TODAY}
    return Call.objects.create(
        slug=f"call-{offering.slug}",
        offering=offering,
        deadline=now + timedelta(days=days),
        deadline_zone="Asia/Seoul",
        deadline_place="Seoul",
        **(values | fields),
    )


def slugs(client: Client, **query: str) -> list[str]:
    content = client.get(reverse("courses"), query).content.decode()
    return re.findall(r'<h3><a href="/courses/([\w-]+)"', content)


def test_catalogue_shows_first_what_one_can_act_on(programme: Programme, client: Client) -> None:
    today = timezone.now().date()
    far, near = today + timedelta(days=60), today + timedelta(days=10)
    offered(published(programme, "past-old"), "a", date(2022, 1, 1), date(2022, 2, 1))
    offered(published(programme, "past-new"), "b", date(2023, 1, 1), date(2023, 2, 1))
    offered(published(programme, "next-far"), "c", far, far)
    offered(published(programme, "next-near"), "d", near, near)
    called(offered(published(programme, "open-late"), "e", far, far), 20)
    called(offered(published(programme, "open-soon"), "f", None, None), 3)
    called(offered(published(programme, "invited"), "g", None, None), 3, entry="invitation")
    published(programme, "no-dates")

    assert slugs(client) == ["open-soon", "open-late", "next-near", "next-far", "past-new", "past-old", "invited", "no-dates"]
    assert slugs(client, when="open") == ["open-soon", "open-late"]
    assert slugs(client, when="unknown") == ["invited", "no-dates"]
    assert slugs(client, competency="U4", text="open") == ["open-soon", "open-late"]


def test_catalogue_with_values_nobody_knows(programme: Programme, client: Client) -> None:
    published(programme, "one")

    answer = client.get(reverse("courses"), {"pillar": "<moon>", "page": "x", "level": "99"})

    assert answer.status_code == 200
    assert "No course fits" in answer.content.decode()


def test_catalogue_hides_drafts_plans_and_retired(programme: Programme, client: Client, cast: Cast, sign_in) -> None:
    version = published(programme, "shown")
    offered(version, "secret-plan", TODAY, TODAY, state="planned")
    actions.draft_version(version.course, title="Secret draft", kind=CourseVersion.Kind.HANDS_ON, actor=None, at=NOW)
    retired = published(programme, "retired")
    actions.retire_version(retired, actor=None, at=NOW)

    assert slugs(client) == ["shown"]
    page = client.get(reverse("course", args=["shown"])).content.decode()
    assert ("secret-plan" in page, "Secret draft" in page) == (False, False)
    assert client.get(reverse("course", args=["shown"]), {"version": "2"}).status_code == 404
    assert sign_in(cast.maya).get(reverse("course", args=["shown"]), {"version": "2"}).status_code == 200


def test_catalogue_as_a_file_has_the_same_courses(programme: Programme, client: Client) -> None:
    published(programme, "one", languages=["en", "fr"])
    published(programme, "two")

    answer = client.get(reverse("courses"), {"format": "csv", "language": "fr"})

    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert [row[0] for row in rows[1:]] == ["Course one"]


def test_catalogue_and_course_ask_as_often_with_more_of_everything(programme: Programme, cast: Cast, sign_in) -> None:
    client = sign_in(cast.otto)

    def asked(name: str, *args: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(reverse(name, args=args)).status_code == 200
        return len(queries)

    def add(slug: str) -> None:
        offering = offered(published(programme, slug), slug, TODAY, TODAY, state="ended")
        PublishedFigure.objects.create(offering=offering, key="applicants", value=164, source="s", confidence="high")
        called(offered(offering.version, f"{slug}-next", None, None), 5)

    add("first")
    counts = [("courses",), ("course", "first"), ("competency", "U4"), ("programmes",), ("programme", "hub")]
    [asked(*address) for address in counts]
    before = [asked(*address) for address in counts]
    for number in range(3):
        add(f"more-{number}")
    for number in range(3):
        more = offered(CourseVersion.objects.get(course__slug="first"), f"again-{number}", TODAY, TODAY, state="ended")
        PublishedFigure.objects.create(offering=more, key="applicants", value=9, source="s", confidence="high")

    assert [asked(*address) for address in counts] == before


def test_course_page_states_what_is_known_and_what_is_not(programme: Programme, client: Client) -> None:
    version = published(programme, "upstream", audience="Technicians", is_ours=True)
    ended = offered(version, "2025", date(2025, 8, 1), date(2025, 9, 1), state="ended")
    for key, value in {"applicants": 164, "selected_international": 35}.items():
        PublishedFigure.objects.create(offering=ended, key=key, value=value, source="https://example.org/2025", confidence="high")
    soon = timezone.now().date() + timedelta(days=30)
    run = offered(version, "2027", soon, soon + timedelta(days=30))
    venue = Venue.objects.create(
        centre=run.centre, slug="v", name="Pilot plant", city="Osong", country="KOR", latitude=36, longitude=127, time_zone="Asia/Seoul"
    )
    OfferingPart.objects.create(offering=run, position=1, title="Lectures", modality="virtual", starts_on=soon, ends_on=soon)
    OfferingPart.objects.create(offering=run, position=2, title="Plant", modality="hands_on", venue=venue, starts_on=soon, ends_on=soon)
    CostItem.objects.create(offering=run, item="flight", payer="Ministry")
    EligibilityRule.objects.create(call=called(run, 3), position=1, field="x", operator="in", value=[], words="At most six years")

    page = client.get(reverse("course", args=["upstream"])).content.decode()

    for words in ("35 of 164", "https://example.org/2025", "Pilot plant, Osong, Republic of Korea", "At most six years", "Technicians"):
        assert words in page
    assert re.search(r'href="/calls/call-2027">\s*Apply', page)
    assert "in Seoul" in page
    assert "Superseded" in page
    assert "Seedtrain draft" in page
    for words in ("How it is assessed", "Certificate, and who signs it"):
        assert re.search(rf"<dt>{words}</dt><dd><span class=\"soft\">Not known</span>", page)


def test_course_page_without_any_date_or_call(programme: Programme, client: Client) -> None:
    published(programme, "bare")

    page = client.get(reverse("course", args=["bare"])).content.decode()

    assert "No call is open now." in page
    assert "No next date is known." in page
    assert client.get(reverse("course", args=["nothing"])).status_code == 404
