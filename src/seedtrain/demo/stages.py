"""What is going on now in the demo world: open calls, calls being read, a class in session, so that every desk has work.

Flow: demo.load -> this file -> actions of every room.
Reads: seedtrain.facts, data/demo. Writes: offerings of the demo, calls, applications, reviews, registrations.
Source: titles, conditions and seats from courses.json, marathons.json and eoi.json; days are moved next to today, and each call says so.
"""

from datetime import UTC, date, datetime, timedelta
from itertools import islice

from seedtrain import facts
from seedtrain.calls import actions as calls
from seedtrain.calls.models import Assignment, Call
from seedtrain.curriculum.models import Modality
from seedtrain.demo import papers
from seedtrain.demo.editions import Stretch, add_stretch, stretches_of
from seedtrain.demo.people import HOME, Applicant, institution_of, make, register
from seedtrain.demo.real import Network
from seedtrain.demo.story import Stage, apply, apply_all, arrivals, asked, closing, fill, opening, review, screen
from seedtrain.learning import actions as learning
from seedtrain.learning.models import Enrolment
from seedtrain.network import actions as network
from seedtrain.network.models import Offering
from seedtrain.people import actions as people
from seedtrain.people.models import Organisation, Person

MRNA, GMP, GXP, MARATHON = "gthb-handson-mrna-2025", "gthb-handson-gmp-2025", "gthb-gxp-2025", "marathon-2025"
SENT, DRAFTS = 25, 6
SESSION_DAYS = (-11, -7, -4, 0, 3, 7, 10, 14)
"""Days of the marathon from today, two a week [days]; the fourth session is going on now."""


def seoul_evening(now: datetime, days: int) -> datetime:
    """18:00 in Seoul so many days from now, in UTC; the Republic of Korea has no summer time."""
    return datetime.combine((now + timedelta(days=days)).date(), datetime.min.time(), UTC).replace(hour=9)


def moved_edition(stage: Stage, made: Network, key: str, course: str, starts_on: date) -> Offering:
    """A demo offering like the real edition, with every day moved so that its first known day is `starts_on`."""
    edition = facts.course(key)
    stretches = stretches_of(edition, made, "gth-b")
    first = min(one.starts_on for one in stretches if one.starts_on)
    shift = starts_on - first
    ends = [one.ends_on + shift for one in stretches if one.ends_on]
    offering = network.plan_offering(
        made.versions[course],
        made.centres["gth-b"],
        f"demo-{key}",
        f"{edition.title} (demo: days moved)",
        actor=stage.officer,
        at=edition_entered(edition),
        starts_on=starts_on,
        ends_on=max(ends) if ends else None,
        seats_advertised=edition.seats_advertised,
        operator=edition.operator or "",
        source=edition.provenance.source or "",
        is_demo=True,
    )
    for one in stretches:
        moved = Stretch(
            one.title, one.modality, one.venue, one.starts_on and one.starts_on + shift, one.ends_on and one.ends_on + shift, one.duration
        )
        add_stretch(offering, moved, stage.officer, edition_entered(edition))
    network.publish_offering(offering, actor=stage.officer, at=edition_entered(edition))
    return offering


def edition_entered(edition: facts.CourseEdition) -> datetime:
    """When the demo's copy of an edition was planned: the day its call was published, or the year's first."""
    day = edition.published.first if edition.published else date(edition.year, 1, 2)
    return datetime(day.year, day.month, day.day, 9, 0, tzinfo=UTC)


def crowd_of(stage: Stage, key: str, count: int) -> list[Applicant]:
    """So many applicants from the countries of the pool, each with their own files."""
    countries = [papers.text(one, "country") for one in papers.records("people", "pool")]
    rng = stage.rng
    found = []
    for number in range(1, count + 1):
        country = rng.choice(countries)
        found.append(make(rng, f"{key}-{number:03d}", country, rng.uniform(0.3, 0.95), institution_of(country, rng.randrange(5))))
    return found


def draft(
    stage: Stage,
    slug: str,
    entry: Call.Entry,
    title: str,
    now: datetime,
    *,
    offering: Offering | None,
    opened: int,
    closes: int,
    seats: int = 0,
    waitlist: int = 0,
    note: str = "",
    summary: str = "",
    source: str = "",
    kind: Call.Kind = Call.Kind.PEOPLE,
) -> Call:
    """A draft that opened `opened` and closes `closes` days from now, at 18:00 in Seoul."""
    return calls.draft_call(
        slug,
        kind,
        entry,
        title,
        actor=stage.officer,
        at=seoul_evening(now, opened) - timedelta(days=2),
        offering=offering,
        summary=summary,
        opens_at=seoul_evening(now, opened),
        deadline=seoul_evening(now, closes),
        deadline_zone="Asia/Seoul",
        deadline_place="Seoul",
        seats=seats,
        waitlist_seats=waitlist,
        is_demo=True,
        demo_note=note,
        source=source,
    )


