"""A collection for a group, as others meet it in Wagtail's admin."""

import pytest
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail.models import Collection, CollectionViewRestriction

from lms.common.models import CustomDocument
from lms.people.roles import AUTHORS, ensure_roles
from tests.factories.people import make_person

pytestmark = pytest.mark.django_db
BOARD = "Members of the board"


@pytest.fixture
def paper():
    ensure_roles()
    collection = Collection.get_first_root_node().add_child(name="Board papers")
    kept = CollectionViewRestriction.objects.create(
        collection=collection, restriction_type=CollectionViewRestriction.GROUPS
    )
    kept.groups.add(Group.objects.create(name=BOARD))
    return CustomDocument.objects.create(
        title="Savings for next year", file=ContentFile(b"1", "a.pdf"), collection=collection
    )


def chooser(client, person):
    client.force_login(person)
    return client.get(reverse("wagtaildocs_chooser:choose")).content.decode()


def test_its_titles_are_in_no_list_of_others(client, paper):
    priya = make_person("Priya", role=AUTHORS)

    assert paper.title not in chooser(client, priya)


def test_its_documents_are_not_chosen_by_others(client, paper):
    client.force_login(make_person("Priya", role=AUTHORS))
    answer = client.get(reverse("wagtaildocs_chooser:chosen", args=[paper.pk]))

    assert paper.title not in answer.content.decode()


def test_a_member_of_the_group_finds_them(client, paper):
    priya = make_person("Priya", role=AUTHORS)
    priya.groups.add(Group.objects.get(name=BOARD))

    assert paper.title in chooser(client, priya)
