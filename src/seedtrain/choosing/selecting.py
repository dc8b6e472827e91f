"""`seedtrain select`: from the files named to the folder of results.

Flow: command.py -> this file -> reading, mapping, choosing, page, book, output.
Reads: a pool, a policy, perhaps reviews. Writes: the folder, and what the terminal says.
Source: own work.
"""

import argparse
import dataclasses
import hashlib
import json
import re
import sys
from collections.abc import Mapping
from pathlib import Path

from seedtrain.choosing.choosing import Asked, Chosen, choose
from seedtrain.choosing.command import CONFLICT, DONE, OWN_FILES
from seedtrain.choosing.mapping import OF_REVIEWS, on_terminal, resolve, said, save_answers
from seedtrain.choosing.pool import Pool, fields, read_pool
from seedtrain.choosing.ratings import FIELDS, read_ratings, scored
from seedtrain.engines.review.calibrate import Calibration
from seedtrain.engines.selection import Infeasible, Problem
from seedtrain.engines.selection.policy import Column, Policy
from seedtrain.engines.selection.schema import canonical_json
from seedtrain.reporting import output
from seedtrain.reporting.errors import FileError, InputError
from seedtrain.reporting.progress import say
from seedtrain.reporting.reading import Sheet, read_sheet

DECISION = "seedtrain.decision/1"
PERCENT = re.compile(r"(\d{1,3}(?:\.\d+)?)\s*%")


@dataclasses.dataclass(frozen=True, slots=True)
class Read:
    """Everything the files said."""

    policy: Policy
    pool: Pool
    columns: Mapping[str, Column]
    calibration: Calibration | None


def select(arguments: argparse.Namespace) -> int:
    """The folder holds the choice, or the conflict of the promises."""
    output.refuse_existing(arguments.out, arguments.force, OWN_FILES)
    asked = Asked(_draws(arguments.draws), _rate(arguments.accept), arguments.exact)
    read = read_files(arguments)
    sources = [path.name for path in (arguments.pool, arguments.policy, arguments.reviews) if path]
    try:
        chosen = choose(read.policy, read.pool, asked, sources, read.calibration)
    except Infeasible as found:
        return refuse_conflict(arguments.out, read.policy, read.policy.problem(read.pool.applicants()), found)
    files = results(chosen, dataclasses.replace(read.policy, columns=read.columns))
    output.write_all(arguments.out, files, OWN_FILES)
    from seedtrain.choosing.summary import summary

    print(summary(chosen))
    print(f"\nWritten to {arguments.out}: {', '.join(files)}")
    return DONE


def results(chosen: Chosen, policy: Policy) -> dict[str, bytes]:
    """Every file of a choice, by name; the same choice is the same bytes."""
    from seedtrain.choosing import book, facts, page
    from seedtrain.engines.selection import checker
    from seedtrain.engines.selection.proof import certificate

    say(f"Writing the report of {len(chosen.problem.applicants)}")
    everyone = facts.people(chosen)
    return {
        "report.html": page.report(chosen, everyone),
        "report.xlsx": book.workbook(chosen, everyone),
        "letters.csv": output.as_csv(facts.LETTER_HEAD, facts.letter_rows(everyone)),
        "policy.toml": policy.to_toml().encode(),
        "selection.json": decision_file(chosen).encode(),
        "certificate.json": certificate(chosen.problem, chosen.selection).encode(),
        "check_selection.py": Path(checker.__file__).read_bytes(),
    }


def decision_file(chosen: Chosen) -> str:
    """The whole question and the whole answer in one canonical JSON, from which anyone can choose again."""
    body = {"problem": json.loads(chosen.problem.to_json()), "result": json.loads(chosen.selection.to_json())}
    seal = hashlib.sha256(canonical_json(body).encode()).hexdigest()
    # Nobody has published a hash of the seed or signed: that belongs to a call on the web desk.
    return canonical_json({"schema": DECISION, **body, "sha256": seal, "seed_commitment": "", "signatures": []}) + "\n"


