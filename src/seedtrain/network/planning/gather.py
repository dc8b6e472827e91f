"""The network as the database knows it, as a problem for the planner; what is not known stays outside and is named.

Flow: network.actions, network.views -> `gather` -> engines.planning.
Reads: capacity by week, courses, needs, travel costs, budgets, offerings. Writes: nothing.
Source: languages of countries and their names from seedtrain.facts.

A centre whose facilities stand in several venues is planned as several places (places.py). Where two centres say different things about
a course, a run is planned with the larger need and the smaller group, so that it can be held at either.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from babel.numbers import get_currency_precision
from django.db.models import Prefetch

from seedtrain import facts
from seedtrain.curriculum.models import CourseVersion
from seedtrain.engines import planning as engine
from seedtrain.network.capacity.weekly import CentreWeeks, Teachable, weekly
from seedtrain.network.competition import WINDOW_DAYS
from seedtrain.network.models import Budget, Centre, CountryNeed, Offering, TravelCost, Venue
from seedtrain.network.planning.places import LeftOut, Place, centre_of, home_of, places_of
from seedtrain.network.weeks import WEEK, monday_of

EVERY_REGION = "all"
DRAFT_DROP, DRAFT_MOVE = 20, 5
"""What it costs to drop or move an offering that is planned and not published yet [points]; a published one has the engine's prices."""
ASKED = ("languages", "weeks", "cohort_max", "facilities", "trainers", "cost_run_minor")
"""What must be known about a course at a centre before a run of it can be planned."""


@dataclass(frozen=True, slots=True)
class Setup:
    """Which year is planned, in which currency.

    spoken  what everybody who is sent understands beside their country's languages
    window  runs of one course for one region in one language start at least so far apart; ours [weeks]
    """

    title: str
    first_monday: date
    weeks: int
    currency: str
    spoken: tuple[str, ...] = ()
    window: int = WINDOW_DAYS // 7


@dataclass(frozen=True, slots=True)
class Gathered:
    """The problem, what stayed outside, and whether any of it is synthetic."""

    network: engine.Network
    left_out: tuple[LeftOut, ...]
    is_synthetic: bool


@dataclass(slots=True)
class _Gathering:
    """What has been found so far."""

    setup: Setup
    left_out: list[LeftOut] = field(default_factory=list)
    offers: list[engine.Offer] = field(default_factory=list)
    said: dict[str, list[Teachable]] = field(default_factory=lambda: defaultdict(list))
    versions: dict[str, CourseVersion] = field(default_factory=dict)


def gather(setup: Setup, *, candidates: Iterable[str] = ()) -> Gathered:
    """The admitted centres, and the named candidates, with all they can do and are asked for. A fixed number of queries."""
    wanted = set(candidates)
    states = (Centre.State.ADMITTED, Centre.State.CANDIDATE)
    venues = Prefetch("venues", queryset=Venue.objects.order_by("pk"))
    rows = Centre.objects.filter(state__in=states).prefetch_related(venues).order_by("slug")
    centres = [one for one in rows if one.state == Centre.State.ADMITTED or one.slug in wanted]
    weeks = weekly(centres, setup.first_monday, setup.weeks)["centres"]
    found = _Gathering(setup)
    published = CourseVersion.objects.published().select_related("course")
    related = ("outcomes__competency__domain", "prerequisites__requires")
    found.versions = {one.course.slug: one for one in published.prefetch_related(*related)}
    places = [place for row, week in zip(centres, weeks, strict=True) for place in _places(found, row, week)]
    for place in places:
        _offers(found, place)
    courses = {slug: _course(found.versions[slug], said) for slug, said in sorted(found.said.items())}
    needs = [one for one in CountryNeed.objects.select_related("course") if _is_planned(found, one.course.slug, one.country, courses)]
    # A prerequisite that is planned nowhere does not vanish: it is a course without an offer, so that what requires it is out of reach.
    courses |= {slug: _unoffered(slug, found.versions.get(slug)) for slug in _required(courses)}
    teaching = {one.centre for one in found.offers}
    used = [one for one in places if one.id in teaching]
    at = defaultdict(list)
    for one in used:
        at[one.row.slug].append(one)
    announced, taken = _announced(found, at, courses)
    routes = [one for one in TravelCost.objects.select_related("centre") if one.centre.slug in at and _is_in_currency(found, one)]
    budgets = [one for one in Budget.objects.all() if _is_budget_in_currency(found, one)]
    codes = sorted({one.country for one in needs})
    network = engine.Network(
        title=setup.title,
        first_monday=setup.first_monday,
        weeks=setup.weeks,
        currency=setup.currency,
        centres=tuple(_centre(one, taken[one.id]) for one in used),
        trainers=tuple(trainer for one in used for trainer in _trainers(one, courses, found.versions)),
        courses=tuple(courses.values()),
        offers=tuple(found.offers),
        countries=tuple(_country(code, setup.spoken) for code in codes),
        needs=tuple(engine.Need(one.country, one.course.slug, one.seats, one.held) for one in needs),
        routes=tuple(
            engine.Route(one.country, place.id, _whole(one.amount_minor, one.currency))
            for one in routes
            if one.country in codes
            for place in at[one.centre.slug]
        ),
        funders=tuple(_funder(one, teaching, courses, codes) for one in budgets),
        published=tuple(announced),
        rules=engine.Rules(window=setup.window),
    )
    inputs: list[CountryNeed | TravelCost | Budget] = [*needs, *routes, *budgets]
    synthetic = any(one.is_demo for one in inputs) or any(one.week["is_synthetic"] for one in used)
    return Gathered(network, tuple(dict.fromkeys(found.left_out)), synthetic)


