"""Small pools and policies as files, for the tests of the command line. All people are synthetic.

Flow: tests -> this file.
Reads: nothing. Writes: files in a folder of the test.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from seedtrain.__main__ import main

HEAD = ("id", "score", "se", "sex", "country")
PEOPLE = (
    ("A-1", 91.5, 2, "male", "Ghana"),
    ("A-2", 90, 2, "male", "Ghana"),
    ("A-3", 88.25, 2, "male", "Brazil"),
    ("A-4", 86.4, 2, "female", "Ghana"),
    ("A-5", 80, 2, "female", "Brazil"),
    ("A-6", 79, 2, "male", "Senegal"),
)
POLICY = """\
version = 1
title = "Test"
seats = 3
waitlist = 2
seed = "public"
[each]
country = 2
[[group]]
name = "women"
where = {sex = "female"}
floor = 2
why = "promised"
"""


def write_csv(path: Path, rows: Iterable[Sequence[object]] = PEOPLE, head: Sequence[str] = HEAD, mark: str = ",") -> Path:
    """A pool as CSV, with `mark` between cells."""
    path.write_text("\n".join(mark.join(map(str, row)) for row in (head, *rows)) + "\n", "utf-8")
    return path


def write_xlsx(path: Path, rows: Iterable[Sequence[object]] = PEOPLE, head: Sequence[str] = HEAD) -> Path:
    """A pool as XLSX; a text that begins with `=` is a formula, `#N/A` an error."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    for row in (head, *rows):
        sheet.append(list(row))
    book.save(path)
    return path


def select(folder: Path, pool: Path, *words: str, policy: str = POLICY) -> int:
    """`seedtrain select` with a policy written into the folder; results go to `out` there."""
    path = folder / "POLICY.toml"
    path.write_text(policy, "utf-8")
    return main(["select", str(pool), str(path), "--out", str(folder / "out"), *words])
