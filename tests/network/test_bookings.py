"""A calendar file as busy weeks: against hand-counted weeks and against dateutil, across clocks, and broken in many ways."""

import random
from datetime import date, datetime, timedelta

import icalendar
import pytest
from dateutil.rrule import rrulestr

from seedtrain.network.bookings import Bookings, read_bookings
from seedtrain.network.bookings.reading import MOST_BYTES, MOST_EVENTS
from seedtrain.network.bookings.recurrence import WEEKDAYS, NotARule, Rule, days_of, read_rule

FIRST, LAST = date(2025, 12, 29), date(2027, 1, 3)
"""ISO year 2026."""


def calendar(*events: str, head: str = "") -> bytes:
    body = "".join(f"BEGIN:VEVENT\nUID:{number}\nDTSTAMP:20260101T000000Z\n{event}\nEND:VEVENT\n" for number, event in enumerate(events))
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:test\n{head}{body}END:VCALENDAR\n".replace("\n", "\r\n").encode()


def read(*events: str, zone: str = "Asia/Seoul") -> Bookings:
    return read_bookings(calendar(*events), zone, FIRST, LAST)


def weeks(found: Bookings) -> list[tuple[str, int]]:
    assert found.problems == ()
    return [(one.monday.isoformat(), one.days) for one in found.weeks]


def test_whole_days_end_before_their_dtend_and_cross_weeks() -> None:
    # Thursday 12 to Tuesday 17 March 2026, both inside: four days of one week, two of the next.
    found = read("SUMMARY:Audit of the plant\nDTSTART;VALUE=DATE:20260312\nDTEND;VALUE=DATE:20260318")

    assert weeks(found) == [("2026-03-09", 4), ("2026-03-16", 2)]
    assert found.weeks[0].titles == ("Audit of the plant",)


def test_week_53_and_the_weeks_beside_it() -> None:
    # 24 December 2026 to 6 January 2027: weeks 52 and 53 of 2026 are asked for, week 1 of 2027 is not.
    found = read("DTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20270107")

    assert weeks(found) == [("2026-12-21", 4), ("2026-12-28", 7)]


def test_days_are_those_of_the_place_not_of_the_event() -> None:
    # Sunday 8 March 2026, 20:00 in New York is Monday 9 March, 09:00 in Seoul: daylight time began that very morning.
    event = "DTSTART;TZID=America/New_York:20260308T200000\nDTEND;TZID=America/New_York:20260308T210000"

    assert weeks(read(event)) == [("2026-03-09", 1)]
    assert weeks(read(event, zone="America/New_York")) == [("2026-03-02", 1)]


def test_weekly_time_keeps_its_wall_clock_across_the_change_of_clocks() -> None:
    # Sundays 23:30 in Zurich. In Seoul: Monday 07:30 in winter, 06:30 from 29 March on. Always the Monday after.
    rule = "DTSTART;TZID=Europe/Zurich:20260315T233000\nDURATION:PT15M\nRRULE:FREQ=WEEKLY;COUNT=4"

    assert weeks(read(rule)) == [(f"2026-{day}", 1) for day in ("03-16", "03-23", "03-30", "04-06")]
    # 00:30 on Monday in London is 01:30 in Zurich in winter and in summer alike: both clocks change together.
    late = "DTSTART;TZID=Europe/London:20260323T003000\nDURATION:PT15M\nRRULE:FREQ=WEEKLY;COUNT=2"
    assert weeks(read(late, zone="Europe/Zurich")) == [("2026-03-23", 1), ("2026-03-30", 1)]


def test_until_in_utc_is_read_on_the_events_clock() -> None:
    # 09:00 in Seoul on 19 January is 00:00 UTC, so UNTIL at that instant has it and one second less has not.
    start = "DTSTART;TZID=Asia/Seoul:20260105T090000\nDTEND;TZID=Asia/Seoul:20260105T170000\nRRULE:FREQ=WEEKLY;UNTIL="

    assert [len(weeks(read(start + until))) for until in ("20260119T000000Z", "20260118T235959Z")] == [3, 2]


