"""What a reader of a plan's report sees: one measure of coverage, bars of one kind, who is gone, a year that reads without colour.

Flow: pytest -> this file -> scheduling.
Reads: nothing. Writes: files of its own.
"""

import dataclasses
import io
import re
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from seedtrain.engines.planning.plan import Plan, Unreachable
from seedtrain.engines.planning.problem import Course
from seedtrain.engines.planning.unmet import Unmet
from seedtrain.engines.planning.whatif import without_centre
from seedtrain.scheduling import book, changes, gaps, pictures, strips, words
from seedtrain.scheduling.facts import Gone, Made, coverage
from seedtrain.scheduling.page import report
from seedtrain.scheduling.summary import summary
from tests.scheduling_files import TOML, made, plan_by_hand


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def labels(drawn: str) -> list[tuple[str, str, float]]:
    """Of a chart of bars: name, figure, and how long the dark bar is [per cent of the whole width]."""
    names, figures = (re.findall(rf'<text class="{kind}"[^>]*>([^<]*)', drawn) for kind in ("label", "figure"))
    lengths = [float(one) for one in re.findall(r'<rect class="s1"[^>]*? width="([0-9.]+)%"', drawn)]
    return list(zip(names, map(plain, figures), lengths, strict=True))


def test_coverage_has_one_measure_and_begins_with_who_is_out_of_reach(tmp_path: Path) -> None:
    plan = plan_by_hand()
    less = dataclasses.replace(plan, runs=plan.runs[1:], payments=plan.payments[2:])
    one = made(tmp_path, plan=less)

    drawn = labels(pictures.coverage(one, coverage(one)))

    # GHA has 2 of 4, VNM 3 of 3; no plan can give MOZ any of its 2.
    assert drawn == [("Mozambique", "0 of 2 · out of reach", 0), ("Ghana", "2 of 4 · 50 %", 50), ("Viet Nam", "3 of 3 · 100 %", 100)]
    text = plain(report(one).decode())
    assert "Share of all seats needed, lowest first. 1 country is out of reach of every plan, and marked so." in text
    assert "<dt>Worst covered in reach</dt><dd>50 %<small>Ghana, 2 of 4 seats within reach</small>" in text
    said = summary(one).splitlines()
    assert "worst in reach   Ghana, 50 %: 2 of 4 seats within reach" in said
    at = said.index("all seats needed, lowest first   share  covered")
    assert [re.sub(" +", " ", line) for line in said[at + 1 :]] == [
        "Mozambique 0 % 0 of 2, out of reach",
        "Ghana 50 % 2 of 4",
        "Viet Nam 100 % 3 of 3",
    ]


def test_a_year_that_has_begun_says_from_when_it_is_planned(tmp_path: Path) -> None:
    one = dataclasses.replace(made(tmp_path), from_week=1)

    assert "in 12 weeks from 4 Jan 2027. Planned from 11 Jan 2027 on.</p>" in plain(report(one).decode())


def test_the_terminal_says_how_many_countries_it_leaves_out(tmp_path: Path) -> None:
    ids, plan = ("AGO", "BRA", "CPV", "GNB", "STP", "TLS", "PRT"), plan_by_hand()
    more = "".join(f'  {{id = "{id}", languages = ["Portuguese"]}},\n' for id in ids)
    needs = "".join(f'  {{country = "{id}", course = "gmp", seats = 1}},\n' for id in ids)
    out = (*plan.unreachable, *(Unreachable(id, "gmp", 1, "route") for id in ids))
    text = TOML.replace("countries = [\n", f"countries = [\n{more}").replace("needs = [\n", f"needs = [\n{needs}")

    said = summary(made(tmp_path, text, dataclasses.replace(plan, unreachable=out))).splitlines()

    # Ten countries, of which eight have a line.
    assert said[-1] == "and 2 more, see the report"
    assert sum(line.endswith(", out of reach") for line in said) == 8


def test_a_bar_of_money_is_a_share_of_its_own_budget(tmp_path: Path) -> None:
    text = TOML.replace(
        '{id = "Fund", budget = 300}', '{id = "Fund", budget = 225}, {id = "Large", budget = 9000}, {id = "None", budget = 0}'
    )

    drawn = labels(pictures.money(made(tmp_path, text)))

    # The plan by hand costs 225 USD, all of them the Fund's.
    assert drawn == [("Fund", "225 USD of 225 USD · 100 %", 100), ("Large", "0 USD of 9 000 USD · 0 %", 0), ("None", "0 USD of 0 USD", 0)]


