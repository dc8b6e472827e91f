"""The gap against another implementation and by hand; when people are trained; a plan counted once.

Flow: pytest -> this file -> seedtrain.engines.demand.
Reads: nothing. Writes: nothing.
Source: needs.framework computes missing heads for the web pages and shares no code with the engine.
"""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seedtrain.engines.demand import Held, Person, Plan, Quarter, SiteError
from seedtrain.needs import framework as web
from tests.engines.demand_world import FRAMEWORK, MODEL, NOW, ON, ask, crew, holder, plant, seats_of

LEVELS = st.dictionaries(st.sampled_from(["Q1", "U7", "D2", "F3"]), st.integers(1, 4), max_size=4)
PEOPLE = st.lists(st.tuples(st.sampled_from(["UPT", "AFO"]), LEVELS), max_size=6)


def crowd(rows: list[tuple[str, dict[str, int]]]) -> tuple[Person, ...]:
    return tuple(holder(f"P{at}", role, *levels.items()) for at, (role, levels) in enumerate(rows))


@settings(max_examples=40, deadline=None)
@given(PEOPLE, st.fixed_dictionaries({"UPT": st.integers(0, 8), "AFO": st.integers(0, 8)}))
def test_missing_heads_are_those_of_the_web_pages(rows: list[tuple[str, dict[str, int]]], heads: dict[str, int]) -> None:
    (answer,) = ask(crew(heads, people=crowd(rows))).sites

    needed = [
        web.Requirement(role.code, code, level)
        for role in FRAMEWORK.roles.values()
        for code, level in role.required
        if web.applies_to(FRAMEWORK.competencies[code].platforms, "mrna")
    ]
    evidence = [
        web.Evidence(person.label, held.competency, held.level, held.since, web.lapse_day(held.level, held.since, months))
        for person in crowd(rows)
        for held in person.held
        for months in [FRAMEWORK.competencies[held.competency].requalify_months]
    ]
    other = web.find_gaps(needed, heads, [web.Employee(one.label, one.role) for one in crowd(rows)], evidence, ON)
    assert {(one.role, one.competency, one.level, one.required, one.missing) for one in answer.gaps} == {
        (one.role, one.competency, one.level, one.heads_required, one.missing) for one in other
    }


def test_hours_are_cumulative_and_prior_evidence_is_subtracted() -> None:
    one, three = holder("A", "UPT", ("Q1", 1)), holder("B", "UPT", ("Q1", 3), ("U7", 2), ("D2", 1), evidence="credential")

    (answer,) = ask(crew({"UPT": 4}, people=(one, three))).sites

    lines = {line.competency: line for line in answer.gaps}
    assert set(lines) == {"Q1", "U7", "D2"}  # no mammalian cells and no filling at this site
    # Q1 at 3: A learns 2 and 3, two heads without a person learn 1, 2 and 3
    assert lines["Q1"].hours == (8, 72, 360, 0)
    assert (lines["Q1"].missing, lines["Q1"].held_credential, lines["Q1"].held_declared) == (3, 1, 0)
    assert lines["U7"].hours == (12, 72, 0, 0)
    assert lines["D2"].hours == (12, 0, 0, 0)
    assert answer.hours() == (32, 144, 360, 0)
    assert answer.hours_by_competency() == {"Q1": 440, "U7": 84, "D2": 12}


@pytest.mark.parametrize(
    ("level", "since", "until", "counts"),
    [
        (3, date(2026, 1, 15), None, True),  # 12 months, the last day included
        (3, date(2026, 1, 14), None, False),
        (2, date(2001, 1, 1), None, True),  # level 2 does not lapse
        (2, date(2001, 1, 1), date(2027, 1, 14), False),
        (3, date(2020, 1, 1), date(2027, 1, 15), True),  # a stated end goes before the months
        (3, date(2027, 1, 16), None, False),  # not yet
    ],
)
def test_evidence_counts_from_its_first_to_its_last_day(level: int, since: date, until: date | None, counts: bool) -> None:
    person = Person("A", "UPT", (Held("Q1", level, since, until),))

    (answer,) = ask(crew({"UPT": 1}, people=(person,))).sites

    (line,) = [line for line in answer.gaps if line.competency == "Q1"]
    assert (line.all_hours < 148) == counts
    assert line.lapsed == (level == 3 and not counts and since < ON)


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 30), st.sampled_from(["UPT", "AFO"]))
def test_people_who_hold_everything_leave_no_gap_and_need_no_seat_but_for_who_leaves(heads: int, role: str) -> None:
    able = tuple(holder(f"P{at}", role, *((code, 4) for code in FRAMEWORK.competencies)) for at in range(heads))

    found = ask(crew({role: heads}, people=able, status="existing", start=NOW))

    (answer,) = found.sites
    assert sum(line.missing for line in answer.gaps) == sum(answer.hours()) == 0
    assert {one.why for one in answer.schedule.intakes} <= {"to replace who leaves"}
    assert found.seats.unreachable == found.seats.signoffs == ()


@settings(max_examples=25, deadline=None)
@given(PEOPLE, st.sampled_from(["Q1", "U7", "D2"]))
def test_more_evidence_never_costs_more_hours(rows: list[tuple[str, dict[str, int]]], code: str) -> None:
    before = ask(crew({"UPT": 7, "AFO": 7}, people=crowd(rows))).sites[0]
    better = [(role, {**levels, code: max(3, levels.get(code, 0))}) for role, levels in rows]
    after = ask(crew({"UPT": 7, "AFO": 7}, people=crowd(better))).sites[0]

    assert sum(after.hours()) <= sum(before.hours())


