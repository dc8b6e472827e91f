"""What the terminal says after a choice.

Flow: selecting.py -> this file.
Reads: a Chosen. Writes: nothing.
Source: own work.
"""

from collections.abc import Iterator

from seedtrain.choosing.choosing import Chosen
from seedtrain.choosing.facts import bounds, gave_way, is_kept, points, share

MOST_LETTERS = 32


def summary(chosen: Chosen) -> str:
    """Figures, promises, advice on offers, and what to look at."""
    return "\n".join(_lines(chosen))


def _lines(chosen: Chosen) -> Iterator[str]:
    problem, selection, gave = chosen.problem, chosen.selection, gave_way(chosen)
    if chosen.policy.title:
        yield chosen.policy.title
    yield f"seats            {problem.seats}, of {len(problem.applicants)} applicants"
    yield f"selected         {len(selection.selected)}"
    yield f"waiting list     {len(selection.waitlist)}"
    yield f"merit            {points(selection.merit_total)} points"
    yield f"cost of balance  {points(chosen.cost)} points"
    yield f"proof            {'complete' if not selection.gap else f'gap of {points(selection.gap)} points'}"
    if chosen.chances:
        yield f"grey zone        {len(chosen.chances.grey)} people whom one more reader could move"
    if chosen.calibration:
        yield f"scores           {chosen.calibration.reason}"
    if selection.rules:
        yield ""
        yield f"{'promise':{MOST_LETTERS}}  {'now':>4}  {'pool':>5}  {'costs':>7}  asked"
        for rule in selection.rules:
            name = rule.name if len(rule.name) <= MOST_LETTERS else f"{rule.name[: MOST_LETTERS - 1]}…"
            cost = "–" if rule.cost is None else points(rule.cost)
            mark = f"  GAVE WAY BY {gave[rule.name]}" if rule.name in gave else "" if is_kept(rule) else "  NOT KEPT"
            yield f"{name:{MOST_LETTERS}}  {rule.achieved:4}  {rule.pool:5}  {cost:>7}  {bounds(chosen, rule)}{mark}"
    if chosen.plans:
        yield ""
        offers = ", ".join(f"{plan.offers} ({plan.name})" for plan in chosen.plans)
        yield f"If {share(chosen.rate)} of those invited come, invite {offers}."
    if chosen.notes:
        yield ""
        yield from (f"Note: {note}" for note in chosen.notes)