def open_mrna(stage: Stage, made: Network, now: datetime) -> Call:
    """The 2025 mRNA call stands open for twelve more days, with applications in and drafts begun, one of them the visitor's."""
    edition = facts.course(MRNA)
    closes = seoul_evening(now, 12)
    offering = moved_edition(stage, made, MRNA, "hands-on-mrna", (closes + timedelta(days=80)).date())
    call = draft(
        stage,
        "gthb-mrna-2025",
        Call.Entry.COMPETITIVE,
        edition.title,
        now,
        offering=offering,
        opened=-31,
        closes=12,
        seats=edition.seats_advertised or 20,
        waitlist=15,
        summary="Seven weeks for people who make, or will soon make, mRNA vaccines: three weeks online, four weeks in Songdo, "
        "with visits to Hwasun and Osong.",
        note="The real deadline was Friday 15 August 2025, 18:00 in Seoul. The demo moved it, and the days of the course by as much, "
        "so that you can apply. Seats and conditions are the published ones.",
        source=edition.provenance.source or "",
    )
    fill(stage, call, "hands_on", edition.eligibility or (), edition.provenance.source or "", at=opening(call))
    calls.open_call(call, actor=stage.officer, at=opening(call), seed=f"mrna-2025/{stage.seed}")
    people_of_call = crowd_of(stage, "mrna", SENT + DRAFTS - 1)
    moments = arrivals(stage.rng, SENT, opening(call), min(now, closes))
    for one, at in zip(stage.progress.over(people_of_call[:SENT], "mRNA call"), moments, strict=True):
        apply(one, call, at)
    for number, one in enumerate(people_of_call[SENT:]):
        begin(call, register(one, at=now - timedelta(days=5)), one, 3 + 2 * number, now - timedelta(days=4))
    begin(call, stage.cast["applicant"], people_of_call[0], 8, now - timedelta(hours=5))
    return call


def begin(call: Call, person: Person, like: Applicant, count: int, at: datetime) -> None:
    """The person has a draft with the first `count` answers; what they told us before is there already."""
    application = calls.start_application(call, person, at=at, code=like.code[::-1])
    keys = asked(call.pk)
    told = {key: value for key, value in like.answers.items() if key in keys and key not in application.answers}
    calls.save_answers(
        application, dict(islice(told.items(), max(0, count - len(application.answers)))), version=application.version, at=at
    )


def read_gmp(stage: Stage, made: Network, now: datetime) -> Call:
    """The GMP call is closed and being read: the other readers are done, the visitor as reviewer has files to read."""
    edition = facts.course(GMP)
    offering = moved_edition(stage, made, GMP, "hands-on-gmp", (now + timedelta(days=60)).date())
    rules = facts.course(MRNA).eligibility or ()
    note = "Call and seats are real, its days are moved; the conditions are those of the mRNA call of the same year."
    call = draft(
        stage,
        "gthb-gmp-2025",
        Call.Entry.COMPETITIVE,
        edition.title,
        now,
        offering=offering,
        opened=-60,
        closes=-16,
        seats=edition.seats_advertised or 20,
        waitlist=4,
        note=note,
        source=edition.provenance.source or "",
    )
    fill(stage, call, "hands_on", rules, facts.course(MRNA).provenance.source or "", at=opening(call), policy="none")
    calls.open_call(call, actor=stage.officer, at=opening(call), seed=f"gmp-2025/{stage.seed}")
    apply_all(stage, call, crowd_of(stage, "gmp", 24))
    calls.close_call(call, actor=stage.officer, at=closing(call))
    review(stage, call, closing(call) + timedelta(days=1), most=0)
    mine = stage.cast["reviewer"]
    done = Assignment.objects.filter(application__call=call).exclude(reviewer=mine).values_list("pk", flat=True)
    own = Assignment.objects.filter(application__call=call, reviewer=mine).order_by("application__code").values_list("pk", flat=True)[:3]
    review(stage, call, closing(call) + timedelta(days=1), only=frozenset(done) | frozenset(own))
    return call


