"""Loading the demo world as a process: killed in the middle it leaves nothing, run again it is whole, run a third time it is left alone.

Flow: `seedtrain demo` in a folder of its own -> its SQLite file.
Reads: that file. Writes: that folder.
"""

import os
import random
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from seedtrain import demo
from seedtrain.demo.people import upstream_pool
from seedtrain.people.models import Person
from tests.demo.expected import SELECTED_2026

SELECTED = """
    SELECT application.code FROM seedtrain_application application
    JOIN seedtrain_decision decision ON decision.application_id = application.id
    JOIN seedtrain_call call ON call.id = application.call_id
    WHERE call.slug = 'gthb-upstream-2025' AND decision.outcome = 'admitted' ORDER BY application.code
"""


def start(folder: Path, *words: str) -> subprocess.Popen[str]:
    """`seedtrain demo` runs in `folder` on a database of its own."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("SEEDTRAIN_")}
    environment |= {"SEEDTRAIN_DATA_DIR": str(folder), "DJANGO_SETTINGS_MODULE": "seedtrain.settings"}
    command = [sys.executable, "-m", "seedtrain", "demo", *words]
    return subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)


def rows(folder: Path, query: str) -> list[str]:
    """The first column of what the folder's database answers."""
    with closing(sqlite3.connect(folder / "seedtrain.sqlite3")) as database:
        return [str(row[0]) for row in database.execute(query)]


def test_killed_in_the_middle_leaves_nothing_and_loads_whole_again(tmp_path: Path) -> None:
    process = start(tmp_path)
    assert process.stderr is not None
    for line in process.stderr:
        if line.startswith("Reviews"):
            break
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    assert rows(tmp_path, "SELECT COUNT(*) FROM seedtrain_person") == ["0"]

    again = start(tmp_path, "--scale", "2")
    said = again.communicate(timeout=300)[1]
    assert again.returncode == 0, said
    assert rows(tmp_path, SELECTED) == list(SELECTED_2026)
    assert rows(tmp_path, "SELECT COUNT(*) FROM seedtrain_application") == [str(164 + 14 + 24 + 5 + 40 + 31 + 8 + 2 * 164)]

    third = start(tmp_path)
    assert "here already" in third.communicate(timeout=60)[1]
    assert third.returncode == 0


def test_another_seed_gives_other_people() -> None:
    pools = [upstream_pool(random.Random(seed)) for seed in (7, 7, 8)]

    assert pools[0] == pools[1]
    assert pools[0] != pools[2]


@pytest.mark.django_db
def test_scale_below_one_is_refused() -> None:
    assert demo.load(scale=0, is_quiet=True) == 2
    assert not Person.objects.exists()
