import json
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Case, OuterRef, Subquery, When
from django.http import Http404
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Locale, PageManager
from wagtail.url_routing import RouteResult

from courses.blocks import LessonsField, OutcomesBlock
from courses.blocks.outcome import MOST_OUTCOMES, WANTED
from courses.codes import CODE
from courses.minutes import suggest
from courses.outline import OpenLesson, outline
from courses.panels import InShortPanel, LessonsPanel
from courses.rehearsal import Rehearsal
from lms.common.dates import in_a_year
from lms.common.models import BasePage, same_in_every_language

from .archiving import Archivable
from .asked_first import AskedFirst
from .gated import GatedModule
from .lending import LentPage, LentQuerySet
from .outlined import OutlinedPage
from .pathways import PathwayPlace, PathwayStep
from .places import places_in
from .rehearsed import RehearsedPage
from .rows import Rows
from .signed_in import SignedInPage, SignedInPageQuerySet
from .skills import CourseSkill, Skill, SkillName, in_reader_language
from .translated import TranslatedModule, know_untranslated
from .versions import ModuleVersion


class CoursePageQuerySet(SignedInPageQuerySet):
    def teaching(self, skill):
        taught = CourseSkill.objects.filter(skill__translation_key=skill.translation_key)
        return self.filter(pk__in=taught.values("course"))

    def with_skills(self):
        """Adds what each course teaches, in every language that a skill has."""
        keys = CourseSkill.objects.filter(course=OuterRef(OuterRef("pk")))
        skills = Skill.objects.filter(translation_key__in=keys.values("skill__translation_key"))
        return self.annotate(skill_rows=Rows(skills, "slug", "title", "locale__language_code"))

    def with_pathways(self):
        """Adds where each course stands in which pathway, in every language that one has."""
        steps = PathwayStep.objects.places_of(OuterRef("translation_key"))
        return self.annotate(pathway_rows=Rows(steps, *PathwayStep.PLACE))

    def to_review(self, day):
        """What people can open, and somebody should look at by that day."""
        return self.live().filter(review_by__lte=day).order_by("review_by", "code")


