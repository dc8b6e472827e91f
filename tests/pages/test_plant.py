"""The virtual plant's pages: every operation can be read by anyone, and a run is run again whoever sends it."""

import json
import re
from html.parser import HTMLParser
from threading import BoundedSemaphore

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.template import engines
from django.test import Client
from django.utils import translation

from seedtrain.engines.bioprocess import library, runs
from seedtrain.engines.bioprocess.library import MODELS
from seedtrain.engines.bioprocess.model import Model
from seedtrain.pages import plant, plant_check
from tests.cast import Cast

pytestmark = pytest.mark.django_db


class Console(HTMLParser):
    """What a page tells the console's script."""

    said: dict[str, object]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """The attribute that holds the description."""
        found = dict(attrs)
        if "data-plant-console" in found:
            self.said = json.loads(found["data-plant-console"] or "")
            self.words = json.loads(found["data-words"] or "")


def read_console(page: str) -> Console:
    """The description and words in this page."""
    parser = Console()
    parser.feed(page)
    return parser


def played(log: list[list[object]], until: int = 600, seed: int = 3) -> dict[str, object]:
    """A run of the CHO model as a console would save it."""
    release = library.release("cho")
    host = library.host(release)
    known = runs.tags(release.bytes_of())
    host.reset(seed)
    host.replay([(tick, known[name], value) for tick, name, value in log], until)  # type: ignore[index,misc]
    return {
        "format": "seedtrain-run/1",
        "model": "cho",
        "module": release.sha256,
        "seed": seed,
        "log": log,
        "until": until,
        "marks": host.marks(),
        "hash": host.seal(),
    }


def post(run: object) -> tuple[int, dict[str, object]]:
    """The server's answer to a run sent as the console sends it, by somebody without an account or a cookie."""
    cache.clear()
    answer = Client(enforce_csrf_checks=True).post("/plant/check", json.dumps(run), content_type="application/json")
    return answer.status_code, answer.json()


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.id)
def test_operation_shows_equations_constants_and_console(model: Model) -> None:
    answer = Client().get(f"/plant/{model.id}")
    page = answer.text
    said = read_console(page).said

    assert answer.status_code == 200
    assert (page.count("<h1>"), "<math" in page, "How it was checked" in page) == (1, True, True)
    assert (said["id"], said["sha256"]) == (model.id, library.release(model.id).sha256)
    assert {q["name"] for q in said["quantities"]} >= {f.name for f in (*model.inputs.fields, *model.states.fields)}  # type: ignore[attr-defined,index]
    assert [f["id"] for f in said["faults"]] == [f.id for f in model.faults]  # type: ignore[attr-defined,index]
    assert all(f'data-plant-start="{f.name}"' in page for f in (*model.states.fields, *model.parameters.fields))


def test_list_has_every_operation_and_home_has_three() -> None:
    listed = Client().get("/plant").text
    home = Client().get("/").text

    assert [m.id for m in plant.operations() if f'href="/plant/{m.id}"' not in listed] == []
    assert [name for name, _title in plant.featured() if f'href="/plant/{name}"' in home] == [name for name, _title in plant.featured()]
    assert len(plant.featured()) == 3


def test_unknown_operation_is_missing() -> None:
    assert Client().get("/plant/no-such").status_code == 404


def test_run_is_accepted_with_the_same_hash() -> None:
    run = played([[0, "G", 20.0], [60, "feed_rate", 0.002]])

    status, said = post(run)

    assert (status, said["word"], said["hash"]) == (200, "accepted", run["hash"])


def test_changed_run_differs_where_the_change_begins() -> None:
    run = played([[60, "feed_rate", 0.002]])
    run["log"] = [[60, "feed_rate", 0.003]]

    status, said = post(run)

    assert (status, said["word"], said["hash"] == run["hash"]) == (200, "differs", False)
    assert str(said["tick"]) in str(said["detail"])


@pytest.mark.parametrize(
    ("change", "status", "word"),
    [
        ({"module": "0" * 64}, 200, "foreign"),
        ({"log": [[10, "feed_rate", 99.0]]}, 422, "refused"),
        ({"log": [[10, "no_such", 1.0]]}, 422, "refused"),
        ({"log": [[10, "V", 1.0]]}, 422, "refused"),
        ({"until": -1}, 422, "refused"),
        ({"format": "other"}, 422, "refused"),
    ],
)
def test_run_that_cannot_be_checked_says_why(change: dict[str, object], status: int, word: str) -> None:
    said = post({**played([]), **change})

    assert (said[0], said[1]["word"], bool(said[1]["sentence"])) == (status, word, True)


