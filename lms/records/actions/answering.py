import hashlib
import json
from dataclasses import dataclass

from django.db import transaction

from courses import marking
from lms.records.completion import Outcome, repeated, settle
from lms.records.curriculum import OpenCheck, is_home
from lms.records.ledger import Ledger
from lms.records.models import AnswerSheet, LearningEvent
from lms.records.reflected import Reflected
from lms.records.sharing import carry_out, hold

from .learning import begin, hold_order

Kind = LearningEvent.Kind


@dataclass(frozen=True)
class Result:
    right: int
    total: int
    passed: bool
    outcome: Outcome

    @property
    def figures(self):
        return {"right": self.right, "total": self.total, "passed": self.passed}


@transaction.atomic
def answer_question(*, person, module_key, lesson_id, key, given) -> bool:
    """Mark a practice question and keep the answer for the person alone. It never counts."""
    is_right = marking.mark(key, given)
    answer = {key["id"]: {"given": given, "is_right": is_right}}
    AnswerSheet.objects.write(person, module_key, lesson_id, answer)
    return is_right


@transaction.atomic
def save_reflection(*, person, module_key, lesson_id, question_id, text) -> Reflected:
    answer = {str(question_id): {"given": text, "saved": text}}
    kept = AnswerSheet.objects.answers(person, module_key, lesson_id)
    AnswerSheet.objects.write(person, module_key, lesson_id, answer)
    return Reflected.by(text, kept.get(str(question_id), {}).get("given"))


@transaction.atomic
def save_doing(*, person, module_key, lesson_id, block_id, given) -> AnswerSheet:
    """Whether something was tried or talked about, and a note, for the person alone."""
    answer = {str(block_id): {"given": given}}
    return AnswerSheet.objects.write(person, module_key, lesson_id, answer)


@transaction.atomic
def keep_draft(*, person, module_key, lesson_id, answers, is_check=False) -> AnswerSheet:
    """Keep what was typed though it cannot be marked yet: {question id: courses.answers.Answer}.
    For a check this is the beginning of a new try, so the last result is put away."""
    drafts = {
        question_id: {"given": answer.given or answer.typed, "problem": answer.problem}
        for question_id, answer in answers.items()
    }
    result = {AnswerSheet.RESULT: None} if is_check else {}
    return AnswerSheet.objects.write(person, module_key, lesson_id, drafts | result)


@transaction.atomic
def keep_drafts(*, person, module_key, lesson_id, content, check) -> None:
    """Keep {question id: what is typed or chosen} that was not sent. What is as it was stays
    marked; a check that is begun again puts its last result away."""
    kept = AnswerSheet.objects.answers(person, module_key, lesson_id)
    changed = only_changed(content, kept)
    if only_changed(check, kept):
        changed |= {AnswerSheet.RESULT: None} | {each: {"given": check[each]} for each in check}
    if changed:
        AnswerSheet.objects.write(person, module_key, lesson_id, changed)


def only_changed(drafts, kept):
    return {
        question_id: draft_of(given, kept.get(question_id, {}))
        for question_id, given in drafts.items()
        if (given or None) != (kept.get(question_id, {}).get("given") or None)
    }


def draft_of(given, kept):
    """Beside a reflection that was saved, which a champion may be reading. An emptied one is taken
    back from them too."""
    return {"given": given} | ({"saved": kept["saved"]} if given and kept.get("saved") else {})


@transaction.atomic
def submit_check(
    *, person, course_key, module_key, lesson_id, check: OpenCheck, attempt, answers
) -> Result:
    """Mark a check against the version its form was opened on. The same answers from the same
    form count once; other answers, after going back in the browser, are another try."""
    if check.latest.is_shared:
        hold(person)
    ledger = Ledger(person, course_key)
    attempt_key = f"{person.pk}:attempt:{attempt}:{digest(answers)}"
    if earlier := LearningEvent.objects.filter(idempotency_key=attempt_key).first():
        return Result(**earlier.payload["result"], outcome=repeated(ledger))
    begin(ledger)
    hold_order(ledger.state, check.latest, check.rules)
    figures = mark_check(check, answers)
    AnswerSheet.objects.write(person, module_key, lesson_id, sheet(check, answers, figures))
    place = {"module_key": module_key, "lesson_id": lesson_id, "version": check.opened}
    payload = {"result": figures}
    ledger.add(Kind.ATTEMPT, key=attempt_key, answers=answers, payload=payload, **place)
    return Result(**figures, outcome=count(ledger, check, figures["passed"], place))


def count(ledger, check, passed, place):
    """What the result means for the course, and for the others that have the module."""
    passed_final_check, event = passed and check.rules["is_final_check"], None
    if passed and not ledger.state.has_done(place["module_key"], place["lesson_id"]):
        event = ledger.add(Kind.LESSON_DONE, **place)
    is_final = passed_final_check and is_final_in(ledger.course_key, check)
    outcome = settle(ledger, check.latest, passed_final_check=is_final)
    if event and check.latest.is_shared:
        carry_out(event, check.latest, passed_final_check=passed_final_check)
    return outcome


def is_final_in(course_key, check):
    return not check.latest.is_shared or is_home(course_key, check.latest.module_key)


def digest(answers):
    return hashlib.sha256(json.dumps(answers, sort_keys=True).encode()).hexdigest()[:16]


def mark_check(check, answers):
    right, total = marking.score(check.questions, answers)
    passed = marking.passes(right, total, check.pass_mark)
    return {"right": right, "total": total, "passed": passed}


def sheet(check, answers, figures):
    """What the person sees again: each answer with how it was marked, and the result."""
    marked = {
        key["id"]: {
            "given": answers.get(key["id"]),
            "is_right": marking.mark(key, answers.get(key["id"])),
        }
        for key in check.questions
    }
    return {**marked, AnswerSheet.RESULT: figures}
