"""A small world to count by hand.

Safe online, started by priya
├── Why us:  Read · Check (one question: the first of two options is right)
└── Habits:  Do
"""

from courses.models import CoursePage
from lms.people.roles import AUTHORS, ensure_roles
from lms.records.actions.telling import give_opinion
from tests.factories.courses import lesson, make_catalogue, make_course, make_module, question
from tests.factories.people import make_person
from tests.factories.records import answer_check, finish


class World:
    def __init__(self):
        ensure_roles(learn=make_catalogue())
        self.priya = make_person("Priya", role=AUTHORS)
        mine = {"owner": self.priya}
        course = make_course("DC02", "Safe online", **mine)
        check = lesson("Check", check=[question("one")])
        self.why = make_module(course, "Why us", [lesson("Read"), check], **mine)
        self.habits = make_module(course, "Habits", [lesson("Do")], **mine)
        self.course = CoursePage.objects.get(pk=course.pk)

    def read(self, *people):
        for person in people:
            finish(person, self.course, self.why, 1)

    def try_check(self, *people, right):
        for person in people:
            answer_check(
                person, self.course, self.why, 2, right=right, attempt=f"{person.pk}{right}"
            )

    def finish(self, *people):
        for person in people:
            finish(person, self.course, self.habits, 1)

    def say(self, *people, answer):
        keys = {"module_key": self.why.translation_key, "lesson_id": self.why.outline[0].id}
        for person in people:
            give_opinion(person=person, **keys, answer=answer)


def learners(count):
    return [make_person("Amina") for _each in range(count)]
