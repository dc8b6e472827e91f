"""Every real edition as an offering: its parts, sessions, payers, published figures, and where two pages disagree.

Flow: demo.load -> this file -> network.actions.
Reads: seedtrain.facts. Writes: offerings and what belongs to them.
Source: per edition, in its provenance; a figure nobody published is not there.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from seedtrain import facts
from seedtrain.curriculum.models import Modality
from seedtrain.demo.papers import document, records, text, words
from seedtrain.demo.real import BEGINNING, Network
from seedtrain.facts import CourseEdition, MarathonEdition, QualityWeek
from seedtrain.facts.reading import Discrepancy, Provenance
from seedtrain.network import actions as network
from seedtrain.network.models import Offering, OfferingPart, Venue
from seedtrain.people.models import Person

FIGURES = (
    "seats_advertised",
    "applicants",
    "applicant_countries",
    "selected_international",
    "selected_waitlist",
    "selected_domestic",
    "participant_countries",
    "completed_international",
    "completed_domestic",
    "completed_countries",
)
FUNDERS = {"MOHW": "mohw-korea", "ADB": "adb", "Gates": "gates-foundation", "KWTRP": "kwtrp", "GTHB Support Foundation": "gthb-foundation"}
WEBINARS = "Webinars (the hours are the demo’s; no source names them)"
WEBINAR_DAYS = frozenset({1, 3})
"""Tuesday and Thursday."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """One part of an edition: what it is called, how and where it is taught, and its days as far as they are known."""

    title: str
    modality: Modality
    venue: Venue | None
    starts_on: date | None
    ends_on: date | None
    duration: str


def add_editions(made: Network, *, actor: Person) -> dict[str, Offering]:
    """Every edition of the facts is a published offering of its course, by the edition's id."""
    offerings: dict[str, Offering] = {}
    for record in records("network", "courses"):
        slug, centre = text(record, "slug"), text(record, "centre")
        for key in words(record, "editions"):
            offerings[key] = _edition(facts.course(key), made, slug, centre, actor)
        if record.get("series") == "marathon":
            offerings |= {one.id: _marathon(one, made, actor) for one in facts.marathons()}
        if record.get("series") == "week":
            offerings |= {one.id: _week(one, made, actor) for one in facts.quality_weeks()}
    return offerings


def end_past(at: datetime) -> None:
    """Editions of past years whose last day nobody published are over too."""
    Offering.objects.filter(state=Offering.State.PUBLISHED, is_demo=False).update(state=Offering.State.ENDED)
    Offering.objects.filter(state=Offering.State.RUNNING, is_demo=False, ends_on=None).update(state=Offering.State.ENDED)
    network.advance_offerings(at=at)


def source_of(provenance: Provenance, notes: tuple[str, ...] = (), disagreements: tuple[Discrepancy, ...] = ()) -> str:
    """Where it was read, what to know about it, and where pages disagree, both values kept."""
    lines = [provenance.source or provenance.what_is_ours or "", *notes]
    for one in disagreements:
        said = " / ".join(f"{value.value} ({value.where})" for value in one.said)
        lines.append(f"Pages disagree on {one.field}: {said}. {one.note}")
    return "\n".join(line for line in lines if line)


def venue_named(words_of_place: str, made: Network, centre: str) -> Venue | None:
    """The venue of this centre that the words of a source mean, or nothing."""
    for word, slug in document("network")["venue_words"]:  # type: ignore[attr-defined]
        if word in words_of_place and made.venues[slug].centre.slug == centre:
            return made.venues[slug]
    own = [venue for venue in made.venues.values() if venue.centre.slug == centre]
    return next((venue for venue in own if venue.city.split(",")[0] in words_of_place), None)


def _edition(edition: CourseEdition, made: Network, course: str, centre: str, actor: Person) -> Offering:
    stretches = stretches_of(edition, made, centre)
    days = [day for one in stretches for day in (one.starts_on, one.ends_on) if day]
    starts = [one.starts_on for one in stretches if one.starts_on]
    offering = network.plan_offering(
        made.versions[course],
        made.centres[centre],
        edition.id,
        edition.title,
        actor=actor,
        at=_entered(edition.year),
        starts_on=min(starts) if starts else None,
        ends_on=max(days) if any(one.ends_on for one in stretches) else None,
        seats_advertised=edition.seats_advertised,
        operator=edition.operator or "",
        source=source_of(edition.provenance, edition.notes, edition.discrepancies),
    )
    for one in stretches:
        add_stretch(offering, one, actor)
    _figures(offering, edition, actor)
    _payers(offering, edition, made, actor)
    network.publish_offering(offering, actor=actor, at=_entered(edition.year))
    return offering


def stretches_of(edition: CourseEdition, made: Network, centre: str) -> list[Stretch]:
    """The parts in order: what happened where it is known, else what was planned; then the visits."""
    happened = {part.stage for part in edition.parts if part.standing == "actual"}
    parts = [part for part in edition.parts if part.standing == "actual" or part.stage not in happened]
    place = venue_named(edition.venues[0], made, centre) if edition.venues else None
    on_site = Modality.HANDS_ON if "hands_on" in edition.modalities else Modality.CLASSROOM
    found = []
    for part in sorted(parts, key=lambda one: one.stage != "online_before"):
        is_online = part.stage == "online_before"
        found.append(
            Stretch(
                title="Online part" if is_online else "Hands-on part" if on_site == Modality.HANDS_ON else "Classroom part",
                modality=Modality.VIRTUAL if is_online else on_site,
                venue=None if is_online else place,
                starts_on=part.start.day if part.start else None,
                ends_on=part.end.day if part.end else None,
                duration=f"{part.weeks} weeks" if part.weeks else "",
            )
        )
    if "online_pre" in edition.modalities and not any(one.modality == Modality.VIRTUAL for one in found):
        found.insert(0, Stretch("Online part", Modality.VIRTUAL, None, None, None, ""))
    for visit in edition.visits:
        found.append(Stretch(visit.text[:200], Modality.VISIT, venue_named(visit.text, made, centre), visit.start, visit.end, ""))
    return found


