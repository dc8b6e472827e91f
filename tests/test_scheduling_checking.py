"""`seedtrain plan check` and `plan if` at their edges: files of something else, pipes that close, and Ctrl-C while results are written.

Flow: pytest -> this file -> the command line.
Reads: nothing. Writes: files of its own.
"""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from seedtrain.__main__ import main
from seedtrain.engines.planning.files import plan_to_json
from seedtrain.scheduling import ifs_page
from seedtrain.scheduling.ifs_facts import Asked
from tests.scheduling_files import TOML, network, plan_by_hand, write_toml

Capture = pytest.CaptureFixture[str]
EXPECTED = "the plan.json of a results folder was expected. Name the network first, and then the plan."


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """The small network, with its plan by hand beside it."""
    found = write_toml(tmp_path)
    (tmp_path / "plan.json").write_text(plan_to_json(plan_by_hand(), network(tmp_path)), "utf-8")
    return found


def test_a_plan_of_another_network_is_said_in_words(source: Path, capsys: Capture) -> None:
    write_toml(source.parent, TOML.replace("budget = 300", "budget = 301"))

    assert main(["plan", "check", str(source), str(source.parent / "plan.json")]) == 1
    first = capsys.readouterr().out
    (source.parent / "network.json").write_text("{}")
    assert main(["plan", "check", str(source), str(source.parent / "plan.json")]) == 1
    second = capsys.readouterr().out

    since = "plan.json was made from another network, or network.toml changed since."
    assert first == f"{since} Use the network it was made from, or plan again.\nplan.json is NOT valid for network.toml.\n"
    assert second.startswith(f"{since} Use the network.json beside plan.json, or plan again.\n")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", f"plan.json is no plan: {EXPECTED}\n"),
        ("PK\x03\x04", f"plan.json is no plan: {EXPECTED}\n"),
        ("[" * 100_000, f"plan.json is no plan: {EXPECTED}\n"),
        ("[1]", f"plan.json is no plan: {EXPECTED}\n"),
        ('{"format": 1}', f"plan.json is no plan: {EXPECTED}\n"),
        ('{"format": "seedtrain-network/1"}', f"plan.json is no plan: it says that it is seedtrain-network/1; {EXPECTED}\n"),
    ],
)
def test_what_is_no_plan_is_said_in_a_sentence(source: Path, capsys: Capture, text: str, said: str) -> None:
    (source.parent / "plan.json").write_text(text, "utf-8")

    for words in (["check"], ["if", "--out", str(source.parent / "ifs")]):
        assert main(["plan", words[0], str(source), str(source.parent / "plan.json"), *words[1:]]) == 2
        assert capsys.readouterr().err == said


def test_a_workbook_is_no_plan(source: Path, capsys: Capture) -> None:
    (source.parent / "plan.json").write_bytes(b"PK\x03\x04\xff")

    assert main(["plan", "check", str(source), str(source.parent / "plan.json")]) == 2
    assert capsys.readouterr().err == f"plan.json is no plan: {EXPECTED}\n"


@pytest.mark.parametrize(("seats", "code"), [(2, 0), (1, 1)])
def test_whoever_stops_reading_changes_no_answer(source: Path, seats: int, code: int) -> None:
    old = source.parent / "plan.json"
    old.write_text(old.read_text("utf-8").replace('"seats":{"GHA":2}', f'"seats":{{"GHA":{seats}}}'), "utf-8")

    assert _unread("check", str(source), str(old)) == (code, "")


def test_what_was_written_is_no_failure_when_nobody_reads(source: Path) -> None:
    out = source.parent / "ifs"

    assert _unread("if", str(source), str(source.parent / "plan.json"), "--out", str(out), "--workers", "1", "--lose-each")[0] == 0
    assert (out / "report.html").exists()


def _unread(*words: str) -> tuple[int, str]:
    """The exit code, and what went wrong, of a command whose words nobody reads."""
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "seedtrain", "plan", *words], stdout=writer, stderr=subprocess.PIPE, text=True, check=False
        )
    finally:
        os.close(writer)
    return done.returncode, done.stderr


@pytest.mark.parametrize(("times", "code"), [(1, 0), (2, 2)])
def test_ctrl_c_while_what_ifs_are_written_loses_nothing_and_twice_writes_nothing(
    source: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch, times: int, code: int
) -> None:
    report, out = ifs_page.report, source.parent / "ifs"

    def interrupted(asked: Asked) -> bytes:
        for _time in range(times):
            signal.raise_signal(signal.SIGINT)
        return report(asked)

    monkeypatch.setattr(ifs_page, "report", interrupted)

    words = ["--out", str(out), "--workers", "1", "--lose-each", "--steps", "1"]
    assert main(["plan", "if", str(source), str(source.parent / "plan.json"), *words]) == code

    said = capsys.readouterr().err
    assert "Every what-if is planned and will be written. Ctrl-C again writes nothing." in said
    assert said.endswith("\nStopped; nothing was written.\n") == (times == 2)
    assert (out / "whatif.json").exists() == (times == 1)
