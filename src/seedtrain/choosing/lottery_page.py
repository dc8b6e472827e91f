"""report.html of a lottery before the draw: everybody's chance, how fair that is, what the promises do to it, how to draw in public.

Flow: drawing_lots.py -> this file -> parts.py, drawing.
Reads: a Published. Writes: nothing.
Source: own work. People stand in it by id.
"""

from collections.abc import Iterator
from fractions import Fraction
from importlib.metadata import version

from markupsafe import Markup

from seedtrain import drawing as draw
from seedtrain.choosing.facts import points
from seedtrain.choosing.lottery_facts import MOST_KINDS, Published, groups_of, percent
from seedtrain.engines.selection.lottery import PARTS
from seedtrain.engines.selection.lottery.result import CLOSE
from seedtrain.reporting import parts

MOST_LISTED = 500
"""People on the page; the workbook and the letters have all."""
MOST_ROWS = 60
"""Kinds and levels on the page."""
BINS = 20
TOPS = (1, 2, 5, 10, 20, 50, 100)
"""Per cent: the chart ends at the first that the highest chance does not exceed."""


def report(published: Published) -> bytes:
    """The whole page; the same lottery is the same bytes."""
    found = published.lottery
    title = published.policy.title or "Lottery"
    shown = ", and it is as high as the promises allow" if not found.levels or found.levels[0].is_closed else ""
    lead = (
        f"{published.drawing} people draw for {found.size - len(found.always)} seats. The lowest chance is {percent(found.lowest)}{shown}. "
        "Nobody is drawn yet."
    )
    return parts.document(title, "Lottery among equals, before the draw", lead, _body(published))


def _body(published: Published) -> Iterator[Markup]:
    yield _key(published)
    if published.notes:
        yield Markup('<div class="note note-attention">{}</div>').format(parts.bullets(published.notes))
    yield _draw(published)
    yield _promises(published)
    yield _kinds(published)
    yield _levels(published)
    yield _everyone(published)
    yield _method(published)


def _key(published: Published) -> Markup:
    found = published.lottery
    bound = found.levels[0].bound if found.levels else Fraction(1)
    return parts.key_facts(
        [
            ("Draw", str(published.drawing), f"of {len(published.everyone)} applicants"),
            ("Seats", str(found.size), f"of {published.problem.seats}; {len(found.always)} placed in by the committee"),
            ("Lowest chance", percent(found.lowest), f"no lottery can give everybody more than {percent(bound)}"),
            ("Highest chance", percent(published.highest), "who is rare and promised a seat"),
            ("Without promises", percent(published.even), "the same for everybody who draws"),
        ]
    )


def _draw(published: Published) -> Markup:
    steps = (
        Markup("Publish <code>lottery.json</code>, or at least its SHA-256: <code>{}</code>.").format(published.lottery.digest()),
        "In the same notice say which public text will be the seed: one that nobody can know yet and nobody controls, such as the numbers "
        "of a national lottery of a later day. Say exactly how it is written: order, separators, language.",
        Markup('On that day draw: <code>seedtrain select --draw lottery.json --seed "THE TEXT" --out drawn</code>.'),
        Markup('Anybody draws again with Python alone: <code>python draw_lottery.py lottery.json "THE TEXT"</code>.'),
    )
    words = Markup("<ol>{}</ol>").format(Markup("").join(Markup("<li>{}</li>").format(one) for one in steps))
    why = "Whoever knows the seed before the file is fixed can steer the result. So the order of these steps matters, and one seed counts."
    return parts.section("How to draw in public", words, parts.soft(why), id="draw")


def _promises(published: Published) -> Markup:
    if not published.effects:
        return parts.section("Promises", parts.text("The policy has none: everybody has the same chance."), id="promises")
    head = (
        "promise",
        "asked",
        "draw",
        "lowest chance",
        "highest chance",
        "seats on average",
        "lowest of all without it",
        "why it is there",
    )
    rows = [
        (
            one.rule,
            one.asked,
            "–" if one.drawing is None else str(one.drawing),
            _chance(one.low),
            _chance(one.high),
            "–" if one.expected is None else f"{float(one.expected):.2f}",
            _chance(one.lowest_without),
            one.why,
        )
        for one in published.effects
    ]
    now = percent(published.lottery.lowest)
    about = (
        "“Lowest chance” and “highest chance” are those of the group's members who draw. “Lowest of all without it” is the lowest chance "
        f"of anybody, now {now}, if this one promise were not there: the larger, the more the promise takes from those who have least."
    )
    if len(published.lottery.kinds) > MOST_KINDS:
        about += f" It is not computed for more than {MOST_KINDS} kinds of people."
    table = parts.table("Every promise and the chances", head, rows, numbers=range(2, 7), wide=7)
    return parts.section("What the promises do to the chances", table, parts.soft(about), id="promises")


def _chance(value: Fraction | None) -> str:
    return "–" if value is None else percent(value)


