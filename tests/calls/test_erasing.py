"""What calls hold of an erased person goes with the account, as the privacy notice says."""

from seedtrain.calls import actions
from seedtrain.calls.models import Call, Invitation
from seedtrain.people import actions as people
from tests.calls import factories
from tests.cast import NOW, Cast


def test_erase_person_takes_the_address_off_every_invitation(cast: Cast) -> None:
    first, second = (factories.make_call(slug, state=Call.State.OPEN, entry=Call.Entry.INVITATION) for slug in ("first", "second"))
    for call in (first, second):
        actions.invite_person(call, "Amina@Example.org", actor=cast.maya, at=NOW)
    actions.invite_person(first, cast.linh.email, actor=cast.maya, at=NOW, why="Runs the line")

    people.erase_person(cast.amina, actor=cast.amina, why="asked for it", at=NOW)

    assert not Invitation.objects.filter(email__icontains="amina").exists()
    assert Invitation.objects.filter(email=cast.linh.email, why="Runs the line").count() == 1
