"""`seedtrain assign` and `seedtrain calibrate` from spreadsheets: what comes out is the engine's answer, and doubts are said.

Flow: pytest -> this file -> the command line.
Reads: nothing. Writes: files of its own.
"""

import csv
import io
import json
from pathlib import Path

import pytest
from python_calamine import load_workbook

from seedtrain.__main__ import main
from seedtrain.choosing import template
from seedtrain.engines.review.calibrate import Rating, calibrate
from tests.choosing_files import write_csv, write_xlsx

Capture = pytest.CaptureFixture[str]
POOL = (("A-1", "English; French", "Plant One"), ("A-2", "French", "Plant Two"), ("A-3", "English", "Plant Three"))
READERS = (("rafael", "English; French", "plant one", 3), ("soo-jin", "English", "", 3), ("efua", "French; English", "", 2))
SPLIT = ("--split", "language=;", "--split", "reviewers.language=;")


def assign(folder: Path, *words: str, readers: tuple[tuple[object, ...], ...] = READERS) -> int:
    """`seedtrain assign` with the small pool."""
    pool = write_csv(folder / "pool.csv", POOL, ("id", "language", "employer"))
    people = write_csv(folder / "readers.csv", readers, ("id", "language", "employer", "most"))
    return main(["assign", str(pool), str(people), "--readings", "2", "--out", str(folder / "out"), *words])


def table(path: Path) -> list[dict[str, str]]:
    """A CSV as rows."""
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"))))


def test_nobody_reads_against_a_conflict_and_everybody_reads_what_they_can(tmp_path: Path, capsys: Capture) -> None:
    conflicts = write_csv(tmp_path / "conflicts.csv", [("A-3", "efua")], ("application", "reviewer"))

    assert assign(tmp_path, *SPLIT, "--conflicts", str(conflicts)) == 0

    pairs = {(row["application"], row["reviewer"]) for row in table(tmp_path / "out" / "assignment.csv")}
    # The only assignment with two readers each: A-1 not by its own employer, A-2 by those who read French, A-3 not by efua.
    assert pairs == {("A-1", "soo-jin"), ("A-1", "efua"), ("A-2", "rafael"), ("A-2", "efua"), ("A-3", "rafael"), ("A-3", "soo-jin")}
    assert capsys.readouterr().out.splitlines()[:3] == [
        "6 reviews: 6 ordinary",
        "3 reviewers read 2 to 2 each",
        "2 pairs were barred by a conflict",
    ]
    assert load_workbook(str(tmp_path / "out" / "assignment.xlsx")).sheet_names == ["Reviews", "Short", "Loads", "Conflicts", "Panels"]
    assert len(json.loads((tmp_path / "out" / "assignment.json").read_text("utf-8"))["pairs"]) == 6


def test_what_cannot_be_met_or_checked_is_said(tmp_path: Path, capsys: Capture) -> None:
    conflicts = write_csv(tmp_path / "c.csv", [("A-3", "rafel"), ("A-1", "rafael", "cleared")], ("application", "reviewer", "kind"))

    assert assign(tmp_path, *SPLIT, "--conflicts", str(conflicts), readers=READERS[:1]) == 0

    said = capsys.readouterr().out
    assert "3 reviews: 3 ordinary\n" in said
    assert "What could not be met:\n  A-1 has 1 of 2 reviews. Who else could read it: nobody.\n" in said
    assert "Note: pool.csv has no column topic: nothing was checked or matched by it.\n" in said
    assert "Note: conflicts name people who are no reviewers: rafel. Their ids may be misspelt.\n" in said


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (
            (),
            'pool.csv, line 2, language: "English; French" may be one value or several. '
            'Say --split "language=;" for several, --split "language=" for one.',
        ),
        (SPLIT[:2], 'readers.csv, line 2, language: "English; French" may be one value or several. '
            'Say --split "reviewers.language=;" for several, --split "reviewers.language=" for one.'),
        ((*SPLIT, "--readings", "0"), "per_application expects a whole number from 1 to 2000; 0 came. Correct it."),
        ((*SPLIT, "--conflicts", "c.csv"), "c.csv: A-9 is no application of the pool, so its conflict would bar nobody. Correct the id."),
        ((*SPLIT, "--conflicts", "k.csv"), 'k.csv, line 2, kind: kind is "friend"; conflict or cleared was expected.'),
    ],
)  # fmt: skip
def test_nonsense_is_answered_with_what_was_expected(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture, words: tuple[str, ...], sentence: str
) -> None:
    monkeypatch.chdir(tmp_path)
    write_csv(Path("c.csv"), [("A-9", "efua")], ("application", "reviewer"))
    write_csv(Path("k.csv"), [("A-1", "efua", "friend")], ("application", "reviewer", "kind"))

    assert assign(tmp_path, *words) == 2
    assert (capsys.readouterr().err, (tmp_path / "out").exists()) == (sentence + "\n", False)


