"""Checks a plan against its network with whole numbers and fractions alone. It needs Python 3.10 or newer and nothing else.

Flow: `python checker.py NETWORK.json PLAN.json`, network.actions -> `check`.
Reads: two texts. Writes: one answer; as a program it ends with 0 when the plan keeps every rule and with 1 when not.
Source: docs/reference/planning.md, section "What makes a plan feasible"; it shares no code with the search.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

Json = dict[str, Any]
Need = tuple[str, str]
NETWORK, PLAN = "seedtrain-network/1", "seedtrain-plan/1"


class Reason(NamedTuple):
    """One thing that is wrong: the rule it breaks (a key of RULES, or `file`, `names`) and a sentence with run, week and numbers."""

    rule: str
    sentence: str


class Facts:
    """The network by name."""

    def __init__(self, network: Json) -> None:
        self.weeks, self.rules = network["weeks"], network["rules"]
        named = ("centres", "trainers", "courses", "countries", "funders", "published")
        tables: list[dict[str, Json]] = [{one["id"]: one for one in network[table]} for table in named]
        self.centre, self.trainer, self.course, self.country, self.funder, self.published = tables
        self.lost: dict[Need, str] = {}
        self.skill = {id: one["skill"] or id for id, one in self.course.items()}
        self.offer = {(one["centre"], one["course"]): one for one in network["offers"]}
        self.need = {(one["country"], one["course"]): one["seats"] for one in network["needs"]}
        self.held = {(one["country"], one["course"]): one["held"] for one in network["needs"]}
        self.route = {(one["country"], one["centre"]): one["cost"] for one in network["routes"]}
        spans, rows = [self.weeks, *(one["weeks"] for one in self.course.values())], len(self.offer) + len(self.need) + len(self.route)
        whole = rows + sum(map(len, tables)) == sum(len(network[table]) for table in (*named, "offers", "needs", "routes"))
        if not whole or not 1 <= min(spans) <= max(spans) <= 520:
            raise ValueError("two of its rows have one name, or weeks are not 1 to 520")

    def span(self, run: Json) -> range:
        """The weeks a run takes."""
        return range(run["week"], run["week"] + self.course[run["course"]]["weeks"])

    def starts(self, course: str) -> range:
        """Weeks in which a run may begin, whatever else there is."""
        return range(self.weeks - self.course[course]["weeks"] + 1)

    def units(self, centre: str, kind: str, week: int) -> int:
        """What a centre has of a kind of facility in a week."""
        units = self.centre[centre]["facilities"].get(kind, 0)
        return int(units[week] if isinstance(units, list) else units)

    def offers(self, run: Json) -> bool:
        """Whether centre, course and language are offered together."""
        return run["language"] in self.offer.get((run["centre"], run["course"]), {"languages": ()})["languages"]

    def is_lost(self, one: Json) -> bool:
        """Whether an announced run can no longer stand as announced: its centre, its offer or one of its weeks is gone."""
        open_ = set(range(self.weeks)) - set(self.centre[one["centre"]]["closed"]) if self.offers(one) else ()
        return not self.offers(one) or any(week not in open_ for week in self.span(one))

    def pays(self, funder: Json, centre: str, course: str, country: str = "") -> bool:
        """Whether a funder may pay for running a course at a centre or, with `country`, for bringing its people."""
        scopes = [(funder["centres"], centre), (funder["courses"], course)] + [(funder["countries"], country)] * bool(country)
        return all(not scope or name in scope for scope, name in scopes)


def named(f: Facts, plan: Json) -> Iterator[str]:
    """Names in the plan that mean nothing; the rules are looked at only when there are none."""
    runs = {one["id"]: one for one in plan["runs"]}
    names = [f"Run {one['id']}" for one in plan["runs"]] + [f"The change of {one['published']}" for one in plan["changes"]]
    names += [f"The unreachable need of {one['country']} for {one['course']}" for one in plan["unreachable"]]
    yield from (f"{name} stands twice." for name, count in Counter(names).items() if count > 1)
    for id, run in runs.items():
        if not f.offers(run):
            yield f"Run {id}: {run['centre']} does not offer {run['course']} in {run['language']}."
        yield from (f"Run {id} names the trainer {word}, who is not there." for word in run["trainers"] if word not in f.trainer)
        yield from (f"Run {id} names the country {word}, which is not there." for word in run["seats"] if word not in f.country)
    for one in plan["payments"]:
        said = (("funder", one["funder"], f.funder), ("run", one["run"], runs))
        yield from (f"A payment names the {what} {word}, which is not there." for what, word, known in said if word not in known)


def times(f: Facts, plan: Json) -> Iterator[str]:
    """Rule 1: inside the plan, and never while the centre is closed."""
    for run in plan["runs"]:
        weeks, closed = f.span(run), f.centre[run["centre"]]["closed"]
        if weeks[0] < 0 or weeks[-1] >= f.weeks:
            yield f"Run {run['id']} takes weeks {weeks[0]} to {weeks[-1]}; the plan has weeks 0 to {f.weeks - 1}."
        yield from (f"Run {run['id']} is held in week {week}, in which {run['centre']} is closed." for week in weeks if week in closed)


def facilities(f: Facts, plan: Json) -> Iterator[str]:
    """Rule 2: units enough in every week."""
    used: dict[tuple[str, int, str], dict[str, int]] = defaultdict(dict)
    for run in plan["runs"]:
        for kind, units in f.course[run["course"]]["uses"].items():
            for week in set(f.span(run)) & set(range(f.weeks)):
                used[run["centre"], week, kind][run["id"]] = units
    for (centre, week, kind), by in sorted(used.items()):
        if sum(by.values()) > (units := f.units(centre, kind, week)):
            yield f"{centre}, week {week}: runs {', '.join(sorted(by))} use {sum(by.values())} of {kind}; there are {units}."


def trainers(f: Facts, plan: Json) -> Iterator[str]:
    """Rule 3: as many different trainers as the course takes, of the centre, able, free, and not for too many weeks."""
    busy: dict[tuple[str, int], list[str]] = defaultdict(list)
    for run in plan["runs"]:
        asked, names, skill = f.course[run["course"]]["trainers"], run["trainers"], f.skill[run["course"]]
        if not asked == len(set(names)) == len(names):
            yield f"Run {run['id']} has {len(set(names))} different trainers in {len(names)} places; {run['course']} takes {asked}."
        for name in dict.fromkeys(names):
            one, who = f.trainer[name], f"Run {run['id']}: trainer {name}"
            yield from [f"{who} belongs to {one['centre']}, not to {run['centre']}."] * (one["centre"] != run["centre"])
            yield from [f"{who} cannot teach {skill}."] * (skill not in one["skills"])
            yield from [f"{who} does not teach in {run['language']}."] * (run["language"] not in one["languages"])
            for week in f.span(run):
                busy[name, week].append(run["id"])
                if week in one["away"]:
                    yield f"{who} is away in week {week}."
    double = ((name, week, " and ".join(sorted(runs))) for (name, week), runs in sorted(busy.items()) if len(runs) > 1)
    yield from (f"Trainer {name} has runs {runs} in week {week}." for name, week, runs in double)
    for name, weeks in sorted(Counter(name for name, _ in busy).items()):
        most = f.trainer[name]["most_weeks"]
        yield from [f"Trainer {name} teaches {weeks} weeks; at most {most} are allowed."] * (most is not None and weeks > most)


def seats(f: Facts, plan: Json) -> Iterator[str]:
    """Rule 4: neither too few nor too many, of countries that can come, understand and are not away, and never more than needed."""
    taken: Counter[Need] = Counter()
    for run in plan["runs"]:
        course, people = f.course[run["course"]], sum(run["seats"].values())
        if not course["least"] <= people <= course["most"]:
            yield f"Run {run['id']} has {people} people; {run['course']} takes {course['least']} to {course['most']}."
        for name, count in run["seats"].items():
            who, country = f"Run {run['id']}: {name}", f.country[name]
            taken[name, run["course"]] += count
            yield from [f"{who} has {count} seats; a country that is named has at least 1."] * (count < 1)
            yield from [f"{who} has no route to {run['centre']}."] * ((name, run["centre"]) not in f.route)
            yield from [f"{who} does not understand {run['language']}."] * (run["language"] not in country["languages"])
            yield from (f"{who} is away in week {week}." for week in f.span(run) if week in country["away"])
    over = ((need, count, f.need.get(need, 0)) for need, count in sorted(taken.items()))
    yield from (f"{need[0]} has {count} seats in {need[1]}; it needs {asked}." for need, count, asked in over if count > asked)


def requires(f: Facts, plan: Json) -> Iterator[str]:
    """Rule 5: whenever a run starts, as many have finished what it requires as have begun it or one before."""
    runs: dict[str, list[Json]] = defaultdict(list)
    for run in plan["runs"]:
        runs[run["course"]].append(run)
    for id, course in f.course.items():
        for name, week in sorted({(name, run["week"]) for run in runs[id] for name in run["seats"]}):
            begun = sum(run["seats"].get(name, 0) for run in runs[id] if run["week"] <= week)
            for first in course["requires"]:
                done = f.held.get((name, first), 0) + sum(run["seats"].get(name, 0) for run in runs[first] if f.span(run).stop <= week)
                if begun > done:
                    yield f"{name}, week {week}: {begun} have begun {id}; {done} have finished {first} by then, which it requires."


def competing(f: Facts, plan: Json) -> Iterator[str]:
    """Rule 6; two announced runs that both stand where they were are nobody's doing now."""
    changed, window = {one["published"] for one in plan["changes"]}, f.rules["window"]
    groups: dict[tuple[str, str, str], list[Json]] = defaultdict(list)
    for run in plan["runs"]:
        groups[run["course"], f.centre[run["centre"]]["region"], run["language"]].append(run)
    for (course, region, language), runs in sorted(groups.items()):
        for one, two in combinations(sorted(runs, key=lambda run: (run["week"], run["id"])), 2):
            stand = all(run["published"] and run["published"] not in changed for run in (one, two))
            if two["week"] - one["week"] < window and not stand:
                where = f"of {course} for {region} in {language} start in weeks {one['week']} and {two['week']}"
                yield f"Runs {one['id']} and {two['id']} {where}, less than {window} apart."


