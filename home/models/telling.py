from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import PageManager

from courses.models import CoursePage, SignedInPage
from courses.models.signed_in import SignedInPageQuerySet

LINE, SHORT, LONG = 100, 600, 2500


class ShownAs(models.TextChoices):
    """How somebody who sent an idea wants to be named."""

    NAME = "name", gettext_lazy("My name")
    TEAM = "team", gettext_lazy("My team")
    NOBODY = "nobody", gettext_lazy("Nobody: just “A colleague”")


class ToldQuerySet(SignedInPageQuerySet):
    def sent_by(self, person):
        """Ideas that this person sent with the form, not pages that they made as an editor."""
        return self.filter(owner=person, alias_of=None).exclude(shown_as="")


class ToldPage(SignedInPage):
    """What a colleague tells. Colleagues send it as plain text; editors may write it too."""

    told_by = models.CharField(
        gettext_lazy("told by"),
        max_length=LINE,
        blank=True,
        help_text=gettext_lazy(
            "A job or a team, for example: a housing officer. A name only if the person agreed."
        ),
    )
    shown_as = models.CharField(
        gettext_lazy("how the sender is named"),
        max_length=10,
        choices=ShownAs,
        blank=True,
        editable=False,
    )
    theme = models.CharField(
        gettext_lazy("theme"), max_length=30, choices=CoursePage.Theme, blank=True
    )

    objects = PageManager.from_queryset(ToldQuerySet)()

    class Meta:
        abstract = True

    @property
    def teller(self):
        return self.told_by or _("A colleague")
