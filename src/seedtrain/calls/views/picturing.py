"""Where the selected come from: every country of the pool on a map, with the same figures as a table.

Flow: views.outcome -> this file -> drawing.network_map.
Reads: codes of countries. Writes: nothing.
Source: capitals of `seedtrain.facts`; a country without a known capital stands only in the table.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.templatetags.static import static
from django.utils.translation import gettext as _
from markupsafe import Markup

from seedtrain import drawing, facts
from seedtrain.jinja import country as country_name
from seedtrain.jinja import of

SIZES = ((1, 1), (3, 2), (6, 3))
"""Up to so many selected [count] a country's vessel has this size; above the last, the largest."""


@dataclass(frozen=True, slots=True)
class Country:
    """One country of the pool: selected and eligible [count]."""

    code: str
    selected: int
    eligible: int

    @property
    def row(self) -> tuple[str, str, str]:
        """Name and both figures in words."""
        return country_name(self.code), str(self.selected), str(self.eligible)


def countries(people: Iterable[tuple[str, bool]]) -> tuple[Country, ...]:
    """Each country once, most selected first; who has no country known is left out."""
    eligible: dict[str, int] = {}
    selected: dict[str, int] = {}
    for code, is_in in people:
        if code:
            eligible[code] = eligible.get(code, 0) + 1
            selected[code] = selected.get(code, 0) + is_in
    order = sorted(eligible, key=lambda code: (-selected[code], -eligible[code], code))
    return tuple(Country(code, selected[code], eligible[code]) for code in order)


def world(rows: Sequence[Country]) -> Markup:
    """The map: a vessel a country with somebody selected, larger with more; a small pale one where nobody is."""
    places = []
    for one in rows:
        capital = _capital(one.code)
        if capital is None or capital.latitude is None or capital.longitude is None:
            continue
        size = next((size for most, size in SIZES if one.selected <= most), 4)
        places.append(
            drawing.Place(
                country_name(one.code),
                capital.latitude,
                capital.longitude,
                size=size if one.selected else 1,
                about=of(one.selected, one.eligible),
                kind="venue" if one.selected else "country",
                is_labelled=bool(one.selected),
            )
        )
    return drawing.network_map(
        places,
        title=_("Countries of the selected and of everybody eligible"),
        about=_("The table below the map says the same in words."),
        land_href=static("img/land.svg") + "#land",
    )


def _capital(code: str) -> facts.Capital | None:
    """Where the country is drawn; None for a code no list has."""
    try:
        return facts.country(code).capital
    except facts.UnknownFactError:
        return None
