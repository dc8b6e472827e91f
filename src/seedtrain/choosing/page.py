"""report.html: the choice on one page that opens anywhere, prints well, and can be sent to a committee. People stand in it by id.

Flow: command.py -> this file -> parts.py, pictures.py.
Reads: a Chosen. Writes: nothing.
Source: own work.
"""

from collections.abc import Iterator
from importlib.metadata import version

from markupsafe import Markup

from seedtrain.choosing import facts, pictures
from seedtrain.choosing.choosing import RISK, Chosen
from seedtrain.choosing.facts import Person, points, share
from seedtrain.engines.selection import Outcome, RuleReport
from seedtrain.reporting import parts

MOST_LISTED = 500
"""Not selected people on the page; the workbook and the letters have all."""
MOST_NAMED = 6
PLANS = {
    "careful": f"at most {RISK:.0%} risk of too many".replace("%", " %"),
    "balanced": "fewest empty seats and people too many",
    "full": f"every seat taken with {1 - RISK:.0%}".replace("%", " %"),
}


def report(chosen: Chosen, everyone: tuple[Person, ...]) -> bytes:
    """The whole page; the same choice is the same bytes. `everyone` as `facts.people` has them."""
    title = chosen.policy.title or "Selection"
    seats, pool = chosen.problem.seats, len(chosen.problem.applicants)
    lead = (
        f"{len(chosen.selection.selected)} of {pool} applicants for {seats} seats. "
        "No other list that keeps the promises has a larger sum of scores."
    )
    return parts.document(title, "Selection report", lead, _body(chosen, everyone))


def _body(chosen: Chosen, everyone: tuple[Person, ...]) -> Iterator[Markup]:
    yield _key(chosen)
    if chosen.notes:
        yield Markup('<div class="note note-attention">{}</div>').format(parts.bullets(chosen.notes))
    yield _promises(chosen)
    pair = parts.join((pictures.scores(chosen), *pictures.traits(chosen)))
    yield parts.section("Who they are", pictures.countries(chosen), Markup('<div class="grid-two">{}</div>').format(pair), id="people")
    yield _selected(chosen, everyone)
    yield _waiting(chosen, everyone)
    if chosen.chances:
        yield _grey(chosen, everyone)
    yield _others(everyone)
    if chosen.sweeps:
        figures = parts.join(pictures.sweep(chosen, one) for one in chosen.sweeps)
        yield parts.section("What each floor costs", Markup('<div class="grid-two">{}</div>').format(figures), id="costs")
    if chosen.plans:
        yield _offers(chosen)
    yield _method(chosen)


def _key(chosen: Chosen) -> Markup:
    selection, problem = chosen.selection, chosen.problem
    rows = [
        ("Selected", str(len(selection.selected)), f"of {problem.seats} seats"),
        ("Waiting list", str(len(selection.waitlist)), f"of {problem.waitlist} asked for"),
        ("Merit", points(selection.merit_total), "sum of scores"),
        ("Cost of balance", points(chosen.cost), f"against {points(selection.merit_only_total)} by score alone"),
        ("Proof", "complete" if not selection.gap else f"gap {points(selection.gap)}", "certificate.json, whole numbers only"),
    ]
    if chosen.chances:
        rows.append(("Grey zone", str(len(chosen.chances.grey)), "one more reader could turn it"))
    return parts.key_facts(rows)


def _promises(chosen: Chosen) -> Markup:
    why, groups, gave = facts.reasons(chosen), facts.groups(chosen), facts.gave_way(chosen)
    head = ("promise", "asked", "selected", "in the pool", "costs", "kept", "why it is there")
    rows = []
    for rule in chosen.selection.rules:
        kept = _status(rule, gave.get(rule.name, 0))
        cost = "–" if rule.cost is None else points(rule.cost)
        who = Markup('{}<br><small class="soft">{}</small>').format(rule.name, groups[rule.name]) if groups.get(rule.name) else rule.name
        rows.append((who, facts.bounds(chosen, rule), str(rule.achieved), str(rule.pool), cost, kept, why.get(rule.name, "")))
    if not rows:
        return parts.section("Promises", parts.text("The policy has none: the highest scores are selected."), id="promises")
    about = (
        "“Costs” is what the whole list would gain in points without this one promise, everything else as it is. "
        "For a cap on each, “selected” is its fullest value. A share of the seats is rounded up for a floor or an aim, down for a cap."
    )
    table = parts.table("Every promise", head, rows, numbers=(2, 3, 4), wide=6)
    return parts.section("Promises", pictures.balance(chosen), table, parts.soft(about), id="promises")


def _status(rule: RuleReport, gave: int) -> Markup:
    if gave:
        return parts.status(f"gave way by {gave}", "status-fault")
    if not facts.is_kept(rule):
        return parts.status("not kept", "status-fault")
    if facts.is_aim_missed(rule):
        return parts.status("kept, aim missed", "status-attention")
    return parts.status("kept", "status-done")


def _score(one: Person) -> str:
    return f"{points(one.score)} ± {points(one.se)}" if one.se else points(one.score)


def _needed(one: Person) -> str:
    if one.needed is None or one.needed > 10_000:
        return "–"
    return points(one.needed) if one.is_exact else f"about {points(one.needed)}"


def _selected(chosen: Chosen, everyone: tuple[Person, ...]) -> Markup:
    people = [one for one in everyone if one.outcome is Outcome.SELECTED]
    head = ["id", "rank", "score", "needed", "why in"]
    rows: list[list[str]] = [[one.id, str(one.position), _score(one), _needed(one), one.why] for one in people]
    _add_chances(chosen, head, rows, people)
    about = "“Needed” is the score from which this person is selected, everything else equal."
    return parts.section(
        "Selected",
        parts.table(f"{len(people)} selected, by score", head, rows, numbers=range(1, len(head) - 1), wide=len(head) - 1),
        parts.soft(about),
        id="selected",
    )


