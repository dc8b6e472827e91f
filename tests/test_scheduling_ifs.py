"""`seedtrain plan if`: figures as counted by hand and as made one by one, the same wherever they are computed, refusals in a sentence.

Flow: pytest -> this file -> the command line.
Reads: nothing. Writes: files of its own.

By hand, of the network and plan in scheduling_files.py (7 people of 7 within reach, worth 46.9 + 2000):
Without A: GHA's 4 go to B, 26.8; VNM has no way but to A, so the worst covered of today's reach has none: fairness 0. The announced run
falls. Without B: A alone seats all 7 in two runs 8 weeks apart, for which the announced run must leave week 4; its price is 20.
Half the money, 150: both runs cost all of it, so one run at A with 3 of GHA (30) and 2 of VNM (10), 140 in all.
GHA 1.6 x 10 + 1.2 x 6 + 0.2 x 3 = 23.8; VNM 1.2 x 10 + 0.8 x 6 = 16.8; worst covered VNM, 2 of 3, fairness 4000/3.
Three of VNM and two of GHA would be worth 38.5 + 1000 only.
"""

import hashlib
import json
import signal
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from python_calamine import load_workbook

from seedtrain.__main__ import main
from seedtrain.engines.planning import replan
from seedtrain.engines.planning.bulk import Fund, If, Lose
from seedtrain.engines.planning.files import network_digest, plan_digest, plan_to_json
from tests.scheduling_files import TOML, network, plan, plan_by_hand, write_toml

Capture = pytest.CaptureFixture[str]
NAMES = {"report.html", "report.xlsx", "whatif.json"}


def ask(folder: Path, *words: str, text: str = TOML, out: str = "ifs") -> int:
    """`seedtrain plan if` of the small network and its plan by hand."""
    if not (folder / "old.json").exists():
        (folder / "old.json").write_text(plan_to_json(plan_by_hand(), network(folder)), "utf-8")
    source = write_toml(folder, text)
    where = () if "--workers" in words else ("--workers", "1")
    return main(["plan", "if", str(source), str(folder / "old.json"), "--out", str(folder / out), *where, *words])


def told(folder: Path, out: str = "ifs") -> dict[str, Any]:
    """What whatif.json says."""
    found: dict[str, Any] = json.loads((folder / out / "whatif.json").read_text("utf-8"))
    return found


