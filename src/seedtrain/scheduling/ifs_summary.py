"""What the terminal says after what-ifs: the plan as it is, then each list with the greatest loss, or what adds most, first.

Flow: ifs.py -> this file -> ifs_facts.py.
Reads: an Asked. Writes: nothing.
Source: own work.
"""

from collections.abc import Iterator

from seedtrain.scheduling.facts import counted, points, signed
from seedtrain.scheduling.ifs_facts import Asked, Outcome, hit_words
from seedtrain.scheduling.joining import brought

LETTERS = 34


def summary(asked: Asked) -> str:
    """What the terminal says."""
    return "\n".join(_lines(asked)).replace("\N{NO-BREAK SPACE}", " ")


def _lines(asked: Asked) -> Iterator[str]:
    state, same = asked.as_is, asked.same
    if asked.network.title:
        yield asked.network.title
    yield f"the plan as it is  {state.people} people of {asked.today.seats} within reach; worth {points(state.worth.total)}"
    yield f"planned anew       {signed(-same.fewer)} people, worth {signed(-same.worth_lost)}: what the search alone changes"
    yield from _joins(asked)
    for heading, rows in (("centre gone", asked.losses), ("funder", asked.funds)):
        if rows:
            yield ""
            yield f"{heading:{LETTERS}}  {'people':>6}  {'worth':>9}  {'promises':>8}  countries hit most"
        for one in rows:
            broken = len(one.promises[1]) + len(one.promises[2])
            yield f"{_short(one)}  {signed(-one.fewer):>6}  {signed(-one.worth_lost):>9}  {broken:>8}  {hit_words(one)}"
    if asked.unasked:
        yield f"Not asked, because {asked.percent} % of their budget is nothing: {', '.join(asked.unasked)}."


def _joins(asked: Asked) -> Iterator[str]:
    """Candidates, the one that adds most first."""
    if asked.joins:
        yield ""
        yield f"{'who could join':{LETTERS}}  {'people':>6}  {'worth':>9}  what it brings"
    for one in asked.joins:
        assert one.gain is not None
        hosts = f"hosts {counted(len(one.gain.runs), 'run')} for {one.gain.hosted}"
        yield f"{_short(one)}  {signed(-one.fewer):>6}  {signed(-one.worth_lost):>9}  {hosts}; {brought(one.made, one.gain)}"


def _short(one: Outcome) -> str:
    """What was asked, as wide as its column."""
    name = one.label if len(one.label) <= LETTERS else f"{one.label[: LETTERS - 1]}…"
    return f"{name:{LETTERS}}"
