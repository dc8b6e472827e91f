"""report.html of what-ifs: which centre and which funder a plan hangs on, and who could join; each opens to the runs that would change.

Flow: ifs.py -> this file -> ifs_facts.py, ifs_parts.py, ifs_joins.py, reporting.parts.
Reads: an Asked. Writes: nothing.
Source: own work.
"""

import shlex
from collections.abc import Iterator, Sequence
from importlib.metadata import version

from markupsafe import Markup

from seedtrain import drawing as draw
from seedtrain.drawing.charts import shortened
from seedtrain.reporting import parts
from seedtrain.scheduling import ifs_joins
from seedtrain.scheduling.facts import counted, percent_down, points, signed, worst_words
from seedtrain.scheduling.ifs_facts import Asked, Outcome, hit_words
from seedtrain.scheduling.ifs_parts import LETTERS, MOST_BARS, fewer, listing

HEAD = (
    "what if",
    "people",
    "± people",
    "coverage",
    "worst covered",
    "± worth",
    "announced, lost",
    "others changed",
    "price",
    "hit most",
)
CANDIDATES = (
    "Funders who pay for named centres only do not pay for it. Need that it brings within reach is counted apart from today's, so that "
    "it neither hides what it adds nor makes a plan look worse."
)
OWN = Markup(
    """
.ifs { display: grid; gap: var(--g2); grid-template-columns: minmax(0, 1fr); }
.figure-box { grid-template-columns: minmax(0, 1fr); }
.if > summary { flex-wrap: wrap; row-gap: 0; }
.if > summary > :last-child { margin-inline-start: auto; font-weight: 400; color: var(--ink-soft); }
.if > summary b { color: var(--ink); font-weight: 650; }
@media (max-width: 47.99rem) { .if > summary > :last-child { inline-size: 100%; margin: 0; padding-block-end: var(--g1); } }
@media print { .if > summary { break-after: avoid; } .figure-box .bars { break-inside: avoid; display: block; } }
"""
)


def report(asked: Asked) -> bytes:
    """The whole page; the same question is the same bytes."""
    told = []
    if asked.losses:
        told.append(f"each of {len(asked.losses)} centres were gone" if len(asked.losses) > 1 else "its one centre were gone")
    if asked.percent:
        told.append(f"each funder paid {asked.percent} % less, or {asked.percent} % more")
    if asked.joins:
        told.append(f"each of {len(asked.joins)} candidates joined" if len(asked.joins) > 1 else f"{asked.joins[0].name} joined")
    since = f",{asked.since} on" if asked.from_week else ""
    lead = f"The plan beside what would be if {', and if '.join(told)}{since}."
    return parts.document(asked.network.title or "Plan of a year", "What-ifs of a plan", lead, _body(asked), OWN)


def _body(asked: Asked) -> Iterator[Markup]:
    yield _key(asked)
    if asked.joins:
        yield ifs_joins.section(asked)
    if asked.losses:
        yield _centres(asked)
    if asked.percent:
        yield _funders(asked)
    yield _same(asked)
    yield _method(asked)


def _key(asked: Asked) -> Markup:
    state, same = asked.as_is, asked.same
    key = [
        ("People", str(state.people), f"of {asked.today.seats} seats within reach, in the plan as it is"),
        ("Worth", points(state.worth.total), "points, as it is"),
    ]
    if asked.losses:
        first = asked.losses[0]
        key.append(("The greatest loss", signed(-first.fewer), f"people without {first.name}"))
        spared = sum(one.fewer <= 0 for one in asked.losses)
        key.append(("Nobody fewer", str(spared), f"of {counted(len(asked.losses), 'centre')}: all their people find a seat elsewhere"))
    if asked.funds:
        first, last = asked.funds[0], asked.funds[-1]
        key.append(("Less money, at worst", signed(-first.fewer), f"people when {first.words}"))
        key.append(("More money, at best", signed(-last.fewer), f"people when {last.words}"))
    if asked.joins:
        best = asked.joins[0]
        key.append(("A candidate, at best", signed(-best.fewer), f"people when {best.words}"))
    key.append(("Planned anew", signed(-same.fewer), "people with nothing otherwise: what the search alone changes"))
    return parts.section("In figures", parts.key_facts(key), id="figures")


def _centres(asked: Asked) -> Markup:
    rows = asked.losses
    drawn = draw.bars(
        [
            draw.Bar(shortened(one.name, LETTERS), max(0, one.fewer), max(0, one.fewer, one.there), f"{fewer(one)} of {one.there}")
            for one in rows[:MOST_BARS]
        ],
        title="People lost with each centre",
    )
    about = (
        "The pale bar is the people in the runs that fall with the centre; the dark bar is how many fewer have a seat in the whole network "
        "after it is planned around. Read the other way round, it is what the centre adds."
    )
    if len(rows) > MOST_BARS:
        about += f" The {MOST_BARS} greatest losses of {len(rows)} are drawn; the table has all."
    picture = parts.figure(drawn, "People lost with each centre", about, _table(rows, "Each centre gone"))
    return parts.section("Without each centre", picture, listing(rows), id="centres")