def run(kind: str, id: str, centre: str, weeks: list[int | None], people: list[int | None], price: int = 0) -> dict[str, object]:
    """A run that changes."""
    place = {"kind": kind, "run": id, "centre": centre, "course": "gmp", "language": "English"}
    return {**place, "weeks": weeks, "people": people, "price": price}


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every centre gone, and half the money or half more."""
    folder = tmp_path_factory.mktemp("ifs")
    assert ask(folder, "--lose-each", "--fund-each", "50", "--seed", "x") == 0
    return folder


def test_figures_are_those_counted_by_hand(asked: Path) -> None:
    found = told(asked)

    ifs = found.pop("ifs")
    assert found == {
        "format": "seedtrain-what-ifs/1",
        "network": network_digest(network(asked)),
        "plan": plan_digest(plan_by_hand(), network(asked)),
        "seed": "x",
        "steps": 10,
        "from_week": 0,
        "within_reach": 7,
        "as_is": {
            "people": 7,
            "out_of_reach": 2,
            "worst": {"country": "GHA", "people": 4, "within_reach": 4},
            "worth": [20469, 10],
            "price": 0,
        },
    }
    digests = [one.pop("plan") for one in ifs]
    assert len(set(digests)) == 5
    same, without_a, without_b, less, more = ifs
    assert {**found["as_is"], "kind": "same", "id": "", "budget": None, "kept": 2, "changes": []}.items() <= same.items()
    assert without_a == {
        "kind": "lose",
        "id": "A",
        "budget": None,
        "people": 4,
        "out_of_reach": 5,
        "worst": {"country": "VNM", "people": 0, "within_reach": 3},
        "worth": [134, 5],
        "price": 0,
        "announced": {"lost": ["spring"], "moved": [], "dropped": []},
        "countries": {"VNM": [3, 0]},
        "kept": 1,
        "changes": [run("removed", "r1", "A", [4, None], [5, None])],
    }
    figures = [(one["id"], one["people"], one["worth"], one["price"]) for one in (without_b, less, more)]
    # 40.6 + 4000/3 = 20609/15
    assert figures == [("B", 7, [20269, 10], 20), ("Fund", 5, [20609, 15], 0), ("Fund", 7, [20469, 10], 0)]
    none: dict[str, list[str]] = {"lost": [], "moved": [], "dropped": []}
    assert [one["announced"] for one in (without_b, less, more)] == [{**none, "moved": ["spring"]}, none, none]
    assert [one["budget"] for one in (without_b, less, more)] == [None, [300, 150], [300, 450]]
    assert (less["countries"], less["worst"]) == ({"GHA": [4, 3], "VNM": [3, 2]}, {"country": "VNM", "people": 2, "within_reach": 3})
    kinds = [(one["kind"], one["centre"], one["price"]) for one in without_b["changes"]]
    assert kinds == [("removed", "B", 0), ("moved", "A", 20), ("added", "A", 0)]


def test_every_answer_is_the_plan_that_replan_makes_alone(asked: Path, capsys: Capture) -> None:
    was, old = network(asked), plan_by_hand()
    ifs: list[If] = [Lose("B"), Fund("Fund", 150)]

    for one, found in zip(ifs, told(asked)["ifs"][2:4], strict=True):
        alone = replan(one.on(was), old, seed="x", steps=10)
        assert found["people"] == sum(each.people for each in alone.runs)
        assert found["price"] == alone.worth.price
        was_there = {each.id for each in old.runs}
        added = [(each.id, each.centre, each.week) for each in alone.runs if each.id not in was_there and not each.published]
        assert [(row["run"], row["centre"], row["weeks"][1]) for row in found["changes"] if row["kind"] == "added"] == added
    # The command that the page names makes the same plan, byte for byte.
    words = ("--fix", str(asked / "old.json"), "--lose", "B", "--steps", "10", "--seed", "x", "--no-ceiling", "--out", str(asked / "one"))
    assert plan(asked, asked / "network.toml", *words) == 0
    assert hashlib.sha256((asked / "one" / "plan.json").read_bytes()).hexdigest() == told(asked)["ifs"][2]["plan"]
    assert "against before   0 kept, 1 moved, 1 removed, 1 added; worth 2 026.9 points, was 2 046.9" in capsys.readouterr().out


def test_a_promise_that_too_little_money_breaks_has_its_price(tmp_path: Path) -> None:
    assert ask(tmp_path, "--fund-each", "90") == 0

    # 30 USD pay for no run; the announced one is dropped for 100 points, and nobody has a seat.
    _same, less, _more = told(tmp_path)["ifs"]
    assert (less["budget"], less["people"], less["worth"], less["price"]) == ([300, 30], 0, [-100, 1], 100)
    assert less["announced"] == {"lost": [], "moved": [], "dropped": ["spring"]}
    assert [(row["kind"], row["run"], row["price"]) for row in less["changes"]] == [("removed", "r2", 0), ("removed", "r1", 100)]


def test_a_centre_that_is_gone_late_changes_nothing_before(tmp_path: Path, capsys: Capture) -> None:
    assert ask(tmp_path, "--lose-each", "--from", "2027-02-24") == 0

    found = told(tmp_path)
    # Both runs have ended by week 7; nobody is asked about the funder.
    assert (found["from_week"], [one["kind"] for one in found["ifs"]]) == (7, ["same", "lose", "lose"])
    assert [(one["people"], one["kept"], one["changes"], one["announced"]["lost"]) for one in found["ifs"]] == [(7, 2, [], [])] * 3
    assert "Centre, A gone from 22 Feb 2027" in [row[0] for row in sheet(tmp_path, "What-ifs")]
    assert "\nfunder" not in capsys.readouterr().out


def sheet(folder: Path, name: str) -> list[list[Any]]:
    """The rows of a sheet."""
    return load_workbook(str(folder / "ifs" / "report.xlsx")).get_sheet_by_name(name).to_python()


def test_without_a_word_everything_is_asked_and_a_funder_of_nothing_is_named(tmp_path: Path, capsys: Capture) -> None:
    text = TOML.replace("budget = 300}", 'budget = 300}, {id = "Poor", budget = 4}')
    (tmp_path / "old.json").write_text(plan_to_json(plan_by_hand(), network(tmp_path, text)), "utf-8")

    assert ask(tmp_path, text=text) == 0

    assert {path.name for path in (tmp_path / "ifs").iterdir()} == NAMES
    pairs = [(one["kind"], one["id"], one["budget"]) for one in told(tmp_path)["ifs"]]
    assert pairs == [
        ("same", "", None),
        ("lose", "A", None),
        ("lose", "B", None),
        ("fund", "Fund", [300, 270]),
        ("fund", "Fund", [300, 330]),
    ]
    said = capsys.readouterr().out
    assert said.startswith("Test; two centres, one year\nthe plan as it is  7 people of 7 within reach; worth 2 046.9\n")
    assert "\nCentre, A                               −3   −2 020.1         0  Viet Nam −3\n" in said
    assert "\nB                                        0        −20         1  none\n" in said
    assert "\nNot asked, because 10 % of their budget is nothing: Poor.\n" in said


class _Page(HTMLParser):
    """The lines that open, the figures of the first picture, and tags in their order."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self.figures: list[str] = []
        self.tags: list[str] = []
        self.within = ""
        self.in_figure = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kind = dict(attrs).get("class") or ""
        self.tags.append(tag)
        if tag == "details":
            self.within = kind
        if tag == "summary" and self.within == "explain if":
            self.lines.append("")
        self.in_figure = tag == "text" and "figure" in kind.split()

    def handle_endtag(self, tag: str) -> None:
        if tag == "summary":
            self.within = ""

    def handle_data(self, data: str) -> None:
        if self.within == "explain if":
            self.lines[-1] += f"{data.strip()} "
        if self.in_figure and data.strip():
            self.figures.append(data)


