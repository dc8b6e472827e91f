"""The demo world is what it says: the published numbers, chosen by the engine, the same for the same seed, and whole or not there.

Flow: demo.load -> the tables; expected numbers from the published course edition and the brief of the demo.
Reads: the demo world. Writes: the test database.
"""

import hashlib
import json
import math
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime
from fractions import Fraction
from importlib.resources import files
from zoneinfo import ZoneInfo

import pytest
from django.db import transaction
from django.test import Client
from django.urls import NoReverseMatch, reverse

from seedtrain import demo, facts
from seedtrain.calls.actions import calibration_of, read_run, sent_content
from seedtrain.calls.models import Application, Assignment, Call, Decision, Offer, SelectionRun
from seedtrain.credentials import badge
from seedtrain.credentials.actions import check_document
from seedtrain.credentials.models import Credential
from seedtrain.curriculum.models import LearningOutcome
from seedtrain.demo.crowd import add_crowd
from seedtrain.demo.progress import Progress
from seedtrain.demo.story import Stage
from seedtrain.learning.models import Attendance, Enrolment
from seedtrain.needs import demand
from seedtrain.needs.models import SiteProfile
from seedtrain.network import offered
from seedtrain.network.models import CountryNeed, Facility, NetworkPlan, Offering, PlanOffering, PublishedFigure, Session, Trainer
from seedtrain.network.planning import read_plan
from seedtrain.people.access import Role
from seedtrain.people.actions import verify_journal
from seedtrain.people.models import JournalEntry, Organisation, OutgoingMail, Person
from tests.demo.expected import SELECTED_2026

NOW = datetime(2026, 3, 2, 10, 30, tzinfo=UTC)
UPSTREAM = "gthb-handson-upstream-2025"
PERSONAS = {
    "applicant": set(),
    "officer": {Role.OFFICER},
    "reviewer": {Role.REVIEWER},
    "chair": {Role.CHAIR},
    "trainer": {Role.TRAINER},
    "centre-manager": {Role.CENTRE_MANAGER},
    "training-manager": {Role.TRAINING_MANAGER},
    "ministry": {Role.MINISTRY},
    "auditor": {Role.AUDITOR},
}


pytestmark = pytest.mark.xdist_group("demo")
"""On one worker with the other file that loads the demo world, so that it is loaded half as often."""


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: pytest.FixtureRequest) -> Iterator[None]:
    """The demo world, loaded once for this file and taken back after it."""
    with django_db_blocker.unblock(), transaction.atomic():  # type: ignore[attr-defined]
        demo.load(seed=2026, now=NOW, is_quiet=True)
        yield
        transaction.set_rollback(True)


@pytest.fixture
def upstream(world: None, db: None) -> Call:
    return Call.objects.get(slug="gthb-upstream-2025")


def persona(key: str) -> Person:
    return Person.objects.get(email=f"{key}@demo.example")


def countries(applications: list[Application]) -> set[str]:
    return {one.traits["country"] for one in applications}


def decided(call: Call, outcome: str) -> list[Application]:
    return [one.application for one in Decision.objects.filter(application__call=call, outcome=outcome).select_related("application")]


def test_upstream_call_has_the_published_numbers(upstream: Call) -> None:
    edition = facts.course(UPSTREAM)
    sent = list(upstream.applications.all())
    chosen, waiting = decided(upstream, "admitted"), decided(upstream, "waitlisted")

    assert (len(sent), len(countries(sent))) == (164, 30) == (edition.applicants, edition.applicant_countries)
    assert (len(chosen), len(waiting)) == (20, 15)
    assert len(countries(chosen + waiting)) == 20 == edition.participant_countries


def test_upstream_selection_is_the_engines_own_and_keeps_every_rule(upstream: Call) -> None:
    run = SelectionRun.objects.get(call=upstream, state="signed")
    selection = read_run(run).selection
    chosen = decided(upstream, "admitted")

    assert selection is not None
    assert {choice.id for choice in selection.selected} == {one.code for one in chosen}
    assert max(Counter(one.traits["country"] for one in chosen).values()) <= 2
    assert max(Counter(one.traits["institution"] for one in chosen).values()) == 1
    assert sum(one.traits["sex"] == "female" for one in chosen) >= 8
    assert sum(one.traits["ldc"] == "yes" for one in chosen) >= 5
    assert {signature.person.email for signature in run.signatures.all()} == {"chair@demo.example"}


