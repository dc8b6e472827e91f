"""`seedtrain select --lottery` and `--draw`: chances by hand and over all panels, draws counted, replayed by another program.

Flow: pytest -> this file -> the command line; the judges are `lottery_judge.fairest`, arithmetic by hand and SHA-256.
Reads: nothing. Writes: files of its own.
Source: example_small_20 of pgoelz/citizensassemblies-replication: everybody's chance is 10 %.
"""

import csv
import hashlib
import io
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from math import sqrt
from pathlib import Path

import pytest
from python_calamine import load_workbook

from seedtrain.__main__ import main
from seedtrain.choosing.drawing_lots import percent_done
from seedtrain.choosing.lottery_facts import percent
from seedtrain.engines.selection import Applicant, Problem
from seedtrain.engines.selection.lottery import Lottery, draw, lottery
from seedtrain.engines.selection.policy import Policy
from tests.choosing_files import PEOPLE, POLICY, select, write_csv
from tests.engines.lottery_judge import every_panel, fairest
from tests.engines.lottery_pools import example, quota_pool

Capture = pytest.CaptureFixture[str]
FILES = {"lottery.json", "report.html", "report.xlsx", "letters.csv", "policy.toml", "draw_lottery.py"}
DRAWN = {"drawn.json", "report.html", "letters.csv", "lottery.json", "draw_lottery.py"}
SEED = "lotto of 7 June: 4 11 19"


def hold(folder: Path, *words: str, people: Sequence[Sequence[object]] = PEOPLE, policy: str = POLICY) -> int:
    """`--lottery` on a pool; results go to `out`."""
    folder.mkdir(exist_ok=True)
    return select(folder, write_csv(folder / "pool.csv", people), "--lottery", *words, policy=policy)


def draw_from(folder: Path, *words: str) -> int:
    """`--draw` from the lottery in `out`; results go to `drawn`."""
    return main(["select", "--draw", str(folder / "out" / "lottery.json"), "--out", str(folder / "drawn"), *words])


def asked(people: Sequence[Sequence[object]], policy: str = POLICY) -> Problem:
    """The question as the engine has it, without scores."""
    return Policy.from_toml(policy).problem(Applicant(str(one[0]), 0, {"sex": str(one[3]), "country": str(one[4])}) for one in people)


def letters(path: Path) -> list[dict[str, str]]:
    """The rows of letters.csv."""
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"))))


def test_chances_are_the_fairest_over_all_panels_and_stand_everywhere_alike(tmp_path: Path, capsys: Capture) -> None:
    assert hold(tmp_path) == 0

    out = tmp_path / "out"
    assert {path.name for path in out.iterdir()} == FILES
    raw = (out / "lottery.json").read_bytes()
    found = Lottery.from_json(raw.decode())
    by_hand = {"A-1": 1 / 4, "A-2": 1 / 4, "A-3": 1 / 4, "A-4": 1, "A-5": 1, "A-6": 1 / 4}
    # Both women are on every panel of three, and one of the four men with the same chance. Weights are rounded to 10^-12.
    assert {id: float(chance) for id, chance in found.chances().items()} == pytest.approx(by_hand, abs=1e-11)
    assert fairest(asked(PEOPLE)) == pytest.approx(by_hand, abs=1e-6)
    told = {row["id"]: (row["chance in percent"], row["chance as a fraction"]) for row in letters(out / "letters.csv")}
    assert told == {id: (f"{float(chance) * 100:.4f}", str(chance)) for id, chance in found.chances().items()}
    rows = load_workbook(str(out / "report.xlsx")).get_sheet_by_name("Everyone").to_python()[1:]
    assert {row[0]: row[3] for row in rows} == {id: 100 * chance for id, chance in by_hand.items()}
    page = (out / "report.html").read_text("utf-8")
    digest = hashlib.sha256(raw).hexdigest()
    assert all(digest in text for text in (page, capsys.readouterr().out))
    assert "no lottery can give everybody more than 25.00 %" in page


