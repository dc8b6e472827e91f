"""A peer that must not live beside us gets an environment of its own, made once.

Flow: bench_*.py -> this file -> `python -m venv` under var/bench.
Reads: a package registry, the first time. Writes: var/bench/<name>.
"""

import json
import subprocess
import sys
from pathlib import Path

HOME = Path(__file__).parent.parent / "var" / "bench"


def interpreter(name: str, *packages: str) -> Path:
    """The Python of the environment `name` with `packages` installed; it is kept as long as the packages are the same.

    Why apart: sortition-algorithms needs highspy >= 1.15, which cannot be imported in one process with ortools; we pin 1.14.
    """
    home = HOME / name
    python, note = home / "bin" / "python", home / "packages.json"
    if not note.exists() or json.loads(note.read_text()) != list(packages):
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(home)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "-q", "--disable-pip-version-check", *packages], check=True)
        note.write_text(json.dumps(packages))
    return python


def ask(python: Path, script: Path, question: object, seconds: float | None = None) -> object:
    """What `script` prints as JSON when it reads `question` as JSON from its standard input; None when it ran out of time."""
    try:
        done = subprocess.run(
            [str(python), str(script)], input=json.dumps(question), capture_output=True, text=True, check=True, timeout=seconds
        )
    except subprocess.TimeoutExpired:
        return None
    return json.loads(done.stdout)
