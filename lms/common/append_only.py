"""Rows that are only ever added: what was said stays said. The database refuses as well."""

from django.db import migrations, models

REFUSAL = "What is kept here is only ever added to. Add a new one that says why."


class AppendOnlyQuerySet(models.QuerySet):
    def update(self, *args, **kwargs):
        raise TypeError(REFUSAL)

    def delete(self):
        raise TypeError(REFUSAL)

    bulk_update = update


class AppendOnly(models.Model):
    objects = AppendOnlyQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        if not self._state.adding:
            raise TypeError(REFUSAL)
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        raise TypeError(REFUSAL)


# PostgreSQL refuses UPDATE and DELETE. SQLite refuses UPDATE only, and a later change of a table
# makes it anew there, without the trigger: repeat the operation after such a change (the tests of
# what is only added to would fail).
FUNCTION = """
    CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        RAISE EXCEPTION 'Rows of % are only ever added to.', TG_TABLE_NAME
            USING ERRCODE = 'integrity_constraint_violation';
    END $$;
"""
GUARD = {
    "postgresql": FUNCTION
    + """
        CREATE TRIGGER {table}_only_added BEFORE UPDATE OR DELETE ON {table}
            FOR EACH ROW EXECUTE FUNCTION refuse_change();
    """,
    "sqlite": """
        CREATE TRIGGER {table}_only_added BEFORE UPDATE ON {table}
        BEGIN SELECT RAISE(ABORT, 'Rows of {table} are only ever added to.'); END
    """,
}
UNGUARD = {
    "postgresql": "DROP TRIGGER {table}_only_added ON {table};",
    "sqlite": "DROP TRIGGER {table}_only_added",
}


def only_added(*tables: str) -> migrations.RunPython:
    """The operation of a migration that has the database hold these tables to it too."""

    def running(statements):
        def run(apps, schema_editor):
            for table in tables:
                sql = statements[schema_editor.connection.vendor].replace("{table}", table)
                schema_editor.execute(sql, None)

        return run

    return migrations.RunPython(running(GUARD), running(UNGUARD))
