"""Prints a credential as one calm A4 page that carries the signed file inside and a code that leads to the check.

Flow: the credential page -> this file -> `verify.read_fields`, `typeface`, fpdf2 (PDF), segno (QR).
Reads: a signed credential and the words to print. Writes: nothing.
Source: house identity (ink, bottle, the four vessels); PDF 1.7 embedded files.

Only signed facts are printed: they come from `read_fields`. The page is no proof by itself and says so; the short
address and the attached credential.json are. Characters no font here has are printed as U+FFFD with a note.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

from . import typeface
from .document import ModeOfEvidence
from .errors import DocumentRefused
from .reading import JsonObject
from .verify import Fields, read_fields

if TYPE_CHECKING:
    from fpdf import FPDF

INK = (0x14, 0x22, 0x2B)
QUIET = (0x52, 0x5F, 0x66)
LINE = (0xD9, 0xD6, 0xCE)
BOTTLE = (0x0B, 0x5D, 0x5E)

WIDTH, HEIGHT = 297.0, 210.0  # A4 landscape [mm]
MARGIN = 22.0
MAX_SIGNATORIES = 4
MAX_QR_MODULES = 45  # version 7: 0.7 mm a dot at 32 mm, which a cheap printer and phone still manage


def _english_date(at: datetime) -> str:
    return f"{at.day} {at:%B %Y}"


@dataclass(frozen=True, slots=True)
class Labels:
    """Every word on the page that is not from the credential, so that the web layer can hand in another language."""

    language: str = "en"
    is_right_to_left: bool = False
    title: str = "Credential"
    awarded: str = "has shown this competency"
    level: str = "Level %(level)s of 4: %(name)s"
    lowest_level: str = "Lowest level %(level)s of 4 (each competency has its own level)"
    level_names: Mapping[str, str] = field(default_factory=dict)
    evidence: str = "How it was shown"
    course: str = "Course"
    version_and_hours: str = "version %(version)s, %(hours)s hours"
    norms: str = "Norms it was taught against"
    framework: str = "Competency framework"
    valid: str = "Valid"
    valid_from_until: str = "%(since)s to %(until)s"
    valid_from: str = "from %(since)s, no end date"
    check: str = "Check it here"
    attached: str = (
        "This page alone proves nothing: it may have been withdrawn since. Check the address, or the signed file"
        " credential.json that is attached to this PDF."
    )
    from_centre: str = "A training centre awards levels 1 and 2. Level 3 is confirmed at the trainee's own site, level 4 trains others."
    at_site: str = "Confirmed at the trainee's own site."
    substituted: str = "Characters shown as \ufffd could not be printed here; credential.json has them."
    modes: Mapping[str, str] = field(
        default_factory=lambda: {
            ModeOfEvidence.SIMULATED.value: "simulated",
            ModeOfEvidence.CLASSROOM.value: "classroom",
            ModeOfEvidence.OBSERVED_ON_PLANT.value: "observed on plant",
            ModeOfEvidence.ON_THE_JOB.value: "on the job",
        }
    )
    separator: str = ", "
    date: Callable[[datetime], str] = _english_date


ENGLISH = Labels()


def certificate_pdf(
    credential: JsonObject,
    short_url: str,
    at: datetime,
    labels: Labels = ENGLISH,
    system_fonts: tuple[Path, ...] = typeface.SYSTEM_FONTS,
) -> bytes:
    """The credential as an A4 page with a QR of `short_url` and the credential attached; same inputs, same bytes.

    `at` is the file's creation time. At most four signatories fit. The signature is not checked here.
    """
    from fpdf import FPDF

    fields = read_fields(credential)
    if len(fields.signatories) > MAX_SIGNATORIES:
        raise DocumentRefused(
            "signatories_too_many",
            f"Expected at most {MAX_SIGNATORIES} signatories on one page; came {len(fields.signatories)}.",
            most=MAX_SIGNATORIES,
            came=len(fields.signatories),
        )
    pdf = FPDF(orientation="landscape", unit="mm", format="A4")
    pdf.set_creation_date(at)
    pdf.set_lang(labels.language)
    pdf.set_title(f"{fields.achievement_name} - {fields.subject_name}")
    pdf.set_author(fields.issuer_name)
    pdf.set_auto_page_break(False)
    pdf.set_margin(0)
    pdf.c_margin = 0
    missing = typeface.load(pdf, _texts(fields, labels), system_fonts)
    # The page's own direction rules a line that mixes scripts, such as an Arabic label around a course number.
    pdf.set_text_shaping(True, direction="rtl" if labels.is_right_to_left else None)
    pdf.add_page()
    page = _Page(pdf, labels.is_right_to_left, missing)
    _frame(page, fields)
    _award(page, fields, labels)
    _facts(page, fields, labels)
    _signatures(page, fields)
    _check(page, short_url, labels)
    _foot(page, fields, labels, missing)
    pdf.embed_file(
        bytes=json.dumps(credential, ensure_ascii=False, indent=2).encode("utf-8"),
        basename="credential.json",
        mime_type="application/vc",
        modification_date=at,
    )
    return bytes(pdf.output())


@dataclass(frozen=True, slots=True)
class _Page:
    """Draws by distances from the edge where reading begins, so one layout serves both directions."""

    pdf: "FPDF"
    mirrored: bool
    missing: frozenset[str]

    def left(self, start: float, width: float = 0.0) -> float:
        return WIDTH - start - width if self.mirrored else start

    def text(
        self,
        start: float,
        top: float,
        width: float,
        text: str,
        size: float,
        *,
        bold: bool = False,
        colour: tuple[int, int, int] = INK,
        lines: int = 1,
        at_end: bool = False,
    ) -> float:
        """The text stands in a box of this width [mm], smaller if it must be, cut never; returned is the box's foot."""
        shown = typeface.substituted(text, self.missing)
        style = "B" if bold else ""
        self.pdf.set_text_color(*colour)
        while True:
            self.pdf.set_font(typeface.SANS, style, size)
            needed = cast("list[str]", self.pdf.multi_cell(width, text=shown, align="L", dry_run=True, output="LINES"))
            if len(needed) <= lines or size <= 5.5:
                break
            size -= 0.5
        height = size * 0.3528 * 1.32
        self.pdf.set_xy(self.left(start, width), top)
        align = "R" if self.mirrored != at_end else "L"
        self.pdf.multi_cell(width, height, shown, align=align)
        return top + height * len(needed)

    def vessel(self, start: float, foot: float, diameter: float, *, filled: bool) -> None:
        """A round vessel standing on its foot line [mm]."""
        self.pdf.set_draw_color(*BOTTLE)
        self.pdf.set_fill_color(*(BOTTLE if filled else (255, 255, 255)))
        self.pdf.set_line_width(0.45)
        radius = diameter / 2
        centre = self.left(start + radius)
        self.pdf.circle(x=centre, y=foot - radius, radius=radius, style="DF")


