"""plan.ics: read by others, moved and called off by what a later plan says, the same bytes for the same plan.

Flow: pytest -> this file -> scheduling.feed.
Reads: nothing. Writes: files of its own.
"""

import dataclasses
from datetime import date, datetime, timedelta
from pathlib import Path

import icalendar

from seedtrain.engines.planning.plan import Plan, Run
from seedtrain.scheduling import feed
from seedtrain.scheduling.facts import Made
from tests.scheduling_files import TOML, made, plan, plan_by_hand, write_toml


def events(data: bytes) -> list[dict[str, str]]:
    """A second reading of a calendar, by hand after RFC 5545: unfolded lines, split at the first colon."""
    found: list[dict[str, str]] = []
    for line in data.decode().replace("\r\n ", "").split("\r\n"):
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found:
            found[-1].setdefault(name.partition(";")[0], value)
    return found


def test_the_calendar_is_read_by_others(tmp_path: Path) -> None:
    one = made(tmp_path)
    data = feed.calendar(one)

    read = icalendar.Calendar.from_ical(data)
    by_library = [
        (
            event.decoded("dtstart"),
            event.decoded("dtend"),
            str(event["summary"]),
            event["categories"].to_ical(),
            str(event["status"]),
        )
        for event in read.walk("VEVENT")
    ]
    assert by_library == [
        (date(2027, 1, 11), date(2027, 1, 25), "Good practice, B", b"B", "TENTATIVE"),
        (date(2027, 2, 1), date(2027, 2, 15), "Good practice, Centre, A", b"Centre\\, A", "CONFIRMED"),
    ]
    by_hand = events(data)
    assert [(each["DTSTART"], each["DTEND"]) for each in by_hand] == [("20270111", "20270125"), ("20270201", "20270215")]
    assert by_hand[1]["DESCRIPTION"] == "5 people: Ghana 2\\, Viet Nam 3\\nLanguage: English\\nTrainers: T1\\nRun r1"
    assert b"\r\nNAME:Test\\; two centres\\, one year\r\n" in data
    assert max(len(line) for line in data.split(b"\r\n")) <= 75
    assert b"\n" not in data.replace(b"\r\n", b"")


def test_a_run_keeps_its_name_in_a_calendar_when_it_is_kept_or_moved(tmp_path: Path) -> None:
    then = plan_by_hand()
    moved = dataclasses.replace(then.runs[0], week=7)
    one = made(tmp_path, TOML.replace("budget = 300", "budget = 400"))
    one = dataclasses.replace(one, plan=dataclasses.replace(then, runs=(moved, then.runs[1])))

    before, after = events(feed.calendar(made(tmp_path))), events(feed.calendar(one))

    by_uid = {each["UID"]: (each["DTSTART"], each["STATUS"]) for each in after}
    assert by_uid == {before[0]["UID"]: ("20270222", "TENTATIVE"), before[1]["UID"]: ("20270201", "CONFIRMED")}
    assert len(by_uid) == 2


def test_long_lines_are_folded_between_letters() -> None:
    text = "SUMMARY:" + "한국어" * 40

    folded = feed.folded(text)

    assert folded.replace("\r\n ", "") == text
    assert max(len(line.encode()) for line in folded.split("\r\n")) <= 75


def later(folder: Path, then: Made, plan: Plan, *, has_file: bool = True, from_week: int = 0) -> Made:
    """A plan made from that of `then`, whose calendar lies beside it or is lost."""
    text = feed.calendar(then).decode() if has_file else ""
    return dataclasses.replace(made(folder, plan=plan), before=then.plan, from_week=from_week, feed_before=text)


def told(one: Made) -> dict[str, tuple[str, int, date]]:
    """By run, as another program reads it: its status, how often it was changed, its first day."""
    read = icalendar.Calendar.from_ical(feed.calendar(one))
    ids = {feed.uid(one, run): run.id for run in (*plan_by_hand().runs, NEW)}
    found = {}
    for event in read.walk("VEVENT"):
        # RFC 5546, 2.1.5: of two with one SEQUENCE the later DTSTAMP counts, so more changes are never earlier.
        sequence = int(str(event["sequence"]))
        assert event.decoded("dtstamp") == datetime.fromisoformat("2027-01-04T00:00:00Z") + timedelta(seconds=sequence)
        found[ids[str(event["uid"])]] = (str(event["status"]), sequence, event.decoded("dtstart"))
    assert len(found) == len(read.walk("VEVENT"))
    return found


NEW = Run("r3", "B", "gmp", "English", 6, ("T2",), {"GHA": 2})


