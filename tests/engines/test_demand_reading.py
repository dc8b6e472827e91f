"""A site file that cannot be used is refused with place, field, what came and what to do; one that can is read in full.

Flow: pytest -> this file -> seedtrain.engines.demand.
Reads: nothing. Writes: nothing.
"""

import tomllib
from datetime import date
from fractions import Fraction

import pytest

from seedtrain.engines.demand import Demand, FormatError, Held, Person, Plan, Quarter, Question, Site, SiteError, read_question
from seedtrain.reporting.knowledge import vocabulary
from tests.engines.demand_world import ask, plant

HEAD = 'format = "seedtrain-site/1"\non = 2027-01-15\n'
SITE = '[[site]]\nid = "accra"\ncountry = "GHA"\nplatform = "mrna"\ncapacity = 5e7\nds_lines = 1\npattern = "3x5"\nstart = "2029Q1"\n'
PLAN = '[[plan]]\nid = "plan"\ncountry = "GHA"\nplatform = "mrna"\nheads = {UPT = 4}\nstart = "2030Q1"\n'
PATTERNS = "1x5, 2x5, 3x5, 24x7"


def read(text: str) -> Question:
    return read_question(tomllib.loads(text), vocabulary(), "sites.toml")


def test_every_field_is_read() -> None:
    text = """
format = "seedtrain-site/1"
title = "Ghana"
on = 2027-01-15

[[site]]
id = "accra"
name = "Accra mRNA"
country = "GHA"
languages = ["en", "fr"]
platform = "mrna"
capacity = 50_000_000
ds_lines = 1
ff_lines = 2
pattern = "3x5"
ff_pattern = "24x7"
qc = "partial"
automation = "high"
lyo = 1
devices = 1
products = 2
standalone = false
status = "existing"
start = "2028 Q2"
likelihood = "62.5 %"
ranges = {capacity = [3e7, 6e7], ff_lines = [1, 3], pattern = ["2x5", "24x7"]}
heads = {UPT = 14}

[[site.person]]
label = "P-01"
role = "UPT"
held = [
  {competency = "U7", level = 3, since = 2026-03-01, until = 2028-03-01, evidence = "credential"},
  {competency = "Q1", level = 1, since = 2026-03-01},
]

[[plan]]
id = "ministry"
name = "National plan"
country = "GHA"
platform = "mrna"
heads = {UPT = 40}
start = "2030Q1"
likelihood = 0.5
languages = ["en"]
includes = ["accra"]
"""

    found = read(text)

    held = (Held("U7", 3, date(2026, 3, 1), date(2028, 3, 1), "credential"), Held("Q1", 1, date(2026, 3, 1)))
    assert found == Question(
        date(2027, 1, 15),
        (
            Site(
                id="accra",
                name="Accra mRNA",
                country="GHA",
                platform="mrna",
                capacity=5e7,
                ds_lines=1,
                ff_lines=2,
                pattern="3x5",
                ff_pattern="24x7",
                qc="partial",
                automation="high",
                lyo=1,
                devices=1,
                products=2,
                standalone=False,
                status="existing",
                likelihood=Fraction(5, 8),
                start=Quarter(2028, 2),
                languages=("en", "fr"),
                ranges={"capacity": (3e7, 6e7), "ff_lines": (1, 3), "pattern": ("2x5", "24x7")},
                heads={"UPT": 14},
                people=(Person("P-01", "UPT", held),),
            ),
        ),
        (Plan("ministry", "National plan", "GHA", "mrna", {"UPT": 40}, Quarter(2030, 1), Fraction(1, 2), ("en",), ("accra",)),),
        "Ghana",
    )


def test_what_is_left_out_holds_our_usual_value_and_is_named() -> None:
    (site,) = read(HEAD + SITE).sites

    assert (site.name, site.qc, site.automation, site.products, site.standalone, site.likelihood) == (
        "accra",
        "full",
        "standard",
        1,
        True,
        1,
    )
    assert site.assumed == ("automation", "qc", "products", "standalone", "likelihood")


