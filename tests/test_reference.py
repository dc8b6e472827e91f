"""Pages that are written from code are as the code is now; every setting is explained."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from seedtrain.engines.bioprocess.library import MODELS

ROOT = Path(__file__).parents[1]
REFERENCE = ROOT / "docs" / "reference"


@pytest.mark.parametrize("name", ["roles-and-rights.md", "command-line.md", "plant.md"])
def test_generated_page_is_fresh(name: str) -> None:
    code = f"import runpy; print(runpy.run_path({str(REFERENCE / 'generate.py')!r})['PAGES'][{name!r}](), end='')"
    written = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PATH": "", "COLUMNS": "100"})

    assert (REFERENCE / name).read_text() == written.stdout


def test_page_on_the_plants_proof_begins_with_what_is_not_validated() -> None:
    first = (REFERENCE / "plant.md").read_text().split("\n## ")[1]

    assert first.startswith("What is not validated\n")
    assert re.findall(r"^\| .*?\(`(\w+)`\) \|", first, re.MULTILINE) == [model.id for model in MODELS]


def test_every_setting_is_explained() -> None:
    settings = set(re.findall(r"SEEDTRAIN_[A-Z_]+", (ROOT / "src" / "seedtrain" / "settings.py").read_text()))
    explained = set()
    for line in (REFERENCE / "settings.md").read_text().splitlines():
        names = re.findall(r"SEEDTRAIN_[A-Z_]+", line)
        endings = re.findall(r"`(_[A-Z]+)`", line)
        explained |= {*names, *(f"{'_'.join(name.split('_')[:2])}{ending}" for name in names for ending in endings)}

    assert {name for name in settings if name not in explained and not name.endswith("_")} == set()


def test_links_between_pages_lead_somewhere() -> None:
    broken = []
    for page in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text()):
            if not (page.parent / target).exists():
                broken.append(f"{page.relative_to(ROOT)} -> {target}")

    assert broken == []


def test_pages_named_in_code_exist() -> None:
    """A path may leave out the title of a decision: docs/decisions/0003."""
    named = {
        (str(path.relative_to(ROOT)), page)
        for path in [*(ROOT / "src").rglob("*.py"), *(ROOT / "bench").glob("*.py"), ROOT / "Makefile"]
        for page in re.findall(r"docs/[a-z0-9/-]+[a-z0-9](?:\.md|\.py)?", path.read_text())
    }

    assert len(named) > 5
    assert sorted((where, page) for where, page in named if not list(ROOT.glob(page)) and not list(ROOT.glob(f"{page}-*.md"))) == []
