"""The letters of a certificate: our own small fonts, a system font for scripts they lack, and what is done without one.

Flow: `paper` -> this file -> fpdf2, fontTools.
Reads: fonts/ beside this file; one system font when a text needs it. Writes: nothing.
Source: SIL Open Font License fonts Noto Sans and Noto Sans Arabic, see fonts/VERSION.
"""

import functools
from collections.abc import Iterable
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fpdf import FPDF

SANS = "NotoSans"
ARABIC = "NotoSansArabic"
SYSTEM = "System"
SUBSTITUTE = "\ufffd"

# TrueType or OpenType fonts with Chinese, Japanese and Korean that common systems carry, best first.
SYSTEM_FONTS = (
    Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"),
    Path("/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc"),
    Path("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc"),
    Path("/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf"),
    Path("/usr/share/fonts/truetype/unfonts-core/UnDotum.ttf"),
)


def load(pdf: "FPDF", texts: Iterable[str], system_fonts: tuple[Path, ...] = SYSTEM_FONTS) -> frozenset[str]:
    """The page can print these texts; returned are the characters that no font here has.

    Those are printed as the substitute, never left out, and the page says so (see `substituted`). A system font is
    read only when a text needs it, the first one that has every missing character, else the first that has any.
    """
    folder = resources.files(__package__).joinpath("fonts")
    for family in (SANS, ARABIC):
        for weight, style in (("Regular", ""), ("Bold", "B")):
            pdf.add_font(family, style, str(folder.joinpath(f"{family}-{weight}.subset.ttf")))
    fallback = [ARABIC]
    missing = {character for text in texts for character in text} - _covered()
    found = [(path, missing - _characters(str(path))) for path in system_fonts if missing and path.is_file()]
    if found:
        path, left = min(found, key=lambda pair: len(pair[1]))
        if left != missing:
            pdf.add_font(SYSTEM, "", str(path))
            pdf.add_font(SYSTEM, "B", str(path))
            fallback.append(SYSTEM)
            missing = left
    pdf.set_fallback_fonts(fallback, exact_match=False)
    return frozenset(missing)


def substituted(text: str, missing: frozenset[str]) -> str:
    """The text with one substitute for each character that cannot be printed."""
    return "".join(SUBSTITUTE if character in missing else character for character in text)


@functools.cache
def _covered() -> frozenset[str]:
    folder = resources.files(__package__).joinpath("fonts")
    return frozenset().union(*(_characters(str(folder.joinpath(f"{family}-Regular.subset.ttf"))) for family in (SANS, ARABIC)))


@functools.lru_cache(maxsize=16)
def _characters(path: str) -> frozenset[str]:
    from fontTools.ttLib import TTFont

    with TTFont(path, fontNumber=0, lazy=True) as font:
        return frozenset(map(chr, font.getBestCmap()))
