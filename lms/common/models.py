from functools import partial

from django import forms
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.documents.models import AbstractDocument
from wagtail.documents.models import Document as WagtailDocument
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.images.models import Image as WagtailImage
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField

from . import brand
from .permissions import BasePagePermissionTester, DraftCopyForm

IDENTITY_KEY = "common.identity"
SAID_IN_ENGLISH = _("Empty: Welsh pages show the English words.")
write_a_colour = RegexValidator(brand.COLOUR, _("Write a colour like #0b4f4a."))


def same_in_every_language(*names):
    """Fields that follow the source and that no translator is asked about."""
    return [SynchronizedField(name, overridable=False) for name in names]


class BasePage(Page):
    """What every page of this site shares. The slug is the same in every language."""

    override_translatable_fields = same_in_every_language("slug")
    # Not by password: who knows it has no name, so no list and no record could follow it.
    private_page_options = ["login", "groups"]
    copy_form_class = DraftCopyForm

    class Meta:
        abstract = True

    def permissions_for_user(self, user):
        return BasePagePermissionTester(user, self)

    @classmethod
    def as_written(cls, content) -> dict:
        """The content of a revision as if publishing had already filled in what it fills in, so
        that this is not taken for an edit (lms.common.own_work)."""
        return content


class CustomImage(AbstractImage):
    admin_form_fields = WagtailImage.admin_form_fields


class Rendition(AbstractRendition):
    image = models.ForeignKey(CustomImage, models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="common_rendition_unique"
            )
        ]


class CustomDocument(AbstractDocument):
    admin_form_fields = WagtailDocument.admin_form_fields


class SiteSetting(BaseSiteSetting):
    """Wagtail's own makes a row when somebody reads a page; here reading writes nothing."""

    class Meta:
        abstract = True

    @classmethod
    def for_site(cls, site):
        return cls.base_queryset().filter(site=site).first() or cls(site=site)


@register_setting(icon="palette")
class Brand(SiteSetting):
    """The council's own name and colours; everything else of the look is fixed and tested."""

    council_name = models.CharField(_("council name"), max_length=100, default="Your council")
    service_name = models.CharField(_("service name"), max_length=100, default="Digital skills")
    service_name_welsh = models.CharField(
        _("service name in Welsh"),
        max_length=100,
        blank=True,
        default="Sgiliau digidol",
        help_text=SAID_IN_ENGLISH,
    )
    logo = models.ForeignKey(
        CustomImage,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("logo"),
        help_text=_("Square, at least 88 pixels. Empty: the stepping stones."),
    )
    brand_colour = models.CharField(
        _("brand colour"),
        max_length=7,
        default=brand.DEFAULT_BRAND,
        validators=[write_a_colour],
        help_text=_("We make it darker where people could not read white words on it."),
    )
    accent_colour = models.CharField(
        _("accent colour"),
        max_length=7,
        default=brand.DEFAULT_ACCENT,
        validators=[write_a_colour],
        help_text=_("For the next step. A light colour that stands out from the brand colour."),
    )
    certificate_signatory = models.CharField(
        _("who signs certificates"), max_length=200, blank=True, help_text=_("Name and post.")
    )
    footer_note = models.CharField(_("note at the foot of each page"), max_length=250, blank=True)
    footer_note_welsh = models.CharField(
        _("the same note in Welsh"), max_length=250, blank=True, help_text=SAID_IN_ENGLISH
    )

    panels = [
        MultiFieldPanel(
            [
                FieldPanel(name)
                for name in ("council_name", "service_name", "service_name_welsh", "logo")
            ],
            _("Names"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("brand_colour", widget=forms.TextInput(attrs={"type": "color"})),
                FieldPanel("accent_colour", widget=forms.TextInput(attrs={"type": "color"})),
            ],
            _("Colours"),
        ),
        FieldPanel("certificate_signatory"),
        FieldPanel("footer_note"),
        FieldPanel("footer_note_welsh"),
    ]

    class Meta:
        verbose_name = _("brand")

    @property
    def ramp(self):
        return brand.ramp(self.brand_colour, self.accent_colour)

    @property
    def version(self):
        return brand.version(self.ramp)

    def clean(self):
        super().clean()
        colours = (self.brand_colour, self.accent_colour)
        if all(map(brand.is_colour, colours)) and not brand.accent_is_clear(self.ramp):
            message = _(
                "People could not tell this colour from the words or the brand colour. "
                "Choose a lighter one."
            )
            raise ValidationError({"accent_colour": message})

    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        transaction.on_commit(partial(cache.delete, IDENTITY_KEY))
