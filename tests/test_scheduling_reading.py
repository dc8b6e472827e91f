"""A network from a workbook: read as meant, or refused with the sheet and the cell.

Flow: pytest -> this file -> scheduling.sources.
Reads: nothing. Writes: files of its own.
"""

import io
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from seedtrain.engines.planning import checks
from seedtrain.network_file import layout, template
from seedtrain.network_file.layout import TABLES
from seedtrain.network_file.sources import network_from
from seedtrain.reporting.errors import InputError
from tests.scheduling_files import TOML, change, write_toml, write_xlsx


def refusal(path: Path) -> str:
    """The sentence a file is refused with."""
    with pytest.raises(InputError) as refused:
        network_from(path)
    return str(refused.value)


def test_every_sheet_is_read_as_it_is_meant(tmp_path: Path) -> None:
    found = network_from(write_xlsx(tmp_path))

    assert (found.title, found.first_monday, found.weeks, found.currency) == ("Test", date(2027, 1, 4), 12, "USD")
    assert [(one.id, one.country, one.region, dict(one.facilities), set(one.closed)) for one in found.centres] == [
        ("A", "KOR", "Asia", {"room": (1,) * 12}, {3, 8, 9}),
        # 13 January is in week 1; the row from there to week 3 replaces the one for the whole year.
        ("B", "ZAF", "Africa", {"room": (2, 0, 0, 0, 2, 2, 2, 2, 2, 2, 2, 2)}, set()),
    ]
    assert [(one.id, set(one.skills), set(one.languages), set(one.away), one.most_weeks) for one in found.trainers] == [
        ("T1", {"gmp"}, {"English"}, {0, 9, 10}, 4),
        ("T2", {"gmp", "lab"}, {"English", "French"}, set(), None),
    ]
    assert (dict(found.courses[0].uses), found.courses[0].trainers) == ({"room": 1}, 1)
    assert (found.published[0].week, dict(found.published[0].seats), found.published[0].drop) == (4, {"VNM": 2}, 100)
    assert (found.rules.bands, found.rules.worst, found.rules.window) == (((40, 10), (70, 6), (100, 3)), 2000, 8)


def test_the_template_is_the_same_network_as_workbook_and_as_toml(tmp_path: Path) -> None:
    for name, data in template.files().items():
        (tmp_path / name).write_bytes(data)

    from_book, from_toml = network_from(tmp_path / "network.xlsx"), network_from(tmp_path / "network.toml")

    assert from_book == from_toml
    assert (len(from_toml.centres), len(from_toml.needs), from_toml.rules.bands[0]) == (3, 15, (40, 10))
    assert template.files() == template.files()


def test_units_that_change_in_the_year_survive_the_way_through_a_workbook(tmp_path: Path) -> None:
    units = [1, 1, 0, 2, 2, 2, 1, 1, 1, 1, 1, 1]
    rest = {"format": "seedtrain-network/1", "title": "=1+1", "first_monday": date(2027, 1, 4), "weeks": 12, "currency": "USD"}
    centre = {"id": "A", "region": "Asia", "facilities": {"room": units}, "closed": [5]}
    (tmp_path / "n.xlsx").write_bytes(template.workbook({**rest, "centres": [centre]}))
    whole = write_xlsx(tmp_path)

    book, other = load_workbook(tmp_path / "n.xlsx"), load_workbook(whole)
    for name in ("Facilities", "Network"):
        del other[name]
        sheet = other.create_sheet(name)
        for row in book[name].iter_rows(values_only=True):
            sheet.append(row)
    other["Network"]["B2"].data_type = "s"
    other.save(whole)
    found = network_from(whole)

    assert found.centre["A"].facilities["room"] == tuple(units)
    assert found.title == "=1+1"


def test_the_workbook_offers_choices_and_limits_and_explains_every_column(tmp_path: Path) -> None:
    (tmp_path / "network.xlsx").write_bytes(template.files()["network.xlsx"])
    book = load_workbook(tmp_path / "network.xlsx")

    assert book.sheetnames == ["Network", *(one.sheet for one in TABLES), "Help"]
    rules = {str(rule.sqref): rule for rule in book["Needs"].data_validations.dataValidation}
    assert {place: (rule.type, rule.formula1) for place, rule in rules.items()} == {
        "A2:A2000": ("list", "=Countries!$A$2:$A$2000"),
        "B2:B2000": ("list", "=Courses!$A$2:$A$2000"),
        "C2:C2000": ("whole", "0"),
        "D2:D2000": ("whole", "0"),
    }
    explained = {(row[0], row[1]) for row in book["Help"].iter_rows(min_row=2, values_only=True)}
    assert {(one.sheet, column.name) for one in TABLES for column in one.columns} - explained == set()