def test_the_published_example_has_ten_per_cent_each(tmp_path: Path) -> None:
    problem = example(200, 20)
    people = [(one.id, one.traits["gender"], one.traits["leaning"]) for one in problem.applicants]
    pool = write_csv(tmp_path / "pool.csv", people, ("id", "gender", "leaning"))

    assert select(tmp_path, pool, "--lottery", policy=Policy.of(problem).to_toml()) == 0

    assert {row["chance as a fraction"] for row in letters(tmp_path / "out" / "letters.csv")} == {"1/10"}


def test_what_each_promise_does_is_the_lowest_chance_of_all_panels_without_it(tmp_path: Path) -> None:
    people = [*PEOPLE, ("A-7", 60, 0, "male", "Togo"), ("A-8", 60, 0, "male", "Togo")]
    hold(tmp_path, people=people)

    rows = load_workbook(str(tmp_path / "out" / "report.xlsx")).get_sheet_by_name("Promises").to_python()[1:]
    wanted = {}
    for name, words in (("women", POLICY[: POLICY.index("[[group]]")]), ("each country", POLICY.replace("[each]\ncountry = 2\n", ""))):
        wanted[name] = 100 * min(fairest(asked(people, words)).values())
    assert {row[0]: row[6] for row in rows} == pytest.approx(wanted, abs=2e-4)
    # 2 women on every panel of 3: two seats on average.
    assert (rows[0][0], *rows[0][2:6]) == ("women", 2, 100, 100, 2)


def test_only_who_reaches_the_line_draws(tmp_path: Path) -> None:
    assert hold(tmp_path, "--at-least", "80,00", policy=POLICY + '[[fixed]]\nid = "A-6"\nplace = "in"\nwhy = "promised in 2024"\n') == 0

    rows = {row["id"]: row for row in letters(tmp_path / "out" / "letters.csv")}
    assert [(id, row["takes part in the draw"], row["chance as a fraction"]) for id, row in sorted(rows.items())] == [
        ("A-1", "yes", "0"),
        ("A-2", "yes", "0"),
        ("A-3", "yes", "0"),
        ("A-4", "yes", "1"),
        ("A-5", "yes", "1"),
        ("A-6", "no", "1"),
    ]
    assert rows["A-6"]["what is said"] == "The committee placed this applicant in: promised in 2024"
    assert hold(tmp_path, "--at-least", "80", "--force") == 0
    rows = {row["id"]: row for row in letters(tmp_path / "out" / "letters.csv")}
    assert rows["A-6"]["what is said"] == "79.00 points; people with 80.00 or more draw."
    assert [float(Fraction(rows[id]["chance as a fraction"])) for id in ("A-1", "A-2", "A-3")] == pytest.approx([1 / 3] * 3, abs=1e-11)


def test_a_lottery_of_all_needs_no_scores(tmp_path: Path) -> None:
    pool = write_csv(tmp_path / "pool.csv", [(one[0], one[3], one[4]) for one in PEOPLE], ("id", "sex", "country"))

    assert select(tmp_path, pool, "--lottery") == 0
    hold(tmp_path / "scored")

    assert (tmp_path / "out" / "lottery.json").read_bytes() == (tmp_path / "scored" / "out" / "lottery.json").read_bytes()


def test_the_same_question_and_the_same_seed_are_the_same_bytes(tmp_path: Path) -> None:
    runs = []
    for name, people in (("a", PEOPLE), ("b", PEOPLE[::-1])):
        assert (hold(tmp_path / name, people=people), draw_from(tmp_path / name, "--seed", SEED)) == (0, 0)
        runs.append([{path.name: path.read_bytes() for path in (tmp_path / name / part).iterdir()} for part in ("out", "drawn")])

    assert runs[0] == runs[1]
    assert set(runs[0][1]) == DRAWN


