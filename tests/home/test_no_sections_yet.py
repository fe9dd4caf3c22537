"""A site whose culture sections nobody has opened."""

from io import StringIO

from django.core.management import call_command

from home.models import StoryIndexPage
from lms.people.models import User
from lms.people.roles import AUTHORS
from tests.factories.people import make_person


def test_where_there_is_no_section_there_is_no_form(signed_in):
    assert signed_in.get("/culture/ideas/experiment/").status_code == 404


def test_one_command_opens_the_sections_for_a_council(db):
    call_command("open_culture", verbosity=0, stdout=StringIO())

    index = StoryIndexPage.objects.get(locale__language_code="en")
    priya = User.objects.get(pk=make_person("Priya", role=AUTHORS).pk)
    assert index.permissions_for_user(priya).can_add_subpage()
