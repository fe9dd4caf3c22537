"""A course in Wagtail's editor, as its form sends it, and the people who send it."""

from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from courses.course_check import ensure_course_check
from lms.people.roles import AUTHORS, MODERATORS, ensure_roles

from .courses import make_catalogue, make_course
from .people import make_person

FIELDS = ("title", "slug", "summary", "code", "theme", "level", "audience", "written_by")


def make_editors():
    """The catalogue with its roles and its workflow: priya writes; susan and mo moderate."""
    learn = make_catalogue()
    groups = ensure_roles(learn=learn)
    ensure_course_check(catalogue=learn, moderators=groups[MODERATORS])
    priya = make_person("Priya", last_name="Writer", role=AUTHORS)
    susan = make_person("Susan", last_name="Moderator", role=MODERATORS)
    mo = make_person("Mo", last_name="Moderator", role=MODERATORS)
    return learn, priya, susan, mo


def draft_by(person, title="Maps", **fields):
    """A course that is not live, as this person has saved it."""
    course = make_course("MP01", title, live=False, owner=person, **fields)
    course.has_unpublished_changes = True
    course.save_revision(user=person)
    return type(course).objects.get(pk=course.pk)


def save_as(person, course, **changes):
    """Another revision, made by this person."""
    page = course.get_latest_revision_as_object()
    for name, value in changes.items():
        setattr(page, name, value)
    page.save_revision(user=person)
    return type(course).objects.get(pk=course.pk)


def form_of(course, **changes):
    """What the editor's form sends for this course."""
    course = course.get_latest_revision_as_object()
    form = {name: getattr(course, name) for name in FIELDS} | {
        "review_by": course.review_by.isoformat(),
        "try_this": course.try_this,
        "comments-TOTAL_FORMS": 0,
        "comments-INITIAL_FORMS": 0,
        "comments-MIN_NUM_FORMS": 0,
        "comments-MAX_NUM_FORMS": 0,
        "outcomes-count": len(course.outcomes),
        **nested_form_data({"taught_skills": inline_formset([])}),
    }
    for number, block in enumerate(course.outcomes):
        start = f"outcomes-{number}"
        form |= {
            f"{start}-deleted": "",
            f"{start}-order": number,
            f"{start}-type": "outcome",
            f"{start}-id": block.id,
            f"{start}-value": block.value,
        }
    return form | changes


def press(client, course, button, **changes):
    """The editor's form, sent with one of its buttons."""
    url = reverse("wagtailadmin_pages:edit", args=[course.pk])
    return client.post(url, form_of(course, **changes) | {button: "yes"}, follow=True)


def bulk(client, action, *pages, **form):
    url = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    ids = "&".join(f"id={page.pk}" for page in pages)
    return client.post(f"{url}?{ids}&next=/admin/", form, follow=True)


def leave_only(person, role=MODERATORS):
    for other in Group.objects.get(name=role).user_set.exclude(pk=person.pk):
        other.groups.clear()