CELLS = {
    "no whole number": ("Courses!B2", "two", 'Courses!B2: a whole number from 1 to 520 was expected; "two" came. Correct it.'),
    "too small": (
        "Offers!D3",
        -5,
        'Offers!D3: a whole number from 0 to 1\u00a0000\u00a0000\u00a0000\u00a0000 was expected; "-5" came. Correct it.',
    ),
    "a budget beyond all": (
        "Funders!B2",
        10**15,
        'Funders!B2: a whole number from 0 to 1\u00a0000\u00a0000\u00a0000\u00a0000 was expected; "1000000000000000" came. Correct it.',
    ),
    "spaces that part no thousands": (
        "Funders!B2",
        "20 00",
        'Funders!B2: a whole number from 0 to 1\u00a0000\u00a0000\u00a0000\u00a0000 was expected; "20 00" came. Correct it.',
    ),
    "commas between thousands": (
        "Offers!D2",
        "20,000",
        'Offers!D2: a whole number from 0 to 1\u00a0000\u00a0000\u00a0000\u00a0000 was expected; "20,000" came. Write 20000, or 20.',
    ),
    "points between thousands": (
        "Offers!D2",
        "1.200.000",
        'Offers!D2: a whole number from 0 to 1\u00a0000\u00a0000\u00a0000\u00a0000 was expected; "1.200.000" came. Write 1200000.',
    ),
    "empty": ("Needs!C2", None, "Needs!C2: seats is empty. Fill it in."),
    "empty below a filled cell, as merged cells are": (
        "Needs!A3",
        None,
        "Needs!A3: country is empty. Fill it in; if A2:A3 are merged, unmerge them.",
    ),
    "whose facility is empty": (
        "Facilities!A3",
        None,
        "Facilities!A3: centre is empty. Fill it in; if A2:A3 are merged, unmerge them.",
    ),
    "units are empty": ("Facilities!C2", None, "Facilities!C2: units is empty. Fill it in."),
    "whose closure is empty": ("Closures!A3", None, "Closures!A3: centre is empty. Fill it in; if A2:A3 are merged, unmerge them."),
    "commas between languages": (
        "Countries!B3",
        "English, French",
        'Countries!B3: a semicolon between two entries was expected; "English, French" came. Write English; French, with a semicolon.',
    ),
    "a comma of another script": (
        "Countries!B3",
        "English\N{ARABIC COMMA} French",
        "Countries!B3: a semicolon between two entries was expected; "
        '"English\N{ARABIC COMMA} French" came. Write English; French, with a semicolon.',
    ),
    "commas between facilities": (
        "Courses!E2",
        "room 1, plant 1",
        'Courses!E2: a semicolon between two entries was expected; "room 1, plant 1" came. Write room 1; plant 1, with a semicolon.',
    ),
    "commas between promised seats": (
        "Published!F2",
        "VNM 1, GHA 1",
        'Published!F2: a semicolon between two entries was expected; "VNM 1, GHA 1" came. Write VNM 1; GHA 1, with a semicolon.',
    ),
    "commas between weeks": (
        "Trainers!E3",
        "8, 9",
        'Trainers!E3: a semicolon between two entries was expected; "8, 9" came. Write 8; 9, with a semicolon.',
    ),
    "a dash between weeks": ("Trainers!E3", "8-11", 'Trainers!E3: weeks such as 8 to 11 was expected; "8-11" came. Write 8 to 11.'),
    "a country by its name": (
        "Needs!A3",
        "Gh\u00e1na",
        'Needs!A3: country names "Gh\u00e1na", which is the id of no country. Write its id, "GHA".',
    ),
    "a country by two letters": ("Needs!A3", "VN", 'Needs!A3: country names "VN", which is the id of no country. Write its id, "VNM".'),
    "a country in another language": (
        "Routes!A3",
        "Vi\u00eat Nam",
        'Routes!A3: country names "Vi\u00eat Nam", which is the id of no country. Write its id, "VNM".',
    ),
    "a country that is not there": (
        "Needs!A3",
        "S\u00e9n\u00e9gal",
        'Needs!A3: country names "S\u00e9n\u00e9gal", which is the id of no country. Add it to countries, as "SEN", and write that here.',
    ),
    "outside the plan": (
        "Closures!B2",
        "2028-01-27",
        'Closures!B2: a week from 0 to 11, or a day from 2027-01-04 to 2027-03-28, was expected; "2028-01-27" came. Correct it.',
    ),
    "no such day": (
        "Trainers!E2",
        "2027-02-30",
        'Trainers!E2: a week from 0 to 11, or a day from 2027-01-04 to 2027-03-28, was expected; "2027-02-30" came. Correct it.',
    ),
    "backwards": ("Closures!C3", 7, 'Closures!C3: a week not before 8 was expected; "7" came. Correct it.'),
    "backwards in a cell": (
        "Trainers!E3",
        "9 to 8",
        'Trainers!E3: weeks in the order of time, such as 8 to 9, was expected; "9 to 8" came. Correct it.',
    ),
    "no counts": (
        "Courses!E2",
        "room",
        'Courses!E2: a name and a number for each, such as room 1; bioreactor 2, was expected; "room" came. Correct it.',
    ),
    # A pattern that tries every way to share these spaces out takes minutes; the test would not end.
    "spaces": (
        "Courses!E2",
        "a" + " " * 1900 + "b",
        f'Courses!E2: a name and a number for each, such as room 1; bioreactor 2, was expected; "a{" " * 199}…" came. Correct it.',
    ),
    "too long": ("Courses!E2", "room 1" + "1" * 2000, "Courses!E2: at most 2,000 characters were expected; 2,006 came. Shorten it."),
    "too large": (
        "Courses!E2",
        "room " + "1" * 20,
        "Courses!E2: a name and a number for each, such as room 1; bioreactor 2, was expected; "
        '"room 11111111111111111111" came. Correct it.',
    ),
    "no Monday": (
        "Network!B3",
        "2027-01-05",
        'Network!B3: a Monday was expected; "2027-01-05" came. The Monday of that week is 2027-01-04.',
    ),
    "no date": ("Network!B3", "soon", 'Network!B3: a date such as 2027-01-04 was expected; "soon" came. Correct it.'),
    "unknown setting": (
        "Network!A3",
        "monday",
        'Network!A3: one of title, first_monday, weeks, currency, bands, worst, window was expected; "monday" came. Correct it.',
    ),
    "setting twice": ("Network!A5", "title", "Network!A5: title stands here a second time. Keep one row."),
    "whose facility": ("Facilities!A3", "C", 'Facilities!A3: the id of a centre on the sheet Centres was expected; "C" came. Correct it.'),
    "no degrees": ("Centres!D1", "latitude", None),
    "unknown country": ("Needs!A3", "GHN", 'Needs!A3: country names "GHN", which is the id of no country. Did you mean "GHA"?'),
    "twice": ("Trainers!A3", "T1", 'Trainers!A3: id: "T1" stands in Trainers!A2 already. Remove one of them.'),
    "same route twice": ("Routes!B4", "A", 'Routes!B4: centre: "GHA and A" stands in Routes!A2 already. Remove one of them.'),
    "least above most": ("Courses!C2", 6, "Courses!C2: least = 6 is more than most = 5. Lower least or raise most."),
    "unknown skill column": (
        "Offers!E1",
        "costs",
        'Offers!E1: a column "costs" is not known; the columns here are centre, course, languages, cost. '
        "Rename it; one of your own begins with note.",
    ),
    "no column": ("Routes!C1", "note", 'Routes!1:1: a column "cost" is missing (travel, stay and visa of one person). Add it.'),
    "column twice": ("Offers!C1", "course", 'Offers!C1: a second column is called "course". Rename one of them.'),
    "stray": ("Needs!F2", "x", 'Needs!F2: "x" stands in a column without a name. Name it.'),
    "an error": ("Funders!B2", "#N/A", "Funders!B2: #N/A is an error of the spreadsheet. Correct the formula."),
    "not calculated": (
        "Funders!B2",
        "=1+1",
        "Funders!B2: the formula has no value yet. Open the file in a spreadsheet program, save it, and try again.",
    ),
    "promised too much": (
        "Published!F2",
        "VNM 6",
        'Published!F2: seats promises 6 seats; a run of "gmp" takes at most 5. Lower the promises or raise most.',
    ),
}