def test_a_later_plan_moves_and_calls_off_what_stands_in_a_calendar(tmp_path: Path) -> None:
    old = plan_by_hand()
    r2, r1 = old.runs
    first = made(tmp_path)

    second = later(tmp_path, first, dataclasses.replace(old, runs=(dataclasses.replace(r2, week=7), r1)))
    third = later(tmp_path, second, dataclasses.replace(old, runs=(NEW, r1)))
    fourth = later(tmp_path, third, dataclasses.replace(old, runs=(dataclasses.replace(NEW, week=8), r1)))
    fifth = later(tmp_path, fourth, dataclasses.replace(old, runs=(r2, r1)))

    stays = ("CONFIRMED", 0, date(2027, 2, 1))
    assert told(first) == {"r2": ("TENTATIVE", 0, date(2027, 1, 11)), "r1": stays}
    assert told(second) == {"r2": ("TENTATIVE", 1, date(2027, 2, 22)), "r1": stays}
    assert told(third) == {"r2": ("CANCELLED", 2, date(2027, 2, 22)), "r1": stays, "r3": ("TENTATIVE", 0, date(2027, 2, 15))}
    # Called off once, it stays so for whoever skipped a file, and is not called off again.
    assert told(fourth) == {"r2": ("CANCELLED", 2, date(2027, 2, 22)), "r1": stays, "r3": ("TENTATIVE", 1, date(2027, 3, 1))}
    assert told(fifth) == {"r2": ("TENTATIVE", 3, date(2027, 1, 11)), "r1": stays, "r3": ("CANCELLED", 2, date(2027, 3, 1))}
    assert feed.calendar(third).count(b"SUMMARY:Cancelled: Good practice\\, B\r\n") == 1
    assert feed.calendar(fourth).count(b"Cancelled: ") == 1
    assert b"Cancelled: " not in feed.calendar(second)


def test_more_people_in_a_run_are_a_change_too(tmp_path: Path) -> None:
    old = plan_by_hand()
    fuller = dataclasses.replace(old.runs[0], seats={"GHA": 3})

    now = later(tmp_path, made(tmp_path), dataclasses.replace(old, runs=(fuller, old.runs[1])))

    assert [one["SEQUENCE"] for one in events(feed.calendar(now))] == ["1", "0"]


def test_a_lost_calendar_is_overtaken_by_the_week_in_which_changes_begin(tmp_path: Path) -> None:
    old = plan_by_hand()
    moved = dataclasses.replace(old.runs[0], week=7)

    second = later(tmp_path, made(tmp_path), dataclasses.replace(old, runs=(moved, old.runs[1])), has_file=False, from_week=2)
    third = later(tmp_path, second, dataclasses.replace(old, runs=old.runs[1:]), has_file=False, from_week=5)

    # Every number is above the one that the calendar before had, whether a run was changed or not.
    assert told(second) == {"r2": ("TENTATIVE", 3, date(2027, 2, 22)), "r1": ("CONFIRMED", 2, date(2027, 2, 1))}
    assert told(third) == {"r2": ("CANCELLED", 6, date(2027, 2, 22)), "r1": ("CONFIRMED", 5, date(2027, 2, 1))}


def test_a_calendar_of_something_else_beside_the_plan_is_not_taken_for_its_own(tmp_path: Path) -> None:
    old = plan_by_hand()
    other = made(tmp_path, TOML.replace("Test; two centres", "Another"))
    now = later(tmp_path, made(tmp_path), dataclasses.replace(old, runs=old.runs[1:]))
    foreign = dataclasses.replace(now, feed_before=feed.calendar(other).decode())
    broken = dataclasses.replace(now, feed_before="BEGIN:VEVENT\r\nUID:x\r\nSEQUENCE:many\r\n")
    nobodys = dataclasses.replace(now, feed_before=now.feed_before.replace("SEQUENCE:0", "SEQUENCE:-1"))

    assert {told(one)["r2"] for one in (now, foreign, broken, nobodys)} == {("CANCELLED", 1, date(2027, 1, 11))}


def test_the_calendar_beside_a_plan_is_read(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    assert feed.beside(tmp_path / "one" / "plan.json") == ""
    (tmp_path / "one" / "plan.ics").write_bytes(b"\xff\xfe")
    assert feed.beside(tmp_path / "one" / "plan.json") == ""
    assert plan(tmp_path, write_toml(tmp_path), "--steps", "1") == 0

    text = feed.beside(tmp_path / "out" / "plan.json")

    assert text.encode() == (tmp_path / "out" / "plan.ics").read_bytes()


def test_a_centre_lost_is_called_off_in_the_calendar_of_the_next_plan(tmp_path: Path) -> None:
    assert plan(tmp_path, write_toml(tmp_path), "--steps", "1") == 0
    words, count = ["--steps", "1", "--lose", "A"], []
    before = tmp_path / "out"
    for name in ("one", "two"):
        assert plan(tmp_path, tmp_path / "network.toml", "--fix", str(before / "plan.json"), *words, "--out", str(tmp_path / name)) == 0
        before = tmp_path / name
        all_ = events((before / "plan.ics").read_bytes())
        count.append([(one["LOCATION"], one["SEQUENCE"]) for one in all_ if one["STATUS"] == "CANCELLED"])

    assert count == [[("Centre\\, A", "1")]] * 2
