"""`seedtrain select`, `assign` and `calibrate` at the command line: what can be asked, and how a refusal is said.

Flow: `__main__` -> this file -> selecting.py, drawing_lots.py, checking.py, assigning.py, calibrating.py.
Reads: arguments. Writes: what the commands say.
Source: own work.
"""

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path

DONE, NOT_VALID, REFUSED, CONFLICT = 0, 1, 2, 3
CODES = """exit codes: 0 done; 1 a file that was checked is not valid; 2 the input cannot be used, and a sentence says why;
3 the promises contradict each other, and conflict.html says how. After 1 and 2 nothing was written."""

OWN_FILES = frozenset(
    {
        "report.html",
        "report.xlsx",
        "selection.json",
        "certificate.json",
        "letters.csv",
        "policy.toml",
        "check_selection.py",
        "lottery.json",
        "draw_lottery.py",
        "drawn.json",
        "conflict.html",
        "conflict.txt",
        "assignment.csv",
        "assignment.json",
        "assignment.txt",
        "assignment.xlsx",
        "calibration.xlsx",
        "calibration.csv",
        "reviewers.csv",
        "calibration.txt",
    }
)
"""What this program writes: files of an earlier run that a new one does not replace go, so that no two answers lie side by side."""


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The three commands."""
    _add_select(commands)
    _add_assign(commands)
    _add_calibrate(commands)


def _add_select(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    select = commands.add_parser("select", help="choose the best list that keeps the promises, from a spreadsheet", epilog=CODES)
    select.add_argument("pool", nargs="?", metavar="POOL.xlsx|csv", type=Path, help="one row an applicant")
    select.add_argument("policy", nargs="?", metavar="POLICY.toml", type=Path, help="seats and promises, see docs/reference/policy.md")
    select.add_argument("--check", metavar="FILE", type=Path, help="check a certificate.json or selection.json instead, and choose again")
    select.add_argument("--template", metavar="DIR", type=Path, help="write an example pool, reviews and policy instead")
    select.add_argument(
        "--reviews", metavar="REVIEWS.xlsx|csv", type=Path, help="one row a mark: scores come from these, calibrated where that helps"
    )
    select.add_argument(
        "--without-reviews", choices=("refuse", "leave-out"), default="refuse", help="what becomes of applicants nobody reviewed"
    )
    select.add_argument("--seed", help="in place of the policy's: the public text that decides ties; with --draw, the draw")
    select.add_argument("--lottery", action="store_true", help="publish a lottery among equals instead; nobody is drawn yet")
    select.add_argument("--at-least", metavar="SCORE", help="with --lottery: only people with so many points draw; all when left out")
    select.add_argument("--draw", metavar="LOTTERY.json", type=Path, help="draw from a published lottery.json by --seed instead")
    select.add_argument(
        "--accept", default="90%", metavar="PERCENT", help="of those invited who come, for advice on offers (default: 90%%)"
    )
    select.add_argument("--draws", type=int, default=200, help="draws of the scores within their standard errors; 0 for none")
    select.add_argument("--exact", action="store_true", help="exact explanations for everybody, also in a large pool")
    _add_reading(select)


def _add_assign(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    assign = commands.add_parser("assign", help="say who reads what, from spreadsheets", epilog=CODES)
    assign.add_argument("pool", metavar="POOL.xlsx|csv", type=Path, help="one row an application")
    assign.add_argument("reviewers", metavar="REVIEWERS.xlsx|csv", type=Path, help="one row a reviewer")
    assign.add_argument("--conflicts", metavar="FILE", type=Path, help="one row a pair: application, reviewer, kind (conflict or cleared)")
    assign.add_argument("--readings", type=int, default=3, metavar="N", help="reviews each application needs")
    assign.add_argument("--most", type=int, metavar="N", help="applications a reviewer reads at most, where the table does not say")
    assign.add_argument("--least", type=int, default=0, metavar="N", help="applications a reviewer reads at least, as far as possible")
    assign.add_argument("--fair", action="store_true", help="the application that is matched worst comes first, then the sum")
    assign.add_argument("--same-country", choices=("allowed", "barred"), default="allowed", help="may one read files of one's own country")
    assign.add_argument("--seed", default="", help="the text that decides among equals")
    _add_reading(assign)


def _add_calibrate(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    calibrate = commands.add_parser("calibrate", help="correct harsh and lenient reviewers, from a spreadsheet", epilog=CODES)
    calibrate.add_argument("reviews", metavar="REVIEWS.xlsx|csv", type=Path, help="one row a mark: applicant, reviewer, score")
    _add_reading(calibrate)


def _add_reading(command: argparse.ArgumentParser) -> None:
    """How tables are read, and where results go."""
    command.add_argument("--out", metavar="DIR", type=Path, help="the folder for the results")
    command.add_argument("--force", action="store_true", help="replace results that are there")
    command.add_argument("--map", action="append", default=[], metavar="FIELD=COLUMN", help="which column holds a field")
    command.add_argument(
        "--split", action="append", default=[], metavar="FIELD=;", help="several values in a cell stand between these; FIELD= for one"
    )
    command.add_argument("--columns", metavar="FILE.toml", type=Path, help="answers of an earlier run")
    command.add_argument("--sheet", help="of a workbook; the first when left out")
    command.add_argument("--round", action="store_true", help="round scores to two decimals")
    command.set_defaults(run=_guarded(command))


def _guarded(parser: argparse.ArgumentParser) -> Callable[[argparse.Namespace], int]:
    """The command, whose refusals are said in a sentence."""

    def run(arguments: argparse.Namespace) -> int:
        from seedtrain.engines.review.errors import ReviewError
        from seedtrain.engines.selection import SelectionError, SolverError
        from seedtrain.reporting.errors import InputError

        try:
            return _verb(parser, arguments)
        except (InputError, SelectionError, ReviewError, SolverError) as refusal:
            print(refusal, file=sys.stderr)
        except BrokenPipeError:
            # Whoever read our table, such as `head`, has had enough; the interpreter must not try to write the rest.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        except KeyboardInterrupt:
            print("\nStopped; nothing was written.", file=sys.stderr)
        except OSError as error:
            print(f"{error.filename}: {error.strerror}. Check the path." if error.filename else f"{error.strerror}.", file=sys.stderr)
        return REFUSED

    return run


def _verb(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> int:
    name = parser.prog.rpartition(" ")[2]
    if name == "select" and arguments.check:
        from seedtrain.choosing.checking import check

        return check(arguments.check)
    if name == "select" and arguments.template:
        from seedtrain.choosing.selecting import write_template

        return write_template(arguments.template)
    if name == "select" and arguments.at_least is not None and not arguments.lottery:
        parser.error("--at-least SCORE says who draws: say --lottery with it, or leave it out")
    if name == "select" and arguments.lottery and arguments.draw:
        parser.error("--lottery and --draw are two steps: publish lottery.json first, then draw from it")
    if name == "select" and not arguments.draw and (arguments.pool is None or arguments.policy is None):
        parser.error("a pool and a policy are needed: seedtrain select POOL.xlsx POLICY.toml --out DIR; --template DIR writes examples")
    if arguments.out is None:
        parser.error("--out DIR is needed: the folder for the results")
    if name == "assign":
        from seedtrain.choosing.assigning import assign

        return assign(arguments)
    if name == "calibrate":
        from seedtrain.choosing.calibrating import calibrate

        return calibrate(arguments)
    if arguments.draw or arguments.lottery:
        from seedtrain.choosing.drawing_lots import draw_lots, hold_lottery

        return draw_lots(arguments) if arguments.draw else hold_lottery(arguments)
    from seedtrain.choosing.selecting import select

    return select(arguments)
