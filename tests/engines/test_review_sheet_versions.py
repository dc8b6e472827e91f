"""Each row of a review file says from which version of the review it was made; whatever stands there spoils no row."""

import io
from collections.abc import Callable

import openpyxl
import pytest

from seedtrain.engines.review import sheet
from seedtrain.engines.review.sheet import SheetApplication, SheetCriterion, SheetFile

PLAN = SheetCriterion("plan", "Plan", ("None", "Vague", "Clear"))
LINH, RAFAEL = SheetApplication("A-2", "Linh", (), {"plan": 1}, "Good", 7), SheetApplication("A-3", "Rafael", (), {"plan": 2})
FILE = SheetFile("usual", "otto", 1, (PLAN,), (LINH, RAFAEL))


@pytest.mark.parametrize("write", [sheet.write_xlsx, sheet.write_text], ids=["xlsx", "text"])
def test_row_says_which_version_it_was_made_from(write: Callable[[SheetFile], bytes]) -> None:
    lines = sheet.read_sheet(write(FILE), FILE).lines

    assert [(line.status, line.version) for line in lines] == [("unchanged", 7), ("unchanged", 0)]


@pytest.mark.parametrize(("typed", "version"), [(2.0, 2), ("2", 2), (None, None), ("two", None), (-1, None), ("=1+1", None)])
def test_version_that_is_none_is_not_known_and_spoils_no_row(typed: object, version: int | None) -> None:
    book = openpyxl.load_workbook(io.BytesIO(sheet.write_xlsx(FILE)))
    page = book.worksheets[0]
    assert [page.cell(6, column).value for column in range(1, 6)] == ["id", "title", "plan", "comment", "version"]
    page["E8"], page["C8"] = typed, 0
    out = io.BytesIO()
    book.save(out)

    line = sheet.read_sheet(out.getvalue(), FILE).lines[0]

    assert (line.version, line.status, line.problems) == (version, "changed", ())


def test_criterion_may_not_be_called_version() -> None:
    with pytest.raises(sheet.SheetError) as caught:
        SheetFile("usual", "otto", 1, (SheetCriterion("version", "Version", ("No", "Yes")),), (LINH,))

    assert caught.value.code == "bad_criterion"
