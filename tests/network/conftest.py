"""What tests of planning share: a network that can be planned, and the officer who plans it.

Flow: pytest -> this file.
Reads: nothing. Writes: the test database.
"""

import pytest
from django.test import Client

from tests.cast import Cast
from tests.network.planned import Planned, build_planned


@pytest.fixture
def planned(cast: Cast) -> Planned:
    """Two centres, two courses, three countries, two funders."""
    return build_planned(cast)


@pytest.fixture
def maya(cast: Cast, planned: Planned, sign_in) -> Client:
    """Maya is signed in, and there is something to plan."""
    return sign_in(cast.maya)