def propose_gxp(stage: Stage, made: Network, now: datetime) -> Call:
    """A selection of the GxP class is proposed and waits for the chair's signature."""
    edition = facts.course(GXP)
    offering = moved_edition(stage, made, GXP, "standard-practice-gxp", (now + timedelta(days=45)).date())
    call = draft(
        stage,
        "gthb-gxp-2025",
        Call.Entry.COMPETITIVE,
        edition.title,
        now,
        offering=offering,
        opened=-90,
        closes=-40,
        seats=8,
        waitlist=4,
        note="The class is real and had 192 international trainees; the demo chooses 8 of 14 and moved the days.",
        source=edition.provenance.source or "",
    )
    fill(
        stage,
        call,
        "hands_on",
        facts.course(MRNA).eligibility or (),
        facts.course(MRNA).provenance.source or "",
        at=opening(call),
        policy="gxp",
    )
    calls.open_call(call, actor=stage.officer, at=opening(call), seed=f"gxp-2025/{stage.seed}")
    apply_all(stage, call, crowd_of(stage, "gxp", 14))
    calls.close_call(call, actor=stage.officer, at=closing(call))
    screen(stage, call, closing(call) + timedelta(days=2))
    review(stage, call, closing(call) + timedelta(days=3))
    call.refresh_from_db()
    run = calls.run_selection(call, actor=stage.officer, at=now - timedelta(days=3))
    calls.propose_selection(run, actor=stage.officer, at=now - timedelta(days=2))
    return call


def read_expressions(stage: Stage, now: datetime) -> Call:
    """Five synthetic institutions want to become regional centres; their files are being read."""
    eoi = facts.eoi()
    call = draft(
        stage,
        "regional-centres",
        Call.Entry.COMPETITIVE,
        eoi.title,
        now,
        offering=None,
        opened=-70,
        closes=-12,
        seats=2,
        waitlist=1,
        kind=Call.Kind.CENTRES,
        summary="Institutions of the Americas, Europe, South-East Asia and the Western Pacific that want to train for their region.",
        note="The call is real; WHO published neither criteria nor results. Candidates are synthetic. The rubric scores each expected role "
        "and is a Seedtrain draft.",
        source=eoi.provenance.source or "",
    )
    fill(stage, call, "expression", (), "", at=opening(call), policy="none")
    calls.open_call(call, actor=stage.officer, at=opening(call), seed=f"centres/{stage.seed}")
    for number, record in enumerate(papers.records("people", "candidates"), start=1):
        at = closing(call) - timedelta(days=number)
        person = people.register_person(f"candidate-{number}@demo.example", f"Contact of candidate {number}", at=at, is_demo=True)
        application = calls.start_application(call, person, at=at, code=f"CENTRE{number:02d}")
        told = dict.fromkeys(asked(call.pk), "Two courses a year today; six a year in two years, with our own teaching plant.")
        gates = dict.fromkeys(("legal_entity", "is_independent", "signs_agreement"), "yes")
        answers = told | gates | {"centre_name": papers.text(record, "name"), "country": papers.text(record, "country")}
        calls.save_answers(application, answers, version=application.version, at=at)
        calls.submit_application(application, actor=person, at=at)
        stage.quality[application.code] = 0.45 + 0.1 * number
    calls.close_call(call, actor=stage.officer, at=closing(call))
    review(stage, call, closing(call) + timedelta(days=2), most=4)
    return call


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
    stretch = Stretch("Webinars", Modality.VIRTUAL, None, days[0].date(), days[-1].date(), edition.cadence or "")
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
    call = register_all(stage, offering, "marathon-2025", offering.title, now, opened=-40, closes=9, count=40)
    learning.enrol_registered_call(call, actor=stage.officer, at=now - timedelta(hours=3))
    enrolments = list(Enrolment.objects.filter(offering=offering).order_by("application__code"))
    for session in sessions[:3]:
        units = {one.pk: int(stage.rng.random() < 0.6) for one in enrolments}
        learning.record_attendance(session, units, actor=stage.cast["trainer"], at=session.ends_at)
    return call


def register_all(stage: Stage, offering: Offering, slug: str, title: str, now: datetime, *, opened: int, closes: int, count: int) -> Call:
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
    )
    calls.set_questions(call, papers.questions("registration"), actor=stage.officer, at=opening(call))
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
    register_all(stage, basics, "gmp-basics", basics.title, now, opened=-10, closes=25, count=8)
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
