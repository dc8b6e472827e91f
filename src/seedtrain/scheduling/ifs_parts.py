"""What every part of a report of what-ifs shares: a line that opens to figures beside the plan as it is, and to the runs that change.

Flow: ifs_page.py, ifs_joins.py -> this file -> changes.py, joining.py, reporting.parts.
Reads: an Outcome. Writes: nothing.
Source: own work.
"""

from collections.abc import Sequence

from markupsafe import Markup

from seedtrain.reporting import parts
from seedtrain.scheduling import changes, joining
from seedtrain.scheduling.facts import percent_down, points, signed, worst_words
from seedtrain.scheduling.ifs_facts import Outcome

MOST_BARS = 20
LETTERS = 30


def listing(rows: Sequence[Outcome]) -> Markup:
    """Lines that open."""
    return Markup('<div class="ifs">{}</div>').format(parts.join(_unfolding(one) for one in rows))


def _unfolding(one: Outcome) -> Markup:
    """A line that opens to the figures beside the plan as it is, and to the runs that change."""
    lost, moved, dropped = one.promises
    told = [joining.brought(one.made, one.gain)] if one.gain else []
    told += [f"worth {signed(-one.worth_lost)}"]
    if moved or dropped:
        told.append(f"{len(moved) + len(dropped)} announced elsewhere changed")
    change = Markup("<b>{}</b> · {}").format(fewer(one), " · ".join(told))
    said = [("fall with it", lost), ("move elsewhere", moved), ("are dropped elsewhere", dropped)]
    facts = [(f"Announced runs that {word}", ", ".join(ids)) for word, ids in said if ids]
    facts.append(("Runs that stay as they are", f"{len(one.compared.kept)} of {len(one.of.plan.runs)}"))
    brings = (joining.reach(one.made, one.gain), joining.hosted(one.made, one.gain)) if one.gain else ()
    changed = (changes.seats(one.made, one.compared), changes.runs(one.made, one.compared))
    inside = (_figures(one), *brings, parts.facts(facts), *changed)
    return Markup(
        '<details class="explain if"><summary><span>{}</span><span>{}</span></summary><div class="stack">{}</div></details>'
    ).format(one.label, change, parts.join(inside))


def _figures(one: Outcome) -> Markup:
    now, then = one.state, one.of.as_is
    rows = [
        ("People in runs", str(then.people), str(now.people), signed(now.people - then.people)),
        ("Coverage of the need within reach today", percent_down(then.coverage), percent_down(now.coverage), ""),
        ("Worst covered country", worst_words(one.made, then.worst), worst_words(one.made, now.worst), ""),
        ("Seats out of any plan's reach", str(then.out_of_reach), str(now.out_of_reach), signed(now.out_of_reach - then.out_of_reach)),
        ("Worth in points", points(then.worth.total), points(now.worth.total), signed(now.worth.total - then.worth.total)),
        ("Price of broken promises", points(then.plan.worth.price), points(now.plan.worth.price), signed(one.price)),
    ]
    if one.gain:
        rows = [*joining.beside(one.made, one.gain, then, "today"), *rows[3:]]
        rows.insert(1, ("People beyond the plan made anew", "–", str(one.beyond), ""))
    if one.budget:
        before, after = one.budget
        rows.insert(0, ("Budget", one.made.money(before), one.made.money(after), signed(after - before)))
    return parts.table("Beside the plan as it is", ("", "as it is", "if", "change"), rows, numbers=(1, 2, 3))


def fewer(one: Outcome) -> str:
    """How many people lose their seat, or gain one, in words."""
    if one.fewer == 0:
        return "nobody more" if one.gain or (one.budget and not one.is_less) else "nobody fewer"
    return f"{one.fewer} fewer" if one.fewer > 0 else f"{-one.fewer} more"
