"""Thornvale Borough Council, which does not exist, made through the product's own importers.

Safe to run again: every step finds what is already there and leaves it alone.
"""

from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path

from django.core.management import call_command
from django.utils.timezone import make_aware
from wagtail.models import Site

from courses.course_check import ensure_course_check
from courses.curriculum.actions import import_curriculum
from courses.models import CourseIndexPage, CoursePage
from lms.common.dates import today
from lms.common.models import Brand
from lms.metrics.actions import close_month, draft_target, name_sponsor
from lms.metrics.closing import to_close
from lms.metrics.models import CourseSponsor, Target
from lms.metrics.recount import rebuild
from lms.people.actions import set_preferences, welcome
from lms.people.models import StaffFile, Unit, User
from lms.people.personas import PERSONAS, STARTER
from lms.people.roles import MODERATORS, ensure_roles, give_role
from lms.people.scope import LEADERSHIP_TIER, directorate_of
from lms.records.actions import finish_lesson, import_records, set_requirement, start_course
from lms.records.models import Invitation, Requirement

from .culture import furnish_culture
from .first_course import begin_to_write
from .together import answer_a_poll, publish_a_change, show_notes
from .voices import hear_people

FOLDER = Path(__file__).parent
BEFORE, AFTER = date(2026, 9, 30), date(2026, 10, 31)
LAUNCH = date(2026, 6, 1)
LAUNCH_DUE = date(2026, 9, 30)
INVITED_ON = date(2026, 11, 3)

FOOTER_NOTE = "Thornvale is a made-up council. All figures are sample data."
FOOTER_NOTE_WELSH = "Cyngor dychmygol yw Thornvale. Data enghreifftiol yw’r holl ffigurau."

WHY_NINETY = (
    "The strategy promises that nine in ten staff can work safely online by the end of the "
    "council’s year."
)

REQUIREMENTS = [
    # code, down to tier, days to finish, days a completion counts, why
    ("DC01", None, 30, None, "Everybody at the council uses digital tools."),
    ("DC02", None, 30, 365, "Everybody at the council can be the target of a scam."),
    ("DC03", None, 30, None, "Everybody at the council meets other people’s data."),
    ("LD01", 4, 60, None, "Leaders go first."),
]
# Of what people are reminded by e-mail, from the day on which the council is made.
REMINDED = {"DC02"}
SPONSORS = [
    # code, the post that answers for it, the post beside it
    ("DC01", "Director of Resources", "Head of Digital"),
    ("DC02", "Director of Resources", "Head of Information Security"),
    ("DC03", "Chief Executive", "Data Protection Officer"),
    ("LD01", "Chief Executive", ""),
]


def furnish(*, say):
    say("  name and colours")
    name_the_council()
    say("  people, from the HR file")
    bring_in_people()
    say("  courses, in English and at their Welsh addresses")
    import_curriculum(directory=FOLDER / "curriculum", home=default_site().root_page)
    call_command("sync_locale_trees", verbosity=0)
    say("  stories, experiments and help")
    furnish_culture(home=default_site().root_page)
    say("  what is required, and what was learnt before")
    require_courses()
    bring_over_records()
    say("  the new directorates of October")
    reorganise()
    say("  targets, roles, a course half done and one half written")
    set_targets()
    name_sponsors()
    give_roles()
    invite_a_directorate()
    begin_a_course()
    begin_to_write()
    say("  a poll, and notes that a champion reads")
    answer_a_poll()
    show_notes()
    publish_a_change()
    say("  what people say of courses")
    hear_people()
    say("  who has been here, and who of the leaders shows it")
    sign_some_in()
    name_some_leaders()
    close_months()
    call_command("sync_schedules", verbosity=0)


def bring_in_people():
    if StaffFile.objects.filter(as_at=BEFORE).exists():
        return
    call_command(
        "import_staff",
        str(FOLDER / "hr" / "hr_export_2026-09-30_clean.csv"),
        units=str(FOLDER / "hr" / "org_units.csv"),
        aliases=str(FOLDER / "hr" / "directorate_aliases.csv"),
        as_at=BEFORE,
        verbosity=0,
    )


def reorganise():
    """A change map and the HR file after it, and what those learnt who are only in that one."""
    if StaffFile.objects.filter(as_at=AFTER).exists():
        return
    call_command("import_change_map", FOLDER / "hr" / "org_change_2026-10-01.csv", verbosity=0)
    call_command(
        "import_staff",
        str(FOLDER / "hr" / "hr_export_2026-10-31_reorg.csv"),
        aliases=str(FOLDER / "hr" / "directorate_aliases.csv"),
        as_at=AFTER,
        verbosity=0,
    )
    bring_over_records()


def bring_over_records():
    """What was required of people, and what they chose to learn after it."""
    for name in ("learning_records.csv", "chosen_records.csv"):
        content = (FOLDER / "records" / name).read_bytes()
        import_records(content=content, as_at=AFTER, skip_unusable=True)


