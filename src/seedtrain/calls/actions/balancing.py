"""What a published balance must be so that a selection can keep it: traits that are known, floors that fit the seats.

Flow: calls.actions.writing -> this file -> Refused.
Reads: the call's policy. Writes: nothing.
"""

from collections.abc import Mapping, Sequence
from typing import cast

from django.utils.translation import gettext as _

from seedtrain.calls.eligibility import TRAITS
from seedtrain.calls.models import Call
from seedtrain.people.access import Refused


def refuse_unknown_traits(policy: Sequence[Mapping[str, object]], caps_each: Sequence[Mapping[str, object]]) -> None:
    """Nothing happens when every rule asks for traits that are kept of applicants; of any other it would count nobody."""
    asked = [(str(rule["name"]), trait) for rule in policy for trait in cast(Mapping[str, object], rule["where"])]
    asked += [(str(cap["trait"]), str(cap["trait"])) for cap in caps_each]
    for rule, trait in asked:
        if trait not in TRAITS:
            raise Refused(
                _("Rule “%(rule)s” asks for “%(trait)s”, which is not known of applicants; choose one of %(known)s.")
                % {"rule": rule, "trait": trait, "known": ", ".join(TRAITS)},
                code="unknown_trait",
                field="policy",
            )


def refuse_unless_floors_fit(call: Call) -> None:
    """Nothing happens when the floors can be met in the seats: each alone, and those of groups nobody can share together."""
    for rule in call.policy:
        if (rule.get("floor") or 0) > call.seats:
            raise Refused(
                _("Rule “%(rule)s” asks for at least %(floor)d of %(seats)d seats; lower its floor or add seats.")
                % {"rule": rule["name"], "floor": rule["floor"], "seats": call.seats},
                code="floors_exceed_seats",
                field="policy",
            )
    for trait in sorted({next(iter(rule["where"])) for rule in call.policy if len(rule["where"]) == 1}):
        apart = [rule for rule in call.policy if list(rule["where"]) == [trait] and rule.get("floor")]
        values = [value for rule in apart for value in rule["where"][trait]]
        total = sum(rule["floor"] for rule in apart)
        if len(values) == len(set(values)) and total > call.seats:
            raise Refused(
                _("Rules %(rules)s together ask for at least %(total)d of %(seats)d seats; lower a floor or add seats.")
                % {"rules": ", ".join(f"“{rule['name']}”" for rule in apart), "total": total, "seats": call.seats},
                code="floors_exceed_seats",
                field="policy",
            )