def test_quarters_computed_by_hand() -> None:
    (answer,) = ask(crew({"UPT": 12, "VAL": 3}, people=(holder("A", "UPT"),))).sites

    rows = {(str(one.quarter), one.role, one.why): one.heads for one in answer.schedule.intakes}
    # UPT: 11 without a person over 9 months; ceil(12 * 1.15) = 14, so 2 more; 15 % a year leave: 1.8, in whole heads 0 0 1 0 1 0 1 0
    start, extra, replace = "needed, not there yet", "more than needed, as some leave before the start", "to replace who leaves"
    assert {key: heads for key, heads in rows.items() if key[1] == "UPT"} == {
        ("2028Q2", "UPT", start): 3,
        ("2028Q3", "UPT", start): 4,
        ("2028Q4", "UPT", start): 4,
        ("2028Q3", "UPT", extra): 1,
        ("2028Q4", "UPT", extra): 1,
        ("2029Q3", "UPT", replace): 1,
        ("2030Q1", "UPT", replace): 1,
        ("2030Q3", "UPT", replace): 1,
    }
    # VAL: twice as many at the start, over 18 months; 10 % of 3 a year is no whole head in two years
    assert sum(heads for key, heads in rows.items() if key[1] == "VAL") == 6
    assert min(key[0] for key in rows if key[1] == "VAL") == "2027Q4"
    # Q1 at level 3 lapses after 12 months; U7 and D2 are asked below 3
    assert answer.schedule.renewals == (("UPT", Fraction(12)),)


def test_people_whose_quarter_is_past_come_in_the_first_that_can_be_used_and_are_named() -> None:
    (answer,) = ask(crew({"UPT": 9}, start=Quarter(2027, 2))).sites

    starting = {str(one.quarter): one.heads for one in answer.schedule.intakes if one.why == "needed, not there yet"}
    assert starting == {"2027Q1": 9}
    assert answer.schedule.late == (("UPT", 6),)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 200), st.integers(1, 40), st.sampled_from(["UPT", "QCA", "SHD", "MSA"]))
def test_no_head_is_lost_over_the_quarters(heads: int, ahead: int, role: str) -> None:
    (answer,) = ask(crew({role: heads}, start=NOW.plus(ahead))).sites

    total = {
        why: sum(one.heads for one in answer.schedule.intakes if one.why == why)
        for why in answer.schedule.by_quarter() and {one.why for one in answer.schedule.intakes}
    }
    share = {"UPT": Fraction(15, 100), "QCA": Fraction(20, 100)}.get(role, Fraction(10, 100))
    assert total.get("needed, not there yet", 0) == heads
    assert total.get("more than needed, as some leave before the start", 0) == -(-heads * 15 // 100)
    assert total.get("to replace who leaves", 0) == int(2 * heads * share)


def test_a_plan_counts_its_sites_once() -> None:
    site = crew({"UPT": 12})
    plan = Plan("ministry", "Plan of Ghana", "GHA", "mrna", {"UPT": 30, "AFO": 4}, Quarter(2030, 1), Fraction(1, 2), ("en",))

    found = ask(site, plans=(plan,))

    (beside,) = found.plans
    assert [(one.role, one.planned, one.counted, one.remainder) for one in beside.lines] == [("AFO", 4, 0, 4), ("UPT", 30, 12, 18)]
    assert [(one.id, one.kind, one.heads.required) for one in found.sites] == [
        ("accra", "site", 12),
        ("ministry", "remainder of a plan", 22),
    ]
    alone = seats_of(ask(site)) + seats_of(ask(crew({"UPT": 18, "AFO": 4}, id="rest", start=Quarter(2030, 1), likelihood=Fraction(1, 2))))
    assert seats_of(found) == alone


def test_a_plan_below_its_sites_asks_for_nothing_more() -> None:
    plan = Plan("ministry", "Plan", "GHA", "mrna", {"UPT": 5}, Quarter(2030, 1))

    found = ask(crew({"UPT": 12}), plans=(plan,))

    assert found.plans[0].remainder == 0
    assert seats_of(found) == seats_of(ask(crew({"UPT": 12})))


def test_a_plan_of_another_platform_or_with_named_sites_counts_those_alone() -> None:
    first, second = crew({"UPT": 12}), crew({"UPT": 7}, id="tema")
    named = Plan("a", "A", "GHA", "mrna", {"UPT": 10}, Quarter(2030, 1), includes=("tema",))
    other = Plan("b", "B", "GHA", "viral_cell", {"UPT": 10}, Quarter(2030, 1))

    found = ask(first, second, plans=(named, other))

    assert [(one.sites, one.remainder) for one in found.plans] == [(("tema",), 3), ((), 10)]


def test_two_plans_that_count_one_site_are_refused() -> None:
    plans = tuple(Plan(id, id, "GHA", "mrna", {"UPT": 10}, Quarter(2030, 1)) for id in ("a", "b"))

    with pytest.raises(SiteError) as refusal:
        ask(plant(), plans=plans)

    assert str(refusal.value) == (
        'plan "b" counts site "accra", which plan "a" counts already. Name in `includes` of each plan the sites that are part of it.'
    )
    assert MODEL.value("uncertainty") == 0.5
