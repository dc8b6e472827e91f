"""The words of the models that people read in their own language: titles, what a quantity is, what goes wrong.

Flow: `make messages` (Babel) -> this file -> the catalogues.
Reads: the source of one operation. Writes: nothing.
"""

import ast
from collections.abc import Iterator
from typing import IO

PLACES = {"state": (2,), "tag": (2,), "choice": (1,), "reading": (1,), "Fault": (1, 2)}
"""Which arguments are words, by the name of the call. Parameters stay in English, beside their sources."""
NAMED = {"Model": ("title", "says")}


def extract(file: IO[bytes], keywords: object, comment_tags: object, options: object) -> Iterator[tuple[int, str | None, str, list[str]]]:
    """Babel's method for files of operations: a line, no function name, the text, no comments, for each text."""
    for node in ast.walk(ast.parse(file.read().decode("utf-8"))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        given = [node.args[i] for i in PLACES.get(node.func.id, ()) if i < len(node.args)]
        if node.func.id == "choice" and isinstance(node.args[2], ast.Tuple):
            given += node.args[2].elts
        given += [k.value for k in node.keywords if k.arg in NAMED.get(node.func.id, ())]
        for value in given:
            if isinstance(value, ast.Constant) and isinstance(value.value, str):
                yield value.lineno, None, value.value, []
