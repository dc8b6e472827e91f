"""The choice is run, signed for exactly what was shown, and told to everyone at once."""

import pytest

from seedtrain.calls import actions
from seedtrain.calls.models import Application, Call, Decision, Offer, SelectionRun, Signature
from seedtrain.people.access import Refused
from seedtrain.people.actions import send_queued_mail
from seedtrain.people.models import OutgoingMail
from tests.calls import factories
from tests.cast import NOW, Cast

WOMEN = factories.promise("Women", floor=1, why="At least one woman", sex=["female"])


def make_decided(cast: Cast, **fields: object) -> Call:
    """Two seats, one waiting place, one woman at least: 9050 and 8640 in, 8810 waits, 3000 and the ineligible out."""
    call = factories.make_call(**{"policy": [WOMEN], "seats": 2, "waitlist_seats": 1, **fields})
    factories.make_application(call, factories.make_person("Rafa Best"), "BEST", score=9050, sex="male", country="BRA")
    factories.make_application(call, cast.linh, "LINH", score=8810, sex="male", country="VNM")
    factories.make_application(call, cast.amina, "AMIN", score=8640, sex="female", country="GHA")
    factories.make_application(call, factories.make_person("Low Score"), "LOWS", score=3000, sex="male", country="KEN")
    factories.make_application(call, factories.make_person("Not Met"), "NOTM", score=9900, outcome="not_met", sex="male")
    return call


def sign(call: Call, cast: Cast) -> SelectionRun:
    """Maya runs and proposes, the chair approves."""
    run = actions.run_selection(call, actor=cast.maya, at=NOW)
    actions.propose_selection(run, actor=cast.maya, at=NOW)
    actions.sign_selection(run, actor=cast.chair, meaning=Signature.Meaning.APPROVED, content_sha256=run.digest, at=NOW)
    return run


def test_run_selection_keeps_the_promise_and_says_its_price(cast: Cast) -> None:
    run = actions.run_selection(make_decided(cast), actor=cast.maya, at=NOW)

    made = actions.read_run(run).selection
    assert [(one.id, one.rank) for one in made.selected] == [("BEST", 1), ("AMIN", 2)]
    assert [one.id for one in made.waitlist] == ["LINH"]
    assert (made.merit_total, made.merit_only_total, made.rules[0].cost) == (17690, 17860, 170)


def test_run_selection_when_somebody_still_has_to_look(cast: Cast) -> None:
    call = make_decided(cast)
    factories.make_application(call, cast.otto, "ASKS", score=7000, outcome="unclear")

    with pytest.raises(Refused) as refused:
        actions.run_selection(call, actor=cast.maya, at=NOW)

    assert (refused.value.code, "ASKS" in str(refused.value)) == ("unclear_left", True)


def test_run_selection_when_an_eligible_file_has_no_review(cast: Cast) -> None:
    call = make_decided(cast)
    factories.make_application(call, cast.otto, "NEWS", score=None)

    with pytest.raises(Refused) as refused:
        actions.run_selection(call, actor=cast.maya, at=NOW)

    assert (refused.value.code, "NEWS" in str(refused.value)) == ("unreviewed_left", True)


def test_run_selection_when_floors_exceed_the_seats_names_rule_and_field(cast: Cast) -> None:
    call = make_decided(cast, policy=[{**WOMEN, "floor": 3}])

    with pytest.raises(Refused) as refused:
        actions.run_selection(call, actor=cast.maya, at=NOW)

    assert (refused.value.code, refused.value.field) == ("floor_above_seats", "policy")
    assert "Women" in str(refused.value)


def test_run_selection_when_the_rules_contradict_is_a_result_and_cannot_be_proposed(cast: Cast) -> None:
    no_ghana = factories.promise("Ghana", cap=0, country=["GHA"])
    call = make_decided(cast, policy=[WOMEN, no_ghana])

    run = actions.run_selection(call, actor=cast.maya, at=NOW)

    ran = actions.read_run(run)
    assert ({one.rule for one in ran.conflict}, sum(step.by for step in ran.relaxation)) == ({"Women", "Ghana"}, 1)
    with pytest.raises(Refused) as refused:
        actions.propose_selection(run, actor=cast.maya, at=NOW)
    assert refused.value.code == "infeasible"


def test_concede_rules_by_what_the_run_named_makes_a_list_possible(cast: Cast) -> None:
    call = make_decided(cast, policy=[WOMEN, factories.promise("Ghana", cap=0, country=["GHA"])])
    ran = actions.read_run(actions.run_selection(call, actor=cast.maya, at=NOW))
    steps = tuple(actions.Concession(one.rule, one.field, one.by) for one in ran.relaxation)

    call = actions.concede_rules(call, steps, actor=cast.maya, why="Nobody else is eligible.", at=NOW)

    assert actions.read_run(actions.run_selection(call, actor=cast.maya, at=NOW)).selection is not None


def test_floor_of_a_group_nobody_is_in_can_give_way(cast: Cast) -> None:
    call = make_decided(cast, policy=[WOMEN, factories.promise("Tonga", floor=1, country=["TON"])])

    ran = actions.read_run(actions.run_selection(call, actor=cast.maya, at=NOW))
    steps = tuple(actions.Concession(one.rule, one.field, one.by) for one in ran.relaxation)
    call = actions.concede_rules(call, steps, actor=cast.maya, why="Nobody from Tonga applied.", at=NOW)

    assert steps == (actions.Concession("Tonga", "floor", 1),)
    assert actions.read_run(actions.run_selection(call, actor=cast.maya, at=NOW)).selection is not None


