"""What a malformed network is told: the field as it was written, its value and what to do, word for word.

Flow: pytest -> engines.planning.reading, checks.
Reads: the table below. Writes: nothing.
Source: own work; docs/reference/network-file.md.
"""

from __future__ import annotations

import copy
import dataclasses
import doctest
import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from seedtrain.engines.planning import checks
from seedtrain.engines.planning.checks import check_network
from seedtrain.engines.planning.errors import NetworkError, PlanningError
from seedtrain.engines.planning.files import network_from_json, network_to_json
from seedtrain.engines.planning.problem import Offer, Rules
from seedtrain.engines.planning.reading import read_network
from tests.engines import planning_made

Alter = Callable[[Any], object]

# fmt: off
MALFORMED: list[tuple[Alter, str, str, str]] = [
    (lambda n: n.update(format="seedtrain-network/2"), "wrong_format", "format",
     "format = \"seedtrain-network/2\"; this Seedtrain reads \"seedtrain-network/1\". Use one that reads yours, or rewrite the file."),
    (lambda n: n.pop("format"), "missing", "format",
     "format is missing. Write format = \"seedtrain-network/1\"."),
    (lambda n: n.update(centers=n.pop("centres")), "unknown_key", "centers",
     "the network has no field \"centers\". Did you mean \"centres\"?"),
    (lambda n: n.update(shade=1), "unknown_key", "shade",
     "the network has no field \"shade\". Known: centres, countries, courses, currency, first_monday, format, funders, needs …."),
    (lambda n: n.update(first_monday="2027-01-06"), "not_a_monday", "first_monday",
     "first_monday = 2027-01-06 is a Wednesday; expected a Monday. Write 2027-01-04 for that week."),
    (lambda n: n.update(first_monday="4 January 2027"), "not_a_day", "first_monday",
     "first_monday = \"4 January 2027\"; expected a Monday such as 2027-01-04. Write year-month-day."),
    (lambda n: n.update(weeks=0), "out_of_range", "weeks",
     "weeks = 0; expected a whole number from 1 to 520. Correct it."),
    (lambda n: n.update(weeks="52"), "not_whole", "weeks",
     "weeks = \"52\"; expected a whole number from 1 to 520. Write it without quotes and spaces: 52."),
    (lambda n: n.update(currency=""), "empty_text", "currency",
     "currency is empty; expected a text. Write one."),
    (lambda n: n.update(centres={}), "not_a_list", "centres",
     "centres = {}; expected a list of tables. Begin each with a line [[centres]]."),
    (lambda n: n.update(centres=[]), "nothing", "centres",
     "centres is empty; a plan needs at least one row there. Add one."),
    (lambda n: n.update(routes=[]), "nothing", "routes",
     "routes is empty; a plan needs at least one row there. Add one."),
    (lambda n: n.update(funders=[]), "nothing", "funders",
     "funders is empty; a plan needs at least one row there. Add one."),
    (lambda n: n["centres"][1].update(facilities={"room": "two"}), "not_whole", "centres[2].facilities.room",
     "centres[2].facilities.room = \"two\"; expected a whole number. Correct it."),
    (lambda n: n["centres"][1].update(facilities={"room": [1, 1]}), "wrong_length", "centres[2].facilities.room",
     "centres[2].facilities.room holds 2 numbers; the plan has 8 weeks. Write one number, or one for each week."),
    (lambda n: n["centres"][1].update(facilities={"room": 1.0}), "not_whole", "centres[2].facilities.room",
     "centres[2].facilities.room = 1.0; expected a whole number. Write 1."),
    (lambda n: n["centres"][0]["facilities"]["lab"].__setitem__(2, -1), "out_of_range", "centres[1].facilities.lab[3]",
     "centres[1].facilities.lab[3] = -1; expected a whole number from 0 to 1000000. Correct it."),
    (lambda n: n["centres"][0].update(closed=[8]), "week_outside", "centres[1].closed[1]",
     "centres[1].closed[1] = 8; the plan has the weeks 0 to 7, 2027-01-04 to 2027-02-28. Remove it, or raise weeks."),
    (lambda n: n["centres"][0].update(closed=["2027-03-01"]), "week_outside", "centres[1].closed[1]",
     "centres[1].closed[1] = 2027-03-01; the plan has the weeks 0 to 7, 2027-01-04 to 2027-02-28. Remove it, or raise weeks."),
    (lambda n: n["centres"][0].update(closed=3), "not_a_list", "centres[1].closed",
     "centres[1].closed = 3; expected a list. Write closed = [3, 4]."),
    (lambda n: n["centres"][1].update(id="kr"), "twice", "centres[2].id",
     "centres[2].id: \"kr\" stands in row 1 already. Remove one of them."),
    (lambda n: n["centres"][1].pop("region"), "missing", "centres[2].region",
     "centres[2].region is missing. Write whom its runs are for, such as a region; centres of one region do not compete."),
    (lambda n: n["centres"][0].update(latitude="37 N"), "not_a_number", "centres[1].latitude",
     "centres[1].latitude = \"37 N\"; expected degrees such as 37.4. Correct it."),
    (lambda n: n["centres"][0].update(longitude=181), "out_of_range", "centres[1].longitude",
     "centres[1].longitude = 181.0; expected degrees from -180 to 180. Correct it."),
    (lambda n: n["courses"][0].update(least=7), "least_above_most", "courses[1].least",
     "courses[1].least = 7 is more than courses[1].most = 6. Lower least or raise most."),
    (lambda n: n["courses"][0].update(weeks=0), "out_of_range", "courses[1].weeks",
     "courses[1].weeks = 0; expected a whole number from 1 to 520. Correct it."),
    (lambda n: n["courses"][0].update(leest=1), "unknown_key", "courses[1].leest",
     "courses[1] has no field \"leest\". Did you mean \"least\"?"),
    (lambda n: n["courses"][0].update(requires=["lab"]), "circle", "courses[1].requires",
     "intro -> lab -> intro: these courses require each other in a circle, so none can begin. Remove one requirement."),
    (lambda n: n["courses"][0].update(requires=["intro"]), "circle", "courses[1].requires",
     "intro -> intro: these courses require each other in a circle, so none can begin. Remove one requirement."),
    (lambda n: n["courses"][1].update(requires=["intor"]), "unknown", "courses[2].requires[1]",
     "courses[2].requires[1] names \"intor\", which is the id of no course. Did you mean \"intro\"?"),
    (lambda n: n["courses"][1].update(uses={"lab": 0}), "out_of_range", "courses[2].uses.lab",
     "courses[2].uses.lab = 0; expected a whole number from 1 to 1000000. Correct it."),
    (lambda n: n["trainers"][0].update(centre="ke"), "unknown", "trainers[1].centre",
     "trainers[1].centre names \"ke\", which is the id of no centre. Known: kr, ng."),
    (lambda n: n["trainers"][0].update(languages=[]), "nothing", "trainers[1].languages",
     "trainers[1].languages is empty; expected at least one. Add one."),
    (lambda n: n["trainers"][0].update(languages=["en", "en"]), "twice", "trainers[1].languages[2]",
     "trainers[1].languages[2]: \"en\" stands there already. Remove one of them."),
    (lambda n: n["trainers"][0].update(skills="intro"), "not_a_list", "trainers[1].skills",
     "trainers[1].skills = \"intro\"; expected a list. Write skills = [\"one\", \"two\"]."),
    (lambda n: n["trainers"][1].update(away=[9]), "week_outside", "trainers[2].away[1]",
     "trainers[2].away[1] = 9; the plan has the weeks 0 to 7, 2027-01-04 to 2027-02-28. Remove it, or raise weeks."),
    (lambda n: n["trainers"][1].update(most_weeks=-1), "out_of_range", "trainers[2].most_weeks",
     "trainers[2].most_weeks = -1; expected a whole number from 0 to 520. Correct it."),
    (lambda n: n["offers"][1].update(languages=[]), "nothing", "offers[2].languages",
     "offers[2].languages is empty; expected at least one. Add one."),
    (lambda n: n["offers"][1].update(cost=10.5), "not_whole", "offers[2].cost",
     "offers[2].cost = 10.5; expected a whole number. Write 10 or 11."),
    (lambda n: n["offers"][1].update(cost="12 000"), "not_whole", "offers[2].cost",
     "offers[2].cost = \"12 000\"; expected a whole number. Write it without quotes and spaces: 12000."),
    (lambda n: n["offers"][1].update(course="intro"), "twice", "offers[2].course",
     "offers[2].course: \"kr and intro\" stands in row 1 already. Remove one of them."),
    (lambda n: n["countries"][0].update(languages=[]), "nothing", "countries[1].languages",
     "countries[1].languages is empty; expected at least one. Add one."),
    (lambda n: n["needs"][0].update(seats=-4), "out_of_range", "needs[1].seats",
     "needs[1].seats = -4; expected a whole number from 0 to 1000000. Correct it."),
    (lambda n: n["needs"][0].update(held=True), "not_whole", "needs[1].held",
     "needs[1].held = true; expected a whole number. Correct it."),
    (lambda n: n["needs"][1].update(country="Ghana"), "unknown", "needs[2].country",
     "needs[2].country names \"Ghana\", which is the id of no country. Write its id, \"gh\"."),
    (lambda n: n["needs"].append(n["needs"][0]), "twice", "needs[7].course",
     "needs[7].course: \"gh and intro\" stands in row 1 already. Remove one of them."),
    (lambda n: n["routes"][0].update(cost=None), "not_whole", "routes[1].cost",
     "routes[1].cost = null; expected a whole number. Correct it."),
    (lambda n: n["routes"].append(n["routes"][0]), "twice", "routes[5].centre",
     "routes[5].centre: \"gh and kr\" stands in row 1 already. Remove one of them."),
    (lambda n: n["funders"][1].update(centres=["kr", "krr"]), "unknown", "funders[2].centres",
     "funders[2].centres names \"krr\", which is the id of no centre. Did you mean \"kr\"?"),
    (lambda n: n["funders"][0].update(budget=10**12 + 1), "out_of_range", "funders[1].budget",
     "funders[1].budget = 1000000000001; expected a whole number from 0 to 1000000000000. Correct it."),
    (lambda n: n["rules"].update(bands=[[50, 10], [50, 4], [100, 3]]), "bands_not_rising", "rules.bands[2][1]",
     "rules.bands[2] ends at 50 % after 50 %; ends must rise. Reorder the bands."),
    (lambda n: n["rules"].update(bands=[[50, 10], [90, 4]]), "bands_not_to_100", "rules.bands[2][1]",
     "rules.bands[2] ends at 90 %; the last band ends at 100 %. Raise it or add a band."),
    (lambda n: n["rules"].update(bands=[[50, 4], [100, 4]]), "points_not_falling", "rules.bands[2][2]",
     "rules.bands[2] is worth 4 points after 4. The first seats must be worth most; lower it or join the bands."),
    (lambda n: n["rules"].update(bands=[50, 10]), "not_a_pair", "rules.bands[1]",
     "rules.bands[1] = 50; expected per cent and points. Write [40, 10]."),
    (lambda n: n["rules"].update(bands=[]), "nothing", "rules.bands",
     "rules.bands is empty; expected pairs of per cent and points. Write [[100, 1]]."),
    (lambda n: n["rules"].update(window=-1), "out_of_range", "rules.window",
     "rules.window = -1; expected a whole number from 0 to 520. Correct it."),
    (lambda n: n["published"][1].update(id="p-kept"), "twice", "published[2].id",
     "published[2].id: \"p-kept\" stands in row 1 already. Remove one of them."),
    (lambda n: n["published"][0]["seats"].update(ke=5), "promised_above_most", "published[1].seats",
     "published[1].seats promises 7 seats; a run of \"intro\" takes at most 6. Lower the promises or raise most."),
    (lambda n: n["published"][0]["seats"].update(xx=1), "unknown", "published[1].seats",
     "published[1].seats names \"xx\", which is the id of no country. Known: gh, ke, sn."),
    (lambda n: n["published"][1].update(week=7), "week_outside", "published[2].week",
     "published[2].week = 7: 2 weeks from there end after week 7, the last. Raise weeks."),
    (lambda n: n["published"][0].update(week=8), "week_outside", "published[1].week",
     "published[1].week = 8; the plan has the weeks 0 to 7, 2027-01-04 to 2027-02-28. Remove it, or raise weeks."),
    (lambda n: n["published"][0].update(drop=-1), "out_of_range", "published[1].drop",
     "published[1].drop = -1; expected a whole number from 0 to 1000000. Correct it."),
    (lambda n: n["published"][0].update(language=7), "not_text", "published[1].language",
     "published[1].language = 7; expected a text. Write \"7\"."),
    (lambda n: n["needs"].__setitem__(0, "gh"), "not_a_table", "needs[1]",
     "needs[1] = \"gh\"; expected a table of fields. Correct it."),
    (lambda n: n["rules"].update(worst=None), "not_whole", "rules.worst",
     "rules.worst = null; expected a whole number. Correct it."),
    (lambda n: n["countries"][0].update(name="\ud800"), "not_text", "countries[1].name",
     "countries[1].name holds half a letter ('\\ud800'). Write it anew."),
]
# fmt: on


