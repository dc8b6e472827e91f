"""Site files for tests: a small one, and the example's workbook with something otherwise.

Flow: tests -> this file -> seedtrain.staffing.
Reads: nothing. Writes: files of the test that asks.
"""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from seedtrain.__main__ import main
from seedtrain.staffing.template import files

Capture = pytest.CaptureFixture[str]
Change = Callable[[Workbook], None]
SMALL = """\
format = "seedtrain-site/1"
on = 2027-01-15
[[site]]
id = "small"
name = "Small"
country = "GHA"
platform = "egg"
standalone = false
status = "existing"
heads = {VIP = 5}
"""


def refused(tmp_path: Path, capsys: Capture, name: str, data: bytes, *words: str) -> str:
    """What is said about a file that cannot be used; nothing may have been written."""
    path = tmp_path / name
    path.write_bytes(data)
    assert main(["demand", str(path), "--out", str(tmp_path / "out"), *words]) == 2
    assert not (tmp_path / "out").exists()
    return capsys.readouterr().err.strip()


def changed(change: Change) -> bytes:
    """The example's workbook with something otherwise."""
    book = load_workbook(io.BytesIO(files()["SITE.xlsx"]))
    change(book)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def put(sheet: str, cell: str, value: Any, *more: tuple[str, Any]) -> Change:
    """The same workbook with something else in one cell, or in several of a sheet."""

    def change(book: Workbook) -> None:
        for at, what in ((cell, value), *more):
            book[sheet][at] = what

    return change


def named(sheet: str, other: str) -> Change:
    """The same workbook whose sheet has another name."""

    def change(book: Workbook) -> None:
        # Two names that differ in their letters' size alone are one name to openpyxl.
        book[sheet].title = "between"
        book["between"].title = other

    return change


def cleared(*sheets: str) -> Change:
    """The same workbook with nothing below the first row of some sheets."""

    def change(book: Workbook) -> None:
        for sheet in sheets:
            book[sheet].delete_rows(2, book[sheet].max_row)

    return change


def without(sheet: str) -> Change:
    def change(book: Workbook) -> None:
        book.remove(book[sheet])

    return change