def test_left_out_moved_and_cancelled_days_of_a_series() -> None:
    series = "DTSTART;TZID=Asia/Seoul:20260105T090000\nDURATION:PT8H\nRRULE:FREQ=WEEKLY;COUNT=5\nEXDATE;TZID=Asia/Seoul:20260112T090000"
    moved = "DTSTART;TZID=Asia/Seoul:20260220T090000\nDURATION:PT8H\nRECURRENCE-ID;TZID=Asia/Seoul:20260119T090000"
    gone = "DTSTART;TZID=Asia/Seoul:20260126T090000\nDURATION:PT8H\nSTATUS:CANCELLED\nRECURRENCE-ID:20260126T000000Z"
    content = calendar(series, moved, gone).replace(b"UID:1", b"UID:0").replace(b"UID:2", b"UID:0")

    found = read_bookings(content, "Asia/Seoul", FIRST, LAST)

    # Five Mondays from 5 January: 12 left out, 19 moved to 20 February, 26 cancelled.
    assert weeks(found) == [("2026-01-05", 1), ("2026-02-02", 1), ("2026-02-16", 1)]


def test_free_and_cancelled_and_timeless_events_take_nothing() -> None:
    found = read(
        "DTSTART:20260302T090000Z\nDTEND:20260302T100000Z\nTRANSP:TRANSPARENT",
        "DTSTART;VALUE=DATE:20260309\nSTATUS:CANCELLED",
        "DTSTART:20260316T090000Z",
        "DTSTART;VALUE=DATE:20260323\nTRANSP:TRANSPARENT\nSUMMARY:Public holiday",
    )

    assert weeks(found) == [("2026-03-23", 1)]


def test_a_clock_that_the_file_itself_defines() -> None:
    zone = (
        "BEGIN:VTIMEZONE\nTZID:Plant\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0900\nTZOFFSETTO:+0900\nTZNAME:P\n"
        "END:STANDARD\nEND:VTIMEZONE\n"
    )
    # 08:00 on Monday nine hours before UTC's clock is Sunday 23:00 in UTC.
    content = calendar("DTSTART;TZID=Plant:20260309T080000\nDTEND;TZID=Plant:20260309T083000", head=zone)

    assert weeks(read_bookings(content, "UTC", FIRST, LAST)) == [("2026-03-02", 1)]


def a_rule(rng: random.Random) -> str:
    frequency = rng.choice(("DAILY", "WEEKLY", "MONTHLY", "YEARLY"))
    parts = [f"FREQ={frequency}"]
    if rng.random() < 0.5:
        parts.append(f"INTERVAL={rng.choice((1, 2, 3, 4))}")
    end = rng.random()
    if end < 0.3:
        parts.append(f"COUNT={rng.randint(1, 60)}")
    else:
        # dateutil walks to the year 9999 for a rule that never matches: an end keeps this test short only for those that do.
        parts.append(f"UNTIL={date(2026, 6, 1) + timedelta(days=rng.randrange(300)):%Y%m%d}")
    if frequency in {"MONTHLY", "YEARLY"}:
        if rng.random() < 0.5:
            parts.append("BYDAY=" + ",".join(f"{rng.choice((1, 2, -1, 3, -2))}{day}" for day in rng.sample(WEEKDAYS, 2)))
        elif rng.random() < 0.5:
            parts.append("BYMONTHDAY=" + ",".join(str(day) for day in rng.sample((1, 2, 13, 15, 28, 31, -1, -2), 2)))
        if rng.random() < 0.4:
            parts.append("BYMONTH=" + ",".join(map(str, sorted(rng.sample(range(1, 13), 3)))))
        if len(parts) > 2 and rng.random() < 0.3 and any(part.startswith("BY") for part in parts):
            parts.append("BYSETPOS=" + rng.choice(("1", "-1", "1,-1")))
    elif rng.random() < 0.6 and frequency == "WEEKLY":
        parts.append("BYDAY=" + ",".join(rng.sample(WEEKDAYS, 3)))
    if rng.random() < 0.3:
        parts.append("WKST=" + rng.choice(("SU", "MO", "WE")))
    return ";".join(parts)


def test_days_of_a_rule_are_those_of_dateutil() -> None:
    rng = random.Random(7)
    different = []

    for _number in range(400):
        text, start = a_rule(rng), date(2024, 1, 1) + timedelta(days=rng.randrange(700))
        theirs = rrulestr(text, dtstart=datetime.combine(start, datetime.min.time()))
        asked = (datetime.combine(FIRST, datetime.min.time()), datetime.combine(LAST, datetime.min.time()))
        said = dict(icalendar.vRecur.from_ical(text))
        until = said.get("UNTIL")
        ours = list(days_of(read_rule(said, until[0] if until else None), start, FIRST, LAST))
        if ours != [moment.date() for moment in theirs.between(*asked, inc=True)]:
            different.append((text, start))

    assert different == []


