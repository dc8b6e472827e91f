"""From the gap to seats: by hand, the cheapest cover against all subsets, and every reason why a need cannot be met.

Flow: pytest -> this file -> seedtrain.engines.demand.
Reads: nothing. Writes: nothing.
"""

import itertools
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seedtrain.engines.demand import Course, Offer, read_courses
from seedtrain.engines.demand.courses import before
from seedtrain.engines.demand.cover import cover
from seedtrain.engines.demand.errors import CourseError
from seedtrain.reporting.knowledge import vocabulary
from tests.engines.demand_world import FRAMEWORK, GMP, MRNA, ask, crew, holder, seats_of

HUB = (Offer("Hub", "KOR"),)
LETTERS = ["a", "b", "c", "d", "e"]
COURSES = st.lists(
    st.tuples(
        st.dictionaries(st.sampled_from(LETTERS), st.integers(1, 4), min_size=1, max_size=3),
        st.integers(1, 30),
        st.sets(st.integers(0, 5), max_size=2),
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=60, deadline=None)
@given(COURSES, st.dictionaries(st.sampled_from(LETTERS), st.integers(1, 2), min_size=1))
def test_the_cover_has_the_fewest_hours_of_all_subsets(rows: list[tuple[dict[str, int], int, set[int]]], asked: dict[str, int]) -> None:
    # A prerequisite stands earlier in the list, so that there is no circle.
    courses = {
        f"k{at}": Course(f"k{at}", "", outcomes, prerequisites=tuple(f"k{one}" for one in sorted(first) if one < at))
        for at, (outcomes, _, first) in enumerate(rows)
    }
    cost = {f"k{at}": hours for at, (_, hours, _) in enumerate(rows)}
    needs = frozenset((c, lv) for c, lv in asked.items() if any(min(one.outcomes.get(c, 0), 2) >= lv for one in courses.values()))

    found = cover(needs, courses, cost, 2)

    valid = [
        chosen
        for size in range(len(courses) + 1)
        for chosen in itertools.combinations(sorted(courses), size)
        if all(before(id, courses) <= set(chosen) for id in chosen)
        and all(any(min(courses[id].outcomes.get(code, 0), 2) >= level for id in chosen) for code, level in needs)
    ]
    assert found.is_exact
    assert (found.hours, len(found.courses)) == min((sum(cost[id] for id in chosen), len(chosen)) for chosen in valid)
    assert found.hours == sum(cost[id] for id in found.courses)
    assert all(before(id, courses) <= set(found.courses[:at]) for at, id in enumerate(found.courses))


def test_seats_by_hand() -> None:
    holds_gmp = holder("A", "UPT", ("Q1", 2))

    found = ask(crew({"UPT": 4}, people=(holds_gmp,), likelihood=Fraction(7, 10)))

    # Three without a person, one more than needed (ceil(4.6) - 4), and who leaves: 0.6 a year, the first head in the seventh quarter
    rows = [(one.country, one.course, one.languages, str(one.quarter), one.seats, one.full, one.sites) for one in found.seats.needs]
    seven = Fraction(7, 10)
    assert rows == [
        ("GHA", "gmp", ("en",), "2028Q2", seven, 1, ("accra",)),
        ("GHA", "gmp", ("en",), "2028Q3", seven, 1, ("accra",)),
        ("GHA", "gmp", ("en",), "2028Q4", 2 * seven, 2, ("accra",)),
        ("GHA", "gmp", ("en",), "2030Q3", seven, 1, ("accra",)),
        ("GHA", "mrna", ("en",), "2028Q2", seven, 1, ("accra",)),
        ("GHA", "mrna", ("en",), "2028Q3", seven, 1, ("accra",)),
        ("GHA", "mrna", ("en",), "2028Q4", 3 * seven, 3, ("accra",)),
        ("GHA", "mrna", ("en",), "2030Q3", seven, 1, ("accra",)),
    ]
    # Level 3 of Q1 is signed off on site for all four, after the course to level 2
    assert [(one.role, one.competency, one.level, one.heads, one.expected) for one in found.seats.signoffs] == [
        ("UPT", "Q1", 3, 4, 4 * seven)
    ]
    assert found.seats.unreachable == ()


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 20), st.integers(0, 20), st.fractions(0, 1, max_denominator=50))
def test_seats_are_linear_in_likelihood(upstream: int, filling: int, likelihood: Fraction) -> None:
    whole = seats_of(ask(crew({"UPT": upstream, "AFO": filling})))

    assert seats_of(ask(crew({"UPT": upstream, "AFO": filling}, likelihood=likelihood))) == likelihood * whole


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 15), st.integers(0, 15))
def test_two_sites_are_the_sum_of_each(first: int, second: int) -> None:
    one, two = crew({"UPT": first}), crew({"AFO": second}, id="tema", likelihood=Fraction(1, 3))

    assert seats_of(ask(one, two)) == seats_of(ask(one)) + seats_of(ask(two))


