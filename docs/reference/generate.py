"""Reference pages that code can write: roles and rights, the command line. Run it after a change: `python docs/reference/generate.py`.

Flow: a developer, and a test that compares -> this file -> pages beside it.
Reads: people.access, the argument parser. Writes: roles-and-rights.md, command-line.md.
"""

import argparse
import os
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "seedtrain.settings")
os.environ.setdefault("COLUMNS", "100")

import django

django.setup()

from seedtrain.__main__ import _parser
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


PAGES = {"roles-and-rights.md": roles_and_rights, "command-line.md": command_line}

if __name__ == "__main__":
    for name, write in PAGES.items():
        (HERE / name).write_text(write())
