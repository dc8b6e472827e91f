"""Random runs of the plant's models, and what other engines made of them.

Flow: tests and the probe page -> this file -> library; Node by peers/plant_runs.mjs.
Reads: the released modules. Writes: nothing.
"""

import json
import random
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from seedtrain.engines.bioprocess import library
from seedtrain.engines.bioprocess.kernel.values import Field
from seedtrain.engines.bioprocess.library import Release
from seedtrain.engines.bioprocess.model import Model
from tests import parts

PEERS = Path(__file__).parent / "peers"
MACHINE = library.STATIC / "js" / "plant" / "machine.js"
Step = tuple[int, str, float]
Play = dict[str, Any]
"""A run that was asked for: seed, log, until."""
WORK = 2_000_000
"""Instructions, in wasmtime's count, that one random run takes: some models spend a thousand times more on a tick than others."""


def random_run(model: Model, dice: random.Random, most: int | None = None, *, wild: float = 0.05) -> Play:
    """A seed, start values, up to a dozen actions and faults, and an end: all of it what a log may hold.

    `wild` of the start values without a limit are beyond all sense: runs that stop must stop alike.
    """
    release = library.release(model.id)
    until = dice.randint(1, most or max(3, min(400, 4 * WORK // release.fuel)))
    log: list[Step] = []
    for f in dice.sample(model.settable, min(3, len(model.settable))):
        log.append((0, f.name, random_value(f, dice, wild)))
    may_move = [f for f in (*model.inputs.fields, *model.parameters.fields) if f.low is not None and f.high is not None]
    for _ in range(dice.randint(0, 12) if may_move else 0):
        f = dice.choice(may_move)
        log.append((dice.randint(0, until), f.name, random_value(f, dice)))
    return {"seed": dice.randint(-(2**31), 2**31 - 1), "log": sorted(log, key=lambda step: step[0]), "until": until}


def random_value(f: Field, dice: random.Random, wild: float = 0.0) -> float:
    """A value that may be set: anywhere in a closed range, else near the start value."""
    if f.low is not None and f.high is not None:
        return dice.choice([f.low, f.high, dice.uniform(f.low, f.high), dice.uniform(f.low, f.high)])
    value = f.start * dice.uniform(0.8, 1.25)
    if dice.random() < wild:
        value = min((abs(value) or 1.0) * 10.0 ** dice.uniform(1, 12), 1e14)
    return min(max(value, f.low if f.low is not None else value), f.high if f.high is not None else value)


def job(release: Release, runs: Sequence[Play], address: str = f"{library.STATIC}/") -> dict[str, Any]:
    """What a machine of JavaScript needs to play these runs; `address` is where static files are."""
    return {"module": address + release.module, "fallback": address + release.fallback, "sha256": release.sha256,
            "vector": dict(release.vector), "runs": list(runs)}  # fmt: skip


def in_node(jobs: Sequence[dict[str, Any]], *flags: str, **more: bool) -> list[dict[str, Any]]:
    """What Node made of the jobs, in order."""
    asked = json.dumps({"machine": str(MACHINE), "jobs": list(jobs), **more})
    words = [parts.node(), *flags, str(PEERS / "plant_runs.mjs")]
    done = subprocess.run(words, input=asked, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr[-2000:]
    answers: list[dict[str, Any]] = json.loads(done.stdout)
    return answers


def here(release: Release, runs: Sequence[Play], *, is_python: bool = False) -> list[dict[str, Any]]:
    """The same runs in wasmtime or in CPython, in the words of play.mjs."""
    names = {name: tag for tag, name in enumerate(f.name for f in library.model(release.model).settable)}
    host = library.host(release, is_python=is_python)
    ends = []
    for run in runs:
        host.reset(run["seed"])
        answer = host.replay([(tick, names.get(name, name), value) for tick, name, value in run["log"]], run["until"])
        ends.append({"answer": answer, "tick": host.tick, "fault": host.fault, "hash": host.seal(), "marks": host.marks()})
    return ends