def _texts(fields: Fields, labels: Labels) -> list[str]:
    signed = [text for person in fields.signatories for text in (person.name, person.role, person.organisation)]
    words = [getattr(labels, name) for name in Labels.__dataclass_fields__ if isinstance(getattr(labels, name), str)]
    return [
        fields.issuer_name, fields.subject_name, fields.competency_name or fields.achievement_name, fields.level_name,
        fields.course_title, fields.course_version, fields.framework_name, *fields.norms, *signed, *words,
        *labels.modes.values(), *labels.level_names.values(),
    ]  # fmt: skip


def _frame(page: _Page, fields: Fields) -> None:
    page.pdf.set_draw_color(*LINE)
    page.pdf.set_line_width(0.35)
    page.pdf.rect(9, 9, WIDTH - 18, HEIGHT - 18, style="D", round_corners=True, corner_radius=2)
    start = MARGIN
    for diameter in (2.6, 3.8, 5.4, 7.6):  # the mark: each vessel feeds the next, larger one
        page.vessel(start, 30.6, diameter, filled=True)
        start += diameter + 1.5
    page.text(start + 1.5, 23.4, 50, "Seedtrain", 14, bold=True)
    page.text(WIDTH - MARGIN - 120, 24.4, 120, fields.issuer_name, 11, bold=True, colour=BOTTLE, at_end=True)


def _award(page: _Page, fields: Fields, labels: Labels) -> None:
    page.text(MARGIN, 43, 150, labels.title, 10, bold=True, colour=BOTTLE)
    foot = page.text(MARGIN, 48.5, 250, fields.subject_name, 32, bold=True)
    foot = page.text(MARGIN, foot + 1.6, 150, labels.awarded, 11, colour=QUIET)
    foot = page.text(MARGIN, foot + 1.0, 250, fields.competency_name or fields.achievement_name, 20, bold=True, lines=2)
    if fields.level is None:
        return
    line = foot + 9.5
    start = MARGIN
    for number, diameter in enumerate((3.2, 4.6, 6.2, 8.2), start=1):
        page.vessel(start, line, diameter, filled=number <= fields.level)
        start += diameter + 1.6
    said = labels.lowest_level if ", " in fields.competency_code else labels.level
    words = said % {"level": fields.level, "name": labels.level_names.get(fields.level_name, fields.level_name)}
    page.text(start + 2, line - 6.6, 180, words, 13, bold=True, colour=BOTTLE)


