"""The verdict: one state per story, and never "genuine" for what was changed, withdrawn or cannot be known.

Flow: verify, status -> assertions.
Reads: nothing. Writes: nothing.
"""

import copy
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seedtrain.credentials import badge
from seedtrain.credentials.badge import BadgeError, JsonObject, State, status
from tests.credentials import badge_cast as cast
from tests.credentials.badge_tampers import TAMPERS, tampered


def test_untouched_credential_is_genuine_and_shows_its_fields() -> None:
    verdict = cast.verdict(json.dumps(cast.signed()).encode())

    assert (verdict.state, verdict.genuine, verdict.checked_at) == (State.GENUINE, True, cast.LATER)
    assert verdict.fields == badge.read_fields(cast.signed())
    assert verdict.sentence == ("Genuine. The signature of Training Centre B stands, and the credential is valid at 2026-02-01T00:00:00Z.")


EXPECTED = dict.fromkeys(TAMPERS, State.TAMPERED) | {
    "swapped issuer": State.UNKNOWN_ISSUER,
    "extra undefined term": State.UNREADABLE,
}


@pytest.mark.parametrize("name", TAMPERS)
def test_tampered_credential_is_noticed_and_nothing_of_it_is_shown(name: str) -> None:
    verdict = cast.verdict(tampered(name))

    assert (verdict.state, verdict.genuine, verdict.fields) == (EXPECTED[name], False, None)


def test_issuer_and_key_swapped_together_does_not_pass_as_the_first_issuer() -> None:
    document: Any = copy.deepcopy(cast.signed())
    document["issuer"]["id"] = cast.OTHER_KEY.did
    document["proof"]["verificationMethod"] = cast.OTHER_KEY.verification_method

    assert cast.verdict(document).state is State.TAMPERED


@pytest.mark.parametrize(
    ("listed", "at", "state"),
    [
        (cast.status_list(cast.INDEX), cast.LATER, State.REVOKED),
        (cast.status_list(cast.INDEX - 1, cast.INDEX + 1), cast.LATER, State.GENUINE),
        (cast.status_list(cast.INDEX), datetime(2031, 1, 1, tzinfo=UTC), State.REVOKED),
        (cast.status_list(), datetime(2029, 1, 15, tzinfo=UTC), State.GENUINE),
        (cast.status_list(), datetime(2029, 1, 15, 0, 0, 1, tzinfo=UTC), State.EXPIRED),
    ],
)
def test_state_by_list_and_time(listed: JsonObject, at: datetime, state: State) -> None:
    verdict = cast.verdict(cast.signed(), listed, at)

    assert (verdict.state, verdict.genuine) == (state, state is State.GENUINE)


def test_credential_before_its_first_day_is_not_yet_valid() -> None:
    since = cast.LATER + timedelta(days=1)

    assert cast.verdict(cast.signed(valid_from=since)).state is State.NOT_YET_VALID


def test_suspended_by_a_list_of_that_purpose() -> None:
    entry = badge.StatusEntry(cast.LIST_URL, cast.INDEX, badge.Purpose.SUSPENSION)
    document = badge.build(
        f"{cast.BASE}/credentials/4f1d", badge.Issuer(cast.DID, "Training Centre B", cast.BASE), cast.subject(),
        cast.award(), cast.SIGNATORIES, entry, cast.CONTEXT_URL,
    )  # fmt: skip
    listed = badge.status_credential(cast.LIST_URL, [cast.INDEX], cast.KEY, cast.ISSUED_AT, purpose=badge.Purpose.SUSPENSION)

    credential = badge.issue(document, cast.KEY, cast.ISSUED_AT)

    assert cast.verdict(credential, listed).state is State.SUSPENDED
    assert cast.verdict(credential, cast.status_list()).state is State.STATUS_UNKNOWN  # a revocation list says nothing


def forged_unsigned() -> JsonObject:
    return {name: member for name, member in cast.status_list().items() if name != "proof"}


