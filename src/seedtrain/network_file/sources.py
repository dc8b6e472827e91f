"""A network or a plan from a file, whatever its kind; a refusal names the file, and of a workbook the cell.

Flow: scheduling, network.forms -> this file -> tables.py, engines.planning.
Reads: one file. Writes: nothing.
Source: docs/reference/network-file.md, docs/reference/plan-file.md.
"""

import json
import re
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from seedtrain.network_file.layout import TABLES
from seedtrain.network_file.tables import read_book
from seedtrain.reporting.errors import CellError, FileError
from seedtrain.reporting.workbook import Workbook

if TYPE_CHECKING:
    from seedtrain.engines.planning.errors import PlanningError
    from seedtrain.engines.planning.plan import Plan
    from seedtrain.engines.planning.problem import Network

TOKEN = re.compile(rf"\b(?:{'|'.join(one.key for one in TABLES if one.key)}|rules)\b(?:\[\d+\])?(?:\.[\w-]+|\[\d+\])*")
TWICE = re.compile(r"\bin row (\d+)\b")
WORKBOOKS, TEXTS = (".xlsx", ".xlsm"), (".toml", ".json")


def network_from(path: Path) -> "Network":
    """The network in a file, checked. Raises InputError and OSError."""
    kind = path.suffix.lower()
    if kind in WORKBOOKS:
        return network_of_book(Workbook(path.name, path))
    if kind not in TEXTS:
        raise FileError(
            "unknown_kind",
            {"file": path.name},
            f"{path.name}: a name that ends in .xlsx, .toml or .json was expected. `seedtrain plan --template DIR` writes examples.",
        )
    from seedtrain.engines.planning.errors import PlanningError
    from seedtrain.engines.planning.files import network_from_json, network_to_json
    from seedtrain.network_file.spelling import check_spelling, country_meant

    if kind == ".toml":
        return _written(path.name, toml_of(path), {})
    text = text_of(path)
    try:
        found = network_from_json(text)
        # What this program wrote is taken as it is: a plan of it stays valid.
        if text != network_to_json(found):
            check_spelling(found)
        return found
    except PlanningError as error:
        ids: list[str] = []
        with suppress(ValueError, RecursionError):
            ids = ids_of(json.loads(text))
        raise placed(path.name, country_meant(error, ids), {}) from error


def network_of_book(workbook: Workbook) -> "Network":
    """The network in a workbook, checked. Raises InputError and OSError."""
    book = read_book(workbook)
    return _written(workbook.file, book.mapping, book.places)


def _written(file: str, mapping: Mapping[str, object], places: Mapping[str, str]) -> "Network":
    """The network that somebody wrote, whose words are looked at more closely."""
    from seedtrain.engines.planning.errors import PlanningError
    from seedtrain.engines.planning.reading import read_network
    from seedtrain.network_file.spelling import check_spelling, country_meant

    try:
        found = read_network(mapping)
        check_spelling(found)
        return found
    except PlanningError as error:
        raise placed(file, country_meant(error, ids_of(mapping)), places) from error


def ids_of(mapping: object) -> list[str]:
    """The countries of a file that may be wrong elsewhere."""
    rows = mapping.get("countries") if isinstance(mapping, Mapping) else None
    found = [row.get("id") for row in rows if isinstance(row, Mapping)] if isinstance(rows, list) else []
    return [one for one in found if isinstance(one, str)]


def plan_from(path: Path) -> "Plan":
    """The plan in a file. Raises InputError and OSError."""
    from seedtrain.engines.planning.errors import PlanningError
    from seedtrain.engines.planning.files import plan_from_json

    try:
        return plan_from_json(text_of(path))
    except PlanningError as error:
        raise FileError(error.code, {**error.params, "file": path.name}, f"{path.name}: {error}") from error


def toml_of(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(text_of(path))
    except (ValueError, RecursionError) as error:
        raise FileError("bad_toml", {"file": path.name}, f"{path.name} is no TOML: {error}. Correct it there.") from error


def text_of(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileError("bad_encoding", {"file": path.name}, f"{path.name}: this is not text in UTF-8. Save it again as UTF-8.") from error


def placed(file: str, error: "PlanningError", places: Mapping[str, str]) -> FileError | CellError:
    """The engine's refusal with the file, and in a workbook with the cell in place of the field's path."""
    if not places:
        return FileError(error.code, {**error.params, "file": file}, f"{file}: {error}")
    at = _cell(error.field, places)
    row = re.match(r"\w+\[\d+\]\.", error.field)
    sentence = str(error)
    if row:
        table = error.field.partition("[")[0]
        sentence = TWICE.sub(lambda match: f"in {_cell(f'{table}[{match[1]}]', places)}", sentence)
        sentence = sentence.replace(row[0], "")
    sentence = TOKEN.sub(lambda match: _cell(match[0], places) if "[" in match[0] else match[0], sentence)
    return CellError(error.code, {**error.params, "file": file, "at": at}, f"{file}, {at}: {sentence}")


def _cell(path: str, places: Mapping[str, str]) -> str:
    """The cell of a field, of the nearest thing around it, or the sheet its table would stand on."""
    name = path
    while name:
        if name in places:
            return places[name]
        name = re.sub(r"(?:\.[^.\[\]]*|\[\d+\]|[^.\[\]]+)$", "", name)
    first = re.split(r"[.\[]", path, maxsplit=1)[0]
    return next((one.sheet for one in TABLES if one.key == first), "Network")
