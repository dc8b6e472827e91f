"""The cast of every test: the same few people, whom everyone knows.

Flow: tests ask `cast` for them.
Reads: nothing. Writes: people through their own actions.
"""

from dataclasses import dataclass
from datetime import UTC, datetime

from seedtrain.people import actions
from seedtrain.people.access import EVERYWHERE, Role
from seedtrain.people.models import Person

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
PASSWORD = "seed-train-2000-litres"


@dataclass(frozen=True, slots=True)
class Cast:
    """Everyone who plays in the tests."""

    amina: Person  # applies, Ghana
    linh: Person  # applies, Viet Nam
    rafael: Person  # reviews, Brazil
    soojin: Person  # runs a centre, Republic of Korea; tests give her the centre's scope
    maya: Person  # coordinates: programme officer everywhere
    chair: Person  # Chinwe chairs the committee
    audit: Person  # Aud reads the journal
    otto: Person  # has no rights


def call_the_cast() -> Cast:
    """The cast, registered at NOW, with the rights everyone expects."""
    people = {}
    for key, name in {
        "amina": "Amina Owusu",
        "linh": "Linh Tran",
        "rafael": "Rafael Souza",
        "soojin": "Soo-jin Han",
        "maya": "Maya Fontaine",
        "chair": "Chinwe Obi",
        "audit": "Aud Berg",
        "otto": "Otto Blank",
    }.items():
        people[key] = actions.register_person(f"{key}@example.org", name, at=NOW, password=PASSWORD)
    for key, role in {"rafael": Role.REVIEWER, "maya": Role.OFFICER, "chair": Role.CHAIR, "audit": Role.AUDITOR}.items():
        actions.add_member(people[key], role, EVERYWHERE, actor=None, at=NOW)
    return Cast(**people)