def money(f: Facts, plan: Json) -> Iterator[str]:
    """Rule 7: every cost is paid exactly, by who may pay it, within every budget."""
    runs = {one["id"]: one for one in plan["runs"]}
    cost = {(id, ""): f.offer[run["centre"], run["course"]]["cost"] for id, run in runs.items()}
    cost |= {(id, name): f.route.get((name, r["centre"]), 0) * count for id, r in runs.items() for name, count in r["seats"].items()}
    paid, spent = Counter[tuple[str, str]](), Counter[str]()
    for one in plan["payments"]:
        run, who, amount = runs[one["run"]], one["funder"], one["amount"]
        what = f"run {one['run']}{', people of ' * bool(one['country'])}{one['country']}"
        paid[one["run"], one["country"]] += amount
        spent[who] += amount
        if amount < 1:
            yield f"{who} pays {amount} for {what}; a payment is at least 1."
        if not f.pays(f.funder[who], run["centre"], run["course"], one["country"]):
            yield f"{who} may not pay for {what}."
    for (id, name), asked in sorted({**dict.fromkeys(paid, 0), **cost}.items()):
        if paid[id, name] != asked:
            yield f"The payments for run {id}{', people of ' * bool(name)}{name} add up to {paid[id, name]}; it costs {asked}."
    budgets = [(who, total, f.funder[who]["budget"]) for who, total in sorted(spent.items())]
    yield from (f"{who} pays {total}; its budget is {budget}." for who, total, budget in budgets if total > budget)