class CoursePage(Archivable, SignedInPage):
    class Theme(models.TextChoices):
        COUNCIL = "digital-council", _("Digital council")
        SERVICES = "digital-services", _("Digital services")
        DATA = "collaboration-data", _("Collaboration and data")
        BOROUGH = "digital-borough", _("Digital borough")

    class Level(models.TextChoices):
        FOUNDATION = "foundation", _("Foundation")
        INTERMEDIATE = "intermediate", _("Intermediate")
        LEADERSHIP = "leadership", _("Leadership")

    code = models.CharField(
        _("code"), max_length=12, help_text=_("For example DC01. Never used again.")
    )
    summary = models.CharField(_("summary"), max_length=250)
    theme = models.CharField(_("theme"), max_length=30, choices=Theme)
    level = models.CharField(_("level"), max_length=20, choices=Level)
    audience = models.CharField(_("who it is for"), max_length=200)
    written_by = models.CharField(
        _("written by"), max_length=100, help_text=_("A team, not a person.")
    )
    review_by = models.DateField(_("review by"), default=in_a_year)
    outcomes = StreamField(OutcomesBlock(), verbose_name=_("outcomes"), max_num=MOST_OUTCOMES)
    try_this = models.CharField(
        _("one thing to try"),
        max_length=300,
        blank=True,
        help_text=_("Shown with the certificate."),
    )
    licence = models.CharField(
        _("licence"),
        max_length=100,
        blank=True,
        help_text=_("For other councils who want to use it. For example CC BY 4.0."),
    )
    frameworks = models.JSONField(_("frameworks"), default=list, blank=True)
    # Not editable: so each language has its own (courses.translating.actions.mark_reviewed).
    is_draft_translation = models.BooleanField(default=False, editable=False)

    objects = PageManager.from_queryset(CoursePageQuerySet)()

    override_translatable_fields = same_in_every_language("slug", "code", "licence")
    searched = ("code", "audience", "outcomes")

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("summary"),
        FieldPanel("outcomes", help_text=WANTED),
        FieldPanel("try_this"),
        InlinePanel("taught_skills", heading=_("Skills it teaches"), label=_("Skill"), max_num=5),
        MultiFieldPanel(
            [
                FieldPanel(name)
                for name in (
                    "code",
                    "theme",
                    "level",
                    "audience",
                    "written_by",
                    "review_by",
                    "licence",
                )
            ],
            _("About this course"),
        ),
    ]

    parent_page_types = ["courses.CourseIndexPage"]
    subpage_types = ["courses.ModulePage", "courses.BorrowedModulePage"]

    class Meta:
        verbose_name = _("course")

    def clean(self):
        super().clean()
        if self.code and not CODE.fullmatch(self.code):
            raise ValidationError({"code": _("Use capitals and digits only, like DC01.")})
        namesakes = CoursePage.objects.filter(code=self.code).exclude(
            translation_key=self.translation_key
        )
        if self.code and (other := namesakes.first()):
            raise ValidationError(
                {
                    "code": _("“%(title)s” has this code. Give each course a code of its own.")
                    % {"title": other.title}
                }
            )

    def get_context(self, request, *args, **kwargs):
        modules = ModulePage.objects.taught_in(self).live().shown_to(request.user)
        self.take_modules(modules.in_brief())
        return super().get_context(request, *args, **kwargs) | {
            "course": self,
            "modules": self.modules(),
        }

    @cached_property
    def skills(self):
        if "skill_rows" not in self.__dict__:
            found = CoursePage.objects.filter(pk=self.pk).with_skills().first()
            return found.skills if found else []
        return in_reader_language([SkillName(*row) for row in self.skill_rows])

    @property
    def pathway_places(self):
        """Of a course that was found `with_pathways`."""
        return [PathwayPlace(UUID(key), *rest) for key, *rest in self.pathway_rows]

    def modules(self):
        """The live modules in order, in this page's language, without the text of the lessons."""
        if not hasattr(self, "_modules"):
            self.take_modules(ModulePage.objects.taught_in(self).live().in_brief())
        return self._modules

    def take_modules(self, modules):
        self._modules = list(modules)
        for module in self._modules:
            module.course = self
        know_untranslated(self._modules)

    def places(self):
        """Every lesson of the course in order."""
        return places_in(self.modules())

    @property
    def minutes(self):
        """Of the lessons that are needed."""
        return sum(place.lesson.minutes for place in self.places() if place.lesson.is_required)

    def place_of(self, lesson_slug):
        """Where the lesson of that address is, for "look again"; None when it is gone."""
        return next((place for place in self.places() if place.slug == lesson_slug), None)


class ModulePageQuerySet(LentQuerySet):
    def with_version_number(self):
        """Adds the number of the latest version; None where there is none yet."""
        versions = ModuleVersion.objects.filter(module_key=OuterRef("translation_key"))
        latest = versions.order_by("-number").values("number")[:1]
        return self.annotate(version_number=Subquery(latest))

    def of_course(self, course):
        """Those at home in the course, whatever it borrows."""
        return self.child_of(course).order_by("path")

    def in_brief(self, but=None):
        """Without the lessons, which are nine tenths of a row; `but` is where one to keep is."""
        pages = self.defer("lessons")
        if not but:
            return pages
        return pages.annotate(lessons_kept=Case(When(at_url=but, then="lessons")))


