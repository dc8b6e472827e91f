"""A network whose candidates can be judged by hand, and the candidates, for the tests of joining. Everything in it is invented.

Flow: tests -> this file.
Reads: nothing. Writes: files in a folder of the test.

By hand: four weeks hold one run of two weeks for a region and language, because two begin eight weeks apart. So A has one run of 4. Of X's
6 and Y's 2 it takes 3 and 1: each country has half, and no other four cover the worst covered by more. Nobody teaches Z's 12 in French.
Worth as it is: X, 3 of 6: 2.4 x 10 + 0.6 x 6 = 27.6; Y, 1 of 2: 0.8 x 10 + 0.2 x 6 = 9.2; fairness 2000 / 2. In all 1036.8.

P  teaches X in English, in a region of its own: 4 people more, so all 8 have a seat. X 6 of 6: 24 + 10.8 + 5.4 = 40.2; Y 2 of 2: 8 + 3.6 +
   1.8 = 13.4; fairness 2000: 2053.6, which is 1016.8 more.
Q  teaches Z in French: 4 people more too, all of need that was out of reach: 12 seats come within reach, 4 are covered. Today's need is
   covered by half as before, and not by 8 of 8. Z, 4 of 12: 40 points more. Its plan alone is worth 1036.8 + 40 - 1000 / 3, because a
   third of Z is less than half of X: that is no loss to anybody.
R  teaches X in A's region: its run would compete with A's, so it adds nobody.
S  is P and Q in one: two places of one candidate, 8 people more.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from python_calamine import load_workbook

from seedtrain.__main__ import main
from tests.scheduling_files import write_book

FORMAT = 'format = "seedtrain-network/1"\n'
HEAD = 'title = "Half"\nfirst_monday = 2027-01-04\nweeks = 4\ncurrency = "USD"\n'
CENTRES = '  {id = "A", name = "Centre A", country = "KOR", region = "Asia", facilities = {room = 1}},\n'
TRAINERS = '  {id = "T1", centre = "A", skills = ["gmp"], languages = ["English"]},\n'
OFFERS = '  {centre = "A", course = "gmp", languages = ["English"], cost = 0},\n'
ROUTES = '  {country = "X", centre = "A", cost = 0},\n  {country = "Y", centre = "A", cost = 0},\n'
REST = """\
courses = [{id = "gmp", name = "Good practice", weeks = 2, least = 1, most = 4, uses = {room = 1}}]
countries = [
  {id = "X", name = "Xanadu", languages = ["English"]},
  {id = "Y", languages = ["English"]},
  {id = "Z", name = "Zembla", languages = ["French"]},
]
needs = [
  {country = "X", course = "gmp", seats = 6},
  {country = "Y", course = "gmp", seats = 2},
  {country = "Z", course = "gmp", seats = 12},
]
"""
Part = tuple[str, str, str, str]


def part(id: str, region: str, language: str, country: str, name: str = "") -> Part:
    """A place: rows of its centre, trainer, offer and route."""
    called = f'name = "{name}", ' if name else ""
    return (
        f'  {{id = "{id}", {called}country = "SEN", region = "{region}", facilities = {{room = 1}}}},\n',
        f'  {{id = "T-{id}", centre = "{id}", skills = ["gmp"], languages = ["{language}"]}},\n',
        f'  {{centre = "{id}", course = "gmp", languages = ["{language}"], cost = 0}},\n',
        f'  {{country = "{country}", centre = "{id}", cost = 0}},\n',
    )


PLACES: Mapping[str, tuple[Part, ...]] = {
    "P": (part("P", "West", "English", "X", "Place P"),),
    "Q": (part("Q", "West", "French", "Z"),),
    "R": (part("R", "Asia", "English", "X"),),
    "S": (part("S1", "West", "English", "X", "South 1"), part("S2", "West", "French", "Z", "South 2")),
}


def lists(*parts: Part) -> str:
    """The four lists, with these places."""
    names = ("centres", "trainers", "offers", "routes")
    return "".join(f"{name} = [\n{''.join(one[at] for one in parts)}]\n" for at, name in enumerate(names))


def network_text(*names: str) -> str:
    """The network, in which these candidates are written."""
    more = [place for name in names for place in PLACES[name]]
    return FORMAT + HEAD + lists((CENTRES, TRAINERS, OFFERS, ROUTES), *more) + REST


CANDIDATES: Mapping[str, str] = {name: FORMAT + lists(*places) for name, places in PLACES.items()}


def write(folder: Path, name: str, text: str) -> Path:
    """A file with this text."""
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def network(folder: Path) -> Path:
    """The network's file."""
    return write(folder, "network.toml", network_text())


