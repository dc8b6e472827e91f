"""`seedtrain demand` at the command line: what can be asked, and how a refusal is said.

Flow: `__main__` -> this file -> demanding.py.
Reads: arguments. Writes: what the command says.
Source: own work.
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

DONE, REFUSED = 0, 2
CODES = "exit codes: 0 done; 2 the input cannot be used, and a sentence says why; nothing was written then."
OWN_FILES = frozenset({"report.html", "report.xlsx", "demand.json"})
"""What this program writes."""


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The command."""
    demand = commands.add_parser("demand", help="say how many people a site needs, their gap and the seats that close it", epilog=CODES)
    demand.add_argument("site", nargs="?", metavar="SITE.toml|xlsx", type=Path, help="one or many sites, see docs/reference/site-file.md")
    demand.add_argument("--out", metavar="DIR", type=Path, help="the folder for the results")
    demand.add_argument("--courses", metavar="COURSES.toml", type=Path, help="courses to choose from, instead of the real ones we ship")
    demand.add_argument("--template", metavar="DIR", type=Path, help="write example files to fill in, as TOML and as a workbook, instead")
    demand.add_argument("--force", action="store_true", help="replace results that are there")
    demand.set_defaults(run=_guarded(demand))


def _guarded(parser: argparse.ArgumentParser) -> Callable[[argparse.Namespace], int]:
    """The command, whose refusals are said in a sentence."""

    def run(arguments: argparse.Namespace) -> int:
        from seedtrain.engines.demand import DemandError
        from seedtrain.reporting.errors import InputError

        try:
            return _asked(parser, arguments)
        except (InputError, DemandError) as refusal:
            print(refusal, file=sys.stderr)
        except KeyboardInterrupt:
            print("\nStopped; nothing was written.", file=sys.stderr)
        except OSError as error:
            print(f"{error.filename}: {error.strerror}. Check the path." if error.filename else f"{error.strerror}.", file=sys.stderr)
        return REFUSED

    return run


def _asked(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> int:
    from seedtrain.staffing import demanding

    if arguments.template:
        return demanding.write_template(arguments.template)
    if arguments.site is None:
        parser.error("a site file is needed: seedtrain demand SITE.toml --out DIR; --template DIR writes examples")
    if arguments.out is None:
        parser.error("--out DIR is needed: the folder for the results")
    return demanding.demand(arguments)
