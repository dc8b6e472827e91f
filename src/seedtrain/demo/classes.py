"""Classes under way in the demo world: the marathon in session, and a regional centre that takes registrations and nominations.

Flow: demo.load -> this file -> actions of network, calls, learning.
Reads: seedtrain.facts, data/demo. Writes: offerings of the demo, registrations, attendance.
Source: the marathon's sessions from marathons.json; days are moved next to today, and each call says so; the regional centre is synthetic.
"""

from datetime import date, datetime, timedelta

from seedtrain import facts
from seedtrain.calls import actions as calls
from seedtrain.calls.models import Call
from seedtrain.curriculum.models import Modality
from seedtrain.demo.editions import WEBINARS, Stretch, add_stretch
from seedtrain.demo.people import HOME
from seedtrain.demo.real import Network
from seedtrain.demo.stages import ACCRA, GENEVA, Place, crowd_of, draft
from seedtrain.demo.story import Stage, apply, arrivals, fill, opening
from seedtrain.learning import actions as learning
from seedtrain.learning.models import Enrolment
from seedtrain.network import actions as network
from seedtrain.network.models import Offering
from seedtrain.people.models import Organisation

MARATHON = "marathon-2025"
SESSION_DAYS = (-11, -7, -4, 0, 3, 7, 10, 14)
"""Days of the marathon from today, two a week [days]; the fourth session is going on now."""


def run_marathon(stage: Stage, made: Network, now: datetime) -> Call:
    """The sixth marathon runs again: people register, three sessions are over, one is going on and nobody has taken attendance."""
    edition = next(one for one in facts.marathons() if one.id == MARATHON)
    hour = now.replace(minute=0, second=0, microsecond=0) - timedelta(hours=1)
    days = [hour + timedelta(days=step) for step in SESSION_DAYS]
    planned = now - timedelta(days=60)
    offering = network.plan_offering(
        made.versions["cgmp-marathon"],
        made.centres["who-virtual"],
        f"demo-{edition.id}",
        f"Virtual cGMP training marathon: {edition.title} (demo: days moved)",
        actor=stage.officer,
        at=planned,
        starts_on=days[0].date(),
        ends_on=days[-1].date(),
        source=edition.provenance.source or "",
        is_demo=True,
    )
    stretch = Stretch(WEBINARS, Modality.VIRTUAL, None, days[0].date(), days[-1].date(), edition.cadence or "")
    part = add_stretch(offering, stretch, stage.officer, planned)
    sessions = [
        network.schedule_session(
            part,
            f"demo-marathon-{number}",
            title,
            day,
            day + timedelta(hours=2),
            actor=stage.officer,
            at=planned,
            time_zone="Europe/Zurich",
            check_in_code=f"GMP{number}",
        )
        for number, (day, title) in enumerate(zip(days, edition.sessions or (), strict=True), start=1)
    ]
    network.publish_offering(offering, actor=stage.officer, at=planned)
    call = register_all(stage, offering, "marathon-2025", offering.title, now, place=GENEVA, opened=-40, closes=9, count=40)
    learning.enrol_registered_call(call, actor=stage.officer, at=now - timedelta(hours=3))
    enrolments = list(Enrolment.objects.filter(offering=offering).order_by("application__code"))
    for session in sessions[:3]:
        units = {one.pk: int(stage.rng.random() < 0.6) for one in enrolments}
        learning.record_attendance(session, units, actor=stage.cast["trainer"], at=session.ends_at)
    return call


def register_all(
    stage: Stage, offering: Offering, slug: str, title: str, now: datetime, *, place: Place, opened: int, closes: int, count: int
) -> Call:
    """An open registration with `count` people in it, the visitor among them."""
    note = "The days are moved next to today; the people are synthetic."
    call = draft(
        stage,
        slug,
        Call.Entry.OPEN_REGISTRATION,
        title,
        now,
        offering=offering,
        opened=opened,
        closes=closes,
        note=note,
        source=offering.source,
        place=place,
    )
    calls.set_questions(call, calls.drafted_questions("registration"), actor=stage.officer, at=opening(call))
    calls.open_call(call, actor=stage.officer, at=opening(call), seed=f"{slug}/{stage.seed}")
    crowd = crowd_of(stage, slug, count - 1)
    moments = arrivals(stage.rng, count, opening(call), now - timedelta(hours=4))
    for one, at in zip(stage.progress.over(crowd, "Registrations"), moments, strict=False):
        apply(one, call, at)
    at = now - timedelta(hours=4)
    application = calls.start_application(call, stage.cast["applicant"], at=at, code=crowd[0].code[::-1])
    calls.submit_application(application, actor=stage.cast["applicant"], at=at)
    return call


def open_regional(stage: Stage, made: Network, now: datetime) -> None:
    """The demo's regional centre takes registrations for a week of GMP basics, and nominations for shift supervisors."""
    starts = (now + timedelta(days=50)).date()
    basics = regional_offering(stage, made, "demo-gmp-basics", starts, now)
    register_all(stage, basics, "gmp-basics", basics.title, now, place=ACCRA, opened=-10, closes=25, count=8)
    supervisors = regional_offering(stage, made, "demo-shift-supervisors", starts + timedelta(days=14), now)
    call = draft(
        stage,
        "shift-supervisors",
        Call.Entry.NOMINATION,
        supervisors.title,
        now,
        offering=supervisors,
        opened=-14,
        closes=20,
        seats=12,
        waitlist=4,
        summary="One week for shift supervisors whom an employer or a ministry nominates.",
        note="Course, centre and call are synthetic.",
        place=ACCRA,
        source="synthetic",
    )
    fill(stage, call, "nomination", (), "", at=opening(call), policy="none")
    calls.open_call(call, actor=stage.officer, at=opening(call), seed=f"supervisors/{stage.seed}")
    employer = Organisation.objects.get(slug=f"demo-vaccines-{HOME.lower()}")
    why = "Leads the night shift from June."
    manager = stage.cast["training-manager"]
    calls.nominate_person(call, stage.cast["applicant"].email, employer, actor=manager, at=now - timedelta(days=2), why=why)


def regional_offering(stage: Stage, made: Network, course: str, starts: date, now: datetime) -> Offering:
    """A week of that course at the demo's regional centre."""
    version = made.versions[course]
    at = now - timedelta(days=30)
    offering = network.plan_offering(
        version,
        made.centres["demo-regional-west-africa"],
        f"{course}-1",
        version.title,
        actor=stage.officer,
        at=at,
        region="AFRO",
        starts_on=starts,
        ends_on=starts + timedelta(days=4),
        seats_advertised=24,
        source="synthetic",
        is_demo=True,
    )
    stretch = Stretch("Classroom part", Modality.CLASSROOM, made.venues["demo-accra"], starts, starts + timedelta(days=4), "1 week")
    add_stretch(offering, stretch, stage.officer, at)
    network.publish_offering(offering, actor=stage.officer, at=at)
    return offering