def test_upstream_seats_passed_on_and_stayed_twenty(upstream: Call) -> None:
    offers = Offer.objects.filter(application__call=upstream)
    enrolments = Enrolment.objects.filter(offering__slug=UPSTREAM)

    assert Counter(offers.values_list("state", flat=True)) == {"accepted": 20, "declined": 2, "expired": 1}
    assert offers.filter(replaces__isnull=False, application__decision__outcome="waitlisted").count() == 3
    assert Counter(enrolments.values_list("state", flat=True)) == {"completed": 19, "enrolled": 1}


def test_upstream_readers_differ_and_the_reviews_tab_says_who_is_harsh(upstream: Call) -> None:
    """Planted: the third marks a fifth of a level lower, the fourth a fifth higher; levels are 25 points apart, so about 5 points each."""
    found = calibration_of(upstream)
    assert found is not None
    emails = dict(Person.objects.values_list("pk", "email"))
    said = {emails[int(one.id)].partition("@")[0]: one for one in found.reviewers}

    harsh, mild = said["reader-3"], said["reader-4"]

    assert (harsh.low > 0, 200 < harsh.severity < 800, mild.high < 0, -800 < mild.severity < -200) == (True,) * 4
    assert [said[key].low < 0 < said[key].high for key in ("reviewer", "reader-2")] == [True, True]
    assert (upstream.scoring, upstream.runs.get().scoring["code"]) == ("calibrated", "calibrated")


def test_upstream_screening_looked_at_what_no_rule_could_judge(upstream: Call) -> None:
    found = Counter(one.eligibility_outcome for one in upstream.applications.all())
    decided_by_person = Counter(one.screened_outcome for one in upstream.applications.exclude(screened_outcome=""))

    assert found == {"met": 148, "not_met": 11, "unclear": 5}
    assert decided_by_person == {"met": 3, "not_met": 2}


def test_upstream_credentials_verify_and_say_that_they_are_demo(upstream: Call) -> None:
    issued = list(Credential.objects.filter(enrolment__offering=upstream.offering))
    verdict = check_document(issued[0].document, datetime(2026, 1, 1, tzinfo=UTC))

    assert len(issued) == 17
    assert verdict.state == badge.State.GENUINE
    assert "demonstration" in str(issued[0].document["issuer"]["name"])
    assert max(one.level for one in issued) <= 2


def test_trained_supervisors_close_gaps_of_their_factories(world: None, db: None) -> None:
    closed = {}
    for site in SiteProfile.objects.filter(assessments__isnull=False).distinct():
        before, after = site.assessments.order_by("assessed_at")
        closed[site.country] = sum(gap.missing for gap in before.gaps.all()) - sum(gap.missing for gap in after.gaps.all())

    assert closed.keys() == {"GHA", "KAZ"}
    assert min(closed.values()) >= 5


def test_mrna_call_is_open_until_18_00_in_seoul_with_its_published_conditions(world: None, db: None) -> None:
    call = Call.objects.get(slug="gthb-mrna-2025")
    there = call.deadline.astimezone(ZoneInfo("Asia/Seoul"))
    published = facts.course("gthb-handson-mrna-2025")

    assert call.is_open(NOW)
    assert (there.hour, there.minute, (there.date() - NOW.date()).days) == (18, 0, 12)
    assert "Friday 15 August 2025, 18:00 in Seoul" in call.demo_note
    assert [rule.words for rule in call.rules.all()] == [rule.text for rule in published.eligibility or ()]
    assert call.seats == 20
    assert Counter(call.applications.values_list("state", flat=True)) == {"submitted": 25, "draft": 6}
    assert call.applications.filter(applicant=persona("applicant"), state="draft").count() == 1


