"""`seedtrain select` from a spreadsheet to the folder of results: right by brute force, the same twice, and all or nothing.

Flow: pytest -> this file -> the command line.
Reads: nothing. Writes: files of its own.
"""

import csv
import io
import itertools
import json
import os
import pty
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from python_calamine import load_workbook

from seedtrain.__main__ import main
from seedtrain.engines.selection import Problem, Selection
from seedtrain.engines.selection import select as choose
from seedtrain.reporting import output
from seedtrain.tables import FORMULA_STARTS
from tests.choosing_files import PEOPLE, POLICY, select, write_csv, write_xlsx

Capture = pytest.CaptureFixture[str]
FILES = {"report.html", "report.xlsx", "letters.csv", "policy.toml", "selection.json", "certificate.json", "check_selection.py"}


def best_by_hand(people: tuple[tuple[str, float, int, str, str], ...]) -> set[str]:
    """The three with the largest sum that hold two women and at most two of a country, by trying all."""
    kept = [
        trio
        for trio in itertools.combinations(people, 3)
        if sum(one[3] == "female" for one in trio) >= 2 and max(sum(one[4] == other[4] for one in trio) for other in trio) <= 2
    ]
    return {one[0] for one in max(kept, key=lambda trio: sum(one[1] for one in trio))}


def decision(folder: Path) -> tuple[Problem, Selection]:
    """What selection.json says."""
    raw = json.loads((folder / "out" / "selection.json").read_text("utf-8"))
    return Problem.from_json(json.dumps(raw["problem"])), Selection.from_json(json.dumps(raw["result"]))


def test_the_folder_holds_the_best_list_everywhere_alike(tmp_path: Path, capsys: Capture) -> None:
    assert select(tmp_path, write_xlsx(tmp_path / "pool.xlsx"), "--draws", "20") == 0

    out = tmp_path / "out"
    assert {path.name for path in out.iterdir()} == FILES
    problem, selection = decision(tmp_path)
    ids = {one.id for one in selection.selected}
    assert ids == best_by_hand(PEOPLE) == {"A-1", "A-4", "A-5"}
    assert (problem.seats, problem.seed, [rule.name for rule in problem.rules]) == (3, "public", ["women"])
    letters = list(csv.DictReader(io.StringIO((out / "letters.csv").read_bytes().decode("utf-8-sig"))))
    assert [(row["id"], row["outcome"], row["score"], row["score needed"], row["what decided"]) for row in letters] == [
        ("A-1", "selected", "91.50", "90.00", "By score; 90.00 was enough."),
        ("A-4", "selected", "86.40", "0.00", "Needed whatever the score, to keep: women."),
        ("A-5", "selected", "80.00", "0.00", "Needed whatever the score, to keep: women."),
        ("A-2", "waiting list", "90.00", "91.50", "91.50 was needed; what decided: women."),
        ("A-3", "waiting list", "88.25", "91.50", "91.50 was needed; what decided: women."),
        ("A-6", "not selected", "79.00", "91.50", "91.50 was needed; what decided: the number of seats."),
    ]
    book = load_workbook(str(out / "report.xlsx"))
    assert book.sheet_names == ["Selected", "Waiting list", "Everyone", "Rules", "Scores", "What if", "Fixed", "Facts"]
    rows = book.get_sheet_by_name("Everyone").to_python()
    assert [[row[0], row[2], row[4], row[6], row[9]] for row in rows[1:]] == [
        [row["id"], row["outcome"], float(row["score"]), float(row["score needed"]), row["what decided"]] for row in letters
    ]
    facts = dict(book.get_sheet_by_name("Facts").to_python()[1:])
    assert (facts["merit, sum of scores"], facts["cost of balance"], facts["gap"]) == (257.9, 11.85, 0)
    said = capsys.readouterr().out
    assert "merit            257.90 points\ncost of balance  11.85 points\nproof            complete\n" in said
    assert "women                                2      2    11.85  at least 2\n" in said


def test_every_floor_is_swept_and_the_whole_model_agrees(tmp_path: Path) -> None:
    select(tmp_path, write_csv(tmp_path / "pool.csv"), "--draws", "0")

    rows = load_workbook(str(tmp_path / "out" / "report.xlsx")).get_sheet_by_name("What if").to_python()[1:]
    merits = {}
    for floor in (0, 1, 2):
        trios = [
            trio
            for trio in itertools.combinations(PEOPLE, 3)
            if sum(one[3] == "female" for one in trio) >= floor and max(sum(one[4] == other[4] for one in trio) for other in trio) <= 2
        ]
        merits[floor] = max(sum(one[1] for one in trio) for trio in trios)
    assert {int(row[1]): row[2] for row in rows} == merits
    assert [int(row[1]) for row in rows if row[5] == "now"] == [2]


