"""Where a centre trains: at one place, or at one for each venue when its facilities stand in several.

Flow: planning.gather -> `places_of`; network.actions, network.forms, network.views -> `centre_of`, `venue_of`.
Reads: a centre with its venues, its capacity by week. Writes: nothing.
Source: own work; what is not known stays outside and is named, nothing is guessed.

A run takes rooms, plant and people of one place. So at a centre of several places
- a course stands at each place that has a facility of every kind it uses;
- a trainer teaches at their venue; without one at the only place that has a course they can teach; otherwise they stay outside;
- a facility without a venue stays outside;
- an offering that stands already is at the first of its parts' venues where its course stands, or else at the first place where it does,
  in the order in which the venues were added; when it stands nowhere, at the first of its venues that is a place, or the first place.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from seedtrain.network.capacity.weekly import CentreWeeks, FacilityWeeks, Run, Teachable, TrainerWeeks
from seedtrain.network.models import Centre, Venue

MARK = "."
"""Between a centre's short name and its venue's: no short name has it, and addresses and files may."""
LeftOut = tuple[str, tuple[str, ...]]
"""Why something stayed outside, as a code of `reading.LEFT_OUT`, and the values of its sentence."""
Teaches = Callable[[Sequence[str], str], bool]
"""Whether somebody with these skills can teach the course with this short name."""


@dataclass(frozen=True, slots=True)
class Place:
    """A centre as it is planned, whole or one of its campuses; `week` has what stands there, under the id and name of the place."""

    row: Centre
    venue: Venue | None
    week: CentreWeeks

    @property
    def id(self) -> str:
        """What the plan calls it."""
        return self.week["slug"]


def place_id(centre: str, venue: str) -> str:
    """What a plan calls a campus.

    >>> place_id("gth-b", "songdo")
    'gth-b.songdo'
    """
    return f"{centre}{MARK}{venue}"


def centre_of(place: str) -> str:
    """The short name of the centre that a place of a plan belongs to.

    >>> centre_of("gth-b.songdo"), centre_of("gth-b")
    ('gth-b', 'gth-b')
    """
    return place.partition(MARK)[0]


def venue_of(place: str) -> str:
    """The short name of the venue that a place of a plan is; empty when it is a whole centre."""
    return place.partition(MARK)[2]


def campuses(places: Iterable[str]) -> dict[str, list[str]]:
    """Of all places of a plan the centres that have several, each with its places."""
    found: dict[str, list[str]] = {}
    for place in places:
        if venue_of(place):
            found.setdefault(centre_of(place), []).append(place)
    return {centre: some for centre, some in found.items() if len(some) > 1}


def places_of(row: Centre, week: CentreWeeks, teaches: Teaches) -> tuple[list[Place], list[LeftOut]]:
    """The places of a centre (its venues are loaded, in the order in which they were added), and what of it stays outside."""
    stands = {one["venue"] for one in week["facilities"] if one["venue"]}
    there = [one for one in row.venues.all() if one.slug in stands]
    if len(there) < 2:
        return [Place(row, next(iter([*there, *row.venues.all()]), None), week)], []
    left_out: list[LeftOut] = [
        ("not_said", (week["name"], one["name"], "venue")) for one in week["facilities"] if one["venue"] not in {v.slug for v in there}
    ]
    equipped = {venue.slug: [one for one in week["facilities"] if one["venue"] == venue.slug] for venue in there}
    courses: dict[str, list[Teachable]] = {slug: [] for slug in equipped}
    for one in week["courses"]:
        homes = [slug for slug, has in equipped.items() if _has_all(has, one)]
        if not homes:
            left_out.append(("nowhere", (week["name"], one["course"])))
        for slug in homes:
            courses[slug].append(one)
    trainers: dict[str, list[TrainerWeeks]] = {slug: [] for slug in equipped}
    for trainer in week["trainers"]:
        teaching = [slug for slug, some in courses.items() if any(teaches(trainer["skills"], one["course"]) for one in some)]
        home = trainer["venue"] or (teaching[0] if len(teaching) == 1 else "")
        if home in trainers:
            trainers[home].append(trainer)
        elif teaching:
            left_out.append(("not_said", (week["name"], trainer["label"], "facilities" if home else "venue")))
    runs: dict[str, list[Run]] = {slug: [] for slug in equipped}
    for run in week["runs"]:
        runs[_home(courses, run["course"], run["venues"])].append(run)
    names = _names(week["name"], there)
    found = [
        Place(
            row,
            venue,
            {
                **week,
                "slug": place_id(week["slug"], venue.slug),
                "name": names[venue.slug],
                "facilities": equipped[venue.slug],
                "courses": courses[venue.slug],
                "trainers": trainers[venue.slug],
                "runs": runs[venue.slug],
            },
        )
        for venue in there
    ]
    return found, left_out


def home_of(places: Sequence[Place], course: str, venues: Sequence[str] = ()) -> Place:
    """The one of a centre's places where an offering of the course stands, whose parts have these venues."""
    if len(places) == 1:
        return places[0]
    by_venue = {venue_of(one.id): one for one in places}
    return by_venue[_home({slug: one.week["courses"] for slug, one in by_venue.items()}, course, venues)]


def _home(courses: dict[str, list[Teachable]], course: str, venues: Sequence[str]) -> str:
    stands = [slug for slug, some in courses.items() if course in {one["course"] for one in some}]
    here = [slug for slug in venues if slug in courses]
    return next(iter([*(slug for slug in here if slug in stands), *stands, *here, *courses]))


def _has_all(facilities: Sequence[FacilityWeeks], course: Teachable) -> bool:
    return {kind for kind, units in course["facilities"] or () if units} <= {one["kind"] for one in facilities}


def _names(centre: str, venues: Sequence[Venue]) -> dict[str, str]:
    """The centre's short form when its name ends with one in brackets, and the town; the venue's own name when a town has two."""
    short = centre[centre.rindex("(") + 1 : -1] if centre.endswith(")") and "(" in centre else centre
    towns = [one.city.partition(",")[0] for one in venues]
    return {one.slug: f"{short} · {town if towns.count(town) == 1 else one.name}" for one, town in zip(venues, towns, strict=True)}