@pytest.mark.parametrize(("alter", "code", "field", "sentence"), MALFORMED, ids=[f"{case[1]} {case[2]}" for case in MALFORMED])
def test_malformed_network_is_told_field_value_and_remedy(alter: Alter, code: str, field: str, sentence: str) -> None:
    raw = copy.deepcopy(planning_made.as_json()[0])
    alter(raw)

    with pytest.raises(NetworkError) as refused:
        read_network(raw)

    assert (refused.value.code, refused.value.field, str(refused.value)) == (code, field, sentence)
    assert set(refused.value.params) == {"field", "value"}
    assert isinstance(refused.value, PlanningError)


def with_rules(**fields: Any) -> Callable[[], None]:
    return lambda: check_network(dataclasses.replace(planning_made.network(), rules=dataclasses.replace(Rules(), **fields)))


MADE_IN_CODE: list[tuple[Callable[[], None], str]] = [
    (
        lambda: check_network(dataclasses.replace(planning_made.network(), first_monday=date(2027, 1, 10))),
        "first_monday = 2027-01-10 is a Sunday; expected a Monday. Write 2027-01-04 for that week.",
    ),
    (
        lambda: check_network(dataclasses.replace(planning_made.network(), offers=(Offer("kr", "intro", ("en",), Decimal("10.00")),))),  # type: ignore[arg-type]
        "offers[1].cost = 10.00; expected a whole number from 0 to 1000000000000. Correct it.",
    ),
    (
        lambda: check_network(dataclasses.replace(planning_made.network(), weeks=9)),
        "centres[1].facilities.room holds 8 numbers; the plan has 9 weeks. Write one number, or one for each week.",
    ),
    (with_rules(worst=-1), "rules.worst = -1; expected a whole number from 0 to 1000000. Correct it."),
    (with_rules(bands=()), "rules.bands is empty; expected pairs of per cent and points. Write [[100, 1]]."),
]


