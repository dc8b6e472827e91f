"""A candidate's file: read as meant, or refused in a sentence with the file, the field or cell, the value and the remedy.

Flow: pytest -> this file -> network_file.candidate, the command line.
Reads: nothing. Writes: files of its own.
"""

import json
from pathlib import Path

import pytest

from seedtrain.__main__ import main
from seedtrain.engines.planning.files import network_from_json, network_to_json
from seedtrain.engines.planning.whatif import with_centre
from seedtrain.network_file.candidate import Candidate, candidate_from
from seedtrain.network_file.sources import network_from
from seedtrain.reporting.errors import InputError
from tests.engines.planning_small import small
from tests.scheduling_join_files import CANDIDATES, REST, ask, candidate, joins, network, network_text, plan, workbook, write

Capture = pytest.CaptureFixture[str]
NOT_ASKED = "Who needs, who pays, what is announced and what a plan is worth are the network's. Take it out here, or write it there."
BY_CENTRE = ("trainers", "offers", "routes")
BRINGS = "a candidate's file brings centres, trainers, offers and routes only."


def read(folder: Path, path: Path) -> Candidate:
    """The candidate, beside the network."""
    return candidate_from(path, network_from(network(folder)))


def refusal(folder: Path, path: Path) -> str:
    """The sentence a file is refused with."""
    with pytest.raises(InputError) as refused:
        read(folder, path)
    return str(refused.value)


def test_a_candidate_of_one_centre_is_what_the_engine_joins(tmp_path: Path) -> None:
    was = network_from(network(tmp_path))

    join = read(tmp_path, candidate(tmp_path, "Q")).join

    (centre,) = join.centres
    assert (centre.id, centre.region, dict(centre.facilities), set(centre.closed)) == ("Q", "West", {"room": (1, 1, 1, 1)}, set())
    assert join.on(was) == with_centre(was, centre, join.trainers, join.offers, join.routes)
    assert network_to_json(join.on(was)) == network_to_json(network_from(write(tmp_path, "written.toml", network_text("Q"))))


@pytest.mark.parametrize("number", range(1, 13))
def test_any_centre_taken_out_of_a_network_and_joined_again_is_the_same_network(tmp_path: Path, number: int) -> None:
    raw = json.loads(network_to_json(small(number)))
    id = raw["centres"][-1]["id"]
    own = {"centres": [raw["centres"][-1]]} | {name: [one for one in raw[name] if one["centre"] == id] for name in BY_CENTRE}
    rest = {"centres": raw["centres"][:-1]} | {name: [one for one in raw[name] if one["centre"] != id] for name in BY_CENTRE}
    # An announced run may name a centre that is gone; a funder may pay for centres that the network has.
    funders = [one | {"centres": []} for one in raw["funders"]]
    without, again = raw | rest | {"funders": funders}, raw | {name: rest[name] + own[name] for name in own} | {"funders": funders}
    if not rest["offers"] or not rest["routes"] or not own["offers"] or not own["routes"]:
        pytest.skip("nothing would be left of it")

    network_, file = network_from_json(json.dumps(without)), write(tmp_path, "c.json", json.dumps(own | {"format": raw["format"]}))

    assert candidate_from(file, network_).join.on(network_) == network_from_json(json.dumps(again))


def test_weeks_and_days_are_those_of_the_network(tmp_path: Path) -> None:
    text = CANDIDATES["Q"].replace("{room = 1}}", '{room = [1, 0, 1, 1]}, closed = [0, "2027-01-26"]}')

    (centre,) = read(tmp_path, candidate(tmp_path, "Q", text)).join.centres
    (book,) = read(tmp_path, workbook(tmp_path, {"Closures!A2": "Q", "Closures!B2": "2027-01-26"})).join.centres

    assert (centre.facilities["room"], set(centre.closed)) == ((1, 0, 1, 1), {0, 3})
    assert set(book.closed) == {3}


