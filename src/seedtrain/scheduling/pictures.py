"""The map, the bars and the strips of a report, each with its figures as a table.

Flow: page.py -> this file -> drawing, strips.py.
Reads: a Made. Writes: nothing.
Source: a country stands at its capital, from `seedtrain.facts`; a centre where its file says, or at its country's capital.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from markupsafe import Markup

from seedtrain import drawing as draw
from seedtrain.engines.planning.figures import Coverage
from seedtrain.reporting import parts
from seedtrain.scheduling import facts, strips
from seedtrain.scheduling.facts import Made, percent_down
from seedtrain.scheduling.strips import closed_spans

SIZES = ((0, 1), (20, 2), (60, 3))
"""Up to so many people [count] a centre's vessel has this size; above the last, the largest."""
MOST_LARGE = 3
"""Centres whose names stay on a phone [count]."""
FLOWS = ((10, 1), (30, 2))
"""Up to so many people [count] a line has this weight; above the last, the heaviest."""
MOST_BARS = 20
LOW, MIDDLE = 34, 67
"""Below these shares of a country's need it is drawn in the first colour, or the second [%]."""
KINDS = {"country low": "less than a third", "country middle": "a third to two thirds", "country high": "two thirds or more"}
OWN = Markup(
    """
.map .country.low, .swatch .low { fill: var(--paper); stroke: var(--red); stroke-width: 2.5; } .swatch .low { stroke-width: 5; }
.map .country.middle, .swatch .middle { fill: var(--data-2); } .map .country.high, .swatch .high { fill: var(--growth); }
.map .country { r: 4.5px; } @media (max-width: 40rem) { .map .country { r: 8px; } .map .country.low { stroke-width: 5; } }
"""
)
Spot = tuple[float, float]


def who(made: Made, seats: Mapping[str, int]) -> str:
    """People by country in words, most first."""
    found = sorted(seats.items(), key=lambda pair: (-pair[1], pair[0]))
    return ", ".join(f"{made.country(country)} {count}" for country, count in found) or "–"


def network(made: Made, rows: Sequence[Coverage]) -> Markup:
    """Centres by people trained, countries by how much of their need is covered, and a line for everybody's way."""
    spots, unknown = _spots(made)
    people: Counter[str] = Counter()
    ways: Counter[tuple[str, str]] = Counter()
    for run in made.runs:
        people[run.centre] += run.people
        for country, seats in run.seats.items():
            ways[country, run.centre] += seats
    large = sorted(people, key=lambda id: (-people[id], id))[:MOST_LARGE]
    places = [
        draw.Place(
            made.centre(one.id),
            *spots["centre", one.id],
            size=next((size for most, size in SIZES if people[one.id] <= most), 4),
            kind="pillar" if not people[one.id] else "venue",
            about=f"{people[one.id]} people",
            is_major=one.id in large,
        )
        for one in made.network.centres
        if ("centre", one.id) in spots
    ]
    places += [
        draw.Place(
            made.country(row.country), *spots["country", row.country], size=1, kind=_kind(row), about=f"{row.covered} of {row.need} seats"
        )
        for row in rows
        if ("country", row.country) in spots
    ]
    if not places:
        return Markup("")
    arcs = [
        draw.Arc(*spots["country", country], *spots["centre", centre], weight=next((w for most, w in FLOWS if seats <= most), 3))
        for (country, centre), seats in sorted(ways.items())
        if ("country", country) in spots and ("centre", centre) in spots and spots["country", country] != spots["centre", centre]
    ]
    said = f" Not on the map: {', '.join(unknown)}." if unknown else ""
    drawn = draw.network_map(places, arcs, title="Who goes where")
    ways_to = [
        (
            made.centre(one.id),
            str(people[one.id]),
            who(made, {country: seats for (country, centre), seats in ways.items() if centre == one.id}),
        )
        for one in made.network.centres
    ]
    table = parts.table("People by centre and country", ("centre", "people", "from"), ways_to, numbers=(1,), wide=2)
    below = Markup('<details class="as-table"><summary>Show as table</summary>{}</details>').format(table)
    key = strips.legend(
        [("s1", "centre, larger with more people"), *((kind.split()[1], f"country, {word}") for kind, word in KINDS.items())]
    )
    about = f"Centres grow with the people they train. Countries show how much of their need is covered; lines are people's ways.{said}"
    return parts.figure(drawn, "Who goes where", about, parts.join((key, below)))


