"""Rows for the officer's, reviewer's and committee's tests, made directly: a closed call, applications, reviewers.

Flow: tests -> these functions.
Reads: nothing. Writes: the test database.
"""

from datetime import UTC, date, datetime, timedelta

from seedtrain.calls.models import Application, Assignment, Call, Criterion, EligibilityRule, Question, Rubric
from seedtrain.curriculum.models import Course, CourseVersion, Pillar, Programme
from seedtrain.network.models import Centre, Offering
from seedtrain.people.actions import save_profile
from seedtrain.people.models import Organisation, OrganisationName, Person
from tests.cast import NOW

DEADLINE = datetime(2026, 2, 1, 9, 0, tzinfo=UTC)
ANCHORS = ["Not shown", "Weak", "Fair", "Good", "Strong"]


def make_offering(slug: str = "upstream-2026") -> Offering:
    """A published offering of a course at a centre."""
    owner = Organisation.objects.create(slug=f"{slug}-owner", kind=Organisation.Kind.TRAINING, country="KOR")
    OrganisationName.objects.create(organisation=owner, name="Training House")
    programme = Programme.objects.create(slug=f"{slug}-programme", name="Hands-on", pillar=Pillar.HUB, owner=owner)
    course = Course.objects.create(programme=programme, slug=f"{slug}-course")
    version = CourseVersion.objects.create(course=course, number=1, title="Upstream", kind=CourseVersion.Kind.HANDS_ON)
    centre = Centre.objects.create(
        organisation=owner, slug=f"{slug}-centre", name="Osong", pillar=Pillar.HUB, state=Centre.State.ADMITTED, country="KOR"
    )
    return Offering.objects.create(version=version, centre=centre, slug=slug, title="Upstream hands-on", state=Offering.State.PUBLISHED)


def make_call(slug: str = "upstream", state: str = Call.State.CLOSED, **fields: object) -> Call:
    """A competitive call past its deadline, with one rule, one question and a rubric of two criteria (weights 2 and 1)."""
    call = Call.objects.create(
        **{
            "slug": slug,
            "kind": Call.Kind.PEOPLE,
            "entry": Call.Entry.COMPETITIVE,
            "state": state,
            "offering": make_offering(f"{slug}-offering"),
            "title": "Upstream process, hands-on",
            "languages": ["en"],
            "opens_at": DEADLINE - timedelta(days=30),
            "deadline": DEADLINE,
            "deadline_zone": "Asia/Seoul",
            "deadline_place": "Seoul",
            "seats": 2,
            "waitlist_seats": 2,
            "countries_as_of": date(2026, 1, 1),
            "seed": "2026",
            **fields,
        }
    )
    Question.objects.create(call=call, position=1, step="You", key="plan", kind=Question.Kind.LONG, label="How will you use it?")
    EligibilityRule.objects.create(
        call=call, position=1, field="years", operator="at_most", value=6, words="At most six years of experience", source="Call, page 2"
    )
    rubric = Rubric.objects.create(call=call)
    for position, (key, weight) in enumerate((("plan", 2), ("need", 1)), start=1):
        Criterion.objects.create(rubric=rubric, position=position, key=key, label=key.title(), weight=weight, anchors=ANCHORS)
    return call


def promise(
    name: str, *, floor: int | None = None, target: int | None = None, cap: int | None = None, why: str = "", **where: list[str]
) -> dict[str, object]:
    """A balance rule as `set_policy` stores it."""
    return {"name": name, "where": where, "floor": floor, "target": target, "cap": cap, "priority": 1, "why": why}


def make_person(name: str, **facts: str) -> Person:
    """Somebody new, with what they told us."""
    key = name.lower().replace(" ", "-")
    person = Person.objects.create_user(f"{key}@example.org", None, name=name, created_at=NOW)
    if facts:
        save_profile(person, facts, at=NOW)
    return person


def make_application(
    call: Call, applicant: Person, code: str, *, score: int | None = None, outcome: str = Application.Outcome.MET, **traits: str
) -> Application:
    """A sent application with frozen traits and, when given, a score [hundredths]."""
    return Application.objects.create(
        call=call,
        applicant=applicant,
        code=code,
        state=Application.State.SUBMITTED,
        answers={"plan": "Train my team"},
        started_at=DEADLINE - timedelta(days=3),
        saved_at=DEADLINE - timedelta(days=2),
        submitted_at=DEADLINE - timedelta(days=1),
        receipt_sha256="0" * 64,
        traits={"country": "GHA", "region": "AFR", "sex": "female", "institution": "Plant One", **traits},
        eligibility=[{"position": 1, "outcome": outcome, "found": "5 years"}],
        eligibility_outcome=outcome,
        score_hundredths=score,
    )


def make_pool(call: Call, count: int, *, score: int | None = 5000, prefix: str = "A") -> list[Application]:
    """`count` applicants A001, A002 ... from several countries; scores rise by 10 when given."""
    countries = ("GHA", "VNM", "BRA", "SEN", "BGD", "IDN", "KEN")
    people = Person.objects.bulk_create(
        [Person(email=f"pool{i}@{call.slug}.example", name=f"Person {i:03d}", created_at=NOW, password="!") for i in range(1, count + 1)]
    )
    rows = []
    for i, person in enumerate(people, start=1):
        rows.append(
            Application(
                call=call,
                applicant=person,
                code=f"{prefix}{i:03d}",
                state=Application.State.SUBMITTED,
                started_at=DEADLINE,
                saved_at=DEADLINE,
                submitted_at=DEADLINE - timedelta(days=1),
                receipt_sha256="0" * 64,
                traits={
                    "country": countries[i % 7],
                    "region": ("AFR", "WPR", "AMR")[i % 3],
                    "sex": ("female", "male")[i % 2],
                    "institution": f"Plant {i % 11}",
                },
                eligibility=[{"position": 1, "outcome": "met", "found": "5 years"}],
                eligibility_outcome="met",
                score_hundredths=None if score is None else score + 10 * i,
            )
        )
    return Application.objects.bulk_create(rows)


def make_assignment(application: Application, reviewer: Person) -> Assignment:
    """The reviewer is asked to read the application."""
    return Assignment.objects.create(application=application, reviewer=reviewer, assigned_at=NOW)
