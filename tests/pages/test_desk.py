"""What waits for each role, counted exactly."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.db.models import Sum
from django.test import Client
from django.test.utils import CaptureQueriesContext

from seedtrain.calls.models import Call, Invitation, Offer, SelectionRun
from seedtrain.curriculum.models import EvidenceMode, LearningOutcome, Modality
from seedtrain.impact.models import FollowUp
from seedtrain.learning.models import Attendance, Enrolment
from seedtrain.needs import actions as needs
from seedtrain.needs.models import Competency, Domain, Framework, Gap, JobRole, NeedsAssessment, SiteProfile
from seedtrain.network import actions
from seedtrain.network.models import NetworkPlan, PlanOffering
from seedtrain.pages.desk import Section, sections_for
from seedtrain.people.access import EVERYWHERE, Role, Scope, ScopeKind
from seedtrain.people.actions import add_member
from seedtrain.people.models import Person
from tests.cast import NOW, Cast
from tests.network.world import World, build_world, plan
from tests.pages.world import DEADLINE, apply, assign, make_call

LATER = NOW + timedelta(days=10)  # 12 March 2026, two days after the session


@pytest.fixture
def world(cast: Cast) -> World:
    made = build_world(cast)
    actions.publish_offering(made.offering, actor=cast.maya, at=NOW)
    return made


def section(person: Person, key: str, at=NOW) -> Section:
    person = Person.objects.get(pk=person.pk)
    return next(one for one in sections_for(person, at) if one.key == key)


def tasks(found: Section) -> list[tuple[str, str, int | None]]:
    return [(str(task.words), str(task.about), task.count) for task in found.tasks]


def test_desk_when_nobody_is_signed_in(world: World) -> None:
    assert Client().get("/desk").status_code == 302


def test_applicant_answers_offers_before_drafts(cast: Cast, world: World) -> None:
    soon, past = make_call("soon", world.offering), make_call("past", world.offering, deadline=NOW - timedelta(days=1))
    done = make_call("done", world.offering, state=Call.State.RELEASED)
    apply(soon, cast.amina, is_sent=False)
    apply(past, cast.amina, is_sent=False)
    offered = apply(done, cast.amina)
    Offer.objects.create(application=offered, offered_at=NOW, deadline=NOW + timedelta(days=2))
    apply(soon, cast.linh, is_sent=False)

    mine = section(cast.amina, "applicant")

    assert tasks(mine) == [("Answer the offer of a place", "Call done", None), ("Finish your application", "Call soon", None)]
    assert (mine.tasks[1].due.instant, mine.tasks[1].due.zone) == (DEADLINE, "Asia/Seoul")


def test_applicant_applies_where_they_were_named(cast: Cast, world: World) -> None:
    for slug, entry in (("named", Call.Entry.NOMINATION), ("asked", Call.Entry.INVITATION), ("answered", Call.Entry.NOMINATION)):
        call = make_call(slug, world.offering, entry=entry, deadline=DEADLINE + timedelta(hours=len(slug)))
        by = world.owner if entry == Call.Entry.NOMINATION else None
        Invitation.objects.create(call=call, email="AMINA@example.org", nominated_by=by, created_at=NOW)
    apply(call, cast.amina)

    found = section(cast.amina, "applicant")

    assert [(str(task.words), str(task.about), task.address, str(task.status)) for task in found.tasks] == [
        ("Apply", "Call named", "/calls/named/apply", "You are nominated"),
        ("Apply", "Call asked", "/calls/asked/apply", "You are invited"),
    ]


def test_applicant_who_only_typed_an_address_sees_no_nomination_of_its_owner(cast: Cast, world: World) -> None:
    call = make_call("named", world.offering, entry=Call.Entry.NOMINATION)
    Invitation.objects.create(call=call, email="typed@example.org", created_at=NOW)
    typed = Person.objects.create_user("typed@example.org", None, created_at=NOW)

    assert tasks(section(typed, "applicant")) == [
        ("Confirm your e-mail address", "Invitations and nominations count only for an address that is known to be yours.", None)
    ]


def test_trainee_goes_to_their_own_page_and_is_asked_months_later(cast: Cast, world: World, sign_in) -> None:
    mine = Enrolment.objects.create(offering=world.offering, person=cast.amina, enrolled_at=NOW)
    coming = section(cast.amina, "applicant").quiet[0]
    Enrolment.objects.filter(pk=mine.pk).update(state="completed", ended_at=NOW)
    asked = [tasks(section(cast.amina, "applicant", NOW + timedelta(days=days))) for days in (91, 92, 184)]
    FollowUp.objects.create(enrolment=mine, months_after=6, is_using_it=True, answered_at=NOW)

    assert sign_in(cast.amina).get(coming.address).status_code == 200
    assert (coming.address, asked) == (
        f"/learning/{mine.pk}",
        [
            [],
            [("Say whether you use what you learnt, 3 months on", "Offering upstream-osong", None)],
            [("Say whether you use what you learnt, 6 months on", "Offering upstream-osong", None)],
        ],
    )
    assert tasks(section(cast.amina, "applicant", NOW + timedelta(days=184))) == []


def test_applicant_when_nothing_waits_is_told_what_to_do(cast: Cast, world: World, sign_in) -> None:
    answer = sign_in(cast.otto).get("/desk").text

    assert "Nothing waits for you" in answer
    assert "See open calls" in answer


def test_officer_counts_unscreened_unassigned_and_expiring(cast: Cast, world: World) -> None:
    closed = make_call("closed", world.offering, state=Call.State.CLOSED)
    screened = apply(closed, cast.amina, screened_outcome="met", eligibility_outcome="unclear")
    apply(closed, cast.linh)
    apply(closed, cast.otto, eligibility_outcome="not_met")
    apply(closed, cast.soojin, eligibility_outcome="unclear")
    apply(closed, cast.rafael, is_sent=False, eligibility_outcome="unclear")
    assign(screened, cast.rafael)
    released = make_call("released", world.offering, state=Call.State.RELEASED)
    for person, days in ((cast.amina, 1), (cast.linh, 5)):
        Offer.objects.create(application=apply(released, person), offered_at=NOW, deadline=NOW + timedelta(days=days))

    found = section(cast.maya, "officer")

    assert tasks(found) == [
        ("Screen applications the rules could not judge", "Call closed", 1),
        ("Find readers for applications", "Call closed", 1),
        ("Offers expire within two days", "Call released", 1),
    ]
    assert found.waiting == 3


def test_officer_sees_calls_for_centres_and_where_to_write(cast: Cast, world: World) -> None:
    make_call("eoi", None, kind=Call.Kind.CENTRES)

    found = section(cast.maya, "officer")

    assert [str(line.words) for line in found.quiet] == ["Call eoi"]
    ways = ["/calls/new", "/sites", "/network/capacity", "/network/plans", "/programmes", "/courses/new", "/translations"]
    assert [link.address for link in found.links] == ways


def test_officer_does_not_screen_a_registration(cast: Cast, world: World) -> None:
    marathon = make_call("marathon", world.offering, entry=Call.Entry.OPEN_REGISTRATION)
    apply(marathon, cast.amina)

    assert tasks(section(cast.maya, "officer")) == []


def test_reviewer_sees_own_files_and_progress(cast: Cast, world: World) -> None:
    call = make_call("call", world.offering, state=Call.State.CLOSED)
    first, second, third = apply(call, cast.amina), apply(call, cast.linh), apply(call, cast.otto)
    assign(first, cast.rafael)
    assign(second, cast.rafael, state="done")
    assign(third, cast.chair)

    found = section(cast.rafael, "reviewer")

    assert tasks(found) == [(f"Read application {first.code}", "Call call", None)]
    assert [(figure.value, figure.whole) for figure in found.figures] == [(1, 2)]


def test_chair_signs_what_is_proposed(cast: Cast, world: World) -> None:
    add_member(cast.chair, Role.CHAIR, EVERYWHERE, actor=None, at=NOW)
    call = make_call("call", world.offering, state=Call.State.CLOSED)
    for number, state in ((1, "tried"), (2, "proposed")):
        SelectionRun.objects.create(
            call=call, number=number, state=state, problem={}, result={}, digest="d" * 64, run_by=cast.maya, run_at=NOW
        )

    found = section(cast.chair, "chair")

    assert [(str(task.words), task.address) for task in found.tasks] == [
        ("Look at the selection and sign it", "/calls/call/desk/selection/2")
    ]


def teacher(cast: Cast) -> Person:
    add_member(cast.otto, Role.TRAINER, Scope(ScopeKind.CENTRE, "osong"), actor=None, at=NOW)
    return cast.otto


def test_trainer_records_missing_attendance_once(cast: Cast, world: World) -> None:
    trainer, enrolled = teacher(cast), Enrolment.objects.create(offering=world.offering, person=cast.amina, enrolled_at=NOW)
    before = tasks(section(trainer, "trainer", LATER))

    Attendance.objects.create(session=world.session, enrolment=enrolled, units=1, origin="list", recorded_at=LATER)

    assert (before, tasks(section(trainer, "trainer", LATER))) == ([("Record attendance", "Seed train on the plant", None)], [])


def test_trainer_sees_a_session_on_its_day_in_its_place(cast: Cast, world: World) -> None:
    trainer = teacher(cast)

    # 23:30 UTC on 9 March is already 10 March in Seoul, the day of the session; 16:00 UTC on 10 March is 11 March there.
    seen = [
        [(str(task.words), str(task.status)) for task in section(trainer, "trainer", NOW.replace(day=day, hour=hour, minute=minute)).tasks]
        for day, hour, minute in ((9, 23, 30), (10, 16, 0))
    ]

    assert seen == [[("Seed train on the plant", "Today")], []]


def frame(world: World) -> tuple[Competency, JobRole]:
    framework = Framework.objects.create(code="f", version="1", title="F", source="x")
    domain = Domain.objects.create(framework=framework, code="U", name="U", position=1)
    competency = Competency.objects.create(domain=domain, code="U1", name="U1", description="d", position=1)
    return competency, JobRole.objects.create(code="R", title="Operator", family="x")


def test_trainer_records_results_of_a_class_that_is_over(cast: Cast, world: World) -> None:
    competency, _role = frame(world)
    LearningOutcome.objects.create(version=world.version, competency=competency, level=2, evidence_mode=EvidenceMode.OBSERVED)
    for person in (cast.amina, cast.linh):
        Enrolment.objects.create(offering=world.offering, person=person, enrolled_at=NOW)
    trainer = teacher(cast)

    found = tasks(section(trainer, "trainer", NOW + timedelta(days=60)))

    assert found == [("Record results", "Offering upstream-osong", 2)]


def test_centre_manager_issues_publishes_and_answers_calls_for_centres(cast: Cast, world: World) -> None:
    planned = plan(world.version, world.osong, "next", cast, date(2026, 9, 7), date(2026, 9, 25))
    plan(world.version, world.dakar, "not-mine", cast, date(2026, 9, 7), date(2026, 9, 25))
    actions.add_part(planned, "On site", Modality.HANDS_ON, actor=cast.maya, at=NOW, venue=world.lab)
    adopted = network_plan()
    covers = {"SEN": 2, "GHA": 10, "BEN": 8, "MLI": 2, "BFA": 1, "TGO": 1}
    PlanOffering.objects.create(plan=adopted, run="r1", offering=planned, how="made", covers=covers)
    make_call("eoi", None, kind=Call.Kind.CENTRES)
    for person in (cast.amina, cast.linh):
        Enrolment.objects.create(offering=world.offering, person=person, state="completed", enrolled_at=NOW)

    found = section(cast.soojin, "centre_manager")
    (group,) = found.groups
    (task,) = group.tasks

    assert found.tasks[0].address == "/issuing/upstream-osong"
    assert tasks(found) == [("Issue credentials", "Offering upstream-osong", 2), ("Express your centre’s interest", "Call eoi", None)]
    assert group.title == "Planned for you: complete and publish (1)"
    assert plain(task.words) == "Offering next · 7 Sept 2026 to 25 Sept 2026"
    assert plain(task.about) == "Osong · for Ghana 10, Benin 8, Mali 2, Senegal 2 +2"
    assert (task.address, found.waiting) == ("/offerings/next/edit", 4)


def test_planned_offering_that_nobody_planned_for_countries_says_no_country(cast: Cast, world: World) -> None:
    dropped = plan(world.version, world.osong, "next", cast, None, None)
    PlanOffering.objects.create(plan=network_plan(), run="r1", offering=dropped, how="dropped", covers={"GHA": 10})

    (group,) = section(cast.soojin, "centre_manager").groups

    assert [(plain(task.words), plain(task.about)) for task in group.tasks] == [("Offering next · Not known", "")]


def test_desk_of_a_centre_asks_as_often_for_one_planned_offering_as_for_four(cast: Cast, world: World, sign_in) -> None:
    client, adopted, counts = sign_in(cast.soojin), network_plan(), []
    for numbers in ((1,), (2, 3, 4)):
        for number in numbers:
            made = plan(world.version, world.osong, f"next-{number}", cast, date(2026, 9, 7), date(2026, 9, 25))
            actions.add_part(made, "On site", Modality.HANDS_ON, actor=cast.maya, at=NOW, venue=world.lab)
            PlanOffering.objects.create(plan=adopted, run=f"r{number}", offering=made, how="made", covers={"GHA": 10})
        with CaptureQueriesContext(connection) as captured:
            text = client.get("/desk").text
        counts.append(len(captured))

    assert counts[0] == counts[1]
    assert "complete and publish (4)" in text


def network_plan() -> NetworkPlan:
    return NetworkPlan.objects.create(
        title="Plan", first_monday=date(2026, 1, 5), weeks=52, currency="USD", network="{}", plan="{}", made_at=NOW, steps=0
    )


def plain(words: object) -> str:
    """Words without the marks that isolate their direction."""
    return str(words).replace("\u2068", "").replace("\u2069", "")


def test_training_manager_sees_own_sites_with_their_gap(cast: Cast, world: World) -> None:
    competency, role = frame(world)
    add_member(cast.linh, Role.TRAINING_MANAGER, Scope(ScopeKind.ORGANISATION, "hub"), actor=None, at=NOW)
    for slug in ("assessed", "fresh"):
        SiteProfile.objects.create(organisation=world.owner, slug=slug, name=f"Site {slug}", country="SEN", platform="cell")
    made = NeedsAssessment.objects.create(site=SiteProfile.objects.get(slug="assessed"), assessed_at=NOW)
    Gap.objects.create(assessment=made, role=role, competency=competency, level=2, heads_required=10, heads_held=3)

    found = section(cast.linh, "training_manager")

    assert tasks(found) == [("Assess what the site needs", "Site fresh", None)]
    assert [(str(task.words), str(task.about)) for task in found.quiet] == [
        ("Site assessed", "7 levels missing, a person in one competency each"),
        ("Site fresh", ""),
    ]


def test_training_manager_reads_people_beside_levels(cast: Cast, world: World) -> None:
    needs.load_framework(at=NOW)
    add_member(cast.linh, Role.TRAINING_MANAGER, Scope(ScopeKind.ORGANISATION, "hub"), actor=None, at=NOW)
    site = needs.register_site(world.owner, "stated", "Site stated", "SEN", "mrna", actor=cast.linh, at=NOW)
    needs.set_site_roles(site, {"UPT": 3}, actor=cast.linh, at=NOW)
    needs.assess_site(site, actor=cast.linh, at=NOW)
    asked = Gap.objects.aggregate(all=Sum("heads_required"))["all"]

    silent = [str(task.about) for task in section(cast.linh, "training_manager").quiet]
    needs.import_roster(site, [needs.RosterRow("a", "UPT", {})], actor=cast.linh, at=NOW)

    levels = f"{asked} levels missing, a person in one competency each"
    assert silent == [f"{levels} · 3 people needed in the roles it states, no roster sent"]
    told = [str(task.about) for task in section(cast.linh, "training_manager").quiet]
    assert told == [f"{levels} · 3 people needed in the roles it states, 1 on the roster"]


def test_ministry_reads_levels_and_seats_of_the_adopted_plan(cast: Cast, world: World) -> None:
    competency, role = frame(world)
    add_member(cast.linh, Role.MINISTRY, Scope(ScopeKind.COUNTRY, "SEN"), actor=None, at=NOW)
    site = SiteProfile.objects.create(organisation=world.owner, slug="site", name="Site", country="SEN", platform="cell")
    made = NeedsAssessment.objects.create(site=site, assessed_at=NOW)
    Gap.objects.create(assessment=made, role=role, competency=competency, level=2, heads_required=10, heads_held=3)

    figures = {str(one.words): (one.value, one.whole) for one in section(cast.linh, "ministry").figures}

    assert figures["levels held, of those the roles at your sites ask for (a person in one competency each)"] == (3, 10)
    assert not [words for words in figures if "people needed" in words or "adopted" in words or "posts" in words]


def test_ministry_does_not_see_small_groups(cast: Cast, world: World) -> None:
    add_member(cast.linh, Role.MINISTRY, Scope(ScopeKind.COUNTRY, "SEN"), actor=None, at=NOW)
    call = make_call("call", world.offering, state=Call.State.RELEASED)
    for person in (cast.amina, cast.otto):
        apply(call, person)
    apply(call, cast.rafael, traits={"country": "KOR"})

    figures = {str(one.words): (one.value, one.whole, one.is_suppressed) for one in section(cast.linh, "ministry").figures}

    assert figures["admitted, of those who applied"] == (0, 2, True)


def test_auditor_reads_the_journal(cast: Cast, world: World) -> None:
    found = section(cast.audit, "auditor")

    assert (found.action_address, found.figures[0].value == found.figures[0].whole > 0) == ("/journal", True)
    assert [link.address for link in found.links] == ["/journal", "/sites", "/impact"]


def test_desk_of_somebody_with_several_roles_has_a_section_for_each(cast: Cast, world: World) -> None:
    add_member(cast.maya, Role.AUDITOR, EVERYWHERE, actor=None, at=NOW)
    maya = Person.objects.get(pk=cast.maya.pk)

    assert {one.key for one in sections_for(maya, NOW)} == {"officer", "auditor"}


@pytest.mark.parametrize("role", [*Role, None])
def test_desk_opens_for_every_role_with_the_same_queries(cast: Cast, world: World, sign_in, role: Role | None) -> None:
    if role is not None:
        add_member(cast.otto, role, EVERYWHERE, actor=None, at=NOW)
    client = sign_in(cast.otto)
    calls = [make_call("first", world.offering, state=Call.State.CLOSED)]
    apply(calls[0], cast.amina)
    counts = []
    for number in (1, 3):
        for extra in range(number - 1):
            calls.append(make_call(f"more-{number}-{extra}", world.offering, state=Call.State.CLOSED))
            apply(calls[-1], cast.amina)
        with CaptureQueriesContext(connection) as found:
            assert client.get("/desk").status_code == 200
        counts.append(len(found))

    assert counts[0] == counts[1]
