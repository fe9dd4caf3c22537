from django.core.management.base import BaseCommand

from courses.search import preparing
from courses.search.actions import rebuild


class Command(BaseCommand):
    help = "Make anew what pages and lessons are found by."

    def handle(self, **options):
        if not preparing.forgive_typing_errors():
            self.stderr.write(preparing.WHAT_TO_DO)
        self.stdout.write(f"{rebuild()} pages and lessons can be found.")
