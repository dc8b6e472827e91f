"""`seedtrain plan` at the command line: what can be asked, and how a refusal is said.

Flow: `__main__` -> this file -> making.py, checking.py.
Reads: arguments. Writes: what the command says.
Source: own work.
"""

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path

DONE, NOT_VALID, REFUSED = 0, 1, 2
CODES = """exit codes: 0 done; 1 a plan that was checked is not valid; 2 the input cannot be used, and a sentence says why.
After 1 and 2 nothing was written. A file that is called check is named as ./check."""
USAGE = """seedtrain plan NETWORK.xlsx|toml|json --out DIR [options]
       seedtrain plan check NETWORK PLAN.json
       seedtrain plan --template DIR"""
CHECK = "check"
OWN_FILES = frozenset({"report.html", "report.xlsx", "plan.json", "network.json", "check_plan.py", "plan.ics"})
"""What this program writes: files of an earlier run that a new one does not replace go, so that no two answers lie side by side."""


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The command."""
    plan = commands.add_parser("plan", help="plan a network's year: which course runs where, when and for whom", usage=USAGE, epilog=CODES)
    plan.add_argument("words", nargs="*", metavar="NETWORK", help="the network's file; or `check`, a network and a plan")
    plan.add_argument("--out", metavar="DIR", type=Path, help="the folder for the results")
    plan.add_argument("--template", metavar="DIR", type=Path, help="write an example network as a workbook and as TOML instead")
    plan.add_argument("--fix", metavar="PLAN.json", type=Path, help="change as little as needed of an earlier plan")
    plan.add_argument("--lose", metavar="CENTRE", help="plan as if this centre were gone")
    plan.add_argument("--from", dest="since", metavar="WEEK|DATE", help="gone from this week on: a number from 0, or any day of it")
    plan.add_argument("--seed", default="", metavar="TEXT", help="the text that decides among equals")
    plan.add_argument("--steps", type=int, metavar="N", help="steps of the search; more take longer and may find better")
    plan.add_argument("--no-ceiling", action="store_true", help="do not prove how far from the best possible the plan is at most")
    plan.add_argument("--force", action="store_true", help="replace results that are there")
    plan.set_defaults(run=_guarded(plan))


def _guarded(parser: argparse.ArgumentParser) -> Callable[[argparse.Namespace], int]:
    """The command, whose refusals are said in a sentence."""

    def run(arguments: argparse.Namespace) -> int:
        from seedtrain.engines.planning.errors import PlanningError
        from seedtrain.reporting.errors import InputError

        try:
            return _verb(parser, arguments)
        except (InputError, PlanningError) as refusal:
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
    words: list[str] = arguments.words
    if arguments.template:
        from seedtrain.scheduling.making import write_template

        return write_template(arguments.template)
    if words[:1] == [CHECK]:
        if len(words) != 3:
            parser.error("check takes a network and a plan: seedtrain plan check network.json plan.json")
        from seedtrain.scheduling.checking import check

        return check(Path(words[1]), Path(words[2]))
    if len(words) != 1:
        parser.error("a network is needed: seedtrain plan NETWORK.xlsx --out DIR; --template DIR writes examples")
    if arguments.out is None:
        parser.error("--out DIR is needed: the folder for the results")
    if arguments.since is not None and arguments.lose is None:
        parser.error("--from says when a centre is gone: name the centre with --lose")
    from seedtrain.scheduling.making import make_plan

    return make_plan(Path(words[0]), arguments)
