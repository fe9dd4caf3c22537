"""What people of Thornvale say of three courses: mostly good things, and not all of them.

Each answers as learners do, before a course, after it and a month later. Only that they are asked a
month later is said here: their completions come from an earlier system, and of those nobody is.
"""

from django.db import transaction

from courses.models import CoursePage
from lms.common.dates import today
from lms.metrics.voices.actions import announce
from lms.people.models import User
from lms.people.personas import PERSONAS
from lms.records.afterwards.actions import answer_follow_up, tell_confidence
from lms.records.afterwards.asking import AFTER
from lms.records.models import FollowUp, Standing, SupportAnswers

# How confident before and after, how confident before when they look back, and how useful it was.
GREW, GREW_A_LITTLE, KNEW_BETTER = (2, 4, 2, 5), (3, 4, 3, 3), (3, 4, 2, 4)
STAYED, LOST_HEART = (4, 4, 4, 4), (3, 2, 3, 2)
# Whether the manager talked about it, whether there was time, and whether it was used.
ALL_WELL, ON_THEIR_OWN = ("yes", "yes", "yes"), ("no", "yes", "yes")
IN_THEIR_OWN_TIME, NOTHING_CAME = ("yes", "no", "yes"), ("no", "no", "no")
TOO_EARLY = ("no", "yes", "apart")
SAID = {
    # code: how many said that right after it, how many that a month later
    "DC01": (
        {GREW: 14, GREW_A_LITTLE: 9, KNEW_BETTER: 6, STAYED: 12, LOST_HEART: 5},
        {ALL_WELL: 9, ON_THEIR_OWN: 12, IN_THEIR_OWN_TIME: 4, NOTHING_CAME: 9, TOO_EARLY: 4},
    ),
    "DC02": (
        {GREW: 24, GREW_A_LITTLE: 11, KNEW_BETTER: 12, STAYED: 9, LOST_HEART: 3},
        {ALL_WELL: 21, ON_THEIR_OWN: 13, IN_THEIR_OWN_TIME: 5, NOTHING_CAME: 6, TOO_EARLY: 3},
    ),
    # So few that it is called a first sign.
    "DC03": (
        {GREW: 8, GREW_A_LITTLE: 5, KNEW_BETTER: 3, STAYED: 5, LOST_HEART: 2},
        {ALL_WELL: 6, ON_THEIR_OWN: 7, IN_THEIR_OWN_TIME: 2, NOTHING_CAME: 5, TOO_EARLY: 1},
    ),
}


def hear_people():
    for code, (right_after, a_month_later) in SAID.items():
        course = CoursePage.objects.get(code=code, locale__language_code="en")
        if not SupportAnswers.objects.filter(course_key=course.translation_key).exists():
            hear_of(course, each_of(right_after), each_of(a_month_later))
    announce()


def each_of(numbers):
    """[answers, …], each as often as somebody gave them."""
    return [answers for answers, number in numbers.items() for _each in range(number)]


@transaction.atomic
def hear_of(course, right_after, a_month_later):
    those = finished(course)
    for standing, answers in zip(those, right_after, strict=False):
        say_how_confident(standing, course, *answers)
    for standing, answers in zip(those, a_month_later, strict=False):
        say_what_came_of_it(standing, *answers)


def finished(course):
    """Who has completed it and is none of those who can be signed in with one click."""
    personas = [persona.staff_number for persona in PERSONAS.values()]
    here = User.objects.in_post(today()).with_login().exclude(staff_number__in=personas)
    found = Standing.objects.filter(course_key=course.translation_key, person__in=here)
    in_order = found.select_related("person").order_by("person__staff_number")
    return [each for each in in_order if each.state.is_complete]


def say_how_confident(standing, course, before, after, looking_back, useful):
    place = {
        "person": standing.person,
        "course_key": standing.course_key,
        "cycle": standing.cycle,
    }
    outcomes = [outcome.id for outcome in course.outcomes]
    tell_confidence(**place, before=dict.fromkeys(outcomes, before))
    tell_confidence(
        **place,
        after=dict.fromkeys(outcomes, after),
        looking_back=looking_back,
        useful=useful,
    )


def say_what_came_of_it(standing, talked, time, used):
    follow_up, _is_new = FollowUp.objects.get_or_create(
        person=standing.person,
        course_key=standing.course_key,
        cycle=standing.cycle,
        defaults={"asked_on": min(standing.state.completed_on[-1] + AFTER, today())},
    )
    answer_follow_up(follow_up=follow_up, answers={"talked": talked, "time": time, "used": used})
