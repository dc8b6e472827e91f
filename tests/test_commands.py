"""The command line makes an empty server usable: the framework is there, and the first officer comes to be."""

from pathlib import Path

import pytest
from django.test import Client

from seedtrain.__main__ import main
from seedtrain.needs.models import Competency, JobRole, Norm
from seedtrain.people.models import JournalEntry, Membership
from tests.calls.factories import make_call
from tests.cast import Cast

Capture = pytest.CaptureFixture[str]


def test_migrate_loads_the_framework_once(db: None, settings, tmp_path: Path) -> None:
    settings.STATIC_ROOT = tmp_path

    codes = [main(["migrate"]) for _time in range(2)]

    assert codes == [0, 0]
    assert all(model.objects.exists() for model in (Competency, JobRole, Norm))
    assert JournalEntry.objects.filter(verb="load_framework").count() == 1


def test_grant_makes_an_officer_who_whose_rights_count_at_once(cast: Cast, sign_in, capsys: Capture) -> None:
    client: Client = sign_in(cast.otto)
    before = client.get("/courses/new").status_code

    codes = [main(["grant", "Otto@Example.org", "officer"]) for _time in range(2)]

    assert (before, codes, client.get("/courses/new").status_code) == (404, [0, 0], 200)
    assert capsys.readouterr().out.splitlines() == ["otto@example.org holds now: officer everywhere."] * 2
    entry = JournalEntry.objects.get(verb="add_member", about=f"person/{cast.otto.pk}")
    assert (entry.actor_id, entry.payload.body["after"]) == (None, {"role": "officer", "scope": "network/"})


def test_grant_at_a_place_and_ungrant(cast: Cast, capsys: Capture) -> None:
    call = make_call()
    words = ["otto@example.org", "centre_manager", "--scope", f"centre/{call.offering.centre.slug}"]

    codes = [main(["grant", *words]), main(["ungrant", *words, "--why", "left"]), main(["ungrant", *words])]

    said = capsys.readouterr()
    assert codes == [0, 0, 1]
    assert said.out.splitlines() == [
        f"otto@example.org holds now: centre_manager at centre/{call.offering.centre.slug}.",
        "otto@example.org holds now: no role.",
    ]
    assert "does not hold centre_manager" in said.err
    assert JournalEntry.objects.get(verb="end_membership").payload.body["why"] == "left"
    assert Membership.objects.get(person=cast.otto).ended_at is not None


@pytest.mark.parametrize("scope", ["organisation/upstream-offering-owner", "country/GHA", "call/upstream"])
def test_grant_knows_every_kind_of_scope(cast: Cast, scope: str) -> None:
    make_call()

    assert main(["grant", "otto@example.org", "reviewer", "--scope", scope]) == 0
    assert "/".join(Membership.objects.values_list("scope_kind", "scope_key").get(person=cast.otto)) == scope


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["nobody@example.org", "officer"], "Nobody has signed up as nobody@example.org."),
        (["otto@example.org", "boss"], "There is no role boss. Choose one of: officer (Programme officer), reviewer"),
        (["otto@example.org", "officer", "--scope", "planet/earth"], "There is no scope planet/earth. Write centre/SLUG"),
        (["otto@example.org", "officer", "--scope", "call/"], "There is no scope call/."),
        (["otto@example.org", "officer", "--scope", "call/nowhere"], "There is no call nowhere. There are: upstream."),
        (["otto@example.org", "ministry", "--scope", "country/GH"], "There is no country GH. There are: ABW, "),
    ],
)
def test_grant_names_what_is_wrong_and_writes_nothing(cast: Cast, capsys: Capture, words: list[str], said: str) -> None:
    make_call()

    code = main(["grant", *words])

    assert (code, said in capsys.readouterr().err, Membership.objects.filter(person=cast.otto).count()) == (1, True, 0)


def test_grant_says_when_the_address_was_never_verified(cast: Cast, capsys: Capture) -> None:
    cast.otto.verified_email = ""
    cast.otto.save()

    main(["grant", "otto@example.org", "officer"])

    assert "nobody has shown yet that otto@example.org is theirs" in capsys.readouterr().out


def test_members_lists_current_roles_only(cast: Cast, capsys: Capture) -> None:
    main(["ungrant", "rafael@example.org", "reviewer"])
    capsys.readouterr()

    main(["members"])

    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert [line[:3] for line in lines] == [
        ["ROLE", "SCOPE", "E-MAIL"],
        ["auditor", "everywhere", "audit@example.org"],
        ["chair", "everywhere", "chair@example.org"],
        ["officer", "everywhere", "maya@example.org"],
    ]


def test_members_of_a_new_server_says_how_to_begin(db: None, capsys: Capture) -> None:
    main(["members"])

    assert "seedtrain grant YOUR-EMAIL officer" in capsys.readouterr().out
