"""A new site starts with one home page in English and its twin in Welsh, as its root."""

from django.conf import settings
from django.db import migrations


def create_home_page(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    Locale = apps.get_model("wagtailcore", "Locale")
    Page = apps.get_model("wagtailcore", "Page")
    Site = apps.get_model("wagtailcore", "Site")
    LocaleSynchronization = apps.get_model("wagtail_localize", "LocaleSynchronization")
    HomePage = apps.get_model("home", "HomePage")

    # Wagtail's own migrations make a welcome page that nobody needs.
    Page.objects.filter(slug="home", depth=2).delete()
    Site.objects.all().delete()
    welsh, _ = Locale.objects.get_or_create(language_code="cy")
    english, _ = Locale.objects.get_or_create(language_code="en")
    # Every English page gets a Welsh address at once; it shows the English text until translated.
    LocaleSynchronization.objects.create(locale=welsh, sync_from=english)
    content_type, _ = ContentType.objects.get_or_create(app_label="home", model="homepage")
    home = HomePage.objects.create(
        title="Home",
        draft_title="Home",
        slug="home",
        content_type=content_type,
        path="00010001",
        depth=2,
        url_path="/home/",
        locale=english,
        live=True,
    )
    Page.objects.filter(depth=1).update(numchild=1)
    Site.objects.create(
        hostname="localhost",
        root_page=home,
        is_default_site=True,
        site_name=settings.WAGTAIL_SITE_NAME,
    )


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0001_initial"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtail_localize", "0016_rename_page_revision_translationlog_revision"),
    ]

    operations = [migrations.RunPython(create_home_page, migrations.RunPython.noop)]
