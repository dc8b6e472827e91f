"""`seedtrain plan check`: whether a plan keeps every rule of its network, by the program that shares nothing with the search.

Flow: command.py, ifs.py -> this file -> engines.planning.checker.
Reads: a network and a plan. Writes: what the terminal says.
Source: docs/reference/planning.md.
"""

from pathlib import Path

from seedtrain.network_file.sources import network_from
from seedtrain.reporting.errors import FileError
from seedtrain.scheduling.command import DONE, NOT_VALID


def check(network: Path, plan: Path) -> int:
    """What was found is said; the exit code tells valid from not."""
    from seedtrain.engines.planning.checker import check as reasons_of
    from seedtrain.engines.planning.files import network_to_json

    found = reasons_of(network_to_json(network_from(network)), text_of(plan))
    for one in found:
        print(f"{one.rule}: {one.sentence}")
    if found:
        print(f"{plan.name} is NOT valid for {network.name}.")
        return NOT_VALID
    print(f"{plan.name} is valid: it keeps every rule of {network.name}.")
    return DONE


def text_of(plan: Path) -> str:
    """The text in a plan's file. Raises FileError and OSError."""
    try:
        return plan.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileError(
            "bad_encoding", {"file": plan.name}, f"{plan.name}: this is not text in UTF-8. Use the file as it was written."
        ) from error
