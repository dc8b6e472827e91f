"""The optional parts some tests need: PostgreSQL, browsers, Node.js, wasm2js. Missing ones skip with a reason, or fail where required.

Flow: tests -> this file.
Reads: the environment. Writes: databases that it drops again.
"""

import os
import secrets
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import pytest


def missing(part: str, why: str) -> None:
    """The test is skipped, or fails when SEEDTRAIN_REQUIRE names the part."""
    if part in os.environ.get("SEEDTRAIN_REQUIRE", "").split():
        pytest.fail(f"{part} is required here: {why}")
    pytest.skip(f"{part} is missing: {why} (make test-system installs it)")


def postgres_server() -> str:
    """The address of a PostgreSQL server on which databases may be created."""
    url = os.environ.get("SEEDTRAIN_TEST_POSTGRES", "postgresql://postgres@127.0.0.1:5432/postgres")
    if shutil.which("psql") is None:
        missing("postgres", "no psql on this machine")
    if subprocess.run(["psql", "-qtAc", "select 1", url], capture_output=True, check=False).returncode:
        missing("postgres", "no server answers at SEEDTRAIN_TEST_POSTGRES")
    return url


@contextmanager
def postgres_databases(count: int) -> Iterator[tuple[str, ...]]:
    """Addresses of `count` empty databases that are gone afterwards."""
    server = postgres_server()
    names = [f"seedtrain_test_{secrets.token_hex(4)}" for _ in range(count)]
    try:
        for name in names:
            subprocess.run(["psql", "-qc", f"create database {name}", server], check=True)
        yield tuple(urlunsplit(urlsplit(server)._replace(path=f"/{name}")) for name in names)
    finally:
        for name in names:
            subprocess.run(["psql", "-qc", f"drop database if exists {name} with (force)", server], check=False)


def chromium() -> str:
    """The path of a Chromium; without windows of its own it takes half the processor time."""
    for name in ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"):
        if path := shutil.which(name):
            return path
    missing("chromium", "no chromium on the path")
    return ""


def firefox() -> str:
    """The path of a Firefox."""
    for name in ("firefox-esr", "firefox"):
        if path := shutil.which(name):
            return path
    missing("firefox", "no firefox on the path")
    return ""


def node() -> str:
    """The path of Node.js."""
    path = shutil.which("node")
    if path is None:
        missing("node", "no node on the path")
    return path or ""


def wasm2js() -> str:
    """The path of Binaryen's wasm2js."""
    path = shutil.which("wasm2js")
    if path is None:
        missing("wasm2js", "no wasm2js on the path, it is in the package binaryen")
    return path or ""


def node_folder(folder: Path) -> Path:
    """A folder with a package.json whose packages are installed."""
    node()
    if not (folder / "node_modules").is_dir():
        missing("node", f"{folder.name} is not installed")
    return folder