@pytest.mark.parametrize(
    ("courses", "reason", "words"),
    [
        ((GMP,), "no_course", "No course teaches U7."),
        ((GMP, replace(MRNA, outcomes={"U7": 1, "D2": 1})), "no_level", "No course awards U7 at level 2. The best one reaches level 1."),
        ((GMP, replace(MRNA, offers=())), "no_centre", "No centre offers a course that awards U7 at level 2."),
        ((GMP, replace(MRNA, languages=("fr",))), "no_language", "No course that awards U7 at level 2 is given in a language of the site."),
        (
            (GMP, replace(MRNA, prerequisites=("basics",)), Course("basics", "Basics", {"D2": 1}, ("fr",), HUB)),
            "no_prerequisite",
            "A course awards U7 at level 2, but not one that must come before it can be taken.",
        ),
        (
            (GMP, replace(MRNA, platforms=("mammalian",))),
            "no_platform",
            "Courses that award U7 at level 2 are not made for this platform.",
        ),
        (
            # Of what it practises only U7, a third, is asked for at an mRNA site.
            (GMP, replace(MRNA, outcomes={"U7": 2, "U4": 2, "F3": 2})),
            "no_platform",
            "Courses that award U7 at level 2 are not made for this platform.",
        ),
        (
            (GMP, replace(MRNA, countries=("BRA", "ARG"))),
            "no_country",
            "Courses that award U7 at level 2 are for people of other countries.",
        ),
        (
            (GMP, replace(MRNA, outcomes={"U7": 2, "Z0": 2, "Z1": 2, "Z2": 2, "Z3": 2})),
            "no_fit",
            "Courses that award U7 at level 2 are nearly all about what this role does not need.",
        ),
    ],
)
def test_every_need_that_no_course_meets_says_why(courses: tuple[Course, ...], reason: str, words: str) -> None:
    found = ask(crew({"UPT": 3}, likelihood=Fraction(1, 2)), courses=courses)

    (line,) = [one for one in found.seats.unreachable if one.competency == "U7"]
    assert (line.role, line.country, line.level, line.heads, line.expected) == ("UPT", "GHA", 2, 3, Fraction(3, 2))
    assert (line.reason, line.words) == (reason, words)


def test_a_course_made_for_another_platform_gets_no_seat_though_half_of_it_would_be_needed() -> None:
    cells = Course("cells", "Cell culture by hand", {"D2": 2, "U4": 2}, ("en",), HUB)
    general = Course("general", "All processes", {"D2": 1, "U4": 1, "U7": 1}, ("en",), HUB)
    mrna, mammalian = crew({"UPT": 1}), crew({"UPT": 1}, platform="mammalian_mab")

    assert {one.course for one in ask(mrna, courses=(cells, GMP)).seats.needs} == {"gmp"}
    assert {one.course for one in ask(mammalian, courses=(cells, GMP)).seats.needs} == {"gmp", "cells"}
    assert {one.course for one in ask(mrna, courses=(general, GMP)).seats.needs} == {"gmp", "general"}
    wide = replace(MRNA, outcomes={"U7": 2, "D2": 1, "U4": 2, "F3": 2})
    stated = replace(wide, platforms=("mrna",))
    assert {one.course for one in ask(mrna, courses=(wide, GMP)).seats.needs} == {"gmp"}
    assert {one.course for one in ask(mrna, courses=(stated, GMP)).seats.needs} == {"gmp", "mrna"}


