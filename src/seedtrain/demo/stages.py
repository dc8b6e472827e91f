"""Calls under way in the demo world: one open, two being read, one waiting for a signature.

Flow: demo.load -> this file -> actions of every room.
Reads: seedtrain.facts, data/demo. Writes: offerings of the demo, calls, applications, reviews, registrations.
Source: titles, conditions and seats from courses.json and eoi.json; days are moved next to today, and each call says so.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from django.db.models import Q

from seedtrain import facts
from seedtrain.calls import actions as calls
from seedtrain.calls.models import Application, Assignment, Call
from seedtrain.demo import papers
from seedtrain.demo.editions import Stretch, add_stretch, stretches_of
from seedtrain.demo.people import Applicant, institution_of, make, register
from seedtrain.demo.real import Network
from seedtrain.demo.story import Stage, apply, apply_all, arrivals, asked, closing, fill, opening, review, screen, screen_groups
from seedtrain.network import actions as network
from seedtrain.network.models import Offering
from seedtrain.people import actions as people
from seedtrain.people.models import Person

MRNA, GMP, GXP = "gthb-handson-mrna-2025", "gthb-handson-gmp-2025", "gthb-gxp-2025"
SENT, DRAFTS = 25, 6


@dataclass(frozen=True, slots=True)
class Place:
    """Where a deadline is: the name people call it by, and its time zone."""

    name: str
    zone: str


SEOUL, GENEVA, ACCRA = Place("Seoul", "Asia/Seoul"), Place("Geneva", "Europe/Zurich"), Place("Accra", "Africa/Accra")


def evening(now: datetime, days: int, place: Place = SEOUL) -> datetime:
    """18:00 at the place so many days from now, in UTC."""
    day = (now + timedelta(days=days)).date()
    return datetime.combine(day, time(18, 0), ZoneInfo(place.zone)).astimezone(UTC)


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
    """So many applicants from the countries of the pool; every ninth has too many years, every ninth a field no rule can judge."""
    countries = [papers.text(one, "country") for one in papers.records("people", "pool")]
    rng = stage.rng
    found = []
    for number in range(1, count + 1):
        country = rng.choice(countries)
        flaw = {4: "experience", 8: "unsure_field"}.get(number % 9, "")
        found.append(make(rng, f"{key}-{number:03d}", country, rng.uniform(0.3, 0.95), institution_of(country, rng.randrange(5)), flaw))
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
    place: Place = SEOUL,
) -> Call:
    """A draft that opened `opened` and closes `closes` days from now, at 18:00 at its place."""
    return calls.draft_call(
        slug,
        kind,
        entry,
        title,
        actor=stage.officer,
        at=evening(now, opened, place) - timedelta(days=2),
        offering=offering,
        summary=summary,
        opens_at=evening(now, opened, place),
        deadline=evening(now, closes, place),
        deadline_zone=place.zone,
        deadline_place=place.name,
        seats=seats,
        waitlist_seats=waitlist,
        is_demo=True,
        demo_note=note,
        source=source,
    )


def open_mrna(stage: Stage, made: Network, now: datetime) -> Call:
    """The 2025 mRNA call stands open for twelve more days, with applications in and drafts begun, one of them the visitor's."""
    edition = facts.course(MRNA)
    closes = evening(now, 12)
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
        "so that you can apply. Seats and conditions are the published ones; questions, rubric, balance and waiting list "
        "are Seedtrain drafts.",
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
    screen_groups(stage, call, closing(call) + timedelta(hours=1))
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
    discuss(stage, call, now)
    return call


def discuss(stage: Stage, call: Call, now: datetime) -> None:
    """The committee places one person, runs the promised balance, keeps a scenario beside it, and speaks about both."""
    chair, officer = stage.cast["chair"], stage.officer
    # The one just below the list, so that the visitor sees what judgement changes.
    below = (
        Application.objects.filter(call=call)
        .with_finding()
        .filter(Q(finding=Application.Outcome.MET))
        .order_by("-score_hundredths", "code")[call.seats]
    )
    why = "The only applicant whose plant begins production this year; the committee puts that need above the score."
    calls.fix_applicant(below, True, actor=chair, why=why, at=now - timedelta(days=4))
    run = calls.run_selection(call, actor=officer, at=now - timedelta(days=3))
    floor = next(rule for rule in call.policy if rule.get("floor"))
    more = [calls.Bound(floor["name"], "floor", floor["floor"] + 2)]
    scenario = calls.run_selection(call, actor=officer, at=now - timedelta(days=3), name="Two more women", changes=more)
    calls.comment_run(scenario, "This costs more than two reviews differ by. Is it worth it?", actor=officer, at=now - timedelta(days=3))
    calls.comment_run(scenario, "Let us keep the promise as it was published.", actor=chair, at=now - timedelta(days=2))
    calls.propose_selection(run, actor=officer, at=now - timedelta(days=2))


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
        place=GENEVA,
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
