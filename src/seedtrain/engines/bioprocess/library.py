"""The models there are, and the bytes in which each was released.

Flow: pages, the command line, `runs` -> this file -> `operations`, and the manifest of released modules.
Reads: `data/plant/manifest.json` and `recipes.json`, `static/plant/`. Writes: nothing.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from seedtrain.engines.bioprocess.errors import BadModel, BadRun
from seedtrain.engines.bioprocess.hosts import Host, PythonHost, WasmHost
from seedtrain.engines.bioprocess.model import Act, Model
from seedtrain.engines.bioprocess.operations import MODELS

__all__ = ["MODELS", "Release", "host", "model", "recipe", "release", "release_of", "releases"]
PACKAGE = Path(__file__).parents[2]
STATIC = PACKAGE / "static"
MANIFEST = PACKAGE / "data" / "plant" / "manifest.json"
FUEL_MARGIN = 4
"""A release's `fuel` is so many times the instructions that a tick takes."""
RECIPES = PACKAGE / "data" / "plant" / "recipes.json"


@dataclass(frozen=True, slots=True)
class Release:
    """One model as it was built: a module, its Python text and its JavaScript form, each with its hash.

    `module`, `kernel`, `fallback` and `lanes` are paths below `static/`; `lanes` is "" where two batches cannot run side by side.
    `vector` is a run every machine must reproduce before it is trusted: seed, log, until, hash.
    `is_kept` says that records may name it, so that it stays when the model moves on.
    """

    model: str
    sha256: str
    abi: int
    is_current: bool
    size: int
    compressed: int
    fuel: int
    module: str
    kernel: str
    kernel_sha256: str
    fallback: str
    fallback_sha256: str
    lanes: str
    lanes_sha256: str
    vector: Mapping[str, Any]
    is_kept: bool = False

    def bytes_of(self, kind: str = "module") -> bytes:
        """The file's content. Raises BadRun when it is not the one that was released."""
        path, wanted = {
            "module": (self.module, self.sha256),
            "kernel": (self.kernel, self.kernel_sha256),
            "fallback": (self.fallback, self.fallback_sha256),
            "lanes": (self.lanes, self.lanes_sha256),
        }[kind]
        raw = (STATIC / path).read_bytes()
        if hashlib.sha256(raw).hexdigest() != wanted:
            raise BadRun(
                "damaged",
                f"{path} is not the file that was released: its SHA-256 differs from the manifest's. Restore it from the release.",
            )
        return raw


@cache
def releases() -> tuple[Release, ...]:
    """Every module that was ever released and is still kept, newest last."""
    return tuple(Release(**entry) for entry in json.loads(MANIFEST.read_text("utf-8"))["releases"])


def model(id: str) -> Model:
    """The model of this name. Raises BadModel with the names there are."""
    for found in MODELS:
        if found.id == id:
            return found
    raise BadModel("unknown_model", f"There is no model `{id[:40]}`; there are {', '.join(m.id for m in MODELS)}.", name=id)


@cache
def recipe(id: str) -> tuple[Act, ...]:
    """What is usually done in a run of this model, in order of time; nothing where it runs by itself."""
    found = json.loads(RECIPES.read_text("utf-8"))["recipes"].get(id, [])
    return tuple(Act(name, float(value), float(after)) for after, name, value in found)


def release(id: str) -> Release:
    """The current module of a model. Raises BadModel when it was never built."""
    for found in releases():
        if found.model == id and found.is_current:
            return found
    raise BadModel("not_built", f"Model `{id}` has no module yet; say `seedtrain plant build`.", name=id)


def release_of(sha256: str) -> Release | None:
    """The release with this hash, or None: the run then comes from another version."""
    return next((r for r in releases() if r.sha256 == sha256), None)


def host(found: Release, *, is_python: bool = False) -> Host:
    """A machine that runs this release: its own bytes in wasmtime, or its Python text where wasmtime is missing or not wanted."""
    if not is_python:
        try:
            return WasmHost(found.bytes_of(), fuel=found.fuel)
        except ImportError:
            pass
    return PythonHost(text=found.bytes_of("kernel").decode())
