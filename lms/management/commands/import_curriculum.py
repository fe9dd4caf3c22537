from django.core.management.base import BaseCommand, CommandError
from wagtail.models import Site

from courses.curriculum.actions import CurriculumRefused, import_curriculum


class Command(BaseCommand):
    help = "Read a folder of course files (courses/curriculum/README.md) into the catalogue."

    def add_arguments(self, parser):
        parser.add_argument("directory", help="The folder with one .yaml file for each course.")

    def handle(self, *, directory, **options):
        site = Site.objects.select_related("root_page__locale").filter(is_default_site=True).first()
        if not site:
            raise CommandError("There is no site yet. Make one in the admin, under Settings.")
        try:
            reports = import_curriculum(directory=directory, home=site.root_page)
        except CurriculumRefused as error:
            raise CommandError(
                "Nothing was imported. Mend these first:\n" + "\n".join(error.problems)
            ) from error
        for report in reports:
            self.tell(report)

    def tell(self, report):
        self.stdout.write(f"{report.code} {report.title}: {report.outcome}")
        for title, outcome in report.modules.items():
            self.stdout.write(f"  {title}: {outcome}")
        for language, outcome in report.translations.items():
            self.stdout.write(f"  words in {language}: {outcome}")
