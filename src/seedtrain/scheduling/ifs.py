"""`seedtrain plan if`: a plan beside what would be if each centre were gone, each funder paid more or less, or a candidate joined.

Flow: command.py -> this file -> engines.planning.bulk, ifs_page.py, ifs_book.py, ifs_json.py, ifs_summary.py, output.
Reads: a network, its plan, candidates' files. Writes: the folder, and what the terminal says.
Source: own work. Each answer is the plan that `seedtrain plan NETWORK --fix PLAN` makes of the same network, seed and steps.
"""

import argparse
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from seedtrain.network_file.candidate import candidate_from
from seedtrain.network_file.sources import network_from
from seedtrain.reporting import output
from seedtrain.reporting.errors import FileError, InputError
from seedtrain.reporting.progress import Bar, say
from seedtrain.reporting.telling import tell
from seedtrain.scheduling.checking import of_another, text_of
from seedtrain.scheduling.command import DONE
from seedtrain.scheduling.making import refuse_twice, steps_of, week_of
from seedtrain.scheduling.stopping import stoppable

if TYPE_CHECKING:
    from seedtrain.engines.planning.bulk import If
    from seedtrain.engines.planning.plan import Plan
    from seedtrain.engines.planning.problem import Network
    from seedtrain.scheduling.ifs_facts import Asked

STEPS = 10
"""Fewer than for a plan: what the centres of a network differ by shows after few, and there are many to ask about."""
PERCENT = 10
MOST_WORKERS = 64
OWN = frozenset({"report.html", "report.xlsx", "whatif.json"})
PLANS = ("plan.json", "network.json")


def make_ifs(path: Path, plan: Path, arguments: argparse.Namespace) -> int:
    """The folder holds every what-if beside the plan."""
    from seedtrain.engines.planning import bulk
    from seedtrain.scheduling.ifs_facts import Asked

    out: Path = arguments.out
    _refuse_a_plans(out)
    output.refuse_existing(out, arguments.force, OWN)
    steps = steps_of(arguments.steps)
    steps = STEPS if steps is None else steps
    percent = None if arguments.fund_each is None else _percent(arguments.fund_each)
    workers = _workers(arguments.workers)
    network = network_from(path)
    old = _plan_of(network, path, plan)
    week = 0 if arguments.since is None else week_of(network, arguments.since)
    refuse_twice(arguments.join)
    candidates = tuple(candidate_from(one, network, from_week=week) for one in arguments.join)
    is_all = not arguments.lose_each and percent is None and not candidates
    percent = PERCENT if is_all else percent or 0
    losses = _losses(network, week) if is_all or arguments.lose_each else ()
    ifs = [bulk.Same(week), *losses, *_funds(network, percent, week), *(one.join for one in candidates)]
    say(f"Planning {len(ifs)} times, {steps} steps each")
    bar = Bar("What-ifs")
    plans = bulk.what_if(
        network,
        old,
        ifs,
        seed=arguments.seed,
        steps=steps,
        workers=workers,
        dask=os.environ.get("SEEDTRAIN_DASK", ""),
        with_ceiling=False,
        progress=lambda share: bar(round(share * len(ifs)), len(ifs)),
    )
    answers = tuple(zip(ifs, plans, strict=True))
    asked = Asked(network, old, answers, (path.name, plan.name), arguments.seed, steps, week, percent, candidates)
    from seedtrain.scheduling.ifs_summary import summary

    with stoppable("Every what-if is planned and will be written."):
        _must_be_valid(asked)
        files = results(asked)
        output.write_all(out, files, OWN)
        tell(f"{summary(asked)}\n\nWritten to {out}: {', '.join(files)}")
    return DONE


def results(asked: "Asked") -> dict[str, bytes]:
    """Every file, by name; the same question is the same bytes."""
    from seedtrain.scheduling import ifs_book, ifs_json, ifs_page

    return {
        "report.html": ifs_page.report(asked),
        "report.xlsx": ifs_book.workbook(asked),
        "whatif.json": ifs_json.to_json(asked).encode(),
    }


def _losses(network: "Network", week: int) -> Iterator["If"]:
    from seedtrain.engines.planning.bulk import Lose

    return (Lose(one.id, week) for one in network.centres)


def _funds(network: "Network", percent: int, week: int) -> Iterator["If"]:
    """Less and more of every budget, by at least one unit: a budget of which the part is nothing is not asked about."""
    from seedtrain.engines.planning.bulk import Fund

    for one in network.funders:
        part = (one.budget * percent + 50) // 100
        if part:
            yield Fund(one.id, one.budget - part, week)
            yield Fund(one.id, one.budget + part, week)


def _plan_of(network: "Network", path: Path, plan: Path) -> "Plan":
    """The plan in a file, when it is one of this network and keeps its rules: figures beside another would say nothing."""
    from seedtrain.engines.planning.checker import check
    from seedtrain.engines.planning.errors import PlanFileError
    from seedtrain.engines.planning.files import network_to_json, plan_from_json

    text = text_of(plan)
    if another := of_another(text, plan, network, path):
        raise FileError("other_network", {"file": plan.name}, another)
    try:
        found = plan_from_json(text, network)
    except PlanFileError as error:
        raise FileError(error.code, {**error.params, "file": plan.name}, f"{plan.name}: {error}") from error
    if broken := check(network_to_json(network), text):
        sentence = f"{plan.name} is not valid for {path.name}: {broken[0].sentence} Use the file as it was written, or plan again."
        raise FileError("not_valid", {"file": plan.name, "reasons": broken}, sentence)
    return found


def _must_be_valid(asked: "Asked") -> None:
    """Raises InputError for an answer that breaks a rule, by the program that shares nothing with the search."""
    from seedtrain.engines.planning.checker import check
    from seedtrain.engines.planning.files import network_to_json, plan_to_json

    for one, plan in asked.answers:
        network = one.on(asked.network)
        if broken := check(network_to_json(network), plan_to_json(plan, network)):
            sentence = f"A what-if breaks the rules of planning, so nothing is written: {broken[0].sentence} Please report this."
            raise InputError("own_rules", {"reasons": broken}, sentence)


def _refuse_a_plans(folder: Path) -> None:
    if there := [name for name in PLANS if (folder / name).exists()]:
        sentence = f"{folder} holds {' and '.join(there)} of a plan. Choose another --out, so that its report is not replaced."
        raise FileError("a_plans", {"out": str(folder), "files": tuple(there)}, sentence)


def _percent(text: str) -> int:
    found = re.fullmatch(r"([0-9]{1,3}) ?%?", text.strip())
    if found is None or not 1 <= int(found[1]) <= 100:
        sentence = f"--fund-each {text}: a whole number of per cent from 1 to 100 was expected, such as {PERCENT}."
        raise InputError("bad_percent", {"value": text}, sentence)
    return int(found[1])


def _workers(value: int | None) -> int:
    if value is None:
        return min(os.cpu_count() or 1, MOST_WORKERS)
    if not 1 <= value <= MOST_WORKERS:
        raise InputError("bad_workers", {"value": value}, f"--workers {value}: a number from 1 to {MOST_WORKERS} was expected.")
    return value
