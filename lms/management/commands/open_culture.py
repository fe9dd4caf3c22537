from django.core.management.base import BaseCommand, CommandError
from wagtail.models import Site

from home.actions import open_sections
from home.roles import give_sections


class Command(BaseCommand):
    help = "Make the culture and help sections, and give the roles theirs. Safe to run again."

    def handle(self, **options):
        site = Site.objects.select_related("root_page__locale").filter(is_default_site=True).first()
        if not site:
            raise CommandError("There is no site yet. Make one in the admin, under Settings.")
        sections = open_sections(home=site.root_page)
        give_sections(sections, home=site.root_page)
        titles = ", ".join(page.title for page in sections.values())
        self.stdout.write(f"These sections are in place: {titles}.")