def add_stretch(offering: Offering, one: Stretch, actor: Person, at: datetime | None = None) -> OfferingPart:
    """The offering has this part."""
    return network.add_part(
        offering,
        one.title,
        one.modality,
        actor=actor,
        at=at or BEGINNING,
        venue=one.venue,
        starts_on=one.starts_on,
        ends_on=one.ends_on,
        duration=one.duration,
    )


def _figures(offering: Offering, edition: CourseEdition, actor: Person) -> None:
    """Every number somebody published stands with its source; trainees of a country under `country:` and its code."""
    source, confidence = edition.provenance.source or "", edition.provenance.confidence
    told = {key: getattr(edition, key) for key in FIGURES}
    told |= {f"country:{row.iso3}": row.trainees for row in edition.country_breakdown or ()}
    for key, value in told.items():
        if value is not None:
            network.publish_figure(offering, key, value, source, confidence, actor=actor, at=_entered(edition.year))


def _payers(offering: Offering, edition: CourseEdition, made: Network, actor: Person) -> None:
    at = _entered(edition.year)
    if edition.funding is None:
        return
    for name, slug in FUNDERS.items():
        if name in edition.funding.payer:
            network.add_funder(offering, made.organisations[slug], actor=actor, at=at)
    paid = {"tuition": edition.funding.tuition, "flight": edition.funding.flight, "stay": edition.funding.stay}
    for item, is_paid in paid.items():
        if is_paid:
            network.add_cost(offering, item, edition.funding.payer, actor=actor, at=at, note=edition.funding.note or "")


def _marathon(edition: MarathonEdition, made: Network, actor: Person) -> Offering:
    at = _entered(edition.year)
    offering = network.plan_offering(
        made.versions["cgmp-marathon"],
        made.centres["who-virtual"],
        edition.id,
        f"{edition.year} virtual cGMP training marathon" + (f": {edition.title}" if edition.title else ""),
        actor=actor,
        at=at,
        starts_on=edition.start,
        ends_on=edition.end,
        source=source_of(edition.provenance, (edition.note,) if edition.note else (), edition.discrepancies),
    )
    part = add_stretch(offering, Stretch(WEBINARS, Modality.VIRTUAL, None, edition.start, edition.end, edition.cadence or ""), actor, at)
    if edition.start and edition.sessions and edition.is_sessions_complete:
        for day, title in zip(webinar_days(edition.start), edition.sessions, strict=False):
            begins = datetime.combine(day, time(11, 0), UTC)
            slug = f"{edition.id}-{day:%m%d}"
            network.schedule_session(part, slug, title, begins, begins + timedelta(hours=2), actor=actor, at=at, time_zone="Europe/Zurich")
    counts = {"registered": edition.registered, "attended": edition.attended, "participant_countries": edition.attended_countries}
    for key, count in counts.items():
        # "6000+" is at least 6000: the bound is stored, the words stand beside it in the source.
        least = None if count is None else count.least if count.least is not None else count.about
        if count is not None and least is not None:
            source = f"{edition.provenance.source} (printed as “{count.text}”)"
            network.publish_figure(offering, key, least, source, edition.provenance.confidence, actor=actor, at=at)
    network.publish_offering(offering, actor=actor, at=at)
    return offering


def webinar_days(start: date) -> list[date]:
    """The first twelve Tuesdays and Thursdays from `start` on; the days follow from "two a week, Tuesday and Thursday"."""
    days = [start + timedelta(days=step) for step in range(50)]
    return [day for day in days if day.weekday() in WEBINAR_DAYS][:12]


def _week(week: QualityWeek, made: Network, actor: Person) -> Offering:
    at = _entered(week.year)
    offering = network.plan_offering(
        made.versions["week-of-quality"],
        made.centres["who-virtual"],
        week.id,
        week.title,
        actor=actor,
        at=at,
        starts_on=week.start,
        ends_on=week.end,
        source=source_of(week.provenance, (week.note,) if week.note else ()),
    )
    for track in week.tracks:
        duration = f"{track.days} days" if track.days else ""
        attended = f"{track.attended.text} attended" if track.attended else ""
        words_of_track = ", ".join(one for one in (duration, attended) if one)
        add_stretch(offering, Stretch(f"Track: {track.name}", Modality.VIRTUAL, None, None, None, words_of_track), actor, at)
    if week.countries and week.countries.exact is not None:
        source = week.provenance.source or ""
        key = "participant_countries"
        network.publish_figure(offering, key, week.countries.exact, source, week.provenance.confidence, actor=actor, at=at)
    network.publish_offering(offering, actor=actor, at=at)
    return offering


def _entered(year: int) -> datetime:
    """When the edition was put into the plan: no source says, so the first working hour of its year, or the hub's first day."""
    return max(BEGINNING, datetime(year, 1, 2, 9, 0, tzinfo=UTC))
