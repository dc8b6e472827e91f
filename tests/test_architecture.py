"""The tree keeps its rules, and every rule breaks when somebody breaks it."""

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "seedtrain"


def lint(folder: Path) -> tuple[int, str]:
    """import-linter's exit code and words for a copy of the package in `folder`."""
    code = "import sys; sys.path.insert(0, 'src'); from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the package that a test may spoil."""
    shutil.copytree(
        PACKAGE, tmp_path / "src" / "seedtrain", ignore=shutil.ignore_patterns("static", "templates", "locale", "data", "__pycache__")
    )
    shutil.copy(ROOT / ".importlinter", tmp_path)
    return tmp_path


def test_contracts_hold() -> None:
    code, words = lint(ROOT)

    assert code == 0, words


@pytest.mark.parametrize(
    ("file", "line", "contract"),
    [
        ("needs/actions/gaps.py", "import seedtrain.calls.models", "A room reads the rooms before it"),
        ("people/models.py", "import seedtrain.people.actions", "Inside a room"),
        ("engines/selection/problem.py", "import django", "Engines and rules are plain Python"),
        ("calls/actions/deciding.py", "import seedtrain.learning.views", "Only urls imports views"),
    ],
)
def test_contract_breaks_when_violated(copy: Path, file: str, line: str, contract: str) -> None:
    spoiled = copy / "src" / "seedtrain" / file
    spoiled.write_text(spoiled.read_text() + f"\n{line}\n")

    code, words = lint(copy)

    assert code == 1
    assert re.search(re.escape(contract) + r".*BROKEN", words), words


def test_contract_breaks_when_an_engine_knows_another(copy: Path) -> None:
    other = copy / "src" / "seedtrain" / "engines" / "review.py"
    other.write_text("import seedtrain.engines.selection\n")

    code, words = lint(copy)

    assert (code, bool(re.search(r"Engines do not know each other.*BROKEN", words))) == (1, True)


def test_contract_breaks_when_a_room_is_not_listed(copy: Path) -> None:
    (copy / "src" / "seedtrain" / "attic").mkdir()
    (copy / "src" / "seedtrain" / "attic" / "__init__.py").write_text("")

    code, words = lint(copy)

    assert (code, "attic" in words) == (1, True)


def sources() -> list[Path]:
    """Every Python file that people wrote; the kernels' texts in static/plant are built, not written."""
    return [
        path
        for path in (*PACKAGE.rglob("*.py"), *(ROOT / "tests").rglob("*.py"), *(ROOT / "bench").rglob("*.py"))
        if not {"migrations", "node_modules", "static"} & set(path.parts)
    ]


def test_files_stay_under_400_lines() -> None:
    assert {str(path.relative_to(ROOT)): lines for path in sources() if (lines := path.read_text().count("\n")) > 400} == {}


def test_every_folder_is_a_package() -> None:
    bare = {
        str(path.parent.relative_to(ROOT)) for path in sources() if PACKAGE in path.parents and not (path.parent / "__init__.py").exists()
    }

    assert bare == set()


def test_templates_have_nothing_inline() -> None:
    inline = re.compile(r"\sstyle=|<script(?![^>]*\bsrc=)|\son[a-z]+=\"", re.IGNORECASE)

    assert [str(path.relative_to(ROOT)) for path in PACKAGE.rglob("templates/**/*.html") if inline.search(path.read_text())] == []


def test_only_actions_write() -> None:
    """No view, form or page calls a method that writes."""
    writes = re.compile(r"\.(save|create|bulk_create|bulk_update|get_or_create|update_or_create|delete)\(")
    readers = [
        path
        for path in PACKAGE.rglob("*.py")
        if path.name in {"views.py", "forms.py", "api.py"} or "views" in path.parts or "pages" in path.parts
    ]

    assert {str(path.relative_to(ROOT)): found.group() for path in readers if (found := writes.search(path.read_text()))} == {}


ROOMS = ("people", "needs", "curriculum", "network", "calls", "learning", "credentials", "impact")


@pytest.mark.parametrize("room", ROOMS)
def test_room_lists_its_verbs(room: str) -> None:
    """What `__init__` lists are actions, and no public function that writes in one transaction is missing from it."""
    folder = PACKAGE / room
    package = folder / "actions"
    files = [path for path in package.glob("*.py") if path.name != "__init__.py"] if package.is_dir() else [folder / "actions.py"]
    public = [
        node for path in files for node in ast.parse(path.read_text()).body if isinstance(node, ast.FunctionDef) and node.name[0] != "_"
    ]
    writers = {node.name for node in public if "transaction.atomic" in map(ast.unparse, node.decorator_list)}
    _, _, said = (folder / "__init__.py").read_text().partition("Verbs in order: ")
    listed = said.rstrip('."\n').replace("\n", " ").split(", ")

    assert (set(listed) - {node.name for node in public}, writers - set(listed)) == (set(), set())
    assert len(listed) == len(set(listed))
