"""whatif.json: what-ifs for programs.

Flow: ifs.py -> this file -> ifs_facts.py, changes.py.
Reads: an Asked. Writes: nothing; the file as text.
Source: docs/reference/plan-file.md, section "What-ifs".
"""

from collections.abc import Iterator

from seedtrain.engines.planning.bulk import Fund, Join, Lose
from seedtrain.engines.planning.files import canonical_json, plan_digest
from seedtrain.scheduling import changes
from seedtrain.scheduling.ifs_facts import Asked, Outcome
from seedtrain.scheduling.measures import Gain, Row, State

FORMAT = "seedtrain-what-ifs/1"


def to_json(asked: Asked) -> str:
    """whatif.json, canonical."""
    return canonical_json(
        {
            "format": FORMAT,
            "network": asked.made.digest,
            "plan": plan_digest(asked.plan, asked.network),
            "seed": asked.seed,
            "steps": asked.steps,
            "from_week": asked.from_week,
            "within_reach": asked.today.seats,
            "as_is": _figures(asked.as_is),
            "ifs": [_outcome(one) for one in asked.outcomes],
        }
    )


def _figures(state: State) -> dict[str, object]:
    return {
        "people": state.people,
        "out_of_reach": state.out_of_reach,
        "worst": _worst(state.worst),
        "worth": [state.worth.total.numerator, state.worth.total.denominator],
        "price": state.plan.worth.price,
    }


def _worst(found: Row | None) -> dict[str, object] | None:
    return None if found is None else {"country": found[0], "people": found[1], "within_reach": found[2]}


def _outcome(one: Outcome) -> dict[str, object]:
    lost, moved, dropped = one.promises
    match one.asked:
        case Lose(centre=id):
            kind, about = "lose", id
        case Fund(funder=id):
            kind, about = "fund", id
        case Join():
            kind, about = "join", one.file
        case _:
            kind, about = "same", ""
    found: dict[str, object] = {
        "kind": kind,
        "id": about,
        "budget": list(one.budget) if one.budget else None,
        "plan": plan_digest(one.plan, one.made.network),
        **_figures(one.state),
        "announced": {"lost": lost, "moved": moved, "dropped": dropped},
        "countries": {id: list(pair) for id, pair in one.compared.seats.items() if pair[0] != pair[1]},
        "kept": len(one.compared.kept),
        "changes": list(_changes(one)),
    }
    if one.gain:
        found["joins"] = _gain(one, one.gain)
    return found


def _gain(one: Outcome, gain: Gain) -> dict[str, object]:
    """What a candidate brings."""
    return {
        "centres": [each.id for each in one.made.network.centres if each.id in gain.centres],
        "network": one.made.digest,
        "runs": len(gain.runs),
        "people": gain.hosted,
        "beyond_same": one.beyond,
        "comes_within_reach": [
            {"country": each.country, "course": each.course, "seats": each.seats, "people": each.covered, "is_first": each.is_first}
            for each in gain.new
        ],
        "worst": _worst(gain.worst),
        "never": [{"centre": centre, "course": course} for centre, course in gain.idle],
    }


def _changes(one: Outcome) -> Iterator[dict[str, object]]:
    for each in changes.beside(one.made, one.compared):
        if each.kind != "kept":
            run, pair = each.run, (each.before, each.after)
            yield {
                "kind": each.kind,
                "run": run.id,
                "centre": run.centre,
                "course": run.course,
                "language": run.language,
                "weeks": [half.week if half else None for half in pair],
                "people": [half.people if half else None for half in pair],
                "price": changes.price(one.made, each),
            }
