"""Who could join: candidates beside the plan as it is, the one that adds most first.

Flow: ifs_page.py -> this file -> ifs_facts.py, ifs_parts.py, joining.py, reporting.parts.
Reads: an Asked. Writes: nothing.
Source: own work.
"""

from collections.abc import Sequence

from markupsafe import Markup

from seedtrain import drawing as draw
from seedtrain.drawing.charts import shortened
from seedtrain.reporting import parts
from seedtrain.scheduling.facts import percent_down, points, signed, worst_words
from seedtrain.scheduling.ifs_facts import Asked, Outcome
from seedtrain.scheduling.ifs_parts import LETTERS, MOST_BARS, fewer, listing
from seedtrain.scheduling.words import listed

HEAD = (
    "candidate",
    "people",
    "± people",
    "beyond planned anew",
    "coverage",
    "worst covered",
    "± worth",
    "runs there",
    "people there",
    "comes within reach",
    "of that, covered",
    "announced, changed",
    "price",
    "within reach for the first time",
)


def section(asked: Asked) -> Markup:
    """The part of the page."""
    rows = asked.joins
    bars = [draw.Bar(shortened(one.name, LETTERS), max(0, -one.fewer), max(0, -one.fewer, _hosted(one)), _figure(one)) for one in rows]
    drawn = draw.bars(bars[:MOST_BARS], title="People more with each candidate")
    about = (
        "The pale bar is the people in the runs it would host; the dark bar is how many more have a seat in the whole network. "
        "The difference would have a seat without it."
    )
    if len(rows) > MOST_BARS:
        about += f" The {MOST_BARS} that add most of {len(rows)} are drawn; the table has all."
    picture = parts.figure(drawn, "People more with each candidate", about, _table(rows))
    said = (
        "Most people more come first; of equals the one with more coverage, with a better worst covered country, with more runs. "
        f"Each joins alone, beside the plan as it is. Of the people more, {max(0, -asked.same.fewer)} would come from planning anew."
    )
    return parts.section("Who could join", picture, parts.soft(said), listing(rows), id="joins")


def _hosted(one: Outcome) -> int:
    return one.gain.hosted if one.gain else 0


def _figure(one: Outcome) -> str:
    return f"{fewer(one)}, hosts {_hosted(one)}"


def _table(rows: Sequence[Outcome]) -> Markup:
    """All figures, closed on a screen and printed in full."""
    table = parts.table("Each candidate joined", HEAD, [_cells(one) for one in rows], numbers=(1, 2, 3, 4, *range(6, 13)), wide=13)
    return Markup('<details class="as-table"><summary>Show as table</summary>{}</details>').format(table)


def _cells(one: Outcome) -> tuple[str, ...]:
    gain = one.gain
    assert gain is not None
    _lost, moved, dropped = one.promises
    return (
        one.label,
        str(one.state.people),
        signed(-one.fewer),
        signed(one.beyond),
        percent_down(one.state.coverage),
        worst_words(one.made, one.state.worst),
        signed(-one.worth_lost),
        str(len(gain.runs)),
        str(gain.hosted),
        str(gain.new_seats),
        str(gain.new_covered),
        str(len(moved) + len(dropped)),
        points(one.price),
        listed(f"{one.made.country(id)}, {people} of {seats}" for id, people, seats in gain.first) or "–",
    )
