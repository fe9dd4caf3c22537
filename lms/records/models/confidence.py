from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

FIVE = [MinValueValidator(1), MaxValueValidator(5)]


class ConfidenceQuerySet(models.QuerySet):
    def locked(self, person, course_key, cycle):
        """The one row of this person, course and time through it, made if need be, held until the
        end of the transaction."""
        place = {"person": person, "course_key": course_key, "cycle": cycle}
        if row := self.select_for_update().filter(**place).first():
            return row
        self.bulk_create([Confidence(**place)], ignore_conflicts=True)
        return self.select_for_update().get(**place)

    def of(self, person, course_key, cycle):
        """What is known; an empty one where nothing is."""
        place = {"person": person, "course_key": course_key, "cycle": cycle}
        return self.filter(**place).first() or Confidence(**place)


class Confidence(models.Model):
    """How sure of themselves a person was before a course and after it, as they say.

    Private: nobody but the person sees it. {id of an outcome: 1 to 5}. `looking_back` is what they
    say afterwards of the time before, when they know better what there was to know.
    """

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="confidences")
    course_key = models.UUIDField()
    cycle = models.PositiveSmallIntegerField(default=1)
    before = models.JSONField(_("before"), default=dict)
    after = models.JSONField(_("after"), default=dict)
    change = models.SmallIntegerField(
        _("more or less confident"), null=True, help_text="1 more, 0 the same, -1 less."
    )
    looking_back = models.PositiveSmallIntegerField(
        _("before, looking back"), null=True, validators=FIVE
    )
    useful = models.PositiveSmallIntegerField(_("useful for my job"), null=True, validators=FIVE)
    changed_on = models.DateField(auto_now=True)

    objects = ConfidenceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "course_key", "cycle"], name="records_confidence_one_each"
            ),
            models.CheckConstraint(
                condition=Q(looking_back=None) | Q(looking_back__range=(1, 5)),
                name="records_confidence_looking_back_of_five",
            ),
            models.CheckConstraint(
                condition=Q(useful=None) | Q(useful__range=(1, 5)),
                name="records_confidence_useful_of_five",
            ),
        ]

    def __str__(self):
        return f"{self.person_id} {self.course_key}"
