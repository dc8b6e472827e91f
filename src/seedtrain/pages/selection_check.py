"""A certificate or a decision file, checked: in the reader's browser, or here when the browser runs no scripts.

Flow: urls -> this file -> `engines.selection.proof`; the page's script does the same with static/js/check.
Reads: the file in the request. Writes: nothing; nothing is kept.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from seedtrain import jinja
from seedtrain.edge import public, rate_limit
from seedtrain.engines.selection import checker, proof

MOST = 5_000_000
"""People times groups [count] that are checked here: about two seconds of a processor."""
LARGEST_IN_BROWSER = 40_000_000
"""A certificate of 100,000 applicants has 12 MB [bytes]."""
SCRIPTS = {"reading": "js/check/reading.js", "checker": "js/check/checker.js"}

SENTENCES: Mapping[str, object] = {
    "empty": gettext_lazy("The file is empty. Choose another one."),
    "not_json": gettext_lazy("This is not a whole JSON file. Choose the file as it was written."),
    "too_deep": gettext_lazy("The file is nested deeper than any certificate. Choose the file as it was written."),
    "key_twice": gettext_lazy(
        "The key %(key)s stands twice in one place, so the file can be read in two ways. Use the file as it was written."
    ),
    "number": gettext_lazy("%(came)s is not a number of at most %(most)s digits. Use the file as it was written."),
    "schema": gettext_lazy("The file says that it is %(came)s; a certificate says %(expected)s."),
    "neither": gettext_lazy("The file says that it is %(came)s; a certificate says %(certificate)s and a decision file %(decision)s."),
    "missing": gettext_lazy("%(where)s is missing."),
    "unexpected": gettext_lazy("%(where)s is not part of this format."),
    "shape": gettext_lazy("%(where)s is %(came)s; expected was %(expected)s."),
    "order": gettext_lazy("The applicants must stand once each, in order of id; %(id)s does not."),
    "name_twice": gettext_lazy("%(where)s holds %(name)s twice."),
    "reserved": gettext_lazy("No rule may be called %(name)s."),
    "limits": gettext_lazy(
        "Rule %(name)s: floor, target and cap must not exceed one another in this order, nor floor and target the seats."
    ),
    "unknown_fixed": gettext_lazy("%(id)s is fixed in or out but is no applicant."),
    "floors": gettext_lazy("The floors stated are not those that the rules promise, in their order."),
    "gave_way": gettext_lazy(
        "Rule %(name)s: the floor in force is %(in_force)s of %(promised)s, which this problem or this list does not allow."
    ),
    "listed": gettext_lazy("%(id)s stands twice among the selected, or is no applicant."),
    "rank": gettext_lazy("The list is not in order of score and, among equals, of SHA-256(seed|id)."),
    "too_few": gettext_lazy("%(name)s: at least %(asked)s must be selected; the list has %(found)s."),
    "too_many": gettext_lazy("%(name)s: at most %(asked)s may be selected; the list has %(found)s."),
    "fixed": gettext_lazy("%(id)s is fixed in or out, and the list does not keep that."),
    "merit": gettext_lazy("The merit is stated as %(came)s points; the scores of the list add up to %(found)s."),
    "price": gettext_lazy("%(name)s has two prices, or is no rule here."),
    "bound": gettext_lazy("The bound is stated as %(came)s points; the prices prove %(found)s."),
    "gap": gettext_lazy("The gap is stated as %(came)s points; bound less merit is %(found)s."),
    "tie": gettext_lazy(
        "%(first)s and %(second)s have the same score and the same groups, and the tie-break puts %(first)s first; the list does not."
    ),
    "words": gettext_lazy("What the file says about itself is not what a certificate proves."),
    "hash": gettext_lazy("%(where)s does not fit: the content was changed after it was written."),
    "no_list": gettext_lazy("This run ended without a list, because its rules contradict each other. There is nothing to check."),
    "altered": gettext_lazy("The file's hash does not fit problem and result: something was changed after the run."),
    "result": gettext_lazy("%(where)s is stated as %(came)s; it is %(found)s."),
    "commitment": gettext_lazy("The hash of the seed that was published at the opening is not the hash of the seed that decided."),
    "too_much": gettext_lazy(
        "Checking this file takes longer than a server gives to one file. Run check_selection.py on your own computer."
    ),
    "signature": gettext_lazy("The signature of %(name)s is bound to another hash than this file's."),
}
"""The engine's sentences by their codes; a test compares both in English."""
KINDS: Mapping[str, object] = {
    "text": gettext_lazy("a text"),
    "word": gettext_lazy("a text that is not empty"),
    "words": gettext_lazy("different texts in order"),
    "values": gettext_lazy("a text, or different texts in order"),
    "whole": gettext_lazy("a whole number"),
    "count": gettext_lazy("a whole number from 0"),
    "one": gettext_lazy("a whole number from 1"),
    "limit": gettext_lazy("a whole number from 0, or null"),
    "score": gettext_lazy("a whole number from 0 to 1000000"),
    "flag": gettext_lazy("true or false"),
    "hash": gettext_lazy("64 hexadecimal digits"),
    "floors": gettext_lazy("all or by_priority"),
    "problem": checker.PROBLEM,
    "list": gettext_lazy("a list"),
    "object": gettext_lazy("an object"),
}
WORDS: Mapping[str, object] = {
    "valid": gettext_lazy("Valid"),
    "invalid": gettext_lazy("Not valid"),
    "unread": gettext_lazy("Cannot be checked"),
    "seats": gettext_lazy("All seats"),
    "each": gettext_lazy("Each %(trait)s, the fullest of %(count)s"),
    "atLeast": gettext_lazy("at least %(count)s"),
    "atMost": gettext_lazy("at most %(count)s"),
    "promised": gettext_lazy("promised were %(count)s"),
    "nothing": gettext_lazy("nothing"),
    "kept": gettext_lazy("holds"),
    "gaveWay": gettext_lazy("floor gave way"),
    "broken": gettext_lazy("broken"),
    "of": gettext_lazy("%(part)s of %(whole)s"),
    "fits": gettext_lazy("yes: the seed has the hash that was published at the opening"),
    "differs": gettext_lazy("no: the seed has another hash than the one published at the opening"),
    "unnamed": gettext_lazy("The file names no hash of the seed."),
    "tooLarge": gettext_lazy("Too large: a file of at most %(most)s MB can be checked here; this file has more. Nothing was checked."),
    "checking": gettext_lazy("Checking …"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One rule as the table shows it: what was asked, how many members the list has, what became of it."""

    name: str
    asked: str
    found: int
    word: str
    shape: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What the page says of a file. `state` is valid, invalid, or unread when nothing could be computed."""

    state: str
    reasons: tuple[str, ...]
    checked: proof.Checked
    lines: tuple[Line, ...]
    commitment: str = ""

    @property
    def word(self) -> str:
        """The state in one word."""
        return str(WORDS[self.state])

    @property
    def gave_way(self) -> bool:
        """Whether a floor in force is lower than promised."""
        return any(one.lo != one.promised for one, _found in self.checked.verdict.found)

    @property
    def demands(self) -> int:
        """How many demands were counted."""
        return len(self.checked.verdict.found)


def sentence(reason: checker.Reason) -> str:
    """The reason in the reader's language."""
    return str(SENTENCES[reason.code]) % {**reason.params, "expected": str(KINDS.get(reason.params.get("kind", ""), checker.SCHEMA))}


def lines_of(found: Iterable[tuple[checker.Demand, int]]) -> tuple[Line, ...]:
    """The rules in order; of a cap on every value of a trait only the fullest value."""
    fullest: dict[str, tuple[checker.Demand, int, int]] = {}
    for demand, count in found:
        before, most, values = fullest.get(demand.rule, (demand, -1, 0))
        fullest[demand.rule] = (demand, count, values + 1) if count > most else (before, most, values + 1)
    return tuple(_line(*one) for one in fullest.values())


def _line(demand: checker.Demand, found: int, values: int) -> Line:
    name = demand.rule
    if demand.value:
        name = str(WORDS["each"]) % {"trait": demand.rule.removeprefix("each "), "count": jinja.number(values)}
    elif demand.rule == "seats":
        name = str(WORDS["seats"])
    asked = [str(WORDS["atLeast"]) % {"count": jinja.number(demand.lo)}] if demand.promised else []
    asked += [str(WORDS["atMost"]) % {"count": jinja.number(demand.hi)}] if demand.hi is not None else []
    gave_way = demand.lo != demand.promised
    asked += [str(WORDS["promised"]) % {"count": jinja.number(demand.promised)}] if gave_way else []
    is_kept = found >= demand.lo and (demand.hi is None or found <= demand.hi)
    word, shape = ("broken", "fault") if not is_kept else ("gaveWay", "attention") if gave_way else ("kept", "done")
    return Line(name, ", ".join(asked) or str(WORDS["nothing"]), found, str(WORDS[word]), shape)


def judge(text: str) -> Answer:
    """What this text proves."""
    checked = proof.check(text, MOST)
    found = checked.verdict.found
    state = "valid" if checked.is_valid else "invalid" if found or checked.kind else "unread"
    said = {True: "fits", False: "differs", None: "unnamed"}[checked.is_committed]
    commitment = str(WORDS[said]) if checked.kind == "decision" and found else ""
    return Answer(state, tuple(map(sentence, checked.verdict.reasons)), checked, lines_of(found), commitment)


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
@rate_limit("selection-check", 20)
@public
def check(request: HttpRequest) -> HttpResponse:
    """The page; a file that was sent is checked here. Nothing is kept, so a forged form gains nothing and the page needs no cookie."""
    answer, error = None, ""
    if request.method == "POST":
        sent = request.FILES.get("file")
        most = settings.UPLOAD_LIMIT_BYTES
        if sent is None:
            error = _("Choose a file: certificate.json, or the decision file of a run.")
        elif (sent.size or 0) > most:
            error = str(WORDS["tooLarge"]) % {"most": jinja.number(most // 2**20)}
        else:
            answer = judge(sent.read().decode("utf-8", "replace"))
    words = {
        **{key: str(value) for key, value in WORDS.items()},
        "sentences": {key: str(value) for key, value in SENTENCES.items()},
        "kinds": {key: str(value) for key, value in KINDS.items()},
    }
    context = {
        "answer": answer,
        "file_error": error,
        "words": json.dumps(words, ensure_ascii=False),
        "files": json.dumps({name: static(path) for name, path in SCRIPTS.items()}),
        "largest": LARGEST_IN_BROWSER,
    }
    return render(request, "pages/selection_check.html", context, status=422 if error or (answer and answer.state == "unread") else 200)


@require_safe
@public
def program(request: HttpRequest) -> HttpResponse:
    """The checker as a file: what runs here is what auditors run."""
    response = HttpResponse(_program(), content_type="text/x-python; charset=utf-8")
    response.headers["Content-Disposition"] = 'attachment; filename="check_selection.py"'
    return response


@cache
def _program() -> bytes:
    return Path(checker.__file__).read_bytes()
