from lms.records import actions
from lms.records.models import AnswerSheet, LearningEvent

KEY = {"id": "q1", "type": "one", "options": ["a", "b"], "right": ["a"]}


def answer(person, module, given):
    return actions.answer_question(
        person=person,
        module_key=module.translation_key,
        lesson_id=module.outline[0].id,
        key=KEY,
        given=given,
    )


def reflect(person, module, text):
    return actions.save_reflection(
        person=person,
        module_key=module.translation_key,
        lesson_id=module.outline[0].id,
        question_id="r1",
        text=text,
    )


def test_practice_is_marked(amina, reading):
    assert answer(amina, reading[1], ["a"])


def test_practice_keeps_the_last_answer(amina, reading):
    answer(amina, reading[1], ["a"])
    answer(amina, reading[1], ["b"])

    assert AnswerSheet.objects.get().answers == {"q1": {"given": ["b"], "is_right": False}}


def test_practice_never_counts(amina, reading):
    answer(amina, reading[1], ["a"])

    assert not LearningEvent.objects.exists()


def test_a_reflection_stands_beside_the_answers(amina, reading):
    answer(amina, reading[1], ["a"])
    reflect(amina, reading[1], "The weekly spreadsheet.")

    assert set(AnswerSheet.objects.get().answers) == {"q1", "r1"}