def test_what_the_network_says_too_may_stand_there(tmp_path: Path) -> None:
    plain = read(tmp_path, candidate(tmp_path, "Q")).join
    rules = "rules = {bands = [[40, 10], [70, 6], [100, 3]], worst = 2000, window = 8}\n"
    head = 'title = "Ours"\nfirst_monday = 2027-01-04\nweeks = 4\ncurrency = "USD"\nneeds = []\nfunders = []\npublished = []\n'
    lists = REST[: REST.index("needs")].replace('name = "Xanadu"', 'name = "X as we call it"')

    assert read(tmp_path, candidate(tmp_path, "Q", CANDIDATES["Q"] + head + rules + lists)).join == plain
    # A workbook may leave out what a text may, and the other way round.
    assert read(tmp_path, workbook(tmp_path)).join == plain
    assert read(tmp_path, workbook(tmp_path, without=("Network", "Courses", "Countries", "Needs", "Closures"), extra="Notes")).join == plain


TEXTS = {
    "whole network": ("", "", None, f"needs holds 3 rows; {BRINGS} {NOT_ASKED}"),
    "funders": ("", "", 'funders = [{id = "F", budget = 1}]', f"funders holds 1 row; {BRINGS} {NOT_ASKED}"),
    "several": (
        "",
        "",
        'needs = [{country = "X", course = "gmp", seats = 1}]\nfunders = [{id = "F", budget = 1}]',
        f"needs and funders hold rows; {BRINGS} {NOT_ASKED}",
    ),
    "announced": ("", "", "published = 3", f"published = 3; {BRINGS} {NOT_ASKED}"),
    "another Monday": (
        "",
        "",
        "first_monday = 2026-01-05",
        "first_monday = 2026-01-05; the network has 2027-01-04. Weeks count from there: write the same, or leave it out.",
    ),
    "other weeks": ("", "", "weeks = 52", "weeks = 52; the network has 4. Both are planned together: write the same, or leave it out."),
    "another currency": (
        "",
        "",
        'currency = "EUR"',
        'currency = "EUR"; the network has "USD". All costs are in it: write the same, or leave it out.',
    ),
    "other rules": ("", "", "rules = {worst = 3}", f"rules are not those of the network. {NOT_ASKED}"),
    "another course": (
        "",
        "",
        'courses = [{id = "gmp", weeks = 2, least = 1, most = 5, uses = {room = 1}}]',
        'courses[1].most = 5; for "gmp" the network has 4. Write the same, or take the row out.',
    ),
    "a course's needs": (
        "",
        "",
        'courses = [{id = "gmp", weeks = 2, least = 1, most = 4, uses = {room = 2}}]',
        'courses[1].uses = room 2; for "gmp" the network has room 1. Write the same, or take the row out.',
    ),
    "a course nobody knows": (
        "",
        "",
        'courses = [{id = "gnp", weeks = 2, least = 1, most = 5}]',
        'courses[1].id: the network has no course "gnp". Did you mean "gmp"? Or add it there first.',
    ),
    "another language": (
        "",
        "",
        'countries = [{id = "X", languages = ["French"]}]',
        'countries[1].languages = French; for "X" the network has English. Write the same, or take the row out.',
    ),
    "unknown course": (
        'course = "gmp"',
        'course = "gpm"',
        "",
        'offers[1].course names "gpm", which is the id of no course. Did you mean "gmp"?',
    ),
    "unknown country": (
        'country = "Z"',
        'country = "Zembla"',
        "",
        'routes[1].country names "Zembla", which is the id of no country. Write its id, "Z".',
    ),
    "unknown centre": (
        'id = "T-Q", centre = "Q"',
        'id = "T-Q", centre = "QQ"',
        "",
        'trainers[1].centre names "QQ", which is the id of no centre. Did you mean "Q"?',
    ),
    "centre of the network": (
        '{centre = "Q", course',
        '{centre = "A", course',
        "",
        'offers[1].centre = "A", a centre of the network; expected one of this file. Write "Q", or take the row out.',
    ),
    "route to the network": (
        '{country = "Z", centre = "Q"',
        '{country = "Z", centre = "A"',
        "",
        'routes[1].centre = "A", a centre of the network; expected one of this file. Write "Q", or take the row out.',
    ),
    "centre's id": ('id = "Q"', 'id = "A"', "", 'centres[1].id: "A" is the id of a centre of the network already. Give this one another.'),
    "trainer's id": (
        'id = "T-Q"',
        'id = "T1"',
        "",
        'trainers[1].id: "T1" is the id of a trainer of the network already. Give this one another.',
    ),
    "twice in the file": (
        "]\noffers",
        '  {id = "T-Q", centre = "Q", skills = [], languages = ["French"]},\n]\noffers',
        "",
        'trainers[2].id: "T-Q" stands in row 1 already. Remove one of them.',
    ),
    "offer twice": (
        "]\nroutes",
        '  {centre = "Q", course = "gmp", languages = ["French"], cost = 0},\n]\nroutes',
        "",
        'offers[2].course: "Q and gmp" stands in row 1 already. Remove one of them.',
    ),
    "no offers": (
        '  {centre = "Q", course = "gmp", languages = ["French"], cost = 0},\n',
        "",
        "",
        "offers is empty; a candidate has at least one row there. Add one.",
    ),
    "no routes": (
        '  {country = "Z", centre = "Q", cost = 0},\n',
        "",
        "",
        "routes is empty; a candidate has at least one row there. Add one.",
    ),
    "a place without an offer": (
        "]\ntrainers",
        '  {id = "Q2", region = "West"},\n]\ntrainers',
        "",
        'centres[2].id: "Q2" has no row in offers. Say which courses it can run, or take it out.',
    ),
    "a place without a route": (
        "]\ntrainers",
        '  {id = "Q2", region = "West"},\n]\ntrainers',
        "offer",
        'offers[2].centre: nobody can travel to "Q2" for "gmp": it has no row in routes. '
        "Add one for each country that can come; of the centre's own country with cost 0.",
    ),
    "nobody pays": (
        "cost = 0",
        "cost = 7",
        "",
        "offers[1].cost = 7; the network has no funder, so nothing can be paid. Write 0, or add a funder to the network.",
    ),
    "no number": ("cost = 0", 'cost = "0"', "", 'offers[1].cost = "0"; expected a whole number. Write it without quotes and spaces: 0.'),
    "week outside": (
        "{room = 1}}",
        "{room = 1}, closed = [4]}",
        "",
        "centres[1].closed[1] = 4; the plan has the weeks 0 to 3, 2027-01-04 to 2027-01-31. Remove it, or raise weeks.",
    ),
    "units": (
        "{room = 1}}",
        "{room = [1, 1]}}",
        "",
        "centres[1].facilities.room holds 2 numbers; the plan has 4 weeks. Write one number, or one for each week.",
    ),
    "unknown field": ('region = "West"', 'regoin = "West"', "", 'centres[1] has no field "regoin". Did you mean "region"?'),
    "unknown table": ("offers =", "offer =", "", 'a candidate has no field "offer". Did you mean "offers"?'),
    "no format": (
        'format = "seedtrain-network/1"',
        "",
        "",
        'format is missing; "seedtrain-network/1" was expected. Write format = "seedtrain-network/1".',
    ),
    "another format": (
        "seedtrain-network/1",
        "seedtrain-plan/1",
        "",
        'format = "seedtrain-plan/1"; "seedtrain-network/1" was expected. Write format = "seedtrain-network/1".',
    ),
}


