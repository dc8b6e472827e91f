"""A line of operations runs from one seed, keeps its mass, can be played again and traced; mistakes in its data are named.

Flow: pytest -> this file -> seedtrain.engines.bioprocess.plant.
Reads: data/plant/lines.json, the tank of tests/engines/tank.py. Writes: nothing.
Source: conservation of mass; EU GMP chapter 4.21 (traceability).
"""

import doctest
from copy import deepcopy
from dataclasses import replace

import pytest

from seedtrain.engines.bioprocess.compile import compile_model
from seedtrain.engines.bioprocess.errors import BadLine, BadLog, BadModel
from seedtrain.engines.bioprocess.hosts import PythonHost, WasmHost
from seedtrain.engines.bioprocess.plant import faults, formula
from seedtrain.engines.bioprocess.plant.line import lines, read_lines
from seedtrain.engines.bioprocess.plant.lots import Amount, Genealogy, Kind, Lot, Pool, combined
from seedtrain.engines.bioprocess.plant.run import replay_line, run_line, step_seed
from tests.engines.tank import TANK

SMALL = {
    "utilities": [{"id": "power", "title": "Power", "says": "All stops."}, {"id": "steam", "title": "Steam", "says": "Nothing gets hot."}],
    "lines": [
        {
            "id": "small",
            "title": "Two tanks",
            "says": "One after the other.",
            "source": "test",
            "product": "product",
            "quantities": {"volume": "L", "educt": "mmol", "product": "mmol"},
            "conserved": ["product"],
            "constants": [{"id": "sampled", "value": 0.02, "unit": "1", "says": "share taken as samples", "source": "test"}],
            "steps": [
                {
                    "id": "first",
                    "title": "Batch",
                    "model": "tank",
                    "scale": 10.0,
                    "materials": ["M-1:educt"],
                    "recipe": [{"title": "Wait", "lasts": 0.5}, {"title": "Feed", "lasts": 0.5, "set": {"feed_rate": 0.25}}],
                    "made": {"product": "B * V * step.scale"},
                    "out": {
                        "volume": "V * step.scale",
                        "educt": "A * V * step.scale",
                        "product": "B * V * step.scale * (1 - line.sampled)",
                    },
                    "losses": {"product": {"samples": "B * V * step.scale * line.sampled"}},
                    "utilities": {"power": {"feed_rate": 0.0}, "steam": None},
                },
                {
                    "id": "second",
                    "title": "Finish",
                    "model": "tank",
                    "scale": 10.0,
                    "materials": ["M-1:educt", "acid"],
                    "set": {
                        "V": "pool.volume / step.scale",
                        "A": "pool.educt / pool.volume",
                        "B": "pool.product / pool.volume",
                        "setpoint": 305.0,
                    },
                    "recipe": [{"title": "Finish", "lasts": "start.V / 2 [L/h]"}],
                    "made": {"product": "B * V * step.scale - pool.product"},
                    "out": {"volume": "V * step.scale", "educt": "A * V * step.scale", "product": "B * V * step.scale"},
                    "utilities": {"power": "drift"},
                },
            ],
        }
    ],
}
SMALL_LINE = read_lines(SMALL, {"tank": TANK})["small"]
IDS = ("antibody", "polio_vaccine", "mrna_vaccine")


def in_python(_model_id):
    return PythonHost(TANK)


@pytest.fixture(scope="module")
def in_wasm():
    """A host for every model, each compiled once."""
    models = {step.model.id: step.model for line in lines().values() for step in line.steps}
    modules = {}

    def host_for(model_id):
        if model_id not in modules:
            modules[model_id] = compile_model(models[model_id])
        return WasmHost(modules[model_id], fuel=20_000_000)

    return host_for


@pytest.fixture(scope="module")
def standard_runs(in_wasm):
    return {id: run_line(line, 7, {}, in_wasm) for id, line in lines().items()}


def test_examples_in_the_docstrings_are_true():
    assert doctest.testmod(formula).failed == 0


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("a * 2", 6.0, "g"),
        ("a / b + 1 [g/L]", 1.75, "g/L"),
        ("1000 [mg/g] * a", 3000.0, "mg"),
        ("a * left(2)", 0.03, "g"),
        ("max(a, 5 [g]) - min(a, 1 [g])", 4.0, "g"),
        ("2 [L/m**2/h] * 3 [m^2]".replace("^", "**"), 6.0, "L/h"),
        ("-2 * b / b", -2.0, "1"),
        ("4 [LMH]", 4.0, "L/h/m**2"),
    ],
)
def test_formula_gives_number_and_unit(text, value, unit):
    names = {"a": formula.Quantity(3.0, formula.powers_of("g")), "b": formula.Quantity(4.0, formula.powers_of("L"))}

    found = formula.evaluate(text, names.__getitem__)

    assert (found.value, found.unit) == (pytest.approx(value), unit)


