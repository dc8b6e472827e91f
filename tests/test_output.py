"""A folder of results is all old or all new: on a mount point, after a failure, and after a kill between any two steps.

Flow: pytest -> this file -> reporting.output.
Reads: nothing. Writes: folders of its own.
"""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from seedtrain.reporting import output
from seedtrain.reporting.errors import FileError

OWN = frozenset({"report.html", "report.xlsx", "plan.json", "old.txt"})
OLD = {"report.html": b"old page", "old.txt": b"of an older program", "mine.txt": b"the user's"}
NEW = {"report.html": b"new page", "report.xlsx": b"new book", "plan.json": b"new plan"}
KILLED = """
import os, sys
from pathlib import Path
from seedtrain.reporting import output

left, really = int(sys.argv[2]), os.replace
def replace(*names):
    global left
    if not left:
        os._exit(137)
    left -= 1
    really(*names)
os.replace = replace
output.write_all(Path(sys.argv[1]), {one: b"new " + one.encode() for one in ("report.html", "report.xlsx", "plan.json")}, {"old.txt"})
"""


def folder_of(path: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() if one.is_file() else b"a folder" for one in path.iterdir()}


@pytest.fixture
def old(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    for name, data in OLD.items():
        (folder / name).write_bytes(data)
    return folder


def test_new_files_take_the_place_of_old_ones_and_leave_the_users_own(old: Path, tmp_path: Path) -> None:
    output.write_all(old, NEW, OWN)

    assert folder_of(old) == {**NEW, "mine.txt": OLD["mine.txt"]}
    assert [one.name for one in tmp_path.iterdir()] == ["out"]


def test_a_new_folder_has_the_rights_of_any_other(tmp_path: Path) -> None:
    output.write_all(tmp_path / "deep" / "out", NEW, OWN)
    (tmp_path / "plain").mkdir()

    assert folder_of(tmp_path / "deep" / "out") == NEW
    assert stat.S_IMODE((tmp_path / "deep" / "out").stat().st_mode) == stat.S_IMODE((tmp_path / "plain").stat().st_mode)
    assert [one.name for one in (tmp_path / "deep").iterdir()] == ["out"]


@pytest.mark.skipif(not os.path.ismount("/dev/shm"), reason="no second file system is known here")
def test_a_mount_point_is_written_into(monkeypatch: pytest.MonkeyPatch) -> None:
    folder, names = Path("/dev/shm"), {f"{name}-{os.getpid()}": data for name, data in NEW.items()}
    try:
        output.write_all(folder, names, set(names))

        assert {name: (folder / name).read_bytes() for name in names} == names
    finally:
        for name in names:
            (folder / name).unlink(missing_ok=True)


def test_what_was_there_stays_where_one_file_cannot_be_written(old: Path) -> None:
    (old / "plan.json").mkdir()
    (old / "plan.json" / "kept").write_bytes(b"the user's")

    with pytest.raises(IsADirectoryError):
        output.write_all(old, NEW, OWN)

    assert folder_of(old) == {**OLD, "plan.json": b"a folder"}
    assert (old / "plan.json" / "kept").read_bytes() == b"the user's"


@pytest.mark.parametrize("steps", range(7))
def test_a_program_killed_between_two_steps_leaves_all_old_or_all_new_to_the_next(old: Path, steps: int) -> None:
    # One step writes the list of moves, two take the old files away, three bring the new ones.
    code = subprocess.run([sys.executable, "-c", KILLED, str(old), str(steps)], check=False).returncode
    assert code == (137 if steps < 6 else 0)

    output.put_back(old)

    ours = {name: data for name, data in folder_of(old).items() if not name.startswith(output.TRIAL)}
    new = {name: b"new " + name.encode() for name in NEW}
    assert ours == (OLD if steps < 6 else {**new, "mine.txt": OLD["mine.txt"]})


def test_who_asks_next_finds_the_old_results_and_is_told_of_them(old: Path) -> None:
    subprocess.run([sys.executable, "-c", KILLED, str(old), "4"], check=False)
    assert "report.html" in folder_of(old)
    assert "old.txt" not in folder_of(old)

    with pytest.raises(FileError) as refusal:
        output.refuse_existing(old, False, OWN)

    assert str(refusal.value) == f"{old} holds old.txt, report.html already. Choose another --out, or say --force."
    assert folder_of(old) == OLD
