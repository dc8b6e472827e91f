"""Calendars are read back by two parsers that are not ours: icalendar for events, dateutil for the rules of clocks."""

from datetime import UTC, date, datetime, timedelta
from io import StringIO

import icalendar
import pytest
from dateutil import tz

from seedtrain.network.feeds import Event, build

CHANGED = datetime(2026, 1, 5, 10, tzinfo=UTC)


def event(starts: datetime, zone: str, **fields: object) -> Event:
    return Event("session/1", "A session", starts, starts + timedelta(hours=2), CHANGED, zone=zone, **fields)


def read(content: bytes) -> list[icalendar.Event]:
    return list(icalendar.Calendar.from_ical(content).walk("VEVENT"))


# Switzerland changes its clocks on 29 March and 25 October 2026 at 01:00 UTC; the Republic of Korea never does.
@pytest.mark.parametrize(
    ("instant", "zone", "wall_clock"),
    [
        (datetime(2026, 3, 28, 8, tzinfo=UTC), "Europe/Zurich", datetime(2026, 3, 28, 9)),  # noqa: DTZ001
        (datetime(2026, 3, 29, 7, tzinfo=UTC), "Europe/Zurich", datetime(2026, 3, 29, 9)),  # noqa: DTZ001
        (datetime(2026, 10, 24, 7, tzinfo=UTC), "Europe/Zurich", datetime(2026, 10, 24, 9)),  # noqa: DTZ001
        (datetime(2026, 10, 25, 8, tzinfo=UTC), "Europe/Zurich", datetime(2026, 10, 25, 9)),  # noqa: DTZ001
        (datetime(2026, 3, 29, 0, tzinfo=UTC), "Asia/Seoul", datetime(2026, 3, 29, 9)),  # noqa: DTZ001
        (datetime(2026, 10, 25, 0, tzinfo=UTC), "Asia/Seoul", datetime(2026, 10, 25, 9)),  # noqa: DTZ001
    ],
)
def test_build_writes_the_clock_of_the_place(instant: datetime, zone: str, wall_clock: datetime) -> None:
    content = build("Test", [event(instant, zone)], host="seedtrain.example")

    start = read(content)[0]["dtstart"]
    rules = tz.tzical(StringIO(content.decode())).get(zone)
    assert start.params["TZID"] == zone
    assert start.dt.replace(tzinfo=None) == wall_clock
    assert wall_clock.replace(tzinfo=rules).astimezone(UTC) == instant


def test_build_keeps_identity_and_counts_changes() -> None:
    first = event(datetime(2026, 3, 10, tzinfo=UTC), "Asia/Seoul", sequence=0)
    moved = event(datetime(2026, 3, 11, tzinfo=UTC), "Asia/Seoul", sequence=1, is_cancelled=True)

    before, after = (read(build("Test", [one], host="seedtrain.example"))[0] for one in (first, moved))

    assert (before["uid"], before["sequence"], before["status"]) == ("session-1@seedtrain.example", 0, "CONFIRMED")
    assert (after["uid"], after["sequence"], after["status"]) == ("session-1@seedtrain.example", 1, "CANCELLED")


def test_build_when_whole_days_end_the_day_after() -> None:
    part = Event("part/7", "Weeks on site", date(2026, 3, 9), date(2026, 3, 27), CHANGED)

    found = read(build("Test", [part], host="seedtrain.example"))[0]

    assert (found["dtstart"].dt, found["dtend"].dt) == (date(2026, 3, 9), date(2026, 3, 28))


def test_build_when_an_instant_has_no_end() -> None:
    deadline = Event("call/1", "Deadline", datetime(2026, 6, 5, 9, tzinfo=UTC), datetime(2026, 6, 5, 9, tzinfo=UTC), CHANGED)

    assert "dtend" not in read(build("Test", [deadline], host="seedtrain.example"))[0]


def test_build_when_a_title_is_hostile() -> None:
    title = "Semi;colon, comma\nEND:VCALENDAR and a very long tail " + "ü" * 90

    content = build("Test", [event(datetime(2026, 3, 10, tzinfo=UTC), "UTC"), Event("x/2", title, CHANGED, CHANGED, CHANGED)], host="h")

    assert sorted(str(one["summary"]) for one in read(content)) == ["A session", title]
    assert max(len(line) for line in content.split(b"\r\n")) <= 75


def test_event_when_it_ends_before_it_starts() -> None:
    with pytest.raises(ValueError, match=r"2026-03-10.*2026-03-09"):
        Event("part/1", "Part", date(2026, 3, 10), date(2026, 3, 9), CHANGED)
