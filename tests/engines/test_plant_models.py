"""Every model of the plant: its numbers, its laws, its units, its released bytes, and what a wrong model is told.

Flow: pytest -> this file -> operations, validation, units, artifacts.
Reads: the models and their released files. Writes: temporary files.
"""

import dataclasses
import gzip
import hashlib
import json
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from seedtrain.engines.bioprocess import artifacts, library, runs
from seedtrain.engines.bioprocess.compile import compile_with_text
from seedtrain.engines.bioprocess.equations import mathml
from seedtrain.engines.bioprocess.errors import BadModel
from seedtrain.engines.bioprocess.hosts import PythonHost, WasmHost
from seedtrain.engines.bioprocess.kernel.values import Confidence, Record, parameter, state, tag
from seedtrain.engines.bioprocess.model import Act, Fault, Model
from seedtrain.engines.bioprocess.reference import reference
from seedtrain.engines.bioprocess.units import check_units, convert
from seedtrain.engines.bioprocess.validation import Row, cases, checked, run_case, validate
from tests.engines import tank
from tests.engines.tank import TANK

MODELS = library.MODELS
ROOT = Path(__file__).parents[2]
each = pytest.mark.parametrize("model", MODELS, ids=[m.id for m in MODELS])
SLOW = {"ion_exchange", "protein_a"}
"""Models whose ticks take CPython milliseconds: they are compared there over fewer ticks."""


@each
def test_every_expected_value_is_met(model: Model) -> None:
    rows = validate(model, lambda: library.host(library.release(model.id)))

    assert rows, f"{model.id} has no expected values"
    assert rows == checked(model.id), "say `seedtrain plant build`"
    assert [r for r in rows if not r.passes] == []


@each
def test_units_are_consistent(model: Model) -> None:
    check_units(model)


@each
def test_the_released_bytes_are_those_of_the_source(model: Model) -> None:
    module, text = compile_with_text(model)
    release = library.release(model.id)

    assert hashlib.sha256(module).hexdigest() == release.sha256, "say `seedtrain plant build`"
    assert release.bytes_of() == module
    assert release.bytes_of("kernel").decode() == text
    assert hashlib.sha256(artifacts.two_lanes(model) or b"").hexdigest() == (release.lanes_sha256 or hashlib.sha256(b"").hexdigest())
    # Builds of zlib differ by a few bytes.
    assert release.compressed == pytest.approx(len(gzip.compress(module, 9, mtime=0)), rel=0.02)
    if (
        shutil.which("wasm2js")
        and "version 108" in subprocess.run(["wasm2js", "--version"], capture_output=True, text=True, check=True).stdout
    ):
        assert artifacts.javascript(module) == release.bytes_of("fallback")


def test_the_manifest_names_every_file_and_no_other() -> None:
    named = {
        Path(getattr(r, kind)).name for r in library.releases() for kind in ("module", "kernel", "fallback", "lanes") if getattr(r, kind)
    }

    assert {f.name for f in (library.STATIC / "plant").iterdir()} == named
    assert [r.model for r in library.releases() if r.is_current] == [m.id for m in MODELS]


def test_building_twice_changes_nothing(tmp_path: Path) -> None:
    manifest = tmp_path / "manifest.json"
    shutil.copytree(library.STATIC / "plant", tmp_path / "plant")
    shutil.copy(library.MANIFEST, manifest)
    try:
        assert artifacts.build(MODELS, tmp_path, manifest) == []
    finally:
        library.releases.cache_clear()
    assert json.loads(manifest.read_text()) == json.loads(library.MANIFEST.read_text())


@pytest.mark.skipif(shutil.which("wasm2js") is None, reason="wasm2js is missing: make test-system")
def test_a_kept_release_outlives_its_model_and_its_runs_are_still_accepted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    manifest = tmp_path / "manifest.json"
    monkeypatch.setattr(library, "STATIC", tmp_path)
    monkeypatch.setattr(library, "MANIFEST", manifest)
    faster = dataclasses.replace(TANK, checkpoint_ticks=30)
    try:
        artifacts.build([TANK], tmp_path, manifest)
        first = library.release("tank")
        run = runs.Run("tank", first.sha256, 3, ((0, "A", 4.0), (7, "feed_rate", 0.5)), 90, (), "0" * 16)
        host = library.host(first)
        run = dataclasses.replace(run, hash=runs.play(host, run, runs.tags(first.bytes_of())), marks=tuple(host.marks()))
        entry = json.loads(manifest.read_text())
        entry["releases"][0]["is_kept"] = True
        manifest.write_text(json.dumps(entry))
        artifacts.build([faster], tmp_path, manifest)

        assert [(r.sha256 == first.sha256, r.is_current) for r in library.releases()] == [(True, False), (False, True)]
        assert runs.replay(run).word is runs.Word.ACCEPTED
        artifacts.build([TANK], tmp_path, manifest)
        assert [(r.sha256 == first.sha256, r.is_current) for r in library.releases()] == [(True, True)]
    finally:
        library.releases.cache_clear()