def _funders(asked: Asked) -> Markup:
    heading, left_out = "Each funder", parts.NOTHING
    if asked.unasked:
        left_out = parts.soft(f"Not asked, because {asked.percent} % of their budget is nothing: {', '.join(asked.unasked)}.")
    if not asked.funds:
        return parts.section(heading, left_out, id="funders")
    less = [one for one in asked.funds if one.is_less]
    more = [one for one in reversed(asked.funds) if not one.is_less]
    drawn = Markup('<div class="grid-two">{}{}</div>').format(
        _bars([(one, one.fewer) for one in less], f"{asked.percent} % less: people fewer", "fewer"),
        _bars([(one, -one.fewer) for one in more], f"{asked.percent} % more: people more", "more"),
    )
    figures = Markup('<div class="figure-box">{}{}</div>').format(drawn, _table(asked.funds, "Each funder, less and more"))
    return parts.section(heading, figures, left_out, listing(asked.funds), id="funders")


def _bars(rows: Sequence[tuple[Outcome, int]], title: str, word: str) -> Markup:
    if not any(people > 0 for _, people in rows):
        return parts.figure(parts.text(f"Nobody {word}, whichever funder it is."), title, "")
    bars = [draw.Bar(shortened(one.name, LETTERS), max(0, people), None, f"{max(0, people)} {word}") for one, people in rows]
    about = "People in runs of the whole network, beside the plan as it is."
    return parts.figure(draw.bars(bars[:MOST_BARS], title=title), title, about)


def _same(asked: Asked) -> Markup:
    about = (
        "The same network planned anew from this plan by the same search. Differences above that are no larger than these may be the "
        "search's own; a plan made with more steps leaves less to it."
    )
    return parts.section("With nothing otherwise", parts.text(about), listing([asked.same]), id="same")


def _table(rows: Sequence[Outcome], caption: str) -> Markup:
    """All figures, closed on a screen and printed in full."""
    table = parts.table(caption, HEAD, [_cells(one) for one in rows], numbers=range(1, 9), wide=9)
    return Markup('<details class="as-table"><summary>Show as table</summary>{}</details>').format(table)


def _cells(one: Outcome) -> tuple[str, ...]:
    lost, moved, dropped = one.promises
    return (
        one.label,
        str(one.state.people),
        signed(-one.fewer),
        percent_down(one.state.coverage),
        worst_words(one.made, one.state.worst),
        signed(-one.worth_lost),
        str(len(lost)),
        str(len(moved) + len(dropped)),
        points(one.price),
        hit_words(one),
    )


def _method(asked: Asked) -> Markup:
    since = f"{asked.since.strip()} on" if asked.from_week else "in every week"
    rows = [
        ("A centre gone", f"It is closed {since} and its trainers teach nowhere else. Its runs fall; people are planned elsewhere."),
        (
            "Today's reach",
            "Coverage, the worst covered country and worth count the need that is within reach as the network is, so that people who lose "
            "their only centre still count.",
        ),
        ("Promises", "Announced runs that fall with a centre cost nothing: nobody can keep them. Moving or dropping others has its price."),
        ("A candidate", _candidates(asked)),
        (
            "Search",
            f"{counted(asked.steps, 'step')} for each; seed: {asked.seed or '(none)'}. Every answer was checked against every rule.",
        ),
        ("One of them whole", Markup("<br>").join(Markup("<code>{}</code>").format(one) for one in _commands(asked))),
        ("Read", ", ".join((*asked.sources, *(one.file for one in asked.candidates)))),
        ("Digest of the network", asked.made.digest),
        ("Program", f"Seedtrain {version('seedtrain')}"),
    ]
    same = "The same network, plan, seed and steps give the same answers, however many processes or machines work on them."
    return parts.section("Method", parts.facts(rows), parts.soft(same), id="method")


def _candidates(asked: Asked) -> str:
    if not asked.joins:
        return "Ask what a centre that may join would add, from a file of its own, with --join FILE."
    return f"It joins {asked.since.strip() or 'for the whole plan'}, as if it were written into the network. {CANDIDATES}"


def _commands(asked: Asked) -> Iterator[str]:
    """How to get the plan of a lost centre, or with a candidate, with all its files."""
    network, plan = (shlex.quote(one) for one in asked.sources)
    since = f" --from {asked.from_week}" if asked.from_week else ""
    seed = f" --seed {shlex.quote(asked.seed)}" if asked.seed else ""
    joins = [f"--join {shlex.quote(asked.joins[0].file)}"] if asked.joins else []
    for what in (["--lose CENTRE"] if asked.losses or not joins else []) + joins:
        yield f"seedtrain plan {network} --fix {plan} {what}{since} --steps {asked.steps}{seed} --no-ceiling --out DIR"
