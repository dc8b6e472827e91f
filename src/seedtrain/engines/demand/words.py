"""Takes one table of a file apart field by field and says, in the words of its author, what cannot be used.

Flow: reading.py, courses.py -> this file -> readings.py.
Reads: mappings from TOML or from the rows of a spreadsheet. Writes: nothing.
Source: own work. Each refusal has the place, the field, what came, what was expected, and what to do. "Write" stands only before what the
author can only have meant, with both where there are two readings; a guess is a question.
"""

from __future__ import annotations

import difflib
import math
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from fractions import Fraction
from types import MappingProxyType

from . import readings
from .dates import Quarter, parse_quarter
from .errors import DemandError

PERCENT = re.compile(r"(\d{1,3}(?:\.\d{1,4})?)\s*%")
IN_TOML = re.compile(r"Write (?:\w+ = )?([^{]+?)(?=\.$)")
"""The remedy of a TOML file, whose value alone is what a cell takes."""
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
UNPRINTED = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
"""What no workbook and no page can hold."""
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
SOME = 8
MOST_TEXT, MOST_SHOWN, MOST_DIGITS = 2_000, 120, 16
LONGEST_CODE = 4
"""Letters; what is longer was written as a name."""


@dataclass(frozen=True, slots=True)
class Guess:
    """Codes a text may mean, best first; `is_sure` where it names them, and does not only resemble their names."""

    codes: tuple[str, ...] = ()
    is_sure: bool = False


Guesser = Callable[[str, str], Guess]
"""Kind of a code (country, role, competency, language) and what came -> the codes that may be meant."""


def no_guess(_kind: str, _text: str) -> Guess:
    """Nothing is known but the codes."""
    return Guess()


class Placed(dict[str, object]):
    """A table from a spreadsheet: `at` names the cell of each field, such as "sites.xlsx, Site!C3", `said` has its text.

    Of a table of numbers by code, such as heads, `heads.AFO` has the cell of the number and `heads.AFO.code` that of the code.
    """

    def __init__(self, values: Mapping[str, object], at: Mapping[str, str], said: Mapping[str, str]) -> None:
        super().__init__(values)
        self.at, self.said = dict(at), dict(said)