def test_the_same_question_is_the_same_bytes_in_any_order_of_rows(tmp_path: Path) -> None:
    runs = []
    for name, people in (("a", PEOPLE), ("b", PEOPLE), ("c", PEOPLE[::-1])):
        folder = tmp_path / name
        folder.mkdir()
        assert select(folder, write_csv(folder / "pool.csv", people), "--draws", "20") == 0
        runs.append({path.name: path.read_bytes() for path in sorted((folder / "out").iterdir())})

    assert runs[0] == runs[1] == runs[2]


def test_the_policy_as_used_asks_the_same_again(tmp_path: Path) -> None:
    pool = write_csv(tmp_path / "pool.csv", head=("No", "Points", "se", "sex", "Where"))
    words = ("--map", "id=No", "--map", "score=Points", "--map", "country=Where", "--seed", "other", "--draws", "0")
    assert select(tmp_path, pool, *words) == 0
    first = decision(tmp_path)

    used = (tmp_path / "out" / "policy.toml").read_text("utf-8")
    assert select(tmp_path, pool, "--force", "--draws", "0", policy=used) == 0

    assert decision(tmp_path) == first
    assert first[0].seed == "other"
    assert tomllib.loads(used)["columns"]["score"] == "Points"


def test_what_is_there_is_kept_unless_force_is_said_and_no_old_answer_stays(tmp_path: Path, capsys: Capture) -> None:
    pool = write_csv(tmp_path / "pool.csv")
    select(tmp_path, pool)
    before = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    (tmp_path / "out" / "notes.txt").write_text("ours")
    capsys.readouterr()

    assert select(tmp_path, pool) == 2
    said = capsys.readouterr().err
    assert said.endswith(f"out holds {', '.join(sorted(FILES))} already. Choose another --out, or say --force.\n")
    assert select(tmp_path, write_csv(tmp_path / "bad.csv", [("A-1", "x", 0, "male", "Ghana")]), "--force") == 2
    assert {name: (tmp_path / "out" / name).read_bytes() for name in before} == before
    assert select(tmp_path, pool, "--force", policy=POLICY.replace("floor = 2", "floor = 3")) == 3
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"conflict.html", "conflict.txt", "notes.txt"}
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_conflict_is_arithmetic_and_names_the_line_to_change(tmp_path: Path, capsys: Capture) -> None:
    more = POLICY.replace("floor = 2", 'floor = "60 %"') + '[[group]]\nname = "Senegal"\nwhere = {country = "Senegal"}\nfloor = 2\n'

    assert select(tmp_path, write_csv(tmp_path / "pool.csv"), policy=more) == 3

    assert (tmp_path / "out" / "conflict.txt").read_text("utf-8") == (
        "No list keeps all promises. These cannot all be met together:\n"
        "  - Senegal: at least 2, of 1 applicants in the group\n"
        "\n"
        "The smallest change of the policy that makes a list possible:\n"
        "  group 2 (Senegal):\n"
        "    now     floor = 2\n"
        "    change  floor = 1\n"
    )
    assert "Nobody was chosen." in capsys.readouterr().err


def test_floors_that_need_more_than_the_seats_are_added_up(tmp_path: Path, capsys: Capture) -> None:
    more = POLICY.replace("country = 2", "country = 3") + (
        '[[group]]\nname = "men of Brazil or Senegal"\nwhere = {country = ["Brazil", "Senegal"], sex = "male"}\nfloor = 2\n'
    )

    assert select(tmp_path, write_csv(tmp_path / "pool.csv"), policy=more) == 3

    said = capsys.readouterr().err
    assert "  2 (women) + 2 (men of Brazil or Senegal) = 4, more than 3 seats\n" in said
    assert '<p class="note note-fault">2 (women) + 2 (men of Brazil or Senegal) = 4, more than 3 seats</p>' in (
        tmp_path / "out" / "conflict.html"
    ).read_text("utf-8")


def test_caps_that_leave_too_few_for_a_floor_are_added_up(tmp_path: Path, capsys: Capture) -> None:
    more = POLICY.replace("country = 2", "country = 1").replace("floor = 2", "floor = 3")
    pool = write_csv(tmp_path / "pool.csv", [*PEOPLE, ("A-7", 70, 0, "female", "Ghana")])

    assert select(tmp_path, pool, policy=more) == 3

    assert "  1 (Ghana) + 1 (others of the group) = 2 at most, fewer than 3 (women)\n" in capsys.readouterr().err


