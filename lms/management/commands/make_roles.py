from django.core.management.base import BaseCommand
from wagtail.models import Locale

from courses.course_check import ensure_course_check
from courses.models import CourseIndexPage
from lms.people.roles import MODERATORS, ensure_roles


class Command(BaseCommand):
    help = "Make the roles, and give them the catalogue as soon as there is one. Safe to run again."

    def handle(self, **options):
        learn = CourseIndexPage.objects.filter(locale=Locale.get_default()).first()
        groups = ensure_roles(learn=learn)
        if learn:
            ensure_course_check(catalogue=learn, moderators=groups[MODERATORS])
        names = ", ".join(groups)
        where = f"with the courses below “{learn.title}”" if learn else "without courses as yet"
        self.stdout.write(f"These roles are in place, {where}: {names}.")
