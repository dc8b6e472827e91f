"""What the actions of credentials leave behind, and what they refuse."""

from datetime import UTC, datetime, timedelta

import pytest
from django.conf import settings

from seedtrain.credentials import actions, badge
from seedtrain.credentials.actions.issuers import Office
from seedtrain.credentials.models import AwardedCompetency, Credential, Issuer, SiteConfirmation
from seedtrain.learning import actions as learning
from seedtrain.needs.models import HeldLevel, JobRole, RosterEntry
from seedtrain.people import actions as people
from seedtrain.people.access import Refused, Role, Scope, ScopeKind
from seedtrain.people.models import JournalEntry, OutgoingMail
from tests.cast import Cast
from tests.learning.world import LATER, World, build, finish

AFTER = LATER + timedelta(days=1)


@pytest.fixture
def world(cast: Cast) -> World:
    return build(cast)


@pytest.fixture
def credential(cast: Cast, world: World) -> Credential:
    finish(world, world.amina, cast)
    return actions.issue_credential(world.amina, actor=cast.soojin, at=LATER)


def test_issue_credential_says_what_was_shown_and_verifies(cast: Cast, world: World, credential: Credential) -> None:
    verdict = actions.check_document(credential.document, AFTER)

    assert verdict.state is badge.State.GENUINE
    assert verdict.fields is not None
    said = verdict.fields
    assert (said.subject_name, said.issuer_name, said.level, said.level_name) == ("Amina Owusu", "Hub centre", 2, "Assisted")
    assert (said.competency_name, said.competency_code, said.norms) == ("Gowning; Run a culture", "C1, C2", ("NORM-1",))
    assert said.mode_of_evidence == ("observed_on_plant", "simulated")
    # Gowning must be shown again after 12 months, the culture after 24: the shorter counts.
    assert (said.valid_from, said.valid_until) == (LATER, datetime(2027, 4, 1, 12, 0, tzinfo=UTC))
    assert [signatory.name for signatory in said.signatories] == ["Soo-jin Han"]
    awards = AwardedCompetency.objects.order_by("competency__code").values_list("competency__code", "level", "evidence_mode")
    assert list(awards) == [("C1", 2, "observed_on_plant"), ("C2", 2, "simulated")]
    assert OutgoingMail.objects.filter(to=cast.amina, event="credentials/issued").count() == 1


def test_credential_holds_no_address_of_the_person(cast: Cast, credential: Credential) -> None:
    assert cast.amina.email not in str(credential.document)


def test_issue_credential_twice_is_one(cast: Cast, world: World, credential: Credential) -> None:
    again = actions.issue_credential(world.amina, actor=cast.soojin, at=AFTER)

    assert (again.pk, Credential.objects.count(), Issuer.objects.get().next_status_index) == (credential.pk, 1, 1)


def test_issue_credential_before_completion_is_refused(cast: Cast, world: World) -> None:
    with pytest.raises(Refused) as refused:
        actions.issue_credential(world.amina, actor=cast.soojin, at=LATER)

    assert (refused.value.code, Credential.objects.count()) == ("not_completed", 0)


@pytest.mark.parametrize("level", [3, 4])
def test_issue_credential_above_level_two_is_refused(cast: Cast, level: int) -> None:
    world = build(cast, levels=(2, level))
    finish(world, world.amina, cast)

    with pytest.raises(Refused, match="own site") as refused:
        actions.issue_credential(world.amina, actor=cast.soojin, at=LATER)

    assert (refused.value.code, Credential.objects.count()) == ("level_needs_site", 0)


def test_issue_credential_when_a_result_was_taken_back_is_refused(cast: Cast, world: World) -> None:
    finish(world, world.amina, cast)
    learning.record_result(world.amina, world.gowning, False, actor=cast.soojin, at=LATER, why="wrong trainee")

    with pytest.raises(Refused) as refused:
        actions.issue_credential(world.amina, actor=cast.soojin, at=LATER)

    assert refused.value.code == "outcomes_missing"


def test_issue_credential_to_oneself_is_refused(cast: Cast, world: World) -> None:
    finish(world, world.amina, cast)

    with pytest.raises(Refused) as refused:
        actions.issue_credential(world.amina, actor=cast.amina, at=LATER)

    assert refused.value.code == "own_credential"


def test_a_badge_of_two_levels_says_the_lower_one_and_names_the_other(cast: Cast) -> None:
    world = build(cast, levels=(1, 2))
    finish(world, world.amina, cast)

    credential = actions.issue_credential(world.amina, actor=cast.soojin, at=LATER)

    said = badge.read_fields(credential.document)
    assert (said.level, said.competency_name) == (1, "Gowning; Run a culture (level 2)")


def test_named_signatories_sign_in_their_time_only(cast: Cast, world: World) -> None:
    issuer = actions.ensure_issuer(world.centre, actor=cast.maya, at=LATER)
    offices = [
        Office("Linh Tran", "Former director", "Hub", valid_until=LATER.date() - timedelta(days=1)),
        Office("Soo-jin Han", "Director", "Hub"),
        Office("Maya Fontaine", "Coordinator", "Network", valid_from=LATER.date()),
    ]
    actions.name_signatories(issuer, offices, actor=cast.maya, at=LATER)
    finish(world, world.amina, cast)

    said = badge.read_fields(actions.issue_credential(world.amina, actor=cast.soojin, at=LATER).document)

    assert [(person.name, person.role) for person in said.signatories] == [("Soo-jin Han", "Director"), ("Maya Fontaine", "Coordinator")]


