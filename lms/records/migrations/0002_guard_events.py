"""The database itself refuses to change a learning event.

PostgreSQL refuses UPDATE and DELETE (TRUNCATE, which the tests empty tables with, fires no row
trigger). SQLite refuses UPDATE only: there Django empties tables with DELETE. A later change of
the table on SQLite makes it anew, without the trigger: repeat this operation after such a change
(tests/records/test_append_only.py would fail).
"""

from django.db import migrations

GUARD = {
    "postgresql": """
        CREATE FUNCTION records_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION 'Learning events are only ever added to.'
                USING ERRCODE = 'integrity_constraint_violation';
        END $$;
        CREATE TRIGGER records_learningevent_only_added
            BEFORE UPDATE OR DELETE ON records_learningevent
            FOR EACH ROW EXECUTE FUNCTION records_refuse_change();
    """,
    "sqlite": """
        CREATE TRIGGER records_learningevent_only_added
        BEFORE UPDATE ON records_learningevent
        BEGIN SELECT RAISE(ABORT, 'Learning events are only ever added to.'); END
    """,
}
UNGUARD = {
    "postgresql": """
        DROP TRIGGER records_learningevent_only_added ON records_learningevent;
        DROP FUNCTION records_refuse_change();
    """,
    "sqlite": "DROP TRIGGER records_learningevent_only_added",
}


def guard(apps, schema_editor):
    schema_editor.execute(GUARD[schema_editor.connection.vendor], None)


def unguard(apps, schema_editor):
    schema_editor.execute(UNGUARD[schema_editor.connection.vendor], None)


class Migration(migrations.Migration):
    dependencies = [("records", "0001_initial")]
    operations = [migrations.RunPython(guard, unguard)]
