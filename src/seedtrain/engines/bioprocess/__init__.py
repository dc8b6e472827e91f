"""The virtual plant: unit operations of vaccine, antibody and insulin manufacture, written once, the same bits everywhere.

    operations/    the models: states, inputs, parameters with sources, equations in kernel Python
    kernel/        what kernels are made of: records, integrators, controllers, sensors, chance, portable exp and log, the machine
    compile/       kernel Python -> one WebAssembly module a model, and one plain Python text
    hosts          where a machine runs: CPython or wasmtime
    trajectories   a run from words, with units          runs        a run's file, and whether it is true
    validation     expected values beside ours           units       dimensions checked, quantities read
    equations      the same source as MathML             montecarlo  many batches, two to a SIMD lane
    library        the models and their released bytes   artifacts   builds them
    plant          operations in a line, lots, utilities assays      QC calculations

Flow: notebooks, the command line, pages -> this package -> frozen results.
Reads: arguments and its own released files. Writes: nothing, except `artifacts`.
Source: each model names its own; docs/why/the-plant.md says why it is built so.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from seedtrain.engines.bioprocess.library import MODELS as MODELS
    from seedtrain.engines.bioprocess.trajectories import Trajectory as Trajectory
    from seedtrain.engines.bioprocess.trajectories import simulate as simulate

__all__ = ["MODELS", "Trajectory", "simulate"]


def __getattr__(name: str) -> object:
    """`bioprocess.simulate` and `bioprocess.MODELS`, read when they are asked for: the models import this package."""
    if name == "MODELS":
        from seedtrain.engines.bioprocess.library import MODELS

        return MODELS
    if name in {"simulate", "Trajectory"}:
        import importlib

        return getattr(importlib.import_module("seedtrain.engines.bioprocess.trajectories"), name)
    raise AttributeError(name)
