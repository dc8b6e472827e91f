"""`seedtrain select --check`: whether a file proves what it says; where it holds the whole question, the choice is made again.

Flow: command.py -> this file -> engines.selection.proof.
Reads: one JSON file. Writes: what the terminal says.
Source: docs/reference/certificate.md.
"""

import json
from pathlib import Path

from seedtrain.choosing.command import DONE, NOT_VALID
from seedtrain.choosing.facts import points
from seedtrain.choosing.selecting import DECISION
from seedtrain.reporting.errors import FileError


def check(path: Path) -> int:
    """What was found is said; the exit code tells valid from not."""
    from seedtrain.engines.selection import proof

    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileError(
            "bad_encoding", {"file": path.name}, f"{path.name}: this is not text in UTF-8. Use the file as it was written."
        ) from error
    from seedtrain.choosing.drawing_lots import check_drawn, is_drawn

    if is_drawn(text):
        return check_drawn(path, text)
    found = proof.check(text)
    for reason in found.reasons:
        print(reason)
    if not found.is_valid:
        print(f"{path.name} is NOT valid.")
        return NOT_VALID
    print(f"{path.name} is valid: merit {points(found.merit)}, proven bound {points(found.bound)}, gap {points(found.gap)}.")
    raw = json.loads(text)
    if raw["schema"] != DECISION:
        return DONE
    return _again(path, raw)


def _again(path: Path, raw: dict[str, object]) -> int:
    """The choice is made again from the question in the file."""
    from seedtrain.engines.selection import Problem, Selection, select

    problem = Problem.from_json(json.dumps(raw["problem"]))
    then = Selection.from_json(json.dumps(raw["result"]))
    now = select(problem, explain=False)
    if now.digest == then.digest:
        print(f"Chosen again on this machine: the same {len(now.selected)} people, waiting list and replacements.")
        return DONE
    was, is_now = {one.id for one in then.selected}, {one.id for one in now.selected}
    print(f"Chosen again on this machine: {'the same people, another waiting list' if was == is_now else 'another list'}.")
    for word, ids in (("only in the file", was - is_now), ("only now", is_now - was)):
        if ids:
            print(f"  {word}: {', '.join(sorted(ids))}")
    print(f"{path.name} does not say what this version of Seedtrain chooses.")
    return NOT_VALID