def test_every_edition_and_its_published_figures_stand_and_unknown_stays_unknown(world: None, db: None) -> None:
    real = Offering.objects.filter(is_demo=False)
    figures = PublishedFigure.objects.filter(offering__slug=UPSTREAM)

    assert set(real.values_list("slug", flat=True)) == {
        *(one.id for one in facts.courses()),
        *(one.id for one in facts.marathons()),
        *(one.id for one in facts.quality_weeks()),
    }
    assert set(real.values_list("state", flat=True)) == {"ended"}
    assert dict(figures.exclude(key__startswith="country:").values_list("key", "value")) == {
        "applicants": 164,
        "applicant_countries": 30,
        "selected_international": 35,
        "selected_waitlist": 15,
        "participant_countries": 20,
    }
    assert not PublishedFigure.objects.filter(source="").exists()
    assert real.values("version__course").distinct().count() == 12
    assert "2500+" in real.get(slug="marathon-2025").source
    assert "2100+" in real.get(slug="marathon-2025").source


def test_our_outcomes_never_promise_more_than_a_centre_can_award(world: None, db: None) -> None:
    assert max(LearningOutcome.objects.values_list("level", flat=True)) == 2
    assert set(LearningOutcome.objects.values_list("version__is_ours", flat=True)) == {True}


def test_the_responsible_unit_has_its_old_and_its_new_name(world: None, db: None) -> None:
    unit = Organisation.objects.get(slug="who-pam")

    assert unit.name == "WHO Product Policies, Access and Manufacturing Support (PAM) unit"
    assert unit.names.count() == 2


def test_marathon_session_goes_on_now_and_nobody_took_attendance(world: None, db: None) -> None:
    now = Session.objects.get(part__offering__slug="demo-marathon-2025", starts_at__lte=NOW, ends_at__gt=NOW)
    titles = list(Session.objects.filter(part__offering__slug="demo-marathon-2025").values_list("title", flat=True))

    assert titles == list(next(one for one in facts.marathons() if one.id == "marathon-2025").sessions or ())
    assert not Attendance.objects.filter(session=now).exists()
    assert Attendance.objects.filter(session__part__offering__slug="demo-marathon-2025").count() == 3 * 40
    assert Offering.objects.taught_by(persona("trainer")).filter(pk=now.part.offering_id).exists()


def test_every_persona_has_work_waiting(world: None, db: None) -> None:
    reviewer = Assignment.objects.filter(reviewer=persona("reviewer"), state="assigned")
    waiting = Enrolment.objects.filter(offering__slug=UPSTREAM, state="completed", credentials=None)

    assert {call.slug for call in Call.objects.filter(applications__assignments__in=reviewer)} == {"gthb-gmp-2025", "regional-centres"}
    assert SelectionRun.objects.filter(state="proposed").count() == 1
    assert waiting.count() == 2
    assert Call.objects.get(slug="regional-centres").applications.count() == 5
    assert Call.objects.get(slug="shift-supervisors").invitations.get().email == "applicant@demo.example"
    assert Call.objects.open_at(NOW).filter(entry="open_registration").count() == 2


@pytest.mark.parametrize("key", PERSONAS)
def test_persona_signs_in_with_the_demos_password_and_holds_its_roles(world: None, db: None, key: str) -> None:
    person = persona(key)

    assert person.is_demo
    assert person.check_password("demo")
    assert {Role(membership.role) for membership in person.current_memberships} == PERSONAS[key]


@pytest.mark.parametrize("key", PERSONAS)
def test_personas_desk_opens(world: None, db: None, key: str) -> None:
    try:
        address = reverse("desk")
    except NoReverseMatch:
        pytest.skip("the desk is not built yet")
    client = Client()
    client.force_login(persona(key), backend="allauth.account.auth_backends.AuthenticationBackend")

    assert client.get(address).status_code == 200


def test_hub_has_synthetic_capacity_on_the_five_campuses_that_are_published(world: None, db: None) -> None:
    published = json.loads(files("seedtrain").joinpath("data/programmes.json").read_text("utf-8"))["records"]
    hub = next(one for one in published if one["id"] == "gthb")
    campuses = next(one for one in hub["lists"] if one["name"] == "campuses")["items"]
    stated = Facility.objects.filter(centre__slug="gth-b").select_related("venue")

    assert {one.venue.city.partition(",")[0] for one in stated} == {one.split()[0].rstrip(",") for one in campuses}
    assert all(one.is_demo and "Synthetic" in one.source for one in stated)
    assert not Trainer.objects.filter(centre__slug="gth-b", venue=None).exists()