def test_a_draw_is_replayed_by_a_program_that_knows_nothing_of_ours(tmp_path: Path, capsys: Capture) -> None:
    people = [(f"P-{n:02}", 50, 0, ("female", "male")[n % 3 == 0], f"Land {n % 7}") for n in range(30)]
    hold(tmp_path, people=people)

    for seed in (SEED, "é|ü", "$(date) 'x'"):
        assert draw_from(tmp_path, "--seed", seed, "--force") == 0
        result = json.loads((tmp_path / "drawn" / "drawn.json").read_text("utf-8"))
        words = [sys.executable, "-I", "draw_lottery.py", "lottery.json", seed]
        alone = subprocess.run(words, cwd=tmp_path / "drawn", capture_output=True, text=True, check=True).stdout.splitlines()
        assert alone[0] == f"ticket {result['ticket']}, panel {result['panel'] + 1}, 3 people:"
        assert alone[1:] == result["ids"]
        drawn = [row["id"] for row in letters(tmp_path / "drawn" / "letters.csv") if row["outcome"] == "drawn"]
        assert drawn == result["ids"]
    capsys.readouterr()
    assert main(["select", "--check", str(tmp_path / "drawn" / "drawn.json")]) == 0
    altered = {**result, "ids": ["P-00", "P-01", "P-02"]}
    (tmp_path / "drawn" / "drawn.json").write_text(json.dumps(altered))
    assert main(["select", "--check", str(tmp_path / "drawn" / "drawn.json")]) == 1
    assert capsys.readouterr().out.endswith("drawn.json is NOT what lottery.json and the seed \"$(date) 'x'\" give.\n")


def test_draws_come_as_often_as_published(tmp_path: Path) -> None:
    """Over 4,000 seeds every share lies within 5 standard errors; for all people together a false alarm comes once in 100,000 suites."""
    people = [(f"P-{n}", 50, 0, ("male", "female")[n < 3], ("Ghana", "Brazil", "Togo")[n % 3]) for n in range(9)]
    hold(tmp_path, people=people, policy=POLICY.replace("floor = 2", "floor = 1\ncap = 2"))
    found = Lottery.from_json((tmp_path / "out" / "lottery.json").read_text("utf-8"))
    times = 4000

    results = [draw(found, f"seed {number}").ids for number in range(times)]

    panels = set(every_panel(asked(people, (tmp_path / "out" / "policy.toml").read_text("utf-8"))))
    assert {frozenset(ids) for ids in results} <= panels
    count = Counter(id for ids in results for id in ids)
    for id, chance in found.chances().items():
        p = float(chance)
        assert abs(count[id] / times - p) <= 5 * sqrt(p * (1 - p) / times), (id, p, count[id])


def test_promises_that_contradict_each_other_among_those_who_draw_are_said(tmp_path: Path, capsys: Capture) -> None:
    assert hold(tmp_path, "--at-least", "85") == 3

    assert {path.name for path in (tmp_path / "out").iterdir()} == {"conflict.html", "conflict.txt"}
    said = capsys.readouterr().err
    assert "  - women: at least 2, of 1 applicants in the group\n" in said
    assert said.endswith("Nobody was chosen.\n")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (
            ("--at-least", "many"),
            "--at-least many: points from 0 to 100 with at most two decimals were expected, such as 70.\n",
        ),
        (("--at-least", "101"), "--at-least 101: points from 0 to 100 with at most two decimals were expected, such as 70.\n"),
        (("--at-least", "70.123"), "--at-least 70.123: points from 0 to 100 with at most two decimals were expected, such as 70.\n"),
        (("--at-least", "95"), "--at-least 95.00: none of 6 applicants has so many points; the highest has 91.50. Lower it.\n"),
        (
            ("--seed", "x"),
            "--seed x: a lottery has no seed before lottery.json is published. Leave it out, and say it with --draw.\n",
        ),
        (
            ("--reviews", "r.csv"),
            "--reviews r.csv: scores decide nothing in a lottery of all. Leave it out, or say who is good enough: --at-least SCORE.\n",
        ),
    ],
)
def test_what_a_lottery_cannot_use_is_refused(tmp_path: Path, capsys: Capture, words: tuple[str, ...], sentence: str) -> None:
    assert hold(tmp_path, *words) == 2

    assert capsys.readouterr().err == sentence
    assert not (tmp_path / "out").exists()


