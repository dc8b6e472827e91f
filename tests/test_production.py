"""`seedtrain check` names every setting that production still lacks, and refuses to start without secrets."""

import os
import subprocess
import sys
from pathlib import Path

READY = {
    "SEEDTRAIN_PRODUCTION": "1",
    "SEEDTRAIN_SECRET_KEY": "s3cret-" * 10,
    "SEEDTRAIN_ISSUER_SECRET": "is5uer-" * 10,
    "SEEDTRAIN_ORIGIN": "https://training.example.org",
    "SEEDTRAIN_HOSTS": "training.example.org",
    "SEEDTRAIN_EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
    "SEEDTRAIN_BEHIND_PROXY": "1",
}


def check(folder: Path, settings: dict[str, str], *words: str) -> subprocess.CompletedProcess[str]:
    """One command with exactly these settings."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("SEEDTRAIN_")}
    ours = {**clean, "SEEDTRAIN_DATA_DIR": str(folder), **settings}
    return subprocess.run(
        [sys.executable, "-m", "seedtrain", *(words or ("check",))], env=ours, capture_output=True, text=True, check=False
    )


def lacking(said: str) -> set[str]:
    """The settings named at the start of each line."""
    return {line[2:].split(":")[0] for line in said.splitlines() if line.startswith("- ")}


def test_check_on_a_development_machine_names_what_is_missing(tmp_path: Path) -> None:
    done = check(tmp_path, {"SEEDTRAIN_DEMO": "1", "SEEDTRAIN_DEBUG": "1"})

    wanted = {"SEEDTRAIN_PRODUCTION", "SEEDTRAIN_DEMO", "SEEDTRAIN_DEBUG", "SEEDTRAIN_ORIGIN", "SEEDTRAIN_EMAIL_BACKEND", "database"}
    assert (done.returncode, wanted - lacking(done.stdout)) == (1, set())


def test_check_when_ready_names_only_the_choice_of_database(tmp_path: Path) -> None:
    check(tmp_path, READY, "migrate")

    assert lacking(check(tmp_path, READY).stdout) == {"SEEDTRAIN_DATABASE_URL"}


def test_production_does_not_start_without_its_secret_key(tmp_path: Path) -> None:
    done = check(tmp_path, {**READY, "SEEDTRAIN_SECRET_KEY": ""})

    assert (done.returncode != 0, "SEEDTRAIN_SECRET_KEY is missing" in done.stderr) == (True, True)


def test_settings_refuse_what_they_cannot_read(tmp_path: Path) -> None:
    flag = check(tmp_path, {"SEEDTRAIN_DEMO": "perhaps"})
    database = check(tmp_path, {"SEEDTRAIN_DATABASE_URL": "mysql://somewhere/else"})

    assert "SEEDTRAIN_DEMO is 1 or 0; it came as 'perhaps'" in flag.stderr
    assert "SEEDTRAIN_DATABASE_URL starts with sqlite:// or postgresql://" in database.stderr
