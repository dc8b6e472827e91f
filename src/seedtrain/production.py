"""What a production server still lacks, each with why it matters and what to set.

Flow: `seedtrain check` -> this file -> words.
Reads: settings, the database, Django's deployment checks. Writes: nothing.
Source: Django deployment checklist; docs/how-to/deploy.md.
"""

import sys
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.core import checks
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

# Said by Django, settled by us: HSTS preload is the operator's choice, and the secret key is checked in our own words.
SILENCED = {"security.W021", "security.W009"}


@dataclass(frozen=True, slots=True)
class Lack:
    """One thing that is missing: the setting, why it matters, what to do."""

    setting: str
    why: str
    remedy: str


def lacks() -> tuple[Lack, ...]:
    """Everything that production still needs, most serious first."""
    found = []
    if not settings.IS_PRODUCTION:
        found.append(
            Lack(
                "SEEDTRAIN_PRODUCTION", "without it cookies also travel unencrypted and secrets are made up", "Set SEEDTRAIN_PRODUCTION=1."
            )
        )
    if settings.DEBUG:
        found.append(Lack("SEEDTRAIN_DEBUG", "error pages show code and settings to anyone", "Unset SEEDTRAIN_DEBUG."))
    if settings.IS_DEMO:
        found.append(Lack("SEEDTRAIN_DEMO", "anyone may sign in as a demo person with one click", "Unset SEEDTRAIN_DEMO."))
    if len(settings.SECRET_KEY) < 50:
        found.append(Lack("SEEDTRAIN_SECRET_KEY", "sessions could be forged", "Set 50 or more random characters."))
    if len(settings.ISSUER_SECRET) < 32 or settings.ISSUER_SECRET == settings.SECRET_KEY:
        found.append(
            Lack(
                "SEEDTRAIN_ISSUER_SECRET",
                "credentials are signed with keys derived from it; it must outlive the secret key",
                "Set 32 or more random characters and keep a copy off this machine.",
            )
        )
    if not settings.ORIGIN.startswith("https://"):
        found.append(
            Lack("SEEDTRAIN_ORIGIN", f"it is {settings.ORIGIN}; credentials carry this address for good", "Set https://your.name.example.")
        )
    if set(settings.ALLOWED_HOSTS) & {"*", "testserver"}:
        found.append(Lack("SEEDTRAIN_HOSTS", "the server answers to names that are not its own", "List its names, separated by commas."))
    if "console" in settings.EMAIL_BACKEND:
        found.append(
            Lack(
                "SEEDTRAIN_EMAIL_BACKEND",
                "mails are printed, not sent",
                "Set django.core.mail.backends.smtp.EmailBackend and SEEDTRAIN_EMAIL_HOST.",
            )
        )
    if connection.vendor == "sqlite":
        found.append(
            Lack(
                "SEEDTRAIN_DATABASE_URL",
                "SQLite serves one machine; it is safe for a small network, PostgreSQL allows several servers",
                "Set postgresql://user:password@host/name, or keep SQLite and back up its file (docs/how-to/deploy.md).",
            )
        )
    found.extend(_unmigrated())
    if not Path(settings.DATA_DIR).is_dir():
        found.append(Lack("SEEDTRAIN_DATA_DIR", f"{settings.DATA_DIR} is no folder", "Create it, writable for the server only."))
    found.extend(
        Lack(message.id or "django", str(message.msg).split(". ")[0], str(message.hint or "See the Django deployment checklist."))
        for message in checks.run_checks(include_deployment_checks=True)
        if message.level >= checks.WARNING and message.id not in SILENCED and str(message.id).startswith("security")
    )
    return tuple(found)


def _unmigrated() -> list[Lack]:
    """The database answers and has this version's tables, or what is wrong with it."""
    try:
        executor = MigrationExecutor(connection)
        plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError as error:
        return [Lack("SEEDTRAIN_DATABASE_URL", f"the database does not answer: {error}", "Check address, user and password.")]
    return [Lack("database", f"{len(plan)} migrations are missing", "Run seedtrain migrate.")] if plan else []


def report() -> int:
    """The lacks are printed; the exit code is 0 only when there are none."""
    found = lacks()
    for lack in found:
        sys.stdout.write(f"- {lack.setting}: {lack.why}. {lack.remedy}\n")
    sys.stdout.write(f"{len(found)} things to settle before production.\n" if found else "Ready for production.\n")
    return min(len(found), 1)
