"""`seedtrain plan`: from a network's file to the folder of results; the plan is checked before anything is written.

Flow: command.py -> this file -> sources, engines.planning, page, book, feed, output.
Reads: a network, perhaps an earlier plan and candidates' files. Writes: the folder, and what the terminal says.
Source: own work.
"""

import argparse
import shlex
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

from seedtrain.network_file.sources import network_from, plan_from
from seedtrain.reporting import output
from seedtrain.reporting.errors import FileError, InputError
from seedtrain.reporting.progress import Bar, say
from seedtrain.reporting.telling import tell
from seedtrain.scheduling.command import DONE, OWN_FILES
from seedtrain.scheduling.stopping import stoppable

if TYPE_CHECKING:
    from seedtrain.engines.planning.plan import Plan
    from seedtrain.engines.planning.problem import Network
    from seedtrain.scheduling.facts import Joined, Made

MOST_STEPS = 1_000_000


class Asked(TypedDict):
    """What both ways of planning are asked."""

    from_week: int
    seed: str
    steps: int
    progress: Bar
    stop: Callable[[], bool]
    with_ceiling: bool


def make_plan(path: Path, arguments: argparse.Namespace) -> int:
    """The folder holds the plan and its reports."""
    output.refuse_existing(arguments.out, arguments.force, OWN_FILES)
    steps_of(arguments.steps)
    with stoppable("Stopping: the best plan so far will be written.") as stop:
        made = _made(path, arguments, stop)
        files = results(made)
        output.write_all(arguments.out, files, OWN_FILES)
    from seedtrain.scheduling.summary import summary

    tell(f"{summary(made)}\n\nWritten to {arguments.out}: {', '.join(files)}")
    return DONE


def _made(path: Path, arguments: argparse.Namespace, stop: Callable[[], bool]) -> "Made":
    """The network as it was asked for, and its plan."""
    from seedtrain.engines.planning.files import network_digest
    from seedtrain.engines.planning.whatif import compare
    from seedtrain.scheduling.facts import Gone, Made
    from seedtrain.scheduling.feed import beside

    network = network_from(path)
    old = plan_from(arguments.fix) if arguments.fix else None
    from_week = week_of(network, arguments.since) if arguments.since is not None else 0
    is_asked = arguments.lose is not None or bool(arguments.join)
    lost = ""
    if arguments.lose is not None:
        network, lost = _without(network, arguments.lose, from_week)
    network, joined = _with(network, arguments.join, from_week)
    if old is not None:
        # Refuses a plan of another network now, not after the search.
        compare(network, old, old)
    # Without an earlier plan a year with another centre, or one less, is planned whole; any other has begun.
    begun = from_week if old or not is_asked else 0
    plan = _planned(network, old, begun, arguments, stop)
    sources = tuple(one.name for one in (path, arguments.fix, *arguments.join) if one)
    gone = None if arguments.lose is None else Gone(arguments.lose, from_week)
    before = beside(arguments.fix) if arguments.fix else ""
    return Made(network, plan, network_digest(network), sources, old, lost, begun, joined, gone=gone, feed_before=before)


def _planned(network: "Network", old: "Plan | None", from_week: int, arguments: argparse.Namespace, stop: Callable[[], bool]) -> "Plan":
    from seedtrain.engines import planning

    steps = steps_of(arguments.steps)
    asked: Asked = {
        "from_week": from_week,
        "seed": arguments.seed,
        "steps": planning.STEPS if steps is None else steps,
        "progress": Bar("Planning"),
        "stop": stop,
        "with_ceiling": not arguments.no_ceiling,
    }
    if old is not None:
        return planning.replan(network, old, **asked)
    plan = planning.plan_year(network, **asked)
    return replace(plan, notes=(since_words(network, from_week), *plan.notes)) if from_week else plan


def since_words(network: "Network", week: int) -> str:
    """From when a year that has begun is planned."""
    day = network.first_monday + timedelta(weeks=week)
    return f"The year had begun: only announced runs begin before week {week}, which is that of {day}."


def steps_of(value: int | None) -> int | None:
    """The steps that were asked for; None leaves them to us."""
    if value is not None and not 0 <= value <= MOST_STEPS:
        raise InputError("bad_steps", {"value": value}, f"--steps {value}: a number from 0 to {MOST_STEPS} was expected.")
    return value


