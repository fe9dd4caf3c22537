from django.utils.translation import gettext_lazy as _

from lms.common.privacy import describe

describe(
    "metrics.Tally",
    title=_("Where you are counted in totals"),
    about="person",
    learning="person steps",
)
describe("metrics.Delta", technical="id", aggregate="day unit cell course_key n")
describe("metrics.Rollup", technical="id", aggregate="grain day unit cell course_key n")
describe("metrics.RollupCheck", technical="id", aggregate="checked_at differences")
describe(
    "metrics.Target",
    technical="id language",
    content="measure baseline_value baseline_on target_value target_on path steps tolerance owner "
    "reason set_at",
)
describe("metrics.CourseSponsor", technical="id course_key", content="sponsor co_owner set_at")
describe(
    "metrics.ContentHealth",
    technical="id course_key place module_key lesson_id",
    content="level title",
    aggregate="reached finished stopped answers useful mistakes counted_at",
)
describe(
    "metrics.QuestionHealth",
    technical="id course_key place module_key lesson_id question_id",
    content="lesson text",
    aggregate="tries right wrong_option counted_at",
)
describe(
    "metrics.ClosedMonth",
    technical="id code_version input_files",
    content="reason",
    aggregate="day revision structure_on taken_at",
)
describe(
    "metrics.ClosedFigure", technical="id", aggregate="month measure unit numerator denominator"
)
describe("metrics.SaidFigure", technical="id code course_key", aggregate="yes answers announced_on")
describe("metrics.Briefing", technical="month", aggregate="offered_on")
