"""The lessons of a module that two courses have, sent for both courses at the same time."""

import pytest

from lms.records.actions import compare_standing
from lms.records.models import Certificate, LearningEvent, Standing
from tests.at_once import AT_ONCE, post_at_once
from tests.factories.courses import borrow
from tests.factories.records import finish, make_amina, make_short_course

pytestmark = AT_ONCE
POSTS = 20


@pytest.fixture
def statuses(client):
    """Both courses wait for the two lessons of one module; each is sent ten times for each."""
    amina = make_amina()
    client.force_login(amina)
    _course, module = make_short_course("DC02")
    other, own = make_short_course("DC01", lessons=1)
    borrow(other, module)
    finish(amina, other, own, 1)
    urls = [f"/record/{module.translation_key}/{each.id}/done/" for each in module.outline]
    urls += [f"{url}?course={other.translation_key}" for url in urls]
    return post_at_once(urls * (POSTS // len(urls)), client.cookies)


def test_every_post_is_answered(statuses):
    assert set(statuses) == {302}


@pytest.mark.usefixtures("statuses")
def test_both_courses_are_complete_once():
    assert [row.state.is_complete for row in Standing.objects.all()] == [True, True]
    assert Certificate.objects.count() == 2


@pytest.mark.usefixtures("statuses")
def test_each_lesson_is_done_once_in_each_course():
    kinds = (LearningEvent.Kind.LESSON_DONE, LearningEvent.Kind.CARRIED)
    done = LearningEvent.objects.filter(kind__in=kinds)

    # Two of the module in each of two courses, and one that only the other course has.
    assert done.count() == 5
    assert not compare_standing()
