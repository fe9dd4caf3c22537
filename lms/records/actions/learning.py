from django.db import transaction

from lms.records.completion import Outcome, repeated, settle
from lms.records.curriculum import latest_versions
from lms.records.ledger import Ledger
from lms.records.models import LearningEvent, Standing
from lms.records.refusals import CheckNotPassed, OutOfOrder, UnknownLesson
from lms.records.requirements import may_renew
from lms.records.sharing import carry_in, carry_out, hold

Kind = LearningEvent.Kind


@transaction.atomic
def start_course(*, person, course_key) -> Standing:
    """Begin the course, or begin it again when what was completed has run out or soon will."""
    hold(person)
    ledger = Ledger(person, course_key)
    begin(ledger)
    ledger.write()
    return ledger.standing


@transaction.atomic
def finish_lesson(*, person, course_key, module_key, lesson_id) -> Outcome:
    """Record that a reading lesson is done, and with it whatever else is now complete."""
    version = latest_versions([module_key]).get(module_key)
    lesson = version and version.lesson(lesson_id)
    if not lesson:
        raise UnknownLesson
    if version.is_shared:
        hold(person)
    ledger = Ledger(person, course_key)
    begin(ledger)
    if ledger.state.has_done(module_key, lesson_id):
        return repeated(ledger) if ledger.state.is_complete else settle(ledger, version)
    if lesson["questions"]:
        raise CheckNotPassed
    hold_order(ledger.state, version, lesson)
    place = {"module_key": module_key, "lesson_id": lesson_id, "version": version}
    event = ledger.add(Kind.LESSON_DONE, **place)
    outcome = settle(ledger, version)
    if version.is_shared:
        carry_out(event, version)
    return outcome


@transaction.atomic
def carry_lessons(*, person, course_key) -> Standing:
    """The course has got a module since the person began it: what they finished of it elsewhere
    counts here as well."""
    hold(person)
    ledger = Ledger(person, course_key)
    if ledger.state.is_started:
        carry_in(ledger)
    return ledger.standing


def begin(ledger):
    state = ledger.state
    if not state.is_started:
        ledger.add(Kind.STARTED)
        carry_in(ledger)
    elif state.is_complete and may_renew(ledger.person, ledger.course_key, state, ledger.today):
        ledger.add(Kind.STARTED)


def hold_order(state, version, lesson):
    """Where an editor asks for order the server holds it. The final check is always open."""
    lessons = version.manifest["lessons"]
    if not version.manifest["in_order"] or lesson["is_final_check"] or lesson not in lessons:
        return
    earlier = lessons[: lessons.index(lesson)]
    if not all(state.has_done(version.module_key, x["id"]) for x in earlier if x["is_required"]):
        raise OutOfOrder
