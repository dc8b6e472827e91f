"""Rows that a measurement needs and cannot make over HTTP in time: people with a session and a draft, and addresses to open.

Flow: world.World.rows -> this file, in a process of its own with that world's settings -> one JSON list on standard output.
Reads: the world. Writes: people, sessions, a call with drafts.
"""

import json
import statistics
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from wsgiref.util import setup_testing_defaults

import django

django.setup()

from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY  # noqa: E402
from django.contrib.sessions.backends.db import SessionStore  # noqa: E402
from django.contrib.sessions.models import Session  # noqa: E402
from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db.models import Count  # noqa: E402
from django.urls import reverse  # noqa: E402

from seedtrain.calls import actions as calls  # noqa: E402
from seedtrain.calls.models import Application, Call, Question  # noqa: E402
from seedtrain.curriculum.models import Course, CourseVersion, Pillar, Programme  # noqa: E402
from seedtrain.network.models import Centre, Offering  # noqa: E402
from seedtrain.people import actions as people  # noqa: E402
from seedtrain.people.models import JournalEntry, Organisation, Person  # noqa: E402

NOW = datetime.now(UTC)
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
PLAN = "We will move our vaccine's upstream process to single-use reactors and train two shifts. " * 6


def sessions_for(persons: list[Person]) -> list[str]:
    """The cookie of a new session of each person."""
    rows = []
    for person in persons:
        store = SessionStore()
        said = {SESSION_KEY: str(person.pk), BACKEND_SESSION_KEY: BACKEND, HASH_SESSION_KEY: person.get_session_auth_hash()}
        rows.append(Session(session_key=store._get_new_session_key(), session_data=store.encode(said), expire_date=NOW + timedelta(days=1)))
    Session.objects.bulk_create(rows)
    return [f"sessionid={row.session_key}" for row in rows]


def make_call() -> Call:
    """An open call for an offering, with a form of four questions in two steps."""
    owner = people.found_organisation("bench-house", Organisation.Kind.TRAINING, "Training House", at=NOW, country="KOR")
    programme = Programme.objects.create(slug="bench-programme", name="Hands-on", pillar=Pillar.HUB, owner=owner)
    course = Course.objects.create(programme=programme, slug="bench-course")
    version = CourseVersion.objects.create(course=course, number=1, title="Upstream", kind=CourseVersion.Kind.HANDS_ON)
    centre = Centre.objects.create(
        organisation=owner, slug="bench-centre", name="House", pillar=Pillar.HUB, state=Centre.State.ADMITTED, country="KOR"
    )
    offering = Offering.objects.create(version=version, centre=centre, slug="bench-class", title="Upstream", state=Offering.State.PUBLISHED)
    call = Call.objects.create(
        slug="bench-call",
        kind=Call.Kind.PEOPLE,
        entry=Call.Entry.COMPETITIVE,
        state=Call.State.OPEN,
        offering=offering,
        title="Upstream process, hands-on",
        languages=["en"],
        opens_at=NOW - timedelta(days=1),
        deadline=NOW + timedelta(days=9),
        seats=20,
        countries_as_of=NOW.date(),
    )
    asked = (("You", "country", Question.Kind.COUNTRY), ("You", "years", Question.Kind.NUMBER))
    asked += (("Plan", "employer", Question.Kind.TEXT), ("Plan", "plan", Question.Kind.LONG))
    for position, (step, key, kind) in enumerate(asked, start=1):
        Question.objects.create(call=call, position=position, step=step, key=key, kind=kind, label=key.title())
    return call


def drafts(count: str) -> list[list[str]]:
    """People with a session and a finished draft each: cookie and the draft's code."""
    call = make_call()
    persons = Person.objects.bulk_create(
        [Person(email=f"writer{i}@bench.example", name=f"Writer {i}", created_at=NOW, password="!") for i in range(int(count))]
    )
    answers = {"country": "GHA", "years": 4, "employer": "Plant One", "plan": PLAN}
    codes = [f"W{i:05d}" for i in range(int(count))]
    Application.objects.bulk_create(
        [
            Application(call=call, applicant=person, code=code, answers=answers, started_at=NOW, saved_at=NOW)
            for person, code in zip(persons, codes, strict=True)
        ]
    )
    return [list(pair) for pair in zip(sessions_for(persons), codes, strict=True)]


def receipts() -> list[list[str]]:
    """Every sent application: its code, its receipt, and whether receipt, mail and journal agree."""
    sent = Application.objects.sent().select_related("call", "applicant")
    journalled = set(JournalEntry.objects.filter(verb="submit_application").values_list("about", flat=True))
    mailed = set(Application.objects.sent().values_list("applicant__mails__about", flat=True))
    return [
        [one.code, one.receipt_sha256, str(f"application/{one.pk}" in journalled and f"application/{one.code}" in mailed)] for one in sent
    ]


def addresses() -> list[list[str]]:
    """What to open in the demo world: name, address, cookie of who may see it."""
    big = Call.objects.annotate(size=Count("applications")).order_by("-size").first()
    course = Course.objects.order_by("slug").first()
    form = Call.objects.filter(state=Call.State.OPEN, entry=Call.Entry.COMPETITIVE, deadline__gt=NOW).first()
    applicant, officer = (Person.objects.get(email=f"{key}@demo.example") for key in ("applicant", "officer"))
    draft = Application.objects.filter(call=form, applicant=applicant, state=Application.State.DRAFT).first()
    draft = draft or calls.start_application(form, applicant, at=NOW)
    his, hers = sessions_for([applicant, officer])
    return [
        ["Home", reverse("home"), ""],
        ["Catalogue", reverse("courses"), ""],
        ["Course", reverse("course", args=[course.slug]), ""],
        ["Application form, signed in", reverse("application_step", args=[draft.code, 1]), his],
        [f"Officer's table, signed in ({big.size:,} applications)", reverse("call_applications", args=[big.slug]), hers],
    ]


def costs(times: str) -> list[list[str]]:
    """Processor time of each page made anew in this very process, without a server: name, median and fastest tenth [ms]."""
    call = Call.objects.open_at(NOW).order_by("slug").first()
    pages = [*addresses(), ["List of calls", reverse("calls"), ""], ["Call", reverse("call", args=[call.slug]), ""]]
    application, found = get_wsgi_application(), []
    for name, path, cookie in pages:
        spent = []
        # The first answers compile templates and fill what a process keeps.
        for number in range(int(times) + 5):
            began = time.process_time()
            answer = application(asked(path, cookie or "sessionid=x"), lambda status, headers: None)
            b"".join(answer)
            answer.close()
            if number >= 5:
                spent.append(1000 * (time.process_time() - began))
            if answer.status_code != 200:
                sys.exit(f"{path} answered {answer.status_code} where 200 was expected.")
        found.append([name, f"{statistics.median(spent):.1f}", f"{statistics.quantiles(spent, n=10)[0]:.1f}"])
    return found


def asked(path: str, cookie: str) -> dict[str, object]:
    """What a WSGI server says of a request for the page."""
    environ: dict[str, object] = {"PATH_INFO": path, "HTTP_COOKIE": cookie, "HTTP_ACCEPT_ENCODING": "gzip", "HTTP_ACCEPT_LANGUAGE": "en"}
    setup_testing_defaults(environ)
    return environ


VERBS: dict[str, Callable[..., list[list[str]]]] = {"drafts": drafts, "receipts": receipts, "addresses": addresses, "costs": costs}

if __name__ == "__main__":
    json.dump(VERBS[sys.argv[1]](*sys.argv[2:]), sys.stdout)
