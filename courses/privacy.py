from django.utils.translation import get_language
from wagtail.models import Page

from lms.common.privacy import describe, name_keys


def titles(keys):
    """What courses and modules are called in the reader's language, else in any."""
    pages = Page.objects.filter(translation_key__in=keys).values_list(
        "translation_key", "title", "locale__language_code"
    )
    ours_last = sorted(pages, key=lambda page: page[2] == get_language())
    return {key: title for key, title, _language in ours_last}


name_keys("course_key module_key", titles)

describe("courses.CourseIndexPage", technical="page_ptr", content="introduction")
describe(
    "courses.CoursePage",
    technical="page_ptr",
    content="code summary theme level audience written_by review_by outcomes try_this frameworks "
    "is_draft_translation",
)
describe(
    "courses.ModulePage",
    technical="page_ptr",
    content="summary pass_mark in_order lessons contents",
)
describe(
    "courses.ModuleVersion",
    technical="id module_key revision",
    content="number manifest change published_at",
)
describe(
    "courses.UntranslatedLesson",
    technical="id module_key lesson_id",
    content="language since is_new",
)
