"""The built models: module, Python text, JavaScript form and test vector of each, with a manifest of hashes, and how each was checked.

Flow: `seedtrain plant build`, the test of freshness -> this file -> `compile`, wasm2js -> files.
Reads: `operations`, expected values. Writes: `static/plant/`, `data/plant/manifest.json`, `data/plant/checked.json`.
Source: wasm2js of Binaryen turns the module's bytes into JavaScript for browsers without WebAssembly.
"""

import gzip
import hashlib
import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from seedtrain.engines.bioprocess import library
from seedtrain.engines.bioprocess.compile import ABI, SECTION, compile_model, compile_with_text, wasm
from seedtrain.engines.bioprocess.errors import PlantError, Unsupported
from seedtrain.engines.bioprocess.hosts import Entry, WasmHost
from seedtrain.engines.bioprocess.kernel.machine import ACCEPTED
from seedtrain.engines.bioprocess.model import Model
from seedtrain.engines.bioprocess.validation import CHECKED, validate

FOLDER = "plant"
VECTOR_SEED = 20260
VECTOR_TICKS = 1440


def build(models: Sequence[Model], static: Path = library.STATIC, manifest: Path = library.MANIFEST) -> list[str]:
    """Every model is built; a sentence for each whose bytes changed. Releases that records may name are kept.

    Raises PlantError where wasm2js is missing and a new module needs it.
    """
    kept: list[dict[str, Any]] = json.loads(manifest.read_text("utf-8"))["releases"] if manifest.is_file() else []
    said = []
    built = []
    for model in models:
        module, text = compile_with_text(model)
        digest = hashlib.sha256(module).hexdigest()
        before = next((r for r in kept if r["sha256"] == digest), None)
        if before is None or not _is_fresh(before, text, two_lanes(model), static):
            before = _write(model, module, text, static)
            said.append(f"{model.id}: {before['module']}, {before['compressed']} bytes compressed")
        built.append({**before, "is_current": True})
    names = {r["sha256"] for r in built}
    old = [{**r, "is_current": False} for r in kept if r["sha256"] not in names and r.get("is_kept")]
    manifest.parent.mkdir(parents=True, exist_ok=True)
    manifest.write_text(json.dumps({"abi": ABI, "releases": [*old, *built]}, indent=1) + "\n", "utf-8")
    _sweep(static / FOLDER, [*old, *built])
    library.releases.cache_clear()
    return said


def _is_fresh(entry: dict[str, Any], text: str, lanes: bytes | None, static: Path) -> bool:
    """The entry's other files are there and are what the source gives: a docstring changes the text but not the module."""
    is_same = entry["kernel_sha256"] == hashlib.sha256(text.encode()).hexdigest()
    is_same = is_same and entry["lanes_sha256"] == (hashlib.sha256(lanes).hexdigest() if lanes else "")
    return is_same and all((static / entry[k]).is_file() for k in ("module", "kernel", "fallback", "lanes") if entry[k])


def check(models: Sequence[Model], file: Path = CHECKED) -> None:
    """Every expected value stands beside ours in `file`, for pages that show them without computing."""
    kept = {m.id: [asdict(row) for row in validate(m, lambda m=m: library.host(library.release(m.id)))] for m in models}  # type: ignore[misc]
    file.write_text(json.dumps(kept, ensure_ascii=False, indent=0) + "\n", "utf-8")


def _sweep(folder: Path, entries: Sequence[dict[str, Any]]) -> None:
    """Files that no release names are removed."""
    named = {Path(r[k]).name for r in entries for k in ("module", "kernel", "fallback", "lanes") if r[k]}
    for file in folder.iterdir():
        if re.fullmatch(r"[a-z0-9_]+-[0-9a-f]{8}(\.x2)?\.(wasm|js|kernel\.py)", file.name) and file.name not in named:
            file.unlink()