def forged_bits() -> JsonObject:
    listed: Any = copy.deepcopy(cast.status_list(cast.INDEX))
    listed["credentialSubject"]["encodedList"] = status.encode([])
    return listed  # type: ignore[no-any-return]


def stale() -> JsonObject:
    return badge.status_credential(cast.LIST_URL, [], cast.KEY, cast.ISSUED_AT, valid_until=cast.LATER - timedelta(seconds=1))


def other_list() -> JsonObject:
    return badge.status_credential(cast.LIST_URL + "2", [], cast.KEY, cast.ISSUED_AT)


@pytest.mark.parametrize(
    "listed",
    [forged_unsigned(), forged_bits(), cast.status_list(key=cast.OTHER_KEY), stale(), other_list(), cast.signed()],
    ids=["unsigned", "bits changed", "another issuer's", "stale", "another list", "not a list"],
)
def test_list_that_cannot_be_trusted_leaves_the_status_unknown(listed: JsonObject) -> None:
    verdict = cast.verdict(cast.signed(), listed)

    assert (verdict.state, verdict.genuine) == (State.STATUS_UNKNOWN, False)


def test_missing_list_leaves_the_status_unknown() -> None:
    verdict = badge.verify(cast.signed(), cast.resolve, lambda _: None, cast.LATER)

    assert verdict.state is State.STATUS_UNKNOWN


@pytest.mark.parametrize(
    "did_document",
    [
        None,
        badge.did_document(cast.OTHER_KEY.did, [cast.KEY.public]),
        badge.did_document(cast.DID, [cast.OTHER_KEY.public]),
        badge.did_document(cast.DID, [replace(cast.KEY.public, fragment="key-2")]),
        {**badge.did_document(cast.DID, [cast.KEY.public]), "assertionMethod": []},
    ],
    ids=["none", "another's", "another key under the name", "key gone", "key not for assertions"],
)
def test_key_that_the_issuer_does_not_list_is_not_trusted(did_document: JsonObject | None) -> None:
    verdict = badge.verify(cast.signed(), lambda _: did_document, lambda _: cast.status_list(), cast.LATER)

    assert verdict.state in {State.UNKNOWN_ISSUER, State.TAMPERED}
    assert verdict.fields is None


def test_list_holds_exactly_the_indexes_set() -> None:
    bits = "".join(f"{byte:08b}" for byte in status.decode(status.encode([0, 7, 8, 131_071])))

    assert len(bits) == 131_072
    assert [index for index, bit in enumerate(bits) if bit == "1"] == [0, 7, 8, 131_071]


@settings(max_examples=25, deadline=None)
@given(st.sets(st.integers(0, 131_071), max_size=40), st.integers(0, 131_071))
def test_bit_is_set_if_and_only_if_it_was_listed(indexes: set[int], asked: int) -> None:
    assert status.is_set(status.encode(indexes), asked) is (asked in indexes)


def test_first_entry_is_the_leftmost_bit() -> None:
    assert status.decode(status.encode([0]))[0] == 0b1000_0000  # Bitstring Status List v1.0, section 3.4


@pytest.mark.parametrize("encoded", ["", "x", "u", "u!!!!", "uH4sIAAAAAAAA", status.encode([], 8)])
def test_malformed_list_is_refused(encoded: str) -> None:
    with pytest.raises(BadgeError):
        status.is_set(encoded, 0)


def test_list_that_unpacks_without_end_is_refused() -> None:
    with pytest.raises(BadgeError) as refused:
        status.is_set(status.encode([], 80_000_000), 0)

    assert refused.value.code == "status_length"


@pytest.mark.parametrize("index", [-1, 131_072])
def test_index_beyond_the_list_is_refused(index: int) -> None:
    with pytest.raises(BadgeError) as refused:
        badge.StatusEntry(cast.LIST_URL, index)

    assert refused.value.code == "status_index"


def test_every_state_has_its_sentence() -> None:
    assert {state.value for state in State} - set(badge.SENTENCES) == {"unreadable"}