@pytest.mark.parametrize("case", TEXTS)
def test_a_fault_of_a_text_is_named_with_its_field_as_in_the_candidates_file(tmp_path: Path, case: str) -> None:
    old, new, more, said = TEXTS[case]
    text = CANDIDATES["Q"]
    assert old in text
    text = text.replace(old, new, 1) if old else text
    if more is None:
        text = network_text("Q")
    elif more == "offer":
        text = text.replace("]\nroutes", '  {centre = "Q2", course = "gmp", languages = ["French"], cost = 0},\n]\nroutes')
    else:
        text += f"{more}\n"

    assert refusal(tmp_path, candidate(tmp_path, "Q", text)) == f"Q.toml: {said}"


CELLS = {
    "needs": ({"Needs!A2": "Z", "Needs!B2": "gmp", "Needs!C2": 5}, f"Needs!A2: needs holds 1 row; {BRINGS} {NOT_ASKED}"),
    "another Monday": (
        {"Network!B3": "2026-01-05"},
        "Network!B3: first_monday = 2026-01-05; the network has 2027-01-04. Weeks count from there: write the same, or leave it out.",
    ),
    "another course": (
        {"Courses!D2": 5},
        'Courses!D2: most = 5; for "gmp" the network has 4. Write the same, or take the row out.',
    ),
    "unknown course": ({"Offers!B2": "gpm"}, 'Offers!B2: course names "gpm", which is the id of no course. Did you mean "gmp"?'),
    "unknown country": ({"Routes!A2": "ZZ"}, 'Routes!A2: country names "ZZ", which is the id of no country. Did you mean "Z"?'),
    "centre's id": (
        {"Centres!A2": "A", "Facilities!A2": "A"},
        'Centres!A2: id: "A" is the id of a centre of the network already. Give this one another.',
    ),
    "centre of the network": (
        {"Trainers!B2": "A"},
        'Trainers!B2: centre = "A", a centre of the network; expected one of this file. Write "Q", or take the row out.',
    ),
    "twice in the file": (
        {"Trainers!A3": "T-Q", "Trainers!B3": "Q", "Trainers!C3": "gmp", "Trainers!D3": "French"},
        'Trainers!A3: id: "T-Q" stands in Trainers!A2 already. Remove one of them.',
    ),
    "whose facility": (
        {"Facilities!A2": "A"},
        'Facilities!A2: the id of a centre on the sheet Centres was expected; "A" came. Correct it.',
    ),
    "a place without a route": (
        {"Centres!A3": "Q2", "Centres!D3": "West", "Offers!A3": "Q2", "Offers!B3": "gmp", "Offers!C3": "French", "Offers!D3": 0},
        'Offers!A3: centre: nobody can travel to "Q2" for "gmp": it has no row in routes. '
        "Add one for each country that can come; of the centre's own country with cost 0.",
    ),
    "day outside": (
        {"Closures!A2": "Q", "Closures!B2": "2027-02-01"},
        'Closures!B2: a week from 0 to 3, or a day from 2027-01-04 to 2027-01-31, was expected; "2027-02-01" came. Correct it.',
    ),
}