@dataclass(frozen=True, slots=True)
class Field:
    """One table. `at` names the cell of a field where it came from a spreadsheet; the place is then that cell."""

    family: type[DemandError]
    where: str
    raw: Mapping[str, object]
    at: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    guess: Guesser = no_guess

    @classmethod
    def of(cls, family: type[DemandError], where: str, raw: Mapping[str, object], guess: Guesser = no_guess) -> Field:
        """The table, with its cells where it has any."""
        return cls(family, where, raw, raw.at if isinstance(raw, Placed) else {}, guess)

    @staticmethod
    def shown(value: object) -> str:
        """A value as its author wrote it, or nearly; what is very long is cut."""
        text = Field._whole_value(value)
        return text if len(text) <= MOST_SHOWN else f"{text[:MOST_SHOWN]}…"

    @staticmethod
    def _whole_value(value: object) -> str:
        if isinstance(value, bool):
            return str(value).lower()
        if isinstance(value, str):
            return f'"{value}"'
        if isinstance(value, list):
            return f"[{', '.join(Field.shown(one) for one in value)}]"
        if isinstance(value, dict):
            return f"{{{', '.join(f'{name} = {Field.shown(one)}' for name, one in value.items())}}}"
        return value.isoformat() if isinstance(value, date) else f"{value:.15g}" if isinstance(value, float) else str(value)

    def wrong(self, name: str, expected: str, remedy: str) -> DemandError:
        """The refusal of what stands in a field."""
        place = self.at.get(name, self.where)
        said = self.raw.said.get(name) if isinstance(self.raw, Placed) else None
        if self.at:
            remedy = IN_TOML.sub(lambda match: f"Write {match[1].strip('[]').replace(chr(34), '')}", remedy)
        if name not in self.raw:
            sentence = f"{place}: {name} is missing; expected {expected}. {remedy}"
        else:
            sentence = f"{place}: {name} = {self.shown(said or self.raw[name])}; expected {expected}. {remedy}"
        return self.family(f"bad_{name}", {"where": place, "field": name, "value": str(self.raw.get(name, ""))}, sentence)

    def meant(self, name: str, expected: str, sample: str, found: Sequence[str], form: str = "{}", after: str = "") -> DemandError:
        """The refusal with every reading there is of what came; without one, with a sample. `form` is how a TOML file writes a value."""

        def said(value: str) -> str:
            return value if self.at else form.format(value)

        if found:
            own = "" if self.at else f"{name} = "
            return self.wrong(name, expected, f"Write {own}{' or '.join(map(said, found))}{after}.")
        such = said(sample) if self.at or name in self.raw else f"{name} = {said(sample)}"
        return self.wrong(name, f"{expected} such as {such}", "Correct it." if name in self.raw else "Add it.")

    def text(self, name: str, usual: str | None = None) -> str:
        """A text that is not empty, or the usual one where the field is left out."""
        if name not in self.raw and usual is not None:
            return usual
        value = self.raw.get(name)
        if not isinstance(value, str) or not value.strip():
            raise self.wrong(name, "a text", "Write it." if self.at else f'Write {name} = "...".')
        if UNPRINTED.search(value) or len(value) > MOST_TEXT:
            raise self.wrong(name, f"a text of at most {MOST_TEXT} characters without control characters", "Shorten it, or take them out.")
        return value.strip()

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts, empty where the field is left out."""
        value = self.raw.get(name, [])
        if isinstance(value, list) and all(isinstance(one, str) and one.strip() for one in value):
            return tuple(dict.fromkeys(one.strip() for one in value))
        raise self.wrong(name, "a list of texts", f'Write {name} = ["..."].')

    def languages(self, name: str) -> tuple[str, ...]:
        """Languages as BCP 47 codes."""
        found = self.texts(name)
        if all(LANGUAGE.fullmatch(one) for one in found):
            return found
        codes = [self._language(one) for one in found]
        listed = ("; " if self.at else '", "').join(dict.fromkeys(codes))
        raise self.meant(name, "codes of languages", "pt-BR", (listed,) if all(codes) else (), '["{}"]')

    def _language(self, text: str) -> str:
        """The code a language was written for, or nothing."""
        primary, _, rest = text.replace("_", "-").partition("-")
        code = f"{primary.lower()}-{rest}" if rest else primary.lower()
        guess = self.guess("language", text)
        if guess.is_sure and len(guess.codes) == 1:
            return guess.codes[0]
        return code if LANGUAGE.fullmatch(code) and len(primary) == 2 else ""

    def choice(self, name: str, allowed: Collection[str], usual: str | None = None) -> str:
        """One of the words allowed; the nearest one is offered."""
        if name not in self.raw and usual is not None:
            return usual
        value = self.raw.get(name)
        if isinstance(value, str) and value in allowed:
            return value
        same = [one for one in allowed if _bare(one) == _bare(str(value))]
        near = difflib.get_close_matches(str(value).lower(), allowed, 1, 0.5)
        hint = f"Did you mean {near[0]}?" if near else "Choose one."
        raise self.wrong(name, f"one of {', '.join(allowed)}", f'Write "{same[0]}".' if len(same) == 1 else hint)

    def whole(self, name: str, least: int, most: int, usual: int | None = None) -> int:
        """A whole number within bounds, both included."""
        if name not in self.raw and usual is not None:
            return usual
        value = self.raw.get(name)
        if type(value) is float and value.is_integer():
            value = int(value)
        if type(value) is int and least <= value <= most:
            return value
        found = [one for one in readings.numbers(value) if one.isdecimal() and least <= int(one) <= most]
        if found and not _without_quotes(value):
            raise self.meant(name, f"a whole number from {least} to {most}", str(least), found)
        raise self.wrong(name, f"a whole number from {least} to {most}", _without_quotes(value) or "Correct it.")

    def number(self, name: str, least: float, most: float) -> float:
        """A number within bounds, both included."""
        value = self.raw.get(name)
        if type(value) in {int, float} and least <= float(str(value)) <= most:
            return float(str(value))
        found = [one for one in readings.numbers(value) if least <= float(one) <= most]
        if found and not _without_quotes(value):
            after = "" if len(found) > 1 else ", with a point" if "." in found[0] else ", without separators"
            raise self.meant(name, f"a number from {least:g} to {most:g}", f"{least:g}", found, after=after)
        remedy = _without_quotes(value) or "Write it in digits, without a unit."
        raise self.wrong(name, f"a number from {least:g} to {most:g}", remedy)

    def flag(self, name: str, usual: bool) -> bool:
        """True or false."""
        value = self.raw.get(name, usual)
        if isinstance(value, bool):
            return value
        if isinstance(self.raw, Placed):
            found = readings.flags(value)
            raise self.wrong(name, "yes or no", f"Write {found[0]}." if found else "Choose one of them.")
        raise self.wrong(name, "true or false", "Write one of them without quotes.")

    def share(self, name: str, usual: Fraction) -> Fraction:
        """A share from 0 to 1, exactly as written: 0.7, or "70 %"."""
        value = self.raw.get(name, usual)
        found = None
        if isinstance(value, str) and (match := PERCENT.fullmatch(value.strip())):
            found = Fraction(match[1]) / 100
        elif isinstance(value, Fraction) or type(value) is int or (type(value) is float and math.isfinite(value)):
            found = Fraction(str(value))
        if found is not None and 0 <= found <= 1:
            return found
        raise self.meant(name, "a share from 0 % to 100 %", "70 %", readings.shares(value), '"{}"')

    def quarter(self, name: str) -> Quarter:
        """A quarter such as 2028Q1."""
        value = self.raw.get(name)
        found = parse_quarter(value) if isinstance(value, str) else None
        if found is not None and 2000 <= found.year <= 2100:
            return found
        raise self.meant(name, "a quarter", "2028Q1", [str(one) for one in readings.quarters(value)], '"{}"')

    def day(self, name: str, first: int = 1, last: int = 9999) -> date:
        """A day in one of these years, both included."""
        value = self.raw.get(name)
        if isinstance(value, str) and DAY.fullmatch(value.strip()):
            with suppress(ValueError):
                value = date.fromisoformat(value.strip())
        if not isinstance(value, date) or isinstance(value, datetime):
            found = [one.isoformat() for one in readings.days(value) if first <= one.year <= last]
            raise self.meant(name, "a day", "2027-01-15", found)
        if not first <= value.year <= last:
            raise self.wrong(name, f"a day of the years {first} to {last}", "Correct the year.")
        return value

    def counts(self, name: str, known: Collection[str], kind: str, least: int, most: int) -> Mapping[str, int]:
        """A table of whole numbers by a code that is known; empty where it is left out."""
        value = self.raw.get(name, {})
        if not isinstance(value, dict):
            raise self.wrong(name, f"a table of numbers by {kind}", f"Write {name} = {{{next(iter(known), 'CODE')} = {least or 1}}}.")
        found: dict[str, int] = {}
        for code, count in value.items():
            place = self.at.get(f"{name}.{code}", self.where)
            if code not in known:
                cell = f"{name}.{code}.code"
                raise self.unknown(cell, code, known, kind, f'{kind} = "{code}"' if cell in self.at else f'{name} has "{code}"')
            if type(count) is float and count.is_integer():
                count = int(count)
            found[code] = count
            if type(count) is not int or not least <= count <= most:
                raise self.family(
                    f"bad_{name}",
                    {"where": place, "field": f"{name}.{code}", "value": str(count)},
                    f"{place}: {name}.{code} = {self.shown(count)}; expected a whole number from {least} to {most}. Correct it.",
                )
        return MappingProxyType(found)

    def code(self, name: str, known: Collection[str], kind: str) -> str:
        """A code that is known."""
        if name not in self.raw:
            raise self.wrong(name, f"the code of a {kind}", "Add it.")
        value = self.text(name)
        if value not in known:
            raise self.unknown(name, value, known, kind)
        return value

    def codes(self, name: str, known: Collection[str], kind: str) -> tuple[str, ...]:
        """A list of codes that are known, empty where the field is left out."""
        found = self.texts(name)
        for value in found:
            if value not in known:
                raise self.unknown(name, value, known, kind, f'{name} has "{value}"')
        return found

    def unknown(self, name: str, value: str, known: Collection[str], kind: str, said: str = "") -> DemandError:
        """The refusal of a code nobody knows, with the one it stands for or the nearest ones; `said` in place of field and value."""
        guess = self.guess(kind, value)
        same = [code for code in known if code.casefold() == value.strip().casefold()]
        sure = same or [code for code in guess.codes if guess.is_sure and code in known]
        near = [code for code in guess.codes if code in known] if len(value) > LONGEST_CODE else []
        near = near or difflib.get_close_matches(value.upper(), known, 2, 0.6)
        if sure:
            is_bare = bool(said or self.at)
            hint = f"its code. Write {' or '.join(sure if is_bare else (chr(34) + code + chr(34) for code in sure))}."
        elif near:
            hint = f"the code of a {kind}; did you mean {' or '.join(near)}?"
        else:
            hint = f"the code of a {kind}; known are {', '.join(list(known)[:SOME])}{' and others' if len(known) > SOME else ''}."
        place = self.at.get(name, self.where)
        return self.family(
            f"unknown_{kind}",
            {"where": place, "field": name.removesuffix(".code"), "value": value},
            f"{place}: {said or f'{name} = {self.shown(value)}'}; expected {hint}",
        )

    def tables(self, name: str, remedy: str = "") -> list[dict[str, object]]:
        """A list of tables, empty where the field is left out."""
        value = self.raw.get(name, [])
        if isinstance(value, list) and all(isinstance(one, dict) for one in value):
            return value
        raise self.wrong(name, "a list of tables", remedy or f"Begin each with a line [[{name}]].")


def _bare(word: str) -> str:
    """A word by its letters and digits alone."""
    return "".join(letter for letter in word.casefold() if letter.isalnum())


def _without_quotes(value: object) -> str:
    """The remedy for a whole number that came as a text; nothing for anything else."""
    is_number = isinstance(value, str) and len(value) < MOST_DIGITS and value.strip().isdecimal()
    return f"Write it without quotes: {int(str(value))}." if is_number else ""


def check_fields(family: type[DemandError], where: str, raw: Mapping[str, object], known: Collection[str]) -> None:
    """Raises for the first field nobody reads: a misspelt name never passes in silence."""
    for name in raw:
        if name not in known:
            near = difflib.get_close_matches(name.lower(), known, 1, 0.6)
            hint = f"did you mean {near[0]}?" if near else f"known are {', '.join(known)}."
            raise family("unknown_field", {"where": where, "field": name}, f"{where} has no field {name}; {hint}")
