"""The course that an author of Thornvale has begun: her page of it, and a module as far as she got.

It is made as the editor makes one, so what she has not written yet still says what the starter
says. Whoever has a course already keeps it, and gets no second one.
"""

from django.db import transaction
from wagtail_localize.synctree import create_aliases_for_new_page

from courses import starter
from courses.models import CourseIndexPage, CoursePage, ModulePage
from lms.people.models import User
from lms.people.personas import PERSONAS

# No code, no level and one outcome: “Ready to publish?” has something to say.
COURSE = {
    "title": "Surveys that people finish",
    "slug": "surveys-that-people-finish",
    "summary": "Ask a few good questions, and use what people tell you.",
    "audience": "Anyone who asks residents or colleagues what they think",
    "written_by": "Strategy & Policy",
    "theme": CoursePage.Theme.SERVICES,
}
OUTCOME = "say what you want to find out before you write a question"
MODULE = {"title": "Before you ask", "slug": "before-you-ask"}
FIFTY_QUESTIONS = (
    "<p>We once sent a survey of fifty questions to every home in two streets. Nine people sent it "
    "back. Most of them had stopped on the second page.</p>"
    "<p>Each question costs somebody a minute. Before you write one, say what you will do with the "
    "answer. If you do not know, leave it out.</p>"
)
# Of the second she has the title only.
LESSONS = [("Fifty questions, nine answers", FIFTY_QUESTIONS), ("One thing to find out", None)]


@transaction.atomic
def begin_to_write():
    author = User.objects.get(staff_number=PERSONAS["author"].staff_number)
    if CoursePage.objects.filter(owner=author).exists():
        return
    outcomes = [starter.block("outcome", OUTCOME)]
    catalogue = CourseIndexPage.objects.get(locale__language_code="en")
    course = save_draft(CoursePage(**COURSE, outcomes=outcomes), catalogue, author)
    save_draft(ModulePage(**MODULE, lessons=lessons()), course, author)


def save_draft(page, parent, author):
    """As the editor does when somebody saves a new page."""
    page.live, page.owner, page.locale = False, author, parent.locale
    parent.add_child(instance=page)
    page.save_revision(user=author, log_action=True, clean=False)
    create_aliases_for_new_page(page)
    return page


def lessons():
    """Those of the starter, the first ones in her words."""
    found = starter.short_course("en")
    for lesson, (title, words) in zip(found, LESSONS, strict=False):
        lesson["value"]["title"] = title
        if words:
            lesson["value"]["content"][0]["value"] = words
    return found
