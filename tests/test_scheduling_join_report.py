"""What a candidate would add, as the reports say it: the page, the workbook, the terminal, a plan's page, the example.

Flow: pytest -> this file -> the command line.
Reads: nothing. Writes: files of its own.

Candidates P, Q, R and S and their figures are those counted in scheduling_join_files.py.
"""

import re
from pathlib import Path

import pytest
from openpyxl import load_workbook as open_book

from seedtrain.__main__ import main
from seedtrain.network_file import template
from tests.scheduling_join_files import CANDIDATES, ask, candidate, ifs, joins, lists, network_text, page, part, plan, sheet, write, year

Capture = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every candidate, in no order."""
    folder = tmp_path_factory.mktemp("joins")
    assert ask(folder, *joins(folder, "R", "Q", "S", "P"), "--seed", "x") == 0
    return folder


def test_what_adds_most_stands_first_and_of_equals_what_covers_more_of_todays_need(asked: Path, capsys: Capture) -> None:
    text = page(asked)

    order = re.findall(r'<details class="explain if"><summary><span>([^<]*)</span><span><b>([^<]*)</b> · ([^·<]*)', text)
    assert [(name, people, brought.strip()) for name, people, brought in order] == [
        ("South 1 and South 2", "8 more", "12 more seats within reach, 4 covered; the first for Zembla"),
        ("Place P", "4 more", "no more need comes within reach"),
        ("Q", "4 more", "12 more seats within reach, 4 covered; the first for Zembla"),
        ("R", "nobody more", "no more need comes within reach"),
        ("Nothing otherwise", "nobody fewer", "worth 0"),
    ]
    assert re.findall(r'class="figure"[^>]*>([^<]*)<', text) == [
        "8 more, hosts 8",
        "4 more, hosts 4",
        "4 more, hosts 4",
        "nobody more, hosts 0",
    ]
    assert "The plan beside what would be if each of 4 candidates joined." in text
    assert "<dt>A candidate, at best</dt><dd>+8<small>people when South 1 and South 2 join</small>" in text
    assert "seedtrain plan network.toml --fix plan.json --join S.toml --steps 10 --seed x --no-ceiling --out DIR" in text
    assert "<dt>Read</dt><dd>network.toml, plan.json, R.toml, Q.toml, S.toml, P.toml</dd>" in text
    # Q's line opens to both ways of counting.
    inside = text[text.index("<span>Q</span>") : text.index("<span>R</span>")]
    cells = dict(re.findall(r'<tr><th scope="row">([^<]*)</th><td[^>]*>[^<]*</td><td[^>]*>([^<]*)</td>', inside))
    assert cells["Coverage of the need within reach today"] == "50 %"
    assert cells["Worst covered country, of that need"] == "Xanadu, 50 %"
    assert cells["Of what comes within reach, covered"] == "4 of 12"
    assert cells["Coverage of all that comes to be within reach"] == "40 %"
    assert cells["Worst covered country, of all that"] == "Zembla, 33 %"


def test_the_workbook_and_the_terminal_say_the_same(asked: Path, capsys: Capture) -> None:
    head, *rows = sheet(asked, "Who could join")
    assert [dict(zip(head, row, strict=True)) for row in rows[2:3]] == [
        {
            "what if": "Q joins",
            "file": "Q.toml",
            "people more": 4,
            "people beyond planned anew": 4,
            "coverage": 0.5,
            "coverage of all within reach with it": 0.4,
            "runs there": 1,
            "people there": 4,
            "seats that come within reach": 12,
            "of them covered": 4,
            "countries within reach for the first time": 1,
            "which": "Z",
        }
    ]
    assert [row[0] for row in rows] == ["South 1 and South 2 join", "Place P joins", "Q joins", "R joins"]
    in_all = [(row[0], row[2], row[10]) for row in sheet(asked, "What-ifs")[1:]]
    assert in_all[2:] == [("South 1 and South 2 join", 12, -8), ("Place P joins", 8, -4), ("Q joins", 8, -4), ("R joins", 4, 0)]
    assert ["Q joins", "Z", "Zembla", "gmp", "Good practice", 12, 4, "yes"] in sheet(asked, "Within reach")
    assert ["Place P joins", "X", "Xanadu", 3, 6, 3] in sheet(asked, "Countries")
    added = [(row[0], row[1], row[4]) for row in sheet(asked, "Changes")[1:]]
    assert ("Q joins", "added", "Q") in added

    assert ask(asked, *joins(asked, "Q", "P"), out="said") == 0
    brings = "hosts 1 run for 4; 12 more seats within reach, 4 covered; the first for Zembla"
    assert capsys.readouterr().out.splitlines()[1:8] == [
        "the plan as it is  4 people of 8 within reach; worth 1 036.8",
        "planned anew       0 people, worth 0: what the search alone changes",
        "",
        "who could join                      people      worth  what it brings",
        "Place P                                 +4   +1 016.8  hosts 1 run for 4; no more need comes within reach",
        f"Q                                       +4        +40  {brings}",
        "",
    ]


def test_a_plan_says_who_joined_and_what_it_adds_to_the_plan_before(tmp_path: Path, capsys: Capture) -> None:
    words = ("--fix", str(year(tmp_path)), "--steps", "2")
    capsys.readouterr()

    assert plan(tmp_path, *joins(tmp_path, "Q"), *words) == 0

    said = capsys.readouterr().out
    assert "joined           Q: hosts 1 run for 4; 12 more seats within reach, 4 covered; the first for Zembla\n" in said
    assert "adds             +4 people beside the plan before; 50 % of the need within reach without it, was 50 %\n" in said
    text = page(tmp_path, "out")
    assert "Planned as if Q had joined." in text
    assert text.index("In figures") < text.index("<h2>Who joined: Q</h2>") < text.index("The map")
    part_ = text[text.index("<h2>Who joined: Q</h2>") : text.index("The map")]
    assert re.findall(r"<dt>([^<]*)</dt><dd>([^<]*)<small>([^<]*)</small>", part_) == [
        ("People", "+4", "beside the plan before, in all of the network"),
        ("Runs hosted", "1", "of 2, for 4 people"),
        ("Comes within reach", "12", "more seats of need; 4 of them are covered"),
        ("For the first time", "1", "Zembla"),
    ]
    assert '<th scope="row">Need within reach, in seats</th><td data-label="plan before" class="num">8</td>' in part_
    assert ["planned as if", "Q had joined"] in sheet(tmp_path, "Facts", "out")
    assert sheet(tmp_path, "Within reach", "out")[1:] == [["Z", "Zembla", "gmp", "Good practice", 12, 4, "yes"]]


def test_a_plan_without_one_before_says_who_joined_and_a_loss_beside_it(tmp_path: Path) -> None:
    assert plan(tmp_path, *joins(tmp_path, "P", "Q"), "--lose", "A", "--steps", "2") == 0

    text = page(tmp_path, "out")
    assert "Planned as if Centre A were gone, and Place P and Q had joined." in text
    # A is gone, so what P reaches comes within reach with it: 6 seats of X, of which 4 are covered; Y's 2 do not.
    assert "<dd>18<small>more seats of need; 8 of them are covered</small></dd>" in text
    assert "<dd>2<small>Zembla and Xanadu</small></dd>" in text
    assert "beside the plan before, in all of the network" not in text
    year(tmp_path)
    assert "Who joined" not in page(tmp_path, "year")


def test_candidates_of_one_name_are_told_apart(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
    first, second = candidate(tmp_path / "a", "P"), candidate(tmp_path / "b", "P")
    third = candidate(tmp_path, "P2", first.read_text("utf-8"))

    assert ask(tmp_path, *(word for one in (first, second, third) for word in ("--join", str(one)))) == 0

    names = [row[0] for row in sheet(tmp_path, "Who could join")[1:]]
    assert names == ["Place P (P.toml), no. 1 joins", "Place P (P.toml), no. 2 joins", "Place P (P2.toml) joins"]


def test_what_nobody_could_come_to_is_said(tmp_path: Path, capsys: Capture) -> None:
    text = 'format = "seedtrain-network/1"\n' + lists(part("Q", "West", "French", "X"))

    assert ask(tmp_path, "--join", str(write(tmp_path, "idle.toml", text))) == 0

    # X does not learn in French.
    found = ifs(tmp_path)["idle.toml"]
    assert (found["people"], found["joins"]["never"]) == (4, [{"centre": "Q", "course": "gmp"}])
    assert "Nobody who needs it could ever come to Good practice there as the candidate&#39;s file stands." in page(tmp_path)


def test_the_example_candidate_brings_its_country_within_reach(tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["plan", "--template", "example"]) == 0
    lines = capsys.readouterr().out.splitlines()

    assert lines[0] == (
        "Written to example: network.toml, network.xlsx, candidate.toml, candidate.xlsx. "
        "Everything in it is invented; files of one name say the same. Try:"
    )
    commands = [line.split()[1:] for line in lines if line.startswith("seedtrain ")]
    assert [main([*words, "--steps", "3"]) for words in commands] == [0, 0]
    found = ifs(tmp_path / "example", "joins")["candidate.xlsx"]
    assert found["joins"]["comes_within_reach"] == [{"country": "MOZ", "course": "gmp", "seats": 8, "people": 8, "is_first": True}]
    # Both of its files say the same.
    assert main([*commands[1][:-1], "both", "--steps", "3", "--join", "example/candidate.toml"]) == 0
    both = ifs(tmp_path, "both")
    assert {**both["candidate.xlsx"], "id": ""} == {**both["candidate.toml"], "id": ""}


def test_the_example_workbook_offers_the_networks_courses_and_countries_and_explains_itself(tmp_path: Path) -> None:
    (tmp_path / "candidate.xlsx").write_bytes(template.files()["candidate.xlsx"])
    book = open_book(tmp_path / "candidate.xlsx")

    names = ["Network", "Centres", "Facilities", "Closures", "Trainers", "Courses", "Offers", "Countries", "Routes", "Help"]
    assert book.sheetnames == names
    choices = {
        (name, rule.formula1.partition("!")[0].lstrip("="))
        for name in names
        for rule in book[name].data_validations.dataValidation
        if rule.type == "list"
    }
    assert choices == {
        ("Facilities", "Centres"),
        ("Closures", "Centres"),
        ("Trainers", "Centres"),
        ("Offers", "Centres"),
        ("Offers", "Courses"),
        ("Routes", "Countries"),
        ("Routes", "Centres"),
    }
    explained = {row[0] for row in book["Help"].iter_rows(min_row=2, values_only=True)}
    assert set(names) - {"Help"} <= explained
    assert "Everything in this example is invented." in book["Help"]["E2"].value
    needed = {row[0]: row[2] for row in book["Help"].iter_rows(min_row=6, max_row=14, values_only=True)}
    assert {name for name, word in needed.items() if word == "yes"} == {"Centres", "Offers", "Routes"}
    assert needed["Trainers"] == "unless no course takes trainers"


def test_a_candidate_may_add_more_people_than_it_hosts(tmp_path: Path) -> None:
    # X learns "first" at F only, and A's run of gmp has room for those who have: 2 at F, 2 at A.
    first = '{id = "first", weeks = 1, least = 1, most = 4, uses = {room = 1}}'
    text = (
        network_text()
        .replace("courses = [", f"courses = [{first}, ")
        .replace("uses = {room = 1}}]", 'uses = {room = 1}, requires = ["first"]}]')
    )
    needs = (
        'X", course = "first", seats = 2',
        'X", course = "gmp", seats = 2',
        'Y", course = "first", seats = 0, held = 1',
        'Y", course = "gmp", seats = 1',
    )
    rows = "".join(f'{{country = "{one}}}, ' for one in needs)
    file = write(tmp_path, "first.toml", f"{text[: text.index('needs = [')]}needs = [{rows}]\n")
    candidate_ = write(tmp_path, "F.toml", CANDIDATES["P"].replace('"gmp"', '"first"'))
    assert plan(tmp_path, "--steps", "2", source=file, out="before") == 0

    words = ("--join", str(candidate_), "--workers", "1", "--out", str(tmp_path / "ifs"))
    assert main(["plan", "if", str(file), str(tmp_path / "before" / "plan.json"), *words]) == 0

    same, found = ifs(tmp_path).values()
    assert (same["people"], found["people"], found["joins"]["people"]) == (1, 5, 2)
    brought = {(one["course"], one["seats"], one["people"], one["is_first"]) for one in found["joins"]["comes_within_reach"]}
    assert brought == {("first", 2, 2, True), ("gmp", 2, 2, True)}
    # The dark bar is as wide as the picture, and no wider.
    drawn = page(tmp_path)
    assert "4 more, hosts 2" in drawn
    assert {float(width) for width in re.findall(r'<rect[^>]*width="([0-9.]+)%"', drawn)} == {100.0}
