"""What a command says at its end, when its work is done: whoever has stopped listening undoes nothing.

Flow: the commands, after they have written -> this file -> the terminal.
Reads: nothing. Writes: to stdout.
Source: own work.
"""

import os
import sys


def tell(text: str) -> None:
    """The text is said, or nobody listens any more, such as `head` that has had enough; both are well.

    A command that has not written anything yet must print instead, and hear of it.
    """
    try:
        print(text, flush=True)
    except BrokenPipeError:
        # The interpreter must not try to write the rest when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