def _places(found: _Gathering, row: Centre, week: CentreWeeks) -> list[Place]:
    """Where the centre trains, with the courses of which it has said all that a run takes."""
    courses = [one for one in week["courses"] if _is_said(found, week["name"], one)]

    def teaches(skills: Sequence[str], slug: str) -> bool:
        return _can_teach(skills, slug, found.versions.get(slug))

    places, left_out = places_of(row, {**week, "courses": courses}, teaches)
    found.left_out += left_out
    return places


def _is_said(found: _Gathering, centre: str, said: Teachable) -> bool:
    slug = said["course"]
    # No facility at all is known; no language at all is not.
    missing = [name for name in ASKED if said[name] is None or (name == "languages" and not said[name])]  # type: ignore[literal-required]
    if slug not in found.versions:
        found.left_out.append(("no_version", (centre, slug)))
    elif missing:
        found.left_out.append(("not_said", (centre, slug, ", ".join(missing))))
    elif said["currency"] != found.setup.currency:
        found.left_out.append(("other_currency", (f"{centre}, {slug}", said["currency"])))
    else:
        return True
    return False


def _offers(found: _Gathering, place: Place) -> None:
    for said in place.week["courses"]:
        cost = _whole(said["cost_run_minor"] or 0, said["currency"])
        found.offers.append(engine.Offer(place.id, said["course"], tuple(said["languages"]), cost))
        found.said[said["course"]].append(said)


def _course(version: CourseVersion, said: Sequence[Teachable]) -> engine.Course:
    """The course as it can be held at every centre that offers it; an unknown least is 1."""
    uses: dict[str, int] = {}
    for one in said:
        per_kind: dict[str, int] = defaultdict(int)
        for kind, units in one["facilities"] or ():
            per_kind[kind] += units
        for kind, units in per_kind.items():
            uses[kind] = max(uses.get(kind, 0), units)
    most = min(one["cohort_max"] or 1 for one in said)
    least = min(most, max(one["cohort_min"] or 1 for one in said))
    return engine.Course(
        id=version.course.slug,
        name=version.title,
        weeks=max(one["weeks"] or 1 for one in said),
        least=least,
        most=most,
        uses=dict(sorted(uses.items())),
        trainers=max(one["trainers"] or 0 for one in said),
        requires=tuple(sorted(one.requires.slug for one in version.prerequisites.all())),
    )


def _required(courses: Mapping[str, engine.Course]) -> list[str]:
    return sorted({slug for one in courses.values() for slug in one.requires} - set(courses))


def _unoffered(slug: str, version: CourseVersion | None) -> engine.Course:
    return engine.Course(id=slug, name=version.title if version else slug, weeks=1, least=1, most=1, trainers=0)


def _is_planned(found: _Gathering, slug: str, country: str, courses: dict[str, engine.Course]) -> bool:
    """A need for a course that no centre can run is out of reach: it stays, so that it is told first."""
    if slug not in found.versions:
        found.left_out.append(("no_version", (country, slug)))
        return False
    if not facts.country(country).languages and not found.setup.spoken:
        found.left_out.append(("no_language", (country,)))
        return False
    if slug not in courses:
        courses[slug] = _unoffered(slug, found.versions[slug])
    return True


def _is_in_currency(found: _Gathering, one: TravelCost) -> bool:
    if one.currency != found.setup.currency:
        found.left_out.append(("other_currency", (f"{one.country}, {one.centre.slug}", one.currency)))
    return one.currency == found.setup.currency


def _is_budget_in_currency(found: _Gathering, one: Budget) -> bool:
    if one.currency != found.setup.currency:
        found.left_out.append(("other_currency", (one.name, one.currency)))
    return one.currency == found.setup.currency


