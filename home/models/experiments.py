from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from courses.models import SignedInPage

from .sections import SectionPage
from .telling import SHORT, ToldPage


class ExperimentIndexPage(SectionPage):
    parent_page_types = ["home.CultureIndexPage"]
    subpage_types = ["home.ExperimentPage"]

    class Meta:
        verbose_name = _("small experiments")

    def get_context(self, request, *args, **kwargs):
        experiments = self.listed(ExperimentPage, request.user).reverse()
        return super().get_context(request, *args, **kwargs) | {"experiments": experiments}


class ExperimentPage(ToldPage):
    """Guess, try, look, decide: one small change at work, and what came of it. Plain text."""

    class State(models.TextChoices):
        TRYING = "trying", _("Being tried")
        KEPT = "kept", _("Kept")
        STOPPED = "stopped", _("Stopped")

    guess = models.TextField(_("what we guess will happen"), max_length=SHORT)
    attempt = models.TextField(_("what we will try"), max_length=SHORT)
    until = models.DateField(_("until"), null=True, blank=True)
    sign = models.TextField(_("how we will know"), max_length=SHORT)
    seen = models.TextField(_("what we saw"), max_length=SHORT, blank=True)
    decided = models.TextField(_("what we decided"), max_length=SHORT, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.TRYING)

    content_panels = [
        *SignedInPage.content_panels,
        FieldPanel("guess"),
        MultiFieldPanel([FieldPanel("attempt"), FieldPanel("until")], _("Try")),
        MultiFieldPanel([FieldPanel("sign"), FieldPanel("seen")], _("Look")),
        MultiFieldPanel([FieldPanel("decided"), FieldPanel("state")], _("Decide")),
        MultiFieldPanel([FieldPanel("told_by"), FieldPanel("theme")], _("About this experiment")),
    ]

    searched = ("guess", "attempt", "sign", "seen", "decided")

    parent_page_types = ["home.ExperimentIndexPage"]
    subpage_types = []

    class Meta:
        verbose_name = _("small experiment")

    @property
    def state_tag(self):
        """Words and tone, as components/tag.html takes them."""
        tones = {self.State.TRYING: "now", self.State.KEPT: "ok", self.State.STOPPED: "plum"}
        return self.get_state_display(), tones[self.State(self.state)]

    @property
    def stones(self):
        """How far it is, as components/journey_step.html takes it."""
        if self.decided:
            return dict.fromkeys(("attempt", "look", "decide"), "done")
        return {"attempt": "done", "look": "next"} if self.seen else {"attempt": "next"}
