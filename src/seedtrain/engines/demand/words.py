"""Takes one table of a file apart field by field and says, in the words of its author, what cannot be used.

Flow: reading.py, courses.py -> this file.
Reads: mappings from TOML or from the rows of a spreadsheet. Writes: nothing.
Source: own work. Each refusal has the place, the field, what came, what was expected, and what to do.
"""

from __future__ import annotations

import difflib
import math
import re
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from fractions import Fraction
from types import MappingProxyType

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


class Placed(dict[str, object]):
    """A table from a spreadsheet: `at` names the cell of each field, such as "sites.xlsx, Site!C3", `said` has its text."""

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

    @classmethod
    def of(cls, family: type[DemandError], where: str, raw: Mapping[str, object]) -> Field:
        """The table, with its cells where it has any."""
        return cls(family, where, raw, raw.at if isinstance(raw, Placed) else {})

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
        if any(not LANGUAGE.fullmatch(one) for one in found):
            raise self.wrong(name, "codes of languages such as en, fr, pt-BR", f'Write {name} = ["en"].')
        return found

    def choice(self, name: str, allowed: Collection[str], usual: str | None = None) -> str:
        """One of the words allowed; the nearest one is offered."""
        if name not in self.raw and usual is not None:
            return usual
        value = self.raw.get(name)
        if isinstance(value, str) and value in allowed:
            return value
        near = difflib.get_close_matches(str(value).lower(), allowed, 1, 0.5)
        raise self.wrong(name, f"one of {', '.join(allowed)}", f'Write "{near[0]}".' if near else "Choose one.")

    def whole(self, name: str, least: int, most: int, usual: int | None = None) -> int:
        """A whole number within bounds, both included."""
        if name not in self.raw and usual is not None:
            return usual
        value = self.raw.get(name)
        if type(value) is float and value.is_integer():
            value = int(value)
        if type(value) is int and least <= value <= most:
            return value
        raise self.wrong(name, f"a whole number from {least} to {most}", _without_quotes(value) or "Correct it.")

    def number(self, name: str, least: float, most: float) -> float:
        """A number within bounds, both included."""
        value = self.raw.get(name)
        if type(value) in {int, float} and least <= float(str(value)) <= most:
            return float(str(value))
        remedy = _without_quotes(value) or "Write it in digits, without a unit."
        raise self.wrong(name, f"a number from {least:g} to {most:g}", remedy)

    def flag(self, name: str, usual: bool) -> bool:
        """True or false."""
        value = self.raw.get(name, usual)
        if isinstance(value, bool):
            return value
        if isinstance(self.raw, Placed):
            raise self.wrong(name, "yes or no", "Choose one of them.")
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
        raise self.wrong(name, 'a share from 0 to 1, or from "0 %" to "100 %"', f'Write {name} = "70 %".')

    def quarter(self, name: str) -> Quarter:
        """A quarter such as 2028Q1."""
        value = self.raw.get(name)
        found = parse_quarter(value) if isinstance(value, str) else None
        if found is not None and 2000 <= found.year <= 2100:
            return found
        raise self.wrong(name, "a quarter such as 2028Q1", f'Write {name} = "2028Q1".')

    def day(self, name: str, first: int = 1, last: int = 9999) -> date:
        """A day in one of these years, both included."""
        value = self.raw.get(name)
        if isinstance(value, str) and DAY.fullmatch(value.strip()):
            with suppress(ValueError):
                value = date.fromisoformat(value.strip())
        if not isinstance(value, date) or isinstance(value, datetime):
            raise self.wrong(name, "a day as YYYY-MM-DD", f"Write {name} = 2027-01-15.")
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
                raise self.unknown(f"{name}.{code}", code, known, kind, f'{name} has "{code}"')
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
        value = self.text(name)
        if value not in known:
            raise self.unknown(name, value, known, kind)
        return value

    def unknown(self, name: str, value: str, known: Collection[str], kind: str, said: str = "") -> DemandError:
        """The refusal of a code nobody knows, with the nearest ones; `said` in place of the field and its value."""
        near = difflib.get_close_matches(value.upper(), known, 2, 0.6)
        some = list(known)[:SOME]
        hint = f"did you mean {' or '.join(near)}?" if near else f"known are {', '.join(some)}{' and others' if len(known) > SOME else ''}."
        place = self.at.get(name, self.where)
        return self.family(
            f"unknown_{kind}",
            {"where": place, "field": name, "value": value},
            f"{place}: {said or f'{name} = {self.shown(value)}'}; expected the code of a {kind}; {hint}",
        )

    def tables(self, name: str, remedy: str = "") -> list[dict[str, object]]:
        """A list of tables, empty where the field is left out."""
        value = self.raw.get(name, [])
        if isinstance(value, list) and all(isinstance(one, dict) for one in value):
            return value
        raise self.wrong(name, "a list of tables", remedy or f"Begin each with a line [[{name}]].")


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
