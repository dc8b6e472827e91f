"""The reference page of all models: names, units, ranges, sources, equations, faults, what is verified and what is not.

Flow: `seedtrain plant docs`, the test that it is fresh -> this file -> Markdown.
Reads: the models and their expected values. Writes: nothing.
"""

from seedtrain.engines.bioprocess.equations import mathml
from seedtrain.engines.bioprocess.kernel.values import Field
from seedtrain.engines.bioprocess.library import MODELS
from seedtrain.engines.bioprocess.model import Act, Model
from seedtrain.engines.bioprocess.validation import cases

HEAD = """# Models of the virtual plant

Made by `seedtrain plant docs`; do not edit. Names are those of `seedtrain plant simulate` and of the columns of its tables. Confidence of
a number: *verified* computed and compared with an independent reference, *read* in a published source, *typical* in the field, *memory*
from memory, *ours* a choice of Seedtrain. Expected values are in `src/seedtrain/data/plant/`; `seedtrain plant validate` compares them.
"""


def reference() -> str:
    """The whole page."""
    index = "\n".join(f"- [{m.title}](#{m.id}): `{m.id}`, {m.group}" for m in MODELS)
    return "\n".join([HEAD, index, *(page(m) for m in MODELS)]) + "\n"


def page(model: Model) -> str:
    """One model."""
    parts = [f'\n<a id="{model.id}"></a>\n## {model.title} (`{model.id}`)\n', model.says, ""]
    substeps = f" in {model.substeps} steps" if model.substeps > 1 else ""
    parts.append(f"A tick is {model.tick_s:g} s{substeps}; a run usually lasts {model.duration:g} {model.time_unit}.\n")
    for word, text in (("Verified", model.verified), ("Typical", model.typical), ("From memory", model.from_memory)):
        if text:
            parts.append(f"**{word}.** {text}\n")
    if model.sources:
        parts.append("**Sources.** " + "; ".join(model.sources) + ".\n")
    parts += _table("Inputs", model.inputs.fields, is_input=True) + _table("States", model.states.fields)
    parts += _table("Readings", model.readings.fields) + _table("Memory", model.memory.fields) + _parameters(model)
    if model.faults:
        parts += ["### Faults\n", "| fault | what happens | acts on |", "|---|---|---|"]
        parts += [f"| `{f.id}` {f.title} | {f.says} | {', '.join(_act(a, model) for a in f.acts)} |" for f in model.faults]
        parts.append("")
    for section in mathml(model):
        parts += [f"### {section.title}\n", section.says.replace("\n", " ") + "\n", "```text", section.source, "```\n"]
    if model.balances:
        parts.append("**Conserved:** " + ", ".join(b.name for b in model.balances) + ".\n")
    found = cases(model)
    if found:
        parts += ["**Compared with:** " + "; ".join(f"{c['title']} ({c['source']}, {c['mark']})" for c in found) + ".\n"]
    return "\n".join(parts)


def _act(act: Act, model: Model) -> str:
    """What one act of a fault does, and when."""
    return f"{act.name} = {act.value:g}" + (f" after {act.after:g} {model.time_unit}" if act.after else "")


def _table(title: str, fields: tuple[Field, ...], *, is_input: bool = False) -> list[str]:
    if not fields:
        return []
    head = [
        "| name | what it is | unit | start |" + (" range | steps of |" if is_input else ""),
        "|---|---|---|---|" + ("---|---|" if is_input else ""),
    ]
    rows = []
    for f in fields:
        start = "" if title == "Readings" else f"{f.start:g}"
        tail = f" {f.low:g} to {f.high:g} | {f.quantum:g} |" if is_input else ""
        truth = " (the truth, not an instrument)" if f.is_truth else ""
        choices = ": " + ", ".join(f"{i} {word}" for i, word in enumerate(f.choices)) if f.choices else ""
        rows.append(f"| `{f.name}` | {f.says}{choices}{truth} | {f.unit} | {start} |{tail}")
    return [f"### {title}\n", *head, *rows, ""]


def _parameters(model: Model) -> list[str]:
    if not model.parameters.fields:
        return []
    rows = []
    for f in model.parameters.fields:
        may = f" {f.low:g} to {f.high:g}" if f.is_fault else ""
        rows.append(f"| `{f.name}` | {f.says} | {f.start:g} | {f.unit} | {f.source} | {f.confidence} |{may} |")
    return [
        "### Parameters\n",
        "| name | what it is | value | unit | source | confidence | may change while it runs |",
        "|---|---|---|---|---|---|---|",
        *rows,
        "",
    ]
