from lms.common.privacy import describe

describe("courses.CourseIndexPage", technical="page_ptr", content="introduction")
describe(
    "courses.CoursePage",
    technical="page_ptr",
    content="code summary theme level audience written_by review_by outcomes try_this frameworks",
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
