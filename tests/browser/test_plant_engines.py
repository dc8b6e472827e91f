"""The same bits in Chromium and in Firefox as in wasmtime: every model, with WebAssembly and without, by the pages' own script.

Flow: pytest -> this file -> plant_probe -> a browser.
Reads: the released modules. Writes: a throw-away browser profile.
"""

import random
from typing import Any

from playwright.sync_api import Browser

from seedtrain.engines.bioprocess import library
from seedtrain.engines.bioprocess.model import Model
from tests import parts
from tests.engines.plant_logs import Play, here, job, random_run
from tests.engines.plant_probe import firefox_at, probe

RUNS = 8


def played(model: Model) -> list[Play]:
    """Random runs of a model, the same each time."""
    dice = random.Random(f"browsers and {model.id}")
    return [random_run(model, dice) for _ in range(RUNS)]


def asked() -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
    """Every model with WebAssembly, every model without, and three that must be refused."""
    jobs = [job(library.release(m.id), played(m), "/static/") for m in library.MODELS]
    foreign = [
        {**jobs[0], "module": jobs[-1]["module"]},
        {**jobs[0], "sha256": jobs[-1]["sha256"]},
        {**jobs[0], "vector": jobs[-1]["vector"]},
    ]
    return {"jobs": jobs}, {"jobs": jobs, "isScript": True}, {"jobs": foreign}


def expected() -> list[list[dict[str, Any]]]:
    """What wasmtime makes of the same runs, in the words of play.mjs."""
    ends = [here(library.release(m.id), played(m)) for m in library.MODELS]
    refused = [{"refused": "other"}, {"refused": "other"}, {"refused": "selftest"}]
    return [[{"how": how, "ends": end} for end in ends] for how in ("wasm", "script")] + [refused]


def test_chromium_gives_the_bits_of_wasmtime(chromium: Browser) -> None:
    with probe(*asked()) as found:
        page = chromium.new_page()
        page.goto(found.address)
        answers = found.answers()
        page.close()

    assert answers == expected()


def test_firefox_gives_the_bits_of_wasmtime() -> None:
    parts.firefox()
    with probe(*asked()) as found, firefox_at(found.address):
        answers = found.answers()

    assert answers == expected()