def _add_chances(chosen: Chosen, head: list[str], rows: list[list[str]], people: list[Person]) -> None:
    """A column before the last with how often each is selected."""
    if chosen.chances:
        head.insert(-1, "P(in)")
        for row, one in zip(rows, people, strict=True):
            row.insert(-1, share(one.chance))


def _waiting(chosen: Chosen, everyone: tuple[Person, ...]) -> Markup:
    people = [one for one in everyone if one.outcome is Outcome.WAITLISTED]
    if not people:
        return parts.section("Waiting list", parts.text("Nobody is on it."), id="waiting")
    by = facts.stands_by(chosen)
    head = ["id", "position", "score", "needed", "best for the seat of"]
    rows = [[one.id, str(one.position), _score(one), _needed(one), _briefly(by.get(one.id, ()))] for one in people]
    _add_chances(chosen, head, rows, people)
    uncovered = [one.replaces for one in chosen.selection.replacements if one.id is None and one.replaces]
    words = "A seat that becomes free goes to the person who keeps every promise with those who hold one."
    if uncovered:
        words += f" Nobody on the list keeps every promise in the place of {', '.join(uncovered)}."
    table = parts.table(f"{len(people)} waiting, by score", head, rows, numbers=range(1, len(head) - 1), wide=len(head) - 1)
    return parts.section("Waiting list", table, parts.soft(words), id="waiting")


def _briefly(ids: tuple[str, ...]) -> str:
    if len(ids) <= MOST_NAMED:
        return ", ".join(ids) or "–"
    return f"{', '.join(ids[:MOST_NAMED])} and {len(ids) - MOST_NAMED} more"


def _grey(chosen: Chosen, everyone: tuple[Person, ...]) -> Markup:
    assert chosen.chances is not None
    by_id = {one.id: one for one in everyone}
    rows = [(one.id, _score(one), share(one.chance), facts.OUTCOMES[one.outcome]) for one in (by_id[id] for id in chosen.chances.grey)]
    words = (
        f"Scores are not exact. All were drawn anew {chosen.chances.draws} times within their standard errors, and each time the list "
        "was chosen. These people are in between 10 and 90 of 100 times: one more reader is worth asking, first for those on top."
    )
    table = (
        parts.table(f"{len(rows)} in the grey zone", ("id", "score", "P(in)", "now"), rows, numbers=(1, 2))
        if rows
        else parts.text("Nobody.")
    )
    return parts.section("Grey zone: who deserves one more reader", parts.text(words), table, id="grey")


def _others(everyone: tuple[Person, ...]) -> Markup:
    people = [one for one in everyone if one.outcome is Outcome.NOT_SELECTED]
    rows = [(one.id, _score(one), _needed(one), one.why) for one in people[:MOST_LISTED]]
    if not rows:
        return parts.section("Not selected", parts.text("Nobody."), id="others")
    table = parts.table(f"{len(people)} not selected, by score", ("id", "score", "needed", "what decided"), rows, numbers=(1, 2), wide=3)
    more = parts.soft(f"The first {MOST_LISTED}; the workbook and letters.csv have all.") if len(people) > MOST_LISTED else Markup("")
    return parts.section("Not selected", table, more, id="others")


def _offers(chosen: Chosen) -> Markup:
    head = ("way", "offers", "expected to come", "empty seats", "chance of too many", "every seat taken")
    rows = [
        (
            f"{plan.name}: {PLANS[plan.name]}",
            plan.offers,
            f"{plan.turnout.expected:.1f}",
            f"{plan.turnout.shortfall:.1f}",
            share(plan.turnout.p_overfull),
            share(plan.turnout.p_full),
        )
        for plan in chosen.plans
    ]
    words = (
        f"If {share(chosen.rate)} of the people invited come, each for themselves. The share is an assumption; set your own with --accept."
    )
    return parts.section(
        "How many to invite", parts.text(words), parts.table("Ways to over-offer", head, rows, numbers=range(1, 6)), id="offers"
    )


def _method(chosen: Chosen) -> Markup:
    problem, selection = chosen.problem, chosen.selection
    rows = [
        ("Method", "The list with the largest sum of scores that keeps every promise; among equal lists the one of the public tie-break."),
        ("Tie-break", f"SHA-256 of “seed|id”, smaller first; seed: {problem.seed or '(none)'}"),
        (
            "Upper bound",
            f"{points(selection.bound)}: no list that keeps the promises has more, proven by whole numbers in certificate.json",
        ),
        ("Gap", f"{points(selection.gap)} between bound and list; the search proved what the bound leaves open"),
        ("Read", ", ".join(chosen.sources)),
        ("Digest of the question", selection.problem_digest),
        ("Digest of the decision", selection.digest),
        ("Program", f"Seedtrain {version('seedtrain')}"),
    ]
    if chosen.calibration is not None:
        rows.insert(1, ("Scores", chosen.calibration.reason))
    parts_ = [parts.facts(rows)]
    if problem.fixed:
        fixed = [(one.id, "in" if one.is_in else "out", one.why) for one in problem.fixed]
        parts_.append(parts.table("Placed by the committee, whatever the score", ("id", "placed", "why"), fixed, wide=2))
    check = Markup(
        "<p>Check it without us: <code>python check_selection.py certificate.json</code>. The program needs nothing but Python and "
        "can be read. Choose again from the whole question: <code>seedtrain select --check selection.json</code>.</p>"
    )
    return parts.section("Method, and how to check it", *parts_, check, id="method")
