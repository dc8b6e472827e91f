"""The auditor's page computes a stored run again and says of everything whether it holds."""

import hashlib
import json
import re
from collections.abc import Callable

from django.test import Client
from django.utils.html import strip_tags

from seedtrain.calls import actions
from seedtrain.calls.actions import Bound
from seedtrain.calls.models import Application, Call, SelectionRun, Signature
from seedtrain.people.models import Person
from tests.calls.test_deciding import WOMEN, make_decided, sign
from tests.cast import NOW, Cast

SignIn = Callable[[Person], Client]
REPLAY = "/calls/upstream/desk/selection/1/replay"


def checks(client: Client) -> dict[str, str]:
    """Every check of the page and its outcome in words."""
    page = client.get(REPLAY).content.decode()
    rows = re.findall(r'<tr><th scope="row">(.*?)</th><td data-label="Outcome">(.*?)</td>', page, re.DOTALL)
    return {strip_tags(words): strip_tags(outcome).strip() for words, outcome in rows}


def make_signed(cast: Cast) -> Call:
    """A call whose seed was promised, with one person placed and the run signed."""
    call = make_decided(cast, seed="seven", seed_commitment=hashlib.sha256(b"seven").hexdigest())
    actions.fix_applicant(Application.objects.get(code="LOWS"), True, actor=cast.maya, why="Starts the line in May.", at=NOW)
    sign(call, cast)
    return call


def test_replay_of_a_signed_run_holds_in_every_point(cast: Cast, sign_in: SignIn) -> None:
    make_signed(cast)
    client = sign_in(cast.audit)

    found = checks(client)
    page = client.get(REPLAY).content.decode()

    assert set(found.values()) == {"holds"}
    assert [
        one
        for one in ("same people", "same waiting list", "certificate", "tie seed", "Chinwe Obi signed", "chain")
        if not any(one in key for key in found)
    ] == []
    assert [
        one in page for one in ("Starts the line in May.", "placed somebody", "signed it", "Everything that can be checked here holds.")
    ] == [True] * 4


def test_replay_when_the_stored_list_was_altered(cast: Cast, sign_in: SignIn) -> None:
    make_signed(cast)
    run = SelectionRun.objects.get()
    run.result["selected"][0]["id"] = "BEST" if run.result["selected"][0]["id"] != "BEST" else "LINH"
    run.save()

    found = checks(sign_in(cast.audit))

    assert found["The stored run can be read"] == "does not hold"
    assert found["The hash covers what is stored"] == "does not hold"


def test_replay_when_a_stored_applicant_was_altered(cast: Cast, sign_in: SignIn) -> None:
    make_signed(cast)
    run = SelectionRun.objects.get()
    next(one for one in run.problem["applicants"] if one["id"] == "LINH")["traits"]["sex"] = "female"
    run.save()

    found = checks(sign_in(cast.audit))

    assert {words for words, outcome in found.items() if outcome == "does not hold"} >= {
        "The result belongs to this problem",
        "Computed again: the same people are selected",
        "The hash covers what is stored",
    }


def test_replay_when_seed_and_signature_are_of_something_else(cast: Cast, sign_in: SignIn) -> None:
    call = make_signed(cast)
    Call.objects.filter(pk=call.pk).update(seed_commitment="0" * 64)
    Signature.objects.update(content_sha256="0" * 64)

    found = checks(sign_in(cast.audit))

    assert {words for words, outcome in found.items() if outcome == "does not hold"} == {
        "The tie seed is the one promised when the call opened",
        "What Chinwe Obi signed is this run (Approved)",
    }


def test_replay_when_a_reason_was_changed_after_the_signature(cast: Cast, sign_in: SignIn) -> None:
    call = make_decided(cast)
    changes = [Bound("Women", "floor", 0)]
    run = actions.run_selection(call, actor=cast.maya, at=NOW, name="none", changes=changes, why="Nobody else could come.")
    SelectionRun.objects.filter(pk=run.pk).update(changes_why="Because.")

    assert checks(sign_in(cast.audit))["The hash covers what is stored"] == "does not hold"


def test_replay_of_a_run_without_a_list(cast: Cast, sign_in: SignIn) -> None:
    call = make_decided(cast, policy=[{**WOMEN, "floor": 2}])
    actions.run_selection(call, actor=cast.maya, at=NOW)

    found = checks(sign_in(cast.audit))

    assert found["Computed again: no list keeps these rules, as stored"] == "holds"


def test_certificate_and_policy_are_files(cast: Cast, sign_in: SignIn) -> None:
    make_signed(cast)
    client = sign_in(cast.audit)

    certificate, policy = client.get(f"{REPLAY}?format=certificate"), client.get(f"{REPLAY}?format=policy")

    assert json.loads(certificate.content)["schema"] == "seedtrain.certificate/1"
    assert 'filename="upstream-run-1-certificate.json"' in certificate.headers["Content-Disposition"]
    assert "floor = 1" in policy.content.decode()
    assert [one for one in ("9050", "GHA", "Linh") if one in policy.content.decode()] == []