@pytest.mark.parametrize(("ask", "sentence"), MADE_IN_CODE)
def test_network_made_in_code_is_checked_in_the_same_words(ask: Callable[[], None], sentence: str) -> None:
    with pytest.raises(NetworkError) as refused:
        ask()

    assert str(refused.value) == sentence


def test_what_cannot_be_reached_and_what_is_gone_is_no_error() -> None:
    raw = planning_made.as_json()[0]
    raw["offers"].pop(1)
    raw["published"][0].update(centre="closed long ago", course="withdrawn", language="xx")
    raw["courses"][0].update(weeks=9, uses={"ship": 1})
    raw["published"].pop(2)

    network = read_network(raw)

    first = network.published[0]
    assert (first.centre, first.course, first.language) == ("closed long ago", "withdrawn", "xx")
    assert (network.courses[0].weeks, network.courses[0].uses) == (9, {"ship": 1})
    assert len(network.offers) == len(raw["offers"])


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "This is no JSON (Expecting value: line 1 column 1 (char 0)). Use the file as it was written, or correct that place."),
        (
            '{"weeks": 1, "weeks": 2}',
            'This is no JSON (the key "weeks" stands twice in one place). Use the file as it was written, or correct that place.',
        ),
        ('{"weeks": NaN}', "This is no JSON (NaN is no number). Use the file as it was written, or correct that place."),
        ("[" * 100_000, "This is no JSON (it is nested too deep). Use the file as it was written, or correct that place."),
        ("[]", "the network = []; expected a table of fields. Correct it."),
    ],
)
def test_text_that_is_no_network_is_refused(text: str, sentence: str) -> None:
    with pytest.raises(NetworkError) as refused:
        network_from_json(text)

    assert str(refused.value) == sentence


def test_examples_in_docstrings_are_true() -> None:
    assert doctest.testmod(checks).failed == 0
    assert doctest.testmod(checks).attempted > 0


def keys(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to every value of a network."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(found for key, one in inside for found in keys(one, (*path, key)))]


@pytest.mark.parametrize("other", [None, True, -1, 2.5, "", "x", [], {}, [None], {"x": None}], ids=repr)
def test_any_value_replaced_by_anything_is_read_or_refused_by_name(other: Any) -> None:
    """Nothing but NetworkError comes out, whatever is written where; what is read can be written."""
    true = planning_made.as_json()[0]
    said: dict[tuple[Any, ...], str] = {}
    for path in keys(true)[1:]:
        raw = copy.deepcopy(true)
        place = raw
        for key in path[:-1]:
            place = place[key]
        place[path[-1]] = other
        try:
            found = read_network(raw)
        except NetworkError as error:
            said[path] = error.field
        else:
            assert network_from_json(network_to_json(found)) == found
            assert json.loads(network_to_json(found))["format"] == true["format"]
    # An id that is another one now is missed where it is named; everything else is named itself.
    assert {path: field for path, field in said.items() if not field.startswith(str(path[0])) and path[-1] != "id"} == {}
