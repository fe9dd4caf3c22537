"""Amina completes a course on 1 July 2026. On 3 October it changes so that earlier completions
count until 1 January 2027."""

from datetime import date

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.urls import reverse

from lms.people.actions.opening import open_record
from lms.people.models import LEARNING_ADMINISTRATORS
from lms.people.roles import MODERATORS, ensure_roles
from lms.records import actions
from lms.records.affected import people_of
from lms.records.inspection import CourseRecord
from lms.records.models import Certificate, LearningEvent, Standing
from lms.records.team import Team
from lms.records.to_do import MyLearning, to_do_of
from tests.factories.courses import lesson, publish, publish_material
from tests.factories.people import make_person
from tests.factories.records import finish, make_requirement, make_short_course

SAID = "The course changed on 3 October 2026: your completion counts until 1 January 2027."


def at(day):
    return time_machine.travel(f"{day} 12:00+00:00", tick=False)


def complete(person, course, module, day):
    with at(day):
        for number in range(1, len(module.outline) + 1):
            finish(person, course, module, number)


def change(module, day="2026-10-03", **said):
    said = said or {"earlier": "date", "counts_until": date(2027, 1, 1)}
    module.lessons = [*module.lessons.raw_data, lesson("Gifts")]
    with at(day):
        return publish_material(module, **said)


@pytest.fixture
def required(amina, reading):
    with at("2026-07-01"):
        course, module = make_short_course("DC05")
    make_requirement(course)
    return course, module


@pytest.fixture
def changed(amina, required):
    """The course as it is after the change, of which Amina completed the version before."""
    course, module = required
    complete(amina, course, module, "2026-07-01")
    return course, change(module)


def to_do(person, course, day):
    with at(day):
        return to_do_of(person, course)


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        ("2026-10-02", "current"),
        ("2026-10-03", "current"),
        ("2026-12-02", "expiring"),
        ("2027-01-01", "expiring"),
        ("2027-01-02", "expired"),
    ],
)
def test_the_completion_counts_until_its_day(amina, changed, day, kind):
    assert to_do(amina, changed[0], day).status.kind == kind


def test_the_learner_reads_why(amina, changed):
    assert to_do(amina, changed[0], "2026-10-04").valid_sentence == SAID


def test_the_course_page_says_why(client, amina, changed):
    client.force_login(amina)
    with at("2026-10-04"):
        page = client.get("/learn/course-dc05/").content.decode()

    assert SAID in page


def test_afterwards_the_learner_is_asked_to_do_it_again(amina, changed):
    mine = to_do(amina, changed[0], "2027-01-02")

    assert mine.is_to_renew
    assert mine.due_sentence == (
        "The course changed on 3 October 2026: your completion counted until 1 January 2027. "
        "Please do it again by 1 January 2027."
    )


def test_at_home_it_is_the_same(amina, changed):
    with at("2027-01-02"):
        mine = next(each for each in MyLearning(amina).required)

    assert mine.status.kind == "expired"


def test_the_manager_reads_why(amina, changed):
    tom = make_person("Tom")
    amina.postings.update(manager=tom)
    with at("2026-10-04"):
        [line] = Team(tom).members[0].lines
        said = line.sentence

    assert "The course changed on 3 October 2026: an earlier completion counts until" in said


def test_the_inspector_reads_why(amina, changed):
    with at("2026-10-04"):
        reasons = CourseRecord(amina, changed[0].translation_key).reasons

    assert (
        "The course changed on 3 October 2026: an earlier completion counts until 1 January 2027."
        in reasons
    )


def test_it_can_be_done_again_and_then_counts_for_good(amina, changed):
    with at("2026-12-10"):
        actions.start_course(person=amina, course_key=changed[0].translation_key)
    complete(amina, *changed, "2026-12-11")

    status = to_do(amina, changed[0], "2027-06-01").status
    assert (status.kind, status.valid_until) == ("current", None)


def test_doing_it_again_takes_the_new_lesson_too(amina, changed):
    with at("2026-12-10"):
        actions.start_course(person=amina, course_key=changed[0].translation_key)
        finish(amina, *changed, 1)
        finish(amina, *changed, 2)

    assert len(Standing.objects.get(person=amina).completed_on) == 1


