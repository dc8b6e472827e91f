"""`seedtrain plan` from a network's file to the folder of results: best by hand, the same twice, and all or nothing.

Flow: pytest -> this file -> the command line.
Reads: nothing. Writes: files of its own.
"""

import json
import signal
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import pytest
from python_calamine import load_workbook

from seedtrain.__main__ import main
from seedtrain.engines.planning.files import network_to_json, plan_to_json
from seedtrain.engines.planning.search import Draft, Search
from tests.engines.planning_middle import middle
from tests.scheduling_files import FILES, TOML, network, plan, plan_by_hand, write_toml, write_xlsx

Capture = pytest.CaptureFixture[str]


def worth(folder: Path, out: str = "out") -> tuple[Fraction, Fraction, int]:
    """What plan.json says it is worth."""
    found = json.loads((folder / out / "plan.json").read_text("utf-8"))["worth"]
    return Fraction(*found["value"]), Fraction(*found["fairness"]), found["price"]


def test_the_small_network_gets_the_plan_that_is_best_by_hand(tmp_path: Path, capsys: Capture) -> None:
    assert plan(tmp_path, write_toml(tmp_path)) == 0

    out = tmp_path / "out"
    assert {path.name for path in out.iterdir()} == FILES
    assert worth(tmp_path) == (Fraction(469, 10), Fraction(2000), 0)
    made = json.loads((out / "plan.json").read_text("utf-8"))
    assert sum(sum(run["seats"].values()) for run in made["runs"]) == 7
    (spring,) = [run for run in made["runs"] if run["published"]]
    assert (spring["centre"], spring["week"], spring["seats"]["VNM"]) == ("A", 4, 3)
    said = capsys.readouterr().out
    assert "OUT OF REACH     2 of 9 seats, whatever is planned\n" in said
    assert "people           7 of 7 seats within reach\n" in said
    assert said.endswith("out: report.html, report.xlsx, plan.ics, plan.json, network.json, check_plan.py\n")


def test_the_same_network_is_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        assert plan(tmp_path, write_toml(tmp_path), "--out", str(tmp_path / name), "--seed", "x", "--steps", "3") == 0

    one, two = ({path.name: path.read_bytes() for path in (tmp_path / name).iterdir()} for name in ("one", "two"))
    assert one == two


def test_a_workbook_plans_like_text(tmp_path: Path) -> None:
    assert plan(tmp_path, write_xlsx(tmp_path)) == 0

    # The network as it was planned is a network again.
    assert plan(tmp_path, tmp_path / "out" / "network.json", "--out", str(tmp_path / "again")) == 0
    assert (tmp_path / "out" / "plan.json").read_bytes() == (tmp_path / "again" / "plan.json").read_bytes()


def test_a_plan_is_checked_with_any_kind_of_network_and_by_its_own_program(tmp_path: Path, capsys: Capture) -> None:
    source = write_toml(tmp_path)
    plan(tmp_path, source)
    out = tmp_path / "out"
    capsys.readouterr()

    assert main(["plan", "check", str(source), str(out / "plan.json")]) == 0
    assert capsys.readouterr().out == "plan.json is valid: it keeps every rule of network.toml.\n"
    assert main(["plan", "check", str(out / "network.json"), str(out / "plan.json")]) == 0
    words = [sys.executable, "-I", "check_plan.py", "network.json", "plan.json"]
    assert subprocess.run(words, cwd=out, capture_output=True, check=False).returncode == 0
    raw = json.loads((out / "plan.json").read_text("utf-8"))
    raw["runs"][0]["seats"]["GHA"] = 40
    (tmp_path / "bad.json").write_text(json.dumps(raw))
    capsys.readouterr()
    assert main(["plan", "check", str(source), str(tmp_path / "bad.json")]) == 1
    assert capsys.readouterr().out.endswith("bad.json is NOT valid for network.toml.\n")


def test_a_lost_centre_is_planned_around_and_its_promises_are_listed(tmp_path: Path, capsys: Capture) -> None:
    source = write_toml(tmp_path)
    plan(tmp_path, source)
    old = tmp_path / "out" / "plan.json"
    capsys.readouterr()

    assert plan(tmp_path, source, "--fix", str(old), "--lose", "A", "--out", str(tmp_path / "lost")) == 0

    # VNM has no way but to A; GHA's 4 go to B: 1.6 x 10 + 1.2 x 6 + 1.2 x 3, and it is the only country left that counts.
    value, fairness, _price = worth(tmp_path, "lost")
    assert (value, fairness) == (Fraction(268, 10), Fraction(2000))
    made = json.loads((tmp_path / "lost" / "plan.json").read_text("utf-8"))
    assert [(one["country"], one["why"]) for one in made["unreachable"]] == [("VNM", "facility"), ("MOZ", "language")]
    assert [(one["published"], one["kind"], one["why"], one["price"]) for one in made["changes"]] == [("spring", "dropped", "lost", 0)]
    page = (tmp_path / "lost" / "report.html").read_text("utf-8")
    assert "Planned as if Centre, A were gone." in page
    assert "Centre, A is gone." in page
    assert page.index("Need that no plan can meet") < page.index("Beside the plan before")
    names = load_workbook(str(tmp_path / "lost" / "report.xlsx")).sheet_names
    assert "Against before" in names


