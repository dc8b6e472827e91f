"""What the terminal says after a plan: what is out of reach first, then figures.

Flow: making.py -> this file.
Reads: a Made. Writes: nothing.
Source: own work.
"""

from collections.abc import Iterator
from fractions import Fraction

from seedtrain.scheduling import changes, facts, gaps, joining, words
from seedtrain.scheduling.facts import Made, percent_down, percent_up, points

MOST_LINES = 8
MOST_LETTERS = 30


def summary(made: Made) -> str:
    """Out of reach, figures, the worst covered countries, changes and notes."""
    return "\n".join(_lines(made)).replace("\N{NO-BREAK SPACE}", " ")


def _lines(made: Made) -> Iterator[str]:
    network, plan = made.network, made.plan
    need, within, people = facts.totals(made)
    if network.title:
        yield network.title
    if plan.unreachable:
        yield f"OUT OF REACH     {need - within} of {need} seats, whatever is planned"
        for one in plan.unreachable[:MOST_LINES]:
            yield f"  {made.country(one.country)}, {made.course(one.course)}, {one.seats}: {words.unreachable(made, one).why}"
        if len(plan.unreachable) > MOST_LINES:
            yield f"  and {len(plan.unreachable) - MOST_LINES} more, see the report"
    if made.unmet:
        said = ", ".join(f"{seats} {why}" for why, seats in gaps.reasons(made))
        yield f"left open        {within - people} of {within} seats within reach: {said}"
    spent = facts.money(made)
    budget = sum(one.budget for one in spent)
    yield f"runs             {len(plan.runs)}"
    yield f"people           {people} of {within} seats within reach"
    yield f"money            {made.money(budget - sum(one.left for one in spent))} of {made.money(budget)}"
    yield f"worth            {points(plan.worth.total)} points"
    if plan.below_ceiling is not None:
        yield f"proven           at most {percent_up(max(plan.below_ceiling, Fraction(0)))} below the best possible"
    if worst := facts.worst(facts.coverage(made)):
        share = percent_down(Fraction(worst.covered, worst.reachable))
        yield f"worst in reach   {made.country(worst.country)}, {share}: {worst.covered} of {worst.reachable} seats within reach"
    yield from joining.lines(made)
    yield from _countries(made)
    yield from changes.lines(made)
    if plan.notes:
        yield ""
        yield from (f"Note: {note}" for note in plan.notes)


def _countries(made: Made) -> Iterator[str]:
    """Shares of all seats needed, as the page has them."""
    rows = facts.coverage(made)
    if rows:
        yield ""
        yield f"{'all seats needed, lowest first':{MOST_LETTERS}}  {'share':>6}  covered"
    for row in rows[:MOST_LINES]:
        name = made.country(row.country)
        name = name if len(name) <= MOST_LETTERS else f"{name[: MOST_LETTERS - 1]}…"
        reach = "" if row.reachable else ", out of reach"
        yield f"{name:{MOST_LETTERS}}  {percent_down(row.share):>6}  {row.covered} of {row.need}{reach}"
    if len(rows) > MOST_LINES:
        yield f"and {len(rows) - MOST_LINES} more, see the report"
