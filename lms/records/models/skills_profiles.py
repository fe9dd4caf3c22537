from django.conf import settings
from django.db import models

from lms.records.skills_check import levels


class SkillsProfileQuerySet(models.QuerySet):
    def of(self, person):
        """What is known of this person; an empty one where nothing is."""
        return self.filter(person=person).first() or SkillsProfile(person=person)

    def locked(self, person):
        """The one row of this person, made if need be, held until the end of the transaction."""
        if row := self.select_for_update().filter(person=person).first():
            return row
        self.bulk_create([SkillsProfile(person=person)], ignore_conflicts=True)
        return self.select_for_update().get(person=person)


class SkillsProfile(models.Model):
    """What a person says of their own skills. Private: nobody but the person sees it.

    `answers` is the check they are in the middle of, {statement key: answer}; once it is finished
    only the levels stay, {address of the skill: level}, and those of the check before.
    """

    person = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="skills_profile"
    )
    answers = models.JSONField(default=dict)
    levels = models.JSONField(default=dict)
    checked_on = models.DateField(null=True)
    levels_before = models.JSONField(default=dict)
    checked_before_on = models.DateField(null=True)
    not_for_me = models.JSONField(default=list, help_text="Keys of pathways, never suggested.")
    changed_on = models.DateField(auto_now=True)

    objects = SkillsProfileQuerySet.as_manager()

    def __str__(self):
        return str(self.person_id)

    @property
    def may_check_again_on(self):
        return self.checked_on and self.checked_on + levels.REST

    def is_resting(self, day):
        """The last check is too fresh for another, which would say the same."""
        return not levels.may_check_again(self.checked_on, day)