@pytest.mark.parametrize(
    "text",
    ["a +", "a ** 2", "[a]", "open('x')", "a.b.c", "'a'", "True", "left(1, 2)", "a if b else c", "lambda: 1", "a[b]", "min(a, a, a)"],
)
def test_formula_with_anything_else_is_refused(text):
    names = {name: formula.Quantity(1.0, ()) for name in ("a", "b", "c")}

    with pytest.raises(BadLine):
        formula.evaluate(text, names.__getitem__)


def test_formula_that_adds_different_units_names_both():
    names = {"a": formula.Quantity(3.0, formula.powers_of("g")), "b": formula.Quantity(4.0, formula.powers_of("mg"))}

    with pytest.raises(BadLine, match="g and mg cannot be added or compared"):
        formula.evaluate("a + b", names.__getitem__)


def test_formula_over_nothing_is_refused_unless_it_is_nothing_too():
    nothing = {"a": formula.Quantity(0.0, ()), "b": formula.Quantity(1.0, ())}

    assert formula.evaluate("a / a", nothing.__getitem__).value == 0.0
    with pytest.raises(BadLine, match="divides by 0"):
        formula.evaluate("b / a", nothing.__getitem__)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"model": "kettle"}, "Line small, step second: there is no model `kettle`; there are tank."),
        ({"set": {"W": 1.0}}, "has no start value, parameter or input `W` to set; it has feed_rate, setpoint"),
        (
            {"set": {"A": "pool.educt"}},
            "`pool.educt` gives mmol, but A is in mmol/L; multiply by a factor with its unit, such as 1000 .mg/g.",
        ),
        ({"set": {"A": "pool.salt"}}, "names `pool.salt`, which is not there; there is .*pool.volume"),
        ({"recipe": [{"title": "Go", "lasts": "start.V"}]}, "`start.V` gives L, but time of Go is in h"),
        ({"recipe": [{"title": "Go", "lasts": 1, "set": {"k": 1.0}}]}, "has no input `k` to set"),
        ({"out": {"volume": "V"}}, "the pool it gives lacks educt, product"),
        ({"out": {"volume": "V", "educt": "A", "product": "B * V"}}, "`A` gives mmol/L, but educt is in mmol"),
        ({"made": {"gold": "V"}}, "made: `gold` is not one of the line's quantities volume, educt, product"),
        ({"losses": {"product": {"drain": "B"}}}, "loss drain: `B` gives mmol/L, but product is in mmol"),
        ({"utilities": {"gas": None}}, "there is no utility `gas`; there are power, steam"),
        ({"utilities": {"power": "fire"}}, "tank has no fault `fire` for power; it has drift"),
        ({"utilities": {"power": {"k": 1.0}}}, "power: tank has no input `k`; it has feed_rate, setpoint"),
        ({"id": "first"}, "needs steps with different ids; it has first, first"),
    ],
)
def test_mistake_in_a_line_is_named(change, message):
    data = deepcopy(SMALL)
    data["lines"][0]["steps"][1].update(change)

    with pytest.raises(BadLine, match=message):
        read_lines(data, {"tank": TANK})


def test_first_step_has_no_pool_before_it():
    data = deepcopy(SMALL)
    data["lines"][0]["steps"][0]["set"] = {"V": "pool.volume"}

    with pytest.raises(BadLine, match=r"names `pool.volume`, which is not there"):
        read_lines(data, {"tank": TANK})


def test_line_gives_the_same_seals_for_the_same_seed_and_others_for_another():
    run = run_line(SMALL_LINE, 3, {}, in_python)

    assert run == run_line(SMALL_LINE, 3, {}, in_python)
    assert not set(run.seals) & set(run_line(SMALL_LINE, 4, {}, in_python).seals)
    assert len({step_seed(seed, place) for seed in range(300) for place in range(10)}) == 3000
    assert all(-(2**31) <= step_seed(seed, place) < 2**31 for seed in (0, 1, -1, 2**31 - 1) for place in range(10))


def test_line_is_the_same_in_wasm_and_in_python():
    module = compile_model(TANK)

    assert run_line(SMALL_LINE, 3, {}, lambda _id: WasmHost(module)) == run_line(SMALL_LINE, 3, {}, in_python)


def test_pool_of_one_step_is_the_start_of_the_next():
    run = run_line(SMALL_LINE, 3, {}, in_python)
    first, second = run.steps

    starts = {TANK.settable[tag].name: value for tick, tag, value in second.log if tick == 0}
    assert first.pool.value("volume") == pytest.approx(10.0 * (1.0 + 0.25 * 0.5))
    assert starts == pytest.approx(
        {
            "V": first.pool.value("volume") / 10.0,
            "A": first.pool.value("educt") / first.pool.value("volume"),
            "B": first.pool.value("product") / first.pool.value("volume"),
            "setpoint": 305.0,
        }
    )
    assert run.clock == {"first": (0.0, 1.0), "second": (1.0, pytest.approx(1.0 + 34 / 60))}


