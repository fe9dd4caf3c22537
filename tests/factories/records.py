"""A learner with a course to take. Pages come from the factories of courses."""

from datetime import date

from lms.records import actions
from lms.records.curriculum import open_check
from lms.records.models import Requirement

from .courses import lesson, make_course, make_module, question
from .people import make_person


def make_amina(**facts):
    """Our learner, in post since 2019 and able to sign in."""
    return make_person(
        "Amina",
        last_name="Khan",
        email="amina@thornvale.example",
        staff_number="020915",
        **facts,
    )


def make_short_course(code="DC02", lessons=2, **module_fields):
    """One module of reading lessons; returns the course and its module, both live."""
    course = make_course(code, title=f"Course {code}", try_this="Look at one message.")
    blocks = [lesson(f"Lesson {number} of {code}") for number in range(1, lessons + 1)]
    return course, make_module(course, title=f"Module {code}", lessons=blocks, **module_fields)


def make_checked_course(code="DC02", is_final_check=True):
    """A reading lesson, then a check of one question whose first option is right."""
    course = make_course(code, title=f"Course {code}")
    blocks = [
        lesson(f"Reading of {code}"),
        lesson(f"Check of {code}", check=[question("one")], is_final_check=is_final_check),
    ]
    return course, make_module(course, title=f"Module {code}", lessons=blocks)


def make_requirement(course, **fields):
    defaults = {
        "starts_on": date(2026, 6, 1),
        "launch_due_on": date(2026, 9, 30),
        "days_to_finish": 30,
        "reason": "Everyone who works here needs it.",
    }
    return Requirement.objects.create(
        course_key=course.translation_key, course_code=course.code, **defaults | fields
    )


def finish(person, course, module, number):
    """The person presses Continue at the end of that lesson, counted from 1."""
    return actions.finish_lesson(
        person=person,
        course_key=course.translation_key,
        module_key=module.translation_key,
        lesson_id=module.outline[number - 1].id,
    )


def answer_check(person, course, module, number, *, right=True, version=1, **fields):
    """The person sends the check of that lesson; its only question is answered right or wrong."""
    lesson_id = module.outline[number - 1].id
    check = open_check(module.translation_key, lesson_id, version)
    [key] = check.questions
    wrong = [option for option in key["options"] if option not in key["right"]]
    return actions.submit_check(
        **{
            "person": person,
            "course_key": course.translation_key,
            "module_key": module.translation_key,
            "lesson_id": lesson_id,
            "check": check,
            "attempt": "first",
            "answers": {key["id"]: key["right"] if right else wrong},
        }
        | fields
    )
