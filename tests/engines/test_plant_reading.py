"""What people read of a model: its equations, its words, its tables.

Flow: pytest -> this file -> equations, words, trajectories, reference.
Reads: the models. Writes: nothing.
"""

import io
import re
from html import unescape

import numpy as np
import pytest
from babel.messages.catalog import PYTHON_FORMAT

from seedtrain.engines.bioprocess import library, words
from seedtrain.engines.bioprocess.equations import mathml, number
from seedtrain.engines.bioprocess.errors import BadLog, BadModel
from seedtrain.engines.bioprocess.trajectories import log_of, read_assignment, read_steps, simulate
from seedtrain.engines.bioprocess.units import convert
from tests.engines.tank import TANK


def plain(line: str) -> str:
    """MathML as one line of text: fractions in brackets, subscripts after _."""
    line = re.sub(r"<mfrac><mrow>(.*?)</mrow><mrow>(.*?)</mrow></mfrac>", r"(\1)/(\2)", line)
    line = re.sub(r"<msub><mi>(.*?)</mi><mtext>(.*?)</mtext></msub>", r"\1_\2", line)
    return unescape(re.sub(r"<[^>]+>", "", line))


def test_an_equation_reads_as_it_is_written() -> None:
    lines = [plain(line) for line in mathml(TANK)[0].lines]

    assert lines[0] == "D=(feed rate)/(V)"
    assert lines[2:4] == ["(dV)/(dt)=feed rate", "(dA)/(dt)=D·(A_in−A)−r"]


def test_products_and_quotients_keep_their_order() -> None:
    cho = library.model("cho")
    uptake = next(line for line in mathml(cho)[0].lines if plain(line).startswith("q_G1="))

    assert plain(uptake) == "q_G1=(q_Gmax1·G)/(K_G+G)·(Gln)/(K_Gn1+Gln)"


@pytest.mark.parametrize(
    ("value", "shown"),
    [(1.0, "1"), (0.5, "0.5"), (1e-9, "10−9"), (2.5e-8, "2.5·10−8"), (3, "3"), (0.1302, "0.1302"), (6.02e23, "6.02·1023")],
)
def test_numbers_are_short(value: float, shown: str) -> None:
    assert plain(number(value)) == shown


def test_words_of_an_operation_are_found_for_translation() -> None:
    source = b"""
class Y(Record):
    V: float = state(1.0, "L", "culture volume", symbol="V")
    q: float = parameter(1.0, "1/h", "a constant", source="x", confidence=X)
    r: float = reading("1", "what is " "shown")
M = Model(id="m", title="A title", says="What it is.", faults=(Fault("f", "It breaks", "So much.", (Act("a", 1.0),)),))
"""

    assert sorted(text for _line, _name, text, _notes in words.extract(io.BytesIO(source), (), (), {})) == [
        "A title", "It breaks", "So much.", "What it is.", "culture volume", "what is shown",
    ]  # fmt: skip


def test_every_word_of_the_models_is_in_the_catalogues() -> None:
    from pathlib import Path

    folder = Path(words.__file__).parent / "operations"
    found = {text for file in folder.glob("*.py") for _l, _n, text, _c in words.extract(io.BytesIO(file.read_bytes()), (), (), {})}
    for model in library.MODELS:
        said = {model.title, model.says, *(f.title for f in model.faults), *(f.says for f in model.faults)}
        said |= {word for f in model.inputs.fields for word in f.choices}
        said |= {f.says for f in (*model.states.fields, *model.inputs.fields, *model.readings.fields, *model.memory.fields)}
        assert said - found == set(), model.id
        # gettext would take "3 % of" for a format and refuse its translations.
        assert [text for text in said if PYTHON_FORMAT.search(text)] == []


def test_a_trajectory_has_arrays_with_units() -> None:
    batch = simulate("cho", {"Xv": "0.2 Mcell/mL"}, at=[("10h", "feed_rate", "2 mL/h")], until="20h", every="5h", seed=3)

    assert batch["t"].to("min").magnitude == pytest.approx([0, 300, 600, 900, 1200])
    assert batch.array("Xv").shape == (5,)
    assert batch["Xv"][0].to("cell/mL").magnitude == pytest.approx(2e5)
    assert np.allclose(batch.array("V")[-1], 0.3 + 0.02)
    assert batch.to_csv().splitlines()[0].startswith("t [h],V [L],Xv [Gcell/L]")
    assert [entry[:2] for entry in batch.run.log] == [(0, "Xv"), (600, "feed_rate")]
    assert len(batch.plot("Xv", "G").axes) == 2
    with pytest.raises(BadModel, match="There is no column `zz`"):
        batch.array("zz")


def test_a_fault_is_part_of_the_log_from_its_time() -> None:
    assert log_of(TANK, {}, [(2.5, "feed_rate", 0.1)], [("drift", "2h")]) == [(120, "bias", 5.0), (150, "feed_rate", 0.1)]
    assert log_of(TANK, {}, [], [("drift", None)]) == [(60, "bias", 5.0)]


@pytest.mark.parametrize("text", ["", "=3", "a", "a==", "1a=3", "a="])
def test_an_assignment_without_name_or_value_is_refused(text: str) -> None:
    if text == "a==":
        assert read_assignment(text) == ("a", "=")
        return
    with pytest.raises(BadModel, match="name=value was expected"):
        read_assignment(text)


def test_steps_are_read_with_their_units() -> None:
    assert read_steps("Time, Name ,value\n1h,feed_rate,3mL/h\n", "x.csv") == [("1h", "feed_rate", "3mL/h")]


@pytest.mark.parametrize(
    "unit", ["9**9**9**9", "(9**9)**9", "L**(9**9)", "L^9^9", '__import__("os")', "lambda: L", "L" * 70, "(", "[L]", "1e9 L"]
)
def test_a_unit_is_never_computed(unit: str) -> None:
    with pytest.raises(BadModel, match="cannot be turned into L, the unit of V"):
        convert(f"3 {unit}", "L", "V")


@pytest.mark.parametrize(
    ("text", "unit", "number"),
    [
        ("300ml", "L", 0.3), ("3 cell / mL", "cell/mL", 3), ("2 h^-1", "1/h", 2), ("2 1/min", "1/h", 120), ("5 %", "1", 0.05),
        ("37 °C", "degC", 37), ("310.15 K", "degC", 37), ("1.5 m**2", "m**2", 1.5), ("3 mmol/(Gcell*h)", "mmol/Gcell/h", 3),
        ("2 µL", "mL", 0.002), ("4 TCID50/mL", "TCID50/mL", 4), ("100 L/m^2/h", "L/m**2/h", 100),
    ],
)  # fmt: skip
def test_units_as_engineers_type_them(text: str, unit: str, number: float) -> None:
    assert convert(text, unit, "x") == pytest.approx(number)


def test_a_run_that_no_file_could_hold_is_refused() -> None:
    with pytest.raises(BadModel, match="seed=4294967296: a whole number"):
        simulate("cho", until="1h", seed=2**32)
    with pytest.raises(BadLog, match="at most 4096"):
        simulate("cho", at=[("1h", "feed_rate", 0.0)] * 4097, until="2h")