def announced(f: Facts, plan: Json) -> Iterator[str]:
    """Rule 8: every announced run is kept, moved or dropped, at its price, with the people promised a seat."""
    changes: dict[str, Json] = {one["published"]: one for one in plan["changes"]}
    stands: dict[str, Json] = {}
    yield from (f"The change of {name}: no such run was announced." for name in changes if name not in f.published)
    for run in (run for run in plan["runs"] if run["published"]):
        name, one = run["published"], f.published.get(run["published"])
        if one is None:
            yield f"Run {run['id']} says that it is {name}; no such run was announced."
        elif any(one[key] != run[key] for key in ("centre", "course", "language")):
            yield f"Run {run['id']} says that it is {name}; centre, course or language differ."
        elif name in stands:
            yield f"Runs {stands[name]['id']} and {run['id']} both say that they are {name}."
        else:
            stands[name] = run
            for country, promised in one["seats"].items():
                if run["seats"].get(country, 0) < promised:
                    yield f"Run {run['id']} has {run['seats'].get(country, 0)} seats for {country}; {promised} were promised with {name}."
    for name, one in f.published.items():
        yield from (f"Announced run {name} {what}." for what in amiss(one, changes.get(name), stands.get(name), f.is_lost(one)))


def amiss(one: Json, change: Json | None, run: Json | None, lost: bool) -> Iterator[str]:
    """What is wrong with what the plan says about one announced run; what became of it follows from the runs alone."""
    kind = "dropped" if run is None else "moved" if run["week"] != one["week"] else "kept"
    price = {"dropped": 0 if lost else one["drop"], "moved": one["move"], "kept": 0}[kind]
    there = None if kind == "kept" else (kind, run["week"] if run else None, price)
    said = change and (change["kind"], change["week"], change["price"])
    if said != there:
        words = [f"{one[0]} for {one[2]} points" + f", in week {one[1]}" * (one[1] is not None) if one else "kept" for one in (there, said)]
        yield f"is {words[0]}; the plan's changes say {words[1]}"
    if kind == "dropped" and ((change or {"why": ""})["why"] == "lost") != lost:
        yield "is lost, and the plan does not say so" if lost else "is called lost, and could stand as announced"