def test_the_page_lists_the_greatest_loss_first_and_every_line_opens_to_its_runs(asked: Path) -> None:
    text = (asked / "ifs" / "report.html").read_text("utf-8").replace("\N{NO-BREAK SPACE}", " ")
    page = _Page()
    page.feed(text)

    assert [" ".join(line.split()) for line in page.lines] == [
        "Centre, A 3 fewer · worth −2 020.1",
        "B nobody fewer · worth −20 · 1 announced elsewhere changed",
        "Fund pays 50 % less 2 fewer · worth −673",
        "Fund pays 50 % more nobody more · worth 0",
        "Nothing otherwise nobody fewer · worth 0",
    ]
    # 5 people in A's run, 2 in B's.
    assert page.figures[:2] == ["3 fewer of 5", "nobody fewer of 2"]
    assert "script" not in page.tags
    assert text.count("Runs that change, with their price in points") == 2 * 3
    assert "seedtrain plan network.toml --fix old.json --lose CENTRE --steps 10 --seed x --no-ceiling --out DIR" in text


def test_the_workbook_has_the_same_figures(asked: Path) -> None:
    head, *rows = sheet(asked, "What-ifs")

    lost = {row[0]: row[head.index("people lost")] for row in rows}
    assert lost == {
        "The plan as it is": 0,
        "Nothing otherwise": 0,
        "Centre, A gone": 3,
        "B gone": 0,
        "Fund pays 50 % less": 2,
        "Fund pays 50 % more": 0,
    }
    changed = [(row[0], row[1], row[4], row[-1]) for row in sheet(asked, "Changes")[1:] if row[0] == "B gone"]
    assert changed == [("B gone", "removed", "B", 0), ("B gone", "moved", "Centre, A", 20), ("B gone", "added", "Centre, A", 0)]
    assert ["Centre, A gone", "VNM", "Viet Nam", 3, 0, -3] in sheet(asked, "Countries")


def files(folder: Path, out: str) -> dict[str, bytes]:
    """Every file of a result."""
    return {path.name: path.read_bytes() for path in (folder / out).iterdir()}


def test_two_processes_give_the_same_bytes(asked: Path) -> None:
    assert ask(asked, "--lose-each", "--fund-each", "50", "--seed", "x", "--workers", "2", out="two") == 0

    assert files(asked, "two") == files(asked, "ifs")