def _without(network: "Network", centre: str, week: int) -> "tuple[Network, str]":
    """The network as if a centre were gone, and that in words."""
    from seedtrain.scheduling.facts import short_day

    if centre not in network.centre:
        known = ", ".join(network.centre)
        raise InputError("no_centre", {"centre": centre}, f"--lose {centre}: no centre has this id. The centres are {known}.")
    name = network.centre[centre].name or centre
    words = f"{name} were gone" if not week else f"{name} were gone from {short_day(network.first_monday + timedelta(weeks=week))}"
    from seedtrain.engines.planning import whatif

    return whatif.without_centre(network, centre, week), words


def _with(network: "Network", files: Sequence[Path], week: int) -> "tuple[Network, Joined | None]":
    """The network that the candidates in these files have joined, and who they are."""
    if not files:
        return network, None
    from seedtrain.engines.planning.reach import reach
    from seedtrain.network_file.candidate import Candidate, candidate_from
    from seedtrain.scheduling.facts import Joined, short_day
    from seedtrain.scheduling.measures import Today
    from seedtrain.scheduling.words import listed

    refuse_twice(files)
    found, changed = list[Candidate](), network
    for file in files:
        found.append(candidate_from(file, changed, found, week))
        changed = found[-1].join.on(changed)
    name = listed(name for one in found for name in one.names)
    words = f"{name} had joined" + (f" from {short_day(network.first_monday + timedelta(weeks=week))}" if week else "")
    centres = frozenset(id for one in found for id in one.ids)
    return changed, Joined(name, words, centres, Today(network, reach(network).unreachable))


def refuse_twice(files: Sequence[Path]) -> None:
    """Every candidate's file is another one."""
    seen: set[Path] = set()
    for one in files:
        if one.resolve() in seen:
            raise InputError("twice", {"value": str(one)}, f"--join {one} stands there twice. Name every candidate's file once.")
        seen.add(one.resolve())


def week_of(network: "Network", text: str) -> int:
    """The week that was named by its number or any of its days."""
    found = -1
    if text.isdecimal():
        found = int(text)
    else:
        with suppress(ValueError):
            found = (date.fromisoformat(text) - network.first_monday).days // 7
    if not 0 <= found < network.weeks:
        last = network.first_monday + timedelta(days=7 * network.weeks - 1)
        raise InputError(
            "bad_from",
            {"value": text},
            f"--from {text}: a week from 0 to {network.weeks - 1}, or a day from {network.first_monday} to {last}, was expected.",
        )
    return found


def results(made: "Made") -> dict[str, bytes]:
    """Every file of a plan, by name; the same plan is the same bytes."""
    from seedtrain.engines.planning import checker
    from seedtrain.engines.planning.files import network_to_json, plan_to_json
    from seedtrain.scheduling import book, feed, page

    network, plan = network_to_json(made.network), plan_to_json(made.plan, made.network)
    if reasons := checker.check(network, plan):
        said = " ".join(one.sentence for one in reasons[:3])
        raise InputError(
            "own_rules", {"reasons": reasons}, f"The plan breaks its own rules, so nothing is written: {said} Please report this."
        )
    say(f"Writing the report of {len(made.plan.runs)} runs")
    return {
        "report.html": page.report(made),
        "report.xlsx": book.workbook(made),
        "plan.ics": feed.calendar(made),
        "plan.json": plan.encode(),
        "network.json": network.encode(),
        "check_plan.py": Path(checker.__file__).read_bytes(),
    }


def write_template(folder: Path) -> int:
    """The folder holds an example to begin with."""
    from seedtrain.network_file.template import files

    found = files()
    if there := sorted(name for name in found if (folder / name).exists()):
        raise FileError("exists", {"out": str(folder)}, f"{folder} holds {', '.join(there)} already. Choose another folder.")
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in found.items():
        (folder / name).write_bytes(data)
    at = shlex.quote(str(folder))
    tell(
        f"Written to {folder}: {', '.join(found)}. Everything in it is invented; files of one name say the same. Try:\n"
        f"seedtrain plan {at}/network.xlsx --out {at}/result\n"
        "and then, to see what a centre that may join would add:\n"
        f"seedtrain plan if {at}/network.xlsx {at}/result/plan.json --join {at}/candidate.xlsx --out {at}/joins"
    )
    return DONE
