"""The guide to planning a year works as it is written.

Flow: pytest -> this file -> docs, the command line.
Reads: a page of docs. Writes: files of its own.
"""

import re
import shlex
import tomllib
from pathlib import Path

import pytest

from seedtrain.__main__ import main
from tests.test_choosing_docs import blocks

GUIDE = (Path(__file__).parents[1] / "docs" / "how-to" / "plan-a-year.md").read_text("utf-8")


def test_the_commands_of_the_guide_run_from_nothing_to_a_year_without_a_centre_and_with_a_candidate(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    lines = [shlex.split(line) for block in blocks(GUIDE, "sh") for line in block.splitlines()]

    # Few steps are enough to see that every command runs.
    codes = [main([*words[1:], *(["--steps", "3"] if "--out" in words else [])]) for words in lines]

    assert (len(lines), codes) == (8, [0] * 8)
    assert {path.name for path in (tmp_path / "year").iterdir()} == set(re.findall(r"^   \| `([\w.]+)` \|", GUIDE, re.MULTILINE))
    assert "plan.json is valid: it keeps every rule of network.xlsx.\n" in capsys.readouterr().out
    (shown,) = blocks(GUIDE, "toml")
    example = tomllib.loads((tmp_path / "example" / "network.toml").read_text("utf-8"))
    assert tomllib.loads(shown)["needs"][0] in example["needs"]