def ready(f: Facts, centre: str, id: str, language: str) -> tuple[set[int], set[int]]:
    """Weeks in which a run could start for its trainers; and of these, for an open centre with the units as well."""
    course, closed = f.course[id], set(f.centre[centre]["closed"])
    staff = [one for one in f.trainer.values() if one["centre"] == centre and f.skill[id] in one["skills"] and language in one["languages"]]
    away = [set(one["away"]) for one in staff if one["most_weeks"] is None or one["most_weeks"] >= course["weeks"]]
    spans = {week: range(week, week + course["weeks"]) for week in f.starts(id)}
    staffed = {week for week, span in spans.items() if sum(one.isdisjoint(span) for one in away) >= course["trainers"]}
    roomy = {week for week in range(f.weeks) if all(f.units(centre, kind, week) >= used for kind, used in course["uses"].items())}
    return staffed, {week for week in staffed if roomy.issuperset(spans[week]) and closed.isdisjoint(spans[week])}


def where_to(f: Facts, need: Need, able: dict[tuple[str, str, str], tuple[set[int], set[int]]]) -> tuple[str, set[tuple[str, str]]]:
    """The first reason of the first five, or the centres and languages in which a country could come."""
    (name, id), country = need, f.country[need[0]]
    offers = [one for (_, course), one in f.offer.items() if course == id]
    routes = [one for one in offers if (name, one["centre"]) in f.route]
    pairs = {(one["centre"], word) for one in routes for word in one["languages"] if word in country["languages"]}
    there = {week for week in f.starts(id) if not set(country["away"]) & set(range(week, week + f.course[id]["weeks"]))}
    staffed = {(centre, word) for centre, word in pairs if able[centre, id, word][0]}
    left = {(centre, word) for centre, word in pairs if able[centre, id, word][1] & there}
    steps = (("course", offers), ("route", routes), ("language", pairs), ("trainer", staffed), ("facility", left))
    return next((why for why, found in steps if not found), ""), left