def test_issuer_keys_differ_by_centre_and_number_and_are_nowhere_stored(cast: Cast, world: World) -> None:
    issuer = actions.ensure_issuer(world.centre, actor=cast.maya, at=LATER)
    Issuer.objects.filter(pk=issuer.pk).update(key_number=2)
    issuer = Issuer.objects.select_related("centre").get(pk=issuer.pk)

    document = actions.did_document_of(issuer)

    keys = [method["publicKeyMultibase"] for method in document["verificationMethod"]]
    host = settings.ORIGIN.partition("://")[2].replace(":", "%3A")
    assert document["id"] == issuer.did == f"did:web:{host}:issuers:hub-centre"
    assert (len(keys), len(set(keys))) == (2, 2)
    assert not [field.name for field in Issuer._meta.fields if "secret" in field.name or "private" in field.name]


def test_a_credential_of_the_key_before_still_verifies(cast: Cast, credential: Credential) -> None:
    Issuer.objects.update(key_number=2)
    actions.publish_status(Issuer.objects.get(), at=LATER)

    assert actions.check_document(credential.document, AFTER).genuine


def test_revoke_credential_sets_its_bit_and_no_other(cast: Cast, world: World, credential: Credential) -> None:
    finish(world, world.linh, cast)
    other = actions.issue_credential(world.linh, actor=cast.soojin, at=LATER)

    with pytest.raises(Refused) as refused:
        actions.revoke_credential(credential, actor=cast.soojin, why=" ", at=LATER)
    first = actions.revoke_credential(credential, actor=cast.soojin, why="wrong person", at=LATER)
    again = actions.revoke_credential(credential, actor=cast.soojin, why="another reason", at=AFTER)

    assert (refused.value.code, first.pk, again.why) == ("reason_missing", again.pk, "wrong person")
    assert actions.check_document(credential.document, AFTER).state is badge.State.REVOKED
    assert actions.check_document(other.document, AFTER).state is badge.State.GENUINE
    assert OutgoingMail.objects.filter(to=cast.amina, event="credentials/revoked").count() == 1


def test_revoked_is_seen_after_we_moved_to_another_address(cast: Cast, credential: Credential, settings) -> None:
    settings.ORIGIN = "https://moved.example.org"
    actions.revoke_credential(credential, actor=cast.soojin, why="wrong person", at=LATER)

    assert actions.check_document(credential.document, AFTER).state is badge.State.REVOKED


def test_issue_credentials_stops_when_the_list_changed(cast: Cast, world: World) -> None:
    finish(world, world.amina, cast)
    shown = actions.shown_hash(actions.readiness(world.offering, cast.soojin))
    finish(world, world.linh, cast)

    with pytest.raises(Refused) as refused:
        actions.issue_credentials(world.offering, actor=cast.soojin, at=LATER, meaning="approved", shown_sha256=shown)

    assert (refused.value.code, Credential.objects.count()) == ("list_changed", 0)


def test_issue_credentials_in_batches_binds_each_to_what_was_shown(cast: Cast, world: World) -> None:
    finish(world, world.amina, cast)
    finish(world, world.linh, cast)
    shown = actions.shown_hash(actions.readiness(world.offering, cast.soojin))

    counts = actions.issue_credentials(world.offering, actor=cast.soojin, at=LATER, meaning="approved", shown_sha256=shown, most=1)

    body = JournalEntry.objects.get(verb="issue_credential").payload.body["after"]
    assert (counts, body["meaning"], body["shown_sha256"]) == ((1, 1), "approved", shown)


def confirm(world: World, cast: Cast, actor: object) -> SiteConfirmation:
    return actions.confirm_on_site(cast.amina, world.gowning.competency, world.site, actor=actor, at=LATER)


def test_confirm_on_site_by_the_training_manager_lapses_by_the_competency_s_months(cast: Cast, world: World) -> None:
    people.add_member(cast.rafael, Role.TRAINING_MANAGER, Scope(ScopeKind.ORGANISATION, "hub"), actor=cast.maya, at=LATER)

    first, again = confirm(world, cast, cast.rafael), confirm(world, cast, cast.rafael)

    assert (first.pk, first.lapses_on.isoformat()) == (again.pk, "2027-04-01")
    assert OutgoingMail.objects.filter(to=cast.amina, event="credentials/confirmed").count() == 1


@pytest.mark.parametrize(("level", "until", "answer"), [(4, None, None), (4, "2026-03-31", "not_entitled"), (3, None, "not_entitled")])
def test_confirm_on_site_by_who_holds_level_four_there(cast: Cast, world: World, level: int, until: str | None, answer: str | None) -> None:
    entry = RosterEntry.objects.create(site=world.site, role=JobRole.objects.get(), label="2", person=cast.linh)
    HeldLevel.objects.create(
        entry=entry, competency=world.gowning.competency, level=level, evidence="declared", since="2025-01-01", valid_until=until
    )

    if answer:
        with pytest.raises(Refused) as refused:
            confirm(world, cast, cast.linh)
        assert refused.value.code == answer
    else:
        assert confirm(world, cast, cast.linh).confirmed_by == cast.linh


def test_confirm_on_site_of_oneself_or_of_a_stranger_is_refused(cast: Cast, world: World) -> None:
    people.add_member(cast.amina, Role.TRAINING_MANAGER, Scope(ScopeKind.ORGANISATION, "hub"), actor=cast.maya, at=LATER)

    codes = []
    for person in (cast.amina, cast.linh):
        with pytest.raises(Refused) as refused:
            actions.confirm_on_site(person, world.gowning.competency, world.site, actor=cast.amina, at=LATER)
        codes.append(refused.value.code)

    assert (codes, SiteConfirmation.objects.count()) == (["own_confirmation", "not_at_site"], 0)