def _spots(made: Made) -> tuple[dict[tuple[str, str], Spot], list[str]]:
    """Where everything stands, and the names of what has no place."""
    found: dict[tuple[str, str], Spot] = {}
    unknown = []
    for one in made.network.centres:
        own = (one.latitude, one.longitude)
        spot = (own[0], own[1]) if own[0] is not None and own[1] is not None else _capital(one.country)
        if spot is None:
            unknown.append(made.centre(one.id))
        else:
            found["centre", one.id] = spot
    for country in made.network.countries:
        spot = _capital(country.id) or _capital(country.name)
        if spot is None:
            unknown.append(made.country(country.id))
        else:
            found["country", country.id] = spot
    return found, unknown


def _capital(word: str) -> Spot | None:
    known = facts.countries().get(word.casefold())
    if known is None or known.capital is None or known.capital.latitude is None or known.capital.longitude is None:
        return None
    return known.capital.latitude, known.capital.longitude


def _kind(row: Coverage) -> str:
    share = int(row.share * 100)
    return list(KINDS)[0 if share < LOW else 1 if share < MIDDLE else 2]


def year(made: Made) -> Markup:
    """The calendar of the year by centre."""
    about = "Every bar is a run, in the weeks it takes, with the letters of its course. The table of runs below has all they hold."
    return parts.figure(parts.join((strips.key(made), strips.year(made))), "The year by centre", about)


def coverage(made: Made, rows: Sequence[Coverage]) -> Markup:
    """Every country's covered share of its whole need, the lowest first, all on one scale of per cent."""
    bars = [
        draw.Bar(
            made.country(row.country),
            float(row.share * 100),
            100,
            f"{row.covered} of {row.need} · {percent_down(row.share)}" if row.reachable else f"0 of {row.need} · out of reach",
        )
        for row in rows
    ]
    # Pictures of a page's half, so that paper can break between them; all are on the same scale of 100.
    drawn = parts.join(draw.bars(bars[at : at + MOST_BARS], title="Coverage by country") for at in range(0, len(bars), MOST_BARS))
    head = ["country", "need", "within reach", "covered", "share"]
    values: list[list[str | int]] = [
        [made.country(row.country), row.need, row.reachable, row.covered, percent_down(row.share)] for row in rows
    ]
    if made.before:
        head.append("in the plan before")
        for line, row in zip(values, rows, strict=True):
            line.append(row.before or 0)
    table = parts.chart_table(head, values, "Coverage by country")
    about = "Share of all seats needed, lowest first."
    if out := sum(not row.reachable for row in rows):
        about += f" {facts.counted(out, 'country is', 'countries are')} out of reach of every plan, and marked so."
    return parts.figure(drawn, "Coverage by country", about, table)


def money(made: Made) -> Markup:
    """What every funder spends of its own budget, so that a bar reads as those of coverage do."""
    rows = facts.money(made)
    drawn = draw.bars(
        [draw.Bar(one.funder, 100 * one.spent / max(1, one.budget), 100, facts.spent_words(made, one)) for one in rows],
        title="Money by funder",
    )
    head = ("funder", "budget", "for running courses", "for travel and stay", "left")
    table = parts.chart_table(
        head,
        [(one.funder, *(made.money(n) for n in (one.budget, one.running, one.travel, one.left))) for one in rows],
        "Money by funder",
    )
    return parts.figure(drawn, "Money by funder", "Spent in this plan; every bar is a share of its funder's own budget.", table)


def facilities(made: Made) -> Markup:
    """How full every kind of facility is, week by week."""
    rows = facts.uses(made)
    if not rows:
        return Markup("")
    words = (
        ("h0", "free"),
        ("h1", "less than a third in use"),
        ("h2", "up to two thirds"),
        ("h3", "more"),
        ("h4", "all"),
        ("closed", "closed or none"),
    )
    head = ("centre and facility", "unit-weeks in use", "unit-weeks open", "share", "weeks in which all are in use", "weeks closed")
    gone = {one.id: sum(last - first for first, last in closed_spans(one)) for one in made.network.centres}
    values = [
        (
            f"{made.centre(one.centre)}: {one.kind}",
            sum(one.used),
            sum(one.units),
            percent_down(one.share),
            sum(bool(units) and used >= units for used, units in zip(one.used, one.units, strict=True)),
            gone[one.centre],
        )
        for one in rows
    ]
    table = parts.chart_table(head, values, "Facilities by week")
    about = "Units in use of units there, by week; the figure is unit-weeks over the whole plan."
    return parts.figure(parts.join((strips.legend(words), strips.heat(made, rows))), "Facilities by week", about, table)