def test_a_dask_cluster_of_processes_gives_the_same_bytes(asked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from distributed import LocalCluster

    with LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as cluster:
        monkeypatch.setenv("SEEDTRAIN_DASK", cluster.scheduler_address)
        assert ask(asked, "--lose-each", "--fund-each", "50%", "--seed", "x", out="dask") == 0

    assert files(asked, "dask") == files(asked, "ifs")


REFUSED = {
    "percent": (["--fund-each", "ten"], "--fund-each ten: a whole number of per cent from 1 to 100 was expected, such as 10.\n"),
    "no percent": (["--fund-each", "0"], "--fund-each 0: a whole number of per cent from 1 to 100 was expected, such as 10.\n"),
    "more than all": (["--fund-each", "101%"], "--fund-each 101%: a whole number of per cent from 1 to 100 was expected, such as 10.\n"),
    "week": (["--from", "12"], "--from 12: a week from 0 to 11, or a day from 2027-01-04 to 2027-03-28, was expected.\n"),
    "steps": (["--steps", "-1"], "--steps -1: a number from 0 to 1000000 was expected.\n"),
    "workers": (["--workers", "0"], "--workers 0: a number from 1 to 64 was expected.\n"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_asked_is_said_and_nothing_is_written(tmp_path: Path, capsys: Capture, case: str) -> None:
    words, said = REFUSED[case]

    assert ask(tmp_path, *words) == 2

    assert capsys.readouterr().err == said
    assert not (tmp_path / "ifs").exists()


def test_a_plan_of_another_network_or_of_none_is_refused(tmp_path: Path, capsys: Capture) -> None:
    assert ask(tmp_path, text=TOML.replace("budget = 300", "budget = 301")) == 2
    said = "old.json was made from another network, or network.toml changed since. Use the network it was made from, or plan again.\n"
    assert capsys.readouterr().err == said
    text = (tmp_path / "old.json").read_text("utf-8")
    (tmp_path / "old.json").write_text(text.replace('"seats":{"GHA":2}', '"seats":{"GHA":1}'), "utf-8")
    assert ask(tmp_path) == 2
    said = capsys.readouterr().err
    assert said.startswith("old.json is not valid for network.toml: ")
    assert said.endswith(" Use the file as it was written, or plan again.\n")
    (tmp_path / "old.json").write_text(text.replace('"steps"', '"stairs"'), "utf-8")
    assert ask(tmp_path) == 2
    assert capsys.readouterr().err.startswith("old.json: the plan is ")
    assert not (tmp_path / "ifs").exists()


def test_a_scheduler_that_does_not_answer_is_named(tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEEDTRAIN_DASK", "tcp://127.0.0.1:9")

    assert ask(tmp_path) == 2

    assert capsys.readouterr().err.startswith("No Dask scheduler answers at tcp://127.0.0.1:9: ")
    assert not (tmp_path / "ifs").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["if", "a.toml"], "if takes a network and its plan: seedtrain plan if network.xlsx plan.json --out DIR"),
        (["if", "a.toml", "b.json", "c.json", "--out", "d"], "if takes a network and its plan"),
        (["if", "a.toml", "b.json"], "--out DIR is needed: the folder for the results"),
        (["if", "a.toml", "b.json", "--out", "c", "--lose", "A"], "--lose is for making one plan; leave it out"),
        (["if", "a.toml", "b.json", "--out", "c", "--no-ceiling"], "--no-ceiling is for making one plan; leave it out"),
        (["a.toml", "--out", "c", "--lose-each"], "--lose-each belongs to `if`: seedtrain plan if network.xlsx plan.json --lose-each"),
        (["check", "a.toml", "b.json", "--workers", "2"], "--workers belongs to `if`"),
    ],
)
def test_words_that_do_not_go_together_are_said(capsys: Capture, words: list[str], said: str) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["plan", *words])

    assert ended.value.code == 2
    assert said in capsys.readouterr().err


def test_what_is_there_is_kept_unless_force_is_said_and_a_plan_always(asked: Path, capsys: Capture) -> None:
    assert ask(asked) == 2
    assert capsys.readouterr().err.endswith(
        "ifs holds report.html, report.xlsx, whatif.json already. Choose another --out, or say --force.\n"
    )
    assert plan(asked, asked / "network.toml", "--steps", "1", "--out", str(asked / "year")) == 0
    before = files(asked, "year")

    assert ask(asked, "--force", out="year") == 2
    assert capsys.readouterr().err.endswith(
        "year holds plan.json and network.json of a plan. Choose another --out, so that its report is not replaced.\n"
    )
    assert files(asked, "year") == before
    # The other way round no what-ifs of an older plan stay beside a new one.
    (asked / "again").mkdir()
    (asked / "again" / "whatif.json").write_text("{}")
    assert plan(asked, asked / "network.toml", "--steps", "1", "--out", str(asked / "again"), "--force") == 0
    assert "whatif.json" not in files(asked, "again")


def test_an_interrupt_writes_nothing(tmp_path: Path, capsys: Capture) -> None:
    before = signal.signal(signal.SIGALRM, signal.default_int_handler)
    signal.setitimer(signal.ITIMER_REAL, 1)
    try:
        assert ask(tmp_path, "--steps", "1000000") == 2
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)

    assert capsys.readouterr().err == "\nStopped; nothing was written.\n"
    assert not (tmp_path / "ifs").exists()