def test_a_plan_made_from_a_plan_can_be_the_plan_before(tmp_path: Path, capsys: Capture) -> None:
    source = write_toml(tmp_path)
    plan(tmp_path, source)
    words = ["--steps", "1", "--lose", "A", "--from", "2027-02-22"]
    before, count = tmp_path / "out" / "plan.json", []
    for name in ("one", "two"):
        assert plan(tmp_path, source, *words, "--fix", str(before), "--out", str(tmp_path / name)) == 0
        before = tmp_path / name / "plan.json"
        count.append(capsys.readouterr().out.splitlines()[-3].partition(";")[0])

    # Both runs end before A is lost, so each plan keeps both of the one before.
    assert count == ["against before   2 kept, 0 moved, 0 removed, 0 added"] * 2
    assert main(["plan", "check", str(tmp_path / "two" / "network.json"), str(before)]) == 0


def test_a_network_that_changed_in_its_year_gets_nothing_new_before(tmp_path: Path) -> None:
    plan(tmp_path, write_toml(tmp_path))
    before = json.loads((tmp_path / "out" / "plan.json").read_text("utf-8"))["runs"]
    richer = TOML.replace("budget = 300", "budget = 3000").replace('"GHA", course = "gmp", seats = 4', '"GHA", course = "gmp", seats = 12')
    (tmp_path / "richer.toml").write_text(richer + "rules = {window = 2}\n", "utf-8")

    words = ["--fix", str(tmp_path / "out" / "plan.json"), "--from", "2027-03-01", "--out", str(tmp_path / "anew")]
    assert plan(tmp_path, tmp_path / "richer.toml", *words) == 0

    made = json.loads((tmp_path / "anew" / "plan.json").read_text("utf-8"))["runs"]
    early = [(run["centre"], run["week"], run["seats"]) for run in made if run["week"] < 8]
    assert early == [(run["centre"], run["week"], run["seats"]) for run in before]
    assert len(made) > len(before)


def test_a_year_that_has_begun_without_a_plan_is_planned_from_its_week_on(tmp_path: Path, capsys: Capture) -> None:
    """From week 6 on: the announced run of week 4 is where it was, and the other begins in one of the weeks 6 to 10."""
    assert plan(tmp_path, write_toml(tmp_path), "--from", "2027-02-17") == 0
    said = capsys.readouterr().out

    made = json.loads((tmp_path / "out" / "plan.json").read_text("utf-8"))
    weeks = {run["published"]: (run["centre"], run["week"]) for run in made["runs"]}
    assert set(weeks) == {"spring", ""}
    assert weeks["spring"] == ("A", 4)
    assert (weeks[""][0], 6 <= weeks[""][1] <= 10) == ("B", True)
    note = "The year had begun: only announced runs begin before week 6, which is that of 2027-02-15."
    assert made["notes"] == [note]
    assert f"Note: {note}\n" in said
    assert note in (tmp_path / "out" / "report.html").read_text("utf-8")
    assert main(["plan", "check", str(tmp_path / "network.toml"), str(tmp_path / "out" / "plan.json")]) == 0


def test_a_year_that_has_begun_has_no_room_left_in_weeks_gone_by(tmp_path: Path) -> None:
    """From week 11 on nothing of two weeks can begin: no room is free, though all of B was, and money buys nothing."""
    assert plan(tmp_path, write_toml(tmp_path), "--from", "11") == 0

    made = json.loads((tmp_path / "out" / "plan.json").read_text("utf-8"))
    assert [(run["published"], run["week"]) for run in made["runs"]] == [("spring", 4)]
    report = (tmp_path / "out" / "report.html").read_text("utf-8")
    assert "One more run would find its place" not in report
    assert "no week is left" in report


@pytest.mark.parametrize(("times", "code", "steps"), [(1, 0, 3), (2, 2, None)])
def test_ctrl_c_ends_with_the_best_so_far_and_twice_with_nothing(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch, times: int, code: int, steps: int | None
) -> None:
    source = tmp_path / "middle.json"
    source.write_text(network_to_json(middle(1)), "utf-8")
    step = Search.step

    def interrupted(self: Search, draft: Draft, number: int) -> Draft:
        for _time in range(times if number == 3 else 0):
            signal.raise_signal(signal.SIGINT)
        return step(self, draft, number)

    monkeypatch.setattr(Search, "step", interrupted)

    assert plan(tmp_path, source, "--steps", "8") == code
    assert "Ctrl-C again writes nothing." in capsys.readouterr().err
    made = tmp_path / "out" / "plan.json"
    assert (json.loads(made.read_text("utf-8"))["steps"] if made.exists() else None) == steps