@pytest.mark.parametrize("case", CELLS)
def test_a_fault_of_a_workbook_is_named_with_its_cell(tmp_path: Path, case: str) -> None:
    changes, said = CELLS[case]

    assert refusal(tmp_path, workbook(tmp_path, changes)) == f"Q.xlsx, {said}"


def test_what_is_no_candidate_at_all_is_said(tmp_path: Path) -> None:
    said = {
        "a.csv": ("", "a.csv: a name that ends in .xlsx, .toml or .json was expected. `seedtrain plan --template DIR` writes examples."),
        "a.toml": ("centres = [", "a.toml is no TOML: "),
        "a.json": ("{", "a.json is no JSON: "),
        "b.json": ('{"format": 1, "format": 2}', 'b.json is no JSON: the key "format" stands twice in one place. Correct it there.'),
        "c.json": ("[]", "c.json: the candidate = []; expected a table of fields. Correct it."),
        "d.json": ('{"format": "seedtrain-network/1", "centres": 3}', "d.json: centres = 3; expected a list of tables. "),
        "e.json": (
            '{"format": "seedtrain-network/1", "centres": [3], "offers": [{}], "routes": [{}]}',
            "e.json: centres[1] = 3; expected a table of fields. Correct it.",
        ),
        "f.json": ("[" * 100_000, "f.json is no JSON: "),
        "g.json": ('{"format": NaN}', "g.json is no JSON: NaN is no number. Correct it there."),
        "h.toml": ('format = "seedtrain-network/1"\n', "h.toml: centres is empty; a candidate has at least one row there. Add one."),
        "a.xlsx": ("no workbook", "a.xlsx is no workbook that can be read ("),
    }
    for name, (text, sentence) in said.items():
        assert refusal(tmp_path, write(tmp_path, name, text)).startswith(sentence)
    assert refusal(tmp_path, workbook(tmp_path, without=("Routes",))).startswith('Q.xlsx has no sheet "Routes"; it has Network, Centres, ')