def lost_needs(f: Facts) -> dict[Need, str]:
    """Every need that no plan can meet, and the first reason."""
    able = {(*key, word): ready(f, *key, word) for key, offer in f.offer.items() for word in offer["languages"]}
    found = {need: where_to(f, need, able) for need, count in f.need.items() if count}
    gather: dict[tuple[str, str, str], list[Need]] = defaultdict(list)
    for need, (why, pairs) in found.items():
        for centre, word in () if why else pairs:
            gather[centre, need[1], word].append(need)

    def last(need: Need, reach: set[Need]) -> str:
        """The first reason of the last three, when the needs in `reach` are the others that can be met."""
        name, id = need
        if any((name, first) not in reach and not f.held.get((name, first), 0) for first in f.course[id]["requires"]):
            return "requires"
        why = "cohort"
        for centre, word in found[need][1]:
            if sum(f.need[one] for one in gather[centre, id, word] if one == need or one in reach) >= f.course[id]["least"]:
                why, costs = "money", ((f.offer[centre, id]["cost"], ""), (f.route[name, centre], name))
                if all(not cost or any(f.pays(one, centre, id, whom) for one in f.funder.values()) for cost, whom in costs):
                    return ""
        return why

    reach = {need for need, (why, _) in found.items() if not why}
    while fallen := {need for need in reach if last(need, reach)}:
        reach -= fallen
    return {need: why or last(need, reach) for need, (why, _) in found.items() if need not in reach}


def unreachable(f: Facts, plan: Json) -> Iterator[str]:
    """The list of what cannot be reached is whole, and nothing else is on it."""
    said = {(one["country"], one["course"]): one for one in plan["unreachable"]}
    yield from (f"{name} can reach {id}; the plan lists it as unreachable." for name, id in sorted(said.keys() - f.lost.keys()))
    for need, why in sorted(f.lost.items()):
        came = f"{said[need]['why']}, {said[need]['seats']} seats" if need in said else "nothing"
        if came != f"{why}, {f.need[need]} seats":
            yield f"{need[0]} cannot reach {need[1]} ({why}, {f.need[need]} seats); the plan says {came}."


def worth(f: Facts, plan: Json) -> Iterator[str]:
    """What the plan is worth, in exact fractions, with what cannot be reached as this program finds it."""
    taken, total, reachable = Counter[str](), Counter[str](), Counter[str]()
    for run in plan["runs"]:
        taken.update(run["seats"])
    for need, count in f.need.items():
        total[need[0]] += count
        reachable[need[0]] += 0 if need in f.lost else count
    value = Fraction(0)
    for name in f.country:
        edges = [Fraction(end * total[name], 100) for end, _ in [(0, 0), *f.rules["bands"]]]
        for low, high, (_, points) in zip(edges, edges[1:], f.rules["bands"], strict=False):
            value += points * max(Fraction(0), min(Fraction(taken[name]), high) - low)
    fairness = f.rules["worst"] * min((Fraction(taken[name], count) for name, count in reachable.items() if count), default=Fraction(0))
    price = Fraction(sum(one["price"] for one in plan["changes"]))
    came = {**{key: Fraction(*plan["worth"][key]) for key in ("value", "fairness")}, "price": plan["worth"]["price"]}
    for what, found in (("value", value), ("fairness", fairness), ("price", price)):
        if came[what] != found:
            yield f"The {what} is stated as {came[what]}; it is {found}."
    if plan["ceiling"] is not None and value + fairness - price > Fraction(*plan["ceiling"]):
        yield f"The plan is worth {value + fairness - price}, more than its ceiling of {Fraction(*plan['ceiling'])}."