def _facts(page: _Page, fields: Fields, labels: Labels) -> None:
    modes = labels.separator.join(labels.modes.get(mode, mode) for mode in fields.mode_of_evidence)
    hours = "" if fields.hours is None else format(fields.hours.normalize(), "f")
    taught = labels.version_and_hours % {"version": fields.course_version, "hours": hours}
    first = [
        (labels.evidence, modes),
        (labels.course, f"{fields.course_title}\n{taught}" if fields.course_title else ""),
        (labels.valid, _validity(fields, labels)),
    ]
    second = [
        (labels.norms, " · ".join(fields.norms)),
        (labels.framework, " · ".join(text for text in (fields.framework_name, fields.competency_code) if text)),
    ]
    page.pdf.set_draw_color(*LINE)
    page.pdf.set_line_width(0.35)
    page.pdf.line(MARGIN, 100, WIDTH - MARGIN, 100)
    for start, rows in ((MARGIN, first), (MARGIN + 132, second)):
        top = 104.0
        for label, value in rows:
            if value:
                foot = page.text(start, top, 120, label, 8.5, colour=QUIET)
                top = page.text(start, foot + 0.2, 118, value, 11, lines=3) + 3.0


def _validity(fields: Fields, labels: Labels) -> str:
    if fields.valid_from is None:
        return ""
    since = labels.date(fields.valid_from)
    if fields.valid_until is None:
        return labels.valid_from % {"since": since}
    return labels.valid_from_until % {"since": since, "until": labels.date(fields.valid_until)}


def _signatures(page: _Page, fields: Fields) -> None:
    room = WIDTH - 2 * MARGIN - 46
    column = min(60.0, room / max(1, len(fields.signatories)))
    for place, person in enumerate(fields.signatories):
        start = MARGIN + place * column
        page.pdf.set_draw_color(*INK)
        page.pdf.set_line_width(0.3)
        edge = page.left(start, column - 6)
        page.pdf.line(edge, 155, edge + column - 6, 155)
        foot = page.text(start, 156.5, column - 6, person.name, 10.5, bold=True, lines=2)
        foot = page.text(start, foot, column - 6, person.role, 8.5, colour=QUIET, lines=2)
        page.text(start, foot, column - 6, person.organisation, 8.5, colour=QUIET, lines=2)


def _check(page: _Page, short_url: str, labels: Labels) -> None:
    import segno

    code = segno.make(short_url, micro=False, error="m")
    rows = [list(row) for row in code.matrix]
    if len(rows) > MAX_QR_MODULES:
        raise DocumentRefused(
            "short_url_too_long",
            f"Expected a short address for the code on paper; {short_url!r} has {len(short_url)} characters and needs"
            f" {len(rows)} dots a side, at most {MAX_QR_MODULES} print well.",
            came=len(short_url),
        )
    side = 32.0
    module = side / len(rows)
    left = page.left(WIDTH - MARGIN - side, side)
    top = 138.0
    page.pdf.set_fill_color(*INK)
    for down, row in enumerate(rows):
        for across, dark in enumerate(row):
            if dark:
                page.pdf.rect(left + across * module, top + down * module, module, module, style="F")
    page.pdf.link(left, top, side, side, short_url)
    page.text(WIDTH - MARGIN - 60, top + side + 1.2, 60, labels.check, 8.5, bold=True, colour=BOTTLE, at_end=True)
    page.text(WIDTH - MARGIN - 100, top + side + 5.2, 100, short_url, 8.5, at_end=True)


def _foot(page: _Page, fields: Fields, labels: Labels, missing: frozenset[str]) -> None:
    scope = labels.at_site if fields.confirmed_at_site else labels.from_centre if fields.level else ""
    notes = [note for note in (scope, labels.attached, labels.substituted if missing else "") if note]
    page.pdf.set_draw_color(*LINE)
    page.pdf.set_line_width(0.35)
    page.pdf.line(MARGIN, 186, WIDTH - MARGIN, 186)
    page.text(MARGIN, 188, WIDTH - 2 * MARGIN, " ".join(notes), 8, colour=QUIET, lines=3)
