from datetime import timedelta

import pytest

from lms.common.dates import today
from lms.people import actions
from lms.people.actions import NotTheirsToGroup
from lms.people.models import GroupMember, StaffGroup
from lms.people.roles import AUTHORS
from lms.people.signals import people_changed
from tests.factories.people import make_person

LIST = "/admin/staff-groups/"


@pytest.fixture
def amina(db):
    return make_person("Amina", last_name="Khan", staff_number="020915")


@pytest.fixture
def group(db):
    return StaffGroup.objects.create(name="Lone workers", purpose="Whoever works alone.")


@pytest.fixture
def url(group):
    return f"{LIST}{group.pk}/"


def members(group):
    here = GroupMember.objects.on(today()).filter(staff_group=group)
    return [str(member.person) for member in here]


def test_a_group_is_added_and_listed(admin):
    admin.post(f"{LIST}new/", {"name": "First aiders", "purpose": ""})

    assert "First aiders" in admin.get(LIST).content.decode()


def test_two_groups_have_two_names(admin, group):
    page = admin.post(f"{LIST}new/", {"name": "Lone workers", "purpose": ""}).content.decode()

    assert "already exists" in page
    assert StaffGroup.objects.count() == 1


def test_a_group_gets_another_name(admin, group, url):
    admin.post(f"{url}change/", {"name": "Alone at work", "purpose": ""})
    group.refresh_from_db()

    assert group.name == "Alone at work"


@pytest.mark.parametrize("written", ["020915", "20915", "{email}", "020915,\n020915"])
def test_people_are_added_by_number_or_address(admin, amina, group, url, written):
    admin.post(url, {"people": written.format(email=amina.email.upper())})

    assert members(group) == ["Amina Khan"]


def test_one_unknown_number_adds_nobody_and_loses_nothing(admin, amina, group, url):
    page = admin.post(url, {"people": "020915\n999999"}).content.decode()

    assert "No colleague who works here has these: 999999." in page
    assert "020915\n999999" in page
    assert members(group) == []


def test_who_has_left_is_not_added(admin, group, url):
    make_person("Gone", staff_number="000777", left=True)

    assert "000777" in admin.post(url, {"people": "000777"}).content.decode()
    assert members(group) == []


def test_who_is_in_it_is_not_added_again(admin, susan, amina, group):
    actions.add_members(group=group, people=[amina], by=susan)

    assert actions.add_members(group=group, people=[amina], by=susan) == []


def test_who_is_taken_out_stays_on_record(admin, susan, amina, group, url):
    since = today() - timedelta(days=9)
    GroupMember.objects.create(staff_group=group, person=amina, starts_on=since, added_by=susan)
    admin.post(f"{url}remove/{amina.pk}/")

    member = GroupMember.objects.get()
    assert (member.starts_on, member.ends_on, member.removed_by) == (since, today(), susan)


def test_who_is_added_and_taken_out_in_a_day_can_be_added_again(susan, amina, group):
    actions.add_members(group=group, people=[amina], by=susan)
    actions.remove_member(group=group, person=amina, by=susan)
    actions.add_members(group=group, people=[amina], by=susan)

    member = GroupMember.objects.get()
    assert (member.ends_on, member.removed_by) == (None, None)


def test_to_take_out_twice_is_to_take_out_once(susan, amina, group):
    actions.add_members(group=group, people=[amina], by=susan)
    actions.remove_member(group=group, person=amina, by=susan)

    assert not actions.remove_member(group=group, person=amina, by=susan)


def test_whoever_counts_is_told(susan, amina, group):
    told = []
    people_changed.connect(receiver := lambda person_ids, **_: told.append(person_ids))
    actions.add_members(group=group, people=[amina], by=susan)
    people_changed.disconnect(receiver)

    assert told == [{amina.pk}]


@pytest.mark.parametrize("path", ["", "new/", "{pk}/", "{pk}/change/"])
def test_an_author_finds_no_groups(client, group, path):
    client.force_login(make_person("Priya", role=AUTHORS))

    assert client.get(LIST + path.format(pk=group.pk)).status_code in {302, 404}


def test_an_author_groups_nobody(amina, group):
    priya = make_person("Priya", role=AUTHORS)

    with pytest.raises(NotTheirsToGroup):
        actions.add_members(group=group, people=[amina], by=priya)


def test_more_people_are_no_more_queries(admin, susan, amina, group, url, counted):
    actions.add_members(group=group, people=[amina], by=susan)
    admin.get(url)
    with counted() as few:
        admin.get(url)
    people = [make_person(f"P{number}") for number in range(10)]
    actions.add_members(group=group, people=people, by=susan)

    with counted() as many:
        admin.get(url)

    assert len(few) == len(many)


def test_nobody_adds_themself(admin, susan, group, url):
    assert susan.email in admin.post(url, {"people": susan.email}).content.decode()
    assert members(group) == []


def test_too_many_at_once_are_refused_in_words(admin, group, url):
    many = "\n".join(f"{number:06}" for number in range(100_000, 102_001))

    assert "That is more than 2000 at once." in admin.post(url, {"people": many}).content.decode()