@pytest.mark.parametrize("body", [b" ", b"{", b"\xff\xfe", b"[" * 100_000, b'"' + b"x" * 600_000 + b'"'])
def test_nonsense_is_refused_and_breaks_nothing(body: bytes) -> None:
    cache.clear()
    answer = Client().post("/plant/check", body, content_type="application/json")

    assert (answer.status_code, answer.json()["word"]) == (422, "refused")


def test_run_that_would_hold_the_server_is_refused_before_it_starts() -> None:
    release = library.release("ion_exchange")
    run = {
        "format": "seedtrain-run/1",
        "model": "ion_exchange",
        "module": release.sha256,
        "seed": 1,
        "log": [],
        "until": 120_000,
        "marks": [],
        "hash": "0" * 16,
    }

    status, said = post(run)

    assert (status, said["word"]) == (422, "refused")
    assert "120000 ticks of ion_exchange are more than the" in str(said["detail"])
    assert "seedtrain plant replay" in str(said["detail"])


def test_third_run_at_once_waits_and_is_asked_to_come_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plant_check, "AT_ONCE", BoundedSemaphore(1))
    monkeypatch.setattr(plant_check, "PATIENCE", 0.01)
    plant_check.AT_ONCE.acquire()

    answer = Client().post("/plant/check", json.dumps(played([])), content_type="application/json")

    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "60")
    plant_check.AT_ONCE.release()
    assert post(played([]))[0] == 200


def test_file_is_checked_by_a_form_without_an_account_a_cookie_or_javascript() -> None:
    cache.clear()
    run = played([[60, "feed_rate", 0.002]])
    client = Client(enforce_csrf_checks=True)

    answer = client.post("/plant/check", {"run": SimpleUploadedFile("run.json", json.dumps(run).encode())})
    empty = client.post("/plant/check", {})

    assert (answer.status_code, answer.text.count(str(run["hash"])), dict(answer.cookies)) == (200, 2, {})
    assert (empty.status_code, "Choose a run file" in empty.text) == (422, True)


def test_checks_are_limited_by_the_minute() -> None:
    cache.clear()
    run = json.dumps({"format": "other"})

    statuses = [Client().post("/plant/check", run, content_type="application/json").status_code for _ in range(32)]

    assert (statuses[:30], statuses[30:]) == ([422] * 30, [429] * 2)


def test_service_worker_stands_at_the_root_and_is_asked_for_anew() -> None:
    answer = Client().get("/plant-worker.js")

    assert answer.headers["Content-Type"].startswith("text/javascript")
    assert (answer.headers["Cache-Control"], answer.headers["Service-Worker-Allowed"]) == ("no-cache", "/plant")


def test_signed_in_page_is_not_kept_by_anyone(cast: Cast, sign_in) -> None:
    answer = sign_in(cast.amina).get("/plant/cho")

    assert answer.headers["Cache-Control"] == "private, no-store"


def test_figures_read_in_the_language() -> None:
    with translation.override("en"):
        english = [plant.figure(x) for x in (0.002, 15.0, 1234.5, 1.5e-7, 0.0, 1 / 3)]
    with translation.override("fr"):
        french = plant.figure(0.2971)

    assert english == ["0.002", "15", "1,234.5", "1.5·10⁻⁷", "0", "0.333333"]
    assert french == "0,2971"


@pytest.mark.parametrize(
    ("written", "shown"),
    [("1", ""), ("percent", "%"), ("degC", "°C"), ("kg/h/m**2", "kg/h/m²"), ("mol*L/g^2", "mol·L/g²"), ("mmol/L", "mmol/L")],
)
def test_unit_reads_as_printed(written: str, shown: str) -> None:
    assert plant.unit(written) == shown


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.id)
def test_picture_names_what_the_model_has(model: Model) -> None:
    drawn = engines["jinja2"].env.get_template("plant/picture.html").module.PICTURES[model.id]  # type: ignore[attr-defined]
    shown = {q.name for q in plant.quantities(model) if q.kind in {"input", "instrument"}}

    _kind, before, behind, level = drawn

    assert set(before) | set(behind) <= shown
    assert level is None or level[0] in {q.name for q in plant.quantities(model)}


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.id)
def test_speed_chosen_first_leaves_time_to_act(client: Client, model: Model) -> None:
    page = client.get(f"/plant/{model.id}").content.decode()

    speed = int(re.findall(r'<option value="(\d+)" selected>[\d,]+×', page)[0])

    assert 120 <= model.duration * model.tick_s / model.step_h / speed <= 1200