def test_sign_selection_when_the_hash_is_of_another_page(cast: Cast) -> None:
    call = make_decided(cast)
    run = actions.run_selection(call, actor=cast.maya, at=NOW)
    actions.propose_selection(run, actor=cast.maya, at=NOW)

    with pytest.raises(Refused) as refused:
        actions.sign_selection(run, actor=cast.chair, meaning="approved", content_sha256="f" * 64, at=NOW)

    assert (refused.value.code, Signature.objects.count(), Decision.objects.count()) == ("stale_hash", 0, 0)


def test_sign_selection_when_the_stored_result_was_altered(cast: Cast) -> None:
    call = make_decided(cast)
    run = actions.run_selection(call, actor=cast.maya, at=NOW)
    actions.propose_selection(run, actor=cast.maya, at=NOW)
    run.result["selected"][0]["id"] = "LOWS"
    SelectionRun.objects.filter(pk=run.pk).update(result=run.result)

    with pytest.raises(Refused) as refused:
        actions.sign_selection(run, actor=cast.chair, meaning="approved", content_sha256=run.digest, at=NOW)

    assert refused.value.code == "stale_hash"


def test_sign_selection_when_a_score_changed_since_the_run(cast: Cast) -> None:
    call = make_decided(cast)
    run = actions.run_selection(call, actor=cast.maya, at=NOW)
    actions.propose_selection(run, actor=cast.maya, at=NOW)
    Application.objects.filter(code="LOWS").update(score_hundredths=9999)

    with pytest.raises(Refused) as refused:
        actions.sign_selection(run, actor=cast.chair, meaning="approved", content_sha256=run.digest, at=NOW)

    assert refused.value.code == "stale_run"


def test_sign_selection_when_the_proposer_signs_alone_decides_nothing(cast: Cast) -> None:
    call = make_decided(cast)
    run = actions.run_selection(call, actor=cast.chair, at=NOW)
    actions.propose_selection(run, actor=cast.chair, at=NOW)

    actions.sign_selection(run, actor=cast.chair, meaning="approved", content_sha256=run.digest, at=NOW)

    call.refresh_from_db()
    run.refresh_from_db()
    assert (run.state, call.state, Signature.objects.count(), Decision.objects.count()) == ("proposed", "closed", 1, 0)


def test_sign_selection_holds_every_decision_and_mail(cast: Cast) -> None:
    call = make_decided(cast)

    sign(call, cast)

    call.refresh_from_db()
    told = {(one.application.code, one.outcome, one.position, one.released_at) for one in Decision.objects.all()}
    assert told == {
        ("BEST", "admitted", None, None),
        ("AMIN", "admitted", None, None),
        ("LINH", "waitlisted", 1, None),
        ("LOWS", "declined", None, None),
        ("NOTM", "declined", None, None),
    }
    assert (call.state, OutgoingMail.objects.filter(is_held=True).count(), send_queued_mail(at=NOW)) == ("decided", 5, 0)


def test_decision_says_what_was_needed_and_what_decided(cast: Cast) -> None:
    call = make_decided(cast)

    sign(call, cast)

    linh = Decision.objects.get(application__code="LINH").explanation
    out = Decision.objects.get(application__code="NOTM").explanation
    # To displace Rafa, Linh needs his 90.50; the woman's seat is not open to him.
    assert (linh["score"], linh["needed"], linh["binding"]) == (8810, 9050, ["At least one woman"])
    assert (out["is_eligible"], out["rules_not_met"]) == (False, ["At most six years of experience"])


def test_release_decisions_twice_sends_each_mail_once(cast: Cast, mailoutbox: list[object]) -> None:
    call = make_decided(cast)
    sign(call, cast)

    first = actions.release_decisions(call, actor=cast.maya, at=NOW)
    second = actions.release_decisions(call, actor=cast.maya, at=NOW)
    sent = send_queued_mail(at=NOW) + send_queued_mail(at=NOW)

    assert (first, second, sent, len(mailoutbox), Offer.objects.count()) == (5, 0, 5, 5, 2)
    assert sorted(mail.to[0] for mail in mailoutbox) == sorted({mail.to[0] for mail in mailoutbox})


def test_release_decisions_when_an_admitted_applicant_withdrew_since_the_signature(cast: Cast, mailoutbox: list[object]) -> None:
    """The only woman leaves: the next list would break the promise, so the best waiting person is invited all the same."""
    call = make_decided(cast)
    sign(call, cast)
    Application.objects.filter(code="AMIN").update(state=Application.State.WITHDRAWN)

    actions.release_decisions(call, actor=cast.maya, at=NOW)
    send_queued_mail(at=NOW)

    assert sorted(Offer.objects.values_list("application__code", flat=True)) == ["BEST", "LINH"]
    assert [mail.to[0] for mail in mailoutbox if mail.to[0].startswith("amina")] == []


def test_release_decisions_before_anybody_signed(cast: Cast) -> None:
    call = make_decided(cast)
    run = actions.run_selection(call, actor=cast.maya, at=NOW)
    actions.propose_selection(run, actor=cast.maya, at=NOW)

    with pytest.raises(Refused) as refused:
        actions.release_decisions(call, actor=cast.maya, at=NOW)

    assert (refused.value.code, Offer.objects.count()) == ("wrong_state", 0)


def test_run_selection_twice_gives_the_same_bytes(cast: Cast) -> None:
    call = make_decided(cast)

    one, two = (actions.run_selection(call, actor=cast.maya, at=NOW) for _ in range(2))

    assert (one.number, two.number, one.digest) == (1, 2, two.digest)
