"""report.html: the plan of a year on one page that opens anywhere and prints well; what nobody can plan stands first.

Flow: making.py -> this file -> parts.py, pictures.py, changes.py.
Reads: a Made. Writes: nothing.
Source: own work.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from importlib.metadata import version

from markupsafe import Markup

from seedtrain.engines.planning.figures import Coverage
from seedtrain.reporting import parts
from seedtrain.scheduling import changes, facts, gaps, joining, pictures, strips, words
from seedtrain.scheduling.facts import Made, percent_down, percent_up, points, short_day


def report(made: Made) -> bytes:
    """The whole page; the same plan is the same bytes."""
    network, plan = made.network, made.plan
    _need, _within, people = facts.totals(made)
    rows = facts.coverage(made)
    sending = _count(sum(row.covered > 0 for row in rows), "country", "countries")
    lead = (
        f"{_count(len(plan.runs), 'run')} for {_people(people)} from {sending}, "
        f"in {_count(network.weeks, 'week')} from {short_day(network.first_monday)}."
    )
    if made.from_week and not made.before:
        lead += f" Planned from {short_day(made.day(made.from_week))} on."
    if made.as_if:
        lead += f" Planned as if {made.as_if}."
    title = network.title or "Plan of a year"
    return parts.document(title, "Plan report", lead, _body(made, rows), strips.OWN + pictures.OWN)


def _body(made: Made, rows: Sequence[Coverage]) -> Iterator[Markup]:
    yield _unreachable(made)
    yield _key(made, rows)
    if made.gain:
        yield joining.section(made)
    yield parts.section("The map", pictures.network(made, rows), id="map")
    yield parts.section("The year", pictures.year(made), id="year")
    yield parts.section("Coverage by country", pictures.coverage(made, rows), id="coverage")
    yield parts.section("Money", pictures.money(made), id="money")
    yield _runs(made)
    yield _trainers(made)
    if made.network.centres:
        yield parts.section("Facilities", pictures.facilities(made), id="facilities")
    yield from changes.sections(made)
    yield _open(made)
    if made.plan.notes:
        yield parts.section("Notes", parts.bullets(made.plan.notes), id="notes")
    yield _method(made)


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def _people(number: int) -> str:
    return _count(number, "person", "people")


def _unreachable(made: Made) -> Markup:
    """First of all: what no plan can give, so that nobody takes the figures below for everything that is needed."""
    heading = "Need that no plan can meet"
    if not made.plan.unreachable:
        return parts.section(heading, parts.text("None: every need is within reach of some centre."), id="unreachable")
    rows = []
    for one in sorted(made.plan.unreachable, key=lambda one: (-one.seats, one.country, one.course)):
        reason = words.unreachable(made, one)
        rows.append((made.country(one.country), made.course(one.course), str(one.seats), reason.why, reason.helps))
    need, within, _people_in = facts.totals(made)
    about = f"{need - within} of {need} seats needed are out of reach, whatever is planned. The last column says what would help."
    head = ("country", "course", "seats", "why", "what would help")
    table = parts.table("Out of reach, most seats first", head, rows, numbers=(2,), wide=3)
    return parts.section(heading, Markup('<p class="note note-attention">{}</p>').format(about), table, id="unreachable")


def _key(made: Made, rows: Sequence[Coverage]) -> Markup:
    plan = made.plan
    _need, within, people = facts.totals(made)
    budget = sum(one.budget for one in made.network.funders)
    spent = budget - sum(one.left for one in facts.money(made))
    key = [
        ("Runs", str(len(plan.runs)), f"at {_count(len({run.centre for run in plan.runs}), 'centre')}"),
        ("People", str(people), f"of {within} seats within reach"),
        ("Worth", points(plan.worth.total), "points; the method says what they are"),
        ("Below the best possible", _gap(plan.below_ceiling), "at most, in worth; that is proven"),
        ("Money", f"{percent_down(Fraction(spent, budget))}" if budget else "–", f"{made.money(spent)} of {made.money(budget)}"),
    ]
    if worst := facts.worst(rows):
        share = percent_down(Fraction(worst.covered, worst.reachable))
        seats = f"{made.country(worst.country)}, {worst.covered} of {worst.reachable} seats within reach"
        key.append(("Worst covered in reach", share, seats))
    return parts.section("In figures", parts.key_facts(key), id="figures")


def _gap(below: Fraction | None) -> str:
    if below is None:
        return "not known"
    return percent_up(max(below, Fraction(0)))


def _runs(made: Made) -> Markup:
    head = ("run", "course", "centre", "language", "begins", "people", "from", "trainers")
    rows = [
        (
            f"{run.id}, announced" if made.is_announced(run) else run.id,
            made.course(run.course),
            made.centre(run.centre),
            run.language,
            f"{short_day(made.day(run.week))}, {_count(made.network.course[run.course].weeks, 'week')}",
            str(run.people),
            pictures.who(made, run.seats),
            ", ".join(run.trainers) or "–",
        )
        for run in made.runs
    ]
    if not rows:
        return parts.section("Runs", parts.text("None."), id="runs")
    return parts.section("Runs", parts.table(f"{_count(len(rows), 'run')} by first day", head, rows, numbers=(5,), wide=6), id="runs")


def _trainers(made: Made) -> Markup:
    from seedtrain.drawing import cell_bar

    head = ("trainer", "centre", "weeks taught", "of at most", "share", "runs")
    rows = [
        (
            one.trainer,
            made.centre(one.centre),
            str(one.weeks),
            str(one.most),
            Markup("{}{}").format(percent_down(Fraction(one.weeks, max(1, one.most))), cell_bar(one.weeks, one.most)),
            ", ".join(one.runs) or "–",
        )
        for one in sorted(facts.loads(made), key=lambda one: (-Fraction(one.weeks, max(1, one.most)), one.trainer))
    ]
    if not rows:
        return parts.section("Trainers", parts.text("None are needed."), id="trainers")
    about = "“At most” is what a trainer may teach, or the weeks in which they are there and their centre is open, whichever is less."
    table = parts.table(f"{_count(len(rows), 'trainer')}, the most loaded first", head, rows, numbers=(2, 3, 4), wide=5)
    return parts.section("Trainers", table, parts.soft(about), id="trainers")


def _open(made: Made) -> Markup:
    """Needs within reach that this plan leaves open."""
    rows = [
        (made.country(one.country), made.course(one.course), str(one.missing), str(one.need), gaps.left_open(made, one))
        for one in made.unmet
    ]
    heading = "Needs within reach that stay open"
    if not rows:
        return parts.section(heading, parts.text("None: everything within reach is planned."), id="open")
    head = ("country", "course", "missing", "of", "what stands in the way")
    key = parts.key_facts([(words_.capitalize(), str(seats), "seats") for words_, seats in gaps.reasons(made)])
    about = "It is what one more seat or run lacks when everything else stays; it is no proof that no other plan could give it."
    table = parts.table("Most missing seats first", head, rows, numbers=(2, 3), wide=4)
    return parts.section(heading, key, table, parts.soft(about), id="open")


def _method(made: Made) -> Markup:
    network, plan = made.network, made.plan
    bands = ", ".join(f"up to {end} % of a country's need {points_} points a seat" for end, points_ in network.rules.bands)
    rows = [
        ("Worth of a seat", f"The first seats of a country are worth most: {bands}."),
        ("Fairness", f"{points(network.rules.worst)} points times the share of the worst covered country's reachable need."),
        ("Broken promises", "Dropping or moving an announced run costs its price."),
        ("Not competing", f"Two runs of one course for one region in one language start at least {network.rules.window} weeks apart."),
        ("This plan", f"value {points(plan.worth.value)}, fairness {points(plan.worth.fairness)}, price {points(plan.worth.price)} points"),
        ("Ceiling", "not asked for" if plan.ceiling is None else f"{points(plan.ceiling)}: no plan whatsoever is worth more"),
        ("Search", f"{_count(plan.steps, 'step')}; seed: {plan.seed or '(none)'}"),
        ("Read", ", ".join(made.sources)),
        ("Digest of the network", made.digest),
        ("Program", f"Seedtrain {version('seedtrain')}"),
    ]
    check = Markup(
        "<p>Check it without us: <code>python check_plan.py network.json plan.json</code>. The program needs nothing but Python and can be "
        "read; it verifies every rule by arithmetic. The same network, seed and steps give the same plan.</p>"
    )
    return parts.section("Method, and how to check it", parts.facts(rows), check, id="method")
