from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from lms.people.models import User
from tests.benchmarks.council import make_council


class Command(BaseCommand):
    help = "Fill an empty PostgreSQL database with a made-up council and years of its learning."

    def add_arguments(self, parser):
        parser.add_argument("--people", type=int, default=1_000)
        parser.add_argument("--years", type=int, default=5)

    def handle(self, *, people, years, **options):
        if connection.vendor != "postgresql":
            raise CommandError("Give DATABASE_URL an empty PostgreSQL database: this is for size.")
        if User.objects.exclude(postings=None).exists():
            raise CommandError("There are people in this database already. Give it an empty one.")
        self.stdout.write(f"{make_council(people=people, years=years):,} events")
