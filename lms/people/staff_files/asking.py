"""Questions that a file leaves open: asked once, kept until answered, settled by a later file."""

from django.utils import timezone

from lms.people.models import StaffQuestion

SAME_PERSON, HAS_LEFT = StaffQuestion.Kind.SAME_PERSON, StaffQuestion.Kind.HAS_LEFT


def ask(plan, tables, staff_file) -> None:
    waiting = {(one.kind, one.person_id, one.staff_number): one for one in open_questions()}
    settle(plan, waiting)
    wanted = questions(plan, tables, staff_file)
    known = [waiting[key_of(one)] for one in wanted if key_of(one) in waiting]
    newer = {key_of(one): one for one in wanted}
    for question in known:
        question.staff_file, question.rows = staff_file, newer[key_of(question)].rows
    StaffQuestion.objects.bulk_update(known, ["staff_file", "rows"])
    StaffQuestion.objects.bulk_create(one for one in wanted if key_of(one) not in waiting)


def open_questions():
    return StaffQuestion.objects.open().select_related("person")


def key_of(question):
    return question.kind, question.person_id, question.staff_number


def questions(plan, tables, staff_file):
    found = [
        StaffQuestion(
            kind=SAME_PERSON,
            person=holder,
            staff_number=number,
            staff_file=staff_file,
            rows=tables.of(number, plan.records).to_json(),
        )
        for number, holder in plan.same_person.items()
    ]
    return found + [
        StaffQuestion(kind=HAS_LEFT, person=person, staff_file=staff_file)
        for person in may_have_left(plan)
    ]


def may_have_left(plan):
    """Not those whose rows are held, and not those who may be here under a new number."""
    held = {record.staff_number for record in plan.records if record.is_held}
    doubtful = {holder.pk for holder in plan.same_person.values()}
    return [
        person
        for person in plan.missing_people
        if person.staff_number not in held and person.pk not in doubtful
    ]


def settle(plan, waiting):
    """Whoever is back in the file has not left, and whoever is written is nobody else."""
    written = {record.staff_number for record in plan.records if record.is_written}
    settled = [
        question
        for (kind, _, staff_number), question in waiting.items()
        if (question.person.staff_number if kind == HAS_LEFT else staff_number) in written
    ]
    for question in settled:
        question.answer, question.answered_at = StaffQuestion.Answer.NO, timezone.now()
        question.rows = None
    StaffQuestion.objects.bulk_update(settled, ["answer", "answered_at", "rows"])
    for question in settled:
        del waiting[key_of(question)]
