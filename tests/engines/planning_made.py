"""One network and one plan made by hand, with every kind of thing in them; the worth is computed on paper.

Flow: test_planning_checker.py, test_planning_files.py, test_planning_whatif.py -> `network`, `plan`.
Reads: nothing. Writes: nothing.
Source: own work.

Worth: gh has 6 of 6 seats, 3 x 10 + 3 x 4 = 42; ke 4 of 4, 2 x 10 + 2 x 4 = 28; sn 2 of 5, 2 x 10 = 20, of which 3 can be reached at all:
value 90. The worst covered is sn with 2 of 3: fairness 200/3. One announced run is moved (5), one dropped (7), one lost (0): price 12.
"""

from __future__ import annotations

import json
from datetime import date
from fractions import Fraction
from typing import Any

from seedtrain.engines.planning.files import network_to_json, plan_to_json
from seedtrain.engines.planning.plan import Change, Payment, Plan, Run, Unreachable, Worth
from seedtrain.engines.planning.problem import (
    Centre,
    Country,
    Course,
    Funder,
    Need,
    Network,
    Offer,
    Published,
    Route,
    Rules,
    Trainer,
)

EN, FR = frozenset({"en"}), frozenset({"fr"})
LAB = (1, 1, 1, 1, 1, 1, 0, 1)


def network() -> Network:
    return Network(
        title="By hand",
        first_monday=date(2027, 1, 4),
        weeks=8,
        currency="USD",
        centres=(
            Centre("kr", "kr", "west", {"room": (1,) * 8, "lab": LAB}, frozenset({5}), "Korea", 37.39, 126.65),
            Centre("ng", "ng", "africa", {"room": (1,) * 8}),
        ),
        trainers=(
            Trainer("ji", "kr", frozenset({"intro", "lab"}), EN),
            Trainer("mo", "kr", frozenset({"lab"}), EN | FR, frozenset({0}), 2),
            Trainer("ada", "ng", frozenset({"intro"}), FR),
        ),
        courses=(
            Course("intro", 1, 2, 6, {"room": 1}, name="Introduction"),
            Course("lab", 2, 2, 4, {"lab": 1}, 2, requires=("intro",)),
        ),
        offers=(Offer("kr", "intro", ("en",), 10), Offer("kr", "lab", ("en",), 20), Offer("ng", "intro", ("fr",), 5)),
        countries=(Country("gh", EN, name="Ghana"), Country("ke", EN, frozenset({7})), Country("sn", FR)),
        needs=(
            Need("gh", "intro", 4),
            Need("gh", "lab", 2),
            Need("ke", "intro", 2),
            Need("ke", "lab", 2),
            Need("sn", "intro", 3),
            Need("sn", "lab", 2, held=1),
        ),
        routes=(Route("gh", "kr", 3), Route("ke", "kr", 2), Route("sn", "ng", 1), Route("sn", "kr", 4)),
        funders=(Funder("world", 40), Funder("host", 30, centres=frozenset({"kr"}))),
        published=(
            Published("p-kept", "kr", "intro", "en", 0, {"gh": 2}, 50, 5),
            Published("p-moved", "kr", "lab", "en", 1, {}, 50, 5),
            Published("p-dropped", "ng", "intro", "fr", 6, {"sn": 2}, 7, 3),
            Published("p-lost", "kr", "lab", "fr", 3),
        ),
        rules=Rules(((50, 10), (100, 4)), 100, 3),
    )


def plan() -> Plan:
    return Plan(
        runs=(
            Run("r1", "kr", "intro", "en", 0, ("ji",), {"gh": 4, "ke": 2}, "p-kept"),
            Run("r2", "kr", "lab", "en", 2, ("ji", "mo"), {"gh": 2, "ke": 2}, "p-moved"),
            Run("r3", "ng", "intro", "fr", 1, ("ada",), {"sn": 2}),
        ),
        payments=(
            Payment("host", "r1", "", 10),
            Payment("world", "r1", "gh", 12),
            Payment("world", "r1", "ke", 4),
            Payment("host", "r2", "", 18),
            Payment("world", "r2", "", 2),
            Payment("world", "r2", "gh", 6),
            Payment("world", "r2", "ke", 4),
            Payment("world", "r3", "", 5),
            Payment("world", "r3", "sn", 2),
        ),
        changes=(
            Change("p-moved", "moved", "worth more", 5, 2),
            Change("p-dropped", "dropped", "worth more without", 7),
            Change("p-lost", "dropped", "lost", 0),
        ),
        unreachable=(Unreachable("sn", "lab", 2, "language"),),
        worth=Worth(Fraction(90), Fraction(200, 3), 12),
        ceiling=Fraction(200),
        seed="a seed",
        steps=7,
        notes=("Made by hand.",),
    )


def as_json() -> tuple[Any, Any]:
    """Network and plan as they stand in their files."""
    return json.loads(network_to_json(network())), json.loads(plan_to_json(plan(), network()))
