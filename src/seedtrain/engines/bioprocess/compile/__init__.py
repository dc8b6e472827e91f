"""Kernel Python to WebAssembly: a model's functions as the bytes that browser and server both run.

Flow: `artifacts`, tests -> `compile_model` -> `program`, `statements`, `expressions`, `intrinsic`, `wasm`.
Reads: a model and the source of its functions. Writes: nothing.
Source: WebAssembly Core Specification 2.0; the module's interface is described in docs/reference/plant-module.md.
"""

import json
from collections.abc import Callable

from seedtrain.engines.bioprocess.compile.flatten import kernel_text
from seedtrain.engines.bioprocess.compile.program import SECTION, Program
from seedtrain.engines.bioprocess.compile.types import Array, Basic, Kind
from seedtrain.engines.bioprocess.kernel import machine
from seedtrain.engines.bioprocess.model import Model

__all__ = ["ABI", "SECTION", "compile_model", "compile_with_text"]
ABI = 1
INT, FLOAT = Basic.INT, Basic.FLOAT
EXPORTS: dict[str, tuple[Callable[..., object], tuple[Kind, ...]]] = {
    "reset": (machine.reset, (INT,)),
    "set_value": (machine.set_value, (INT, FLOAT)),
    "run": (machine.run, (INT,)),
    "replay": (machine.replay, (INT, INT)),
    "seal": (machine.seal, ()),
}


VISIBLE = ("y", "u", "p", "z", "r", "clock", "marks", "log")


def compile_model(model: Model, lanes: int = 1) -> bytes:
    """The model as a WebAssembly module without imports; with two lanes it computes two batches at once, bit for bit the same.

    Raises Unsupported where a kernel uses what is not in the subset, or branches where two batches could part ways.
    """
    return compile_with_text(model, lanes)[0]


def compile_with_text(model: Model, lanes: int = 1) -> tuple[bytes, str]:
    """The module, and the same machine as one plain Python text."""
    machine_of_model = model.machine()
    machine_of_model.is_hashed = lanes == 1
    program = Program(machine_of_model, lanes)
    exports = EXPORTS if lanes == 1 else {**EXPORTS, "begin": (machine.begin, ())}
    module = program.module(exports, json.dumps(_about(model, program, lanes), separators=(",", ":")).encode())
    return module, kernel_text(program, f"{model.title} ({model.id}): the kernel as Python.")


def _about(model: Model, program: Program, lanes: int) -> dict[str, object]:
    """What the module says of itself: where its arrays are, and its quantities with units and ranges."""
    return {
        "abi": ABI,
        "id": model.id,
        "lanes": lanes,
        "tick_s": model.tick_s,
        "time_unit": model.time_unit,
        "checkpoint_ticks": model.checkpoint_ticks,
        "snapshot": list(program.snapshot),
        "at": {name: [v.address, v.kind.length] for name, v in program.places.items() if isinstance(v.kind, Array) and name in VISIBLE},
        "inputs": [[f.name, f.unit, f.start, f.low, f.high, f.quantum] for f in model.inputs.fields],
        "parameters": [[f.name, f.unit, f.start] + ([f.low, f.high] if f.is_fault else []) for f in model.parameters.fields],
        "states": [[f.name, f.unit, f.start] for f in model.states.fields],
        "readings": [[f.name, f.unit] for f in model.readings.fields],
    }
