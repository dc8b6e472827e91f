"""What uploads are taken, and that what was taken is there byte for byte."""

from pathlib import Path

import pytest

from seedtrain.people import actions
from seedtrain.people.access import Refused
from tests.cast import NOW, Cast

PDF = b"%PDF-1.7 a diploma"


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("cv.pdf", b"", "empty"),
        ("cv.pdf", PDF + b"." * 6_000_000, "too_large"),
        ("cv.pdf", b"<html><script>", "wrong_type"),
        ("cv.pdf", b"PK\x03\x04 a zip called pdf \xff", "wrong_type"),
        ("letter.jpg", b"PK\x03\x04 a zip in plain letters", "wrong_type"),
        ("cv.txt", b"#!/bin/sh", "wrong_type"),
    ],
)
def test_store_document_when_the_file_is_not_taken(cast: Cast, settings, tmp_path: Path, name: str, content: bytes, code: str) -> None:
    settings.MEDIA_ROOT = tmp_path

    with pytest.raises(Refused) as refused:
        actions.store_document(cast.amina, name, content, at=NOW)

    assert refused.value.code == code


def test_store_document_twice_keeps_one_file_and_every_byte(cast: Cast, settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path

    first = actions.store_document(cast.amina, "../../cv.pdf", PDF, at=NOW)
    second = actions.store_document(cast.linh, "other.pdf", PDF, at=NOW)

    assert (first.name, first.media_type, first.sha256 == second.sha256) == ("cv.pdf", "application/pdf", True)
    assert actions.open_document(second) == PDF
    assert len([path for path in settings.MEDIA_ROOT.rglob("*") if path.is_file()]) == 1


def test_erase_person_deletes_files_that_nobody_else_has_sent(
    cast: Cast, settings, tmp_path: Path, django_capture_on_commit_callbacks
) -> None:
    settings.MEDIA_ROOT = tmp_path
    own = actions.store_document(cast.amina, "own.pdf", PDF + b" of Amina", at=NOW)
    shared = actions.store_document(cast.amina, "form.pdf", PDF, at=NOW)
    actions.store_document(cast.linh, "form.pdf", PDF, at=NOW)

    with django_capture_on_commit_callbacks(execute=True):
        actions.erase_person(cast.amina, actor=cast.maya, why="asked for it", at=NOW)

    with pytest.raises(OSError, match=own.sha256):
        actions.open_document(own)
    assert actions.open_document(shared) == PDF
    with django_capture_on_commit_callbacks(execute=True):
        actions.erase_person(cast.linh, actor=cast.maya, why="asked for it", at=NOW)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
