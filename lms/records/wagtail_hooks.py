from django.urls import include, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets.button import HeaderButton

from lms.people.scope import people_to_open

from . import affected, guards  # noqa: F401  (guards registers its hooks)
from .administration import urls as person_record
from .administration.change_notes import NoteViewSet
from .administration.feedback import FeedbackViewSet
from .administration.reminders import ReminderViewSet
from .administration.requirements import RequirementViewSet


@hooks.register("register_admin_viewset")
def register_requirements():
    return RequirementViewSet("requirements")


@hooks.register("register_admin_viewset")
def register_reminders():
    return ReminderViewSet("reminders")


@hooks.register("register_admin_viewset")
def register_feedback():
    return FeedbackViewSet("feedback")


@hooks.register("register_admin_viewset")
def register_notes_to_learners():
    return NoteViewSet("notes_to_learners", url_prefix="notes-to-learners")


@hooks.register("register_admin_urls")
def register_person_record():
    return [path("records/<int:person_id>/", include(person_record))]


@hooks.register("register_person_buttons")
def offer_record(person, user):
    """On the person's page; not on one's own, which is read on the site like everybody's."""
    if people_to_open(user).filter(pk=person.pk).exists():
        url = reverse("person_record:courses", args=[person.pk])
        yield HeaderButton(_("Learning record"), url=url, icon_name="doc-full", priority=10)


@hooks.register("count_people_of_courses")
def count_people_of_courses(course_keys):
    return affected.people_of(course_keys)
