"""A review file that is none, or somebody else's, or doubtful, is refused in a sentence, and nothing is written."""

import io
import zipfile
from collections.abc import Callable

import pytest

from seedtrain.calls.models import Call, Criterion, Rubric
from seedtrain.calls.views import filing
from tests.calls import factories
from tests.calls.desk_of_rafael import TEXT, XLSX, Desk, filled, plain, versions
from tests.cast import Cast


@pytest.fixture
def desk(cast: Cast, sign_in) -> Desk:
    return Desk(cast, sign_in(cast.rafael))


def too_many_cells(content: bytes) -> bytes:
    """The spreadsheet with a page of spaces that unpacks to 40 MB: a small bomb."""
    out = io.BytesIO(content)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as book:
        book.writestr("xl/worksheets/sheet9.xml", b" " * 40_000_000)
    return out.getvalue()


def elsewhere(old: str, new: str) -> Callable[[bytes], bytes]:
    """A text file whose head says something else."""
    return lambda content: content.replace(old.encode(), new.encode(), 1)


AGAIN = "Upload the one you downloaded, or download it again and copy your levels into it."
BAD = [
    ("word", TEXT, lambda _content: b"Dear colleague", f"This is no review file: it does not say seedtrain.review/1. {AGAIN}"),
    ("picture", TEXT, lambda _content: b"\x89PNG\r\n\x1a\n\xff", "A review file is XLSX or text in UTF-8; this is neither."),
    (
        "cut",
        XLSX,
        lambda content: content[:4000],
        "This XLSX file cannot be opened. Save it again as XLSX, without a password, and upload that.",
    ),
    ("bomb", XLSX, too_many_cells, "The file holds more than a review file can hold. Upload the file you downloaded, without pictures."),
    (
        "large",
        TEXT,
        lambda content: content + b" " * 5_000_000,
        "“filled.xlsx” has 5.0 MB; a review file has at most 5 MB. Upload the one you downloaded, without pictures.",
    ),
    (
        "call",
        TEXT,
        elsewhere("call: upstream", "call: other"),
        "The file is for the call “other”; this page is for “upstream”. Upload it on the page of its call.",
    ),
    (
        "reviewer",
        TEXT,
        elsewhere("rafael@example.org", "otto@example.org"),
        "The file was made for another reviewer, otto@example.org; you are rafael@example.org. Upload your own.",
    ),
    (
        "rubric",
        TEXT,
        elsewhere("rubric version: 2", "rubric version: 1"),
        "The file was made for version 1 of the rubric; it is now version 2. Download it again and copy your levels into it.",
    ),
]


@pytest.mark.parametrize(("form", "spoil", "sentence"), [case[1:] for case in BAD], ids=[case[0] for case in BAD])
def test_bad_file_is_refused_in_a_sentence(desk: Desk, form: str, spoil: Callable[[bytes], bytes], sentence: str) -> None:
    Rubric.objects.update(version=2)

    status, page = desk.upload(spoil(desk.download(form)))

    assert (status, sentence in page, "Save nothing" in page, versions()) == (422, True, False, [])


def test_upload_without_a_file_says_so(desk: Desk) -> None:
    answer = desk.client.post("/reviews/upstream/offline", {})

    page = answer.content.decode()
    assert answer.status_code == 422
    assert '<a href="#id_file">Choose the review file that you filled in; no file came.</a>' in page
    assert 'aria-describedby="id_file_helptext id_file_error"' in page


DOUBTS = {
    "A001": ({"plan": 5}, "row 8: “Plan” has levels from 0 to 4; “5” came. Correct it or leave it empty. What you wrote Plan : 5"),
    "A002": (
        {"plan": "so-so"},
        "“Plan” needs a whole level from 0 to 4; “so-so” came. Write the number, or choose it from the list.",
    ),
    "A003": ({"plan": "3 – Fair"}, "“3 – Fair” does not have the words of one level of “Plan”. Write the number alone."),
    "A004": ({"plan": "=1+1"}, "“Plan” holds a formula, “=1+1”. Write the level itself, a whole number from 0 to 4."),
    "A005": ({"comment": "x" * 20_001}, "A comment has at most 20,000 characters; 20,001 came. Shorten it."),
    "A006": (
        {"comment": "Words alone"},
        "No level yet – A review needs at least one level; none is given. Give one, and upload the file again. What you wrote",
    ),
    "A007": ({"id": "A0O7", "plan": 1}, "A0O7 – Not taken – row 14: None of your files has the code “A0O7”"),
    "A008": ({"id": "AAAA", "plan": 1}, "This application stands in row 15, row 16, with different content. Keep one of them."),
}


def test_doubt_in_one_row_is_named_with_its_place_and_takes_no_other_along(desk: Desk) -> None:
    for application in factories.make_pool(desk.call, 8):
        factories.make_assignment(application, desk.cast.rafael)

    page = desk.upload(filled(desk.download(), {code: marks for code, (marks, _words) in DOUBTS.items()} | {"BBBB": {"plan": 2}}))[1]

    assert [words for _marks, words in DOUBTS.values() if words not in page] == []
    assert ("Save 1 review" in page, versions()) == (True, [])


def test_criterion_that_cannot_stand_in_a_file_is_said_and_the_page_still_works(desk: Desk) -> None:
    Criterion.objects.filter(key="need").update(key="comment")

    answer = desk.client.get("/reviews/upstream/offline/file?format=xlsx")

    assert answer.status_code == 422
    assert "The criterion “comment” cannot stand in a review file. Review on the page, and tell the officer." in plain(
        answer.content.decode()
    )


def test_more_than_a_page_can_keep_is_said_before_anything_is_typed_twice(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filing, "MOST_SIGNED", 100)

    page = desk.upload(filled(desk.download(), {"AAAA": {"plan": 3}}))[1]

    assert "These reviews are more than can be saved at once (4 MB). Make two copies of the file, delete other rows in each" in page
    assert "Save 1 review" not in page


@pytest.mark.parametrize("state", [Call.State.DECIDED, Call.State.OPEN])
def test_call_that_takes_no_reviews_takes_no_file(desk: Desk, state: str) -> None:
    content = filled(desk.download(), {"AAAA": {"plan": 3}})
    shown = desk.shown(content)
    Call.objects.update(state=state)

    uploaded, saved = desk.upload(content), desk.save(shown)

    assert (uploaded[0], saved[0], versions()) == (422, 422, [])
    assert "Reviews are taken after the deadline and before the decision; this call is" in uploaded[1]
    assert "Nothing was saved. AAAA: Reviews are taken after the deadline" in saved[1]
    assert "Work without a network" not in desk.client.get("/reviews").content.decode()
