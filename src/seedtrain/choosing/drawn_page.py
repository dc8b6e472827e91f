"""report.html and letters of a draw: who was drawn, the arithmetic that led there, and everybody's chance before it.

Flow: drawing_lots.py -> this file -> parts.py.
Reads: a Lottery and its Draw. Writes: nothing.
Source: own work. A lottery knows people by id only.
"""

import hashlib
from collections.abc import Iterator
from importlib.metadata import version

from markupsafe import Markup

from seedtrain.choosing.lottery_facts import percent
from seedtrain.engines.selection.lottery import PARTS, Draw, Lottery
from seedtrain.reporting import parts

MOST_LISTED = 500
"""People not drawn on the page; the letters have all."""
LETTER_HEAD = ("id", "outcome", "chance before the draw in percent", "what is said")


def report(found: Lottery, result: Draw) -> bytes:
    """The whole page; the same lottery and seed are the same bytes."""
    drawing = sum(len(kind.ids) for kind in found.kinds)
    placed = f"; {len(found.always)} had been placed in before" if found.always else ""
    lead = f"{len(result.ids) - len(found.always)} of {drawing} people were drawn by a public seed{placed}."
    return parts.document("Result of the draw", "Lottery among equals", lead, _body(found, result))


def letter_rows(found: Lottery, result: Draw) -> Iterator[tuple[str | int, ...]]:
    """The facts of each applicant's letter, in order of id."""
    drawn, placed = set(result.ids), {*found.always, *found.never}
    for id, chance in found.chances().items():
        outcome = "drawn" if id in drawn else "not drawn"
        if id in placed:
            outcome, said = ("in", "Placed in before the draw.") if id in drawn else ("out", "Took no part in the draw.")
        elif id in drawn:
            said = f"Drawn with a chance of {percent(chance)}. An offer of a seat follows."
        else:
            said = f"Not drawn; the chance was {percent(chance)}. No seat in this call."
        yield id, outcome, f"{float(100 * chance):.4f}", said


def _body(found: Lottery, result: Draw) -> Iterator[Markup]:
    yield parts.key_facts(
        [
            ("Take part", str(len(result.ids)), "people"),
            ("Lowest chance", percent(found.lowest), "of anybody who drew"),
            ("Panel", str(result.panel + 1), f"of {len(found.panels)} possible ones"),
        ]
    )
    yield _drawn(found, result)
    yield _arithmetic(found, result)
    yield _others(found, result)
    yield parts.section(
        "Draw again",
        Markup("<p>With Python alone: <code>python draw_lottery.py lottery.json {}</code></p>").format(_quoted(result.seed)),
        Markup("<p>With Seedtrain: <code>seedtrain select --check drawn.json</code>, with lottery.json beside it.</p>"),
        parts.facts(
            [("Seed", result.seed), ("SHA-256 of lottery.json", result.lottery_digest), ("Program", f"Seedtrain {version('seedtrain')}")]
        ),
        id="again",
    )


def _quoted(seed: str) -> str:
    """The seed as a shell takes it."""
    import shlex

    return shlex.quote(seed)


def _drawn(found: Lottery, result: Draw) -> Markup:
    drawn, chances = set(result.ids), found.chances()
    rows = [(id, percent(chances[id]), "placed in before the draw") for id in found.always]
    for kind, count in zip(found.kinds, found.panels[result.panel].counts, strict=True):
        rows += [(id, percent(chances[id]), f"{count} of {len(kind.ids)} alike") for id in kind.ids if id in drawn]
    table = parts.table(f"{len(rows)} people, by id", ("id", "chance before the draw", "drawn as"), sorted(rows), numbers=(1,))
    return parts.section("Who was drawn", table, id="drawn")


def _arithmetic(found: Lottery, result: Draw) -> Markup:
    before = sum(panel.parts for panel in found.panels[: result.panel])
    panel = found.panels[result.panel]
    rows = [
        ("Hash", hashlib.sha256(f"{result.seed}|lottery|{result.lottery_digest}".encode()).hexdigest()),
        ("Ticket", f"{result.ticket}: the hash of “seed|lottery|SHA-256 of lottery.json” as a number, its rest by {PARTS}"),
        ("Panel", f"{result.panel + 1}: it holds the tickets {before} to {before + panel.parts - 1}"),
        ("People", "of each kind as many as the panel takes, those with the smallest SHA-256 of “seed|id”"),
    ]
    return parts.section("How the seed led there", parts.facts(rows), id="arithmetic")


def _others(found: Lottery, result: Draw) -> Markup:
    out = {*result.ids, *found.never}
    rows = [(id, percent(chance)) for id, chance in found.chances().items() if id not in out]
    apart = parts.soft(f"{len(found.never)} more applicants took no part in the draw.") if found.never else Markup("")
    if not rows:
        return parts.section("Not drawn", parts.text("Nobody."), apart, id="others")
    table = parts.table(f"{len(rows)} people, by id", ("id", "chance before the draw"), rows[:MOST_LISTED], numbers=(1,))
    more = parts.soft(f"The first {MOST_LISTED}; letters.csv has all.") if len(rows) > MOST_LISTED else Markup("")
    return parts.section("Not drawn", table, more, apart, id="others")