def lost(folder: Path, week: int, *, from_week: int = 0, text: str = TOML) -> Made:
    """The small network without B from a week on, with the plan by hand less the run there."""
    plan = plan_by_hand()
    one = made(folder, text, dataclasses.replace(plan, runs=plan.runs[1:], payments=plan.payments[2:]))
    return dataclasses.replace(one, network=without_centre(one.network, "B", week), gone=Gone("B", week), from_week=from_week)


def test_a_centre_that_is_gone_is_a_reason_of_its_own(tmp_path: Path) -> None:
    open_ = Unmet("GHA", "gmp", 2, 4, "facility", (), ("B",))
    takes = "1 room for 2 weeks in a row"

    def said(one: Made, gap: Unmet = open_) -> str:
        return plain(gaps.left_open(one, gap))

    assert said(lost(tmp_path, 3, from_week=3)) == "B is gone from 25 Jan 2027."
    assert said(lost(tmp_path, 0)) == "B is gone."
    assert said(lost(tmp_path, 3)) == f"B is gone from 25 Jan 2027. Before that, no week is left there with {takes}."
    both = dataclasses.replace(open_, centres=("A", "B"))
    full = f"A run takes {takes}; at Centre, A no week is left with all of it while people of Ghana can come."
    assert said(lost(tmp_path, 3, from_week=3), both) == f"B is gone from 25 Jan 2027. {full}"
    assert said(made(tmp_path), both).startswith("A run takes ")


def test_seats_of_a_centre_that_is_gone_are_not_called_without_rooms(tmp_path: Path) -> None:
    no_room = TOML.replace('"Asia", facilities = {room = 1}', '"Asia", facilities = {room = 0}')
    one = dataclasses.replace(lost(tmp_path, 0, text=no_room), from_week=0)
    object.__setattr__(one, "unmet", (Unmet("GHA", "gmp", 2, 4, "facility", (), ("B",)), Unmet("VNM", "gmp", 1, 3, "facility", (), ("A",))))

    assert gaps.reasons(one) == [("a centre gone", 2), ("no rooms free", 1)]


def test_a_filter_of_the_workbook_finds_the_spaces_of_a_sentence(tmp_path: Path) -> None:
    one = lost(tmp_path, 3, from_week=3)
    object.__setattr__(one, "unmet", (Unmet("GHA", "gmp", 2, 4, "facility", (), ("B",)),))

    sheets = load_workbook(io.BytesIO(book.workbook(one)))

    assert sheets["Open"]["G2"].value == "B is gone from 25 Jan 2027."


def test_need_out_of_reach_because_a_centre_is_gone_says_so(tmp_path: Path) -> None:
    one = made(tmp_path)
    one = dataclasses.replace(one, network=without_centre(one.network, "A", 3), gone=Gone("A", 3), from_week=3)

    found = words.unreachable(one, Unreachable("VNM", "gmp", 3, "facility"))

    assert plain(found.why) == "Centre, A is gone from 25 Jan 2027."
    assert found.helps == "Another centre that offers Good practice and that people of Viet Nam can reach."


@pytest.mark.parametrize(
    ("trainers", "weeks", "said"),
    [
        (2, 1, "A run takes 2 trainers who teach it in English or French; at Centre, A and B there are never so many at once."),
        (1, 1, "A run takes 1 trainer who teaches it in English or French; at Centre, A and B there is never one."),
    ],
)
def test_what_a_run_takes_does_not_read_as_what_is_there(tmp_path: Path, trainers: int, weeks: int, said: str) -> None:
    more = TOML.replace("weeks = 2, least", f"weeks = {weeks}, trainers = {trainers}, least")
    text = more.replace('name = "Ghana", languages = ["English"]', 'name = "Ghana", languages = ["English", "French"]')

    assert words.unreachable(made(tmp_path, text), Unreachable("GHA", "gmp", 4, "trainer")).why == said


def test_a_course_without_facilities_takes_open_weeks(tmp_path: Path) -> None:
    one = made(tmp_path, TOML.replace(", uses = {room = 1}", ""))

    assert words.uses(one.network, "gmp") == "2 weeks in a row in which its centre is open"


