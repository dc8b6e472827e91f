"""`seedtrain plan check`: whether a plan keeps every rule of its network, by the program that shares nothing with the search.

Flow: command.py, ifs.py -> this file -> engines.planning.checker.
Reads: a network and a plan. Writes: what the terminal says.
Source: docs/reference/planning.md.
"""

import json
from pathlib import Path
from typing import TYPE_CHECKING

from seedtrain.network_file.sources import network_from
from seedtrain.reporting.errors import FileError
from seedtrain.reporting.telling import tell
from seedtrain.scheduling.command import DONE, NOT_VALID

if TYPE_CHECKING:
    from seedtrain.engines.planning.problem import Network


EXPECTED = "the plan.json of a results folder was expected. Name the network first, and then the plan."


def check(network: Path, plan: Path) -> int:
    """What was found is said; the exit code tells valid from not. Raises FileError for what is no plan at all."""
    from seedtrain.engines.planning.checker import check as reasons_of
    from seedtrain.engines.planning.files import network_to_json

    asked, text = network_from(network), text_of(plan)
    said = [another] if (another := of_another(text, plan, asked, network)) else []
    if not said:
        said = [f"{one.rule}: {one.sentence}" for one in reasons_of(network_to_json(asked), text)]
    if said:
        tell("\n".join([*said, f"{plan.name} is NOT valid for {network.name}."]))
        return NOT_VALID
    tell(f"{plan.name} is valid: it keeps every rule of {network.name}.")
    return DONE


def of_another(text: str, plan: Path, network: "Network", path: Path) -> str:
    """The sentence for a plan that was made from another network; nothing for one of this. Raises FileError for what is no plan."""
    from seedtrain.engines.planning.files import PLAN_FORMAT, network_digest

    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise FileError("not_json", {"file": plan.name}, f"{plan.name} is no plan: {EXPECTED}") from error
    form = found.get("format") if isinstance(found, dict) else None
    if form != PLAN_FORMAT:
        is_said = f"it says that it is {form[:40]}; " if isinstance(form, str) else ""
        raise FileError("no_plan", {"file": plan.name, "format": form}, f"{plan.name} is no plan: {is_said}{EXPECTED}")
    if not isinstance(found.get("network"), str) or found["network"] == network_digest(network):
        return ""
    beside = plan.parent / "network.json"
    there = (
        f"the network.json beside {plan.name}" if beside.exists() and beside.resolve() != path.resolve() else "the network it was made from"
    )
    return f"{plan.name} was made from another network, or {path.name} changed since. Use {there}, or plan again."


def text_of(plan: Path) -> str:
    """The text in a plan's file. Raises FileError and OSError."""
    try:
        return plan.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileError("bad_encoding", {"file": plan.name}, f"{plan.name} is no plan: {EXPECTED}") from error
