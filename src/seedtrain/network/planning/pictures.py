"""A plan in pictures: who goes where on the map, and the year of each centre as a strip of weeks.

Flow: network.views -> this file -> drawing.
Reads: a plan that was read. Writes: nothing.
Source: a country stands at its capital (seedtrain.facts), a centre where its network says; its campuses near each other are one vessel,
because on a map of the world they would cover each other. A number stands over every bar and in the legend, so that colour alone says
nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import dist

from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from markupsafe import Markup

from seedtrain import drawing, facts
from seedtrain.drawing.svg import bar, element, percent, picture, words
from seedtrain.drawing.timeline import months
from seedtrain.engines import planning as engine
from seedtrain.jinja import country as country_name
from seedtrain.network.planning.places import centre_of
from seedtrain.network.planning.reading import Read

LANE, TOP, FOOT, TONES = 28, 4, 22, 6
SIZES, FLOWS, MOST_NAMES, MOST_LETTERS = ((0, 1), (20, 2), (80, 3)), ((10, 1), (40, 2)), 6, 18
NEAR = 5.0
"""Campuses of one centre that lie no further from its first one are drawn as one vessel [degrees]."""
Spot = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Strip:
    """One centre's year: its name, how many runs and people, the picture, and its page's address, if it has one."""

    id: str
    name: str
    href: str
    runs: int
    people: int
    drawn: Markup


def draw_ways(read: Read, pages: Iterable[str]) -> Markup:
    """Centres, larger the more people they train, and a line for the people of each country; `pages` are centres with a page."""
    spots, vessel = _vessels(read)
    people: Counter[str] = Counter()
    ways: dict[str, Counter[str]] = defaultdict(Counter)
    by_place: Counter[str] = Counter()
    for run in read.plan.runs:
        by_place[run.centre] += run.people
        at = vessel.get(run.centre, run.centre)
        people[at] += run.people
        for country, seats in run.seats.items():
            ways[country][at] += seats
    major = {id for id, _count in people.most_common(MOST_NAMES)}
    linked = set(pages)
    places = [
        drawing.Place(
            label=_short(read, id, is_joint=sum(at == id for at in vessel.values()) > 1),
            latitude=spot[0],
            longitude=spot[1],
            size=next((size for most, size in SIZES if people[id] <= most), 4),
            href=_page(id, linked),
            about=", ".join(f"{read.centre(one)} · {_people(by_place[one])}" for one, at in vessel.items() if at == id),
            is_major=id in major,
        )
        for id, spot in spots.items()
    ]
    arcs = []
    for one in read.covered:
        home = _capital(one.country)
        if home is None:
            continue
        about = _("%(seats)d of %(need)d seats") % {"seats": one.covered, "need": one.need}
        places.append(drawing.Place(read.country(one.country), *home, size=1, about=about, kind="country", is_labelled=False))
        for centre, seats in sorted(ways[one.country].items()):
            if centre in spots and spots[centre] != home:
                arcs.append(drawing.Arc(*home, *spots[centre], weight=next((weight for most, weight in FLOWS if seats <= most), 3)))
    title = _("Who goes where in this plan")
    return drawing.network_map(
        places, arcs, title=title, about=_("The table of runs below says the same in words."), land_href=static("img/land.svg") + "#land"
    )


def _vessels(read: Read) -> tuple[dict[str, Spot], dict[str, str]]:
    """Where vessels stand, each named by the first place in it; and the vessel of every place that has a spot."""
    spots: dict[str, Spot] = {}
    vessel: dict[str, str] = {}
    for one in read.network.centres:
        spot = _spot(one)
        if spot is None:
            continue
        mine = [id for id in spots if centre_of(id) == centre_of(one.id)]
        at = next((id for id in mine if dist(spots[id], spot) <= NEAR), one.id)
        spots.setdefault(at, spot)
        vessel[one.id] = at
    return spots, vessel


def _page(place: str, pages: Container[str]) -> str:
    centre = centre_of(place)
    return reverse("centre", args=[centre]) if centre in pages else ""


def _short(read: Read, id: str, *, is_joint: bool) -> str:
    """A label that has room on a phone: the centre's name, or its country when that is long."""
    name = read.centre(id)
    if is_joint:
        name = name.rpartition(" · ")[0] or name
    return name if len(name) <= MOST_LETTERS else country_name(read.network.centre[id].country) or id


def _people(count: int) -> str:
    return ngettext("%(count)d person", "%(count)d people", count) % {"count": count}


