"""The demo world loaded years from now, when no income group is known for its day: its calls go on all the same.

Flow: pytest -> demo.load.
Reads: the test database. Writes: the demo world, rolled back.
"""

from datetime import UTC, datetime

import pytest

from seedtrain import demo, facts
from seedtrain.calls.models import Assignment, Call, SelectionRun

LATER = datetime(2031, 5, 5, 10, 30, tzinfo=UTC)


@pytest.mark.django_db
def test_world_of_later_years_has_its_work_waiting() -> None:
    assert not any(one.kind == "income_group" and one.holds(LATER.date()) for one in facts.country("UGA").statuses)

    assert demo.load(now=LATER, is_quiet=True) == 0

    assert SelectionRun.objects.get(state="proposed").call.slug == "gthb-gxp-2025"
    reviewer = Assignment.objects.filter(reviewer__email="reviewer@demo.example", state="assigned")
    assert {call.slug for call in Call.objects.filter(applications__assignments__in=reviewer)} == {"gthb-gmp-2025", "regional-centres"}
    assert "gthb-mrna-2025" in Call.objects.open_at(LATER).values_list("slug", flat=True)
