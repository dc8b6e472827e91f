"""`seedtrain`: the command line.

Flow: a shell -> this file -> one function a command.
Reads: arguments and settings. Writes: what the command says.
"""

import argparse
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from seedtrain import plant
from seedtrain.choosing import command as choosing
from seedtrain.scheduling import command as scheduling
from seedtrain.staffing import command as staffing


def main(words: list[str] | None = None) -> int:
    """The exit code of the command named by `words`."""
    arguments = _parser().parse_args(words)
    # Before NumPy is read: on busy cores its threads made a fit of 0.03 s take seconds. Server and ticker inherit it.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "seedtrain.settings")
    return int(arguments.run(arguments))


def _parser() -> argparse.ArgumentParser:
    """Every command with its arguments."""
    parser = argparse.ArgumentParser(prog="seedtrain", description="Run a biomanufacturing training network.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    serve = commands.add_parser("serve", help="run the server")
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=int, default=8000)
    serve.add_argument("--workers", type=int, default=1)
    serve.add_argument("--no-tick", action="store_true", help="another process runs `seedtrain tick`")
    serve.set_defaults(run=_serve)

    tick = commands.add_parser("tick", help="do what is due now; safe to run twice")
    tick.add_argument("--every", type=int, metavar="SECONDS", help="keep going, once every so many seconds")
    tick.set_defaults(run=_tick)

    demo = commands.add_parser("demo", help="load the demo world into an empty database")
    demo.add_argument("--scale", type=int, default=1, help="how many times larger, for load tests")
    demo.add_argument("--seed", type=int, default=2026)
    demo.set_defaults(run=_demo)

    migrate = commands.add_parser("migrate", help="bring the database, static files and competency framework up to this version")
    migrate.set_defaults(run=_migrate)

    _add_members(commands)

    plant.add(commands)

    choosing.add(commands)

    staffing.add(commands)

    scheduling.add(commands)

    check = commands.add_parser("check", help="say what production still needs")
    check.set_defaults(run=_check)

    journal = commands.add_parser("journal", help="the journal")
    verbs = journal.add_subparsers(required=True, metavar="VERB")
    verbs.add_parser("verify", help="name the first entry that fails").set_defaults(run=_journal_verify)
    return parser


def _add_members(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The commands about who holds which role."""
    grant = commands.add_parser("grant", help="give somebody who has signed up a role")
    ungrant = commands.add_parser("ungrant", help="end somebody's role")
    for command in (grant, ungrant):
        command.add_argument("email", metavar="EMAIL", help="of the account")
        command.add_argument(
            "role", metavar="ROLE", help="officer, reviewer, chair, trainer, centre_manager, ... (another word lists them all)"
        )
        command.add_argument(
            "--scope",
            default="",
            metavar="KIND/KEY",
            help="centre/SLUG, organisation/SLUG, country/ISO3 or call/SLUG; everywhere when left out",
        )
    ungrant.add_argument("--why", default="said at the command line", help="the reason the journal keeps")
    grant.set_defaults(run=_grant)
    ungrant.set_defaults(run=_ungrant)
    commands.add_parser("members", help="list who holds which role").set_defaults(run=_members)


def _start_django() -> None:
    """Django is ready for use."""
    import django

    django.setup()


def _migrate(arguments: argparse.Namespace) -> int:
    """Tables, static files and the competency framework are those of this version."""
    _prepare()
    from seedtrain.needs.actions import load_framework

    load_framework(at=datetime.now(UTC))
    return 0


def _prepare() -> None:
    """Tables and static files are those of this version."""
    _start_django()
    from django.core.management import call_command

    call_command("migrate", verbosity=0, interactive=False)
    call_command("collectstatic", verbosity=0, interactive=False)


def _serve(arguments: argparse.Namespace) -> int:
    """The server answers until it is stopped; a companion process ticks beside it."""
    if fault := _port_fault(arguments.host, arguments.port):
        print(fault, file=sys.stderr)
        return 1
    ticker = None
    if not arguments.no_tick:
        ticker = subprocess.Popen([sys.executable, "-m", "seedtrain", "tick", "--every", "30"], process_group=0)
    print(f"Seedtrain is at http://{arguments.host}:{arguments.port} (stop with Ctrl+C)", flush=True)
    if os.environ.get("SEEDTRAIN_DEMO") == "1":
        print("Demo world: open /desk and sign in with one click as applicant, officer, reviewer, committee chair, ...", flush=True)
    server = subprocess.Popen(  # noqa: S603  our own words, no shell
        [
            str(Path(sys.executable).with_name("granian")),
            "--interface=wsgi",
            f"--host={arguments.host}",
            f"--port={arguments.port}",
            f"--workers={arguments.workers}",
            "--blocking-threads=4",
            "--log-level=warning",
            "--respawn-failed-workers",
            "--workers-kill-timeout=10",
            "seedtrain.wsgi:application",
        ],
        process_group=0,
    )
    # Ctrl+C reaches only this process, which passes it on: workers whose parent is killed would go on answering on the port.
    for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(name, lambda _signal, _frame: server.terminate())
    try:
        return server.wait()
    finally:
        if ticker:
            ticker.terminate()
            ticker.wait()


def _port_fault(host: str, port: int) -> str:
    """Why nobody can serve there, or nothing: granian's workers share a port, so that a second server would answer every other request."""
    try:
        family, kind, _protocol, _name, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind) as trial:
            # A server that has just stopped does not count, one that listens does.
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            trial.bind(address)
    except OSError as error:
        return f"Port {port} of {host} cannot be used: {error.strerror}. Stop what listens there, or choose another with --port."
    return ""


