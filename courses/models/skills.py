"""What courses teach, in words that people look for. Skills are few and used by many courses."""

from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F
from django.utils.text import slugify
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.models import Orderable, TranslatableMixin

from lms.common import languages


class SkillQuerySet(models.QuerySet):
    def in_reader_language(self):
        return in_reader_language(self.select_related("locale"))

    def taught_by(self, courses):
        """In every language, whichever the courses were linked to."""
        keys = CourseSkill.objects.filter(course__in=courses).values("skill__translation_key")
        return self.filter(translation_key__in=keys)


class SkillName(NamedTuple):
    """As much of a skill as a link to it needs."""

    slug: str
    title: str
    language: str

    @property
    def marked_title(self):
        return languages.marked(self.title, languages.other(self.language))


def in_reader_language(skills):
    """Each skill once: in the reader's language, else in whichever there is."""
    ours_last = sorted(skills, key=lambda skill: skill.language == get_language())
    each = {skill.slug: skill for skill in ours_last}
    return sorted(each.values(), key=lambda skill: skill.title)


class Skill(TranslatableMixin, ClusterableModel):
    title = models.CharField(
        _("title"), max_length=80, help_text=_("For example “Spotting a scam”.")
    )
    description = models.CharField(
        _("description"), max_length=250, help_text=_("What somebody can do who has it.")
    )
    slug = models.SlugField(_("address"), max_length=80, editable=False)

    objects = SkillQuerySet.as_manager()

    panels = [
        FieldPanel("title"),
        FieldPanel("description"),
        InlinePanel(
            "statements",
            heading=_("Statements of the skills check"),
            label=_("Statement"),
            max_num=3,
        ),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("skill")
        verbose_name_plural = _("skills")
        ordering = ["title"]

    def __str__(self):
        return self.title

    def save(self, *args, **kwargs):
        """The address never changes, and is the same in every language: a skill is known by it."""
        self.slug = self.slug or slugify(self.title)
        super().save(*args, **kwargs)

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
    def marked_description(self):
        return languages.marked(self.description, self.other_language)

    def clean(self):
        super().clean()
        same = Skill.objects.filter(title__iexact=self.title, locale=self.locale_id)
        if same.exclude(pk=self.pk).exists():
            raise ValidationError({"title": _("There is a skill of that name already.")})


class SkillStatementQuerySet(models.QuerySet):
    def in_reader_language(self):
        """Each statement once and always in the same order: in the reader's language where there
        is one, else in whichever there is."""
        each = {}
        place = F("sort_order").asc(nulls_first=True)
        found = self.select_related("skill__locale").order_by("skill__slug", place, "pk")
        for statement in found:
            known = each.setdefault(statement.translation_key, statement)
            if known.skill.other_language and not statement.skill.other_language:
                each[statement.translation_key] = statement
        return list(each.values())


class SkillStatement(TranslatableMixin, Orderable):
    """What the skills check asks people to say of themselves. Known by its translation key."""

    skill = ParentalKey(Skill, on_delete=models.CASCADE, related_name="statements")
    text = models.CharField(
        _("statement"),
        max_length=120,
        help_text=_("Begin with “I can”. For example “I can share a file with another team”."),
    )
    example = models.CharField(
        _("example"),
        max_length=200,
        blank=True,
        help_text=_("One sentence from daily work that makes it clear."),
    )

    objects = SkillStatementQuerySet.as_manager()

    panels = [FieldPanel("text"), FieldPanel("example")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("statement of the skills check")

    def __str__(self):
        return self.text

    @property
    def marked_text(self):
        return languages.marked(self.text, self.skill.other_language)

    @property
    def marked_example(self):
        return languages.marked(self.example, self.skill.other_language)


class CourseSkill(models.Model):
    """A child of the course, so that translations of the course follow its source. It may name
    the skill in another language than the course's: a skill is known by its translation key."""

    course = ParentalKey(
        "courses.CoursePage", on_delete=models.CASCADE, related_name="taught_skills"
    )
    skill = models.ForeignKey(Skill, models.CASCADE, related_name="+", verbose_name=_("skill"))

    panels = [FieldPanel("skill")]

    def __str__(self):
        return f"{self.course_id} {self.skill_id}"