def test_a_site_of_which_only_the_roster_speaks_needs_no_lines() -> None:
    text = HEAD + '[[site]]\nid = "a"\ncountry = "GHA"\nplatform = "egg"\nstatus = "existing"\nheads = {UPT = 3}\n'

    (site,) = read(text).sites

    assert (site.has_lines, site.heads, site.start) == (False, {"UPT": 3}, Quarter(2027, 1))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (SITE, 'sites.toml: format is missing; expected "seedtrain-site/1". Write format = "seedtrain-site/1" in its first line.'),
        (
            'format = "seedtrain-site/2"\n',
            'sites.toml: format = "seedtrain-site/2"; expected "seedtrain-site/1". Write format = "seedtrain-site/1" in its first line.',
        ),
        ('format = "seedtrain-site/1"\n' + SITE, "sites.toml: on is missing; expected a day such as on = 2027-01-15. Add it."),
        (HEAD, "sites.toml: no site and no plan came. Begin each site with a line [[site]]."),
        (HEAD + "sites = 1\n", "sites.toml has no field sites; did you mean site?"),
        (HEAD + SITE.replace("ds_lines", "ds_line"), 'site 1 ("accra") has no field ds_line; did you mean ds_lines?'),
        (
            HEAD + SITE.replace("ds_lines = 1", 'ds_lines = "2"'),
            'site 1 ("accra"): ds_lines = "2"; expected a whole number from 0 to 50. Write it without quotes: 2.',
        ),
        (
            HEAD + SITE.replace("ds_lines = 1", "ds_lines = -1"),
            'site 1 ("accra"): ds_lines = -1; expected a whole number from 0 to 50. Correct it.',
        ),
        (
            HEAD + SITE.replace('"mrna"', '"mRNA"'),
            'site 1 ("accra"): platform = "mRNA"; expected one of mrna, mammalian_mab, viral_cell, egg, microbial, '
            'bacterial_vaccine, fill_finish_only. Write "mrna".',
        ),
        (
            HEAD + SITE.replace('"mrna"', '"fill_finish_only"'),
            'site 1 ("accra"): ds_lines = 1; expected 0, as this platform only fills. '
            "Write 0, or the platform whose drug substance is made.",
        ),
        (
            HEAD + SITE.replace("capacity = 5e7\n", ""),
            'site 1 ("accra"): capacity is missing; expected a number above 0 [doses a year], as there are lines of drug substance. '
            "Write what all lines make together.",
        ),
        (
            HEAD + SITE.replace('pattern = "3x5"', 'pattern = "3x7"'),
            f'site 1 ("accra"): pattern = "3x7"; expected one of {PATTERNS}. Did you mean 3x5?',
        ),
        (
            HEAD + SITE.replace('pattern = "3x5"\n', ""),
            'site 1 ("accra"): pattern is missing; expected a shift pattern, as there are lines. Write pattern = "3x5" or another.',
        ),
        (
            HEAD + SITE.replace("ds_lines = 1\n", ""),
            'site 1 ("accra"): neither lines (ds_lines, ff_lines) nor heads by role came, so nobody could be counted. Write one of them.',
        ),
        (
            HEAD + SITE.replace('"GHA"', '"GH"'),
            'site 1 ("accra"): country = "GH"; expected its code. Write "GHA".',
        ),
        (
            HEAD + SITE.replace("2029Q1", "2029-01"),
            'site 1 ("accra"): start = "2029-01"; expected a quarter. Write start = "2029Q1".',
        ),
        (
            HEAD + SITE + "likelihood = 70\n",
            'site 1 ("accra"): likelihood = 70; expected a share from 0 % to 100 %. Write likelihood = "70 %".',
        ),
        (
            HEAD + SITE + 'languages = ["English"]\n',
            'site 1 ("accra"): languages = ["English"]; expected codes of languages. Write languages = ["en"].',
        ),
        (
            HEAD + SITE + "ranges = {capacity = [6e7, 9e7]}\n",
            'site 1 ("accra"): ranges: capacity = [60000000, 90000000]; expected least and most around 5e+07, up to 1e+11. '
            "Write capacity = [5e+07, 5e+07] with your own ends.",
        ),
        (
            HEAD + SITE + 'ranges = {qc = "full"}\n',
            'site 1 ("accra"): ranges: qc = "full"; expected two or more of full, partial, none. Write qc = ["full", "partial"].',
        ),
        (
            HEAD + SITE + "heads = {UTP = 3}\n",
            'site 1 ("accra"): heads has "UTP"; expected the code of a role; did you mean UPT or UMT?',
        ),
        (HEAD + SITE + "heads = {UPT = 2.5}\n", 'site 1 ("accra"): heads.UPT = 2.5; expected a whole number from 0 to 100000. Correct it.'),
        (
            HEAD + SITE + '[[site.person]]\nlabel = "A"\nrole = "UPT"\n' * 2,
            'site 1 ("accra"), person 2 ("A"): label = "A"; expected a label of one person only. Give each person one label.',
        ),
        (
            HEAD + SITE + '[[site.person]]\nlabel = "A"\nrole = "UPT"\nheld = [{competency = "Q1", level = 5, since = 2026-01-01}]\n',
            'site 1 ("accra"), person 1 ("A"), held 1: level = 5; expected a whole number from 1 to 4. Correct it.',
        ),
        (
            HEAD + SITE + '[[site.person]]\nlabel = "A"\nrole = "UPT"\nheld = [{competency = "Q1", level = 2}]\n',
            'site 1 ("accra"), person 1 ("A"), held 1: since is missing; expected a day such as since = 2027-01-15. Add it.',
        ),
        (
            HEAD + SITE + '[[site.person]]\nlabel = "A"\nrole = "UPT"\n'
            'held = [{competency = "Q1", level = 2, since = 2026-01-01, until = 2025-01-01}]\n',
            'site 1 ("accra"), person 1 ("A"), held 1: until = 2025-01-01; expected a day not before since, 2026-01-01. '
            "Correct one of the two.",
        ),
        (
            HEAD + SITE + "likelihood = nan\n",
            'site 1 ("accra"): likelihood = nan; expected a share from 0 % to 100 % such as "70 %". Correct it.',
        ),
        (
            HEAD + SITE.replace("5e7", "inf"),
            'site 1 ("accra"): capacity = inf; expected a number from 0 to 1e+11. Write it in digits, without a unit.',
        ),
        (
            HEAD + SITE.replace("5e7", '"50000000"'),
            'site 1 ("accra"): capacity = "50000000"; expected a number from 0 to 1e+11. Write it without quotes: 50000000.',
        ),
        (
            HEAD + SITE.replace("ds_lines = 1", 'ds_lines = "٣"'),
            'site 1 ("accra"): ds_lines = "٣"; expected a whole number from 0 to 50. Write it without quotes: 3.',
        ),
        (
            HEAD + SITE + "ranges = {capacity = [1, inf]}\n",
            'site 1 ("accra"): ranges: capacity = [1, inf]; expected least and most around 5e+07, up to 1e+11. '
            "Write capacity = [5e+07, 5e+07] with your own ends.",
        ),
        (
            HEAD + SITE + "ranges = {ds_lines = [1, 51]}\n",
            'site 1 ("accra"): ranges: ds_lines = [1, 51]; expected least and most around 1, up to 50. '
            "Write ds_lines = [1, 1] with your own ends.",
        ),
        (
            HEAD + SITE + 'name = "Ac\\u0000cra"\n',
            'site 1 ("accra"): name = "Ac\x00cra"; expected a text of at most 2000 characters without control characters. '
            "Shorten it, or take them out.",
        ),
        (
            HEAD.replace("2027", "1999") + SITE,
            "sites.toml: on = 1999-01-15; expected a day of the years 2000 to 2100. Correct the year.",
        ),
        (
            HEAD + SITE + '[[site.person]]\nlabel = "A"\nrole = "UPT"\nheld = [{competency = "Q1", level = 3, since = 9999-12-01}]\n',
            'site 1 ("accra"), person 1 ("A"), held 1: since = 9999-12-01; expected a day of the years 1900 to 2100. Correct the year.',
        ),
        (
            HEAD + SITE + '[site.person]\nlabel = "A"\n',
            'site 1 ("accra"): person = {label = "A"}; expected a list of tables. Begin each with a line [[site.person]].',
        ),
        (
            HEAD + SITE + '[[site.person]]\nlabel = "A"\nrole = "UPT"\nheld = "Q1"\n',
            'site 1 ("accra"), person 1 ("A"): held = "Q1"; expected a list of tables. '
            'Write held = [{competency = "U7", level = 2, since = 2026-03-01}].',
        ),
        (
            HEAD + SITE + '[[person]]\nlabel = "A"\n',
            "sites.toml has no field person; a site has. Write it below [[site.person]], once for each.",
        ),
        (HEAD + "heads = {UPT = 1}\n" + SITE, "sites.toml has no field heads; a site has. Write it below the line [[site]] it belongs to."),
        (
            HEAD + SITE.replace("ds_lines = 1\n", "heads = {UPT = 0}\n"),
            'site 1 ("accra"): neither lines (ds_lines, ff_lines) nor heads by role came, so nobody could be counted. Write one of them.',
        ),
        (
            HEAD + SITE + PLAN.replace("UPT = 4", "UPT = 0"),
            'plan 1 ("plan"): heads = {UPT = 0}; expected people by role. Write heads = {UPT = 40}.',
        ),
        (
            HEAD + SITE + PLAN.replace("GHA", "KAZ") + 'includes = ["accra"]\n',
            'plan 1 ("plan"): includes = ["accra"]; expected sites in KAZ, not accra. '
            "It is in GHA; take it out, or correct the country of one of them.",
        ),
        (
            HEAD + SITE.replace('"accra"', '"' + "a" * 300 + '"'),
            f'site 1 ("{"a" * 300}"): id = "{"a" * 119}…; expected at most 60 letters, digits, hyphens, points. '
            'Write a short word such as "accra-mrna".',
        ),
        (HEAD + SITE * 2, 'site 2: id = "accra"; site 1 has it already. Give every site and plan an id of its own.'),
        (
            HEAD + PLAN.replace("heads = {UPT = 4}\n", ""),
            'plan 1 ("plan"): heads is missing; expected people by role. Write heads = {UPT = 40}.',
        ),
        (
            HEAD + SITE + PLAN + 'includes = ["tema"]\n',
            'plan 1 ("plan"): includes has "tema"; expected the code of a site; known are accra.',
        ),
        (
            HEAD + SITE + PLAN + PLAN.replace('"plan"', '"other"'),
            'plan "other" counts site "accra", which plan "plan" counts already. '
            "Name in `includes` of each plan the sites that are part of it.",
        ),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_in_its_own_words(text: str, words: str) -> None:
    with pytest.raises(SiteError) as refusal:
        read(text)

    assert str(refusal.value) == words