def test_line_played_again_is_genuine_and_a_changed_one_is_not():
    run = run_line(SMALL_LINE, 3, {"second": [(5, TANK.tag("setpoint"), 310.0)]}, in_python)
    second = run.steps[1]
    forged = replace(run, steps=(run.steps[0], replace(second, log=(*second.log[:-1], (6, TANK.tag("setpoint"), 310.0)))))

    assert replay_line(SMALL_LINE, run, in_python) == ()
    assert replay_line(SMALL_LINE, forged, in_python) == ("second",)


def test_step_by_hand_has_no_recipe_and_ends_when_told():
    log = [(30, TANK.tag("feed_rate"), 1.0)]

    run = run_line(SMALL_LINE, 3, {"first": log}, in_python, by_hand=frozenset({"first"}), ends={"first": 90})

    assert run.step("first").log == tuple(log)
    assert run.step("first").until == 90
    assert run.step("first").pool.value("volume") == pytest.approx(20.0)


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ((5, 0, 7.0), "Step first, tick 5: feed_rate of tank cannot be 7 L/h; it lies between 0 and 1."),
        ((5, 2, 0.5), "Step first, tick 5: k of tank can be set at the start only."),
        ((5, 99, 0.5), "Step first, tick 5: tank has no tag 99."),
        ((600, 0, 0.5), "Step first ends at tick 60, but its log goes on to tick 600."),
    ],
)
def test_log_that_no_console_could_have_made_is_refused(entry, message):
    with pytest.raises(BadLog) as refused:
        run_line(SMALL_LINE, 3, {"first": [entry]}, in_python)

    assert refused.value.message == message


def test_log_of_a_step_that_is_not_there_is_refused():
    with pytest.raises(BadLine, match="has no step `third`; it has first, second"):
        run_line(SMALL_LINE, 3, {"third": []}, in_python)


def test_materials_and_lots_are_traced_both_ways():
    tree = run_line(SMALL_LINE, 3, {}, in_python, lot="A").genealogy.with_lots(
        run_line(SMALL_LINE, 4, {}, in_python, lot="B").genealogy.lots
    )

    assert [lot.id for lot in tree.forward("M-1")] == ["A/first", "A/second", "B/first", "B/second"]
    assert [lot.id for lot in tree.backward("A/second")] == ["M-1", "A/first", "A/second/acid"]
    assert [lot.id for lot in tree.forward("A/second/acid")] == ["A/second"]
    assert tree.lot("A/second").kind is Kind.PRODUCT
    assert tree.backward("M-1") == ()
    with pytest.raises(BadLine, match="There is no lot X"):
        tree.forward("X")


def test_family_tree_with_a_hole_or_a_double_is_refused():
    lot = Lot("A", Kind.MATERIAL, "acid")

    with pytest.raises(BadLine, match="made from B, which was not there before it"):
        Genealogy((Lot("A", Kind.PRODUCT, "vials", ("B",)), Lot("B", Kind.MATERIAL, "acid")))
    with pytest.raises(BadLine, match="Lot A is there twice"):
        Genealogy((lot, replace(lot, says="base")))
    assert Genealogy((lot,)).with_lots((lot,)).lots == (lot,)


def test_pools_are_combined_and_parted_without_loss():
    one = Pool("A", (Amount("volume", 2.0, "L"), Amount("product", 10.0, "g")))
    other = Pool("B", (Amount("volume", 3.0, "L"), Amount("product", 5.0, "g")))

    both = combined((one, other), "C")

    assert both == Pool("C", (Amount("volume", 5.0, "L"), Amount("product", 15.0, "g")), ("A", "B"))
    assert both.part(0.2, "D") == Pool("D", (Amount("volume", 1.0, "L"), Amount("product", 3.0, "g")), ("C",))
    with pytest.raises(BadLine, match="counts product in mg, another lot in g"):
        combined((one, Pool("E", (Amount("product", 5.0, "mg"),))), "F")


def test_fault_begins_when_told_and_keeps_its_shape():
    line = lines()["antibody"]
    model = line.step("virus_filtration").model
    pressure = model.tag("pressure")

    assert faults.fault_entries(model, "pause") == [(540, pressure, 0.0), (600, pressure, 2.0)]
    assert faults.fault_entries(model, "pause", 0.5) == [(180, pressure, 0.0), (240, pressure, 2.0)]
    assert faults.fault_entries(TANK, TANK.faults[0], 2.0) == [(120, TANK.tag("bias"), 5.0)]
    assert faults.healed_entries(TANK, "drift", 3.0, [(60, TANK.tag("bias"), 1.0)]) == [(180, TANK.tag("bias"), 1.0)]
    assert faults.healed_entries(TANK, "drift", 3.0) == [(180, TANK.tag("bias"), 0.0)]
    with pytest.raises(BadModel, match="has no fault `fire`; it has drift"):
        faults.fault_entries(TANK, "fire")
    with pytest.raises(BadModel, match="begins at or after the start"):
        faults.fault_entries(TANK, "drift", -1.0)


