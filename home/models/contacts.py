from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import register_setting

from lms.common.models import SiteSetting


@register_setting(icon="mail")
class Contacts(SiteSetting):
    """Whom people write to. The help, privacy and accessibility pages name them."""

    learning_email = models.EmailField(_("e-mail of the learning team"), blank=True)
    learning_phone = models.CharField(_("phone of the learning team"), max_length=40, blank=True)
    data_protection_email = models.EmailField(
        _("e-mail of the data protection officer"), blank=True
    )
    accessibility_checked_on = models.DateField(
        _("accessibility last checked on"),
        null=True,
        blank=True,
        help_text=_("By a person with a screen reader, not by a program. It is on the statement."),
    )

    panels = [
        FieldPanel("learning_email"),
        FieldPanel("learning_phone"),
        FieldPanel("data_protection_email"),
        FieldPanel("accessibility_checked_on"),
    ]

    class Meta:
        verbose_name = _("contacts")
