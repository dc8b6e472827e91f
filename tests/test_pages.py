"""Every address as every role: nobody gets an error, everybody gets what is theirs, and no page asks the database without end."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import URLPattern, get_resolver

from seedtrain import demo
from seedtrain.calls.models import Application, Assignment, Call, SelectionRun
from seedtrain.credentials.models import Credential, Issuer
from seedtrain.curriculum.models import Course, Programme
from seedtrain.learning.models import Enrolment, Lesson
from seedtrain.needs import case
from seedtrain.needs.models import Competency, JobRole, RosterEntry, SiteProfile
from seedtrain.network.models import Centre, NetworkPlan, Offering, Session
from seedtrain.people.models import Document, Person

PERSONAS = ("", "applicant", "officer", "reviewer", "chair", "trainer", "centre-manager", "training-manager", "ministry", "auditor")
MOST_QUERIES = 40
"""No page of the demo world may ask more; the long lists among them have hundreds of rows."""


pytestmark = pytest.mark.xdist_group("demo")
"""On one worker with the other file that loads the demo world, so that it is loaded half as often."""


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker) -> Iterator[None]:
    """The demo world for this file only, rolled back at its end."""
    with django_db_blocker.unblock(), transaction.atomic():
        demo.load(scale=1, seed=2026)
        yield
        transaction.set_rollback(True)


def pick(model, **fields: object) -> object:
    """One row of the demo world, always the same."""
    return model.objects.filter(**fields).order_by("pk").first()


def addresses() -> dict[str, str]:
    """One path for every named address that answers to GET, with rows of the demo world filled in."""
    upstream = Call.objects.get(slug__contains="upstream", state=Call.State.RELEASED)
    chosen = {
        "code": lambda name: {
            "competency": pick(Competency).code,
            "role": pick(JobRole).code,
            "call_application": pick(Application, call=upstream).code,
        }.get(name, pick(Credential).code if name.startswith(("credential", "revoke")) else pick(Application).code),
        "slug": lambda name: (
            upstream.slug
            if name.startswith(("call", "apply", "impact"))
            else pick(Course).slug
            if name.startswith("course")
            else pick(Programme).slug
            if name.startswith("programme")
            else pick(SiteProfile).slug
            if name.startswith(("site", "roster"))
            else pick(Session).slug
            if name.startswith("attendance")
            else pick(Lesson).slug
            if name.startswith("lesson")
            else pick(Issuer).centre.slug
            if name.startswith(("issuer", "status", "issuing"))
            else pick(Offering, parts__sessions__isnull=False).slug
            if name.startswith(("offering", "class", "issuing", "results"))
            else pick(Centre).slug
        ),
        "pk": lambda name: {
            "review": pick(Assignment),
            "review_conflict": pick(Assignment),
            "document": pick(Document),
            "roster_entry": pick(RosterEntry),
            "enrolment": pick(Enrolment),
            "results": pick(Enrolment),
        }.get(name, pick(Enrolment)),
        "number": lambda name: pick(NetworkPlan).pk if name.startswith("network_plan") else pick(SelectionRun, call=upstream).number,
        "step": lambda name: 1,
        "token": lambda name: "not-a-token",
        "model": lambda name: "cho",
        "identifier": lambda name: case.document_id("seedtrain", "0.1"),
    }
    found = {}
    for pattern in get_resolver().url_patterns:
        if not isinstance(pattern, URLPattern) or not pattern.name:
            continue
        values = {key: chosen[key](pattern.name) for key in pattern.pattern.converters}
        values = {key: getattr(value, "pk", value) for key, value in values.items() if value is not None}
        if len(values) == len(pattern.pattern.converters):
            path = str(pattern.pattern)
            for key, converter in pattern.pattern.converters.items():
                kind = next(kind for kind in ("slug", "int", "str") if f"<{kind}:{key}>" in path)
                path = path.replace(f"<{kind}:{key}>", converter.to_url(values[key]))
            found[pattern.name] = "/" + path
    return found


@pytest.mark.parametrize("persona", PERSONAS)
def test_every_address_answers(world: None, db: None, persona: str) -> None:
    client = Client(raise_request_exception=True)
    if persona:
        person = Person.objects.get(email=f"{persona}@demo.example")
        client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
    wrong = {}

    for name, path in addresses().items():
        with CaptureQueriesContext(
            connection,
        ) as queries:
            answer = client.get(path)
        if answer.status_code not in {200, 302, 304, 404, 405} or len(queries) > MOST_QUERIES:
            wrong[name] = (path, answer.status_code, len(queries))

    assert wrong == {}


PRIVATE = {
    "capacity_overview": {"officer"},
    "network_plan_json": {"officer", "auditor"},
    "network_plan_withdraw": {"officer"},
    "plan_inputs": {"officer"},
    "capacity": {"officer", "centre-manager"},
    "call_applications": {"officer", "chair", "auditor"},
    "journal": {"auditor"},
    "translations": {"officer"},
    "framework_import": {"officer"},
    "call_write": {"officer"},
    "call_sign": {"chair"},
    "call_try": {"officer", "chair"},
    "call_compare": {"officer", "chair", "auditor"},
    "call_fixed": {"officer", "chair", "auditor"},
    "call_replay": {"officer", "chair", "auditor"},
    "call_one_more": {"officer", "chair", "auditor"},
}


@pytest.mark.parametrize("name", PRIVATE)
def test_private_address_is_missing_for_all_others(world: None, db: None, name: str) -> None:
    path = addresses()[name]
    seen = set()

    for persona in PERSONAS[1:]:
        client = Client()
        person = Person.objects.get(email=f"{persona}@demo.example")
        client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
        if client.get(path).status_code == 200:
            seen.add(persona)

    assert seen == PRIVATE[name]


def test_world_is_of_today(world: None, db: None) -> None:
    assert Call.objects.open_at(datetime.now(UTC)).count() >= 3
