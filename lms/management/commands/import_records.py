from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from lms.records.actions import import_records
from lms.records.record_file import BadFile


class Command(BaseCommand):
    help = "Bring over learning records from another system: a CSV file, one row a completion."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)

    def handle(self, *, file, **options):
        try:
            report = import_records(content=file.read_bytes())
        except OSError as error:
            raise CommandError(f"The file cannot be read: {error}") from error
        except BadFile as error:
            raise CommandError(f"Nothing was imported.\n{error}") from error
        self.stdout.write(f"{report.rows} rows read, {report.events_added} events added.")
        if report.held:
            self.stdout.write(
                f"{len(report.held)} rows name staff numbers we do not know yet: import the HR "
                "file first, then run this again."
            )
            self.stdout.write(", ".join(report.unknown_numbers))
