"""`seedtrain plan` at the command line: what can be asked, and how a refusal is said.

Flow: `__main__` -> this file -> making.py, checking.py, ifs.py.
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
After 1 and 2 nothing was written. A file that is called check or if is named as ./check or ./if.
`if` spreads its work over a Dask cluster when SEEDTRAIN_DASK says where its scheduler is."""
USAGE = """seedtrain plan NETWORK.xlsx|toml|json --out DIR [--join FILE] [options]
       seedtrain plan check NETWORK PLAN.json
       seedtrain plan if NETWORK PLAN.json --out DIR [--lose-each] [--fund-each P] [--join FILE] ...
       seedtrain plan --template DIR"""
CHECK, IF = "check", "if"
PLANNING = ("out", "fix", "lose", "since", "seed", "steps", "no_ceiling", "force")
"""What `check` has no use for."""
OWN_FILES = frozenset({"report.html", "report.xlsx", "plan.json", "network.json", "check_plan.py", "plan.ics", "whatif.json"})
"""What this program writes: files of an earlier run that a new one does not replace go, so that no two answers lie side by side."""


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The command."""
    plan = commands.add_parser("plan", help="plan a network's year: which course runs where, when and for whom", usage=USAGE, epilog=CODES)
    plan.add_argument("words", nargs="*", metavar="NETWORK", help="the network's file; or `check` or `if`, a network and a plan")
    plan.add_argument("--out", metavar="DIR", type=Path, help="the folder for the results")
    plan.add_argument(
        "--template", metavar="DIR", type=Path, help="write an example network and a candidate, as workbooks and as TOML, instead"
    )
    plan.add_argument("--fix", metavar="PLAN.json", type=Path, help="change as little as needed of an earlier plan")
    plan.add_argument("--lose", metavar="CENTRE", help="plan as if this centre were gone")
    plan.add_argument(
        "--join",
        metavar="FILE",
        type=Path,
        action="append",
        default=[],
        help="a candidate's file: plan as if it had joined, all together where several are named; of `if`: what each would add",
    )
    plan.add_argument(
        "--from",
        dest="since",
        metavar="WEEK|DATE",
        help="changes begin in this week, a number from 0 or any day of it; alone: the year has begun, and is planned from this week on",
    )
    _add_ifs(plan)
    plan.add_argument("--seed", default="", metavar="TEXT", help="the text that decides among equals")
    plan.add_argument(
        "--steps", type=int, metavar="N", help="steps of the search, 60 for a plan and 10 for each `if`; more may find better"
    )
    plan.add_argument("--no-ceiling", action="store_true", help="do not prove how far from the best possible the plan is at most")
    plan.add_argument("--force", action="store_true", help="replace results that are there")
    plan.set_defaults(run=_guarded(plan))


def _add_ifs(plan: argparse.ArgumentParser) -> None:
    """What `if` asks; without the first two and --join it asks the first two, with 10 per cent."""
    plan.add_argument(
        "--lose-each", action="store_true", help="of `if`: what if each centre in turn were gone, which is what each one adds"
    )
    plan.add_argument("--fund-each", metavar="P", help="of `if`: each funder in turn pays P per cent less, and more")
    plan.add_argument("--workers", type=int, metavar="N", help="of `if`: processes to work in; the results are the same")


def _guarded(parser: argparse.ArgumentParser) -> Callable[[argparse.Namespace], int]:
    """The command, whose refusals are said in a sentence."""

    def run(arguments: argparse.Namespace) -> int:
        try:
            # Here, so that Ctrl-C while they are read is answered too.
            from seedtrain.engines.planning.errors import PlanningError
            from seedtrain.reporting.errors import InputError
            from seedtrain.spread import ClusterError

            try:
                return _verb(parser, arguments)
            except (InputError, PlanningError, ClusterError) as refusal:
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
    if words[:1] == [IF]:
        return _ifs(parser, arguments)
    for name in ("lose_each", "fund_each", "workers"):
        if getattr(arguments, name) not in (None, False):
            parser.error(f"{_option(name)} belongs to `if`: seedtrain plan if network.xlsx plan.json {_option(name)} ... --out DIR")
    if words[:1] == [CHECK]:
        if len(words) != 3:
            parser.error("check takes a network and a plan: seedtrain plan check network.json plan.json")
        if arguments.join:
            parser.error("--join is for planning: a plan with a candidate is checked with the network.json that lies beside it")
        for name in PLANNING:
            if getattr(arguments, name) not in (None, False, ""):
                parser.error(f"{_option(name)} is for planning: check only reads, and says what it finds; leave it out")
        from seedtrain.scheduling.checking import check

        return check(Path(words[1]), Path(words[2]))
    if len(words) != 1:
        parser.error("a network is needed: seedtrain plan NETWORK.xlsx --out DIR; --template DIR writes examples")
    if arguments.out is None:
        parser.error("--out DIR is needed: the folder for the results")
    from seedtrain.scheduling.making import make_plan

    return make_plan(Path(words[0]), arguments)


def _ifs(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> int:
    words: list[str] = arguments.words
    if len(words) != 3:
        parser.error("if takes a network and its plan: seedtrain plan if network.xlsx plan.json --out DIR")
    if arguments.out is None:
        parser.error("--out DIR is needed: the folder for the results")
    for name in ("fix", "lose", "no_ceiling"):
        if getattr(arguments, name) not in (None, False):
            parser.error(f"{_option(name)} is for making one plan; leave it out: `if` asks about the plan it is given")
    from seedtrain.scheduling.ifs import make_ifs

    return make_ifs(Path(words[1]), Path(words[2]), arguments)


def _option(name: str) -> str:
    return "--from" if name == "since" else f"--{name.replace('_', '-')}"