def _tick(arguments: argparse.Namespace) -> int:
    """What is due is done, once or again and again."""
    _start_django()
    from django.db import close_old_connections

    from seedtrain.tick import tick

    while True:
        close_old_connections()
        done = tick(at=datetime.now(UTC))
        if not arguments.every:
            print(done or "another tick is running; nothing was done")
            return 0
        time.sleep(arguments.every)


def _demo(arguments: argparse.Namespace) -> int:
    """The demo world stands in the database; an existing one is left alone."""
    # The story loads the framework itself, on the day it begins.
    _prepare()
    from seedtrain import demo

    return demo.load(scale=arguments.scale, seed=arguments.seed)


def _check(arguments: argparse.Namespace) -> int:
    """Each missing production setting is explained; the exit code counts them."""
    _start_django()
    from seedtrain import production

    return production.report()


def _grant(arguments: argparse.Namespace) -> int:
    """The person holds the role; a refusal is said."""
    _start_django()
    from seedtrain import members

    return _say(lambda: members.grant(arguments.email, arguments.role, arguments.scope, at=datetime.now(UTC)))


def _ungrant(arguments: argparse.Namespace) -> int:
    """The person no longer holds the role; a refusal is said."""
    _start_django()
    from seedtrain import members

    return _say(lambda: members.ungrant(arguments.email, arguments.role, arguments.scope, why=arguments.why, at=datetime.now(UTC)))


def _members(arguments: argparse.Namespace) -> int:
    """Every role that is held is listed."""
    _start_django()
    from seedtrain import members

    return _say(members.table)


def _say(act: Callable[[], str]) -> int:
    """What the act answers is printed, or why it was refused."""
    from seedtrain.people.access import Refused

    try:
        print(act())
    except Refused as refusal:
        print(refusal.message, file=sys.stderr)
        return 1
    return 0


def _journal_verify(arguments: argparse.Namespace) -> int:
    """Whether the chain holds, with the number of the first entry that fails."""
    _start_django()
    from seedtrain.people.actions import verify_journal
    from seedtrain.people.models import JournalEntry

    broken = verify_journal()
    if broken is None:
        print(f"The journal holds: {JournalEntry.objects.count()} entries verified.")
        return 0
    print(
        f"The journal fails at entry {broken}: it, its payload or the entry before was changed or removed. Compare with your last backup."
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
