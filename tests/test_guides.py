"""The code in our guides runs and prints."""

import re
from pathlib import Path

import pytest

HOW_TO = Path(__file__).parents[1] / "docs" / "how-to"


@pytest.mark.parametrize("name", ["plant-in-a-notebook.md"])
def test_the_code_of_a_guide_runs(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    blocks = re.findall(r"```python\n(.*?)```", (HOW_TO / name).read_text("utf-8"), re.DOTALL)
    space: dict[str, object] = {}
    for block in blocks:
        exec(block, space)

    assert len(blocks) == 3
    printed = capsys.readouterr().out.splitlines()
    assert len(printed) == 3
    assert "megacell / milliliter" in printed[0]
    assert "percent" in printed[1]
    assert printed[2].startswith("20 ")
