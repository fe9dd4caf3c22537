"""What people of Thornvale did with each other: a poll of more than twenty, what was changed
because they asked, and notes that somebody shows to the digital champion of her directorate."""

from courses.models import CoursePage
from lms.common.dates import today
from lms.people.models import User
from lms.people.personas import PERSONAS
from lms.people.scope import directorate_of
from lms.records.actions import save_reflection, show_reflection, vote
from lms.records.actions.closing import publish_note
from lms.records.actions.polling import show_polls
from lms.records.models import ChangeNote, Showing

CHANGED = (
    "You told us that the order of steps after a wrong click was hard to find. It has a lesson now."
)
# How many of them choose each answer, in its order.
VOTES = (9, 15, 4)
# (course, lesson, what she writes)
NOTES = [
    (
        "DC01",
        "what-would-help-you",
        "I type the starters list into two systems every Monday. Nobody has asked why.",
    ),
    (
        "DC02",
        "what-do-you-hold",
        "Sick notes, bank details of new colleagues, and who is leaving.",
    ),
]


def persona(key):
    return User.objects.get(staff_number=PERSONAS[key].staff_number)


def block_of(code, slug, kind):
    """(module, lesson, the first block of that kind in it)"""
    course = CoursePage.objects.get(code=code, locale__language_code="en")
    module = next(each for each in course.modules() if slug in [o.slug for o in each.outline])
    lesson = module.lesson_to_read(slug)
    found = (block for block in lesson.value["content"] if block.block_type == kind)
    return module, lesson, next(found)


def publish_a_change():
    course = CoursePage.objects.get(code="DC02", locale__language_code="en")
    if not ChangeNote.objects.filter(course_key=course.translation_key).exists():
        publish_note(course_key=course.translation_key, text=CHANGED, by=persona("learning"))


def answer_a_poll():
    module, _lesson, poll = block_of("DB01", "a-trade-off", "poll")
    team = User.objects.within(directorate_of(persona("translator").posting.unit), today())
    people = iter(team.order_by("staff_number")[: sum(VOTES)])
    for option, number in zip(poll.value["options"].bound_blocks, VOTES, strict=True):
        for _each in range(number):
            vote(
                person=next(people),
                module_key=module.translation_key,
                poll_id=poll.id,
                option_id=option.id,
            )
    show_polls()


def show_notes():
    for code, slug, words in NOTES:
        module, lesson, reflection = block_of(code, slug, "reflection")
        place = {
            "person": persona("learning"),
            "module_key": module.translation_key,
            "lesson_id": lesson.id,
        }
        if Showing.objects.of_lesson(**place).exists():
            continue
        save_reflection(**place, question_id=reflection.id, text=words)
        show_reflection(
            **place,
            champion=persona("translator"),
            block_id=reflection.id,
            question=reflection.value["question"],
        )
