"""How a month is laid out."""

from datetime import UTC, date, datetime

import pytest

from seedtrain.network.agenda import Entry, Kind
from seedtrain.pages.month import lanes_of, lay_out, month_ends


def span(key: str, first: date, last: date) -> Entry:
    return Entry(key, Kind.PART, key, "", first, last, "UTC", "", "/", "hub", ())


def moment(key: str, starts: datetime, zone: str) -> Entry:
    return Entry(key, Kind.SESSION, key, "", starts, starts, zone, "", "/", "hub", ())


@pytest.mark.parametrize(
    ("first", "last"),
    [(date(2026, 2, 1), date(2026, 2, 28)), (date(2028, 2, 1), date(2028, 2, 29)), (date(2026, 12, 1), date(2026, 12, 31))],
)
def test_month_ends(first: date, last: date) -> None:
    assert month_ends(first) == last


def test_lanes_of_spans_that_overlap_and_follow() -> None:
    spans = [
        span("a", date(2026, 3, 2), date(2026, 3, 6)),
        span("b", date(2026, 3, 5), date(2026, 3, 20)),
        span("c", date(2026, 3, 7), date(2026, 3, 9)),
    ]

    assert lanes_of(spans) == {"a": 0, "b": 1, "c": 0}


def test_lay_out_puts_an_instant_on_the_day_of_its_place_or_of_the_reader() -> None:
    late = moment("late", datetime(2026, 3, 9, 23, tzinfo=UTC), "Asia/Seoul")  # 10 March, 08:00 in Seoul

    def days(zone: str | None) -> list[int]:
        month = lay_out(date(2026, 3, 1), [late], today=date(2026, 3, 1), week_starts=0, zone=zone)
        return [day.day.day for day in month.days if day.entries]

    assert (days(None), days("UTC"), days("America/Lima")) == ([10], [9], [9])


@pytest.mark.parametrize(("week_starts", "column"), [(0, 7), (6, 1), (5, 2)])
def test_lay_out_begins_the_week_as_the_language_does(week_starts: int, column: int) -> None:
    month = lay_out(date(2026, 3, 1), [], today=date(2026, 3, 1), week_starts=week_starts, zone=None)  # a Sunday

    assert month.days[0].column == column


def test_lay_out_when_a_course_began_the_month_before() -> None:
    month = lay_out(date(2026, 3, 1), [span("a", date(2026, 2, 23), date(2026, 3, 3))], today=date(2026, 3, 2), week_starts=0, zone=None)

    strips = [
        (day.day.day, day.lanes[0].is_first, day.lanes[0].is_last, day.lanes[0].is_named, day.lanes[0].room) for day in month.days[:3]
    ]
    assert strips == [(1, True, False, True, 1), (2, False, False, True, 2), (3, False, True, False, 1)]
    assert month.days[3].lanes == ()