def _write(model: Model, module: bytes, text: str, static: Path) -> dict[str, Any]:
    digest = hashlib.sha256(module).hexdigest()
    (static / FOLDER).mkdir(parents=True, exist_ok=True)
    name = f"{FOLDER}/{model.id}-{digest[:8]}"
    fallback = javascript(module)
    files = {"module": (f"{name}.wasm", module), "kernel": (f"{name}.kernel.py", text.encode()), "fallback": (f"{name}.js", fallback)}
    lanes = two_lanes(model)
    if lanes:
        files["lanes"] = (f"{name}.x2.wasm", lanes)
    for path, raw in files.values():
        (static / path).write_bytes(raw)
    vector, fuel = test_vector(model, module)
    entry: dict[str, Any] = {
        "model": model.id,
        "sha256": digest,
        "abi": ABI,
        "is_current": True,
        "size": len(module),
        "compressed": len(gzip.compress(module, 9, mtime=0)),
        "fuel": fuel,
        "lanes": "",
        "lanes_sha256": "",
    }
    for kind, (path, raw) in files.items():
        entry[kind] = path
        if kind != "module":
            entry[f"{kind}_sha256"] = hashlib.sha256(raw).hexdigest()
    return {**entry, "vector": vector}


def two_lanes(model: Model) -> bytes | None:
    """The module that computes two batches at once, or None where the model's branches do not allow it."""
    try:
        return compile_model(model, lanes=2)
    except Unsupported:
        return None


def javascript(module: bytes) -> bytes:
    """The module as an ES module: `instantiate()` gives the same exports, `about` what the module says of itself."""
    tool = shutil.which("wasm2js")
    if tool is None:
        raise PlantError("no_wasm2js", "wasm2js is needed to build a new module and was not found; install the package binaryen.")
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "m.wasm"), Path(folder, "m.js")
        source.write_bytes(module)
        subprocess.run([tool, "-O2", str(source), "-o", str(target)], check=True, capture_output=True)  # noqa: S603  our own file
        text = target.read_text("utf-8")
    head, made, _tail = text.partition("var retasmFunc = ")
    if not made or re.search(r"^import ", head, re.MULTILINE):
        raise PlantError("wasm2js", "wasm2js wrote a form that is not known here; use version 108 or adapt artifacts.javascript.")
    about = (wasm.custom_section(module, SECTION) or b"{}").decode()
    end = f"export const instantiate = () => asmFunc({{ abort() {{ throw new Error('abort'); }} }});\nexport const about = {about};\n"
    return (head + end).encode()


def test_vector(model: Model, module: bytes) -> tuple[dict[str, Any], int]:
    """A short run that moves every input, with its hash; and the instructions a tick may take, four times what was seen."""
    ticks = max(8, min(VECTOR_TICKS, model.ticks(model.duration), 2048 * model.checkpoint_ticks))
    log: list[Entry] = []
    for i, f in enumerate(model.inputs.fields):
        assert f.low is not None and f.high is not None  # noqa: PT018  every input has a range
        log.append((ticks * (i + 1) // (2 * len(model.inputs.fields) + 2), i, f.start + 0.05 * (f.high - f.start)))
    host = WasmHost(module, fuel=10**9)
    host.reset(VECTOR_SEED)
    for _tick, tag, value in log:
        if host.set_value(tag, value) != ACCEPTED:
            raise PlantError("vector", f"The test vector of {model.id} sets an input out of its range.")
    host.reset(VECTOR_SEED)
    host.replay(log, ticks)
    names = [f.name for f in model.settable]
    vector = {"seed": VECTOR_SEED, "log": [[t, names[tag], v] for t, tag, v in log], "until": ticks, "done": host.tick, "hash": host.seal()}
    return vector, library.FUEL_MARGIN * fuel_a_tick(module, log, ticks)


def fuel_a_tick(module: bytes, log: Sequence[Entry], ticks: int) -> int:
    """Instructions that one tick takes on average, in wasmtime's count."""
    host = WasmHost(module, fuel=10**9)
    host.reset(VECTOR_SEED)
    host.replay(log, ticks)
    return max(1000, host.spent() // max(1, ticks))
