"""The clock's work is done once, whoever ticks and however often."""

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from seedtrain.calls.models import Call
from seedtrain.tick import Ticked, tick
from tests import parts
from tests.calls import factories
from tests.cast import NOW, Cast


def test_tick_when_nothing_is_due_does_nothing(cast: Cast) -> None:
    assert tick(at=NOW) == Ticked(calls_closed=0, offers_expired=0, enrolled=0, offerings_advanced=0, mails_sent=0)


def test_tick_closes_a_call_at_its_deadline_once(cast: Cast) -> None:
    call = factories.make_call(state=Call.State.OPEN)
    just_before = call.deadline - timedelta(microseconds=1)

    closed = [tick(at=at).calls_closed for at in (just_before, call.deadline, call.deadline)]

    call.refresh_from_db()
    assert (closed, call.state) == ([0, 1, 0], Call.State.CLOSED)


def test_tick_enrols_who_registered_once(cast: Cast) -> None:
    call = factories.make_call(state=Call.State.OPEN, entry=Call.Entry.OPEN_REGISTRATION)
    factories.make_application(call, cast.rafael, "A1")

    enrolled = [tick(at=NOW).enrolled for _time in range(2)]

    assert (enrolled, call.offering.enrolments.filter(person=cast.rafael).count()) == ([1, 0], 1)


@pytest.mark.postgres
def test_tick_twice_at_once_sends_each_mail_once(tmp_path: Path) -> None:
    with parts.postgres_databases(1) as (url,):
        ours = {
            "SEEDTRAIN_DATA_DIR": str(tmp_path),
            "SEEDTRAIN_DATABASE_URL": url,
            "SEEDTRAIN_EMAIL_BACKEND": "django.core.mail.backends.filebased.EmailBackend",
            "DJANGO_SETTINGS_MODULE": "seedtrain.settings",
        }
        environment = {**os.environ, **ours}
        story = (
            "import django; django.setup()\n"
            "from datetime import UTC, datetime\n"
            "from seedtrain.people import actions\n"
            "at = datetime(2026, 3, 2, 9, tzinfo=UTC)\n"
            "person = actions.register_person('a@example.org', 'A', at=at)\n"
            "for n in range(40): actions.queue_text(person, 'people/hello', 'person/1', f'Mail {n}', 'Hello', at=at)\n"
        )
        subprocess.run([sys.executable, "-m", "seedtrain", "migrate"], env=environment, check=True)
        subprocess.run([sys.executable, "-c", story], env=environment, check=True)

        ticks = [
            subprocess.Popen([sys.executable, "-m", "seedtrain", "tick"], env=environment, stdout=subprocess.PIPE, text=True)
            for _ in range(4)
        ]
        said = [process.communicate(timeout=60)[0] for process in ticks]

        assert sum(line.count("Subject: Mail") for line in mails(tmp_path)) == 40, said


def mails(folder: Path) -> list[str]:
    """Every mail the file backend wrote."""
    return [path.read_text() for path in (folder / "mails").rglob("*.log")]
