"""Who pays what for an offering, and what somebody published about it.

Flow: network.views -> this file -> tables, journal.
Reads: nothing else. Writes: funders, cost items, published figures.
"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from seedtrain.network.models import CostItem, Funder, Offering, PublishedFigure
from seedtrain.people.access import Refused
from seedtrain.people.models import JournalEntry, Organisation, Person


@transaction.atomic
def add_funder(offering: Offering, organisation: Organisation, *, actor: Person | None, at: datetime) -> Funder:
    """The organisation is named among those who pay; naming it twice changes nothing."""
    funder, is_new = Funder.objects.get_or_create(offering=offering, organisation=organisation)
    if is_new:
        JournalEntry.objects.append(actor=actor, verb="add_funder", about=offering, at=at, after={"organisation": organisation.slug})
    return funder


@transaction.atomic
def add_cost(
    offering: Offering,
    item: str,
    payer: str,
    *,
    actor: Person | None,
    at: datetime,
    amount_minor: int | None = None,
    currency: str = "",
    note: str = "",
) -> CostItem:
    """One trainee's cost for `item` and who pays it; a second word on the same item replaces the first."""
    if amount_minor is not None and (amount_minor < 0 or not currency):
        raise Refused(
            _("An amount is 0 or more and names its currency; it came as %(amount)s %(currency)s. Leave both empty if it is not known.")
            % {"amount": amount_minor, "currency": currency or "?"},
            code="wrong_amount",
            field="amount",
        )
    cost, is_new = CostItem.objects.update_or_create(
        offering=offering, item=item, defaults={"payer": payer, "amount_minor": amount_minor, "currency": currency, "note": note}
    )
    after = {"item": item, "payer": payer, "amount_minor": amount_minor, "currency": currency, "is_new": is_new}
    JournalEntry.objects.append(actor=actor, verb="add_cost", about=offering, at=at, after=after)
    return cost


@transaction.atomic
def publish_figure(
    offering: Offering, key: str, value: int, source: str, confidence: str, *, actor: Person | None, at: datetime
) -> PublishedFigure:
    """The figure stands with its source; publishing the key again corrects it, and the journal keeps what it was."""
    if not source.strip():
        raise Refused(_("A published figure names where it was read; the source came empty."), code="no_source", field="source")
    if value < 0:
        raise Refused(
            _("A figure counts people or countries, so it is 0 or more; it came as %(value)s.") % {"value": value}, code="negative"
        )
    before = PublishedFigure.objects.filter(offering=offering, key=key).values_list("value", flat=True).first()
    figure, _is_new = PublishedFigure.objects.update_or_create(
        offering=offering, key=key, defaults={"value": value, "source": source, "confidence": confidence}
    )
    JournalEntry.objects.append(
        actor=actor, verb="publish_figure", about=offering, at=at, before={key: before}, after={key: value, "source": source}
    )
    return figure