def test_plan_of_the_demo_is_near_its_ceiling_and_holds_courses_where_their_editions_were(world: None, db: None) -> None:
    plan = NetworkPlan.objects.get(state="adopted")
    told = {
        "hands-on-mrna": ["gthb-handson-mrna-2024", "gthb-handson-mrna-2025"],
        "hands-on-upstream": ["gthb-handson-upstream-2024"],
        "hands-on-gmp": ["gthb-handson-gmp-2025"],
        "standard-practice-gxp": ["gthb-gxp-2022", "gthb-gxp-2024", "gthb-gxp-2025"],
    }
    # courses.json calls the campus in Andong by its operator, and in one edition by both: "K-Bio CMO, Andong".
    words = {"andong": "K-Bio CMO", "songdo": "Songdo", "hwasun": "Hwasun", "siheung": "Siheung"}
    rows = PlanOffering.objects.filter(plan=plan, offering__centre__slug="gth-b").select_related("offering__version__course")
    held = {(one.offering.version.course.slug, one.offering.parts.get().venue.slug) for one in rows}

    assert {course for course, _venue in held} == set(told)
    for course, venue in held:
        assert all(words[venue] in " ".join(facts.course(edition).venues) for edition in told[course])
    # 3.1 %, with three steps or none.
    assert 0 <= read_plan(plan).below < 0.05
    assert plan.steps <= 3
    assert len(read_plan(plan).network.countries) == 40


def test_needs_of_sites_in_the_demo_are_those_of_the_planned_calendar_year(world: None, db: None) -> None:
    """Summed here by themselves: quarters before and after the year are not in it, and there are some of both."""
    plan = NetworkPlan.objects.get(state="adopted")
    year, officer = plan.first_monday.isocalendar().year, Person.objects.get(email="officer@demo.example")
    asked: dict[tuple[str, str], Fraction] = defaultdict(Fraction)
    years = set()
    for one in demand.seats_needed(officer, plan.made_at.date(), courses=offered.courses(officer)):
        years.add(one.quarter.year)
        if one.quarter.year == year:
            asked[one.country, one.course] += one.seats

    stated = {(one.country, one.course.slug): one.seats for one in CountryNeed.objects.filter(is_demo=False).select_related("course")}
    taken = {key: seats for key, seats in stated.items() if key in asked}

    assert {year - 1, year, year + 1} <= years
    assert taken == {key: math.ceil(seats) for key, seats in asked.items() if seats}
    said = f"Sites, quarters {year}Q1 to {year}Q4: "
    assert CountryNeed.objects.filter(source__startswith=said).count() == len(taken)


def test_journal_holds_and_no_mail_waits_for_people_who_do_not_exist(world: None, db: None) -> None:
    assert verify_journal() is None
    assert not OutgoingMail.objects.filter(sent_at=None, is_held=False).exists()


def test_loading_again_changes_nothing(world: None, db: None) -> None:
    before = (Person.objects.count(), JournalEntry.objects.count(), Application.objects.count())

    assert demo.load(seed=1, now=NOW, is_quiet=True) == 0
    assert (Person.objects.count(), JournalEntry.objects.count(), Application.objects.count()) == before


def test_same_seed_gives_the_same_list(upstream: Call) -> None:
    """The very list of `test_loading`, which is made on another day in another database."""
    assert sorted(one.code for one in decided(upstream, "admitted")) == list(SELECTED_2026)


def test_crowd_is_sent_like_everybody_else(upstream: Call) -> None:
    stage = Stage({"officer": persona("officer")}, upstream.offering, random.Random(5), 5, Progress(None), NOW)

    call = add_crowd(stage, 1, NOW)

    one = call.applications.select_related("call").order_by("code")[0]
    assert call.applications.count() == 164
    assert len(countries(list(call.applications.all()))) == 30
    assert one.receipt_sha256 == hashlib.sha256(sent_content(one).encode()).hexdigest()
    assert Counter(row.eligibility_outcome for row in call.applications.all()) == {"met": 148, "not_met": 11, "unclear": 5}
    assert call.applications.filter(eligibility_outcome="met", score_hundredths=None).count() == 0
