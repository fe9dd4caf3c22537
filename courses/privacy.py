from django.utils.translation import get_language
from wagtail.models import Page

from lms.common.privacy import describe, impersonal, name_keys

from .titles import only_titles, title_of


def titles(keys):
    """What courses and modules are called in the reader's language, else in any."""
    pages = only_titles(Page.objects.filter(translation_key__in=keys))
    ours_last = sorted(pages, key=lambda page: page.locale.language_code == get_language())
    return {page.translation_key: title_of(page) for page in ours_last}


name_keys("course_key module_key", titles)

describe("courses.CourseIndexPage", technical="page_ptr", content="introduction")
describe(
    "courses.CoursePage",
    technical="page_ptr replaced_by",
    content="code summary theme level audience written_by review_by licence outcomes try_this "
    "frameworks archived_on archive_reason is_draft_translation",
)
describe(
    "courses.ModulePage",
    technical="page_ptr replaced_by",
    content="summary pass_mark in_order lessons contents archived_on archive_reason",
)
describe("courses.BorrowedModulePage", technical="page_ptr", content="module")
describe("courses.Skill", technical="id translation_key locale", content="title description slug")
describe(
    "courses.SkillStatement",
    technical="id translation_key locale sort_order",
    content="skill text example",
)
describe("courses.CourseSkill", technical="id", content="course skill")
describe(
    "courses.Pathway",
    technical="id translation_key locale latest_revision",
    content="title slug summary audience live has_unpublished_changes first_published_at "
    "last_published_at live_revision go_live_at expire_at expired",
)
describe(
    "courses.PathwayStep",
    technical="id translation_key locale sort_order",
    content="pathway course reason",
)
describe(
    "courses.ModuleVersion",
    technical="id module_key course_keys revision",
    content="number manifest titles change what_changed counts_until published_at",
)
describe(
    "courses.Decision",
    technical="id module_key since",
    content="manifest change what_changed earlier counts_until",
)
describe(
    "courses.UntranslatedLesson",
    technical="id module_key lesson_id",
    content="language since is_new",
)
describe(
    "courses.SearchEntry",
    technical="id page",
    content="lesson_slug language title summary title_words words stems",
)
describe("courses.ContentCheck", technical="task_ptr")
describe("courses.OwnerApproval", technical="task_ptr")
impersonal("technical", "courses.ContentCheck_groups courses.OwnerApproval_groups")
