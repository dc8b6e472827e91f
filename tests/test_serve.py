"""The server refuses a port on which another one answers: two would take turns, each with its own database."""

import socket

import pytest

from seedtrain.__main__ import main


def test_serve_where_something_listens_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as other:
        # As granian's workers do: with this, a second server would start without a word.
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]

        code = main(["serve", "--port", str(port), "--no-tick"])

    assert code == 1
    assert f"Port {port} of 127.0.0.1 cannot be used" in capsys.readouterr().err