def test_a_load_that_is_no_number_and_an_id_twice_are_named(tmp_path: Path, capsys: Capture) -> None:
    assert assign(tmp_path, *SPLIT, readers=(("rafael", "English", "", "many"),)) == 2
    assert capsys.readouterr().err == 'readers.csv, line 2, most: most is "many", no whole number.\n'
    assert assign(tmp_path, *SPLIT, readers=READERS[:1] * 2) == 2
    assert capsys.readouterr().err == 'readers.csv, line 3, id: id "rafael" stands also at line 2, id. Keep one of the two rows.\n'


def test_calibrated_scores_are_the_engines_in_every_file(tmp_path: Path, capsys: Capture) -> None:
    files = template.files()
    (tmp_path / "reviews.xlsx").write_bytes(files["reviews.xlsx"])
    marks = load_workbook(str(tmp_path / "reviews.xlsx")).get_sheet_by_index(0).to_python()[1:]
    truth = calibrate(Rating(str(a), str(b), round(float(c) * 100)) for a, b, c in marks)

    assert main(["calibrate", str(tmp_path / "reviews.xlsx"), "--out", str(tmp_path / "out")]) == 0

    expected = [(one.id, one.score / 100, (one.se or 0) / 100, one.mean / 100) for one in truth.applicants]
    assert [
        (r["id"], float(r["score"]), float(r["se"]), float(r["mean of marks"])) for r in table(tmp_path / "out" / "calibration.csv")
    ] == expected
    book = load_workbook(str(tmp_path / "out" / "calibration.xlsx"))
    assert [tuple(row[:4]) for row in book.get_sheet_by_name("Applicants").to_python()[1:]] == expected
    assert [row[1] for row in book.get_sheet_by_name("Reviewers").to_python()[1:]] == [(one.severity or 0) / 100 for one in truth.reviewers]
    assert capsys.readouterr().out.startswith(f"120 applicants, 9 reviewers, 1 panels\n{truth.reason}\n")


def test_marks_that_cannot_be_calibrated_give_means_and_the_reason(tmp_path: Path, capsys: Capture) -> None:
    marks = [("A-1", "rafael", 50), ("A-1", "efua", "60,5"), ("A-2", "rafael", 70)]
    path = write_xlsx(tmp_path / "r.xlsx", marks, ("File", "Who", "Points"))
    words = ("--map", "applicant=File", "--map", "reviewer=Who", "--map", "score=Points")

    assert main(["calibrate", str(path), "--out", str(tmp_path / "out"), *words]) == 0

    assert [(row["id"], row["score"], row["se"]) for row in table(tmp_path / "out" / "calibration.csv")] == [
        ("A-1", "55.25", ""),
        ("A-2", "70.00", ""),
    ]
    assert "Too few ratings to tell a harsh reviewer from weak applicants" in capsys.readouterr().out
