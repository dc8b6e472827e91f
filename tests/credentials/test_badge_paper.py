"""The certificate on paper: the right words, the signed file inside, and no letter lost in silence.

Flow: paper -> a small reader of PDF streams -> assertions.
Reads: nothing. Writes: nothing.
"""

import json
import re
import shutil
import subprocess
import zlib
from decimal import Decimal
from pathlib import Path

import pytest

from seedtrain.credentials import badge
from seedtrain.credentials.badge import BadgeError, ModeOfEvidence, Signatory, typeface
from tests.credentials import badge_cast as cast

SHORT_URL = "https://train.example/c/4f1d"


def streams(pdf: bytes) -> list[bytes]:
    found = []
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        try:
            found.append(zlib.decompress(stream))
        except zlib.error:
            found.append(stream)
    return found


def words(pdf: bytes, path: Path) -> str:
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("needs pdftotext (Debian: poppler-utils)")
    path.write_bytes(pdf)
    return subprocess.run([program, "-layout", str(path), "-"], capture_output=True, text=True, check=True).stdout


def test_signed_credential_is_attached_and_still_verifies() -> None:
    pdf = badge.certificate_pdf(cast.signed(), SHORT_URL, cast.ISSUED_AT)

    (attached,) = [stream for stream in streams(pdf) if stream.startswith(b"{")]
    assert b"credential.json" in pdf
    assert json.loads(attached) == cast.signed()
    assert cast.verdict(attached).genuine


def test_same_credential_gives_the_same_bytes() -> None:
    first, second = (badge.certificate_pdf(cast.signed(), SHORT_URL, cast.ISSUED_AT) for _ in range(2))

    assert first == second


def test_page_says_what_was_signed(tmp_path: Path) -> None:
    text = words(badge.certificate_pdf(cast.signed(), SHORT_URL, cast.ISSUED_AT), tmp_path / "a.pdf")

    for said in [
        "Amina Addo", "Run a fed-batch culture", "Level 2 of 4: assisted", "observed on plant, simulated",
        "Hands-on: upstream process", "version 2025.1, 120 hours", "15 January 2026 to 15 January 2029",
        "WHO TRS 986, Annex 2 · ICH Q7", "Soo-jin Han", "Maya Ortiz", "Programme coordinator", SHORT_URL,
        "A training centre awards levels 1 and 2.",
    ]:  # fmt: skip
        assert said in text, said


def test_page_never_claims_that_who_issued_it(tmp_path: Path) -> None:
    text = words(badge.certificate_pdf(cast.signed(norms=()), SHORT_URL, cast.ISSUED_AT), tmp_path / "a.pdf")

    assert "WHO" not in text
    assert "World Health" not in text


def test_site_confirmation_says_so_instead(tmp_path: Path) -> None:
    credential = cast.signed(level=3, confirmed_at_site=True, mode_of_evidence=(ModeOfEvidence.ON_THE_JOB,), hours=Decimal("7.5"))

    text = words(badge.certificate_pdf(credential, SHORT_URL, cast.ISSUED_AT), tmp_path / "a.pdf")

    assert "Confirmed at the trainee's own site." in text
    assert "A training centre awards" not in text
    assert "7.5 hours" in text


@pytest.mark.parametrize("name", ["Nguyễn Thị Phương Linh", "Амина Қалдарбекқызы", "Ελένη", "Ọlábísí Ńkẹ́chi", "أمينة عبد الرحمن"])
def test_our_own_fonts_carry_the_name(name: str) -> None:
    pdf = badge.certificate_pdf(cast.signed(name), SHORT_URL, cast.ISSUED_AT, system_fonts=())

    assert not set(name) & missing_of(name)
    assert pdf.startswith(b"%PDF-1.")


def missing_of(text: str) -> frozenset[str]:
    from fpdf import FPDF

    return typeface.load(FPDF(), [text], ())


def test_letters_no_font_has_are_substituted_and_the_page_says_so(tmp_path: Path) -> None:
    pdf = badge.certificate_pdf(cast.signed("Han 한수진"), SHORT_URL, cast.ISSUED_AT, system_fonts=())

    text = words(pdf, tmp_path / "a.pdf")

    assert missing_of("Han 한수진") == set("한수진")
    assert "Han \ufffd\ufffd\ufffd" in text
    assert "could not be printed here" in text


def test_system_font_is_used_when_it_has_the_letters(tmp_path: Path) -> None:
    if not any(path.is_file() for path in typeface.SYSTEM_FONTS):
        pytest.skip("needs a system font with Chinese (Debian: fonts-droid-fallback)")
    pdf = badge.certificate_pdf(cast.signed("王小明"), SHORT_URL, cast.ISSUED_AT)

    text = words(pdf, tmp_path / "a.pdf")

    assert "王小明" in text
    assert "could not be printed" not in text


def test_four_signatories_fit_and_five_are_refused(tmp_path: Path) -> None:
    people = tuple(Signatory(f"Signatory {number}", "Director", "Training Centre B") for number in "12345")

    def with_people(count: int) -> badge.JsonObject:
        document = badge.build(
            f"{cast.BASE}/credentials/4f1d", badge.Issuer(cast.DID, "Training Centre B", cast.BASE), cast.subject(),
            cast.award(), people[:count], None, cast.CONTEXT_URL,
        )  # fmt: skip
        return badge.issue(document, cast.KEY, cast.ISSUED_AT)

    text = words(badge.certificate_pdf(with_people(4), SHORT_URL, cast.ISSUED_AT), tmp_path / "a.pdf")
    with pytest.raises(BadgeError) as refused:
        badge.certificate_pdf(with_people(5), SHORT_URL, cast.ISSUED_AT)

    assert [f"Signatory {number}" in text for number in "1234"] == [True] * 4
    assert refused.value.code == "signatories_too_many"


def test_trap_7_code_on_paper_holds_a_short_address_only() -> None:
    with pytest.raises(BadgeError) as refused:
        badge.certificate_pdf(cast.signed(), SHORT_URL + "x" * 200, cast.ISSUED_AT)

    assert refused.value.code == "short_url_too_long"


def test_fonts_stay_small() -> None:
    folder = Path(typeface.__file__).parent / "fonts"

    assert sum(path.stat().st_size for path in folder.glob("*.ttf")) < 600_000
    assert {"OFL.txt", "VERSION"} <= {path.name for path in folder.iterdir()}
