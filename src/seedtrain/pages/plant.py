"""The virtual plant: choose an operation and run it in the browser.

Flow: urls -> this file -> engines.bioprocess: library, equations, validation.
Reads: models and their released modules. Writes: nothing.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache as memory
from pathlib import Path

from babel import numbers
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext
from django.views.decorators.http import require_safe

from seedtrain import jinja
from seedtrain.edge import public
from seedtrain.engines.bioprocess import equations, library, validation
from seedtrain.engines.bioprocess.errors import BadModel
from seedtrain.engines.bioprocess.kernel.values import Confidence, Field
from seedtrain.engines.bioprocess.library import Release
from seedtrain.engines.bioprocess.model import Act, Model
from seedtrain.learning.models import Lesson

GROUPS = (
    ("upstream", gettext_lazy("Upstream: growing what makes the product")),
    ("downstream", gettext_lazy("Downstream: getting it out and clean")),
    ("fill", gettext_lazy("Formulation, filling and drying")),
    ("assay", gettext_lazy("Quality control: the assays")),
)
CONFIDENCE = {
    Confidence.VERIFIED: (gettext_lazy("recomputed"), "sure"),
    Confidence.READ: (gettext_lazy("read in its source"), "plain"),
    Confidence.TYPICAL: (gettext_lazy("typical value"), "unsure"),
    Confidence.MEMORY: (gettext_lazy("from memory"), "unsure"),
    Confidence.OURS: (gettext_lazy("Seedtrain’s choice"), "draft"),
}
MARKS = {
    "V-run": gettext_lazy("computed with the reference and compared"),
    "V-file": gettext_lazy("read in a published file"),
    "V-page": gettext_lazy("read on a published page"),
    "typ": gettext_lazy("typical value"),
    "mem": gettext_lazy("from memory"),
    "ours": gettext_lazy("Seedtrain’s own"),
}
UNITS = {"1": "", "degC": "°C", "percent": "%", "dimensionless": ""}
SCRIPTS = {
    "figures": "js/plant/figures.js",
    "machine": "js/plant/machine.js",
    "worker": "js/plant/worker.js",
    "trends": "js/plant/trends.js",
    "runs": "js/plant/runs.js",
    "offline": "js/plant/offline.js",
    "uplot": "vendor/uplot/uplot.js",
}
SERVICE_WORKER = Path(__file__).parents[1] / "static" / "js" / "plant" / "service-worker.js"
SHORTEST, LARGEST = 1e-4, 1e7
FEATURED = ("cho", "protein_a", "lyo")
STEPS_BACK = 56
"""About so many steps back divide a run: six hours of a fortnight."""
NICE_SECONDS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400)
MOST_POINTS = 400
SPEEDS = (1, 10, 60, 240, 1000, 3000, 10000)
SHORTEST_RUN = 120
"""At the speed that is chosen first a whole run takes at least so long [s]: there is time to act."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """One named number of a model as a reader meets it. `kind` is input, parameter, state, instrument or truth.

    `panel` says what may share a chart: a unit or, for pure numbers such as pH, the first word of what it is.
    """

    name: str
    label: str
    symbol: str
    unit: str
    panel: str
    kind: str
    start: float
    low: float | None
    high: float | None
    step: float | None
    choices: tuple[str, ...]
    source: str
    tag: tuple[str, str]

    @property
    def shown(self) -> str:
        """The start value as this language writes it."""
        return figure(self.start)

    @property
    def range(self) -> tuple[str, str]:
        """The bounds as this language writes them, "" where there is none."""
        return ("" if self.low is None else figure(self.low), "" if self.high is None else figure(self.high))


def figure(value: float) -> str:
    """A number of physics with at most six digits that count, with a power of ten where it would be long."""
    value = float(f"{value:.6g}")
    if value and not SHORTEST <= abs(value) < LARGEST:
        mantissa, _e, power = f"{value:.5e}".partition("e")
        raised = str(int(power)).translate(equations.RAISED)
        return f"{numbers.format_decimal(float(mantissa), '0.#####', locale=jinja.locale())}·10{raised}"
    return numbers.format_decimal(value, "#,##0.##########", locale=jinja.locale())


def plain(value: float) -> str:
    """A number as a form's field holds it."""
    return f"{value:.12g}"


