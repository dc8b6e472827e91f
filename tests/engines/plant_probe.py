"""A page that plays runs of the plant's models in whatever browser opens it, and sends back what came out.

Flow: tests/browser/test_plant_engines.py, bench/bench_plant.py -> this file -> a browser -> peers/play.mjs with static/js/plant/machine.js.
Reads: the released files. Writes: nothing; a server on this machine that is gone afterwards.
"""

import json
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import Any

from seedtrain.engines.bioprocess import library
from tests import parts

PLAY = Path(__file__).parent / "peers" / "play.mjs"
KINDS = {".wasm": "application/wasm", ".js": "text/javascript", ".mjs": "text/javascript"}
PAGE = """<!doctype html><meta charset="utf-8"><title>Probe</title><script type="module">
import { answer } from "/play.mjs";
const number = Number(location.pathname.slice(1));
const send = (body) => fetch(`/answer/${number}`, { method: "POST", body: JSON.stringify(body) });
let reply;
try {
  const { load } = await import("/static/js/plant/machine.js");
  reply = await send(await answer(load, await (await fetch(`/asked/${number}`)).json()));
} catch (error) {
  reply = await send([{ refused: `${error}` }]);
}
const next = await reply.text();
if (next) location.replace(next);
</script>"""


class Probe:
    """Where a browser finds the first question, and what it answered to each of them."""

    def __init__(self, asked: Sequence[dict[str, Any]]) -> None:
        self.asked = list(asked)
        self.said: Queue[list[dict[str, Any]]] = Queue()
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"probe": self}))
        self.address = f"http://127.0.0.1:{self.server.server_port}/0"

    def answers(self, seconds: float = 90) -> list[list[dict[str, Any]]]:
        """The answers to all questions, in order. Fails when one does not come in time."""
        try:
            return [self.said.get(timeout=seconds) for _ in self.asked]
        except Empty:
            raise AssertionError(f"The browser did not answer within {seconds:g} s.") from None


class _Handler(BaseHTTPRequestHandler):
    probe: Probe

    def do_GET(self) -> None:
        kind, _, rest = self.path.strip("/").partition("/")
        if kind.isdecimal():
            self.send("text/html", PAGE.encode())
        elif kind == "asked":
            self.send("application/json", json.dumps(self.probe.asked[int(rest)]).encode())
        elif kind == "play.mjs":
            self.send(KINDS[".mjs"], PLAY.read_bytes())
        elif kind == "static" and ".." not in rest and (file := library.STATIC / rest).is_file():
            self.send(KINDS.get(file.suffix, "application/octet-stream"), file.read_bytes())
        else:
            self.send_error(404)

    def do_POST(self) -> None:
        number = int(self.path.rpartition("/")[2])
        self.probe.said.put(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.send("text/plain", f"/{number + 1}".encode() if number + 1 < len(self.probe.asked) else b"")

    def send(self, kind: str, body: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *words: object) -> None:
        """Nothing is said: the test says what went wrong."""


@contextmanager
def probe(*asked: dict[str, Any]) -> Iterator[Probe]:
    """A server that asks a browser these questions, {jobs, isScript, isTimed} each, in pages one after the other."""
    made = Probe(asked)
    Thread(target=made.server.serve_forever, daemon=True).start()
    try:
        yield made
    finally:
        made.server.shutdown()
        made.server.server_close()


@contextmanager
def firefox_at(address: str) -> Iterator[None]:
    """A Firefox without a screen and without a past opens the address."""
    with tempfile.TemporaryDirectory(prefix="seedtrain-firefox-") as folder:
        Path(folder, "user.js").write_text(
            "\n".join(f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in QUIET.items())
        )
        words = [parts.firefox(), "--headless", "--no-remote", "--new-instance", "--profile", folder, address]
        process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            yield
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(10)


QUIET: dict[str, bool | int | str] = {
    "app.normandy.enabled": False,
    "app.update.enabled": False,
    "browser.aboutwelcome.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.update.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "privacy.reduceTimerPrecision": False,
    "toolkit.telemetry.enabled": False,
}
"""What a Firefox does by itself on other machines than this one, switched off; and a clock finer than 1 ms, for bench/."""
