"""A backup made as docs/how-to/deploy.md says comes back whole, on both databases."""

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests import parts

# Forty acts; with the framework that `migrate` loads, the journal has one entry more.
STORY = """
import django; django.setup()
from datetime import UTC, datetime
from seedtrain.people import actions
at = datetime(2026, 3, 2, 9, tzinfo=UTC)
for n in range(20):
    person = actions.register_person(f"p{n}@example.org", f"Person {n}", at=at)
    actions.save_profile(person, {"country_of_residence": "GHA"}, at=at)
"""


def seedtrain(folder: Path, *words: str, url: str = "") -> subprocess.CompletedProcess[str]:
    """One command in its own process and data folder."""
    ours = {
        "SEEDTRAIN_DATA_DIR": str(folder),
        "SEEDTRAIN_DATABASE_URL": url,
        "DJANGO_SETTINGS_MODULE": "seedtrain.settings",
    }
    return subprocess.run([sys.executable, *words], env={**os.environ, **ours}, capture_output=True, text=True, check=True)


def test_restore_of_sqlite(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    second.mkdir()
    seedtrain(first, "-m", "seedtrain", "migrate")
    seedtrain(first, "-c", STORY)

    with sqlite3.connect(first / "seedtrain.sqlite3") as live:
        live.execute(f"VACUUM INTO '{second / 'seedtrain.sqlite3'}'")
    shutil.rmtree(first)

    assert "41 entries verified" in seedtrain(second, "-m", "seedtrain", "journal", "verify").stdout


@pytest.mark.postgres
def test_restore_of_postgresql(tmp_path: Path) -> None:
    with parts.postgres_databases(2) as (first, second):
        seedtrain(tmp_path, "-m", "seedtrain", "migrate", url=first)
        seedtrain(tmp_path, "-c", STORY, url=first)

        subprocess.run(["pg_dump", "--format=custom", f"--file={tmp_path / 'dump'}", first], check=True)
        subprocess.run(["pg_restore", "--clean", "--if-exists", f"--dbname={second}", str(tmp_path / "dump")], check=True)

        assert urlsplit(first).path != urlsplit(second).path
        assert "41 entries verified" in seedtrain(tmp_path, "-m", "seedtrain", "journal", "verify", url=second).stdout
