"""A person answers what an HR file left open."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from lms.common.locks import Lock, one_at_a_time
from lms.people.models import Posting, StaffQuestion, User
from lms.people.signals import people_changed
from lms.people.staff_files import apply
from lms.people.staff_files.plan import Kind, Plan
from lms.people.staff_files.planning import plan_held_person
from lms.people.staff_files.tables import Tables

Answer = StaffQuestion.Answer
ONE_DAY = timedelta(days=1)


@transaction.atomic
def answer_question(*, question: StaffQuestion, answer: str, by: User | None) -> StaffQuestion:
    """Do what follows from the answer. A question that has an answer keeps it."""
    one_at_a_time(Lock.STAFF_FILE)
    question = StaffQuestion.objects.select_related("person", "staff_file").get(pk=question.pk)
    if question.answer:
        return question
    plan = FOLLOWS[question.kind, Answer(answer)](question)
    person_ids = apply.write(plan, staff_file=question.staff_file, by=by)
    question.answer, question.rows = answer, None
    question.answered_by, question.answered_at = by, timezone.now()
    question.save()
    if person_ids:
        people_changed.send(sender=answer_question, person_ids=person_ids)
    return question


def close_posts(question) -> Plan:
    """The last day in post is the day before the file that no longer named them."""
    plan = Plan(question.staff_file.as_at)
    for posting in Posting.objects.filter(person=question.person).on(plan.as_at):
        ends_on = max(plan.as_at, posting.starts_on + ONE_DAY)
        number = question.person.staff_number
        plan.update(Kind.LEAVING_CHANGED, NoRow, number, posting, ends_on=ends_on)
    return plan


def change_nothing(question) -> Plan:
    """They are still here: the next file should name them, or the question comes back."""
    return Plan(question.staff_file.as_at)


def continue_record(question) -> Plan:
    """The person we know goes on under the new number, with everything they have learnt."""
    return plan_held_person(
        Tables.from_json(question.rows),
        as_at=question.staff_file.as_at,
        number=question.staff_number,
        person_id=question.person_id,
    )


def begin_record(question) -> Plan:
    """Somebody new, who cannot have an address that somebody else has."""
    return plan_held_person(
        Tables.from_json(question.rows),
        as_at=question.staff_file.as_at,
        number=question.staff_number,
        person_id=None,
    )


class NoRow:
    row = None


FOLLOWS = {
    (StaffQuestion.Kind.HAS_LEFT, Answer.YES): close_posts,
    (StaffQuestion.Kind.HAS_LEFT, Answer.NO): change_nothing,
    (StaffQuestion.Kind.SAME_PERSON, Answer.YES): continue_record,
    (StaffQuestion.Kind.SAME_PERSON, Answer.NO): begin_record,
}