RULES = {
    "time": times, "facilities": facilities, "trainers": trainers, "seats": seats, "requires": requires, "competing": competing,
    "money": money, "announced": announced, "unreachable": unreachable, "worth": worth,
}  # fmt: skip
PLAN_SHAPE: Json = {
    "format": "", "network": "", "seed": "", "steps": 0, "ceiling": (None, [0]), "notes": [""],
    "runs": [{"id": "", "centre": "", "course": "", "language": "", "week": 0, "trainers": [""], "seats": {"*": 0}, "published": ""}],
    "payments": [{"funder": "", "run": "", "country": "", "amount": 0}],
    "changes": [{"published": "", "kind": "", "why": "", "price": 0, "week": (None, 0)}],
    "unreachable": [{"country": "", "course": "", "seats": 0, "why": ""}], "worth": {"value": [0], "fairness": [0], "price": 0},
}  # fmt: skip


def fits(value: Any, shape: Any, where: str) -> Iterator[str]:
    """What is not as the example `shape` has it: keys and types; a pair says either, * any key, and true and 1.0 are no whole numbers."""
    if isinstance(shape, tuple):
        shape = shape[0] if value is None else shape[1]
    if type(value) is not type(shape) or (isinstance(shape, dict) and "*" not in shape and value.keys() != shape.keys()):
        yield f"{where} is {json.dumps(value)[:60]}; that is no {PLAN}."
    elif isinstance(shape, list | dict):
        for key, one in value.items() if isinstance(value, dict) else enumerate(value, start=1):
            yield from fits(one, shape[0] if isinstance(shape, list) else shape.get(key, shape.get("*")), f"{where}/{key}")


def read(text: str, expected: str) -> Json:
    """The content of a JSON text that says it is what was expected and can be read in one way only; otherwise raises ValueError."""

    def once(pairs: list[tuple[str, Any]]) -> Json:
        if len(dict(pairs)) != len(pairs):
            raise ValueError("a key stands twice in one place")
        return dict(pairs)

    content = json.loads(text.encode().decode().removeprefix("\ufeff"), object_pairs_hook=once)
    json.dumps(content, ensure_ascii=False).encode()  # half letters have no bytes
    if not isinstance(content, dict) or content.get("format") != expected:
        raise ValueError(f"it does not say that it is {expected}")
    return content


def check(network_text: str, plan_text: str) -> tuple[Reason, ...]:
    """What is wrong with a plan; nothing, when it keeps every rule. Never raises, whatever the texts are."""
    what = "network"
    try:
        network, what = read(network_text, NETWORK), "plan"
        plan, what = read(plan_text, PLAN), "network"
        wrong = list(fits(plan, PLAN_SHAPE, "The plan"))
        pairs = [] if wrong else [[0, 1] if plan["ceiling"] is None else plan["ceiling"], plan["worth"]["value"], plan["worth"]["fairness"]]
        wrong += [f"{pair} is no fraction [numerator, denominator]." for pair in pairs if len(pair) != 2 or pair[1] < 1]
        digest = hashlib.sha256(json.dumps(network, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()).hexdigest()
        if not wrong and plan["network"] != digest:
            wrong = ["The plan is for the network it was made from, not for this one. Use the network.json beside it, or plan again."]
        facts = Facts(network)
        names = tuple(Reason("file", one) for one in wrong) or tuple(Reason("names", one) for one in named(facts, plan))
        facts.lost = {} if names else lost_needs(facts)
        return names or tuple(Reason(rule, one) for rule, broken in RULES.items() for one in broken(facts, plan))
    except (ValueError, RecursionError, KeyError, IndexError, TypeError, AttributeError, OverflowError) as error:
        why = "it is no JSON text" if isinstance(error, json.JSONDecodeError) else f"{type(error).__name__}: {error}"
        return (Reason("file", f"The {what} cannot be read ({why}). Use the file as it was written."),)


def main(words: list[str]) -> int:
    """The answer on standard output; 0 when the plan keeps every rule."""
    try:
        network, plan = (Path(word).read_text(encoding="utf-8") for word in words)
    except (ValueError, OSError) as error:
        sys.stdout.write(f"Say: python checker.py NETWORK.json PLAN.json ({error})\n")
        return 1
    lines = [f"- {one.rule}: {one.sentence}" for one in check(network, plan)]
    sys.stdout.write("\n".join(["The plan breaks rules:", *lines] if lines else ["The plan keeps every rule."]) + "\n")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
