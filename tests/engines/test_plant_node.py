"""The same bits in Node as in wasmtime and CPython: every model, 10,000 random logs, with WebAssembly and without; and what is refused.

Flow: pytest -> this file -> plant_logs -> peers/plant_runs.mjs (Node) with static/js/plant/machine.js.
Reads: the released modules. Writes: temporary files.
"""

import dataclasses
import random
import subprocess
from pathlib import Path
from typing import Any

import pytest

from seedtrain.engines.bioprocess import artifacts, library, runs
from seedtrain.engines.bioprocess.errors import BadRun
from seedtrain.engines.bioprocess.library import Release
from seedtrain.engines.bioprocess.model import Model
from tests import parts
from tests.engines.plant_logs import Play, here, in_node, job, random_run

MODELS = library.MODELS
each = pytest.mark.parametrize("model", MODELS, ids=[m.id for m in MODELS])
LOGS = -(-10_000 // len(MODELS))
"""Random logs a model, 10,000 in all."""
QUICK = 40_000_000
"""Instructions in wasmtime's count that Node without a compiler gets through in a second or so."""

pytestmark = pytest.mark.node


@each
def test_every_engine_and_every_form_of_a_model_gives_the_same_bits(model: Model) -> None:
    dice = random.Random(f"forms of {model.id}")
    release = library.release(model.id)
    played = [random_run(model, dice) for _ in range(6)]
    whole = release.vector["until"] * release.fuel // 4
    asked = job(release, played)
    expected = here(release, played)

    # `load` of machine.js refuses a machine that misses the release's test vector.
    assert in_node([asked]) == [{"how": "wasm", "ends": expected}]
    assert in_node([asked], isScript=True) == [{"how": "script", "ends": expected}]
    slow = in_node([asked if whole < QUICK else {**asked, "vector": None, "runs": played[:1]}], "--jitless")
    assert slow == [{"how": "script", "ends": expected if whole < QUICK else expected[:1]}]
    # A new machine for each run: nothing of the run before may be left in those above.
    assert [here(release, [one], is_python=True)[0] for one in played[:2]] == expected[:2]


@each
def test_10000_random_logs_played_in_node_are_accepted_here_and_changed_ones_are_not(model: Model) -> None:
    dice = random.Random(f"logs of {model.id}")
    release = library.release(model.id)
    played = [random_run(model, dice) for _ in range(LOGS)]
    ends = in_node([job(release, played)])[0]["ends"]

    files = [saved(release, play, end) for play, end in zip(played, ends, strict=True)]
    verdicts = [runs.replay(runs.read(file.to_json())) for file in files]
    assert [v.sentence for v in verdicts if v.word is not runs.Word.ACCEPTED] == []
    assert [v.hash for v in verdicts] == [end["hash"] for end in ends]
    for file in files[::10]:
        assert runs.replay(changed(file, model, dice)).word is runs.Word.DIFFERS
        assert runs.replay(dataclasses.replace(file, seed=file.seed ^ 1)).word is runs.Word.DIFFERS
        assert runs.replay(dataclasses.replace(file, hash=flipped(file.hash, dice))).word is runs.Word.DIFFERS
    assert runs.replay(dataclasses.replace(files[0], module=flipped(release.sha256, dice))).word is runs.Word.FOREIGN


def saved(release: Release, play: Play, end: dict[str, Any]) -> runs.Run:
    """The file that a console saves of this run: one that stopped ends there."""
    log = tuple(step for step in play["log"] if not end["fault"] or step[0] < end["tick"])
    return runs.Run(release.model, release.sha256, play["seed"], log, end["tick"], tuple(end["marks"]), end["hash"])


def changed(file: runs.Run, model: Model, dice: random.Random) -> runs.Run:
    """The run with one action that is another one."""
    at = dice.randrange(len(file.log))
    tick, name, value = file.log[at]
    f = model.settable[model.tag(name)]
    other = value + max(0.02 * abs(value), 1e-6)
    if f.low is not None and f.high is not None:
        other = f.low if value > (f.low + f.high) / 2 else f.high
    return dataclasses.replace(file, log=(*file.log[:at], (tick, name, other), *file.log[at + 1 :]))


def flipped(digits: str, dice: random.Random) -> str:
    """The hexadecimal digits with one bit the other way."""
    return f"{int(digits, 16) ^ 1 << dice.randrange(4 * len(digits)):0{len(digits)}x}"


@each
def test_what_one_engine_refuses_the_other_refuses_for_the_same_reason(model: Model) -> None:
    dice = random.Random(f"hostile to {model.id}")
    release = library.release(model.id)
    hostile: list[tuple[object, object, float]] = [
        (0, len(model.settable), 1.0),
        (0, -1, 1.0),
        (0, 1e12, 1.0),
        (0, 0.5, 1.0),
        (2.5, 0, 0.0),
        (-1, 0, 0.0),
        (1e18, 0, 0.0),
        (9, 4, 1e30),
    ]
    hostile += [(3, f.name, f.start) for f in model.states.fields[:1]] + [(0, f.name, 1e16) for f in model.settable[:2]]
    played = []
    for entry in hostile:
        play = random_run(model, dice, 20, wild=0.0)
        play["log"].insert(dice.randint(0, len(play["log"])), entry)
        played.append(play)

    answers = in_node([job(release, played)])[0]["ends"]

    assert answers == here(release, played)
    assert all(end["answer"] < 0 for end in answers)


def test_a_damaged_or_foreign_module_is_refused_before_it_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    release, other = library.release(MODELS[0].id), library.release(MODELS[-1].id)
    whole = job(release, [])
    damaged = tmp_path / "damaged.wasm"
    raw = bytearray(release.bytes_of())
    raw[len(raw) // 2] ^= 8
    damaged.write_bytes(raw)

    elsewhere = [{**whole, "module": str(damaged)}, {**whole, "module": job(other, [])["module"]}]
    misses = [{**whole, "vector": {**whole["vector"], **change}} for change in ({"hash": "0" * 16}, {"seed": 1})]
    answers = in_node([*elsewhere, *misses, whole])

    assert [answer.get("refused") for answer in answers] == ["other", "other", "selftest", "selftest", None]
    assert answers[-1] == {"how": "wasm", "ends": []}
    (tmp_path / "plant").mkdir()
    (tmp_path / release.module).write_bytes(raw)
    monkeypatch.setattr(library, "STATIC", tmp_path)
    with pytest.raises(BadRun, match="not the file that was released"):
        library.host(release)


def test_the_form_without_webassembly_is_what_wasm2js_makes_of_the_module() -> None:
    tool = parts.wasm2js()
    said = subprocess.run([tool, "--version"], capture_output=True, text=True, check=True).stdout
    if "version 108" not in said:
        pytest.skip(f"the released files were made by wasm2js version 108; this is {said.strip()}")
    release = library.release(MODELS[0].id)

    assert artifacts.javascript(release.bytes_of()) == release.bytes_of("fallback")
