"""Who works on the culture pages in the admin.

Culture
├── Themes       Working in the open
├── Stories      Fewer forms, started by priya
└── Experiments  Ring first
"""

import pytest

from home.models import ExperimentIndexPage, StoryIndexPage, ThemeIndexPage
from lms.people.models import User
from lms.people.roles import AUTHORS, MODERATORS, TRANSLATORS
from tests.factories.home import make_experiment, make_story, make_theme, translate
from tests.factories.people import make_person


def somebody(name, role):
    return User.objects.get(pk=make_person(name, role=role).pk)


def test_an_author_starts_themes_and_stories(sections):
    priya = somebody("Priya", AUTHORS)
    written = [sections[ThemeIndexPage], sections[StoryIndexPage]]

    assert all(page.permissions_for_user(priya).can_add_subpage() for page in written)


def test_an_author_starts_no_experiment_in_the_admin(sections):
    may = sections[ExperimentIndexPage].permissions_for_user(somebody("Priya", AUTHORS))

    assert not may.can_add_subpage()


def test_an_author_changes_her_own_story_and_publishes_none(sections):
    priya = somebody("Priya", AUTHORS)
    may = make_story(owner=priya, live=False).permissions_for_user(priya)

    assert (may.can_edit(), may.can_publish()) == (True, False)


def test_an_author_changes_no_story_of_another(sections):
    may = make_story().permissions_for_user(somebody("Priya", AUTHORS))

    assert not may.can_edit()


def test_an_author_changes_no_experiment_that_she_sent_herself(sections):
    priya = somebody("Priya", AUTHORS)

    assert not make_experiment(owner=priya).permissions_for_user(priya).can_edit()


@pytest.mark.parametrize("make", [make_theme, make_story, make_experiment])
def test_a_moderator_publishes(sections, make):
    may = make(live=False).permissions_for_user(somebody("Mo", MODERATORS))

    assert (may.can_edit(), may.can_publish()) == (True, True)


@pytest.mark.parametrize("make", [make_theme, make_story, make_experiment])
def test_a_translator_changes_the_translation_only(sections, make):
    tegwen, page = somebody("Tegwen", TRANSLATORS), make()

    assert translate(page).permissions_for_user(tegwen).can_edit()
    assert not page.permissions_for_user(tegwen).can_edit()


@pytest.mark.parametrize("make", [make_theme, make_story, make_experiment])
def test_staff_change_nothing(sections, make):
    may = make().permissions_for_user(somebody("Amina", None))

    assert not any((may.can_edit(), may.can_delete(), may.can_publish()))
