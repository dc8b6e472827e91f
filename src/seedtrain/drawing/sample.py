"""The rows that the design page shows its parts with. Figures are samples and say so; places are real cities.

Flow: templates/design/sample.html -> `draw.sample()` -> this file.
Reads: nothing. Writes: nothing.
"""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from seedtrain.drawing.charts import Bar, Series, Target
from seedtrain.drawing.map import Arc, Place
from seedtrain.drawing.timeline import Part

SEOUL = (37.57, 126.98)
REACH = ((14.7, -17.4), (5.6, -0.2), (-33.9, 18.4), (-1.3, 36.8), (28.6, 77.2), (21.0, 105.8), (-6.2, 106.8), (-15.8, -47.9))


@dataclass(frozen=True, slots=True)
class Line:
    """One journal entry as the journal part reads it."""

    who: str
    what: str
    at: datetime
    why: str = ""
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Sample:
    """Everything the design page needs."""

    deadline: datetime = datetime(2025, 6, 5, 9, tzinfo=UTC)
    places: tuple[Place, ...] = (
        Place("Seoul", *SEOUL, size=4, kind="pillar", is_major=True, about="sample pillar", href="#map"),
        Place("Osong", 36.63, 127.33, size=3, about="sample venue", href="#map"),
        Place("Songdo", 37.38, 126.64, size=3, about="sample venue", href="#map"),
        Place("Hwasun", 35.06, 126.99, size=2, about="sample venue", href="#map"),
        Place("Geneva", 46.2, 6.15, size=4, kind="pillar", is_major=True, about="sample pillar", href="#map"),
        Place("Utrecht", 52.09, 5.12, size=2, about="sample venue", href="#map"),
        Place("Dublin", 53.35, -6.26, size=2, about="sample venue", href="#map"),
        Place("Cape Town", -33.92, 18.42, size=4, kind="pillar", is_major=True, about="sample pillar", href="#map"),
        Place("Dakar", 14.72, -17.47, size=3, about="sample venue", href="#map"),
        Place("Rio de Janeiro", -22.91, -43.17, size=3, about="sample venue", href="#map"),
        Place("Hyderabad", 17.39, 78.49, size=2, about="sample venue", href="#map"),
        Place("Nairobi", -1.29, 36.82, size=1, about="sample country"),
        Place("Jakarta", -6.2, 106.82, size=1, about="sample country"),
        Place("Hanoi", 21.03, 105.85, size=1, about="sample country"),
    )
    arcs: tuple[Arc, ...] = tuple(Arc(*SEOUL, *there, weight=1 + i % 3) for i, there in enumerate(REACH))
    parts: tuple[Part, ...] = (
        Part("Online: fundamentals", date(2025, 9, 1), date(2025, 9, 19), "online", "3 weeks"),
        Part("On site: hands-on", date(2025, 10, 13), date(2025, 11, 7), "site", "4 weeks"),
        Part("Factory visit", date(2025, 11, 10), date(2025, 11, 10), "visit", "1 day"),
    )
    cascade: tuple[Bar, ...] = (
        Bar("Applied", 181, text="181"),
        Bar("Eligible", 164, text="164 of 181 applied"),
        Bar("Selected", 35, text="35 of 164 eligible"),
        Bar("Accepted", 20, text="20 of 35 selected"),
        Bar("Completed", 19, text="19 of 20 accepted"),
    )
    countries: tuple[Bar, ...] = (
        Bar("Ghana", 9, 14, "9 of 14"),
        Bar("Viet Nam", 7, 21, "7 of 21"),
        Bar("Brazil", 5, 11, "5 of 11"),
        Bar("Senegal", 0, 4, "<5"),
    )
    targets: tuple[Target, ...] = (
        Target("Women, at least 40 %", 8, 9, "target 8 · now 9"),
        Target("Least developed countries", 6, 6, "target 6 · now 6"),
        Target("Regulators, at least", 4, 2, "target 4 · now 2, missed", is_met=False),
    )
    scores: tuple[int, ...] = (2, 5, 11, 19, 28, 34, 29, 20, 11, 5)
    edges: tuple[float, ...] = (50, 55, 60, 65, 70, 75, 80, 85, 90, 95, 100)
    series: tuple[Series, ...] = (
        Series("Applied", (106, 117, 150, None, 164, 181)),
        Series("Completed", (60, 82, 96, 101, 120, 131)),
    )
    years: tuple[str, ...] = ("2020", "2021", "2022", "2023", "2024", "2025")
    journal: tuple[Line, ...] = field(
        default_factory=lambda: (
            Line("Maya", "moved the deadline", datetime(2025, 5, 28, 7, 12, tzinfo=UTC), "Asked for by two ministries", "29 May", "5 June"),
            Line("Soo-jin", "opened the call", datetime(2025, 4, 14, 0, 30, tzinfo=UTC)),
        )
    )


def sample() -> Sample:
    """The rows, made anew; nothing in them changes."""
    return Sample()