def test_a_rule_that_never_matches_ends() -> None:
    rule = Rule("YEARLY", by_month=(2,), by_month_day=(30,))

    assert list(days_of(rule, date(1970, 1, 1), FIRST, LAST)) == []


@pytest.mark.parametrize(
    "text",
    ["FREQ=SECONDLY", "FREQ=HOURLY;INTERVAL=2", "FREQ=WEEKLY;BYHOUR=9", "FREQ=YEARLY;BYWEEKNO=20", "FREQ=YEARLY;BYEASTER=1",
     "FREQ=WEEKLY;BYDAY=2MO", "FREQ=WEEKLY;BYMONTHDAY=3", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;COUNT=99999", "FREQ=MONTHLY;BYDAY=XX",
     "FREQ=MONTHLY;BYMONTHDAY=32", "INTERVAL=2"],
)  # fmt: skip
def test_rules_that_are_not_read_say_so(text: str) -> None:
    parts = {name: values.split(",") for name, values in (part.split("=") for part in text.split(";"))}

    with pytest.raises(NotARule):
        read_rule(parts, None)


BROKEN = [
    (b"", "not_calendar", ""),
    (b"hello", "not_calendar", ""),
    (b"\xff\xfe\x00BEGIN", "not_calendar", ""),
    (b"PK\x03\x04", "not_calendar", ""),
    (b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\n", "not_calendar", ""),
    (b"BEGIN:VEVENT\r\nDTSTART:20260302\r\nEND:VEVENT\r\n", "not_calendar", ""),
    (b"x" * (MOST_BYTES + 1), "too_large", ""),
    (calendar(*(["DTSTART:20260302"] * (MOST_EVENTS + 1))), "too_many", ""),
    (calendar("SUMMARY:A"), "no_start", "DTSTART"),
    (calendar("SUMMARY:A\nDTSTART:2026-03-02"), "not_a_time", "DTSTART"),
    (calendar("SUMMARY:A\nDTSTART:20261301T090000Z"), "not_a_time", "DTSTART"),
    (calendar("SUMMARY:A\nDTSTART;TZID=Nowhere/Land:20260302T090000"), "unknown_zone", "DTSTART"),
    (calendar("SUMMARY:A\nDTSTART:20260302T090000Z\nDTEND:20260301T090000Z"), "ends_before_start", "DTEND"),
    (calendar("SUMMARY:A\nDTSTART;VALUE=DATE:20260302\nDTEND:20260301T090000Z"), "not_a_time", "DTEND"),
    (calendar("SUMMARY:A\nDTSTART:20260302T090000Z\nDTSTART:20260303T090000Z"), "twice", "DTSTART"),
    (calendar("SUMMARY:A\nDTSTART:20260302T090000Z\nDURATION:soon"), "not_a_time", "DURATION"),
    (calendar("SUMMARY:A\nDTSTART:20260302T090000Z\nRRULE:FREQ=SECONDLY"), "odd_rule", "RRULE"),
    (calendar("SUMMARY:A\nDTSTART:20260302T090000Z\nRRULE:FREQ=SOMETIMES"), "odd_rule", "RRULE"),
    (calendar("SUMMARY:A\nDTSTART:20260302T090000Z\nRRULE:FREQ=DAILY\nRRULE:FREQ=WEEKLY"), "odd_rule", "RRULE"),
    (calendar("SUMMARY:A\nDTSTART:19000101T090000Z\nRRULE:FREQ=DAILY"), "odd_rule", "DTSTART"),
    (calendar("SUMMARY:A\nDTSTART:20260302T090000Z\nRRULE:FREQ=DAILY\nEXDATE:never"), "not_a_time", "EXDATE"),
]


@pytest.mark.parametrize(("content", "code", "name"), BROKEN)
def test_broken_calendar_is_named_and_takes_no_week(content: bytes, code: str, name: str) -> None:
    found = read_bookings(content, "Asia/Seoul", FIRST, LAST)

    assert ([(one.code, one.name) for one in found.problems], found.weeks) == ([(code, name)], ())


def test_one_broken_event_does_not_take_the_others_along() -> None:
    found = read("SUMMARY:Broken\nDTSTART:soon", "SUMMARY:Whole\nDTSTART;VALUE=DATE:20260302")

    assert [(one.title, one.value) for one in found.problems] == [("Broken", "soon")]
    assert [(one.monday, one.titles) for one in found.weeks] == [(date(2026, 3, 2), ("Whole",))]
