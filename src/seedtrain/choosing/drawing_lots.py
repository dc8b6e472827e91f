"""`seedtrain select --lottery` and `--draw`: a lottery among equals is published first, then a public seed draws from the file.

Flow: command.py -> this file -> engines.selection.lottery, lottery_facts.py, lottery_page.py, lottery_book.py.
Reads: a pool and a policy; or a lottery.json. Writes: the folder, and what the terminal says.
Source: docs/reference/lottery.md.
"""

import argparse
import dataclasses
import hashlib
import json
import math
from decimal import Decimal
from pathlib import Path

from seedtrain.choosing import lottery_facts as facts
from seedtrain.choosing.command import DONE, NOT_VALID, OWN_FILES
from seedtrain.choosing.facts import points
from seedtrain.choosing.lottery_facts import Published, percent
from seedtrain.choosing.pool import COMMA, HIGHEST, NUMBER, doubts
from seedtrain.choosing.selecting import Read, read_files, refuse_conflict
from seedtrain.engines.selection import Infeasible, Problem
from seedtrain.engines.selection.lottery import Draw, Lottery, alone, draw, lottery
from seedtrain.engines.selection.schema import canonical_json
from seedtrain.reporting import output
from seedtrain.reporting.errors import FileError, InputError
from seedtrain.reporting.progress import Bar, say

DRAWN = "seedtrain.drawn/1"
LOTTERY_FILE, PROGRAM = "lottery.json", "draw_lottery.py"
BEGINS = {"bound": (0, 5), "panels": (5, 45), "weights": (50, 50)}
"""Of the bar [percent]: where each part of the work begins, and how long it is."""


def hold_lottery(arguments: argparse.Namespace) -> int:
    """The folder holds the lottery, ready to be published, or the conflict of the promises. Nobody is drawn."""
    output.refuse_existing(arguments.out, arguments.force, OWN_FILES)
    line = _line(arguments.at_least)
    _refuse_unused(arguments, line)
    read = read_files(arguments, is_scored=line is not None)
    problem = read.policy.problem(read.pool.applicants())
    notes = [*read.pool.notes, *doubts(problem)]
    _refuse_empty(problem, line)
    say(f"Finding the fairest chances of {len(problem.applicants)}")
    bar = Bar("Finding the fairest chances")
    try:
        found = lottery(problem, line, progress=lambda part, share: bar(percent_done(part, share), 100))
    except Infeasible as conflict:
        return refuse_conflict(arguments.out, read.policy, _drawing_only(problem, line), conflict)
    bar(100, 100)
    published = Published(
        policy=read.policy,
        problem=problem,
        lottery=found,
        everyone=facts.people(problem, found, {row.id: row.name for row in read.pool.rows if row.name}),
        effects=facts.effects(read.policy, problem, found),
        notes=(*notes, *_warnings(problem, found)),
        sources=tuple(path.name for path in (arguments.pool, arguments.policy, arguments.reviews) if path),
    )
    files = _lottery_files(published, read)
    output.write_all(arguments.out, files, OWN_FILES)
    print(_summary(published))
    print(f"\nWritten to {arguments.out}: {', '.join(files)}. Nobody is drawn yet.")
    return DONE


def percent_done(part: str, share: float) -> int:
    """How much of the work is done [percent]; never all, the last step is told apart."""
    begin, length = BEGINS[part]
    if part == "panels":
        # What is left to take apart shrinks by a factor a step, down to 10^-10.
        share = -math.log10(max(1 - share, 1e-10)) / 10
    return begin + int(length * min(share, 0.99))