def test_a_floor_that_gives_way_by_priority_is_said_everywhere(tmp_path: Path, capsys: Capture) -> None:
    more = POLICY.replace('seed = "public"', 'seed = "public"\nfloors = "by_priority"').replace("floor = 2", "floor = 3")

    assert select(tmp_path, write_csv(tmp_path / "pool.csv"), "--draws", "0", policy=more) == 0

    out = tmp_path / "out"
    assert "at least 3  GAVE WAY BY 1\n" in capsys.readouterr().out
    assert '<span class="status status-fault">gave way by 1</span>' in (out / "report.html").read_text("utf-8")
    assert load_workbook(str(out / "report.xlsx")).get_sheet_by_name("Rules").to_python()[1][8] == "gave way by 1"
    assert [main(["select", "--check", str(out / name)]) for name in ("certificate.json", "selection.json")] == [0, 0]


def test_no_cell_becomes_a_formula_and_no_cell_becomes_markup(tmp_path: Path) -> None:
    evil = [("=cmd|' /C calc'!A0", 95, 0, "female", "<script>alert(1)</script>"), ("@x", 94, 0, "female", "-1+2"), *PEOPLE]

    assert select(tmp_path, write_csv(tmp_path / "pool.csv", evil), "--draws", "0") == 0

    letters = (tmp_path / "out" / "letters.csv").read_bytes().decode("utf-8-sig").splitlines()
    assert [line[:4] for line in letters[1:3]] == ["'=cm", "'@x,"]
    page = (tmp_path / "out" / "report.html").read_text("utf-8")
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    everyone = load_workbook(str(tmp_path / "out" / "report.xlsx")).get_sheet_by_name("Everyone").to_python()
    assert [row[0] for row in everyone[1:3]] == ["=cmd|' /C calc'!A0", "@x"]
    assert output.FORMULA_STARTS == FORMULA_STARTS


def test_scores_come_from_reviews_and_who_has_none_is_named(tmp_path: Path, capsys: Capture) -> None:
    marks = [(one[0], reader, one[1]) for one in PEOPLE[:5] for reader in ("Rafael", "Soo-jin")]
    reviews = write_csv(tmp_path / "reviews.csv", marks, ("applicant", "reviewer", "score"))
    pool = write_csv(tmp_path / "pool.csv", [(one[0], one[3], one[4]) for one in PEOPLE], ("id", "sex", "country"))

    assert select(tmp_path, pool, "--reviews", str(reviews)) == 2
    assert capsys.readouterr().err == "No review for 1 of 6 applicants: A-6. Have them read or say --without-reviews leave-out.\n"
    assert select(tmp_path, pool, "--reviews", str(reviews), "--without-reviews", "leave-out") == 0
    assert {one.id for one in decision(tmp_path)[1].selected} == {"A-1", "A-4", "A-5"}
    assert "Note: Left out because nobody reviewed them: A-6." in capsys.readouterr().out


def test_a_mark_given_twice_is_named(tmp_path: Path, capsys: Capture) -> None:
    reviews = write_csv(tmp_path / "reviews.csv", [("A-1", "Rafael", 50)] * 2, ("applicant", "reviewer", "score"))

    assert select(tmp_path, write_csv(tmp_path / "pool.csv"), "--reviews", str(reviews)) == 2
    assert capsys.readouterr().err == (
        "reviews.csv, line 3, applicant: Rafael marked A-1 already at line 2, applicant. Keep one of the two rows.\n"
    )


def test_a_decision_is_checked_and_chosen_again(tmp_path: Path, capsys: Capture) -> None:
    select(tmp_path, write_csv(tmp_path / "pool.csv"))
    capsys.readouterr()

    assert main(["select", "--check", str(tmp_path / "out" / "certificate.json")]) == 0
    assert "certificate.json is valid: merit 257.90, proven bound 257.90, gap 0.00.\n" in capsys.readouterr().out
    assert main(["select", "--check", str(tmp_path / "out" / "selection.json")]) == 0
    assert capsys.readouterr().out.endswith("Chosen again on this machine: the same 3 people, waiting list and replacements.\n")
    words = [sys.executable, "-I", "check_selection.py", "certificate.json"]
    alone = subprocess.run(words, cwd=tmp_path / "out", capture_output=True, text=True, check=False)
    assert (alone.returncode, alone.stdout.splitlines()[0]) == (0, "valid: the list keeps all 5 demands and has 257.90 points.")
    text = (tmp_path / "out" / "certificate.json").read_text("utf-8")
    (tmp_path / "c.json").write_text(text.replace("9150", "9151", 1))
    assert main(["select", "--check", str(tmp_path / "c.json")]) == 1
    assert capsys.readouterr().out.endswith("c.json is NOT valid.\n")