def test_a_plan_of_another_network_is_no_plan_before(tmp_path: Path, capsys: Capture) -> None:
    text = plan_to_json(plan_by_hand(), network(tmp_path))
    (tmp_path / "old.json").write_text(text.replace('"centre":"B"', '"centre":"C"'), "utf-8")

    assert plan(tmp_path, write_toml(tmp_path), "--fix", str(tmp_path / "old.json")) == 2
    assert capsys.readouterr().err.startswith("The old plan has run r2, whose centre, course or country the network does not have.")


def test_what_is_there_is_kept_unless_force_is_said(tmp_path: Path, capsys: Capture) -> None:
    source = write_toml(tmp_path)
    plan(tmp_path, source)
    before = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    (tmp_path / "out" / "notes.txt").write_text("ours")
    capsys.readouterr()

    assert plan(tmp_path, source) == 2
    assert capsys.readouterr().err.endswith(f"out holds {', '.join(sorted(FILES))} already. Choose another --out, or say --force.\n")
    assert plan(tmp_path, write_toml(tmp_path, TOML.replace("weeks = 12", "weeks = 0"), "bad.toml"), "--force") == 2
    assert {name: (tmp_path / "out" / name).read_bytes() for name in before} == before
    assert plan(tmp_path, source, "--force") == 0
    assert (tmp_path / "out" / "notes.txt").read_text() == "ours"


REFUSED = {
    "no such centre": (["--lose", "C"], "--lose C: no centre has this id. The centres are A, B.\n"),
    "no such week": (
        ["--lose", "A", "--from", "2028-01-01"],
        "--from 2028-01-01: a week from 0 to 11, or a day from 2027-01-04 to 2027-03-28, was expected.\n",
    ),
    "no week": (["--lose", "A", "--from", "12"], "--from 12: a week from 0 to 11, or a day from 2027-01-04 to 2027-03-28, was expected.\n"),
    "steps": (["--steps", "-1"], "--steps -1: a number from 0 to 1000000 was expected.\n"),
    "no plan": (["--fix", "network.toml"], "network.toml: This is no JSON ("),
    "no file": (["--fix", "missing.json"], "missing.json: No such file or directory. Check the path.\n"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_done_is_said_and_nothing_is_written(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch, case: str
) -> None:
    words, said = REFUSED[case]
    monkeypatch.chdir(tmp_path)

    assert plan(tmp_path, write_toml(tmp_path), *words) == 2

    assert capsys.readouterr().err.startswith(said)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "a network is needed: seedtrain plan NETWORK.xlsx --out DIR"),
        (["a.toml"], "--out DIR is needed: the folder for the results"),
        (["a.toml", "b.toml", "--out", "c"], "a network is needed"),
        (["check", "a.toml"], "check takes a network and a plan: seedtrain plan check network.json plan.json"),
        (["check", "a.toml", "b.json", "--out", "c"], "--out is for planning: check only reads, and says what it finds; leave it out"),
        (["check", "a.toml", "b.json", "--from", "3"], "--from is for planning: check only reads"),
        (["check", "a.toml", "b.json", "--no-ceiling"], "--no-ceiling is for planning: check only reads"),
    ],
)
def test_what_is_missing_is_said(capsys: Capture, words: list[str], said: str) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["plan", *words])

    assert ended.value.code == 2
    assert said in capsys.readouterr().err


def test_the_example_works_as_it_is(tmp_path: Path, capsys: Capture) -> None:
    folder = tmp_path / "example"
    assert main(["plan", "--template", str(folder)]) == 0
    command = capsys.readouterr().out.splitlines()[1].split()

    assert command[:2] == ["seedtrain", "plan"]
    assert main([*command[1:], "--steps", "5"]) == 0
    assert main(["plan", "check", str(folder / "network.toml"), str(folder / "result" / "plan.json")]) == 0
    assert main(["plan", "--template", str(folder)]) == 2
    assert capsys.readouterr().err.endswith(
        "example holds candidate.toml, candidate.xlsx, network.toml, network.xlsx already. Choose another folder.\n"
    )


def test_it_needs_neither_django_nor_a_server(tmp_path: Path) -> None:
    write_toml(tmp_path)
    code = (
        "import sys\n"
        "class Forbid:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name.partition('.')[0] in ('django', 'jinja2', 'wasmtime', 'icalendar'): raise ImportError(name)\n"
        "sys.meta_path.insert(0, Forbid())\n"
        "from seedtrain.__main__ import main\n"
        "sys.exit(main(['plan', 'network.toml', '--out', 'out']))\n"
    )

    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")
    assert {path.name for path in (tmp_path / "out").iterdir()} == FILES


def test_starting_up_reads_nothing_heavy() -> None:
    code = (
        "import sys, seedtrain.__main__ as m; m._parser(); print([n for n in ('numpy', 'openpyxl', 'seedtrain.facts') if n in sys.modules])"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"