def many(folder: Path, weeks: int = 1) -> Made:
    """The small network with thirteen courses, each run once at B, one after the other."""
    names = ["gmp", "qc", "regul", "upstream", "downstream", "fill", "validation", "biosafety", "data", "mrna", "intro", "eng", "maint"]
    one = made(folder, TOML.replace("weeks = 12", "weeks = 52"))
    courses = tuple(Course(id, weeks, 1, 5, name=id.title()) for id in names)
    runs = tuple(dataclasses.replace(plan_by_hand().runs[0], id=f"r{at:04}", course=id, week=at) for at, id in enumerate(names))
    network = dataclasses.replace(one.network, courses=courses)
    return dataclasses.replace(one, network=network, plan=Plan(runs, (), (), (), one.plan.worth, None, "", 0))


def test_courses_of_a_year_are_told_apart_by_letters_and_by_looks(tmp_path: Path) -> None:
    one = many(tmp_path)
    known = strips.looks(one)

    assert len({look.code for look in known.values()}) == 13
    assert len({(look.tone, look.hatch) for look in known.values()}) == 13
    assert all(look.code.isalpha() and len(look.code) <= 2 for look in known.values())
    drawn, legend = strips.year(one), strips.key(one)
    # A week of 52 on a screen has room for two letters: every bar has those of its course, which the legend names.
    wide = re.findall(r'<text class="on long[^"]*"[^>]*>([^<]*)', drawn)
    assert wide == [known[run.course].code for run in one.runs]
    assert re.findall(r"<b>([^<]*)</b>([^<]*)</li>", legend) == [(known[each.id].code, each.name) for each in one.network.courses]
    # Colours end after six; what comes after is hatched, with lines that are drawn once on the page.
    assert re.findall(r'<rect class="hatch (hatch[0-9])"', drawn) == ["hatch1"] * 6 + ["hatch2"]
    assert re.findall(r'<pattern id="(hatch[0-9])"', pictures.year(one)) == ["hatch1", "hatch2", "hatch3"]


def test_a_long_bar_has_the_name_of_its_run_too(tmp_path: Path) -> None:
    drawn = strips.year(many(tmp_path, weeks=6))

    assert re.findall(r'<text class="on long[^"]*"[^>]*>([^<]*)', drawn)[0] == "G r0000"
    assert re.findall(r'<text class="on brief[^"]*"[^>]*>([^<]*)', drawn)[0] == "G"


@pytest.mark.parametrize("ids", [["a"] * 1, [f"c{at}" for at in range(300)], ["-", "--", "ü", "Ü", "u"], ["ab", "abc", "abcd", "a"]])
def test_no_two_courses_have_one_code(ids: list[str]) -> None:
    assert len(set(strips.codes(ids))) == len(ids)


def test_the_workbook_is_made_of_days_amounts_and_shares_and_prints_on_its_side(tmp_path: Path) -> None:
    then = plan_by_hand()
    one = dataclasses.replace(made(tmp_path), before=then)

    sheets = load_workbook(io.BytesIO(book.workbook(one)))

    runs, money, shares = sheets["Runs"], sheets["Money"], sheets["Coverage"]
    assert [(runs[at].value.date(), runs[at].is_date, runs[at].number_format) for at in ("H2", "I2")] == [
        (date(2027, 1, 11), True, "yyyy-mm-dd"),
        (date(2027, 1, 24), True, "yyyy-mm-dd"),
    ]
    assert [(money[at].value, money[at].number_format) for at in ("C2", "D2", "E2", "F2", "G2")] == [
        *((amount, "#,##0") for amount in (300, 150, 75, 75)),
        (0.75, "0.0 %"),
    ]
    assert (shares["F3"].value, shares["F3"].number_format) == (1, "0.0 %")
    assert sheets["Announced"]["D2"].is_date
    assert sheets["Against before"]["F2"].is_date
    facts = {row[0].value: row[1].value for row in sheets["Facts"].rows}
    # 2046.9 of 2046.9: nothing below what is proven.
    assert (facts["first Monday"].date(), facts["below the ceiling at most, per cent"]) == (date(2027, 1, 4), 0)
    for sheet in sheets:
        assert (sheet.page_setup.orientation, sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.print_title_rows) == (
            "landscape",
            True,
            "$1:$1",
        )
    assert changes.table(one)[1][0][5] == date(2027, 1, 11)
