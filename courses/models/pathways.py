"""Courses in an order that makes sense for a role or a goal, each with the reason it is there."""

from typing import NamedTuple
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel, PageChooserPanel
from wagtail.models import (
    DraftStateMixin,
    Orderable,
    Page,
    PreviewableMixin,
    RevisionMixin,
    TranslatableMixin,
)
from wagtail_localize.fields import SynchronizedField

from lms.common import languages


class PathwayPlace(NamedTuple):
    """One course's place in one pathway: as much of it as a suggestion needs."""

    key: UUID
    slug: str
    title: str
    summary: str
    language: str
    number: int
    reason: str

    @property
    def other_language(self):
        return languages.other(self.language)


class PathwayQuerySet(models.QuerySet):
    def live(self):
        return self.filter(live=True)

    def in_reader_language(self):
        """Each pathway once: in the reader's language, else in whichever there is."""
        found = self.live().select_related("locale").order_by("title")
        ours_last = sorted(found, key=lambda pathway: pathway.language == get_language())
        each = {pathway.translation_key: pathway for pathway in ours_last}
        return sorted(each.values(), key=lambda pathway: pathway.title)


class Pathway(
    DraftStateMixin, RevisionMixin, PreviewableMixin, TranslatableMixin, ClusterableModel
):
    title = models.CharField(_("title"), max_length=100)
    slug = models.SlugField(
        _("address"), max_length=100, help_text=_("The last part of the address of its page.")
    )
    summary = models.CharField(_("summary"), max_length=250)
    audience = models.CharField(_("who it is for"), max_length=200)

    objects = PathwayQuerySet.as_manager()

    panels = [
        FieldPanel("title"),
        FieldPanel("slug"),
        FieldPanel("summary"),
        FieldPanel("audience"),
        InlinePanel("steps", heading=_("Courses in order"), label=_("Course"), min_num=2),
    ]
    override_translatable_fields = [SynchronizedField("slug", overridable=False)]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("pathway")
        verbose_name_plural = _("pathways")
        ordering = ["title"]

    def __str__(self):
        return self.title

    @property
    def language(self):
        return self.locale.language_code

    @property
    def other_language(self):
        return languages.other(self.language)

    @property
    def marked_title(self):
        return languages.marked(self.title, self.other_language)

    @property
    def url(self):
        return reverse("courses:pathway", args=[self.slug])

    def clean(self):
        super().clean()
        same = Pathway.objects.filter(slug=self.slug).exclude(translation_key=self.translation_key)
        if same.exists():
            raise ValidationError({"slug": _("Another pathway has this address. Change it.")})

    @property
    def reasons(self):
        """(course key, why it is here), in order."""
        steps = sorted(self.steps.all(), key=lambda step: step.sort_order or 0)
        keys = dict(
            Page.objects.filter(pk__in=[step.course_id for step in steps]).values_list(
                "pk", "translation_key"
            )
        )
        return [(keys[step.course_id], step.reason) for step in steps if step.course_id in keys]

    def get_preview_template(self, request, mode_name):
        return "courses/pathway.html"

    def get_preview_context(self, request, mode_name):
        return super().get_preview_context(request, mode_name) | {"pathway": self}


class PathwayStepQuerySet(models.QuerySet):
    def places_of(self, course_key):
        """Of a course that an outer query names, in pathways that people can open."""
        return self.filter(course__translation_key=course_key, pathway__live=True)


class PathwayStep(TranslatableMixin, Orderable):
    PLACE = (
        "pathway__translation_key",
        "pathway__slug",
        "pathway__title",
        "pathway__summary",
        "pathway__locale__language_code",
        "sort_order",
        "reason",
    )

    pathway = ParentalKey(Pathway, on_delete=models.CASCADE, related_name="steps")
    course = models.ForeignKey(
        "courses.CoursePage", models.CASCADE, related_name="+", verbose_name=_("course")
    )
    reason = models.CharField(
        _("reason"),
        max_length=200,
        help_text=_("One sentence: why this course, and why here."),
    )

    objects = PathwayStepQuerySet.as_manager()

    panels = [PageChooserPanel("course", "courses.CoursePage"), FieldPanel("reason")]
    override_translatable_fields = [SynchronizedField("course", overridable=False)]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("course of a pathway")

    def __str__(self):
        return f"{self.pathway_id} {self.course_id}"
