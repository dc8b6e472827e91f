"""The story told in `seedtrain/__init__.py` is the story that is played.

Flow: the docstring -> the journey's source.
Reads: both texts. Writes: nothing.
"""

import inspect
import re

import seedtrain
from tests.journeys import test_whole_flow


def test_story_names_the_verbs_in_the_order_they_are_played() -> None:
    told = re.findall(r"^ {4}(\w+)\.actions\.(\w+)", seedtrain.__doc__ or "", re.MULTILINE)
    played = inspect.getsource(test_whole_flow)

    places = [played.find(f"{room}.{verb}(") for room, verb in told]

    assert len(told) == 16
    assert places == sorted(places)
    assert min(places) > 0
