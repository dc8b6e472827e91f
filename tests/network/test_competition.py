"""When two offerings compete, case by case."""

from datetime import date

import pytest

from seedtrain.network.competition import Plan, competes, days_apart

BASE = Plan(course=1, centre=1, region="AFRO", starts_on=date(2026, 3, 2), ends_on=date(2026, 3, 27))


@pytest.mark.parametrize(
    ("case", "other", "expected"),
    [
        ("same days elsewhere", Plan(1, 2, "AFRO", date(2026, 3, 2), date(2026, 3, 27)), True),
        ("starts 56 days after our end", Plan(1, 2, "AFRO", date(2026, 5, 22), date(2026, 6, 5)), True),
        ("starts 57 days after our end", Plan(1, 2, "AFRO", date(2026, 5, 23), date(2026, 6, 5)), False),
        ("ends 56 days before our start", Plan(1, 2, "AFRO", date(2025, 12, 1), date(2026, 1, 5)), True),
        ("ends 57 days before our start", Plan(1, 2, "AFRO", date(2025, 12, 1), date(2026, 1, 4)), False),
        ("for everybody", Plan(1, 2, "", date(2026, 3, 2), date(2026, 3, 6)), True),
        ("for another region", Plan(1, 2, "WPRO", date(2026, 3, 2), date(2026, 3, 6)), False),
        ("another course", Plan(2, 2, "AFRO", date(2026, 3, 2), date(2026, 3, 6)), False),
        ("our own centre", Plan(1, 1, "AFRO", date(2026, 3, 2), date(2026, 3, 6)), False),
        ("days not known", Plan(1, 2, "AFRO", None, None), False),
        ("one day only", Plan(1, 2, "AFRO", date(2026, 5, 22), None), True),
    ],
)
def test_competes_case_by_case(case: str, other: Plan, expected: bool) -> None:
    assert (competes(BASE, other), competes(other, BASE)) == (expected, expected), case


def test_days_apart_when_one_lies_inside_the_other() -> None:
    inside = Plan(1, 2, "", date(2026, 3, 9), date(2026, 3, 10))

    assert (days_apart(BASE, inside), days_apart(inside, BASE)) == (0, 0)
