"""One alteration of the plan made by hand at a time, and every sentence the checker says of it.

Flow: test_planning_checker.py -> ALTERED.
Reads: nothing. Writes: nothing.
Source: own work; each sentence was verified against docs/reference/planning.md by hand.
"""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

Alter = Callable[[Any, Any], object]


def run(p: Any, at: int, **fields: object) -> None:
    """Other fields of the run in this place, counted from 1."""
    p["runs"][at - 1].update(fields)


def seats(p: Any, at: int, **counts: object) -> None:
    p["runs"][at - 1]["seats"].update(counts)


def pay(p: Any, at: int, **fields: object) -> None:
    p["payments"][at - 1].update(fields)


def change(p: Any, at: int, **fields: object) -> None:
    p["changes"][at - 1].update(fields)


def extra(p: Any, **fields: object) -> None:
    """One more run like the third."""
    p["runs"].append({**copy.deepcopy(p["runs"][2]), "id": "r4", **fields})


# fmt: off
ALTERED: list[tuple[str, Alter, list[str]]] = [
    ("outside the plan", lambda n, p: (run(p, 3, week=8),), [
        "time: Run r3 takes weeks 8 to 8; the plan has weeks 0 to 7.",
    ]),
    ("before the plan", lambda n, p: (run(p, 3, week=-1),), [
        "time: Run r3 takes weeks -1 to -1; the plan has weeks 0 to 7.",
    ]),
    ("while closed", lambda n, p: (run(p, 2, week=4), change(p, 1, week=4),), [
        "time: Run r2 is held in week 5, in which kr is closed.",
    ]),
    ("no such room", lambda n, p: (n["courses"][0].update(uses={"room": 2}),), [
        "facilities: kr, week 0: runs r1 use 2 of room; there are 1.",
        "facilities: ng, week 1: runs r3 use 2 of room; there are 1.",
        "unreachable: gh cannot reach intro (facility, 4 seats); the plan says nothing.",
        "unreachable: gh cannot reach lab (requires, 2 seats); the plan says nothing.",
        "unreachable: ke cannot reach intro (facility, 2 seats); the plan says nothing.",
        "unreachable: ke cannot reach lab (requires, 2 seats); the plan says nothing.",
        "unreachable: sn cannot reach intro (facility, 3 seats); the plan says nothing.",
        "worth: The fairness is stated as 200/3; it is 0.",
    ]),
    ("no units in one week", lambda n, p: (run(p, 2, week=6), change(p, 1, week=6),), [
        "facilities: kr, week 6: runs r2 use 1 of lab; there are 0.",
        "seats: Run r2: ke is away in week 7.",
    ]),
    ("two in one room", lambda n, p: (extra(p, language="fr", week=1, seats={"sn": 2}), n["needs"][4].update(seats=4),), [
        "facilities: ng, week 1: runs r3, r4 use 2 of room; there are 1.",
        "trainers: Trainer ada has runs r3 and r4 in week 1.",
        "competing: Runs r3 and r4 of intro for africa in fr start in weeks 1 and 1, less than 3 apart.",
        "money: The payments for run r4 add up to 0; it costs 5.",
        "money: The payments for run r4, people of sn add up to 0; it costs 2.",
        "worth: The value is stated as 90; it is 104.",
        "worth: The fairness is stated as 200/3; it is 100.",
    ]),
    ("one trainer twice", lambda n, p: (run(p, 2, trainers=["ji", "ji"]),), [
        "trainers: Run r2 has 1 different trainers in 2 places; lab takes 2.",
    ]),
    ("one trainer too few", lambda n, p: (run(p, 2, trainers=["ji"]),), [
        "trainers: Run r2 has 1 different trainers in 1 places; lab takes 2.",
    ]),
    ("trainer of another centre", lambda n, p: (run(p, 3, trainers=["ji"]),), [
        "trainers: Run r3: trainer ji belongs to kr, not to ng.",
        "trainers: Run r3: trainer ji does not teach in fr.",
    ]),
    ("trainer without the skill", lambda n, p: (run(p, 1, trainers=["mo"]),), [
        "trainers: Run r1: trainer mo cannot teach intro.",
        "trainers: Run r1: trainer mo is away in week 0.",
        "trainers: Trainer mo teaches 3 weeks; at most 2 are allowed.",
    ]),
    ("trainer away", lambda n, p: (n["trainers"][0].update(away=[3]),), [
        "trainers: Run r2: trainer ji is away in week 3.",
    ]),
    ("trainer for too many weeks", lambda n, p: (n["trainers"][1].update(most_weeks=1),), [
        "trainers: Trainer mo teaches 2 weeks; at most 1 are allowed.",
        "unreachable: gh cannot reach lab (trainer, 2 seats); the plan says nothing.",
        "unreachable: ke cannot reach lab (trainer, 2 seats); the plan says nothing.",
    ]),
    ("trainer with two runs", lambda n, p: (run(p, 2, week=0), change(p, 1, week=0),), [
        "trainers: Run r2: trainer mo is away in week 0.",
        "trainers: Trainer ji has runs r1 and r2 in week 0.",
        "requires: gh, week 0: 2 have begun lab; 0 have finished intro by then, which it requires.",
        "requires: ke, week 0: 2 have begun lab; 0 have finished intro by then, which it requires.",
    ]),
    ("too many people", lambda n, p: (n["courses"][0].update(most=5),), [
        "seats: Run r1 has 6 people; intro takes 2 to 5.",
    ]),
    ("too few people", lambda n, p: (n["courses"][0].update(least=3),), [
        "seats: Run r3 has 2 people; intro takes 3 to 6.",
    ]),
    ("nobody of a country", lambda n, p: (seats(p, 3, gh=0),), [
        "seats: Run r3: gh has 0 seats; a country that is named has at least 1.",
        "seats: Run r3: gh has no route to ng.",
        "seats: Run r3: gh does not understand fr.",
    ]),
    ("no route", lambda n, p: (n["routes"].pop(0),), [
        "seats: Run r1: gh has no route to kr.",
        "seats: Run r2: gh has no route to kr.",
        "money: The payments for run r1, people of gh add up to 12; it costs 0.",
        "money: The payments for run r2, people of gh add up to 6; it costs 0.",
        "unreachable: gh cannot reach intro (route, 4 seats); the plan says nothing.",
        "unreachable: gh cannot reach lab (route, 2 seats); the plan says nothing.",
    ]),
    ("does not understand", lambda n, p: (n["countries"][1].update(languages=["fr"]),), [
        "seats: Run r1: ke does not understand en.",
        "seats: Run r2: ke does not understand en.",
        "unreachable: ke cannot reach intro (language, 2 seats); the plan says nothing.",
        "unreachable: ke cannot reach lab (language, 2 seats); the plan says nothing.",
    ]),
    ("country away", lambda n, p: (n["countries"][0].update(away=[3]),), [
        "seats: Run r2: gh is away in week 3.",
    ]),
    ("over the need", lambda n, p: (n["needs"][2].update(seats=1),), [
        "seats: ke has 2 seats in intro; it needs 1.",
        "worth: The value is stated as 90; it is 83.",
    ]),
    ("no need at all", lambda n, p: (n["needs"].pop(3),), [
        "seats: ke has 2 seats in lab; it needs 0.",
        "worth: The value is stated as 90; it is 76.",
    ]),
    ("requires not finished", lambda n, p: (n["courses"][0].update(weeks=3), n["published"][2].update(week=5)), [
        "trainers: Trainer ji has runs r1 and r2 in week 2.",
        "requires: gh, week 2: 2 have begun lab; 0 have finished intro by then, which it requires.",
        "requires: ke, week 2: 2 have begun lab; 0 have finished intro by then, which it requires.",
    ]),
    ("requires not taken", lambda n, p: (seats(p, 1, gh=1, ke=2),), [
        "requires: gh, week 2: 2 have begun lab; 1 have finished intro by then, which it requires.",
        "money: The payments for run r1, people of gh add up to 12; it costs 3.",
        "announced: Run r1 has 1 seats for gh; 2 were promised with p-kept.",
        "worth: The value is stated as 90; it is 78.",
        "worth: The fairness is stated as 200/3; it is 50.",
    ]),
    ("requires held by too few", lambda n, p: (n["needs"][1].update(seats=6), seats(p, 2, gh=6),), [
        "seats: Run r2 has 8 people; lab takes 2 to 4.",
        "requires: gh, week 2: 6 have begun lab; 4 have finished intro by then, which it requires.",
        "money: The payments for run r2, people of gh add up to 6; it costs 18.",
        "worth: The value is stated as 90; it is 118.",
    ]),
    ("competing", lambda n, p: (n["centres"][1].update(region="west"),
        n["offers"][2].update(languages=["en"]), n["trainers"][2].update(languages=["en"]),
        n["countries"][2].update(languages=["en"]), run(p, 3, language="en"),), [
        "competing: Runs r1 and r3 of intro for west in en start in weeks 0 and 1, less than 3 apart.",
        "announced: Announced run p-dropped is dropped for 0 points; the plan's changes say dropped for 7 points.",
        "announced: Announced run p-dropped is lost, and the plan does not say so.",
        "unreachable: sn can reach lab; the plan lists it as unreachable.",
        "worth: The fairness is stated as 200/3; it is 40.",
    ]),
    ("paid too little", lambda n, p: (pay(p, 2, amount=11),), [
        "money: The payments for run r1, people of gh add up to 11; it costs 12.",
    ]),
    ("paid too much", lambda n, p: (pay(p, 9, amount=3),), [
        "money: The payments for run r3, people of sn add up to 3; it costs 2.",
    ]),
    ("not paid", lambda n, p: (p["payments"].pop(0),), [
        "money: The payments for run r1 add up to 0; it costs 10.",
    ]),
    ("paid for nobody", lambda n, p: (pay(p, 9, country="gh"),), [
        "money: The payments for run r3, people of gh add up to 2; it costs 0.",
        "money: The payments for run r3, people of sn add up to 0; it costs 2.",
    ]),
    ("paid nothing", lambda n, p: (p["payments"].append({"funder": "host", "run": "r1", "country": "", "amount": 0}),), [
        "money: host pays 0 for run r1; a payment is at least 1.",
    ]),
    ("paid by who may not", lambda n, p: (pay(p, 8, funder="host"),), [
        "money: host may not pay for run r3.",
        "money: host pays 33; its budget is 30.",
    ]),
    ("over the budget", lambda n, p: (n["funders"][0].update(budget=34),), [
        "money: world pays 35; its budget is 34.",
    ]),
    ("announced run moved in silence", lambda n, p: (p["changes"].pop(0),), [
        "announced: Announced run p-moved is moved for 5 points, in week 2; the plan's changes say kept.",
        "worth: The price is stated as 12; it is 7.",
    ]),
    ("announced run gone in silence", lambda n, p: (p["changes"].pop(1),), [
        "announced: Announced run p-dropped is dropped for 7 points; the plan's changes say kept.",
        "worth: The price is stated as 12; it is 5.",
    ]),
    ("announced run dropped and there", lambda n, p: (change(p, 1, kind="dropped", week=None, price=50),), [
        "announced: Announced run p-moved is moved for 5 points, in week 2; the plan's changes say dropped for 50 points.",
        "worth: The price is stated as 12; it is 57.",
    ]),
    ("announced run moved without a run", lambda n, p: (run(p, 2, published=""),), [
        "announced: Announced run p-moved is dropped for 50 points; the plan's changes say moved for 5 points, in week 2.",
    ]),
    ("announced week wrong", lambda n, p: (change(p, 1, week=3),), [
        "announced: Announced run p-moved is moved for 5 points, in week 2; the plan's changes say moved for 5 points, in week 3.",
    ]),
    ("announced price wrong", lambda n, p: (change(p, 2, price=6),), [
        "announced: Announced run p-dropped is dropped for 7 points; the plan's changes say dropped for 6 points.",
        "worth: The price is stated as 12; it is 11.",
    ]),
    ("announced run lost in words", lambda n, p: (change(p, 2, why="lost"),), [
        "announced: Announced run p-dropped is called lost, and could stand as announced.",
    ]),
    ("lost run not called lost", lambda n, p: (change(p, 3, why="worth more"),), [
        "announced: Announced run p-lost is lost, and the plan does not say so.",
    ]),
    ("lost run at a price", lambda n, p: (change(p, 3, price=100),), [
        "announced: Announced run p-lost is dropped for 0 points; the plan's changes say dropped for 100 points.",
        "worth: The price is stated as 12; it is 112.",
    ]),
    ("change of nothing", lambda n, p: (p["changes"].append({**p["changes"][2], "published": "p-new"}),), [
        "announced: The change of p-new: no such run was announced.",
    ]),
    ("kept run called changed", lambda n, p: (p["changes"].append({**p["changes"][2], "published": "p-kept", "kind": "kept"}),), [
        "announced: Announced run p-kept is kept; the plan's changes say kept for 0 points.",
    ]),
    ("announced run elsewhere", lambda n, p: (run(p, 3, published="p-kept"),), [
        "announced: Run r3 says that it is p-kept; centre, course or language differ.",
    ]),
    ("announced run twice", lambda n, p: (run(p, 3, week=6, published="p-dropped"), extra(p, week=4, published="p-dropped"),
        n["needs"][4].update(seats=4),), [
        "competing: Runs r4 and r3 of intro for africa in fr start in weeks 4 and 6, less than 3 apart.",
        "money: The payments for run r4 add up to 0; it costs 5.",
        "money: The payments for run r4, people of sn add up to 0; it costs 2.",
        "announced: Runs r3 and r4 both say that they are p-dropped.",
        "announced: Announced run p-dropped is kept; the plan's changes say dropped for 7 points.",
        "worth: The value is stated as 90; it is 104.",
        "worth: The fairness is stated as 200/3; it is 100.",
    ]),
    ("announced as nothing", lambda n, p: (run(p, 3, published="p-new"),), [
        "announced: Run r3 says that it is p-new; no such run was announced.",
    ]),
    ("promise broken", lambda n, p: (n["published"][0]["seats"].update(gh=5),), [
        "announced: Run r1 has 4 seats for gh; 5 were promised with p-kept.",
    ]),
    ("value", lambda n, p: (p["worth"].update(value=[91, 1]),), [
        "worth: The value is stated as 91; it is 90.",
    ]),
    ("fairness", lambda n, p: (p["worth"].update(fairness=[201, 3]),), [
        "worth: The fairness is stated as 67; it is 200/3.",
    ]),
    ("price", lambda n, p: (p["worth"].update(price=11),), [
        "worth: The price is stated as 11; it is 12.",
    ]),
    ("ceiling below the plan", lambda n, p: (p.update(ceiling=[144, 1]),), [
        "worth: The plan is worth 434/3, more than its ceiling of 144.",
    ]),
    ("unreachable left out", lambda n, p: (p["unreachable"].pop(),), [
        "unreachable: sn cannot reach lab (language, 2 seats); the plan says nothing.",
    ]),
    ("unreachable for another reason", lambda n, p: (p["unreachable"][0].update(why="route"),), [
        "unreachable: sn cannot reach lab (language, 2 seats); the plan says route, 2 seats.",
    ]),
    ("unreachable seats", lambda n, p: (p["unreachable"][0].update(seats=1),), [
        "unreachable: sn cannot reach lab (language, 2 seats); the plan says language, 1 seats.",
    ]),
    ("reachable called unreachable", lambda n, p: (p["unreachable"].append({**p["unreachable"][0], "country": "gh", "why": "money"}),), [
        "unreachable: gh can reach lab; the plan lists it as unreachable.",
    ]),
    ("unknown offer", lambda n, p: (run(p, 3, language="en"),), [
        "names: Run r3: ng does not offer intro in en.",
    ]),
    ("unknown trainer", lambda n, p: (run(p, 3, trainers=["eve"]),), [
        "names: Run r3 names the trainer eve, who is not there.",
    ]),
    ("unknown country", lambda n, p: (seats(p, 3, xx=1),), [
        "names: Run r3 names the country xx, which is not there.",
    ]),
    ("unknown funder", lambda n, p: (pay(p, 1, funder="nobody"),), [
        "names: A payment names the funder nobody, which is not there.",
    ]),
    ("unknown run", lambda n, p: (pay(p, 1, run="r9"),), [
        "names: A payment names the run r9, which is not there.",
    ]),
    ("run twice", lambda n, p: (run(p, 2, id="r1"),), [
        "names: Run r1 stands twice.",
        "names: A payment names the run r2, which is not there.",
        "names: A payment names the run r2, which is not there.",
        "names: A payment names the run r2, which is not there.",
        "names: A payment names the run r2, which is not there.",
    ]),
]
# fmt: on
