"""The guide to choosing from a spreadsheet works as it is written, and the policy's reference says what is read.

Flow: pytest -> this file -> docs, the command line.
Reads: two pages of docs. Writes: files of its own.
"""

import re
import shlex
import tomllib
from pathlib import Path

import pytest

from seedtrain.__main__ import main
from seedtrain.engines.selection import Each, Fixed
from seedtrain.engines.selection.policy import Policy
from seedtrain.engines.selection.policy_reading import EACH, FIXED, GROUP, TOP

DOCS = Path(__file__).parents[1] / "docs"
GUIDE = (DOCS / "how-to" / "select-from-a-spreadsheet.md").read_text("utf-8")
LOTTERY = "\n".join(re.findall(r"^   - (`.*):", GUIDE, re.MULTILINE))
REFERENCE = (DOCS / "reference" / "policy.md").read_text("utf-8")


def blocks(text: str, kind: str) -> list[str]:
    """The code of one kind on a page, without the indent of a list."""
    found = re.findall(rf"^( *)```{kind}\n(.*?)^ *```", text, re.DOTALL | re.MULTILINE)
    return [re.sub(f"^{indent}", "", code, flags=re.MULTILINE) for indent, code in found]


def test_the_commands_of_the_guide_run_from_nothing_to_a_checked_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    lines = [shlex.split(line) for block in blocks(GUIDE, "sh") for line in block.splitlines()]

    codes = [main(words[1:]) for words in lines]

    assert (len(lines), codes) == (7, [0] * 7)
    assert {path.name for path in (tmp_path / "result").iterdir()} == set(re.findall(r"^   \| `([\w.]+)` \|", GUIDE, re.MULTILINE))
    said = capsys.readouterr().out
    assert "waiting list and replacements.\n" in said
    assert {path.name for path in (tmp_path / "lottery").iterdir()} - {"policy.toml"} == set(re.findall(r"`([\w.]+)`", LOTTERY))
    assert re.search(r"drawn.json is valid: drawn again from lottery.json \(\w{64}\), the same 20 people.\n$", said)
    (shown,) = blocks(GUIDE, "toml")
    example = tomllib.loads((tmp_path / "example" / "POLICY.toml").read_text("utf-8"))
    asked = tomllib.loads(shown)
    assert asked["seats"] == example["seats"]
    assert asked["group"][0].items() <= example["group"][0].items()


def test_the_full_example_of_the_reference_is_read() -> None:
    (text,) = blocks(REFERENCE, "toml")

    policy = Policy.from_toml(text)

    assert (policy.seats, policy.waitlist, policy.floors) == (20, 15, "all")
    assert [(rule.floor, rule.target, rule.cap, rule.priority) for rule in policy.rules] == [(8, 10, None, 1), (3, None, 12, 2)]
    assert policy.each == (Each("institution", 2, why="Knowledge should reach many sites."), Each("country", 4))
    assert policy.fixed == (
        Fixed("A-014", True, "Seat promised after the cancelled course of 2025."),
        Fixed("A-020", False, "Withdrew by letter."),
    )
    assert Policy.from_toml(policy.to_toml()) == policy


def test_the_reference_names_every_field_that_is_read() -> None:
    named = set(re.findall(r"`\[*(\w+)", REFERENCE))

    assert {*TOP, *GROUP, *EACH, *FIXED} - named == set()
