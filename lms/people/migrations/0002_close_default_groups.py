"""Wagtail's own groups may change and publish the whole site; here every role has its courses."""

from django.db import migrations


def close_default_groups(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    GroupPagePermission = apps.get_model("wagtailcore", "GroupPagePermission")
    GroupCollectionPermission = apps.get_model("wagtailcore", "GroupCollectionPermission")

    Group.objects.filter(name="Editors", user=None).delete()
    for group in Group.objects.filter(name__in=["Editors", "Moderators"]):
        group.permissions.clear()
        GroupPagePermission.objects.filter(group=group, page__depth__lte=2).delete()
        GroupCollectionPermission.objects.filter(group=group).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0001_initial"),
        ("wagtailcore", "0098_apitoken"),
        ("wagtailadmin", "0006_formstate"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailimages", "0027_image_description"),
    ]

    operations = [migrations.RunPython(close_default_groups, migrations.RunPython.noop)]
