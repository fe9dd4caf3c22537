import pytest
from django.contrib.auth.models import Group
from wagtail.images import get_image_model
from wagtail.models import GroupCollectionPermission, GroupPagePermission, Page
from wagtail.permissions import policy_registry

from lms.people.roles import (
    AUTHORS,
    GIVEN,
    LEARNING_ADMINISTRATORS,
    MODERATORS,
    ensure_roles,
    give_role,
    may_give,
)
from tests.factories.people import make_person


@pytest.fixture
def learn(db):
    """Any page below the root stands for the index of courses here."""
    return Page.objects.get(depth=2)


def test_the_roles_are_made(db):
    assert tuple(ensure_roles()) == GIVEN


def test_a_role_may_be_given_and_being_a_superuser_may_not():
    assert may_give(LEARNING_ADMINISTRATORS)
    assert not may_give("Superuser")


def test_a_new_site_has_no_group_that_reaches_the_whole_tree(db):
    assert not GroupPagePermission.objects.exists()
    assert not GroupCollectionPermission.objects.exists()


def test_wagtails_moderators_are_ours_and_its_editors_are_gone(db):
    assert list(Group.objects.values_list("name", "permissions")) == [(MODERATORS, None)]


def test_no_role_reaches_above_the_catalogue(learn):
    ensure_roles(learn=learn)

    assert set(GroupPagePermission.objects.values_list("page", flat=True)) == {learn.pk}


def test_making_them_twice_changes_nothing(learn):
    ensure_roles(learn=learn)
    before = GroupPagePermission.objects.count(), GroupCollectionPermission.objects.count()

    ensure_roles(learn=learn)

    after = GroupPagePermission.objects.count(), GroupCollectionPermission.objects.count()
    assert after == before


def test_an_author_may_add_a_course_and_not_publish_it(learn):
    ensure_roles(learn=learn)
    priya = make_person("Priya")

    give_role(person=priya, role=AUTHORS)

    tester = learn.permissions_for_user(priya)
    assert tester.can_add_subpage()
    assert not tester.can_publish_subpage()


def test_a_moderator_may_publish(learn):
    ensure_roles(learn=learn)
    priya = make_person("Priya")

    give_role(person=priya, role=MODERATORS)

    assert learn.permissions_for_user(priya).can_publish_subpage()


def test_an_author_may_use_pictures(learn):
    ensure_roles(learn=learn)
    priya = make_person("Priya")

    give_role(person=priya, role=AUTHORS)

    policy = policy_registry.get_by_type(get_image_model())
    assert policy.user_has_permission(priya, "add")