def test_what_we_write_ourselves_is_told_to_be_a_network(tmp_path: Path, capsys: Capture) -> None:
    assert plan(tmp_path, *joins(tmp_path, "Q"), "--steps", "1") == 0
    capsys.readouterr()

    for name in ("network.json", "plan.json"):
        assert plan(tmp_path, "--join", str(tmp_path / "out" / name), out="again") == 2

    first, second = capsys.readouterr().err.splitlines()
    assert first == f"network.json: needs holds 3 rows; {BRINGS} {NOT_ASKED}"
    assert second.startswith('plan.json: a candidate has no field "ceiling". ')
    assert not (tmp_path / "again").exists()


def test_candidates_that_join_together_have_ids_of_their_own(tmp_path: Path, capsys: Capture) -> None:
    text = CANDIDATES["Q"].replace('"Q"', '"P"')
    other = candidate(tmp_path, "other", text)
    third = candidate(tmp_path, "third", CANDIDATES["Q"].replace('"T-Q"', '"T-P"'))
    first = candidate(tmp_path, "P")

    assert plan(tmp_path, "--join", str(first), "--join", str(other)) == 2
    assert capsys.readouterr().err == 'other.toml: centres[1].id: "P" is the id of a centre of P.toml already. Give this one another.\n'
    assert plan(tmp_path, "--join", str(first), "--join", str(third)) == 2
    assert capsys.readouterr().err == 'third.toml: trainers[1].id: "T-P" is the id of a trainer of P.toml already. Give this one another.\n'
    # Each alone is a question of its own.
    assert ask(tmp_path, "--join", str(first), "--join", str(other), "--join", str(third)) == 0


def test_one_file_twice_and_a_file_that_is_not_there_are_said(tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert plan(tmp_path, "--steps", "1", out="year") == 0
    candidate(tmp_path, "P")
    capsys.readouterr()

    for asked in (plan, ask):
        assert asked(tmp_path, "--join", "P.toml", "--join", "./P.toml") == 2
        assert capsys.readouterr().err == "--join P.toml stands there twice. Name every candidate's file once.\n"
        assert asked(tmp_path, "--join", "none.toml") == 2
        assert capsys.readouterr().err == "none.toml: No such file or directory. Check the path.\n"
    assert not (tmp_path / "out").exists()
    assert not (tmp_path / "ifs").exists()


def test_a_check_is_told_which_network_it_takes(capsys: Capture) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["plan", "check", "a.toml", "b.json", "--join", "c.toml"])

    assert ended.value.code == 2
    assert "a plan with a candidate is checked with the network.json that lies beside it" in capsys.readouterr().err


def test_a_large_and_a_hostile_candidate_change_nothing_of_the_network(tmp_path: Path) -> None:
    names = [f"P{at}" for at in range(30)]
    raw = {
        "format": "seedtrain-network/1",
        "centres": [{"id": id, "region": id, "name": "<b>&"} for id in names],
        "offers": [{"centre": id, "course": "gmp", "languages": ["English"], "cost": 0} for id in names],
        "routes": [{"country": "X", "centre": id, "cost": 0} for id in names],
    }

    assert ask(tmp_path, "--join", str(write(tmp_path, "many.json", json.dumps(raw)))) == 0

    text = (tmp_path / "ifs" / "report.html").read_text("utf-8")
    assert "<b>&" not in text.replace("<b>&#", "")
    assert "&lt;b&gt;&amp;" in text