def _spot(centre: engine.Centre) -> Spot | None:
    if centre.latitude is not None and centre.longitude is not None:
        return centre.latitude, centre.longitude
    return _capital(centre.country)


def _capital(code: str) -> Spot | None:
    try:
        capital = facts.country(code).capital
    except facts.UnknownFactError:
        return None
    if capital is None or capital.latitude is None or capital.longitude is None:
        return None
    return capital.latitude, capital.longitude


def numbered(read: Read) -> list[tuple[int, str, str]]:
    """The courses of the plan: number, colour class, name; in order of the network."""
    used = {run.course for run in read.plan.runs}
    ids = [one.id for one in read.network.courses if one.id in used]
    return [(at + 1, f"s{at % TONES + 1}", read.course(id)) for at, id in enumerate(ids)]


def draw_year(read: Read, pages: Container[str], month: Callable[[date], str], *, rtl: bool) -> list[Strip]:
    """A strip for each place that runs something, in the network's order; `pages` are centres with a page."""
    used = {run.course for run in read.plan.runs}
    number = {one.id: at + 1 for at, one in enumerate(one for one in read.network.courses if one.id in used)}
    by_centre: dict[str, list[engine.Run]] = {one.id: [] for one in read.network.centres}
    for run in read.runs:
        by_centre[run.centre].append(run)
    found = []
    for id, runs in by_centre.items():
        if runs:
            drawn = _strip(read, read.network.centre[id], runs, number, month, rtl)
            found.append(Strip(id, read.centre(id), _page(id, pages), len(runs), sum(run.people for run in runs), drawn))
    return found


def _strip(
    read: Read, centre: engine.Centre, runs: Sequence[engine.Run], number: dict[str, int], month: Callable[[date], str], rtl: bool
) -> Markup:
    """Runs in lanes, closed weeks as a pale track along the foot, months below."""
    weeks = read.network.weeks
    lanes = _lanes(read, runs)
    floor = TOP + LANE * (1 + max(lane for _run, lane in lanes))
    drawn: list[Markup] = list(_months(read, floor, month, rtl))
    for week in sorted(centre.closed):
        drawn.append(bar(100 * week / weeks, 100 / weeks, floor - 3, 5, "track", rtl=rtl))
    for run, lane in lanes:
        course = read.network.course[run.course]
        said = {
            "course": read.course(run.course),
            "first": read.day(run.week).isoformat(),
            "last": read.last_day(run).isoformat(),
            "people": run.people,
        }
        about = _("%(course)s, %(first)s to %(last)s, %(people)d people") % said
        start, width, y = 100 * run.week / weeks, 100 * course.weeks / weeks, TOP + LANE * lane
        left = 100 - start - width if rtl else start
        shape = {"x": f"{left:.2f}%", "y": y + 14, "width": f"{max(width - 0.3, 0.5):.2f}%", "height": 9, "rx": 2}
        drawn.append(element("rect", element("title", about), class_=f"s{(number[run.course] - 1) % TONES + 1}", **shape))
        drawn.append(words(str(number[run.course]), start + width / 2, y + 11, "tick", "middle", rtl=rtl))
    drawn.append(element("line", class_="axis", x1="0%", x2="100%", y1=floor, y2=floor))
    title = ngettext("%(centre)s: %(count)d run", "%(centre)s: %(count)d runs", len(runs)) % {
        "centre": read.centre(centre.id),
        "count": len(runs),
    }
    return picture(drawn, title=title, height=floor + FOOT, class_="timeline", rtl=rtl)


def _lanes(read: Read, runs: Sequence[engine.Run]) -> list[tuple[engine.Run, int]]:
    """Every run in the first lane where it meets no other."""
    free: list[int] = []
    found = []
    for run in runs:
        lane = next((at for at, week in enumerate(free) if week <= run.week), len(free))
        free[lane : lane + 1] = [run.week + read.network.course[run.course].weeks]
        found.append((run, lane))
    return found


def _months(read: Read, floor: float, month: Callable[[date], str], rtl: bool) -> Iterable[Markup]:
    """A line where each month begins; every third has its name, so that they have room on a phone."""
    first, days = read.network.first_monday, 7 * read.network.weeks
    for day in months(first, read.day(read.network.weeks)):
        along = 100 * (day - first).days / days
        x = percent(along, rtl=rtl)
        yield element("line", class_="grid", x1=x, x2=x, y1=0, y2=floor)
        if day.month % 3 == 1 and along < 92:
            yield words(month(day), along, floor + 16, "tick", rtl=rtl)
