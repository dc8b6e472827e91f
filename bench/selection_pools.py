"""Synthetic calls of any size with about forty groups and a cap on every country and institution.

Flow: bench_selection.py -> this file -> engines.selection.
Reads: a size and a number. Writes: nothing. The people are invented; only the shape is that of a real call.
"""

from __future__ import annotations

import numpy as np

from seedtrain.engines.selection import Applicant, Each, Problem, Rule

REGIONS = ("AFR", "AMR", "EMR", "EUR", "SEA", "WPR")
INCOMES = ("Low income", "Lower middle income", "Upper middle income", "High income")
SECTORS = ("industry", "academia", "regulator", "public institute")
ROLES = ("upstream", "downstream", "quality control", "quality assurance", "fill and finish", "regulation")
LANGUAGES = ("English", "French", "Spanish", "Arabic", "Portuguese")
COUNTRIES = 190


def call(n: int, seats: int, number: int = 1) -> Problem:
    """A call of `n` people for `seats` places."""
    dice = np.random.default_rng([n, seats, number])
    countries = np.arange(COUNTRIES)
    region = dice.choice(6, COUNTRIES, p=(0.25, 0.17, 0.12, 0.22, 0.08, 0.16))
    income = dice.choice(4, COUNTRIES, p=(0.14, 0.28, 0.28, 0.30))
    is_least = (income == 0) | ((income == 1) & (dice.random(COUNTRIES) < 0.4))
    speaks = dice.choice(5, COUNTRIES, p=(0.5, 0.18, 0.14, 0.12, 0.06))
    country = dice.choice(COUNTRIES, n, p=_zipf(COUNTRIES, 0.8))
    institution = dice.choice(max(40, n // 9), n, p=_zipf(max(40, n // 9), 0.45))
    sector = dice.choice(4, n, p=(0.35, 0.25, 0.15, 0.25))
    role = dice.choice(6, n, p=(0.2, 0.2, 0.2, 0.15, 0.1, 0.15))
    is_woman, is_young = dice.random(n) < 0.38, dice.random(n) < 0.3
    is_nominated, is_second = dice.random(n) < 0.2, dice.random(n) < 0.25
    other = dice.choice(5, n, p=(0.7, 0.1, 0.1, 0.05, 0.05))
    score = dice.normal(6800, 1000, n) - 350 * is_least[country] - 150 * is_woman + 120 * (income[country] == 2) - 100 * is_young
    score = np.clip(np.rint(score), 0, 10_000).astype(int)
    people = tuple(
        Applicant(
            f"A-{i:06d}",
            int(score[i]),
            {
                "country": f"C{country[i]:03d}",
                "institution": f"I{institution[i]:05d}",
                "region": REGIONS[region[country[i]]],
                "income": INCOMES[income[country[i]]],
                "least developed": "yes" if is_least[country[i]] else "no",
                "sex": "female" if is_woman[i] else "male",
                "age": "under 35" if is_young[i] else "35 and over",
                "nominated": "yes" if is_nominated[i] else "no",
                "sector": SECTORS[sector[i]],
                "role": ROLES[role[i]],
                "language": tuple({LANGUAGES[speaks[country[i]]], LANGUAGES[other[i]]}) if is_second[i] else LANGUAGES[speaks[country[i]]],
            },
        )
        for i in range(n)
    )
    del countries
    each = (Each("country", max(4, seats * 6 // 100)), Each("institution", 2))
    return Problem(people, seats, 0, rules(seats), each, seed=f"call {number}")


def _zipf(count: int, power: float) -> np.ndarray:
    weights = 1 / np.arange(1, count + 1) ** power
    return weights / weights.sum()


def rules(seats: int) -> tuple[Rule, ...]:
    """Forty floors and caps in shares of the seats."""

    def part(percent: float) -> int:
        return int(seats * percent / 100)

    found = [
        Rule("women", {"sex": ("female",)}, floor=part(48)),
        Rule("least developed", {"least developed": ("yes",)}, floor=part(22)),
        Rule("low income", {"income": ("Low income",)}, floor=part(14)),
        Rule("upper middle income", {"income": ("Upper middle income",)}, cap=part(30)),
        Rule("high income", {"income": ("High income",)}, cap=part(12)),
        Rule("nominated", {"nominated": ("yes",)}, floor=part(25)),
        Rule("under 35", {"age": ("under 35",)}, floor=part(30), cap=part(60)),
        Rule("young women", {"age": ("under 35",), "sex": ("female",)}, floor=part(16)),
    ]
    for region, low, high in zip(REGIONS, (24, 12, 8, 8, 6, 14), (40, 30, 25, 22, 25, 30), strict=True):
        found.append(Rule(f"region {region}", {"region": (region,)}, floor=part(low), cap=part(high)))
        found.append(Rule(f"women of {region}", {"region": (region,), "sex": ("female",)}, floor=part(low * 0.42)))
        found.append(Rule(f"regulators of {region}", {"region": (region,), "sector": ("regulator",)}, floor=part(low * 0.12)))
    for sector, low, high in zip(SECTORS, (20, 12, 18, 15), (45, 35, 35, 40), strict=True):
        found.append(Rule(f"sector {sector}", {"sector": (sector,)}, floor=part(low), cap=part(high)))
    found += [Rule(f"role {role}", {"role": (role,)}, floor=part(10), cap=part(30)) for role in ROLES]
    found += [
        Rule(f"speaks {language}", {"language": (language,)}, floor=part(low))
        for language, low in zip(LANGUAGES[1:], (12, 8, 7, 3), strict=True)
    ]
    return tuple(found)
