"""Where the network stands on the map: its centres and venues, and the countries its courses have reached.

Flow: network.views, pages.home -> this file -> drawing.
Reads: centres, venues, published figures by country. Writes: nothing.
Source: positions of countries are those of their capitals (seedtrain.facts).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias, TypedDict, cast

from django.db.models import Count, Q
from django.templatetags.static import static
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from markupsafe import Markup

from seedtrain import drawing, facts
from seedtrain.jinja import country as country_name
from seedtrain.network.figures import COUNTRY
from seedtrain.network.models import Centre, CentreQuerySet, Offering, OfferingQuerySet, PublishedFigure

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations

REGION_NAMES: dict[str, Promise] = {
    "AFRO": gettext_lazy("African Region"),
    "AMRO": gettext_lazy("Region of the Americas"),
    "EMRO": gettext_lazy("Eastern Mediterranean Region"),
    "EURO": gettext_lazy("European Region"),
    "SEARO": gettext_lazy("South-East Asia Region"),
    "WPRO": gettext_lazy("Western Pacific Region"),
}


class _Counts(TypedDict):
    offering_count: int


CountedCentre: TypeAlias = "WithAnnotations[Centre, _Counts]"
"""A centre, and how many offerings it has published."""


@dataclass(frozen=True, slots=True)
class ReachedCountry:
    """A country whose people were trained, how many, and by which pillar most."""

    code: str
    trainees: int
    centre: int


@dataclass(frozen=True, slots=True)
class Network:
    """What a page about the network shows."""

    centres: "tuple[CountedCentre, ...]"
    countries: tuple[ReachedCountry, ...]

    @property
    def venues(self) -> int:
        """Buildings where the centres teach."""
        return sum(len(centre.venues.all()) for centre in self.centres)

    def in_pillar(self, pillar: str) -> "tuple[CountedCentre, ...]":
        """The centres of one pillar."""
        return tuple(centre for centre in self.centres if centre.pillar == pillar)


def read_network(centres: CentreQuerySet, offerings: OfferingQuerySet) -> Network:
    """The centres with venues and the number of `offerings` each runs, and the countries reached; three queries."""
    public = ~Q(offerings__state__in=[Offering.State.PLANNED, Offering.State.CANCELLED])
    counted = centres.select_related("organisation").prefetch_related("venues")
    counted = counted.annotate(offering_count=Count("offerings", filter=public)).order_by("pillar", "name")
    listed = cast("tuple[CountedCentre, ...]", tuple(counted))
    rows = (
        PublishedFigure.objects.filter(key__startswith=COUNTRY, offering__in=offerings, offering__centre__in=[c.pk for c in listed])
        .values_list("key", "value", "offering__centre")
        .order_by("key", "offering__centre")
    )
    reached: dict[tuple[str, int], int] = {}
    for key, value, centre in rows:
        place = (key.removeprefix(COUNTRY), centre)
        reached[place] = reached.get(place, 0) + value
    return Network(listed, tuple(ReachedCountry(code, total, centre) for (code, centre), total in reached.items()))


def draw_network(network: Network) -> Markup:
    """The map: a vessel a venue, larger with more offerings, marked by pillar; soft arcs to the countries reached."""
    places: list[drawing.Place] = []
    arcs: list[drawing.Arc] = []
    home: dict[int, tuple[float, float]] = {}
    # On a phone only these names have room: of each pillar the centre that offers most.
    leading = {max(network.in_pillar(pillar), key=lambda one: one.offering_count).pk for pillar in {c.pillar for c in network.centres}}
    for centre in network.centres:
        for place in _places(centre, is_leading=centre.pk in leading):
            home.setdefault(centre.pk, (place.latitude, place.longitude))
            places.append(place)
    drawn: set[str] = set()
    for country in sorted(network.countries, key=lambda one: (-one.trainees, one.code)):
        capital = facts.country(country.code).capital
        if capital is None or capital.latitude is None or capital.longitude is None:
            continue
        if country.centre in home:
            weight = 1 if country.trainees < 5 else 2 if country.trainees < 15 else 3
            arcs.append(drawing.Arc(*home[country.centre], capital.latitude, capital.longitude, weight=weight))
        if country.code not in drawn:
            drawn.add(country.code)
            about = ngettext("%(number)d trainee", "%(number)d trainees", country.trainees) % {"number": country.trainees}
            name = country_name(country.code)
            places.append(drawing.Place(name, capital.latitude, capital.longitude, size=1, about=about, kind="country", is_labelled=False))
    return drawing.network_map(
        _once(places),
        arcs,
        title=_("Centres of the network and the countries their courses have reached"),
        about=_("The table below the map says the same in words."),
        land_href=static("img/land.svg") + "#land",
    )


def _places(centre: "CountedCentre", *, is_leading: bool) -> list[drawing.Place]:
    """The centre's venues, the first one as large as it has offerings; a centre without one stands in its country's capital."""
    size = 2 if not centre.offering_count else 3 if centre.offering_count < 4 else 4
    kind, href = f"pillar-{centre.pillar}", reverse("centre", args=[centre.slug])
    venues = list(centre.venues.all())
    if not venues:
        capital = facts.country(centre.country).capital
        if capital is None or capital.latitude is None or capital.longitude is None:
            return []
        about = _("teaches online")
        return [drawing.Place(centre.name, capital.latitude, capital.longitude, size, href, about, kind, is_major=is_leading)]
    return [
        drawing.Place(
            label=venue.city.partition(",")[0],
            latitude=venue.latitude,
            longitude=venue.longitude,
            size=2 if number else size,
            href=href,
            about=f"{venue.name} · {centre.name}",
            kind=kind,
            is_major=is_leading and number == 0,
        )
        for number, venue in enumerate(venues)
    ]


def _once(places: Sequence[drawing.Place]) -> tuple[drawing.Place, ...]:
    """One label a town, although a town may have several venues."""
    seen: set[str] = set()
    kept = []
    for place in places:
        if place.kind != "country" and place.label in seen:
            place = replace(place, is_labelled=False)
        seen.add(place.label)
        kept.append(place)
    return tuple(kept)
