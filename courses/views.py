from django.contrib.auth.decorators import login_required
from django.http import Http404
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from wagtail.models import Site
from wagtail.url_routing import RouteResult
from wagtail.views import serve as wagtail_serve

from . import addresses
from .models import CourseIndexPage, CoursePage, ModulePage, Pathway
from .search.asking import Search


def serve(request, **slugs):
    """Serve a page as Wagtail does, found with two queries in place of nine.

    A query is half a millisecond, and a lesson is the page people open most.
    """
    parts = ["learn", *slugs.values()]
    if route := find(request, *parts):
        request._wagtail_route_for_request = route
    return wagtail_serve(request, "/".join(parts))


def find(request, *slugs):
    """The route to the catalogue, a course, a module or a lesson; None leaves it to Wagtail."""
    site = Site.find_for_request(request)
    root = site and addresses.root_path(site, get_language())
    if not root:
        return None
    paths = [f"{root}{'/'.join(slugs[:count])}/" for count in range(1, 4)]
    page = find_page(request.user, *paths[: len(slugs)])
    return page and RouteResult(page, kwargs={"lesson_slug": slugs[3]} if slugs[3:] else {})


def find_page(person, catalogue_path, course_path=None, module_path=None):
    if not course_path:
        return live_at(CourseIndexPage.objects, catalogue_path)
    course = live_at(CoursePage.objects.with_skills(), course_path)
    if not course or not module_path:
        return course
    return find_module(person, course, module_path)


def live_at(pages, url_path):
    return pages.live().with_language_paths().with_whether_restricted().at(url_path).first()


def find_module(person, course, url_path):
    """The module with its lessons, and its siblings in brief, which give next and previous."""
    modules = ModulePage.objects.taught_in(course).live().shown_to(person)
    modules = modules.with_language_paths("at_key").with_version_number()
    course.take_modules(modules.in_brief(but=url_path))
    module = next((module for module in course.modules() if module.at_url == url_path), None)
    if module:
        module.lessons = module.lessons_kept
    return module


@login_required
@require_safe
def search(request):
    return render(
        request, "courses/search.html", {"search": Search(request.user, request.GET.get("q", ""))}
    )


@login_required
def pathway(request, slug):
    found = Pathway.objects.filter(slug=slug).in_reader_language()
    if not found:
        raise Http404
    return render(request, "courses/pathway.html", {"pathway": found[0]})