def draw_lots(arguments: argparse.Namespace) -> int:
    """The folder holds the one result of the lottery and the seed."""
    if arguments.pool is not None:
        raise InputError(
            "draw_needs_no_pool",
            {"pool": str(arguments.pool)},
            f"--draw {arguments.draw}: the file says all, {arguments.pool} was given too. Leave pool and policy out.",
        )
    if arguments.seed is None:
        raise InputError(
            "no_seed",
            {"draw": str(arguments.draw)},
            "--seed TEXT is needed: the public text that decides the draw, such as a national lottery's numbers of a day after "
            f"{arguments.draw.name} was published.",
        )
    output.refuse_existing(arguments.out, arguments.force, OWN_FILES)
    if arguments.draw.resolve().parent == arguments.out.resolve():
        raise FileError(
            "same_folder",
            {"out": str(arguments.out)},
            f"--out {arguments.out}: the published {arguments.draw.name} stands there and has to stay. Choose another folder.",
        )
    found = read_lottery(arguments.draw)
    result = draw(found, arguments.seed)
    files = _drawn_files(found, result)
    output.write_all(arguments.out, files, OWN_FILES)
    print(f"{len(result.ids)} drawn by the seed {result.seed!r}: ticket {result.ticket}, panel {result.panel + 1} of {len(found.panels)}")
    print("\n".join(f"  {id}" for id in result.ids))
    print(f"\nWritten to {arguments.out}: {', '.join(files)}")
    return DONE


def is_drawn(text: str) -> bool:
    """Whether a file says that it is a draw; whatever else it is."""
    try:
        raw = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return isinstance(raw, dict) and raw.get("schema") == DRAWN


def check_drawn(path: Path, text: str) -> int:
    """Whether a drawn.json is what the lottery beside it and its seed give; the exit code tells valid from not."""
    found = read_lottery(path.with_name(LOTTERY_FILE))
    try:
        seed = json.loads(text)["seed"]
    except KeyError as error:
        raise FileError("no_seed", {"file": path.name}, f"{path.name}: seed is missing. Use the file as it was written.") from error
    if text.strip() != drawn_file(draw(found, seed)).strip():
        print(f"{path.name} is NOT what {LOTTERY_FILE} and the seed {seed!r} give.")
        return NOT_VALID
    print(f"{path.name} is valid: drawn again from {LOTTERY_FILE} ({found.digest()}), the same {found.size} people.")
    return DONE


def read_lottery(path: Path) -> Lottery:
    """The published lottery, byte for byte. Raises FileError, ProblemError and OSError."""
    data = path.read_bytes()
    try:
        found = Lottery.from_json(data.decode())
    except UnicodeDecodeError as error:
        raise FileError(
            "bad_encoding", {"file": path.name}, f"{path.name}: this is not text in UTF-8. Use the file as it was published."
        ) from error
    if hashlib.sha256(data).hexdigest() != found.digest():
        raise FileError(
            "rewritten",
            {"file": path.name},
            f"{path.name} was saved again by another program, so its SHA-256 is no longer the published one. "
            "Use the file as it was published.",
        )
    return found


def drawn_file(result: Draw) -> str:
    """The draw as canonical JSON."""
    body = {"schema": DRAWN, "lottery_sha256": result.lottery_digest, "seed": result.seed}
    return canonical_json({**body, "ticket": result.ticket, "panel": result.panel, "ids": result.ids}) + "\n"


def _lottery_files(published: Published, read: Read) -> dict[str, bytes]:
    from seedtrain.choosing import lottery_book, lottery_page

    return {
        # No line end after it: so the SHA-256 of the file is the digest that the draw uses.
        LOTTERY_FILE: published.lottery.to_json().encode(),
        "report.html": lottery_page.report(published),
        "report.xlsx": lottery_book.workbook(published),
        "letters.csv": output.as_csv(facts.LETTER_HEAD, facts.letter_rows(published.everyone)),
        "policy.toml": dataclasses.replace(read.policy, columns=read.columns).to_toml().encode(),
        PROGRAM: Path(alone.__file__).read_bytes(),
    }


def _drawn_files(found: Lottery, result: Draw) -> dict[str, bytes]:
    from seedtrain.choosing import drawn_page

    return {
        "drawn.json": drawn_file(result).encode(),
        "report.html": drawn_page.report(found, result),
        "letters.csv": output.as_csv(drawn_page.LETTER_HEAD, drawn_page.letter_rows(found, result)),
        LOTTERY_FILE: found.to_json().encode(),
        PROGRAM: Path(alone.__file__).read_bytes(),
    }


