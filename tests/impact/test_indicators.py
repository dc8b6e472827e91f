"""The cascade with hand-computed numbers, and what a determined reader can work out from what is shown: nothing under five.

Flow: pytest -> impact.indicators.
Reads: hand-made and random journeys. Writes: nothing.
Source: every expected figure is counted by hand or by enumerating all tables that fit what is shown.
"""

import random
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

import pytest

from seedtrain.impact.indicators import (
    CENTRES,
    COMPETITION,
    GROUPS,
    HOST,
    REGISTRATION,
    Breakdown,
    Cell,
    Column,
    Family,
    Figure,
    Journey,
    Mark,
    Plan,
    Share,
    Stage,
    break_down,
    cascade,
    protect,
    shown_cascade,
)

S = Stage
CHOSEN = frozenset({S.APPLIED, S.ELIGIBLE, S.IN_LINE, S.SELECTED, S.OFFERED})
CALLED = frozenset({S.APPLIED, S.ELIGIBLE, S.IN_LINE, S.WAITLISTED, S.OFFERED})
THROUGH = frozenset({S.ACCEPTED, S.ATTENDED, S.COMPLETED, S.CREDENTIALED})


def many(people: int, reached: frozenset[Stage], **traits: str) -> Journey:
    """`people` with the same journey."""
    return Journey(reached, traits, people)


def test_cascade_of_a_call_counts_every_step_of_its_own_denominator() -> None:
    journeys = [
        many(40, frozenset({S.APPLIED})),
        many(60, frozenset({S.APPLIED, S.ELIGIBLE})),
        many(9, frozenset({S.APPLIED, S.ELIGIBLE, S.WAITLISTED})),
        many(3, CHOSEN),
        many(11, CHOSEN | THROUGH),
        many(6, CHOSEN | {S.ACCEPTED, S.ATTENDED}),
        many(5, CALLED | {S.ACCEPTED, S.ATTENDED, S.COMPLETED}),
        many(1, CALLED | {S.ACCEPTED}),
    ]

    counted = [(step.stage, step.count.n, step.count.of) for step in cascade(journeys, COMPETITION).steps]

    assert counted == [
        (S.APPLIED, 135, None),
        (S.ELIGIBLE, 95, 135),
        (S.SELECTED, 20, 95),
        (S.WAITLISTED, 15, 95),
        (S.OFFERED, 26, 26),  # 20 selected and 6 of the waiting list
        (S.ACCEPTED, 23, 26),
        (S.ATTENDED, 22, 23),
        (S.COMPLETED, 16, 22),
        (S.CREDENTIALED, 11, 16),
    ]


def test_cascade_never_exceeds_its_denominator_when_a_seat_was_given_back() -> None:
    attended_then_declined = CHOSEN | {S.ATTENDED, S.COMPLETED, S.CREDENTIALED}

    counted = cascade([many(4, attended_then_declined), many(5, CHOSEN | THROUGH)], COMPETITION)

    assert (counted.count(S.ATTENDED).n, counted.count(S.ATTENDED).of) == (5, 5)
    assert (counted.count(S.CREDENTIALED).n, counted.count(S.CREDENTIALED).of) == (5, 5)


def test_plans_of_registration_centres_and_host_leave_out_steps_they_do_not_have() -> None:
    assert REGISTRATION.steps == (S.APPLIED, S.ELIGIBLE, S.ENROLLED, S.ATTENDED, S.COMPLETED, S.CREDENTIALED)
    assert CENTRES.steps == (S.APPLIED, S.ELIGIBLE, S.SELECTED, S.WAITLISTED, S.OFFERED, S.ACCEPTED)
    assert HOST.steps == (S.ENROLLED, S.ATTENDED, S.COMPLETED, S.CREDENTIALED)
    with pytest.raises(ValueError, match="came waitlisted"):
        cascade([], REGISTRATION).count(S.WAITLISTED)