def default_site():
    return Site.objects.select_related("root_page__locale").get(is_default_site=True)


def name_the_council():
    """Somebody may have changed all of it; what an older demo left empty is filled."""
    brand = Brand.for_site(default_site())
    if brand.council_name == Brand._meta.get_field("council_name").default:
        brand.council_name = "Thornvale Borough Council"
        brand.certificate_signatory = "Rosalind Achterberg, Chief Executive"
        brand.footer_note = FOOTER_NOTE
    if brand.footer_note == FOOTER_NOTE:
        brand.footer_note_welsh = brand.footer_note_welsh or FOOTER_NOTE_WELSH
    brand.save()


def require_courses():
    for code, max_tier, days, valid_days, reason in REQUIREMENTS:
        if Requirement.objects.filter(course_code=code).exists():
            continue
        course = CoursePage.objects.get(code=code, locale__language_code="en")
        set_requirement(
            requirement=Requirement(
                course_key=course.translation_key,
                course_code=code,
                max_tier=max_tier,
                starts_on=LAUNCH,
                launch_due_on=LAUNCH_DUE,
                days_to_finish=days,
                valid_days=valid_days,
                reason=reason,
                reminders_from=today() if code in REMINDED else None,
            )
        )


def set_targets():
    for measure in ("A1", "A2"):
        if not Target.objects.filter(measure=measure).exists():
            set_on_launch(measure)


def set_on_launch(measure):
    """As if the council had said so when it began. `raw` takes the day as it is given, as from a
    fixture; everybody else sets a target now (lms.metrics.actions.set_target)."""
    target = draft_target(
        measure=measure,
        baseline_value=Decimal(0),
        baseline_on=LAUNCH,
        target_value=Decimal(90),
        target_on=date(2027, 3, 31),
        owner="Chief Executive",
        reason=WHY_NINETY,
    )
    target.set_at = make_aware(datetime.combine(LAUNCH, time(10)))
    target.save_base(raw=True)


def name_sponsors():
    for code, sponsor, co_owner in SPONSORS:
        key = CoursePage.objects.get(code=code, locale__language_code="en").translation_key
        if not CourseSponsor.objects.filter(course_key=key).exists():
            name_sponsor(course_key=key, sponsor=sponsor, co_owner=co_owner)


def close_months():
    """As the worker does at night; some numbers are only shown of months that are closed."""
    rebuild()  # which the worker, who is not here yet, does after each new rule
    for day in to_close(today()):
        close_month(day=day)


def give_roles():
    learn = CourseIndexPage.objects.get(locale__language_code="en")
    groups = ensure_roles(learn=learn)
    ensure_course_check(catalogue=learn, moderators=groups[MODERATORS])
    for persona in PERSONAS.values():
        person = User.objects.get(staff_number=persona.staff_number)
        for role in persona.roles:
            give_role(person=person, role=role)
        if persona.key != STARTER:
            welcome(person=person)


def invite_a_directorate():
    """By its director, some time ago, so that the list of invitations shows one. It is over, so
    nobody gets an e-mail."""
    leader = User.objects.get(staff_number=PERSONAS["leader"].staff_number)
    if Invitation.objects.exists():
        return
    course = CoursePage.objects.get(code="DC02", locale__language_code="en")
    unit = directorate_of(leader.posting.unit)
    Invitation.objects.create(
        by=leader,
        asked_on=INVITED_ON,
        unit=unit,
        people=User.objects.within(unit, INVITED_ON).count(),
        course_key=course.translation_key,
        message=Invitation.Message.TOGETHER,
    )


def sign_some_in():
    """One in three of those who have begun nothing has at least been here: the first time."""
    personas = [persona.staff_number for persona in PERSONAS.values()]
    idle = User.objects.in_post(today()).with_login().filter(standings=None)
    idle = idle.exclude(staff_number__in=personas)
    if idle.exclude(welcomed_on=None).exists():
        return
    for person in idle[::3]:
        welcome(person=person)


def name_some_leaders():
    """Two of Resources and two of Housing show what they completed themselves."""
    team = User.objects.in_tiers(LEADERSHIP_TIER, today())
    for directorate in Unit.objects.filter(code__in=["RES", "HOU"]):
        for person in (team & User.objects.within(directorate, today()))[:2]:
            set_preferences(person=person, named_as_leader=True)


def begin_a_course():
    """The first persona has read two lessons, so that there is something to come back to."""
    person = User.objects.get(staff_number=PERSONAS["staff"].staff_number)
    course = CoursePage.objects.get(code="DC02", locale__language_code="en")
    module = course.modules()[0]
    start_course(person=person, course_key=course.translation_key)
    for lesson in module.outline[:2]:
        finish_lesson(
            person=person,
            course_key=course.translation_key,
            module_key=module.translation_key,
            lesson_id=lesson.id,
        )