def test_whole_numbers_with_a_point_and_days_far_off_are_read() -> None:
    held = '[[site.person]]\nlabel = "A"\nrole = "UPT"\nheld = [{competency = "Q1", level = 3, since = 1998-05-01, until = 9999-12-31}]\n'

    (site,) = read(HEAD + SITE + "heads = {UPT = 3.0}\n" + held).sites

    assert (dict(site.heads), [type(one) for one in site.heads.values()]) == ({"UPT": 3}, [int])
    assert site.people[0].held == (Held("Q1", 3, date(1998, 5, 1), date(9999, 12, 31)),)


class Label(str):
    """Counts how often labels are compared."""

    compared = 0

    def __eq__(self, other: object) -> bool:
        Label.compared += 1
        return super().__eq__(other)

    def strip(self, chars: str | None = None) -> "Label":
        return Label(super().strip(chars))

    __hash__ = str.__hash__


def test_a_label_is_not_compared_with_every_label_before() -> None:
    raw = tomllib.loads(HEAD + SITE)
    raw["site"][0]["person"] = [{"label": Label(f"P-{at}"), "role": "UPT"} for at in range(2_000)]

    read_question(raw, vocabulary(), "sites.toml")

    # Compared with all before they are compared 2,000,000 times.
    assert Label.compared < 4 * 2_000


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{}", "Expected a file with schema seedtrain.demand/1; None came. Use a file this version wrote."),
        (
            '{"schema":"seedtrain.demand/1","value":{"title":1}}',
            "Expected a file with schema seedtrain.demand/1; it cannot be read (TypeError: 1 is no <class 'str'>). "
            "Use a file this version wrote, unchanged.",
        ),
    ],
)
def test_a_result_that_was_changed_is_refused(text: str, words: str) -> None:
    with pytest.raises(FormatError) as refusal:
        Demand.from_json(text)

    assert str(refusal.value) == words
    assert Demand.from_json(ask(plant()).to_json()).sites[0].id == "accra"