def test_without_wasmtime_a_run_is_judged_by_the_kernels_text(monkeypatch: pytest.MonkeyPatch) -> None:
    release = library.release("cho")
    with_wasm = library.host(release)
    monkeypatch.setitem(sys.modules, "wasmtime", None)
    without = library.host(release)
    monkeypatch.undo()

    assert (type(with_wasm), type(without)) == (WasmHost, PythonHost)
    seals = []
    for host in (with_wasm, without):
        host.reset(9)
        host.set_value(library.model("cho").tag("feed_rate"), 0.004)
        host.run(180)
        seals.append((host.seal(), host.marks()))
    assert seals[0] == seals[1]


@each
def test_the_test_vector_is_reproduced_by_module_and_text(model: Model) -> None:
    release = library.release(model.id)
    names = {f.name: i for i, f in enumerate(model.settable)}
    log = [(tick, names[name], value) for tick, name, value in release.vector["log"]]
    ends = []
    for host in (WasmHost(release.bytes_of(), release.fuel), PythonHost(text=release.bytes_of("kernel").decode())):
        until = release.vector["until"] if isinstance(host, WasmHost) or model.id not in SLOW else 12
        host.reset(release.vector["seed"])
        host.replay(log if until == release.vector["until"] else [], until)
        ends.append(host.seal())
    if model.id in SLOW:
        host = WasmHost(release.bytes_of())
        host.reset(release.vector["seed"])
        host.replay([], 12)
        assert host.seal() == ends[1]
    assert ends[0] == release.vector["hash"]
    assert ends[1] == release.vector["hash"] or model.id in SLOW


@each
def test_faults_and_random_hands_never_break_the_machine(model: Model) -> None:
    dice = random.Random(model.id)
    release = library.release(model.id)
    host = library.host(release)
    end = min(model.ticks(model.duration), 2000)
    for fault in [None, *model.faults]:
        acts = [] if fault is None else [(10 + min(end // 2, model.ticks(a.after)), model.tag(a.name), a.value) for a in fault.acts]
        moves = []
        for _ in range(20):
            i = dice.randrange(max(1, len(model.inputs.fields)))
            f = model.settable[i]
            if model.inputs.fields and f.low is not None and f.high is not None:
                moves.append((dice.randint(0, end), i, dice.uniform(f.low, f.high)))
        host.reset(dice.randint(0, 1000))
        assert host.replay(sorted([*acts, *moves]), end) == end, (fault, host.tick)
        assert host.fault == 0


@each
def test_the_usual_recipe_runs_to_its_end(model: Model) -> None:
    acts = library.recipe(model.id)
    log = [(model.ticks(a.after), model.tag(a.name), a.value) for a in acts]
    host = library.host(library.release(model.id))
    host.reset(1)

    assert [a.after for a in acts] == sorted(a.after for a in acts)
    assert {a.name for a in acts} <= {f.name for f in model.inputs.fields}
    assert host.replay(log, model.ticks(model.duration)) == model.ticks(model.duration)
    assert host.fault == 0


def test_recipes_are_for_models_there_are() -> None:
    named = json.loads(library.RECIPES.read_text())["recipes"]

    assert set(named) <= {m.id for m in MODELS}


@each
def test_every_parameter_has_a_source_and_every_model_says_what_it_rests_on(model: Model) -> None:
    assert all(f.source for f in model.parameters.fields)
    assert model.verified or model.typical or model.from_memory
    assert model.says
    assert all(c["source"] and c["mark"] for c in cases(model))


@each
def test_equations_are_printed_as_well_formed_mathml(model: Model) -> None:
    from xml.etree import ElementTree

    sections = mathml(model)

    assert sections
    for section in sections:
        for line in section.lines:
            assert ElementTree.fromstring(line).tag == "math"


def test_the_reference_page_is_fresh() -> None:
    page = ROOT / "docs" / "reference" / "plant-models.md"

    assert page.read_text("utf-8") == reference(), "say `seedtrain plant docs`"


def test_a_released_text_runs_without_any_package(tmp_path: Path) -> None:
    release = library.release("cho")
    file = tmp_path / "kernel.py"
    file.write_bytes(release.bytes_of("kernel") + b"\nmachine__reset(m, 20260)\nmachine__run(m, 60)\nprint(m.marks[0], m.marks[1])\n")
    printed = subprocess.run([sys.executable, "-S", "-I", file], capture_output=True, text=True, check=True).stdout.split()
    host = WasmHost(release.bytes_of())
    host.reset(20260)
    host.run(60)

    assert host.marks() == [f"{int(printed[1]) & 0xFFFFFFFF:08x}{int(printed[0]) & 0xFFFFFFFF:08x}"]


# What a wrong model is told


def rewritten(**functions: object) -> Model:
    return dataclasses.replace(TANK, **functions)


def wrong_sum(t: float, y: tank.Y, u: tank.U, p: tank.P, z: tank.Z, d: tank.Y) -> None:
    d.V = u.feed_rate + y.A


def wrong_rate(t: float, y: tank.Y, u: tank.U, p: tank.P, z: tank.Z, d: tank.Y) -> None:
    d.A = p.k * y.B * p.k


def wrong_comparison(t: float, y: tank.Y, u: tank.U, p: tank.P, z: tank.Z, d: tank.Y) -> None:
    if y.A > y.T:
        d.A = 0.0


@pytest.mark.parametrize(("function", "says"), [(wrong_sum, "adds"), (wrong_rate, "A has the unit"), (wrong_comparison, "compares")])
def test_inconsistent_units_are_refused_with_file_and_line(function: object, says: str) -> None:
    with pytest.raises(BadModel) as refusal:
        check_units(rewritten(rates=function, control=lambda t, y, u, p, z, r, rng: None, read=lambda t, y, u, p, z, r, rng: None))

    assert says in refusal.value.message
    assert "test_plant_models.py:" in refusal.value.message


def test_a_prefix_is_a_unit_too() -> None:
    class Small(Record):
        V: float = state(1.0, "mL", "volume")

    class Large(Record):
        F: float = tag(0.0, "L/h", "feed", low=0.0, high=1.0, quantum=0.1)

    def rates(t: float, y: Small, u: Large, p: Record, z: Record, d: Small) -> None:
        d.V = u.F

    with pytest.raises(BadModel, match="V has the unit"):
        check_units(
            Model(
                id="x", title="x", says="x", group="x", tick_s=1.0, duration=1.0, states=Small, inputs=Large, parameters=Record, rates=rates
            )
        )


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"tick_s": 0.0}, "are positive"),
        ({"time_unit": "year"}, "time_unit is one of"),
        ({"readings": tank.Y}, "is declared twice"),
        ({"faults": (Fault("x", "x", "x", (Act("k", 1.0),)),)}, "cannot be changed while it runs"),
    ],
)
def test_a_model_that_contradicts_itself_is_refused(change: dict[str, object], says: str) -> None:
    with pytest.raises(BadModel, match=says):
        rewritten(**change)


