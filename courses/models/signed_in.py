from django.contrib.auth.views import redirect_to_login
from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Q, Subquery, Value
from django.utils.functional import cached_property
from django.utils.translation import get_language
from wagtail.coreutils import get_content_languages
from wagtail.models import Page, PageManager, PageViewRestriction
from wagtail.query import PageQuerySet

from courses import addresses
from courses.permissions import CoursePermissionTester
from lms.common import languages
from lms.common.models import BasePage


def restrictions_over(path):
    """Wagtail's rule: what holds for a page holds below it, and for its aliases."""
    below = ExpressionWrapper(path, CharField())
    return PageViewRestriction.objects.annotate(below=below).filter(
        Q(below__startswith=F("page__path"))
        | Q(below__startswith=F("page__aliases__path"))
        | Q(below__startswith=F("page__aliases__aliases__path"))
    )


def restrictions_for(person):
    """Those that keep this person out; nobody (None) is there in a preview. A list has no place
    for a password."""
    if not (person and person.is_authenticated):
        return PageViewRestriction.objects.all()
    kept = PageViewRestriction.objects.filter(restriction_type=PageViewRestriction.PASSWORD)
    if person.is_superuser:
        return kept
    groups = PageViewRestriction.objects.filter(restriction_type=PageViewRestriction.GROUPS)
    member_of = groups.filter(groups__in=person.groups.all())
    return kept | groups.exclude(pk__in=member_of.values("pk"))


def kept_from(person, path="path"):
    """Whether Wagtail's privacy settings keep a page of a query from this person."""
    restrictions = restrictions_for(person).values("pk")
    return Exists(restrictions_over(OuterRef(path)).filter(pk__in=restrictions))


class SignedInPageQuerySet(PageQuerySet):
    def shown_to(self, person):
        return self.filter(~kept_from(person))

    def in_language(self, code):
        return self.filter(locale__language_code=code)

    def with_whether_restricted(self):
        """Adds whether any privacy setting holds, so that a page without one asks no more."""
        return self.annotate(is_restricted=Exists(restrictions_over(OuterRef("path"))))

    def at(self, url_path):
        # The slug has an index, the path has none.
        return self.filter(slug=url_path.rstrip("/").rpartition("/")[2], url_path=url_path)

    def with_language_paths(self, key="translation_key"):
        """Adds where each live translation is, one column for each other language."""
        other_languages = [code for code in get_content_languages() if code != get_language()]
        translations = Page.objects.live().filter(translation_key=OuterRef(key))
        return self.annotate(
            **{
                addresses.column(code): Subquery(
                    translations.filter(locale__language_code=code).values("url_path")[:1]
                )
                for code in other_languages
            }
        )


class ContentPage(BasePage):
    """A page of words, which may be in another language than the reader's."""

    # The fields that people find the page by, beside its title; None keeps it from being found.
    searched = None
    lessons_to_read = ()
    # The key of the page at whose address this one is shown, where that is not its own.
    at_key = None

    # Until a query has found out that it is not (with_whether_restricted), it may be.
    is_restricted = True

    objects = PageManager.from_queryset(SignedInPageQuerySet)()
    is_previewed = False

    class Meta:
        abstract = True

    @cached_property
    def language_paths(self):
        """{language code: url_path} of the live translations of this page."""
        found = addresses.columns_of(self)
        if found is not None:
            return found
        key = self.at_key or self.translation_key
        translations = (
            Page.objects.live().filter(translation_key=key).exclude(locale=self.locale_id)
        )
        return dict(translations.values_list("locale__language_code", "url_path"))

    @property
    def other_language(self):
        """The language of the words, where the page is not translated; else nothing. An editor who
        previews a translation sees its words."""
        return languages.other_source() if is_mirror(self) and not self.is_previewed else ""

    @property
    def marked_title(self):
        """The title with its language, for pages; `title` is for attributes and plain text."""
        return languages.marked(self.title, self.other_language)

    def permissions_for_user(self, user):
        return CoursePermissionTester(user, self)

    def get_view_restrictions(self):
        """As Wagtail's own, with one query in place of two: a page's ancestors are in its path."""
        if not self.is_restricted:
            return PageViewRestriction.objects.none()
        return restrictions_over(Value(self.path)).distinct()

    def get_context(self, request, *args, **kwargs):
        return super().get_context(request, *args, **kwargs) | {
            "translations": addresses.translations(self, tail=kwargs.get("lesson_slug"))
        }


class SignedInPage(ContentPage):
    """A page for people who are signed in, whatever Wagtail's own privacy setting says."""

    class Meta:
        abstract = True

    def serve(self, request, *args, **kwargs):
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        return self.elsewhere(request, **kwargs) or super().serve(request, *args, **kwargs)

    def serve_preview(self, request, mode_name):
        self.is_previewed = True
        return super().serve_preview(request, mode_name)

    def elsewhere(self, request, **kwargs):
        """A redirect when something else should be shown."""


def is_mirror(page):
    """Whether it shows the words of its source. An alias stands at the address of a translation
    until there is one, and what was sent to be translated until it is published."""
    return page.alias_of_id or (page.live and not page.live_revision_id)
