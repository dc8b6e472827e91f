"""What somebody may have meant who wrote a day, a quarter, a share or a number in another way: every reading there is, or none.

Flow: words.py -> this file -> dates.py.
Reads: what came. Writes: nothing.
Source: own work. Nothing here is taken for granted: readings are only offered, and the author chooses.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime
from fractions import Fraction

from .dates import Quarter, parse_quarter, quarter_of

YEAR_FIRST = re.compile(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[T ]\d{2}:\d{2}.{0,20})?")
YEAR_LAST = re.compile(r"(\d{1,2})\s?([-/. ])\s?(\d{1,2})\s?\2\s?(\d{4})")
DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|\.)?[ -](?:de )?([a-z]{3,12})\.?,?[ -](?:de )?(\d{4})")
MONTH_DAY = re.compile(r"([a-z]{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
MONTHS = (
    *(("jan", "ene"), ("feb", "fev"), ("mar",), ("apr", "avr", "abr"), ("may", "mai"), ("jun", "juin")),
    *(("jul", "juil"), ("aug", "aou", "ago"), ("sep", "set"), ("oct", "out", "okt"), ("nov",), ("dec", "dic", "dez", "des")),
)
"""How the months begin in English, French, Spanish, Portuguese and German, accents off."""
QUARTER_YEAR = re.compile(
    r"[qt]\s?([1-4])[\s/-]{0,2}(\d{4})|([1-4])(?:st|nd|rd|th|er|e|eme|o|\.)?\s?(?:q|t|quarter|trimestre|quartal)\s?(?:of |de |du )?(\d{4})"
)
YEAR_QUARTER = re.compile(r"(\d{4})[\s/-]{0,2}[qt]\s?([1-4])")
YEAR_MONTH, MONTH_YEAR = re.compile(r"(\d{4})[-/](\d{1,2})"), re.compile(r"(\d{1,2})[-/.](\d{4})")
PERCENT = re.compile(r"(\d{1,3}(?:\.\d{1,4})?)\s?(?:%|percent|per cent|pour cent|por ciento|por cento|prozent)")
PLAIN = re.compile(r"\d{1,3}(?:\.\d{1,4})?")
GROUPED = re.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*")
POINT = re.compile(r"(\d{1,3}(?:([.,])\d{3})(?:\2\d{3})*|\d+)[.,](\d+)")
BLANKS = re.compile(r"[\s\u00a0\u202f'’_]")
YES, NO = ("yes", "y", "true", "oui", "si", "sim", "ja"), ("no", "n", "false", "non", "nao", "nein")
FIRST, LAST = 2000, 2100


def folded(text: str) -> str:
    """A text in small letters, without accents, with single spaces.

    >>> folded("  Côte d’Ivoire "), folded("SÉNÉGAL")
    ("cote d'ivoire", 'senegal')
    """
    bare = "".join(one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one))
    return " ".join(bare.replace("’", "'").casefold().split())


def days(value: object) -> tuple[date, ...]:
    """The days a value may mean; of 01/02/2027 the first of February before the second of January.

    >>> [one.isoformat() for one in days("01/02/2027")], days("15.03.2024"), days("May 2026")
    (['2027-02-01', '2027-01-02'], (datetime.date(2024, 3, 15),), ())
    """
    if isinstance(value, datetime):
        return (value.date(),)
    if isinstance(value, date):
        return (value,)
    return tuple(dict.fromkeys(_days(folded(value)))) if isinstance(value, str) else ()


def _days(text: str) -> Iterator[date]:
    if match := YEAR_FIRST.fullmatch(text):
        yield from _day(match[1], match[2], match[3])
    elif match := YEAR_LAST.fullmatch(text):
        found = list(_day(match[4], match[3], match[1]))
        yield from found
        # With points the day stands first wherever people write so.
        if match[2] != "." or not found:
            yield from _day(match[4], match[1], match[3])
    elif match := DAY_MONTH.fullmatch(text):
        yield from _day(match[3], _month(match[2]), match[1])
    elif match := MONTH_DAY.fullmatch(text):
        yield from _day(match[3], _month(match[1]), match[2])


def _day(year: str, month: str | int, number: str) -> Iterator[date]:
    with suppress(ValueError):
        yield date(int(year), int(month), int(number))


def _month(word: str) -> int:
    """The number of a month by how its name begins, or 0."""
    return next((at for at, starts in enumerate(MONTHS, start=1) if word.startswith(starts)), 0)


def quarters(value: object) -> tuple[Quarter, ...]:
    """The quarters a value may mean; 2029-03 is March, or the third one.

    >>> [str(one) for text in ("T3 2028", "2028-07-01", "2029-03", "2029") for one in quarters(text)]
    ['2028Q3', '2028Q3', '2029Q1', '2029Q3']
    """
    found = [quarter_of(one) for one in days(value)]
    if isinstance(value, str):
        text = folded(value)
        if match := QUARTER_YEAR.fullmatch(text):
            found.append(Quarter(int(match[2] or match[4]), int(match[1] or match[3])))
        elif match := YEAR_QUARTER.fullmatch(text):
            found.append(Quarter(int(match[1]), int(match[2])))
        elif match := YEAR_MONTH.fullmatch(text):
            found += [quarter_of(one) for one in _day(match[1], match[2], "1")]
            found += [one for one in (parse_quarter(f"{match[1]}Q{int(match[2])}"),) if one]
        elif match := MONTH_YEAR.fullmatch(text):
            found += [quarter_of(one) for one in _day(match[2], match[1], "1")]
    return tuple(one for one in dict.fromkeys(found) if FIRST <= one.year <= LAST)


def shares(value: object) -> tuple[str, ...]:
    """The share a value may mean, in percent: 80 and 82,5 % are clear, 1.5 is not.

    >>> shares(80), shares("82,5 %"), shares("0,8"), shares(1.5)
    (('80 %',), ('82.5 %',), ('80 %',), ())
    """
    text = folded(str(value)).replace(",", ".") if isinstance(value, str | int | float) and not isinstance(value, bool) else ""
    if match := PERCENT.fullmatch(text):
        found = Fraction(match[1])
    elif PLAIN.fullmatch(text):
        found = Fraction(text) if Fraction(text) >= 2 else Fraction(text) * 100
    else:
        return ()
    return (f"{float(found):.10g} %",) if 0 <= found <= 100 else ()


def numbers(value: object) -> tuple[str, ...]:
    """The numbers a text may mean that has commas, or points between thousands.

    >>> numbers("1200,5"), numbers("1,200"), numbers("50.000.000"), numbers("1.200,5"), numbers("two")
    (('1200.5',), ('1200', '1.2'), ('50000000',), ('1200.5',), ())
    """
    if not isinstance(value, str):
        return ()
    text, found = BLANKS.sub("", value), []
    if not text.isascii() or len(text) > 20:
        return ()
    if match := GROUPED.fullmatch(text):
        found.append(re.sub(r"[.,]", "", text))
        # One separator alone may as well stand before decimals.
        if text.count(match[1]) == 1:
            found.append(text.replace(",", "."))
    elif (match := POINT.fullmatch(text)) and (match[2] is None or text[match.end(1)] != match[2]):
        found.append(f"{re.sub(r'[.,]', '', match[1])}.{match[3]}")
    return tuple(dict.fromkeys(f"{float(one):.15g}" for one in found))


def flags(value: object) -> tuple[str, ...]:
    """Yes or no in another language.

    >>> flags("Oui"), flags("não"), flags("perhaps")
    (('yes',), ('no',), ())
    """
    text = folded(value) if isinstance(value, str) else ""
    return ("yes",) if text in YES else ("no",) if text in NO else ()
