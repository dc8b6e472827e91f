"""The database itself refuses to change or delete journal entries and to change their payloads, on both engines."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

ENTRY, PAYLOAD = "seedtrain_journalentry", "seedtrain_journalpayload"
RULES = [(ENTRY, "UPDATE"), (ENTRY, "DELETE"), (PAYLOAD, "UPDATE")]
MESSAGE = "the journal is append-only"


def forbid(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """From here on the three statements fail."""
    if schema_editor.connection.vendor == "sqlite":
        for table, verb in RULES:
            schema_editor.execute(
                f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
            )
        return
    schema_editor.execute(
        "CREATE FUNCTION seedtrain_append_only() RETURNS trigger AS $$ "
        f"BEGIN RAISE EXCEPTION '{MESSAGE}' USING ERRCODE = 'integrity_constraint_violation'; END $$ LANGUAGE plpgsql"
    )
    for table, verb in RULES:
        schema_editor.execute(
            f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} FOR EACH ROW EXECUTE FUNCTION seedtrain_append_only()"
        )


def allow(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """The statements work again."""
    on = "" if schema_editor.connection.vendor == "sqlite" else " ON {table}"
    for table, verb in RULES:
        schema_editor.execute(f"DROP TRIGGER {table}_no_{verb.lower()}" + on.format(table=table))
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP FUNCTION seedtrain_append_only()")


class Migration(migrations.Migration):
    dependencies = [("seedtrain", "0001_rooms")]
    operations = [migrations.RunPython(forbid, allow)]
