"""Certificates keep the council's name, who signed, the unit and the version of the course.

Those that were issued before get the council's name and signatory of today, and their unit.
"""

from django.db import migrations, models
from django.db.models import OuterRef, Subquery, Value
from django.db.models.functions import Coalesce, TruncDate


def fill_in(apps, schema_editor):
    Certificate = apps.get_model("records", "Certificate")
    Event = apps.get_model("records", "LearningEvent")
    Brand = apps.get_model("common", "Brand")
    brand = Brand.objects.filter(site__is_default_site=True).first() or Brand()
    event = Event.objects.filter(pk=OuterRef("event"))
    Certificate.objects.update(
        council_name=brand.council_name,
        signatory=brand.certificate_signatory,
        unit_name=Coalesce(Subquery(event.values("unit__name")[:1]), Value("")),
        content_from=Subquery(
            event.annotate(day=TruncDate("version__published_at")).values("day")[:1]
        ),
    )


class Migration(migrations.Migration):

    dependencies = [
        ('common', '0001_initial'),
        ('records', '0004_who_must_do_what'),
    ]

    operations = [
        migrations.AddField(
            model_name='certificate',
            name='content_from',
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name='certificate',
            name='council_name',
            field=models.CharField(blank=True, max_length=100),
        ),
        migrations.AddField(
            model_name='certificate',
            name='shows_name',
            field=models.BooleanField(default=False, help_text='Whether the holder lets those who have the number see the name.'),
        ),
        migrations.AddField(
            model_name='certificate',
            name='signatory',
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name='certificate',
            name='unit_name',
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.RunPython(fill_in, migrations.RunPython.noop),
    ]
