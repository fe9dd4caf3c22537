from django.core.management.base import BaseCommand, CommandError

from courses.curriculum.exporting import ExportRefused, export_curriculum


class Command(BaseCommand):
    help = "Write courses as files that import_curriculum reads, here or at another council."

    def add_arguments(self, parser):
        parser.add_argument("directory", help="A folder that is new or empty.")
        parser.add_argument("codes", nargs="*", help="Codes such as DC01. Left out: all courses.")

    def handle(self, *, directory, codes, **options):
        try:
            reports = export_curriculum(directory=directory, codes=codes)
        except ExportRefused as error:
            raise CommandError(
                "Nothing was written. Mend these first:\n" + "\n".join(error.problems)
            ) from error
        for report in reports:
            self.stdout.write(f"{report.code}: {report.file}")
            for sentence in report.left_behind:
                self.stdout.write(f"  {sentence}")