def unit(name: str) -> str:
    """A unit as it is printed: none for a pure number, powers raised."""
    return equations.printed_unit(UNITS.get(name, name))


def symbol(name: str) -> str:
    """A symbol with its Greek letter: rho_ice -> ρ_ice."""
    base, mark, low = name.partition("_")
    return equations.GREEK.get(base, base) + mark + low


def words(text: str) -> str:
    """A model's own text in the reader's language. It may hold a per cent sign, so it is never a format; "" stays ""."""
    return _(text) if text else ""


def _sentence(text: str) -> str:
    """A model's words in the reader's language, with a capital letter unless they begin with a symbol such as pH or kLa."""
    said = words(text)
    return said[:1].upper() + said[1:] if said.partition(" ")[0].islower() else said


def quantity(field: Field, kind: str) -> Quantity:
    """The field of a model for a page."""
    known, tone = CONFIDENCE[field.confidence]
    step = None
    if kind == "input" and field.low is not None and field.high is not None:
        step = max(field.quantum, _nice((field.high - field.low) / MOST_POINTS))
    return Quantity(
        name=field.name,
        label=_sentence(field.says),
        symbol=symbol(field.symbol or field.name),
        unit=unit(field.unit),
        panel=unit(field.unit) or field.says.partition(" ")[0].strip(",:"),
        kind=kind,
        start=field.start,
        low=field.low,
        high=field.high,
        step=step,
        choices=tuple(_sentence(word) for word in field.choices),
        source=field.source,
        tag=(str(known), tone),
    )


def _nice(width: float) -> float:
    """The 1, 2 or 5 times a power of ten that is next below `width`."""
    power = 10.0 ** int(f"{width:e}".partition("e")[2])
    return max((m * power for m in (1, 2, 5) if m * power <= width * 1.0001), default=power)


def quantities(model: Model) -> tuple[Quantity, ...]:
    """Everything a console shows of a model: inputs, instruments, then the truth, then start values' parameters."""
    return (
        *(quantity(f, "input") for f in model.inputs.fields),
        *(quantity(f, "instrument") for f in model.readings.fields if not f.is_truth),
        *(quantity(f, "state") for f in model.states.fields),
        *(quantity(f, "truth") for f in model.readings.fields if f.is_truth),
        *(quantity(f, "parameter") for f in model.parameters.fields),
    )


def seconds_back(model: Model) -> float:
    """How far one step back goes [s]: a round time, and a whole number of ticks."""
    wanted = model.duration * model.tick_s / model.step_h / STEPS_BACK
    round_time = max((s for s in NICE_SECONDS if s <= wanted), default=1)
    return max(1, round(round_time / model.tick_s)) * model.tick_s


