"""A reviewer's desk with a review file on it, and what fills such a file.

Flow: tests of filing -> this file -> a signed-in client, openpyxl.
Reads: nothing. Writes: the test database.
"""

import io
import re
from collections.abc import Mapping

import openpyxl
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from seedtrain.calls.models import Review
from tests.calls import factories
from tests.cast import Cast

XLSX, TEXT = "xlsx", "text"
Marks = Mapping[str, Mapping[str, object]]


class Desk:
    """Rafael's desk: a call with AAAA (Amina) and BBBB (Linh) for him, and CCCC that only Second Reader may read."""

    def __init__(self, cast: Cast, client: Client) -> None:
        cache.clear()  # or the limit on uploads would count those of other tests
        self.cast, self.client, self.call = cast, client, factories.make_call()
        self.other = factories.make_person("Second Reader")
        applicants = {"AAAA": cast.amina, "BBBB": cast.linh, "CCCC": cast.soojin}
        self.applications = {code: factories.make_application(self.call, who, code) for code, who in applicants.items()}
        self.mine = {code: factories.make_assignment(self.applications[code], cast.rafael) for code in ("AAAA", "BBBB")}
        self.theirs = factories.make_assignment(self.applications["CCCC"], self.other)

    def download(self, form: str = XLSX) -> bytes:
        return self.client.get(f"/reviews/upstream/offline/file?format={form}").content

    def upload(self, content: bytes, name: str = "filled.xlsx") -> tuple[int, str]:
        answer = self.client.post("/reviews/upstream/offline", {"file": SimpleUploadedFile(name, content)})
        return answer.status_code, plain(answer.content.decode())

    def shown(self, content: bytes) -> str:
        """The hidden field of the report on this file."""
        answer = self.client.post("/reviews/upstream/offline", {"file": SimpleUploadedFile("f", content)})
        return re.search(r'name="reviews" value="([^"]+)"', answer.content.decode())[1]

    def save(self, shown: str, *replace: str, client: Client | None = None) -> tuple[int, str]:
        answer = (client or self.client).post("/reviews/upstream/offline/save", {"reviews": shown, "replace": replace})
        return answer.status_code, plain(answer.content.decode())


def plain(html: str) -> str:
    """The words of a page, each run of blanks one blank."""
    return " ".join(re.sub(r"<[^>]+>", " ", html.partition("<main")[2]).split()).replace("&#39;", "'").replace("&#34;", '"')


def filled(content: bytes, marks: Marks) -> bytes:
    """The spreadsheet after somebody wrote these values, by code and key, found by the row of keys."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    page = book.worksheets[0]
    columns = {cell.value: cell.column for cell in page[6]}
    rows = {row[0].value: row[0].row for row in page.iter_rows(min_row=8)}
    for code, values in marks.items():
        for key, value in values.items():
            page.cell(rows[code], columns[key]).value = value
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def versions() -> list[tuple[str, int, dict[str, int], str]]:
    rows = Review.objects.order_by("assignment__application__code", "pk").select_related("assignment__application")
    return [(one.assignment.application.code, one.version, one.scores, one.comment) for one in rows]
