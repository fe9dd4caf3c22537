from django.core.management.base import BaseCommand
from wagtail.models import Locale

from courses.models import CourseIndexPage
from lms.people.roles import ensure_roles


class Command(BaseCommand):
    help = "Make the roles, and give them the catalogue as soon as there is one. Safe to run again."

    def handle(self, **options):
        learn = CourseIndexPage.objects.filter(locale=Locale.get_default()).first()
        names = ", ".join(ensure_roles(learn=learn))
        where = f"with the courses below “{learn.title}”" if learn else "without courses as yet"
        self.stdout.write(f"These roles are in place, {where}: {names}.")