def console(model: Model, release: Release, shown: Iterable[Quantity]) -> str:
    """JSON for the console's script: addresses, what can be set and seen, faults; words stand in the page."""
    return json.dumps(
        {
            "id": model.id,
            "title": words(model.title),
            "module": static(release.module),
            "fallback": static(release.fallback),
            "sha256": release.sha256,
            "vector": dict(release.vector),
            "files": {name: static(path) for name, path in SCRIPTS.items()},
            "tickSeconds": model.tick_s,
            "timeUnit": model.time_unit,
            "tickTime": model.step_h,
            "durationTicks": model.ticks(model.duration),
            "backTicks": round(seconds_back(model) / model.tick_s),
            "quantities": [
                {"name": q.name, "label": q.label, "unit": q.unit, "panel": q.panel, "kind": q.kind, "start": q.start} for q in shown
            ],
            "trends": model.trends,
            "recipe": _acts(library.recipe(model.id), model),
            "faults": [{"id": f.id, "title": words(f.title), "acts": _acts(f.acts, model)} for f in model.faults],
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def _acts(acts: Iterable[Act], model: Model) -> list[tuple[str, float, int]]:
    return [(act.name, act.value, model.ticks(act.after)) for act in acts]


@dataclass(frozen=True, slots=True)
class Page:
    """One of the functions a model is made of: title, what it says, and its lines as MathML."""

    title: str
    says: str
    lines: tuple[SafeString, ...]


SECTIONS = (
    gettext_lazy("Equations"),
    gettext_lazy("Control, once a tick"),
    gettext_lazy("After each step"),
    gettext_lazy("Instruments"),
    gettext_lazy("One tick"),
)
"""The titles that `equations` gives, named here for the catalogues."""


@memory
def _printed(id: str) -> tuple[equations.Section, ...]:
    return tuple(equations.mathml(library.model(id)))


def printed(id: str) -> list[Page]:
    """The model's equations in the reader's language."""
    found = _printed(id)
    return [Page(_sentence(s.title), words(s.says), tuple(mark_safe(line) for line in s.lines)) for s in found]  # noqa: S308


@memory
@memory
def checked(id: str) -> tuple[validation.Row, ...]:
    """Expected values beside ours, as they were when the model was built."""
    return tuple(validation.checked(id))


def operations() -> tuple[Model, ...]:
    """The models that can be run here: those with a released module."""
    released = {r.model for r in library.releases() if r.is_current}
    return tuple(m for m in library.MODELS if m.id in released)


def featured() -> list[tuple[str, str]]:
    """Three operations to begin with, as (id, title): one from each part of a plant as far as there are."""
    found = {m.id: m for m in operations()}
    chosen = [found.pop(name) for name in FEATURED if name in found]
    return [(m.id, words(m.title)) for m in (*chosen, *found.values())][: len(FEATURED)]


@require_safe
@public
def plant(request: HttpRequest) -> HttpResponse:
    """The operations in the order in which material flows, the runs on this device, and lessons to go with them."""
    found = operations()
    groups = [(title, [m for m in found if m.group == group]) for group, title in GROUPS]
    lessons = Lesson.objects.visible_to(request.user).filter(language="en").select_related("version_of_course__course")[:6]
    device = {
        "files": {name: static(SCRIPTS[name]) for name in ("figures", "runs", "offline")},
        "titles": {m.id: words(m.title) for m in found},
    }
    context = {"groups": [g for g in groups if g[1]], "count": len(found), "lessons": lessons, "device": json.dumps(device), "words": words}
    return render(request, "plant/list.html", context)


@require_safe
@public
def operation(request: HttpRequest, model: str) -> HttpResponse:
    """One operation: its console, and beside it the equations, the constants with their sources, and how it was checked."""
    try:
        found = library.model(model)
        release = library.release(model)
    except BadModel as error:
        raise Http404 from error
    shown = quantities(found)
    kinds = ("input", "instrument", "state", "truth", "parameter")
    context = {
        "model": found,
        "release": release,
        "console": console(found, release, (q for q in shown if q.kind != "parameter")),
        "by_name": {q.name: q for q in shown if q.kind != "parameter"},
        "speeds": SPEEDS,
        "speed": max(one for one in SPEEDS if one == 1 or one * SHORTEST_RUN <= found.duration * found.tick_s / found.step_h),
        "recipe": library.recipe(found.id),
        "of_kind": {kind: [q for q in shown if q.kind == kind] for kind in kinds},
        "sections": printed(found.id),
        "rows": checked(found.id),
        "mark_words": MARKS,
        "figure": figure,
        "unit": unit,
        "plain": plain,
        "words": words,
        "tick": read_span(found.tick_s),
        "duration": read_span(found.duration * found.tick_s / found.step_h),
        "back": read_span(seconds_back(found)),
        "others": [m for m in operations() if m.group == found.group and m.id != found.id],
    }
    return render(request, "plant/operation.html", context)


def read_span(seconds: float) -> str:
    """A stretch of plant time in the largest unit that leaves at most one decimal: 60 -> "1 min"."""
    spans = ((86400, pgettext("time", "d")), (3600, pgettext("time", "h")), (60, pgettext("time", "min")), (1, pgettext("time", "s")))
    length, name = next((span for span in spans if seconds >= span[0]), spans[-1])
    return f"{figure(round(seconds / length, 3))} {name}"


@require_safe
def service_worker(request: HttpRequest) -> HttpResponse:
    """The script that keeps the plant's pages on a device; at the root, so that it may answer for /plant."""
    response = HttpResponse(SERVICE_WORKER.read_bytes(), content_type="text/javascript; charset=utf-8")
    response.headers["Cache-Control"] = "no-cache"
    response.headers["Service-Worker-Allowed"] = "/plant"
    return response
