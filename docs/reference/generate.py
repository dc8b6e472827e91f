"""Reference pages that code can write: roles, the command line, what of the plant is not validated. `python docs/reference/generate.py`.

Flow: a developer, and a test that compares -> this file -> pages beside it.
Reads: people.access, the argument parser, the plant's models. Writes: roles-and-rights.md, command-line.md, a part of plant.md.
"""

import argparse
import os
import re
from collections import Counter
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "seedtrain.settings")
os.environ.setdefault("COLUMNS", "100")

import django

django.setup()

from seedtrain.__main__ import _parser
from seedtrain.engines.bioprocess.kernel.values import Confidence
from seedtrain.engines.bioprocess.library import MODELS
from seedtrain.engines.bioprocess.model import Model
from seedtrain.engines.bioprocess.validation import checked
from seedtrain.people.access import RIGHTS, ROLE_NAMES, Right, Role

HERE = Path(__file__).parent


def roles_and_rights() -> str:
    """The table role x right as a page."""
    lines = [
        "# Roles and rights",
        "",
        "Written from `people/access.py`; do not edit. A membership gives a role everywhere, or at one organisation, centre, country or call.",
        "A right that is not held looks like a missing page. Everybody who is signed in may also apply, learn and see what is their own.",
        "",
        "| right | " + " | ".join(str(ROLE_NAMES[role]) for role in Role) + " |",
        "|---|" + "---|" * len(Role),
    ]
    for right in Right:
        marks = ["yes" if right in RIGHTS[role] else "" for role in Role]
        lines.append(f"| {right.value.replace('_', ' ')} | " + " | ".join(marks) + " |")
    return "\n".join(lines) + "\n"


def command_line() -> str:
    """Every command's help as a page."""
    parser = _parser()
    lines = ["# Command line", "", "Written from the parser; do not edit.", "", "```", parser.format_help().rstrip(), "```"]
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            lines += _commands(action, "seedtrain")
    return "\n".join(lines) + "\n"


def _commands(of: "argparse._SubParsersAction[argparse.ArgumentParser]", before: str) -> list[str]:
    """The help of each command, and of the commands below it."""
    lines = []
    for name, command in of.choices.items():
        lines += ["", f"## {before} {name}", "", "```", command.format_help().rstrip(), "```"]
        for action in command._actions:
            if isinstance(action, argparse._SubParsersAction):
                lines += _commands(action, f"{before} {name}")
    return lines


INDEPENDENT = ("V-run", "V-file", "V-page")
"""Marks of expected values that come from somewhere else than our memory and this model."""


def not_validated() -> str:
    """What each model itself says it does not know, a table in the plant's order."""
    lines = [
        "| model | typical values | from memory | its constants | expected values without an independent source |",
        "|---|---|---|---|---:|",
    ]
    for model in MODELS:
        words = (model.typical or "nothing", model.from_memory or "nothing")
        lines.append(f"| {model.title} (`{model.id}`) | {words[0]} | {words[1]} | {_constants(model)} | {_alone(model)} |")
    return "\n".join(lines)


def _constants(model: Model) -> str:
    """How many of the model's parameters are of which confidence."""
    count = Counter(f.confidence for f in model.parameters.fields)
    return ", ".join(f"{count[kind]} {kind.value}" for kind in Confidence if count[kind])


def _alone(model: Model) -> str:
    """How many of its expected values were kept from this model, taken from memory or are only typical, of all."""
    marks = Counter(row.mark for row in checked(model.id))
    return f"{sum(count for mark, count in marks.items() if mark not in INDEPENDENT)} of {sum(marks.values())}"


def plant() -> str:
    """The page of the plant's proof, its table of what is not validated as the models are now."""
    page = (HERE / "plant.md").read_text()
    before, after = "<!-- by generate.py -->\n", "\n<!-- until here -->"
    return re.sub(f"(?s){re.escape(before)}.*?{after}", lambda _match: before + not_validated() + after, page)


PAGES = {"roles-and-rights.md": roles_and_rights, "command-line.md": command_line, "plant.md": plant}

if __name__ == "__main__":
    for name, write in PAGES.items():
        (HERE / name).write_text(write())