class ModulePage(
    GatedModule, AskedFirst, TranslatedModule, OutlinedPage, RehearsedPage, Archivable, LentPage
):
    """The unit that is published, moderated, translated and versioned; its lessons are blocks."""

    summary = models.CharField(_("summary"), max_length=250, blank=True)
    pass_mark = models.PositiveSmallIntegerField(
        _("pass mark, per cent"), default=80, help_text=_("For every check of this module.")
    )
    in_order = models.BooleanField(
        _("lessons must be taken in order"),
        default=False,
        help_text=_("The final check stays open."),
    )
    lessons = LessonsField(verbose_name=_("lessons"), blank=True)
    contents = models.JSONField(default=list, editable=False)

    searched = ()

    objects = PageManager.from_queryset(ModulePageQuerySet)()

    content_panels = [
        InShortPanel(heading=_("In short")),
        *BasePage.content_panels,
        FieldPanel("summary"),
        LessonsPanel("lessons"),
        MultiFieldPanel([FieldPanel("pass_mark"), FieldPanel("in_order")], _("Rules")),
    ]

    parent_page_types = ["courses.CoursePage"]
    subpage_types = []

    class Meta:
        verbose_name = _("module")

    @classmethod
    def as_written(cls, content):
        """Publishing gives each lesson an address, and minutes where it has none."""
        lessons = json.loads(content["lessons"] or "[]")
        for raw, lesson in zip(lessons, outline(lessons), strict=True):
            raw["value"]["slug"] = lesson.slug
            raw["value"]["minutes"] = raw["value"].get("minutes") or suggest(raw["value"])
        return content | {"lessons": lessons}

    @cached_property
    def course(self):
        return CoursePage.objects.get(path=self.course_path)

    @cached_property
    def is_source(self):
        """Whether the other languages follow this page: it is in the main language, or alone."""
        main = Locale.get_default()
        translations = ModulePage.objects.filter(translation_key=self.translation_key)
        return self.locale_id == main.pk or not translations.filter(locale=main).exists()

    @property
    def is_draft_translation(self):
        return self.course.is_draft_translation

    def lesson(self, slug_or_id):
        """That lesson with its blocks, None when there is none; the others are not unpacked."""
        for raw, lesson in zip(self.lessons.raw_data, self.outline, strict=True):
            if str(slug_or_id) in (lesson.slug, lesson.id):
                return OpenLesson(
                    **vars(lesson),
                    raw=raw,
                    value=self.unpack(raw),
                    other_language=self.other_language,
                )
        return None

    def unpack(self, raw):
        return self.lessons.stream_block.child_blocks["lesson"].to_python(raw["value"])

    def lesson_url(self, lesson, request=None):
        if self.rehearsal:
            return f"?mode={Rehearsal(lesson_id=lesson.id).mode}"
        return f"{self.get_url(request)}{lesson.slug}/"

    def route(self, request, path_components):
        """One more part of the address names a lesson; one that is gone leads to its module."""
        if self.is_retired:
            return super().route(request, path_components)
        if not self.live or not self.course.live or len(path_components) > 1:
            raise Http404
        return RouteResult(
            self, kwargs={"lesson_slug": path_components[0] if path_components else None}
        )

    def elsewhere(self, request, lesson_slug=None):
        if wanted := request.GET.get("lesson"):
            found = next((each for each in self.outline if each.id == wanted), None)
            return redirect(self.lesson_url(found, request) if found else self.get_url(request))
        if lesson_slug and lesson_slug not in [lesson.slug for lesson in self.outline]:
            return redirect(self.get_url(request))
        return None

    def get_template(self, request, *args, lesson_slug=None, **kwargs):
        if lesson_slug:
            return "courses/lesson.html"
        return super().get_template(request, *args, **kwargs)

    def join_course(self):
        """Stand among the live modules as it is here; a draft stands alone."""
        modules = [self if module == self else module for module in self.course.modules()]
        self.course.take_modules(modules if self in modules else [self])

    def get_context(self, request, *args, lesson_slug=None, **kwargs):
        self.join_course()
        context = super().get_context(request, *args, lesson_slug=lesson_slug, **kwargs)
        context |= {"course": self.course, "outline": self.outline}
        if lesson_slug:
            context |= {"lesson": self.lesson_to_read(lesson_slug), **self.neighbours(lesson_slug)}
        return context

    def neighbours(self, lesson_slug):
        """The lessons before and after, which may belong to another module of the course."""
        places = self.course.places()
        here = places.index(next(p for p in places if p.page is self and p.slug == lesson_slug))
        return {
            "previous": places[here - 1] if here else None,
            "next": places[here + 1] if here + 1 < len(places) else None,
        }