def _line(text: str | None) -> int | None:
    """The score from which people draw [hundredths]."""
    if text is None:
        return None
    plain = text.strip().replace(",", ".") if COMMA.fullmatch(text.strip()) else text.strip()
    value = Decimal(plain) * 100 if NUMBER.fullmatch(plain) else None
    if value is None or not 0 <= value <= HIGHEST * 100 or value != int(value):
        raise InputError(
            "bad_at_least", {"value": text}, f"--at-least {text}: points from 0 to 100 with at most two decimals were expected, such as 70."
        )
    return int(value)


def _refuse_unused(arguments: argparse.Namespace, line: int | None) -> None:
    """What would decide nothing, or be chosen too early, is refused rather than dropped."""
    if arguments.seed is not None:
        raise InputError(
            "seed_too_early",
            {"seed": arguments.seed},
            f"--seed {arguments.seed}: a lottery has no seed before {LOTTERY_FILE} is published. Leave it out, and say it with --draw.",
        )
    if arguments.reviews is not None and line is None:
        raise InputError(
            "reviews_unused",
            {"reviews": str(arguments.reviews)},
            f"--reviews {arguments.reviews}: scores decide nothing in a lottery of all. Leave it out, or say who is good enough: "
            "--at-least SCORE.",
        )


def _refuse_empty(problem: Problem, line: int | None) -> None:
    """Raises InputError where nobody reaches the line."""
    best = max((one.score for one in problem.applicants), default=0)
    if line is not None and problem.applicants and best < line:
        raise InputError(
            "nobody_draws",
            {"at_least": line, "highest": best},
            f"--at-least {points(line)}: none of {len(problem.applicants)} applicants has so many points; the highest has {points(best)}. "
            "Lower it.",
        )


def _drawing_only(problem: Problem, line: int | None) -> Problem:
    """The problem of those who could be on a panel, so that a conflict counts them alone."""
    fixed = {one.id for one in problem.fixed}
    kept = tuple(one for one in problem.applicants if line is None or one.score >= line or one.id in fixed)
    # The same rules may contradict themselves on their face without the others; what was found is said all the same.
    return dataclasses.replace(problem, applicants=kept, floors="by_priority")


def _warnings(problem: Problem, found: Lottery) -> list[str]:
    notes = []
    if found.size < problem.seats:
        notes.append(f"Only {found.size} of {problem.seats} seats are filled: no larger list keeps the promises.")
    notes += [f"{one.rule}: no list keeps this floor; it gave way by {one.by}." for one in found.lowered]
    if found.lowest == 1:
        notes.append("Everybody who takes part gets a seat: there is nothing to draw.")
    if found.lowest == 0:
        notes.append("Somebody who takes part has no chance: no list that keeps the promises has room for them.")
    if not found.is_exact:
        notes.append("The limit on searches was met: a fairer lottery may exist; how much fairer at most stands with each level.")
    near = sum(abs(one.score - found.at_least) <= one.se for one in problem.applicants if one.se) if found.at_least is not None else 0
    if near:
        notes.append(f"The line is as sure as the scores: {near} people are within one standard error of it. One more reader may help.")
    return notes


def _summary(published: Published) -> str:
    found = published.lottery
    lines = [published.policy.title] if published.policy.title else []
    lines += [
        f"draw             {published.drawing} of {len(published.everyone)} applicants, {len(found.always)} placed in",
        f"seats            {found.size} of {published.problem.seats}",
        f"lowest chance    {percent(found.lowest)}",
        f"highest chance   {percent(published.highest)}",
        f"without promises {percent(published.even)} each",
        f"SHA-256          {found.digest()}",
    ]
    if published.effects:
        lines += ["", f"{'promise':32}  {'draw':>5}  {'chance':>19}  lowest without it"]
    for one in published.effects:
        span = "–" if one.low is None or one.high is None else f"{percent(one.low)} to {percent(one.high)}"
        drawing = "–" if one.drawing is None else one.drawing
        without = "–" if one.lowest_without is None else percent(one.lowest_without)
        lines.append(f"{one.rule:32}  {drawing:>5}  {span:>19}  {without}")
    if published.notes:
        lines += ["", *(f"Note: {note}" for note in published.notes)]
    return "\n".join(lines)
