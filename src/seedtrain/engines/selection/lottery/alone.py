"""Draws from a published lottery with Python alone. It needs Python 3.10 or newer and nothing else, and can be read in a minute.

Flow: `python draw_lottery.py lottery.json "THE SEED"` -> `drawn`.
Reads: the file as it was published. Writes: who was drawn; ends with 0, or with 1 when the file cannot be drawn.
Source: the three steps of docs/reference/lottery.md. It shares nothing with drawing.py, so that each can judge the other.
"""

import hashlib
import json
import sys
from pathlib import Path

SCHEMA, PARTS = "seedtrain.lottery/1", 10**12


def sha(text: str) -> str:
    """SHA-256 as hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def drawn(file: bytes, seed: str) -> tuple[int, int, list[str]]:
    """The ticket, the number of the panel from 0, and who was drawn, in order of id. Raises ValueError for another file."""
    lottery = json.loads(file)
    if not isinstance(lottery, dict) or lottery.get("schema") != SCHEMA:
        raise ValueError(f"this is no {SCHEMA}")
    if sum(panel["parts"] for panel in lottery["panels"]) != PARTS:
        raise ValueError(f"the weights must add up to {PARTS}")
    digest = hashlib.sha256(file).hexdigest()
    ticket = int(sha(f"{seed}|lottery|{digest}"), 16) % PARTS
    number, passed = 0, lottery["panels"][0]["parts"]
    while passed <= ticket:
        number += 1
        passed += lottery["panels"][number]["parts"]
    people = list(lottery["always"])
    for kind, count in zip(lottery["kinds"], lottery["panels"][number]["counts"], strict=True):
        people += sorted(kind["ids"], key=lambda id: sha(f"{seed}|{id}"))[:count]
    return ticket, number, sorted(people)


def main(words: list[str]) -> int:
    """The program."""
    if len(words) != 2:
        sys.stderr.write('Say: python draw_lottery.py lottery.json "THE SEED"\n')
        return 1
    try:
        ticket, number, people = drawn(Path(words[0]).read_bytes(), words[1])
    except (OSError, ValueError, KeyError) as error:
        sys.stderr.write(f"{words[0]} cannot be drawn: {error}. Use the file as it was published.\n")
        return 1
    sys.stdout.write("\n".join((f"ticket {ticket}, panel {number + 1}, {len(people)} people:", *people)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