def test_a_course_for_named_countries_takes_their_people_alone() -> None:
    own = replace(MRNA, countries=("GHA",))
    there, here = crew({"UPT": 1}), crew({"UPT": 1}, id="dakar", country="SEN")

    found = ask(there, here, courses=(own, GMP))

    assert {one.country for one in found.seats.needs if one.course == "mrna"} == {"GHA"}
    assert {(one.site, one.reason) for one in found.seats.unreachable} == {("dakar", "no_country")}


def test_a_path_says_what_its_courses_are_taken_for() -> None:
    (path,) = [one for one in ask(crew({"UPT": 2})).seats.paths if one.is_new]

    # F3 and U4 are not asked for at an mRNA site that does not fill; Q1 is needed at 3, of which a course gives 2.
    assert (path.courses, path.needs) == (("gmp", "mrna"), (("D2", 1), ("Q1", 2), ("U7", 2)))


def test_where_one_side_does_not_say_its_language_a_course_can_be_taken_and_none_is_named() -> None:
    found = ask(crew({"UPT": 1}, languages=()))

    assert {one.languages for one in found.seats.needs} == {()}
    assert found.seats.unreachable == ()


def test_a_course_that_comes_before_is_taken_first_and_counted() -> None:
    basics = Course("z-basics", "Basics", {"D2": 1}, ("en",), HUB)

    found = ask(crew({"UPT": 2}), courses=(GMP, replace(MRNA, prerequisites=("z-basics",)), basics))

    assert found.seats.paths[0].courses == ("gmp", "z-basics", "mrna")
    assert seats_of(found, "z-basics") == seats_of(found, "mrna") > 0


def test_hours_of_a_course_are_its_own_or_those_of_the_framework() -> None:
    assert FRAMEWORK.course_hours(MRNA.outcomes) == 28 + 4
    assert ask(crew({"UPT": 1})).seats.paths[0].hours == 32 + 28
    assert ask(crew({"UPT": 1}), courses=(replace(MRNA, hours=80), GMP)).seats.paths[0].hours == 80 + 28


CODES = vocabulary()
GOOD = {"format": "seedtrain-courses/1", "course": [{"id": "a", "title": "A", "outcomes": {"Q1": 2}, "centres": [{"name": "Hub"}]}]}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"outcomes": {"Q1": 5}}, 'course 1 ("a"): outcomes.Q1 = 5; expected a whole number from 1 to 4. Correct it.'),
        (
            {"outcomes": {}},
            'course 1 ("a"): outcomes = {}; expected at least one competency with a level from 1 to 4. Write outcomes = {U4 = 2}.',
        ),
        ({"outcomes": {"q1": 2}}, 'course 1 ("a"): outcomes has "q1"; expected its code. Write Q1.'),
        ({"hours": 0}, 'course 1 ("a"): hours = 0; expected a whole number from 1 to 10000. Correct it.'),
        (
            {"prerequisites": ["b"]},
            'course "a": prerequisites has "b"; expected the id of a course of this file. Add it, or leave it out.',
        ),
        ({"prerequisites": ["a"]}, 'course "a": prerequisites lead back to itself. Take one of them out.'),
        ({"platforms": ["mRNA"]}, 'course 1 ("a"): platforms has "mRNA"; expected its code. Write mrna.'),
        ({"countries": ["Brazil"]}, 'course 1 ("a"): countries has "Brazil"; expected its code. Write BRA.'),
        ({"centers": []}, 'course 1 ("a") has no field centers; did you mean centres?'),
    ],
)
def test_a_list_of_courses_that_cannot_be_used_is_refused_in_its_own_words(change: dict[str, object], words: str) -> None:
    raw = {**GOOD, "course": [{**GOOD["course"][0], **change}]}  # type: ignore[dict-item]

    with pytest.raises(CourseError) as refusal:
        read_courses(raw, FRAMEWORK.competencies, "courses.toml", FRAMEWORK.platform_of, CODES.countries, CODES.guess)

    assert str(refusal.value) == words


def test_a_list_of_courses_without_its_format_is_refused() -> None:
    with pytest.raises(CourseError) as refusal:
        read_courses({"course": GOOD["course"]}, FRAMEWORK.competencies, "courses.toml")

    assert str(refusal.value) == 'courses.toml: format is missing. Write format = "seedtrain-courses/1" in its first line.'