def candidate(folder: Path, name: str, text: str = "") -> Path:
    """A candidate's file."""
    return write(folder, f"{name}.toml", text or CANDIDATES[name])


SHEETS: Mapping[str, list[list[object]]] = {
    "Network": [["setting", "value"], ["title", "Q"], ["first_monday", "2027-01-04"], ["weeks", 4], ["currency", "USD"]],
    "Centres": [["id", "name", "country", "region"], ["Q", None, "SEN", "West"]],
    "Facilities": [["centre", "kind", "units"], ["Q", "room", 1]],
    "Closures": [["centre", "from", "until"]],
    "Trainers": [["id", "centre", "skills", "languages"], ["T-Q", "Q", "gmp", "French"]],
    "Courses": [["id", "weeks", "least", "most", "uses"], ["gmp", 2, 1, 4, "room 1"]],
    "Offers": [["centre", "course", "languages", "cost"], ["Q", "gmp", "French", 0]],
    "Countries": [["id", "name", "languages"], ["Z", "Zembla", "French"]],
    "Needs": [["country", "course", "seats"]],
    "Routes": [["country", "centre", "cost"], ["Z", "Q", 0]],
}
"""Q as a workbook: courses and countries stand there to choose from, and one table of a network is empty."""


def workbook(folder: Path, changes: Mapping[str, object] | None = None, without: tuple[str, ...] = (), extra: str = "") -> Path:
    """Q as a workbook; `changes` puts values into cells such as `Centres!B2`."""
    return write_book(folder / "Q.xlsx", SHEETS, changes, without, extra)


def plan(folder: Path, *words: str, source: Path | None = None, out: str = "out") -> int:
    """`seedtrain plan` of the network."""
    return main(["plan", str(source or network(folder)), "--out", str(folder / out), *words])


def year(folder: Path) -> Path:
    """The plan of the network as it is, made once."""
    made = folder / "year" / "plan.json"
    if not made.exists():
        assert plan(folder, "--steps", "2", out="year") == 0
    return made


def ask(folder: Path, *words: str, out: str = "ifs") -> int:
    """`seedtrain plan if` of the network and its plan."""
    where = () if "--workers" in words else ("--workers", "1")
    return main(["plan", "if", str(network(folder)), str(year(folder)), "--out", str(folder / out), *where, *words])


def joins(folder: Path, *names: str) -> list[str]:
    """`--join` for each of these candidates."""
    return [word for name in names for word in ("--join", str(candidate(folder, name)))]


def ifs(folder: Path, out: str = "ifs") -> dict[str, Any]:
    """The answers of whatif.json by what was asked."""
    return {one["id"]: one for one in json.loads((folder / out / "whatif.json").read_text("utf-8"))["ifs"]}


def files(folder: Path) -> dict[str, bytes]:
    """Every file of a result."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def sheet(folder: Path, name: str, out: str = "ifs") -> list[list[Any]]:
    """The rows of a sheet."""
    return load_workbook(str(folder / out / "report.xlsx")).get_sheet_by_name(name).to_python()


def page(folder: Path, out: str = "ifs") -> str:
    """The report, with spaces that a reader sees."""
    return (folder / out / "report.html").read_text("utf-8").replace("\N{NO-BREAK SPACE}", " ")