def test_shown_cascade_hides_one_to_four_people_and_says_nobody_when_nobody() -> None:
    plan = Plan({S.APPLIED: None, S.ELIGIBLE: S.APPLIED, S.ATTENDED: S.ELIGIBLE})

    line = shown_cascade([many(6, frozenset({S.APPLIED})), many(4, frozenset({S.APPLIED, S.ELIGIBLE}))], plan)

    small, ten, nobody = Figure(None, Mark.SMALL), Figure(10, Mark.SHOWN), Figure(0, Mark.SHOWN)
    assert line.shares == (Share(ten, None), Share(small, ten), Share(nobody, small))


def test_breakdown_hides_the_next_smallest_beside_a_single_small_cell() -> None:
    plan = Plan({S.APPLIED: None})
    applied = frozenset({S.APPLIED})
    journeys = [many(3, applied, sex="male"), many(9, applied, sex="female"), many(30, applied)]

    (table,) = break_down(journeys, plan, ("sex",))

    printed = {line.value: line.shares[0].n for line in table.lines}
    assert printed == {"male": Figure(None, Mark.SMALL), "female": Figure(None, Mark.WITHHELD), "": Figure(30, Mark.SHOWN)}
    assert table.total.shares[0].n == Figure(42, Mark.SHOWN)


def test_breakdown_with_nothing_small_hides_nothing() -> None:
    applied = frozenset({S.APPLIED})

    (table,) = break_down([many(5, applied, sex="male"), many(7, applied, sex="female")], Plan({S.APPLIED: None}), ("sex",))

    printed = [(line.value, line.shares[0].n) for line in table.lines]
    assert printed == [("female", Figure(7, Mark.SHOWN)), ("male", Figure(5, Mark.SHOWN))]
    assert table.total.shares[0].n == Figure(12, Mark.SHOWN)


def test_words_under_five_are_not_printed_where_they_would_tell_the_number() -> None:
    cells = {Cell("sex", "female"): 4, Cell("sex", "male"): 4}

    marks = protect([Column("applied", cells, 8)], Family(tuple(cells)))

    assert set(marks["applied"].values()) == {Mark.WITHHELD}  # "<5" and "<5" of 8 can only be 4 and 4


def compositions(parts: int, total: int) -> Iterator[tuple[int, ...]]:
    """Every way to write `total` as that many numbers from 0 up."""
    if parts == 1:
        yield (total,)
        return
    for first in range(total + 1):
        for rest in compositions(parts - 1, total - first):
            yield (first, *rest)


def fits(values: dict[Cell, int], column: dict[Cell, Figure]) -> bool:
    """True when a table is possible for a reader of this column: the figures agree and so do the words "<5" and "not shown"."""
    has_small = any(figure.mark == Mark.SMALL for figure in column.values())
    for cell, figure in column.items():
        if figure.mark == Mark.SHOWN and values[cell] != figure.n:
            return False
        if figure.mark == Mark.SMALL and values[cell] > 4:
            return False
        if figure.mark == Mark.WITHHELD and has_small and values[cell] < 5:
            return False
    return True


def columns_of(tables: Sequence[Breakdown]) -> list[dict[Cell, Figure]]:
    """The printed figures, one mapping a step."""
    steps = range(len(tables[0].steps))
    return [{Cell(table.group, line.value or ""): line.shares[at].n for table in tables for line in table.lines} for at in steps]


def possible(candidates: Sequence[dict[Cell, int]]) -> dict[Cell, set[int]]:
    """Every value each cell takes in the tables that fit."""
    found = defaultdict(set)
    for values in candidates:
        for cell, value in values.items():
            found[cell].add(value)
    return found


def hidden_but_known(column: dict[Cell, Figure], candidates: Sequence[dict[Cell, int]]) -> list[Cell]:
    """Hidden cells for which only one value fits; no candidate at all would mean that the page lies."""
    assert candidates
    values = possible(candidates)
    return [cell for cell, figure in column.items() if figure.mark != Mark.SHOWN and len(values[cell]) < 2]


