"""Months that are closed, and targets on other paths than a straight line. All three tables are
only ever added to, which the database holds too.

As with learning events (records.0002_guard_events), PostgreSQL refuses UPDATE and DELETE, SQLite
UPDATE only. A later change of one of these tables on SQLite makes it anew, without the trigger:
repeat this operation after such a change (tests/metrics/test_only_added.py would fail).
"""

import django.db.models.deletion
from django.db import migrations, models

TABLES = ("metrics_target", "metrics_closedmonth", "metrics_closedfigure")
FUNCTION = """
    CREATE FUNCTION metrics_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        RAISE EXCEPTION 'Closed months and targets are only ever added to.'
            USING ERRCODE = 'integrity_constraint_violation';
    END $$;
"""
GUARD = {
    "postgresql": """
        CREATE TRIGGER {table}_only_added BEFORE UPDATE OR DELETE ON {table}
            FOR EACH ROW EXECUTE FUNCTION metrics_refuse_change();
    """,
    "sqlite": """
        CREATE TRIGGER {table}_only_added BEFORE UPDATE ON {table}
        BEGIN SELECT RAISE(ABORT, 'Closed months and targets are only ever added to.'); END
    """,
}
UNGUARD = {
    "postgresql": "DROP TRIGGER {table}_only_added ON {table};",
    "sqlite": "DROP TRIGGER {table}_only_added",
}


def guard(apps, schema_editor):
    vendor = schema_editor.connection.vendor
    if vendor == "postgresql":
        schema_editor.execute(FUNCTION, None)
    for table in TABLES:
        schema_editor.execute(GUARD[vendor].format(table=table), None)


def unguard(apps, schema_editor):
    vendor = schema_editor.connection.vendor
    for table in TABLES:
        schema_editor.execute(UNGUARD[vendor].format(table=table), None)
    if vendor == "postgresql":
        schema_editor.execute("DROP FUNCTION metrics_refuse_change()", None)


class Migration(migrations.Migration):

    dependencies = [
        ('metrics', '0001_initial'),
        ('people', '0004_groups_of_people'),
    ]

    operations = [
        migrations.AddField(
            model_name='target',
            name='path',
            field=models.CharField(choices=[('linear', 'linear'), ('stepped', 'stepped'), ('flat', 'flat')], default='linear', max_length=7, verbose_name='path'),
        ),
        migrations.AddField(
            model_name='target',
            name='steps',
            field=models.JSONField(blank=True, default=list, help_text='[[day, per cent], …] in order.', verbose_name='steps between'),
        ),
        migrations.AddField(
            model_name='target',
            name='tolerance',
            field=models.PositiveSmallIntegerField(default=5, verbose_name='points behind that are still “just behind”'),
        ),
        migrations.CreateModel(
            name='ClosedMonth',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField(help_text='The last of the month.')),
                ('revision', models.PositiveSmallIntegerField(default=1)),
                ('reason', models.CharField(blank=True, help_text='Of a correction.', max_length=250)),
                ('structure_on', models.DateField(help_text='Whose directorates the figures are of.')),
                ('code_version', models.CharField(max_length=64)),
                ('input_files', models.JSONField(default=list, help_text='[[as at, SHA-256], …] of HR files.')),
                ('taken_at', models.DateTimeField(auto_now_add=True)),
            ],
            options={
                'ordering': ['-day', '-revision'],
                'constraints': [models.UniqueConstraint(fields=('day', 'revision'), name='metrics_closedmonth_one_each'), models.CheckConstraint(condition=models.Q(('revision', 1), models.Q(('reason', ''), _negated=True), _connector='OR'), name='metrics_closedmonth_why_corrected')],
            },
        ),
        migrations.CreateModel(
            name='ClosedFigure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('measure', models.CharField(max_length=40)),
                ('numerator', models.IntegerField()),
                ('denominator', models.IntegerField(null=True)),
                ('unit', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.unit')),
                ('month', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='figures', to='metrics.closedmonth')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('month', 'measure', 'unit'), name='metrics_closedfigure_one_each'), models.UniqueConstraint(condition=models.Q(('unit', None)), fields=('month', 'measure'), name='metrics_closedfigure_one_of_the_council')],
            },
        ),
        migrations.RunPython(guard, unguard),
    ]
