from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class PreferencesQuerySet(models.QuerySet):
    def language_of(self, person, otherwise) -> str:
        """The one that the person chose for e-mails."""
        chosen = self.filter(person=person).values_list("language", flat=True).first()
        return chosen or otherwise


class Preferences(models.Model):
    """What a person chose for themselves. Who has chosen nothing yet has none."""

    class Theme(models.TextChoices):
        LIGHT = "light", _("Light")
        DARK = "dark", _("Dark")
        DEVICE = "device", _("Match my device")

    class Letters(models.TextChoices):
        USUAL = "usual", _("The usual letters")
        EASIER = "easier", _("Letters that are easier to read, with more space")

    person = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.PROTECT, primary_key=True, related_name="preferences"
    )
    language = models.CharField(_("language"), max_length=10, blank=True)
    theme = models.CharField(_("colours"), max_length=6, choices=Theme, default=Theme.LIGHT)
    letters = models.CharField(_("letters"), max_length=6, choices=Letters, default=Letters.USUAL)
    follow_up = models.BooleanField(_("questions after a course"), default=True)
    invitations = models.BooleanField(_("invitations from leaders"), default=True)
    briefing = models.BooleanField(_("figures of the month, for those who lead"), default=True)
    named_as_leader = models.BooleanField(_("show what I completed as a leader"), default=False)

    objects = PreferencesQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = _("preferences")

    def __str__(self):
        return str(self.person_id)
