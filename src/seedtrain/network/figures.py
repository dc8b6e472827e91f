"""Published figures of an offering in words, each with the figure it is a share of.

Flow: network.views, pages.home -> this file.
Reads: PublishedFigure rows given. Writes: nothing.
Source: the keys are those of the course editions in data/courses.json; figures of a country are stored as `country:GHA`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

COUNTRY = "country:"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a figure counts, and the key of what it is a share of (empty: it stands alone)."""

    words: Promise
    whole: str = ""
    whole_words: Promise | str = ""


MEANINGS: dict[str, Meaning] = {
    "seats_advertised": Meaning(_("places advertised")),
    "applicants": Meaning(_("people applied")),
    "applicant_countries": Meaning(_("countries they applied from")),
    "eligible": Meaning(_("were eligible"), "applicants", _("who applied")),
    "selected_international": Meaning(_("were selected"), "applicants", _("who applied")),
    "selected_waitlist": Meaning(_("were put on the waiting list"), "applicants", _("who applied")),
    "selected_domestic": Meaning(_("trainees of the host country joined the class")),
    "participant_countries": Meaning(_("countries took part"), "applicant_countries", _("countries that applied")),
    "registered": Meaning(_("registered")),
    "attended": Meaning(_("attended"), "registered", _("who registered")),
    "completed_international": Meaning(_("completed"), "selected_international", _("who were selected")),
    "completed_domestic": Meaning(_("of the host country completed"), "selected_domestic", _("of the host country")),
    "completed_countries": Meaning(_("countries completed"), "participant_countries", _("countries that took part")),
}


class Row(Protocol):
    """What a row of PublishedFigure offers."""

    key: str
    value: int
    source: str
    confidence: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One figure as it is printed: "35 of 164 who applied: were selected"; `whole` is None when nothing is known to divide by."""

    key: str
    words: Promise
    value: int
    whole: int | None
    whole_words: Promise | str
    source: str
    confidence: str


@dataclass(frozen=True, slots=True)
class CountryReading:
    """How many trainees came from one country."""

    country: str
    value: int
    source: str


def read_figures(rows: Iterable[Row]) -> tuple[Reading, ...]:
    """The known figures in the order of the flow, each with its denominator where that was published too."""
    by_key = {row.key: row for row in rows}
    readings = []
    for key, meaning in MEANINGS.items():
        if (row := by_key.get(key)) is None:
            continue
        whole = by_key.get(meaning.whole)
        readings.append(
            Reading(
                key=key,
                words=meaning.words,
                value=row.value,
                whole=whole.value if whole else None,
                whole_words=meaning.whole_words if whole else "",
                source=row.source,
                confidence=row.confidence,
            )
        )
    return tuple(readings)


def read_countries(rows: Iterable[Row]) -> tuple[CountryReading, ...]:
    """Trainees by country where that was published, most first."""
    found = [CountryReading(row.key.removeprefix(COUNTRY), row.value, row.source) for row in rows if row.key.startswith(COUNTRY)]
    return tuple(sorted(found, key=lambda reading: (-reading.value, reading.country)))
