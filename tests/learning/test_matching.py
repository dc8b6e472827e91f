"""Whose line in a webinar's report is whose: hand-made cases, each with the answer a careful person would give."""

import pytest

from seedtrain.learning import matching
from seedtrain.learning.matching import Enrolled, Row

AMINA = Enrolled(1, "Amina Owusu", "amina@example.org")
LINH = Enrolled(2, "Trần Linh", "linh@example.org")
JOSE = Enrolled(3, "José García", "jose@example.org")
JOSE_TOO = Enrolled(4, "Jose Garcia", "jg@example.org")
CLASS = (AMINA, LINH, JOSE, JOSE_TOO)


@pytest.mark.parametrize(
    ("rows", "matched", "ambiguous", "unmatched"),
    [
        ([Row(2, "whoever", "AMINA@Example.org", 120)], {1: ("email", 2)}, [], []),
        ([Row(2, "OWUSU, Ámina", "", 120)], {1: ("name", 2)}, [], []),
        ([Row(2, "Linh Tran (Hanoi)", "other@example.com", 60)], {2: ("name", 1)}, [], []),
        ([Row(2, "Jose Garcia", "", 120)], {}, [2], []),
        ([Row(2, "Jose Garcia", "jose@example.org", 120)], {3: ("email", 2)}, [], []),
        ([Row(2, "Amina", "", 120)], {}, [], [2]),
        ([Row(2, "", "", 120)], {}, [], [2]),
        ([Row(2, "x", "amina@example.org", 30), Row(3, "y", "amina@example.org", 80)], {1: ("email", 2)}, [], []),
        ([Row(2, "Amina Owusu", "a@x.org", 60), Row(3, "Amina Owusu", "b@x.org", 60)], {}, [2, 3], []),
        ([Row(2, "Amina Owusu", "amina@example.org", 60), Row(3, "Owusu Amina", "", 60)], {1: ("name", 2)}, [], []),
    ],
)
def test_match(rows: list[Row], matched: dict[int, tuple[str, int]], ambiguous: list[int], unmatched: list[int]) -> None:
    report = matching.match(rows, CLASS, 120, 2)

    assert {found.enrolled.key: (found.how, found.units) for found in report.matched} == matched
    assert [doubt.row.line for doubt in report.ambiguous] == ambiguous
    assert [row.line for row in report.unmatched] == unmatched


def test_match_lists_who_is_absent_but_not_who_is_in_doubt() -> None:
    report = matching.match([Row(2, "Jose Garcia", "", 120)], CLASS, 120, 2)

    assert report.absent == (AMINA, LINH)


def test_match_counts_two_devices_at_once_to_the_session_s_length() -> None:
    rows = [Row(2, "", "amina@example.org", 100), Row(3, "", "amina@example.org", 100)]

    (found,) = matching.match(rows, CLASS, 120, 1).matched

    assert (found.minutes, found.units) == (120, 1)


@pytest.mark.parametrize(
    ("content", "rows"),
    [
        (b"Name,Email,Duration\nA,a@x.org,62\n", [Row(2, "A", "a@x.org", 62)]),
        (b"\xef\xbb\xbfName;E-Mail;Minutes\r\nA;a@x.org;62 min\r\n", [Row(2, "A", "a@x.org", 62)]),
        (b"Meeting ID,Topic\n123,Webinar\n\nFirst Name,Last Name,Duration\nA,B,01:02:59\n", [Row(5, "A B", "", 62)]),
        ("Full Name\tEmail\tIn-Meeting Duration\nÉ\te@x.org\t1h 2m 3s\n".encode("utf-16"), [Row(2, "É", "e@x.org", 62)]),
        (b'Name,Duration\n"Owusu, Amina",5\n\n', [Row(2, "Owusu, Amina", "", 5)]),
    ],
)
def test_read_report(content: bytes, rows: list[Row]) -> None:
    assert list(matching.read_report(content)) == rows


@pytest.mark.parametrize(
    ("content", "code", "params"),
    [
        (b"", "empty", {}),
        (b" \n ", "empty", {}),
        (b"Name,Email,Duration\n", "empty", {}),
        (b"Name|Email|Duration\nA|a@x.org|5\n", "delimiter", {"came": "Name|Email|Duration"}),
        (b"Name,Email,Duration\nJos\xe9,j@x.org,5\n", "encoding", {"line": 2}),
        (b"Name,Email\nA,a@x.org\n", "column_missing", {"column": "Duration", "came": "Name,Email"}),
        (b"Who,Duration\nA,5\n", "column_missing", {"column": "Email", "came": "Who,Duration"}),
        (b"Name,Email,Duration\nA,a@x.org,long\n", "duration", {"line": 2, "came": "long"}),
        (b"Name,Email,Duration\nA,a@x.org\n", "line_short", {"line": 2, "came": 2}),
        (b"Name,Duration\nA,5\n" + b"x" * 200_000 + b",5\n", "delimiter", {"came": "Name,Duration"}),
        (b"Name,Duration\nA," + b"9" * 5000 + b"\n", "duration", {"line": 2, "came": "9" * 40}),
        (b"x" * (matching.MOST_BYTES + 1), "too_large", {"most": matching.MOST_BYTES, "came": matching.MOST_BYTES + 1}),
    ],
)
def test_read_report_when_broken_names_what_is_wrong(content: bytes, code: str, params: dict[str, str | int]) -> None:
    with pytest.raises(matching.ReportRefused) as refused:
        matching.read_report(content)

    assert (refused.value.code, refused.value.params) == (code, params)