def read_files(arguments: argparse.Namespace, is_scored: bool = True) -> Read:
    """Everything the files say; without scores where these decide nothing. Raises InputError, PolicyError and OSError."""
    policy = read_policy(arguments.policy)
    if arguments.seed is not None:
        policy = dataclasses.replace(policy, seed=arguments.seed)
    has_reviews = arguments.reviews is not None
    wanted = fields(policy, has_reviews or not is_scored)
    known = [one.name for one in wanted] + ([OF_REVIEWS + one.name for one in FIELDS] if has_reviews else [])
    earlier = {**policy.columns, **(read_answers(arguments.columns) if arguments.columns else {})}
    told = said(arguments.map, arguments.split, earlier, known)
    ask = on_terminal()
    sheet = read_sheet(arguments.pool, arguments.sheet)
    columns = resolve(sheet, wanted, told, ask)
    answers = dict(columns)
    marks: Sheet | None = None
    mark_columns: dict[str, Column] = {}
    if has_reviews:
        marks = read_sheet(arguments.reviews)
        mark_columns = resolve(marks, FIELDS, told, ask, OF_REVIEWS)
        answers |= {OF_REVIEWS + name: column for name, column in mark_columns.items()}
    if ask is not None and any(column.name != name for name, column in columns.items() if name not in told):
        arguments.out.parent.mkdir(parents=True, exist_ok=True)
        path = save_answers(arguments.out.parent, answers)
        print(f"\nYour answers are in {path}. Next time say --columns {path}, and nothing is asked.\n", file=sys.stderr)
    pool = read_pool(sheet, columns, arguments.round)
    if marks is None:
        return Read(policy, pool, answers, None)
    from seedtrain.engines.review.calibrate import calibrate

    calibration = calibrate(read_ratings(marks, mark_columns, arguments.round))
    return Read(policy, scored(pool, calibration, arguments.without_reviews == "leave-out"), answers, calibration)


def read_policy(path: Path) -> Policy:
    """The policy in a file. Raises PolicyError, FileError and OSError."""
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileError("bad_encoding", {"file": path.name}, f"{path.name}: this is not text in UTF-8. Save it again as UTF-8.") from error
    return Policy.from_toml(text)


def read_answers(path: Path) -> Mapping[str, Column]:
    """The answers of an earlier run."""
    from seedtrain.engines.selection.policy_reading import read_columns

    return read_columns(path.read_text("utf-8-sig"))


def _rate(text: str) -> float:
    match = PERCENT.fullmatch(text.strip())
    value = float(match[1]) / 100 if match else 0.0
    if not 0.01 <= value <= 1:
        raise InputError("bad_accept", {"value": text}, f"--accept {text}: a share from 1% to 100% was expected, such as 90%.")
    return value


def _draws(value: int) -> int:
    if not 0 <= value <= 100_000:
        raise InputError("bad_draws", {"value": value}, f"--draws {value}: a number from 0 to 100000 was expected.")
    return value


def refuse_conflict(out: Path, policy: Policy, problem: Problem, found: Infeasible) -> int:
    """The folder holds the conflict of the promises, and the terminal says it."""
    from seedtrain.choosing.conflict import conflict_page, conflict_text

    text = conflict_text(policy, problem, found)
    output.write_all(out, {"conflict.txt": text.encode(), "conflict.html": conflict_page(policy, problem, found)}, OWN_FILES)
    print(f"{text}\nWritten to {out}: conflict.html, conflict.txt. Nobody was chosen.", file=sys.stderr)
    return CONFLICT


def write_template(folder: Path) -> int:
    """The example stands in the folder. Raises FileError where one of its files is there already."""
    from seedtrain.choosing.template import files

    found = files()
    there = sorted(name for name in found if (folder / name).exists())
    if there:
        raise FileError("exists", {"out": str(folder)}, f"{folder} holds {', '.join(there)} already. Choose another folder.")
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in found.items():
        (folder / name).write_bytes(data)
    print(f"Written to {folder}: {', '.join(found)} (all people are synthetic). Next:")
    print(f"seedtrain select {folder}/pool.xlsx {folder}/POLICY.toml --reviews {folder}/reviews.xlsx --out {folder}/result")
    return DONE
