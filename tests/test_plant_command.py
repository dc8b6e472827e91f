"""`seedtrain plant` as people type it: words in, tables, pictures, verdicts and sentences out.

Flow: pytest -> this file -> `seedtrain.__main__.main`.
Reads: nothing. Writes: temporary files.
"""

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest

from seedtrain.__main__ import main


def say(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """The exit code and what was printed."""
    code = main(["plant", *words])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def test_a_batch_from_words_matches_the_published_table(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "batch.csv"
    code, out, _ = say(
        capsys,
        "simulate",
        "cho",
        "--set",
        "Xv=0.172",
        "V=300mL",
        "--at",
        "63.5h",
        "feed_rate=4.1666667mL/h",
        "--until",
        "200h",
        "--every",
        "50h",
        "--out",
        str(file),
    )
    rows = list(csv.DictReader(file.open()))

    assert code == 0
    assert f"{file}: 5 rows to 200 h; hash " in out
    assert [float(r["t [h]"]) for r in rows] == [0.0, 50.0, 100.0, 150.0, 200.0]
    assert float(rows[-1]["Xv [Gcell/L]"]) == pytest.approx(2.10195, rel=2e-5)
    assert float(rows[-1]["P [mg/L]"]) == pytest.approx(100.874, rel=2e-5)


def test_a_driven_run_is_saved_replayed_and_a_changed_one_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    log, run = tmp_path / "actions.csv", tmp_path / "run.json"
    log.write_text("time,name,value\n2h,feed_rate,1mL/h\n150 min,feed_rate,0.002\n\n")
    code, _, _ = say(capsys, "simulate", "cho", "--log", str(log), "--until", "5h", "--out", str(run))
    assert code == 0
    assert say(capsys, "replay", str(run))[:2] == (0, "accepted\n")
    assert say(capsys, "replay", str(run), "--python")[:2] == (0, "accepted\n")

    saved = json.loads(run.read_text())
    assert [entry[:2] for entry in saved["log"]] == [[120, "feed_rate"], [150, "feed_rate"]]
    saved["log"][1][2] = 0.003
    run.write_text(json.dumps(saved))
    assert say(capsys, "replay", str(run))[:2] == (1, "differs at tick 180\n")
    run.write_text(json.dumps({**saved, "module": "0" * 64}))
    assert say(capsys, "replay", str(run))[:2] == (1, "not from this version\n")


def test_the_usual_recipe_is_done_and_may_be_added_to(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    run = tmp_path / "run.json"

    assert say(capsys, "simulate", "cho", "--recipe", "--at", "80h", "feed_rate=0", "--until", "90h", "--out", str(run))[0] == 0
    assert json.loads(run.read_text())["log"] == [[3810, "feed_rate", 0.0042], [4800, "feed_rate", 0.0]]


def test_a_picture_is_a_png(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "batch.png"

    code, _, _ = say(capsys, "simulate", "cho", "--until", "20h", "--out", str(file), "--plot", "Xv,G")

    assert code == 0
    assert file.read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"


def test_the_kernel_and_the_module_print_the_same_table(capsys: pytest.CaptureFixture[str]) -> None:
    words = ("simulate", "cho", "--until", "3h", "--every", "1h", "--fault", "power-cut@1h")

    assert say(capsys, *words) == say(capsys, *words, "--python")


def test_validate_prints_every_value_with_its_source_and_passes(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = say(capsys, "validate", "cho")

    assert code == 0
    assert "Amribt 2013" in out
    assert "MISS" not in out
    assert "ok   Xv at 200 h" in out


def test_validate_fails_on_a_miss(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from seedtrain.engines.bioprocess import validation

    wrong = {"id": "w", "title": "Wrong", "source": "nobody", "mark": "mem", "expected": [{"at": 1, "V": 2.0}]}
    (tmp_path / "cho.json").write_text(json.dumps({"model": "cho", "cases": [wrong]}))
    monkeypatch.setattr(validation, "DATA", tmp_path)

    code, out, _ = say(capsys, "validate", "cho")

    assert code == 1
    assert "MISS V at 1 h" in out
    assert "0 of 1 expected values are met. 1 are missed." in out


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("simulate", "chocolate"), "There is no model `chocolate`; there are "),
        (("simulate", "cho", "--set", "nope=1"), "has no `nope` that can be set; it has feed_rate"),
        (("simulate", "cho", "--set", "feedrate=1"), "has no `feedrate` that can be set; did you mean feed_rate?"),
        (("simulate", "cho", "--set", "Xv"), "`Xv`: name=value was expected"),
        (("simulate", "cho", "--set", "Xv=1mol"), "`mol` cannot be turned into Gcell/L"),
        (("simulate", "cho", "--set", "Xv=-1"), "Xv=-1 Gcell/L: a value from 0"),
        (("simulate", "cho", "--at", "5h", "Xv=1"), "Xv can be set at the start only, not at 5 h"),
        (("simulate", "cho", "--at", "5h"), "--at takes a time and at least one NAME=VALUE"),
        (("simulate", "cho", "--until=-3h"), "until=-3h: a time from 0 to"),
        (("simulate", "cho", "--until", "1e9h"), "until=1e9h: a time from 0 to"),
        (("simulate", "cho", "--out", "x.txt"), "ends in .csv, .png or .json"),
        (("simulate", "cho", "--fault", "zz"), "cho has no fault `zz`; it has"),
        (("simulate", "cho", "--log", "/nowhere/x.csv"), "/nowhere/x.csv: No such file"),
        (("simulate", "cho", "--until", "1h", "--out", "x.png", "--plot", "zz"), "There is no column `zz`"),
        (("replay", "/nowhere/run.json"), "/nowhere/run.json: No such file"),
        (("montecarlo", "cho", "--batches", "0"), "batches=0: at least 1"),
        (("montecarlo", "cho", "--vary", "feed_rate=5%"), "`feed_rate` cannot vary"),
        (("montecarlo", "cho", "--vary", "KG=5"), "KG=5: a standard deviation from 0% to 100% was expected, such as KG=5%"),
        (("montecarlo", "cho", "--vary", "KG=-5%"), "KG=-5%: a standard deviation from 0% to 100%"),
        (("montecarlo", "cho", "--seed", "99999999999"), "seed=99999999999: a whole number from -2147483648 to 2147483647"),
        (("montecarlo", "cho", "--out", "/nowhere/x.csv"), "/nowhere: No such file"),
        (("simulate", "cho", "--seed", "99999999999"), "seed=99999999999: a whole number from -2147483648 to 2147483647"),
        (("simulate", "cho", "--set", "Xv=1,5"), "Xv=1,5: a number with a decimal point was expected"),
        (("simulate", "cho", "--set", "Xv=1e30"), "Xv=1e+30 Gcell/L: a value from 0 to 25 Gcell/L"),
        (("simulate", "cho", "--every", "0", "--until", "1h"), "every=0: at least 60 s was expected"),
        (("simulate", "cho", "--every", "1s", "--until", "1h"), "every=1s: at least 60 s was expected"),
        (("simulate", "cho", "--out", "/tmp"), "/tmp: Is a directory"),
        (("simulate", "cho", "--out", "/nowhere/x.csv"), "/nowhere: No such file"),
        (("simulate", "cho", "--out", ".csv"), "ends in .csv, .png or .json"),
        (("simulate", "cho", "--plot", "Xv"), "name it with --out FILE.png"),
        (("simulate", "cho", "--at", "1h", "feed_rate=0", "2h"), "--at takes a time and at least one NAME=VALUE"),
        (("simulate", "cho", "--at", "1h", "2h", "feed_rate=0"), "--at takes a time and at least one NAME=VALUE"),
        (("simulate", "cho", "--at", "feed_rate=0"), "--at takes a time and at least one NAME=VALUE"),
    ],
)
def test_nonsense_is_answered_with_field_value_and_remedy(
    words: tuple[str, ...], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _, err = say(capsys, *words)

    assert code == 2
    assert sentence in err


def test_a_log_file_with_a_wrong_header_or_row_is_refused_with_its_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "log.csv"
    file.write_text("tick;tag\n")
    assert "the first line must be `time,name,value`" in say(capsys, "simulate", "cho", "--log", str(file))[2]
    file.write_text("time,name,value\n1h,feed_rate\n")
    assert "line 2: three columns were expected, 2 came" in say(capsys, "simulate", "cho", "--log", str(file))[2]
    file.write_bytes(b"\xff\xfe\x00")
    assert "not text in UTF-8" in say(capsys, "simulate", "cho", "--log", str(file))[2]


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ("x,feed_rate,1", "line 2: time=x: a number was expected"),
        ("1h,feed_rat,1", "line 2: Model cho has no `feed_rat`"),
        ("1h,feed_rate,9", "line 2: feed_rate=9 L/h: a value from 0 to 0.05 L/h"),
        ('1h,feed_rate,"1,5mL/h"', "line 2: feed_rate=1,5mL/h: a number with a decimal point"),
        ("1h,feed_rate," + "x" * 200_000, "this is no table of time, name, value"),
    ],
)
def test_a_refused_step_of_a_log_file_is_named_by_its_line(
    row: str, sentence: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "log.csv"
    file.write_text(f"time,name,value\n{row}\n")

    code, _, err = say(capsys, "simulate", "cho", "--log", str(file), "--until", "2h")

    assert code == 2
    assert f"{file}" in err
    assert sentence in err


@pytest.mark.parametrize("text", ["\ufefftime,name,value\r\n1h,feed_rate,0.001\r\n,,\r\n", "time;name;value\n1h;feed_rate;0.001\n"])
def test_a_log_file_of_a_spreadsheet_is_read(text: str, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "log.csv"
    file.write_bytes(text.encode())

    code, out, _ = say(capsys, "simulate", "cho", "--log", str(file), "--until", "2h", "--every", "1h")

    assert code == 0
    assert float(out.splitlines()[-1].split(",")[1]) == pytest.approx(0.301)


def test_a_log_too_long_for_a_run_is_refused(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "log.csv"
    file.write_text("time,name,value\n" + "1h,feed_rate,0\n" * 4097)

    assert "at most 4096 start values and steps, 4097 came" in say(capsys, "simulate", "cho", "--log", str(file), "--until", "2h")[2]


def test_several_times_after_one_at_and_steps_after_the_end_are_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "run.json"
    words = ("--at", "1h", "feed_rate=0.001", "DO_setpoint=30%", "2h", "feed_rate=0", "--at", "9h", "feed_rate=0.002")

    code, _, err = say(capsys, "simulate", "cho", *words, "--until", "3h", "--out", str(file))

    assert code == 0
    assert err == "Steps after the end were not done: 1, the first feed_rate=0.002 at 9 h.\n"
    assert json.loads(file.read_text())["log"] == [[60, "feed_rate", 0.001], [60, "DO_setpoint", 30.0], [120, "feed_rate", 0.0]]


def test_a_run_is_read_from_a_pipe(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "run.json"
    say(capsys, "simulate", "cho", "--until", "2h", "--out", str(file))
    monkeypatch.setattr("sys.stdin", file.open())

    assert say(capsys, "replay", "-")[:2] == (0, "accepted\n")


def test_a_reader_that_leaves_early_is_no_error() -> None:
    command = f"{sys.executable} -m seedtrain plant validate ecoli yeast | head -1"

    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)

    assert done.stderr == ""


def test_a_study_is_the_same_twice_and_writes_a_row_a_batch(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    tables = []
    for name in ("a.csv", "b.csv"):
        code, out, _ = say(
            capsys, "montecarlo", "cho", "--batches", "7", "--vary", "KG=5%", "--until", "24h", "--out", str(tmp_path / name)
        )
        assert code == 0
        assert "7 batches of cho in" in out
        tables.append((tmp_path / name).read_text())

    assert tables[0] == tables[1]
    assert len(tables[0].splitlines()) == 8


def test_a_line_runs_pool_by_pool_and_a_fault_costs_product(capsys: pytest.CaptureFixture[str]) -> None:
    assert "mrna_vaccine    An mRNA vaccine" in say(capsys, "line")[1]
    code, good, _ = say(capsys, "line", "mrna_vaccine", "--trace", "L1/filling")
    _, bad, _ = say(capsys, "line", "mrna_vaccine", "--fault", "transcription:no_pyrophosphatase")

    assert code == 0
    assert "L1/filling made from: " in good
    made = [float(printed.split()[5]) for printed in (good, bad)]
    assert made[1] < 0.9 * made[0]
    assert say(capsys, "line", "nowhere")[::2] == (2, "There is no line `nowhere`; there are antibody, polio_vaccine, mrna_vaccine.\n")
    assert "has no step `x`; it has transcription" in say(capsys, "line", "mrna_vaccine", "--fault", "x:y")[2]
    assert "There is no lot L9" in say(capsys, "line", "mrna_vaccine", "--trace", "L9")[2]


def test_list_names_every_model_with_inputs_and_faults(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = say(capsys, "list")

    assert code == 0
    assert "cho             CHO fed batch" in out
    assert "inputs: feed_rate [L/h]" in out
