"""One small class that learning's and credentials' tests share: a course of two outcomes, three sessions, Amina and Linh enrolled.

Flow: tests -> this file -> actions of network, tables of needs and curriculum.
Reads: the cast. Writes: the test database.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from seedtrain.curriculum.models import Course, CourseVersion, EvidenceMode, LearningOutcome, Modality, Pillar, Programme
from seedtrain.learning import actions as learning
from seedtrain.learning.models import Enrolment
from seedtrain.needs.models import Competency, Domain, Framework, JobRole, LevelBehaviour, Norm, RosterEntry, SiteProfile
from seedtrain.network import actions as network
from seedtrain.network.models import Centre, Offering, Session
from seedtrain.people import actions as people
from seedtrain.people.access import Role
from seedtrain.people.models import Organisation
from tests.cast import NOW, Cast

STARTS = datetime(2026, 3, 9, 9, 0, tzinfo=UTC)
LATER = datetime(2026, 4, 1, 12, 0, tzinfo=UTC)
CODE = "K7Q2"


@dataclass(frozen=True, slots=True)
class World:
    """What stands before anybody attends."""

    centre: Centre
    offering: Offering
    sessions: tuple[Session, ...]
    gowning: LearningOutcome
    culture: LearningOutcome
    amina: Enrolment
    linh: Enrolment
    site: SiteProfile


def competency(code: str, name: str, months: int | None, domain: Domain, position: int) -> Competency:
    """A competency with its four behaviours and one verified norm."""
    made = Competency.objects.create(
        domain=domain, code=code, name=name, description=f"{name}, described.", requalify_months=months, position=position
    )
    for level in (1, 2, 3, 4):
        LevelBehaviour.objects.create(competency=made, level=level, behaviour=f"{name} at level {level}.")
    return made


def build(cast: Cast, levels: tuple[int, int] = (2, 2)) -> World:
    """The class as it stands at NOW; Soo-jin manages the centre."""
    framework = Framework.objects.create(code="draft", version="0.1", title="Draft framework", source="test")
    domain = Domain.objects.create(framework=framework, code="C", name="Clean work", position=1)
    norm = Norm.objects.create(code="NORM-1", title="A norm", issuer="Somebody", status="current", verified="verified")
    organisation = people.found_organisation("hub", Organisation.Kind.TRAINING, "Training hub", at=NOW)
    programme = Programme.objects.create(slug="hands-on", name="Hands-on", pillar=Pillar.HUB, owner=organisation)
    version = CourseVersion.objects.create(
        course=Course.objects.create(programme=programme, slug="upstream"),
        number=1,
        state=CourseVersion.State.PUBLISHED,
        title="Hands-on: upstream process",
        kind=CourseVersion.Kind.HANDS_ON,
        level=max(levels),
        hours=40,
    )
    gowning = LearningOutcome.objects.create(
        version=version, competency=competency("C1", "Gowning", 12, domain, 1), level=levels[0], evidence_mode=EvidenceMode.OBSERVED
    )
    gowning.norms.add(norm)
    culture = LearningOutcome.objects.create(
        version=version, competency=competency("C2", "Run a culture", 24, domain, 2), level=levels[1], evidence_mode=EvidenceMode.SIMULATED
    )
    centre = network.admit_centre(organisation, "hub-centre", "Hub centre", Pillar.HUB, "KOR", actor=cast.maya, at=NOW)
    people.add_member(cast.soojin, Role.CENTRE_MANAGER, centre.scope, actor=cast.maya, at=NOW)
    offering = network.plan_offering(
        version, centre, "upstream-2026", "Upstream 2026", actor=cast.maya, at=NOW, starts_on=STARTS.date(), ends_on=STARTS.date()
    )
    part = network.add_part(offering, "Online", Modality.VIRTUAL, actor=cast.maya, at=NOW)
    sessions = tuple(
        network.schedule_session(
            part,
            f"upstream-{day}",
            f"Day {day}",
            STARTS + timedelta(days=day),
            STARTS + timedelta(days=day, hours=2),
            actor=cast.maya,
            at=NOW,
            units=2,
            check_in_code=CODE if day else "",
        )
        for day in range(3)
    )
    network.publish_offering(offering, actor=cast.maya, at=NOW)
    offering.refresh_from_db()
    site = SiteProfile.objects.create(organisation=organisation, slug="tema", name="Tema plant", country="GHA", platform="cho")
    role = JobRole.objects.create(code="R1", title="Operator", family="Production")
    RosterEntry.objects.create(site=site, role=role, label="1", person=cast.amina)
    enrolments = [learning.enrol_registered(offering, person, at=NOW) for person in (cast.amina, cast.linh)]
    return World(centre, offering, sessions, gowning, culture, *enrolments, site)


def finish(world: World, enrolment: Enrolment, cast: Cast, at: datetime = LATER) -> Enrolment:
    """The trainee attended everything, achieved both outcomes and completed, recorded by Soo-jin at `at`."""
    for session in world.sessions:
        learning.record_attendance(session, {enrolment.pk: 2}, actor=cast.soojin, at=at)
    for outcome in (world.gowning, world.culture):
        learning.record_result(enrolment, outcome, True, actor=cast.soojin, at=at)
    return learning.complete_enrolment(enrolment, actor=cast.soojin, at=at)
