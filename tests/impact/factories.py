"""A played-through call, made directly row by row so that every figure can be counted by hand.

Flow: tests -> these functions.
Reads: nothing. Writes: the test database.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from seedtrain.calls.models import Application, Call, Decision, Offer
from seedtrain.credentials.models import AwardedCompetency, Credential, Issuer
from seedtrain.curriculum.models import EvidenceMode, LearningOutcome
from seedtrain.learning.models import Enrolment
from seedtrain.needs.models import Competency, Domain, Framework, Gap, JobRole, NeedsAssessment, RosterEntry, SiteProfile
from seedtrain.people.models import Organisation, Person
from tests.calls.factories import make_call
from tests.cast import NOW

ENDED = datetime(2026, 1, 10, 9, 0, tzinfo=UTC)


def make_played_call(slug: str = "upstream") -> Call:
    """135 applied, 95 eligible, 20 selected, 15 waiting, 26 offered, 23 accepted, 20 attended, 16 completed, 11 credentialed.

    By country of those who applied: GHA 60, VNM 40, BRA 31, SEN 4; three host-country trainees sit in the class.
    """
    call = make_call(slug, Call.State.RELEASED, seats=20, waitlist_seats=15)
    countries = ["GHA"] * 60 + ["VNM"] * 40 + ["BRA"] * 31 + ["SEN"] * 4
    made = [_apply(call, number, country) for number, country in enumerate(countries)]
    people = Person.objects.bulk_create([person for person, _ in made])
    applications = Application.objects.bulk_create(
        [_of(application, person) for (_, application), person in zip(made, people, strict=True)]
    )
    eligible = [one for one in applications if one.eligibility_outcome == Application.Outcome.MET]
    chosen, waiting = eligible[::4][:20], eligible[1::4][:15]
    for outcome, rows in ((Decision.Outcome.ADMITTED, chosen), (Decision.Outcome.WAITLISTED, waiting)):
        Decision.objects.bulk_create([Decision(application=one, outcome=outcome, decided_at=NOW, released_at=NOW) for one in rows])
    offered = [*chosen, *waiting[:6]]
    states = [Offer.State.DECLINED] * 3 + [Offer.State.ACCEPTED] * 23
    Offer.objects.bulk_create(
        [Offer(application=one, state=state, offered_at=NOW, deadline=NOW) for one, state in zip(offered, states, strict=True)]
    )
    _teach(call, offered[3:])
    return call


def _apply(call: Call, number: int, country: str) -> tuple[Person, Application]:
    person = Person(email=f"{call.slug}{number}@example.org", name=f"Person {number:03d}", created_at=NOW, password="!")
    traits = {
        "country": country,
        "region": {"GHA": "AFRO", "SEN": "AFRO", "VNM": "WPRO", "BRA": "AMRO"}[country],
        "sex": ("female", "male")[number % 2],
        "employer_type": "manufacturer",
        "income_group": "Lower middle income" if country != "BRA" else "Upper middle income",
        "ldc": "yes" if country == "SEN" else "no",
    }
    outcome = Application.Outcome.MET if number % 27 < 19 else Application.Outcome.NOT_MET
    application = Application(
        call=call,
        code=f"{call.slug[:4].upper()}{number:04d}",
        state=Application.State.SUBMITTED,
        started_at=NOW,
        saved_at=NOW,
        submitted_at=NOW,
        receipt_sha256="0" * 64,
        traits=traits,
        eligibility_outcome=outcome,
    )
    return person, application


def _of(application: Application, person: Person) -> Application:
    application.applicant = person
    return application


def _teach(call: Call, accepted: Sequence[Application]) -> None:
    """20 of 23 attended (completing counts), 16 completed, 11 hold a credential; three of the host country sit beside them."""
    enrolments = []
    for number, application in enumerate(accepted):
        state = Enrolment.State.COMPLETED if number < 16 else Enrolment.State.ENROLLED
        enrolments.append(
            Enrolment(
                offering=call.offering,
                person=application.applicant,
                application=application,
                state=state,
                enrolled_at=NOW,
                ended_at=ENDED if number < 16 else None,
            )
        )
    made = Enrolment.objects.bulk_create(enrolments)
    attend(call, made[16:20])
    for enrolment in made[:11]:
        certify(enrolment)
    for number in range(3):
        person = Person.objects.create_user(f"host{number}@{call.slug}.example", None, created_at=NOW)
        Enrolment.objects.create(
            offering=call.offering, person=person, state=Enrolment.State.COMPLETED, is_host_country=True, enrolled_at=NOW, ended_at=ENDED
        )


def attend(call: Call, enrolments: Sequence[Enrolment]) -> None:
    """One session was attended by these."""
    part = call.offering.parts.create(position=1, title="Online", modality="virtual")
    session = part.sessions.create(slug=f"{call.slug}-one", title="One", starts_at=NOW, ends_at=NOW + timedelta(hours=1), time_zone="UTC")
    for enrolment in enrolments:
        session.attendances.create(enrolment=enrolment, units=1, origin="list", recorded_at=NOW)


def make_competency(code: str = "UP-01") -> Competency:
    """One competency in a framework of its own."""
    framework, _ = Framework.objects.get_or_create(code="ours", version="1", defaults={"title": "Ours", "source": "Seedtrain draft"})
    domain, _ = Domain.objects.get_or_create(framework=framework, code="UP", defaults={"name": "Upstream", "position": 1})
    return Competency.objects.get_or_create(
        code=code, defaults={"domain": domain, "name": "Cell culture", "description": "", "position": 1}
    )[0]


def certify(enrolment: Enrolment, level: int = 2) -> Credential:
    """The trainee holds a credential for the competency of the course."""
    competency = make_competency()
    version = enrolment.offering.version
    LearningOutcome.objects.get_or_create(
        version=version, competency=competency, defaults={"level": level, "evidence_mode": EvidenceMode.OBSERVED}
    )
    issuer, _ = Issuer.objects.get_or_create(
        centre=enrolment.offering.centre, defaults={"did": f"did:web:{enrolment.offering.centre.slug}"}
    )
    number = Credential.objects.filter(issuer=issuer).count()
    credential = Credential.objects.create(
        code=f"C{enrolment.pk:06d}",
        issuer=issuer,
        enrolment=enrolment,
        person=enrolment.person,
        title="Upstream",
        level=level,
        document={},
        status_index=number,
        issued_at=ENDED,
    )
    AwardedCompetency.objects.create(credential=credential, competency=competency, level=level, evidence_mode=EvidenceMode.OBSERVED)
    return credential


def make_gap(country: str, required: int, held: int, *, holder: Person | None = None, at: datetime = ENDED, slug: str = "") -> Gap:
    """A site in that country misses people in the competency; `holder` is on its roster in that role."""
    slug = slug or f"plant-{country.lower()}"
    organisation, _ = Organisation.objects.get_or_create(slug=slug, defaults={"kind": Organisation.Kind.MANUFACTURER, "country": country})
    site, _ = SiteProfile.objects.get_or_create(
        slug=slug, defaults={"organisation": organisation, "name": slug, "country": country, "platform": "mammalian"}
    )
    role, _ = JobRole.objects.get_or_create(code="R01", defaults={"title": "Operator", "family": "Upstream"})
    if holder:
        RosterEntry.objects.get_or_create(site=site, label=f"staff-{holder.pk}", defaults={"role": role, "person": holder})
    assessment = NeedsAssessment.objects.create(site=site, assessed_at=at)
    return Gap.objects.create(
        assessment=assessment, role=role, competency=make_competency(), level=2, heads_required=required, heads_held=held
    )