@pytest.mark.parametrize("case", CELLS)
def test_a_fault_is_named_with_its_sheet_and_cell(tmp_path: Path, case: str) -> None:
    place, value, said = CELLS[case]
    path = write_xlsx(tmp_path)
    change(path, place, value)

    if said is None:
        assert network_from(path).centres[0].latitude is None
    else:
        assert refusal(path) == f"network.xlsx, {said}"


SPACED = {"a space": "20 000", "one that keeps its line": "20\u00a0000", "a narrow one": "20\u202f000", "a thin one": "20\u2009000"}


@pytest.mark.parametrize("case", SPACED)
def test_thousands_may_have_spaces_between_them(tmp_path: Path, case: str) -> None:
    path = write_xlsx(tmp_path)
    change(path, "Offers!D2", SPACED[case])
    change(path, "Funders!B2", f"1 {SPACED[case][-3:]} 000")

    found = network_from(path)

    assert (found.offers[0].cost, found.funders[0].budget) == (20_000, 1_000_000)


def test_degrees_with_a_comma_are_told_with_a_point(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path, {"Centres!D1": "latitude", "Centres!D2": "14,72"})

    assert refusal(path) == 'network.xlsx, Centres!D2: degrees from -90 to 90 was expected; "14,72" came. Write 14.72.'


