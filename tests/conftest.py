"""What every test may ask for: the cast, a signed-in browser-less client.

Flow: pytest -> this file.
Reads: nothing. Writes: the test database.
"""

import os

# Before NumPy is read: two test processes on two cores would wait for each other's threads.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from collections.abc import Iterator

import pytest
import time_machine
from django.test import Client
from django.utils import translation

from seedtrain.people.models import Person
from tests import cast as players


@pytest.fixture(autouse=True)
def _language():
    """A page read in Arabic leaves its language to nobody: the test client activates it and never takes it back."""
    yield
    translation.deactivate()


@pytest.fixture
def cast(db: None) -> players.Cast:
    """Amina, Linh, Rafael, Soo-jin, Maya, the chair, the auditor and Otto."""
    return players.call_the_cast()


@pytest.fixture
def at_now() -> Iterator[None]:
    """It is the day on which the cast was registered, and the clock goes on: for pages that ask what day it is."""
    with time_machine.travel(players.NOW):
        yield


@pytest.fixture
def sign_in():
    """`sign_in(person)` gives a client in which that person is signed in."""

    def signed_in(person: Person) -> Client:
        client = Client()
        client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return signed_in
