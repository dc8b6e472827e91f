"""A small network and its plan by hand, for the tests of the command line. Everything in it is invented.

Flow: tests -> this file.
Reads: nothing. Writes: files in a folder of the test.

By hand: centre A is full with 5 people, so GHA's 4 need centre B too, and 2 + 2 or fewer there is the only way to give all 7 of GHA and VNM
a seat. MOZ learns in Portuguese only. Worth, with bands 40 % x 10, 70 % x 6, 100 % x 3: GHA, all 4 of 4: 1.6 x 10 + 1.2 x 6 + 1.2 x 3 =
26.8; VNM, all 3 of 3: 1.2 x 10 + 0.9 x 6 + 0.9 x 3 = 20.1; fairness 2000 x 1. No plan can be worth more than these 2046.9.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from pathlib import Path

from openpyxl import Workbook, load_workbook

from seedtrain.__main__ import main
from seedtrain.engines.planning.files import network_digest
from seedtrain.engines.planning.plan import Payment, Plan, Run, Unreachable, Worth
from seedtrain.engines.planning.problem import Network
from seedtrain.network_file.sources import network_from
from seedtrain.scheduling.facts import Made

FILES = {"report.html", "report.xlsx", "plan.json", "network.json", "check_plan.py", "plan.ics"}
TOML = """\
format = "seedtrain-network/1"
title = "Test; two centres, one year"
first_monday = 2027-01-04
weeks = 12
currency = "USD"
centres = [
  {id = "A", name = "Centre, A", country = "KOR", region = "Asia", facilities = {room = 1}, closed = [2027-01-27]},
  {id = "B", country = "ZAF", region = "Africa", facilities = {room = 2, lab = 1}},
]
trainers = [
  {id = "T1", centre = "A", skills = ["gmp"], languages = ["English"], away = [0], most_weeks = 4},
  {id = "T2", centre = "B", skills = ["gmp"], languages = ["English"]},
]
courses = [{id = "gmp", name = "Good practice", weeks = 2, least = 2, most = 5, uses = {room = 1}}]
offers = [
  {centre = "A", course = "gmp", languages = ["English"], cost = 100},
  {centre = "B", course = "gmp", languages = ["English"], cost = 50},
]
countries = [
  {id = "GHA", name = "Ghana", languages = ["English"]},
  {id = "MOZ", languages = ["Portuguese"]},
  {id = "VNM", name = "Viet Nam", languages = ["English"]},
]
needs = [
  {country = "GHA", course = "gmp", seats = 4},
  {country = "VNM", course = "gmp", seats = 3},
  {country = "MOZ", course = "gmp", seats = 2},
]
routes = [
  {country = "GHA", centre = "A", cost = 10},
  {country = "GHA", centre = "B", cost = 20},
  {country = "VNM", centre = "A", cost = 5},
  {country = "MOZ", centre = "A", cost = 7},
]
funders = [{id = "Fund", budget = 300}]
published = [{id = "spring", centre = "A", course = "gmp", language = "English", week = 4, seats = {VNM = 2}}]
"""
SHEETS: Mapping[str, list[list[object]]] = {
    "Network": [["setting", "value"], ["title", "Test"], ["first_monday", "2027-01-04"], ["weeks", 12], ["currency", "USD"]],
    "Centres": [["id", "region", "country"], ["A", "Asia", "KOR"], ["B", "Africa", "ZAF"]],
    "Facilities": [["centre", "kind", "units", "from", "until"], ["A", "room", 1], ["B", "room", 2], ["B", "room", 0, "2027-01-13", 3]],
    "Closures": [["centre", "from", "until"], ["A", "2027-01-27", None], ["A", 8, 9]],
    "Trainers": [
        ["id", "centre", "skills", "languages", "away", "most_weeks"],
        ["T1", "A", "gmp", "English", "0; 9 to 2027-03-15", 4],
        ["T2", "B", "gmp; lab", "English; French"],
    ],
    "Courses": [["id", "weeks", "least", "most", "uses"], ["gmp", 2, 2, 5, "room 1"]],
    "Offers": [["centre", "course", "languages", "cost"], ["A", "gmp", "English", 100], ["B", "gmp", "English", 50]],
    "Countries": [["id", "languages"], ["GHA", "English"], ["VNM", "English"]],
    "Needs": [["country", "course", "seats"], ["GHA", "gmp", 4], ["VNM", "gmp", 3]],
    "Routes": [["country", "centre", "cost"], ["GHA", "A", 10], ["VNM", "A", 5], ["GHA", "B", 20]],
    "Funders": [["id", "budget"], ["Fund", 300]],
    "Published": [["id", "centre", "course", "language", "week", "seats"], ["spring", "A", "gmp", "English", "2027-02-03", "VNM 2"]],
}


def write_toml(folder: Path, text: str = TOML, name: str = "network.toml") -> Path:
    """A network as TOML."""
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def write_xlsx(folder: Path, changes: Mapping[str, object] | None = None, without: tuple[str, ...] = (), extra: str = "") -> Path:
    """A network as a workbook; `changes` puts values into cells such as `Centres!B2`."""
    return write_book(folder / "network.xlsx", SHEETS, changes, without, extra)


def write_book(
    path: Path,
    sheets: Mapping[str, Sequence[Sequence[object]]],
    changes: Mapping[str, object] | None = None,
    without: tuple[str, ...] = (),
    extra: str = "",
) -> Path:
    """These sheets as a workbook, with other values in some cells, without some sheets, and with an empty one more."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        if name not in without:
            sheet = book.create_sheet(name)
            for row in rows:
                sheet.append(row)
    if extra:
        book.create_sheet(extra)
    for place, value in (changes or {}).items():
        sheet, _, cell = place.partition("!")
        book[sheet][cell] = value
    book.save(path)
    return path


def change(path: Path, place: str, value: object) -> None:
    """A cell of a workbook holds another value."""
    book = load_workbook(path)
    sheet, _, cell = place.partition("!")
    book[sheet][cell] = value
    book.save(path)


def network(folder: Path, text: str = TOML) -> Network:
    """The small network as it is read."""
    return network_from(write_toml(folder, text))


def plan_by_hand(ceiling: Fraction | None = Fraction(20469, 10)) -> Plan:
    """The best plan of the small network."""
    return Plan(
        runs=(
            Run("r2", "B", "gmp", "English", 1, ("T2",), {"GHA": 2}),
            Run("r1", "A", "gmp", "English", 4, ("T1",), {"GHA": 2, "VNM": 3}, "spring"),
        ),
        payments=(
            Payment("Fund", "r2", "", 50),
            Payment("Fund", "r2", "GHA", 40),
            Payment("Fund", "r1", "", 100),
            Payment("Fund", "r1", "GHA", 20),
            Payment("Fund", "r1", "VNM", 15),
        ),
        changes=(),
        unreachable=(Unreachable("MOZ", "gmp", 2, "language"),),
        worth=Worth(Fraction(469, 10), Fraction(2000), 0),
        ceiling=ceiling,
        seed="",
        steps=0,
    )


def made(folder: Path, text: str = TOML, plan: Plan | None = None) -> Made:
    """The small network with its plan by hand."""
    found = network(folder, text)
    return Made(found, plan or plan_by_hand(), network_digest(found), ("network.toml",))


def plan(folder: Path, source: Path, *words: str) -> int:
    """`seedtrain plan` of a network; results go to `out` beside it unless the words say otherwise."""
    where = () if "--out" in words else ("--out", str(folder / "out"))
    return main(["plan", str(source), *where, *words])