def test_utility_that_fails_reaches_the_step_that_runs():
    run = run_line(SMALL_LINE, 3, {}, in_python)
    feed = TANK.tag("feed_rate")

    power = faults.utility_failure(SMALL_LINE, "power", 0.75, run.clock, 0.1, run.logs)
    later = faults.utility_failure(SMALL_LINE, "power", 1.25, run.clock)
    steam = faults.utility_failure(SMALL_LINE, "steam", 0.75, run.clock)

    assert power == (faults.Reach("first", "tank", "power", ((45, feed, 0.0), (51, feed, 0.25)), True),)
    assert later == (faults.Reach("second", "tank", "drift", ((15, TANK.tag("bias"), 5.0),), True),)
    assert steam == (faults.Reach("first", "tank", "", (), False),)
    assert run_line(SMALL_LINE, 3, {"first": power[0].entries}, in_python).steps[0].pool.value("volume") == pytest.approx(11.0)
    with pytest.raises(BadLine, match="has no utility `gas`; it has power, steam"):
        faults.utility_failure(SMALL_LINE, "gas", 0.0, run.clock)


@pytest.mark.parametrize("id", IDS)
def test_standard_line_keeps_its_product_from_start_to_vial(standard_runs, id):
    line, run = lines()[id], standard_runs[id]
    made = sum(a.value for step in run.steps for a in step.made if a.name == line.product)
    lost = sum(x.value for step in run.steps for x in step.losses if x.quantity == line.product)

    for step in run.steps:
        assert step.unaccounted(line.product) == pytest.approx(0.0, abs=1e-9 * made), step.step
        assert 0.7 < step.recovery(line.product) <= 1.0 + 1e-12, step.step
        assert all(x.value >= -1e-9 * made for x in step.losses), step.step
    assert run.pool.value(line.product) + lost == pytest.approx(made, rel=1e-9)


def test_standard_lines_are_those_that_ship():
    assert tuple(lines()) == IDS
    assert [step.model.id for step in lines()["antibody"].steps] == [
        "cho_titre", "protein_a", "low_ph", "ion_exchange", "virus_filter", "ufdf", "sterile_filter", "filling",
    ]  # fmt: skip


def test_antibody_line_gives_what_a_plant_of_its_size_gives(standard_runs):
    run = standard_runs["antibody"]
    bulk, vials = run.step("ufdf").pool, dict(run.step("filling").outcome)

    assert 5000.0 < run.step("culture").pool.value("product") < 10_000.0
    assert 80.0 < bulk.value("product") / bulk.value("volume") < 130.0
    assert dict(run.step("inactivation").outcome)["LRV"] > 4.0
    assert vials["accepted"] * 5.2 / 1010.0 == pytest.approx(run.pool.value("volume"), rel=0.01)
    assert run.pool.value("virus") < 1e-3
    assert [lot.id for lot in run.genealogy.forward("M-PROTA-01")] == [s.pool.lot for s in run.steps[1:]]


def test_standard_line_can_be_played_again(standard_runs, in_wasm):
    assert replay_line(lines()["mrna_vaccine"], standard_runs["mrna_vaccine"], in_wasm) == ()
    assert run_line(lines()["polio_vaccine"], 7, {}, in_wasm) == standard_runs["polio_vaccine"]


def test_product_is_conserved_when_things_go_wrong(standard_runs, in_wasm):
    """A failed utility and faults change where the product goes, never how much there is."""
    line, nominal = lines()["antibody"], standard_runs["antibody"]
    capture = line.step("capture").model
    start = nominal.clock["virus_filtration"][0]
    (gas,) = faults.utility_failure(line, "compressed_gas", start + 1.0, nominal.clock, 0.25, nominal.logs)
    logs = {"capture": faults.fault_entries(capture, "aged-resin", 10.0), "virus_filtration": gas.entries}

    run = run_line(line, 7, logs, in_wasm)

    assert gas.fault == "pause"
    for step in run.steps:
        assert step.unaccounted("product") == pytest.approx(0.0, abs=1e-5), step.step
    assert run.step("capture").recovery("product") < nominal.step("capture").recovery("product") - 0.001
    assert run.pool.value("product") < nominal.pool.value("product")
    assert run.step("culture").seal == nominal.step("culture").seal
    assert run.step("capture").seal != nominal.step("capture").seal
