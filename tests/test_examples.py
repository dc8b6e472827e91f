"""Every example in a docstring gives what it says."""

import doctest
import importlib
from pathlib import Path

import pytest

import seedtrain

ROOT = Path(seedtrain.__file__).parent
WITH_EXAMPLES = sorted(
    ".".join(("seedtrain", *path.relative_to(ROOT).with_suffix("").parts)).removesuffix(".__init__")
    for path in ROOT.rglob("*.py")
    if "static" not in path.parts and "    >>> " in path.read_text()
)


def test_there_are_examples() -> None:
    assert "seedtrain.engines.selection.decide" in WITH_EXAMPLES


@pytest.mark.parametrize("name", WITH_EXAMPLES)
def test_examples_of(name: str) -> None:
    result = doctest.testmod(importlib.import_module(name))

    assert (result.failed, result.attempted > 0) == (0, True)
