"""A refusal says "Write" only before what its author can have meant, both readings where there are two, and asks where it guesses.

Flow: pytest -> this file -> seedtrain.engines.demand.
Reads: nothing. Writes: nothing.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedtrain.engines.demand import SiteError, readings
from tests.engines.test_demand_reading import HEAD, SITE, read


@pytest.mark.parametrize(
    ("text", "words"),
    [
        *(
            (HEAD + SITE.replace('"GHA"', f'"{came}"'), f'site 1 ("accra"): country = "{came}"; expected {words}')
            for came, words in (
                ("Sénégal", 'its code. Write "SEN".'),
                ("SN", 'its code. Write "SEN".'),
                ("Senegal", 'its code. Write "SEN".'),
                ("sen", 'its code. Write "SEN".'),
                ("Côte d’Ivoire", 'its code. Write "CIV".'),
                ("Congo", 'its code. Write "COG" or "COD".'),
                ("Seneglia", "the code of a country; did you mean SEN?"),
                ("GHX", "the code of a country; did you mean GHA?"),
            )
        ),
        *(
            (HEAD + SITE + f"likelihood = {came}\n", f'site 1 ("accra"): likelihood = {came}; expected a share from 0 % to 100 %{words}')
            for came, words in (
                ("80", '. Write likelihood = "80 %".'),
                ('"82,5 %"', '. Write likelihood = "82.5 %".'),
                ('"0,8"', '. Write likelihood = "80 %".'),
                ('"82.5 percent"', '. Write likelihood = "82.5 %".'),
                ("1.5", ' such as "70 %". Correct it.'),
                ("180", ' such as "70 %". Correct it.'),
            )
        ),
        *(
            (HEAD + SITE.replace('"2029Q1"', came), f'site 1 ("accra"): start = {came}; expected a quarter{words}')
            for came, words in (
                ("2028-07-01", '. Write start = "2028Q3".'),
                ('"T3 2028"', '. Write start = "2028Q3".'),
                ('"3e trimestre 2028"', '. Write start = "2028Q3".'),
                ('"2029-03"', '. Write start = "2029Q1" or "2029Q3".'),
                ('"2029"', ' such as "2028Q1". Correct it.'),
            )
        ),
        *(
            (HEAD + SITE.replace("5e7", f'"{came}"'), f'site 1 ("accra"): capacity = "{came}"; expected a number from 0 to 1e+11. {words}')
            for came, words in (
                ("1200,5", "Write capacity = 1200.5, with a point."),
                ("50.000.000", "Write capacity = 50000000, without separators."),
                ("1,200", "Write capacity = 1200 or 1.2."),
                ("50 million", "Write it in digits, without a unit."),
            )
        ),
        (
            HEAD.replace("2027-01-15", '"01/02/2027"') + SITE,
            'sites.toml: on = "01/02/2027"; expected a day. Write on = 2027-02-01 or 2027-01-02.',
        ),
        (
            HEAD.replace("2027-01-15", '"May 2027"') + SITE,
            'sites.toml: on = "May 2027"; expected a day such as 2027-01-15. Correct it.',
        ),
        (
            HEAD + SITE + 'languages = ["français", "EN"]\n',
            'site 1 ("accra"): languages = ["français", "EN"]; expected codes of languages. Write languages = ["fr", "en"].',
        ),
        (
            HEAD + SITE + 'languages = ["the king\'s"]\n',
            'site 1 ("accra"): languages = ["the king\'s"]; expected codes of languages such as ["pt-BR"]. Correct it.',
        ),
        (
            HEAD + SITE + 'heads = {"Aseptic fill-finish operator" = 3}\n',
            'site 1 ("accra"): heads has "Aseptic fill-finish operator"; expected its code. Write AFO.',
        ),
    ],
)
def test_a_refusal_offers_what_can_have_been_meant(text: str, words: str) -> None:
    with pytest.raises(SiteError) as refusal:
        read(text)

    assert str(refusal.value) == words


@given(st.dates())
def test_a_day_is_found_however_it_is_written(day: object) -> None:
    year, month, number = day.year, day.month, day.day  # type: ignore[attr-defined]

    assert day in readings.days(f"{number:02}/{month:02}/{year:04}")
    assert day in readings.days(f"{month}/{number}/{year:04}")
    assert day in readings.days(f"{number}.{month}.{year:04}")
    assert readings.days(f"{year:04}/{month}/{number}") == (day,)
    assert len(readings.days(f"{number}/{month}/{year:04}")) == 1 + (number <= 12 and number != month)


@given(st.integers(0, 10**12), st.integers(0, 99))
def test_a_number_is_found_with_any_separators(whole: int, cents: int) -> None:
    written = f"{whole:,}.{cents:02}"

    assert float(f"{whole}.{cents:02}") in [float(one) for one in readings.numbers(written)] or whole < 1000
    swapped = written.translate(str.maketrans(",.", ".,"))
    assert f"{float(f'{whole}.{cents:02}'):.15g}" in readings.numbers(swapped)


@given(st.text(max_size=30))
def test_whatever_is_written_has_readings_or_none(text: str) -> None:
    for meant in (readings.days, readings.quarters, readings.shares, readings.numbers, readings.flags):
        assert len(meant(text)) <= 4