def test_the_example_works_as_it_is(tmp_path: Path, capsys: Capture) -> None:
    folder = tmp_path / "example"
    assert main(["select", "--template", str(folder)]) == 0
    command = capsys.readouterr().out.splitlines()[-1].split()

    assert command[0] == "seedtrain"
    assert main([*command[1:], "--draws", "20"]) == 0
    raw = json.loads((folder / "result" / "selection.json").read_text("utf-8"))
    problem = Problem.from_json(json.dumps(raw["problem"]))
    assert choose(problem, explain=False).digest == raw["result"]["digest"]
    assert main(["select", "--template", str(folder)]) == 2
    assert "holds POLICY.toml, pool.xlsx, reviews.xlsx already." in capsys.readouterr().err


def test_it_needs_neither_django_nor_a_server(tmp_path: Path) -> None:
    write_csv(tmp_path / "pool.csv")
    (tmp_path / "POLICY.toml").write_text(POLICY)
    code = (
        "import sys\n"
        "class Forbid:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name.partition('.')[0] in ('django', 'jinja2', 'wasmtime', 'matplotlib'): raise ImportError(name)\n"
        "sys.meta_path.insert(0, Forbid())\n"
        "from seedtrain.__main__ import main\n"
        "sys.exit(main(['select', 'pool.csv', 'POLICY.toml', '--out', 'out']))\n"
    )

    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")
    assert {path.name for path in (tmp_path / "out").iterdir()} == FILES


def test_a_place_where_no_folder_can_be_is_refused_before_anything_is_read(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "out").write_text("a file")

    assert select(tmp_path, tmp_path / "missing.csv") == 2

    assert capsys.readouterr().err == f"--out {tmp_path / 'out'}: a folder was expected; a file of that name is there.\n"


def test_explanations_of_a_large_pool_are_estimates_unless_exact_is_said(tmp_path: Path) -> None:
    people = [(f"B-{n:03}", 60 + n % 37 + n / 100 % 1, 0, ("male", "female")[n % 3 == 0], f"Land {n % 50}") for n in range(520)]
    pool = write_csv(tmp_path / "pool.csv", [(a, f"{b:.2f}", *rest) for a, b, *rest in people])

    told = {}
    for words in ((), ("--exact",)):
        assert select(tmp_path, pool, "--force", *words) == 0
        told[words] = decision(tmp_path)[1].explanations

    assert {one.is_exact for one in told[()].values()} == {False}
    assert {one.is_exact for one in told["--exact",].values()} == {True}
    assert all(told[()][id].outcome is one.outcome for id, one in told["--exact",].items())


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("select", "pool.csv"), "a pool and a policy are needed"),
        (("select", "pool.csv", "POLICY.toml"), "--out DIR is needed"),
    ],
)
def test_what_is_missing_is_said(capsys: Capture, words: tuple[str, ...], sentence: str) -> None:
    with pytest.raises(SystemExit) as ended:
        main(list(words))

    assert ended.value.code == 2
    assert sentence in capsys.readouterr().err


def test_the_columns_are_asked_for_on_a_terminal(tmp_path: Path) -> None:
    """A real terminal: questions with samples, answers by name or number, and a file so that nothing is asked twice."""
    write_csv(tmp_path / "pool.csv", [(*one[:4], f"{one[4]}; Togo") for one in PEOPLE], ("No", "Points", "se", "sex", "Where"))
    (tmp_path / "POLICY.toml").write_text(POLICY.replace("country = 2", "country = 3"))
    words = [sys.executable, "-m", "seedtrain", "select", "pool.csv", "POLICY.toml", "--out", "out", "--draws", "0"]
    master, terminal = pty.openpty()
    process = subprocess.Popen(words, cwd=tmp_path, stdin=terminal, stdout=subprocess.DEVNULL, stderr=terminal, env=os.environ)
    os.close(terminal)
    os.write(master, b"No\nnine\n2\nWhere\nyes\n")
    said = b""
    while True:
        try:
            said += os.read(master, 4096)
        except OSError:
            break
    assert process.wait(60) == 0

    text = said.decode().replace("\r\n", "\n")
    assert "Which column of pool.csv holds score (points from 0 to 100, higher is better)?" in text
    assert "   1  No      A-1; A-2\n   2  Points  91.5; 90\n" in text
    assert "A number from 1 to 5 or a column's name was expected." in text
    assert 'line 2, Where holds "Ghana; Togo". Are these several values of country?' in text
    answers = 'se = "se"\nsex = "sex"\nid = "No"\nscore = "Points"\ncountry = {name = "Where", split = ";"}\n'
    assert (tmp_path / "columns.toml").read_text() == answers
    again = subprocess.run([*words, "--force", "--columns", "columns.toml"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (again.returncode, again.stderr) == (0, "")
    assert dict(decision(tmp_path)[0].applicants[0].traits) == {"country": ("Ghana", "Togo"), "sex": "male"}
