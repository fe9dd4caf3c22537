import pytest
from wagtail.images import get_image_model
from wagtail.models import GroupCollectionPermission, GroupPagePermission, Page
from wagtail.permissions import policy_registry

from lms.people.roles import AUTHORS, MODERATORS, ensure_roles, give_role
from tests.factories.people import make_person


@pytest.fixture
def learn(db):
    """Any page below the root stands for the index of courses here."""
    return Page.objects.get(depth=2)


def test_the_three_roles_are_made(db):
    assert sorted(ensure_roles()) == ["Course authors", "Learning administrators", "Moderators"]


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
