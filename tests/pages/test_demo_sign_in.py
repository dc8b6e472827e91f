"""The demo's sign-in exists only in the demo, and only for invented people."""

import pytest
from django.test import Client

from seedtrain.people.actions import register_person
from tests.cast import NOW, Cast


@pytest.fixture
def is_demo(settings) -> None:
    settings.IS_DEMO = True


def test_demo_sign_in_outside_the_demo_is_a_missing_page(cast: Cast) -> None:
    register_person("officer@demo.example", "Olga", at=NOW, is_demo=True)

    assert [Client().get("/demo/sign-in").status_code, Client().post("/demo/sign-in", {"persona": "officer"}).status_code] == [404, 404]


def test_demo_sign_in_makes_you_that_person(cast: Cast, is_demo: None) -> None:
    officer = register_person("officer@demo.example", "Olga", at=NOW, is_demo=True)
    client = Client()

    answer = client.post("/demo/sign-in", {"persona": "officer"})

    assert (answer.status_code, answer.headers["Location"], client.session["_auth_user_id"]) == (302, "/desk", str(officer.pk))


def test_demo_sign_in_refuses_real_people_and_unknown_names(cast: Cast, is_demo: None) -> None:
    register_person("officer@demo.example", "A real person", at=NOW)
    client = Client()

    codes = [client.post("/demo/sign-in", {"persona": name}).status_code for name in ("officer", "maya", "", "auditor")]

    assert (codes, "_auth_user_id" in client.session) == ([404, 404, 404, 404], False)
    assert "A real person" not in client.get("/demo/sign-in").text