def test_what_a_draw_cannot_use_is_refused_and_the_published_file_stays(tmp_path: Path, capsys: Capture) -> None:
    hold(tmp_path)
    path = tmp_path / "out" / "lottery.json"
    text = path.read_text("utf-8")
    capsys.readouterr()

    assert draw_from(tmp_path) == 2
    assert capsys.readouterr().err == (
        "--seed TEXT is needed: the public text that decides the draw, such as a national lottery's numbers of a day after "
        "lottery.json was published.\n"
    )
    assert draw_from(tmp_path, "--seed", "  ") == 2
    assert capsys.readouterr().err == "A draw expects a public seed, a text that is not empty; '  ' came.\n"
    assert draw_from(tmp_path, "pool.csv", "POLICY.toml", "--seed", "x") == 2
    assert capsys.readouterr().err == f"--draw {path}: the file says all, pool.csv was given too. Leave pool and policy out.\n"
    assert main(["select", "--draw", str(path), "--seed", "x", "--force", "--out", str(tmp_path / "out")]) == 2
    assert capsys.readouterr().err == (
        f"--out {tmp_path / 'out'}: the published lottery.json stands there and has to stay. Choose another folder.\n"
    )
    for other, sentence in (
        (
            json.dumps(json.loads(text), indent=1),
            "lottery.json was saved again by another program, so its SHA-256 is no longer the published",
        ),
        (text.replace('"parts":', '"parts":1', 1), "This lottery cannot be drawn: the weights of the panels must add up to 1000000000000"),
    ):
        path.write_text(other, "utf-8")
        assert draw_from(tmp_path, "--seed", "x") == 2
        assert capsys.readouterr().err.startswith(sentence)
    assert not (tmp_path / "drawn").exists()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--at-least", "70"), "--at-least SCORE says who draws: say --lottery with it, or leave it out"),
        (("--lottery", "--draw", "lottery.json"), "--lottery and --draw are two steps: publish lottery.json first, then draw from it"),
    ],
)
def test_steps_that_do_not_go_together_are_said(tmp_path: Path, capsys: Capture, words: tuple[str, ...], sentence: str) -> None:
    with pytest.raises(SystemExit) as ended:
        select(tmp_path, tmp_path / "pool.csv", *words)

    assert ended.value.code == 2
    assert sentence in capsys.readouterr().err


def test_no_cell_becomes_a_formula_and_no_cell_becomes_markup(tmp_path: Path) -> None:
    evil = [("=cmd|' /C calc'!A0", 95, 0, "female", "<script>alert(1)</script>"), *PEOPLE]
    hold(tmp_path, people=evil)
    draw_from(tmp_path, "--seed", "<script>")

    for part in ("out", "drawn"):
        assert "<script" not in (tmp_path / part / "report.html").read_text("utf-8")
        rows = (tmp_path / part / "letters.csv").read_bytes().decode("utf-8-sig").splitlines()
        assert [row[:5] for row in rows if "calc" in row] == ["'=cmd"]


def test_progress_of_a_long_search_never_goes_back() -> None:
    heard: list[int] = []

    lottery(quota_pool(50, 10, {"a": 2, "b": 3, "c": 4}, 1), progress=lambda part, share: heard.append(percent_done(part, share)))

    assert heard == sorted(heard)
    assert heard[0] == 0
    assert len(set(heard)) > 5
    assert heard[-1] < 100


@pytest.mark.parametrize("words", [(), ("--at-least", "50")])
def test_a_floor_above_its_group_is_a_conflict(tmp_path: Path, capsys: Capture, words: tuple[str, ...]) -> None:
    assert hold(tmp_path, *words, policy=POLICY.replace("floor = 2", "floor = 3")) == 3

    assert "  - women: at least 3, of 2 applicants in the group\n" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("chance", "said"),
    [("0", "0 %"), ("1", "100 %"), ("1/3", "33.33 %"), ("1/100000", "< 0.01 %"), ("99999/100000", "> 99.99 %"), ("1/2000", "0.05 %")],
)
def test_a_chance_is_never_said_to_be_none_or_sure_unless_it_is(chance: str, said: str) -> None:
    assert percent(Fraction(chance)) == said
