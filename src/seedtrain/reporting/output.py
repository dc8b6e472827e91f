"""The folder of results: every file or none, also where a program is killed and asked again, and the same bytes for the same choice.

Flow: the commands -> this file -> the disk.
Reads: an existing folder. Writes: the files given, each first under another name.
Source: CSV injection rule after OWASP, as in tables.py, which needs Django; the ZIP format stores times, which we set to its first day.
"""

import csv
import errno
import io
import os
import re
import shutil
import tempfile
import zipfile
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path

from seedtrain.reporting.errors import FileError

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
ZIP_BEGIN = (1980, 1, 1, 0, 0, 0)
TRIAL, OLD, MOVES = ".seedtrain-", "old", "moves.txt"


def refuse_existing(folder: Path, is_forced: bool, own: Collection[str]) -> None:
    """Nothing of `own`, the names this program writes, is there.

    Raises FileError before anything was computed for a folder that holds results, or for a place that is no folder. What a killed program
    left half done there is put back first.
    """
    put_back(folder)
    if folder.exists() and not folder.is_dir():
        raise FileError("not_a_folder", {"out": str(folder)}, f"--out {folder}: a folder was expected; a file of that name is there.")
    there = sorted(name for name in own if (folder / name).exists())
    if there and not is_forced:
        raise FileError(
            "exists",
            {"out": str(folder), "files": tuple(there)},
            f"{folder} holds {', '.join(there)} already. Choose another --out, or say --force.",
        )


def write_all(folder: Path, files: Mapping[str, bytes], own: Collection[str]) -> None:
    """All files stand in the folder, and nothing older of `own`, so that no two answers lie side by side.

    Raises OSError and then leaves what was there as it was. A new folder comes whole, whatever ends the program. One that is there may be
    a mount point, so its files are made ready inside it; old ones wait there until all new ones are in place, and whoever asks next for
    this folder puts back what a killed program left half done (`put_back`).
    """
    if folder.is_dir():
        put_back(folder)
        trial = Path(tempfile.mkdtemp(prefix=TRIAL, dir=folder))
        try:
            _fill(trial, files)
            _swap(folder, trial, files, own)
        except BaseException:
            put_back(folder)
            shutil.rmtree(trial, ignore_errors=True)
            raise
        shutil.rmtree(trial, ignore_errors=True)
        return
    folder.parent.mkdir(parents=True, exist_ok=True)
    trial = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        _fill(trial, files)
        trial.chmod(0o777 & ~_umask())
        trial.rename(folder)
    finally:
        shutil.rmtree(trial, ignore_errors=True)


def put_back(folder: Path) -> None:
    """What a killed program had begun to move in this folder is as it was before; safe to repeat."""
    for moves in sorted(folder.glob(f"{TRIAL}*/{MOVES}")):
        trial = moves.parent
        for name in filter(None, moves.read_text("utf-8").split("\n")):
            (folder / name).unlink(missing_ok=True)
        for old in (trial / OLD).iterdir():
            os.replace(old, folder / old.name)
        moves.unlink()
        shutil.rmtree(trial, ignore_errors=True)


def _fill(trial: Path, files: Mapping[str, bytes]) -> None:
    for name, data in files.items():
        (trial / name).write_bytes(data)


def _umask() -> int:
    """What a new folder of this user does not allow; it can only be read by setting it."""
    found = os.umask(0)
    os.umask(found)
    return found


def _swap(folder: Path, trial: Path, files: Mapping[str, bytes], own: Collection[str]) -> None:
    """The new files take the places of the old ones.

    While the list MOVES is there the swap is not over: it names the files that were not there before, the others wait in OLD.
    """
    there = [name for name in sorted({*own, *files}) if (folder / name).exists()]
    for name in there:
        if (folder / name).is_dir():
            raise IsADirectoryError(errno.EISDIR, "A folder is there, where a file is to be written", str(folder / name))
    (trial / OLD).mkdir()
    written = trial / f"{MOVES}.part"
    written.write_text("\n".join(name for name in files if name not in there), "utf-8")
    os.replace(written, trial / MOVES)
    for name in there:
        os.replace(folder / name, trial / OLD / name)
    for name in files:
        os.replace(trial / name, folder / name)
    (trial / MOVES).unlink()


def as_csv(header: Sequence[str], rows: Iterable[Sequence[str | int]]) -> bytes:
    """UTF-8 with a byte order mark, so that spreadsheets read it right; no cell is taken for a formula.

    >>> as_csv(["id"], [["=1+1"]]).decode("utf-8-sig")
    "id\\r\\n'=1+1\\r\\n"
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(header)
    writer.writerows([f"'{one}" if isinstance(one, str) and one.startswith(FORMULA_STARTS) else one for one in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def without_clock(book: bytes) -> bytes:
    """A workbook in which no time of writing stands: neither in its properties nor beside its parts."""
    found = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as old, zipfile.ZipFile(found, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            data = old.read(entry)
            if entry.filename == "docProps/core.xml":
                data = re.sub(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*", rb"\g<1>1980-01-01T00:00:00Z", data)
            plain = zipfile.ZipInfo(entry.filename, ZIP_BEGIN)
            plain.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(plain, data)
    return found.getvalue()