def _kinds(published: Published) -> Markup:
    found = published.lottery
    rows = sorted(((found.chance_of_kind(at), kind) for at, kind in enumerate(found.kinds)), key=lambda row: (-row[0], row[1].ids))
    shown = [(", ".join(groups_of(kind)) or "no promise", str(len(kind.ids)), percent(chance)) for chance, kind in rows[:MOST_ROWS]]
    if not rows:
        return parts.section("Chances by kind of people", parts.text("Nobody draws."), id="kinds")
    more = f" The first {MOST_ROWS}; the workbook has all." if len(rows) > MOST_ROWS else ""
    table = parts.table(f"{len(rows)} kinds of people", ("counts in", "people", "chance"), shown, numbers=(1, 2))
    words = f"People whom no promise tells apart are one kind and have exactly the same chance.{more}"
    return parts.section("Chances by kind of people", _picture(published), table, parts.soft(words), id="kinds")


def _picture(published: Published) -> Markup:
    chances = [one.chance for one in published.everyone if one.is_drawing]
    top = next(edge for edge in TOPS if edge >= 100 * published.highest)
    counts = [0] * BINS
    for chance in chances:
        counts[min(BINS - 1, int(100 * chance * BINS / top))] += 1
    edges = [top * at / BINS for at in range(BINS + 1)]
    drawn = draw.histogram(
        counts,
        edges,
        title="How many people have which chance",
        cut=100 * float(published.even),
        cut_text=f"even {percent(published.even)}",
    )
    rows = [(f"{edges[at]:g} to {edges[at + 1]:g} %", count) for at, count in enumerate(counts)]
    return parts.figure(
        drawn,
        "How many people have which chance",
        f"{len(chances)} people who draw, chance in per cent. The line is what everybody would have without promises.",
        parts.chart_table(("chance", "people"), rows, "How many people have which chance"),
    )


def _levels(published: Published) -> Markup:
    found = published.lottery
    rows = [
        (
            str(at),
            str(sum(len(found.kinds[kind].ids) for kind in level.kinds)),
            percent(level.realised),
            percent(level.bound),
            _open(level.epsilon),
            parts.status("as fair as can be", "status-done") if level.is_closed else parts.status("left open", "status-attention"),
        )
        for at, level in enumerate(found.levels[:MOST_ROWS], start=1)
    ]
    words = (
        "The lowest chance is as high as the promises allow; then the next lowest, without taking from the first; and so on. The bound is "
        "proven in whole numbers from prices of the linear programme: no lottery gives all of this level and later ones more. "
        "Where the bound is not reached, a search over whole lists has shown that there is no more."
    )
    if not rows:
        return parts.section("How fair it is", parts.text("Nobody draws."), id="fair")
    head = ("level", "people", "lowest chance", "proven bound", "between them", "proof")
    table = parts.table("Levels, from the lowest chance up", head, rows, numbers=range(1, 5))
    more = parts.soft(f"The first {MOST_ROWS} of {len(found.levels)} levels.") if len(found.levels) > MOST_ROWS else Markup("")
    return parts.section("How fair it is", parts.text(words), table, more, id="fair")


def _open(epsilon: Fraction) -> str:
    return "nothing" if epsilon == 0 else "below a millionth" if epsilon <= CLOSE else percent(epsilon)


def _everyone(published: Published) -> Markup:
    people = published.everyone
    rows = [
        (one.id, percent(one.chance), str(one.alike or "–"), ", ".join(one.groups) if one.is_drawing else one.why)
        for one in people[:MOST_LISTED]
    ]
    if not rows:
        return parts.section("Everybody's chance", parts.text("Nobody applied."), id="everyone")
    more = parts.soft(f"The first {MOST_LISTED}; the workbook and letters.csv have all.") if len(people) > MOST_LISTED else Markup("")
    head = ("id", "chance", "people alike", "counts in, or why they do not draw")
    table = parts.table(f"{len(people)} applicants, highest chance first", head, rows, numbers=(1, 2), wide=3)
    return parts.section("Everybody's chance", table, more, id="everyone")


def _method(published: Published) -> Markup:
    found = published.lottery
    line = "everybody" if found.at_least is None else f"{points(found.at_least)} points or more"
    rows = [
        (
            "Method",
            "Leximin over lists that keep every promise (Nature 596 (2021) 548). "
            "Scores, waiting list and the policy's seed decide nothing.",
        ),
        ("Who draws", line),
        ("Possible lists", f"{len(found.panels)}, each with a whole weight; the weights add up to {PARTS}"),
        ("Searches", f"{found.searches} whole-number programmes"),
        ("Read", ", ".join(published.sources)),
        ("Digest of the question", found.problem_digest),
        ("SHA-256 of lottery.json", found.digest()),
        ("Program", f"Seedtrain {version('seedtrain')}"),
    ]
    blocks = [parts.facts(rows)]
    if published.problem.fixed:
        fixed = [(one.id, "in" if one.is_in else "out", one.why) for one in published.problem.fixed]
        blocks.append(parts.table("Placed by the committee", ("id", "placed", "why"), fixed, wide=2))
    return parts.section("Method", *blocks, id="method")
