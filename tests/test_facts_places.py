"""Countries keep every status with its days, and a damaged row is named exactly.

Flow: pytest -> this file -> seedtrain.facts.
Reads: the shipped data files, and damaged copies. Writes: those copies, in a temporary folder.
Source: WHO, World Bank, United Nations and the tz database; expected values were not taken from the loader.
"""

import csv
import shutil
import zoneinfo
from collections import Counter
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from seedtrain import facts

TODAY = date(2026, 11, 22)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped data that a test may damage."""
    copy = tmp_path / "data"
    shutil.copytree(facts.SHIPPED, copy)
    return copy


def damage_row(folder: Path, file: str, iso3: str, column: str, value: str) -> None:
    """The first row of this country holds the value."""
    with (folder / file).open(newline="") as lines:
        rows = list(csv.DictReader(lines))
    next(row for row in rows if row["iso3"] == iso3)[column] = value
    with (folder / file).open("w", newline="") as lines:
        writer = csv.DictWriter(lines, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def test_indonesia_changed_its_region_on_the_23rd_of_may_2025():
    assert facts.who_region("IDN", date(2025, 5, 22)) == "SEARO"
    assert facts.who_region("IDN", date(2025, 5, 23)) == "WPRO"
    assert facts.who_region("id", TODAY) == "WPRO"
    assert {region.code: region.name for region in facts.who_regions()}["WPRO"] == "Western Pacific"
    assert {region.code: region.full_name for region in facts.who_regions()} == {
        "AFRO": "African Region",
        "AMRO": "Region of the Americas",
        "EMRO": "Eastern Mediterranean Region",
        "EURO": "European Region",
        "SEARO": "South-East Asia Region",
        "WPRO": "Western Pacific Region",
    }


def test_who_has_194_member_states():
    regions = Counter(country.who_region(TODAY) for country in facts.countries())

    assert regions == {None: 56, "AFRO": 47, "AMRO": 35, "EMRO": 21, "EURO": 53, "SEARO": 10, "WPRO": 28}


@pytest.mark.parametrize(
    ("iso3", "before", "after", "changed"),
    [
        ("CRI", "Upper middle income", "High income", date(2025, 7, 1)),
        ("NAM", "Upper middle income", "Lower middle income", date(2025, 7, 1)),
        ("VNM", "Lower middle income", "Upper middle income", date(2026, 7, 1)),
        ("TGO", "Low income", "Lower middle income", date(2026, 7, 1)),
    ],
)
def test_income_group_changes_with_the_fiscal_year(iso3, before, after, changed):
    assert facts.income_group(iso3, changed - timedelta(days=1)) == before
    assert facts.income_group(iso3, changed) == after


def test_income_group_is_unknown_outside_the_lists_and_where_not_classified():
    assert facts.income_group("KEN", date(2024, 6, 30)) is None
    assert facts.income_group("KEN", date(2024, 7, 1)) == "Lower middle income"
    assert facts.income_group("KEN", date(2027, 7, 1)) is None
    assert facts.income_group("VEN", TODAY) is None
    names = {status.value for one in facts.countries() for status in one.statuses if status.kind == "income_group"}
    assert names == {"Low income", "Lower middle income", "Upper middle income", "High income"}


def test_least_developed_countries_are_dated_and_may_be_unknown():
    listed = [country for country in facts.countries() if facts.is_ldc(country.iso3, TODAY)]

    assert len(listed) == 44
    assert facts.is_ldc("GHA", TODAY) is False
    assert facts.is_ldc("GHA", date(2020, 1, 1)) is None
    assert (facts.is_ldc("STP", date(2024, 12, 12)), facts.is_ldc("STP", date(2024, 12, 13))) == (True, False)
    assert (facts.is_ldc("NPL", date(2026, 11, 23)), facts.is_ldc("NPL", date(2026, 11, 24))) == (True, None)


def test_landlocked_and_island_lists_have_their_sizes():
    assert sum(facts.is_lldc(country.iso3, TODAY) is True for country in facts.countries()) == 32
    assert sum(facts.is_sids(country.iso3, TODAY) is True for country in facts.countries()) == 53
    assert (facts.is_lldc("RWA", TODAY), facts.is_sids("FJI", TODAY), facts.is_lldc("FJI", TODAY)) == (
        True,
        True,
        False,
    )


@pytest.mark.parametrize("code", ["KR", "kor", "KOR"])
def test_country_is_found_by_either_code(code):
    country = facts.country(code)

    assert (country.iso3, country.name, country.short_name) == ("KOR", "Republic of Korea", "South Korea")
    assert country.capital is not None
    assert country.capital.name == "Seoul"
    assert country.capital.latitude == pytest.approx(37.57, abs=0.05)
    assert country.languages == ("ko",)


@pytest.mark.parametrize(
    ("iso3", "zone", "hours"),
    [
        ("KOR", "Asia/Seoul", 9),
        ("BRA", "America/Sao_Paulo", -3),
        ("IDN", "Asia/Jakarta", 7),
        ("GHA", "Africa/Accra", 0),
        ("CHN", "Asia/Shanghai", 8),
        ("COD", "Africa/Kinshasa", 1),
        ("KAZ", "Asia/Almaty", 5),
        ("SEN", "Africa/Dakar", 0),
    ],
)
def test_time_zone_is_the_one_of_the_capital(iso3, zone, hours):
    assert facts.timezone(iso3) == zone
    assert datetime(2026, 1, 15, 12, tzinfo=zoneinfo.ZoneInfo(zone)).utcoffset() == timedelta(hours=hours)


def test_countries_without_a_zone_say_nothing():
    assert [country.iso3 for country in facts.countries() if country.timezone is None] == [
        "ATA",
        "BVT",
        "HMD",
        "XKX",
        "UMI",
    ]


def test_unknown_country_says_what_a_code_is():
    with pytest.raises(facts.UnknownFactError, match="Expected the id of a country, came 'Atlantis'; use an ISO 3166"):
        facts.country("Atlantis")


CSV_DAMAGE = [
    (
        "countries.csv",
        "KOR",
        "timezone",
        "Asia/Soul",
        facts.Problem("countries.csv", "KOR", "timezone", "'Asia/Soul'", "a name of the tz database"),
    ),
    (
        "countries.csv",
        "KOR",
        "iso2",
        "KRR",
        facts.Problem("countries.csv", "KOR", "iso2", "'KRR'", "2 capital letters"),
    ),
    (
        "countries.csv",
        "KOR",
        "iso2",
        "JP",
        facts.Problem("countries.csv", "KOR", "iso2", "'JP'", "a code that no other row has"),
    ),
    (
        "countries.csv",
        "KOR",
        "capital_latitude",
        "137.5",
        facts.Problem("countries.csv", "KOR", "capital_latitude", "'137.5'", "degrees from -90 to 90, or nothing"),
    ),
    (
        "countries.csv",
        "KOR",
        "name",
        "",
        facts.Problem("countries.csv", "KOR", "name", "nothing", "some text"),
    ),
    (
        "country_status.csv",
        "IDN",
        "value",
        "LMIC",
        facts.Problem(
            "country_status.csv",
            "IDN",
            "value",
            "'LMIC'",
            "one of Low income, Lower middle income, Upper middle income, High income",
        ),
    ),
    (
        "country_status.csv",
        "IDN",
        "until",
        "2025-07-01",
        facts.Problem("country_status.csv", "IDN", "from", "'2025-07-01'", "days that do not overlap another income_group"),
    ),
    (
        "country_status.csv",
        "IDN",
        "from",
        "2025-13-01",
        facts.Problem("country_status.csv", "IDN", "from", "'2025-13-01'", "a day as YYYY-MM-DD"),
    ),
    (
        "country_status.csv",
        "IDN",
        "list",
        "income-fy99",
        facts.Problem("country_status.csv", "IDN", "list", "'income-fy99'", "a list of country_lists.json of kind income_group"),
    ),
    (
        "country_status.csv",
        "IDN",
        "iso3",
        "INO",
        facts.Problem("country_status.csv", "INO", "iso3", "'INO'", "a country of countries.csv"),
    ),
]


@pytest.mark.parametrize(("file", "iso3", "column", "value", "problem"), CSV_DAMAGE)
def test_damaged_row_is_named(folder, file, iso3, column, value, problem):
    damage_row(folder, file, iso3, column, value)

    assert problem in facts.validate(folder)
