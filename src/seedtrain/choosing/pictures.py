"""The charts of a report, each with its figures as a table: balance, scores, where people come from, what a floor costs.

Flow: page.py -> this file -> drawing.
Reads: a Chosen. Writes: nothing.
Source: capitals of `seedtrain.facts`, for countries written as in ISO 3166 or as the UN prints them.
"""

from collections.abc import Iterable

from markupsafe import Markup

from seedtrain import drawing as draw
from seedtrain import facts as world
from seedtrain.choosing import facts
from seedtrain.choosing.choosing import Chosen, Sweep
from seedtrain.reporting import parts

MOST_VALUES = 12
SIZES = ((1, 1), (3, 2), (6, 3))
"""Up to so many selected [count] a country's vessel has this size; above the last, the largest."""


def balance(chosen: Chosen) -> Markup:
    """Every floor, target or cap on a group against what is there now."""
    rows = []
    for rule in chosen.selection.rules:
        asked = next((value for value in (rule.floor, rule.target, rule.cap) if value is not None), None)
        if asked is not None:
            text = f"{facts.bounds(chosen, rule)} | now {rule.achieved}"
            rows.append(draw.Target(rule.name, asked, rule.achieved, text=text, is_met=facts.is_kept(rule)))
    drawn = draw.dumbbell(rows, title="Balance: what was promised and what is there now")
    return parts.figure(
        drawn, "Promised and kept", "The ring is what was promised, the disc what the list has. The table below has every figure."
    )


def scores(chosen: Chosen) -> Markup:
    """The distribution of scores with the lowest selected."""
    bins = facts.bins(chosen)
    if not bins:
        return Markup("")
    selected = [choice.score for choice in chosen.selection.selected]
    edges = [one.low / 100 for one in bins] + [bins[-1].high / 100]
    cut = min(selected) if selected else None
    drawn = draw.histogram(
        [one.total for one in bins],
        edges,
        title="Distribution of scores",
        cut=None if cut is None else cut / 100,
        cut_text="" if cut is None else f"lowest selected {facts.points(cut)}",
    )
    head = ("points", "selected", "waiting list", "not selected")
    rows = [(f"{facts.points(one.low)} to {facts.points(one.high)}", one.selected, one.waiting, one.others) for one in bins]
    return parts.figure(
        drawn,
        "Scores of everybody",
        f"{len(chosen.problem.applicants)} applicants; where promises lift a group, people below others of a higher score can be in.",
        parts.chart_table(head, rows, "Distribution of scores"),
    )


def by_trait(chosen: Chosen, trait: str) -> Markup:
    """Selected of all applicants, by the values of one trait."""
    rows = facts.parts(chosen, trait)
    shown = rows[:MOST_VALUES]
    drawn = draw.bars(
        [draw.Bar(one.value, one.selected, one.pool, text=f"{one.selected} of {one.pool}") for one in shown], title=f"By {trait}"
    )
    more = f" The {len(rows) - len(shown)} other values are in the table." if len(rows) > len(shown) else ""
    below = parts.chart_table((trait, "selected", "applicants"), [(one.value, one.selected, one.pool) for one in rows], f"By {trait}")
    return parts.figure(drawn, f"By {trait.replace('_', ' ')}", f"Selected of all who applied.{more}", below)


def countries(chosen: Chosen) -> Markup:
    """The map, where the pool has a trait `country` whose values are known; else nothing."""
    if "country" not in chosen.policy.traits:
        return Markup("")
    known = _known_countries()
    places, unknown = [], []
    for one in facts.parts(chosen, "country"):
        fact = known.get(one.value.casefold())
        if fact is None or fact.capital is None or fact.capital.latitude is None or fact.capital.longitude is None:
            unknown.append(one.value)
            continue
        size = next((size for most, size in SIZES if one.selected <= most), 4)
        kind = "venue" if one.selected else "country"
        about = f"{one.selected} of {one.pool}"
        place = draw.Place(
            one.value if len(one.value) > 3 else fact.short_name,
            fact.capital.latitude,
            fact.capital.longitude,
            size=size if one.selected else 1,
            about=about,
            kind=kind,
            is_labelled=bool(one.selected),
        )
        places.append(place)
    if not places:
        return Markup("")
    title = "Where the selected come from"
    said = f" Not on the map: {', '.join(unknown)}." if unknown else ""
    return parts.figure(
        draw.network_map(places, title=title),
        title,
        f"A vessel stands at the capital and grows with the people selected; small pale ones applied only.{said} "
        "Figures are in the table by country.",
    )


def _known_countries() -> "dict[str, world.CountryFact]":
    """Countries by every way they are written here: ISO codes, the name the UN prints, the everyday name."""
    return {word.casefold(): one for one in world.countries() for word in (one.iso3, one.iso2, one.name, one.short_name)}


def sweep(chosen: Chosen, one: Sweep) -> Markup:
    """What a floor costs at each value tried."""
    now = chosen.selection.merit_total
    head = ("floor", "merit", "change", "people of the group")
    rows = [
        (
            f"{point.value} (now)" if point.is_now else str(point.value),
            facts.points(point.merit),
            _change(point.merit, now),
            _count(point.achieved),
        )
        for point in one.points
    ]
    known = [point for point in one.points if point.merit is not None]
    about = _first_cost(one)
    if len(known) < 2:
        return parts.figure("", one.rule, about, parts.chart_table(head, rows, one.rule))
    best = max(point.merit or 0 for point in known)
    lost = [None if point.merit is None else (best - point.merit) / 100 for point in one.points]
    drawn = draw.lines(
        [draw.Series("points lost", lost)], [str(point.value) for point in one.points], title=f"Points lost by the floor of {one.rule}"
    )
    return parts.figure(drawn, one.rule, about, parts.chart_table(head, rows, one.rule))


def _change(merit: int | None, now: int) -> str:
    if merit is None:
        return "no list possible"
    return "–" if merit == now else f"{'+' if merit > now else ''}{facts.points(merit - now)}"


def _count(value: int | None) -> str:
    return "–" if value is None else str(value)


def _first_cost(one: Sweep) -> str:
    """Up to where the floor is free, and from where no list is possible."""
    known = [point for point in one.points if point.merit is not None]
    if not known:
        return "No list is possible at any value tried."
    best = known[0].merit
    free = [point.value for point in known if point.merit == best]
    words = f"Points lost in all at each floor tried, from {one.points[0].value} to {one.points[-1].value}."
    if len(free) == len(known):
        words += " It costs nothing here."
    elif len(free) > 1:
        words += f" Up to {free[-1]} it costs nothing."
    broken = [point.value for point in one.points if point.merit is None]
    return f"{words} From {broken[0]} no list is possible." if broken else words


def traits(chosen: Chosen) -> Iterable[Markup]:
    """A chart for each trait the policy asks for."""
    return [by_trait(chosen, trait) for trait in chosen.policy.traits]