def test_an_input_that_starts_outside_its_range_is_refused() -> None:
    with pytest.raises(BadModel, match="starts inside its range"):
        tag(5.0, "L/h", "feed", low=0.0, high=1.0, quantum=0.1)


def test_an_unknown_unit_is_refused() -> None:
    class Odd(Record):
        q: float = parameter(1.0, "smoot/fortnightz", "odd", source="x", confidence=Confidence.OURS)

    with pytest.raises(BadModel, match="is not a unit we know"):
        check_units(rewritten(parameters=Odd, faults=()))


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("3.5mL/h", "L/h", 0.0035),
        ("3.5 mL / h", "L/h", 0.0035),
        ("2", "mmol/L", 2.0),
        ("40%", "percent", 40.0),
        ("0.4", "percent", 0.4),
        ("1e3 mg", "g", 1.0),
        ("1 Mcell/mL", "Gcell/L", 1.0),
        ("2 h", "min", 120.0),
        ("-5", "K", -5.0),
        (".5 LMH", "L/m^2/h", 0.5),
    ],
)
def test_quantities_are_read_with_their_unit(text: str, unit: str, value: float) -> None:
    assert convert(text, unit, "x") == pytest.approx(value, rel=1e-12)


@pytest.mark.parametrize(
    "text", ["", "h", "3 mol", "3 furlongz", "1e", "nan", "3;import os", "1 " + "m" * 5000, "__import__('os')", "3 mL/0"]
)
def test_nonsense_is_no_quantity(text: str) -> None:
    with pytest.raises(BadModel, match="x="):
        convert(text, "L/h", "x")


def test_a_missed_value_is_seen() -> None:
    case = {
        "id": "x",
        "title": "x",
        "source": "x",
        "mark": "ours",
        "rtol": 1e-6,
        "expected": [
            {"at": 2.0, "A": 10.0},
            {"peak": "B", "value": 9.0, "at": 24.0, "rtol": 0.2},
            {"when": "A", "reaches": 5.0, "value": 1.3862943611, "rtol": 1e-4},
        ],
    }
    module, _text = compile_with_text(dataclasses.replace(TANK, control=lambda_control, duration=4.0))
    rows: list[Row] = run_case(dataclasses.replace(TANK, duration=4.0), case, WasmHost(module))

    assert [(r.what, r.passes) for r in rows] == [
        ("A", False),
        ("largest B", True),
        ("time of the largest B", False),
        ("t when A reaches 5", True),
    ]


def lambda_control(t: float, y: tank.Y, u: tank.U, p: tank.P, z: tank.Z, r: tank.R, rng: list[float]) -> None:
    """The jacket stays as warm as the tank."""
    z.jacket = y.T
