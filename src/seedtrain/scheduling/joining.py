"""What a candidate adds, in words and tables: the need it brings within reach, the runs it would host, a plan beside the one before.

Flow: page.py, book.py, summary.py, ifs_joins.py, ifs_book.py, ifs_summary.py -> this file -> measures.py, reporting.parts.
Reads: a Made and its Gain. Writes: nothing.
Source: own work.
"""

from collections.abc import Iterator

from markupsafe import Markup

from seedtrain.reporting import parts
from seedtrain.reporting.sheets import Value
from seedtrain.scheduling.facts import Made, counted, percent_down, short_day, signed, worst_words
from seedtrain.scheduling.measures import Gain, State
from seedtrain.scheduling.words import listed

SHEET = ("country", "name", "course", "name of the course", "seats", "covered", "could reach nothing before")
WIDTHS = (10, 24, 14, 30, 10, 10, 16)
BROUGHT = ("country", "course", "seats that come within reach", "covered", "could reach nothing before")


def brought(made: Made, gain: Gain) -> str:
    """The need that comes within reach, in one clause."""
    if not gain.new:
        return "no more need comes within reach"
    said = f"{counted(gain.new_seats, 'more seat')} within reach, {gain.new_covered} covered"
    return f"{said}; the first for {listed(made.country(id) for id, _, _ in gain.first)}" if gain.first else said


def beside(made: Made, gain: Gain, before: State, reach_word: str) -> Iterator[tuple[str, str, str, str]]:
    """A plan before, and with the candidate, figure by figure: as it was, as it is, the change. `reach_word`: which reach is counted."""
    now, today = gain.state, gain.state.today
    all_then = today.seats + gain.new_seats
    yield "People in runs", str(before.people), str(now.people), signed(now.people - before.people)
    yield "Need within reach, in seats", str(today.seats), str(all_then), signed(gain.new_seats)
    yield f"Coverage of the need within reach {reach_word}", percent_down(before.coverage), percent_down(now.coverage), ""
    yield "Worst covered country, of that need", worst_words(made, before.worst), worst_words(made, now.worst), ""
    if gain.new:
        yield "Of what comes within reach, covered", "–", f"{gain.new_covered} of {gain.new_seats}", ""
        yield "Coverage of all that comes to be within reach", "–", percent_down(gain.coverage), ""
        yield "Worst covered country, of all that", "–", worst_words(made, gain.worst), ""


def reach(made: Made, gain: Gain) -> Markup:
    """The need that comes within reach, as a table, and what it offers to which nobody could come."""
    rows = [
        (made.country(one.country), made.course(one.course), str(one.seats), str(one.covered), "yes" if one.is_first else "–")
        for one in gain.new
    ]
    found = parts.text("No need comes within reach that was not before; it is another place for the need that was.")
    if rows:
        found = parts.table("Need that comes within reach, most seats first", BROUGHT, rows, numbers=(2, 3))
    return parts.join((found, never(made, gain)))


def never(made: Made, gain: Gain) -> Markup:
    """What it offers to which nobody could come."""
    if not gain.idle:
        return parts.NOTHING
    several = len(gain.centres) > 1
    said = listed(f"{made.course(course)} at {made.centre(centre)}" if several else made.course(course) for centre, course in gain.idle)
    sentence = (
        f"Nobody who needs it could ever come to {said} there as the candidate's file stands. Look at its trainers' skills and languages, "
        "its facilities and weeks, its routes, and who may pay."
    )
    return Markup('<p class="note note-attention">{}</p>').format(sentence)


def hosted(made: Made, gain: Gain) -> Markup:
    """The runs it would host, as a table."""
    if not gain.runs:
        return parts.text("It would host no run.")
    rows = [
        (
            run.id,
            made.course(run.course),
            f"{made.centre(run.centre)}, {run.language}",
            short_day(made.day(run.week)),
            str(run.people),
            listed(f"{made.country(id)} {seats}" for id, seats in sorted(run.seats.items(), key=lambda pair: (-pair[1], pair[0]))),
        )
        for run in gain.runs
    ]
    head = ("run", "course", "centre", "begins", "people", "from")
    return parts.table("Runs it would host", head, rows, numbers=(4,), wide=5)


def section(made: Made) -> Markup:
    """The part of a plan's page about the candidates that joined."""
    gain, joined = made.gain, made.joined
    if gain is None or joined is None:
        return parts.NOTHING
    key = [
        ("Runs hosted", str(len(gain.runs)), f"of {len(made.plan.runs)}, for {counted(gain.hosted, 'person', 'people')}"),
        ("Comes within reach", str(gain.new_seats), f"more seats of need; {gain.new_covered} of them are covered"),
        ("For the first time", str(len(gain.first)), listed(made.country(id) for id, _, _ in gain.first) or "no country"),
    ]
    body = [parts.key_facts(key)]
    if made.before:
        before = State(joined.today, made.before)
        key.insert(0, ("People", signed(gain.state.people - before.people), "beside the plan before, in all of the network"))
        rows = beside(made, gain, before, "without who joined")
        head = ("", "plan before", "now", "change")
        body = [parts.key_facts(key), parts.table("Beside the plan before", head, rows, numbers=(1, 2, 3))]
    return parts.section(f"Who joined: {joined.name}", *body, reach(made, gain), id="joined")


def lines(made: Made) -> Iterator[str]:
    """What the terminal says about the candidates that joined."""
    gain, joined = made.gain, made.joined
    if gain is None or joined is None:
        return
    yield f"joined           {joined.name}: hosts {counted(len(gain.runs), 'run')} for {gain.hosted}; {brought(made, gain)}"
    if made.before:
        before, now = State(joined.today, made.before), gain.state
        share = f"{percent_down(now.coverage)} of the need within reach without it, was {percent_down(before.coverage)}"
        yield f"adds             {signed(now.people - before.people)} people beside the plan before; {share}"


def sheet(made: Made, gain: Gain) -> list[tuple[Value, ...]]:
    """The need that comes within reach, as rows of a sheet."""
    return [
        (
            one.country,
            made.country(one.country),
            one.course,
            made.course(one.course),
            one.seats,
            one.covered,
            "yes" if one.is_first else "no",
        )
        for one in gain.new
    ]