def test_no_record_is_written_when_a_course_changes(amina, required):
    course, module = required
    complete(amina, course, module, "2026-07-01")
    before = LearningEvent.objects.count(), Standing.objects.get(person=amina).changed_at

    change(module, earlier="now")

    assert before == (LearningEvent.objects.count(), Standing.objects.get(person=amina).changed_at)


def test_a_certificate_stays_as_it_was_issued(amina, changed):
    with at("2027-06-01"):
        certificate = Certificate.objects.get(person=amina)

    assert certificate.completed_on == date(2026, 7, 1)


def test_who_completes_on_the_day_of_the_change_is_let_count(amina, required):
    course, module = required
    complete(amina, course, module, "2026-10-03")
    change(module)

    assert to_do(amina, course, "2027-06-01").status.kind == "current"


def test_after_an_end_at_once_there_is_the_time_of_a_new_rule(amina, required):
    course, module = required
    complete(amina, course, module, "2026-07-01")
    change(module, earlier="now")

    status = to_do(amina, course, "2026-10-03").status
    assert (status.kind, status.due_on) == ("expired", date(2026, 11, 2))


@pytest.mark.parametrize("said", [{"earlier": "natural"}, None], ids=["natural", "correction"])
def test_without_an_end_completions_stand(amina, required, said):
    course, module = required
    complete(amina, course, module, "2026-07-01")
    if said:
        change(module, **said)
    else:
        module.pass_mark = 60
        publish(module)

    assert to_do(amina, course, "2030-01-01").status.kind == "current"


def test_a_module_that_is_moved_later_takes_nobodys_completion_away(amina, changed):
    other, _module = make_short_course("DC06")
    complete(amina, other, _module, "2026-07-01")

    changed[1].move(other, pos="last-child")

    assert to_do(amina, other, "2027-06-01").status.may_renew is False
    assert to_do(amina, changed[0], "2027-06-01").status.kind == "expired"


def test_who_does_not_have_to_may_still_do_it_again(amina, reading):
    course, module = reading
    complete(amina, course, module, "2026-07-01")
    change(module)

    with at("2027-01-02"):
        state = actions.start_course(person=amina, course_key=course.translation_key).state

    assert state.cycle == 2


def test_people_are_counted_as_holders_or_part_way(amina, required):
    course, module = required
    complete(amina, course, module, "2026-07-01")
    finish(make_person("Sam"), course, module, 1)

    people = people_of([course.translation_key])

    assert (people.holders, people.part_way) == (1, 1)
    assert people.completed_on == {date(2026, 7, 1): 1}


def test_whose_completion_has_ended_is_no_holder(amina, changed):
    with at("2027-01-02"):
        people = people_of([changed[0].translation_key])

    assert (people.holders, people.completed_on) == (0, {date(2026, 7, 1): 1})


def test_more_people_are_no_more_queries(amina, required, counted):
    complete(amina, *required, "2026-07-01")
    with counted() as few:
        people_of([required[0].translation_key])
    for name in ("Sam", "Joan", "Tom"):
        complete(make_person(name), *required, "2026-07-02")

    with counted() as many:
        people_of([required[0].translation_key])

    assert len(many) == len(few)


class TestFromARecordToTheRevision:
    def page(self, client, amina, course):
        url = reverse("person_record:course", args=[amina.pk, course.translation_key])
        return client.get(url).content.decode()

    def revision_url(self, module):
        args = [module.pk, module.live_revision_id]
        return reverse("wagtailadmin_pages:revisions_view", args=args)

    @pytest.fixture
    def opened(self, client, amina, reading):
        ensure_roles(learn=reading[0].get_parent())
        susan = make_person("Susan", role=LEARNING_ADMINISTRATORS)
        open_record(viewer=susan, person=amina, reason="She asked why it is not shown as done.")
        client.force_login(susan)
        return susan

    def test_who_may_see_the_page_finds_the_very_text(self, client, amina, reading, opened):
        finish(amina, *reading, 1)
        opened.groups.add(Group.objects.get(name=MODERATORS))

        assert self.revision_url(reading[1]) in self.page(client, amina, reading[0])

    def test_who_may_not_reads_the_number_only(self, client, amina, reading, opened):
        finish(amina, *reading, 1)

        page = self.page(client, amina, reading[0])

        assert "Version 1, published on" in page
        assert self.revision_url(reading[1]) not in page