def test_a_comma_in_a_name_of_the_file_is_no_fault(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path)
    for place in ("Facilities!B2", "Facilities!B3", "Facilities!B4"):
        change(path, place, "room, large")
    change(path, "Courses!E2", "room, large 1")
    for place in ("Courses!A2", "Offers!B2", "Offers!B3", "Needs!B2", "Needs!B3", "Published!C2", "Trainers!C2", "Trainers!C3"):
        change(path, place, "gmp, basic")

    found = network_from(path)

    assert (dict(found.courses[0].uses), found.trainers[0].skills) == ({"room, large": 1}, {"gmp, basic"})


def test_limits_of_the_workbook_are_those_of_the_engine() -> None:
    assert (layout.PEOPLE, layout.POINTS, layout.MONEY, layout.MOST_WEEKS) == (
        checks.PEOPLE,
        checks.POINTS,
        checks.MONEY,
        checks.MOST_WEEKS,
    )


def test_trainers_and_funders_are_needed_only_where_somebody_teaches_and_something_costs(tmp_path: Path) -> None:
    free = {"Offers!D2": 0, "Offers!D3": 0, "Routes!C2": 0, "Routes!C3": 0, "Routes!C4": 0}
    alone = {"Courses!F1": "trainers", "Courses!F2": 0}

    assert network_from(write_xlsx(tmp_path, {**free, **alone}, without=("Trainers", "Funders"))).funders == ()
    assert refusal(write_xlsx(tmp_path, free, without=("Trainers",))) == (
        "network.xlsx, Trainers: trainers is empty; a plan needs at least one row there. Add one."
    )
    help_ = load_workbook(io.BytesIO(template.files()["network.xlsx"]))["Help"]
    rows = {(row[0], row[1]): row[2:] for row in help_.iter_rows(min_row=2, values_only=True)}
    assert [rows[sheet, None][0] for sheet in ("Trainers", "Funders", "Needs", "Published")] == [
        "unless no course takes trainers",
        "unless nothing costs anything",
        "yes",
        "no",
    ]
    assert rows["Published", "seats"] == ("no", "names with numbers, separated by semicolons", "promised seats by country: GHA 3; SEN 2")
    assert rows["Funders", "countries"][2] == (
        "pays the travel of people of these countries only; running a course is paid whoever comes. "
        "To keep money for a region, name its centres as well."
    )


def test_a_missing_or_misspelt_sheet_is_named(tmp_path: Path) -> None:
    known = "Network, Centres, Facilities, Closures, Trainers, Courses, Offers, Countries, Needs, Routes, Funders, Published"

    assert refusal(write_xlsx(tmp_path, without=("Routes",))).startswith('network.xlsx has no sheet "Routes"; it has Network, Centres, ')
    assert refusal(write_xlsx(tmp_path, without=("Closures",), extra="Closure")) == (
        f'network.xlsx: a sheet "Closure" is not known. Known are {known}. Rename it; one of your own begins with Notes.'
    )
    assert network_from(write_xlsx(tmp_path, without=("Closures", "Published"), extra="Notes of May")).published == ()


FAULTS = {
    "unknown field": ("weeks = 12", "week = 12", 'network.toml: the network has no field "week". Did you mean "weeks"?'),
    "no TOML": ("[", "[[[", "network.toml is no TOML: "),
    "unknown centre": (
        'centre = "B", skills',
        'centre = "C", skills',
        'network.toml: trainers[2].centre names "C", which is the id of no centre. Known: A, B.',
    ),
    "no number": (
        "least = 2",
        'least = "2"',
        'network.toml: courses[1].least = "2"; expected a whole number. Write it without quotes and spaces: 2.',
    ),
}


@pytest.mark.parametrize("case", FAULTS)
def test_a_fault_of_toml_is_named_with_its_field(tmp_path: Path, case: str) -> None:
    old, new, said = FAULTS[case]

    assert refusal(write_toml(tmp_path, TOML.replace(old, new, 1))).startswith(said)


def test_what_is_no_network_at_all_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"no workbook")
    (tmp_path / "a.toml").write_bytes(b"title = \xff")
    (tmp_path / "a.json").write_text("[1]")
    (tmp_path / "a.csv").write_text("id")

    assert refusal(tmp_path / "a.xlsx").startswith("a.xlsx is no workbook that can be read (")
    assert refusal(tmp_path / "a.toml") == "a.toml: this is not text in UTF-8. Save it again as UTF-8."
    assert refusal(tmp_path / "a.json") == "a.json: the network = [1]; expected a table of fields. Correct it."
    assert refusal(tmp_path / "a.csv") == (
        "a.csv: a name that ends in .xlsx, .toml or .json was expected. `seedtrain plan --template DIR` writes examples."
    )
