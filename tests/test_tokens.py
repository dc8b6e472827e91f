"""The colours of Seedtrain can be read: WCAG 2.2 contrast of every pair we use, in light and dark.

Flow: pytest -> this file -> static/css/tokens.css.
Reads: tokens.css. Writes: nothing.
Source: WCAG 2.2, success criteria 1.4.3 (text 4.5:1) and 1.4.11 (parts 3:1), relative luminance as defined there.
"""

import gzip
import re
from pathlib import Path

import pytest

STATIC = Path(__file__).parent.parent / "src" / "seedtrain" / "static"
TOKENS = (STATIC / "css" / "tokens.css").read_text(encoding="utf-8")

TEXT = [
    *((ink, ground) for ink in ("ink", "ink-soft", "primary") for ground in ("paper", "raised", "sunk")),
    *((f"{tone}-ink", ground) for tone in ("red", "amber", "growth") for ground in ("paper", "raised", f"{tone}-tint")),
    ("ink", "red-tint"),
    ("ink", "amber-tint"),
    ("ink", "growth-tint"),
    ("ink", "tint"),
    ("on-tint", "tint"),
    ("on-primary", "primary"),
    ("on-primary", "primary-deep"),
    ("ink-soft", "land"),
]
PARTS = [
    *((f"data-{n}", "paper") for n in range(1, 7)),
    ("line-strong", "paper"),
    ("line-strong", "raised"),
    ("primary", "track"),
    ("red", "paper"),
    ("amber", "paper"),
    ("growth", "paper"),
]


def palettes() -> dict[str, dict[str, str]]:
    """The colours by theme, as the file's three blocks state them."""
    light, rest = TOKENS.split("@media (prefers-color-scheme: dark)")
    dark, by_hand = rest.split(':root[data-theme="dark"]')
    found = {"light": light, "dark": dark, "dark by hand": by_hand}
    return {name: dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", text)) for name, text in found.items()}


def luminance(colour: str) -> float:
    """Relative luminance [0..1] of #rrggbb."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio [1..21]."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_of_known_pairs():
    # 21 is the definition's end; 4.54 for #767676 on white is the best-known borderline grey.
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_has_four_and_a_half_to_one(theme):
    colours = palettes()[theme]

    poor = {(a, b): round(contrast(colours[a], colours[b]), 2) for a, b in TEXT if contrast(colours[a], colours[b]) < 4.5}

    assert poor == {}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_parts_have_three_to_one(theme):
    colours = palettes()[theme]

    poor = {(a, b): round(contrast(colours[a], colours[b]), 2) for a, b in PARTS if contrast(colours[a], colours[b]) < 3}

    assert poor == {}


def test_dark_by_hand_is_the_same_dark():
    found = palettes()

    assert found["dark by hand"] == found["dark"]
    assert set(found["dark"]) == set(found["light"])


def test_colours_stand_only_in_tokens():
    named = {
        path.name: re.findall(r"#[0-9a-fA-F]{3,8}\b", path.read_text(encoding="utf-8"))
        for path in (STATIC / "css").glob("*.css")
        if path.name not in ("tokens.css", "print.css")
    }

    assert {name: colours for name, colours in named.items() if colours} == {}


def test_styles_use_logical_properties():
    physical = re.compile(r"(?<![\w-])(?:margin|padding|border)-(?:left|right|top|bottom)\b|(?<![\w-])(?:left|right|top|bottom):")

    found = {path.name: physical.findall(path.read_text(encoding="utf-8")) for path in (STATIC / "css").glob("*.css")}

    assert {name: hits for name, hits in found.items() if hits} == {}


PLANT_CSS = STATIC / "css" / "plant.css"
"""Only the virtual plant's pages load it."""


@pytest.mark.parametrize(
    ("files", "most"),
    [
        ([path for path in (STATIC / "css").glob("*.css") if path != PLANT_CSS], 12_500),
        ([PLANT_CSS], 4_000),
        (list((STATIC / "js").glob("*.js")), 8_000),
        (list((STATIC / "js" / "plant").glob("*.js")), 23_000),
        (list((STATIC / "js" / "check").glob("*.js")), 11_000),
    ],
    ids=["css", "plant css", "js", "plant js", "check js"],
)
def test_files_of_ours_stay_small(files, most):
    weight = sum(len(gzip.compress(path.read_bytes())) for path in files)

    assert weight <= most
