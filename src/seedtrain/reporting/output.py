"""The folder of results: every file or none, and the same bytes for the same choice.

Flow: the commands -> this file -> the disk.
Reads: an existing folder. Writes: the files given, each first under another name.
Source: CSV injection rule after OWASP, as in tables.py, which needs Django; the ZIP format stores times, which we set to its first day.
"""

import csv
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


def refuse_existing(folder: Path, is_forced: bool, own: Collection[str]) -> None:
    """Nothing of `own`, the names this program writes, is there.

    Raises FileError before anything was computed for a folder that holds results, or for a place that is no folder.
    """
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

    Raises OSError and then leaves what was there as it was.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    trial = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        for name, data in files.items():
            (trial / name).write_bytes(data)
        folder.mkdir(exist_ok=True)
        for name in files:
            os.replace(trial / name, folder / name)
        for name in set(own) - set(files):
            (folder / name).unlink(missing_ok=True)
    finally:
        shutil.rmtree(trial, ignore_errors=True)


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
