"""A run that somebody made at the virtual plant, run again here.

Flow: urls -> this file -> `engines.bioprocess.runs`.
Reads: the run in the request. Writes: nothing; nothing is kept.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from threading import BoundedSemaphore

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from seedtrain import jinja
from seedtrain.edge import public, rate_limit
from seedtrain.engines.bioprocess import library, runs
from seedtrain.engines.bioprocess.errors import PlantError
from seedtrain.pages.plant import words

ANSWERS: Mapping[str, tuple[object, str]] = {
    "accepted": (gettext_lazy("Accepted: the server ran the same acts again."), "done"),
    "differs": (gettext_lazy("Not accepted: the server ran the same acts again and got something else."), "fault"),
    "foreign": (gettext_lazy("Not checked: the run was made with a module that this server does not keep."), "attention"),
    "refused": (gettext_lazy("Not a run that can be checked."), "fault"),
}

MOST = 6e10
"""Instructions [wasm] of one check: about four seconds of a processor, six usual runs of the heaviest operation."""
PATIENCE = 5.0
"""How long [s] a run waits for its turn."""
AT_ONCE = BoundedSemaphore(2)
"""So many runs are judged side by side, so that pages are still served meanwhile."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the server says of a run: a word, a sentence, its own hash, and where two runs part [ticks]."""

    word: str
    sentence: str
    detail: str = ""
    hash: str = ""
    theirs: str = ""
    model: str = ""
    until: int | None = None
    tick: int | None = None

    @property
    def tone(self) -> str:
        """How the note looks."""
        return ANSWERS[self.word][1]


def judge(text: str) -> Answer:
    """The run in this text, run again here."""
    try:
        run = runs.read(text)
        verdict = runs.replay(run, most=MOST)
    except PlantError as error:
        return Answer("refused", str(ANSWERS["refused"][0]), error.message)
    word = str(verdict.word)
    detail = ""
    if verdict.tick is not None:
        parts = {"tick": jinja.number(verdict.tick), "last": jinja.number(getattr(verdict, "last_equal", None) or 0)}
        detail = _("Both are equal up to tick %(last)s and differ at tick %(tick)s.") % parts
    title = next((words(m.title) for m in library.MODELS if m.id == run.model), run.model)
    return Answer(word, str(ANSWERS[word][0]), detail, verdict.hash, run.hash, title, run.until, verdict.tick)


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@rate_limit("plant-check", 30)
@public
def check(request: HttpRequest) -> HttpResponse:
    """A run is run again here. Nothing is kept, so a forged form gains nothing and the page needs no cookie."""
    if request.method != "POST":
        return render(request, "plant/check.html", {"answer": None, "file_error": ""})
    is_json = request.content_type == "application/json"
    sent = None if is_json else request.FILES.get("run")
    raw = request.body[: runs.LARGEST + 1] if is_json else sent.read(runs.LARGEST + 1) if sent else b""
    if not raw and not is_json:
        error = _("Choose a run file: it ends in .json and was saved from the console.")
        return render(request, "plant/check.html", {"answer": None, "file_error": error}, status=422)
    if not AT_ONCE.acquire(timeout=PATIENCE):
        response = render(request, "429.html", status=429)
        response.headers["Retry-After"] = "60"
        return response
    try:
        answer = judge(raw.decode("utf-8", "replace"))
    finally:
        AT_ONCE.release()
    status = 422 if answer.word == "refused" else 200
    if is_json:
        said = {"word": answer.word, "hash": answer.hash, "sentence": answer.sentence, "detail": answer.detail, "tick": answer.tick}
        return JsonResponse(said, status=status)
    return render(request, "plant/check.html", {"answer": answer, "file_error": ""}, status=status)