def _whole(minor: int, currency: str) -> int:
    """Whole units of the currency, rounded up: a plan must not cost more than it says."""
    return -(-minor // _minor_units(currency))


def _minor_units(currency: str) -> int:
    """How many of the smallest unit make a whole one."""
    return int(10 ** int(get_currency_precision(currency)))


def _centre(place: Place, taken: Mapping[str, Sequence[int]]) -> engine.Centre:
    row, venue, week = place.row, place.venue, place.week
    units: dict[str, list[int]] = {}
    for one in week["facilities"]:
        so_far = units.setdefault(one["kind"], [0] * len(week["closed"]))
        units[one["kind"]] = [there + more for there, more in zip(so_far, one["by_week"], strict=True)]
    for kind, used in taken.items():
        if kind in units:
            units[kind] = [max(0, there - gone) for there, gone in zip(units[kind], used, strict=True)]
    return engine.Centre(
        id=place.id,
        name=week["name"],
        country=row.country,
        region=row.region or EVERY_REGION,
        facilities={kind: tuple(there) for kind, there in sorted(units.items())},
        closed=frozenset(at for at, is_closed in enumerate(week["closed"]) if is_closed),
        latitude=venue.latitude if venue else None,
        longitude=venue.longitude if venue else None,
    )


def _trainers(place: Place, courses: Mapping[str, engine.Course], versions: Mapping[str, CourseVersion]) -> Iterable[engine.Trainer]:
    """Trainers with the courses they can teach; one without a language cannot be planned."""
    for one in place.week["trainers"]:
        skills = frozenset(slug for slug in courses if _can_teach(one["skills"], slug, versions.get(slug)))
        if skills and one["languages"]:
            yield engine.Trainer(
                id=f"{place.row.slug}:{one['label']}",
                centre=place.id,
                skills=skills,
                languages=frozenset(one["languages"]),
                away=frozenset(at for at, is_there in enumerate(one["by_week"]) if not is_there),
                most_weeks=one["weeks_a_year"],
            )


def _can_teach(skills: Sequence[str], slug: str, version: CourseVersion | None) -> bool:
    """By the course's own name, or by every competency it teaches, or the domain of each."""
    if slug in skills:
        return True
    outcomes = list(version.outcomes.all()) if version else []
    return bool(outcomes) and all(one.competency.code in skills or one.competency.domain.code in skills for one in outcomes)


def _announced(
    found: _Gathering, places: Mapping[str, Sequence[Place]], courses: Mapping[str, engine.Course]
) -> tuple[list[engine.Published], dict[str, dict[str, list[int]]]]:
    """Offerings that stand inside the plan; and units that others take, by place and kind, in each week."""
    setup, after = found.setup, found.setup.first_monday + found.setup.weeks * WEEK
    states = (Offering.State.PLANNED, Offering.State.PUBLISHED, Offering.State.RUNNING)
    near = Offering.objects.filter(centre__slug__in=places, state__in=states, starts_on__lt=after)
    on_site = {run["offering"]: place for some in places.values() for place in some for run in place.week["runs"]}
    announced: list[engine.Published] = []
    for one in near.select_related("version__course", "centre").order_by("starts_on", "slug"):
        course = courses.get(one.version.course.slug)
        week = (monday_of(one.starts_on or after) - setup.first_monday).days // 7
        if course is None or not 0 <= week <= setup.weeks - course.weeks:
            continue
        place = on_site.get(one.slug) or home_of(places[one.centre.slug], course.id)
        promise = engine.Published(one.slug, place.id, course.id, one.language, week)
        is_draft = one.state == Offering.State.PLANNED
        announced.append(replace(promise, drop=DRAFT_DROP, move=DRAFT_MOVE) if is_draft else promise)
    stands = {one.id for one in announced}
    taken: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(lambda: [0] * setup.weeks))
    for place in (place for some in places.values() for place in some):
        for run in place.week["runs"]:
            if run["offering"] in stands:
                continue
            if run["facilities"] is None:
                found.left_out.append(("run_unknown", (place.week["name"], run["offering"])))
            for kind, units in run["facilities"] or ():
                for at in run["weeks"]:
                    taken[place.id][kind][at] += units
    return announced, taken


def _country(code: str, spoken: Sequence[str]) -> engine.Country:
    known = facts.country(code)
    return engine.Country(code, frozenset(known.languages) | frozenset(spoken), name=known.short_name)


def _funder(one: Budget, places: Iterable[str], courses: Iterable[str], countries: Iterable[str]) -> engine.Funder:
    """Names outside this plan are left out of the scope; when none is left, the money is for nothing in it. A centre is all its places."""
    named = [place for place in places if centre_of(place) in one.centres]
    scopes = [
        (frozenset(named), bool(one.centres)),
        (frozenset(one.courses) & frozenset(courses), bool(one.courses)),
        (frozenset(one.countries) & frozenset(countries), bool(one.countries)),
    ]
    is_for_nothing = any(is_named and not kept for kept, is_named in scopes)
    # Rounded down: a plan must not spend what is not there.
    amount = 0 if is_for_nothing else one.amount_minor // _minor_units(one.currency)
    return engine.Funder(one.name, amount, *(kept for kept, _is_named in scopes))
