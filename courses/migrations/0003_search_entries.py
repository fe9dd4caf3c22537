import sys

import django.db.models.deletion
from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import migrations, models

from courses.search import preparing

STEMS = GinIndex("stems", name="courses_searchentry_stems")


def prepare(apps, schema_editor):
    """Indexes that only PostgreSQL has. It may refuse pg_trgm: then what to do is said, and search
    works all the same."""
    if schema_editor.connection.vendor != "postgresql":
        return
    schema_editor.add_index(apps.get_model("courses", "SearchEntry"), STEMS)
    if not preparing.forgive_typing_errors():
        sys.stderr.write(f"\n{preparing.WHAT_TO_DO}\n")


class Migration(migrations.Migration):

    dependencies = [
        ('courses', '0002_skill_statements'),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='SearchEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('lesson_slug', models.CharField(blank=True, max_length=90)),
                ('language', models.CharField(help_text='That of the words.', max_length=12)),
                ('title', models.CharField(max_length=255)),
                ('summary', models.CharField(blank=True, max_length=250)),
                ('title_words', models.TextField()),
                ('words', models.TextField(help_text='Those of the title too, each once.')),
                ('stems', SearchVectorField(help_text='Of the words, on PostgreSQL only.', null=True)),
                ('page', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.WAGTAIL_PAGE_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('page', 'lesson_slug'), name='courses_searchentry_once')],
            },
        ),
        migrations.RunPython(prepare, migrations.RunPython.noop),
    ]
