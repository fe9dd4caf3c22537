"""What a person does with their own skills check. Each may be sent twice."""

from django.db import transaction

from lms.common.dates import today
from lms.records.models import SkillsProfile
from lms.records.refusals import Refusal

from .levels import levels_of


class Unanswered(Refusal):
    """A check is finished when every statement has an answer."""


@transaction.atomic
def answer_statement(*, person, statement_key, answer) -> SkillsProfile:
    """Keep one answer of the check. Right after a check there is none to answer."""
    profile = SkillsProfile.objects.locked(person)
    if not profile.is_resting(today()):
        profile.answers[str(statement_key)] = answer
        profile.save()
    return profile


@transaction.atomic
def finish_check(*, person, statements) -> SkillsProfile:
    """From answers to levels, which replace those of the last check. The answers go."""
    profile = SkillsProfile.objects.locked(person)
    if profile.is_resting(today()):
        return profile
    skills = {str(each.translation_key): each.skill.slug for each in statements}
    if not skills or skills.keys() - profile.answers.keys():
        raise Unanswered
    profile.levels_before, profile.checked_before_on = profile.levels, profile.checked_on
    profile.levels, profile.checked_on = levels_of(profile.answers, skills), today()
    profile.answers = {}
    profile.save()
    return profile


@transaction.atomic
def decline_pathway(*, person, pathway_key) -> SkillsProfile:
    """Suggest it no more."""
    profile = SkillsProfile.objects.locked(person)
    if str(pathway_key) not in profile.not_for_me:
        profile.not_for_me.append(str(pathway_key))
        profile.save()
    return profile


@transaction.atomic
def allow_pathway(*, person, pathway_key) -> SkillsProfile:
    """It may be suggested again."""
    profile = SkillsProfile.objects.locked(person)
    if str(pathway_key) in profile.not_for_me:
        profile.not_for_me.remove(str(pathway_key))
        profile.save()
    return profile