def test_no_hidden_cell_can_be_worked_out_from_countries_regions_and_totals() -> None:
    plan = Plan({S.APPLIED: None})
    dice = random.Random(20260302)
    hidden = 0
    for _ in range(200):
        countries = ["GHA", "SEN", "VNM", "BRA", "KEN"][: dice.randint(2, 5)]
        home = {country: (dice.choice(["AFRO", "WPRO"]), dice.choice(["low", "upper"])) for country in countries}
        people = {country: dice.choice([0, 1, 2, 3, 4, 5, 6, 7]) for country in countries}
        total = sum(people.values())
        if total < 5 or total > 14:
            continue
        rows = [
            many(n, frozenset({S.APPLIED}), country=country, region=home[country][0], income_group=home[country][1])
            for country, n in people.items()
        ]
        column = columns_of(break_down(rows, plan, ("country", "region", "income_group")))[0]
        candidates = []
        for guess in compositions(len(countries), total):
            values = Counter({Cell("country", country): n for country, n in zip(countries, guess, strict=True)})
            for country, n in zip(countries, guess, strict=True):
                values[Cell("region", home[country][0])] += n
                values[Cell("income_group", home[country][1])] += n
            if fits(values, column):
                candidates.append(dict(values))

        assert hidden_but_known(column, candidates) == [], people
        hidden += sum(figure.mark != Mark.SHOWN for figure in column.values())
    assert hidden > 100


def test_no_hidden_cell_can_be_worked_out_from_the_steps_before_and_after() -> None:
    plan = Plan({S.APPLIED: None, S.ELIGIBLE: S.APPLIED})
    dice = random.Random(7)
    hidden = 0
    for _ in range(110):
        groups = ["a", "b", "c"][: dice.randint(2, 3)]
        applied = {group: dice.randint(0, 9) for group in groups}
        eligible = {group: max(0, n - dice.choice([0, 0, 0, 1, 2, 5])) for group, n in applied.items()}
        if sum(eligible.values()) < 5 or sum(applied.values()) > 15:
            continue
        rows = [many(n, frozenset({S.APPLIED, S.ELIGIBLE}), sex=group) for group, n in eligible.items()]
        rows += [many(applied[group] - eligible[group], frozenset({S.APPLIED}), sex=group) for group in groups]
        before, after = columns_of(break_down(rows, plan, ("sex",)))
        cells = [Cell("sex", group) for group in groups]
        firsts = [dict(zip(cells, one, strict=True)) for one in compositions(len(groups), sum(applied.values()))]
        seconds = [dict(zip(cells, one, strict=True)) for one in compositions(len(groups), sum(eligible.values()))]
        firsts = [one for one in firsts if fits(one, before)]
        seconds = [one for one in seconds if fits(one, after)]
        pairs = [(one, two) for one in firsts for two in seconds if all(two[cell] <= one[cell] for cell in cells)]

        assert hidden_but_known(before, [one for one, _ in pairs]) == [], (applied, eligible)
        assert hidden_but_known(after, [two for _, two in pairs]) == [], (applied, eligible)
        hidden += sum(figure.mark != Mark.SHOWN for figure in after.values())
    assert hidden > 60


def test_what_is_hidden_at_one_step_is_hidden_at_the_steps_inside_it() -> None:
    dice = random.Random(3)
    rows = [many(1, CHOSEN | (THROUGH if dice.random() < 0.7 else frozenset()), country=dice.choice("ABCDEFGH")) for _ in range(60)]

    (table,) = break_down(rows, COMPETITION, ("country",))

    for line in table.lines:
        marks = [share.n.mark == Mark.SHOWN for share in line.shares if share.n.n != 0]
        kept = [marks[0], marks[1], *marks[3:]]  # the waiting list is nobody here
        assert kept == sorted(kept, reverse=True)


def test_a_call_of_16400_applicants_is_counted_within_a_second() -> None:
    dice = random.Random(1)
    journeys = [
        Journey(
            CHOSEN | THROUGH if dice.random() < 0.12 else frozenset({S.APPLIED, S.ELIGIBLE}),
            {
                "country": f"C{int(dice.random() ** 2 * 90):02d}",
                "region": "AFRO",
                "sex": dice.choice(["female", "male", ""]),
                "employer_type": dice.choice("abcdef"),
                "income_group": "Low income",
                "ldc": "yes",
            },
        )
        for _ in range(16_400)
    ]
    started = time.process_time()

    tables = break_down(journeys, COMPETITION)

    assert time.process_time() - started < 1
    assert [table.group for table in tables] == list(GROUPS)
    assert tables[0].total.shares[0].n.n == 16_400
