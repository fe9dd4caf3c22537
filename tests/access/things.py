"""One of everything that has an address, all of it somebody else's than who asks for it.

The words that only some may read are in WORDS; no two are alike and none is a common word.
"""

from datetime import date
from decimal import Decimal
from types import SimpleNamespace
from uuid import uuid4

from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.admin.models import EditingSession
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    Locale,
    PageViewRestriction,
    Site,
    UploadedFile,
    Workflow,
)
from wagtail_localize.models import OverridableSegment, StringSegment, Translation
from wagtail_localize.operations import translate_object

from courses.models import CourseIndexPage, CoursePage
from lms.common.models import Brand, CustomDocument, CustomImage
from lms.metrics.actions import name_sponsor, set_target
from lms.metrics.models import ClosedMonth
from lms.people.actions import tell_place_is_wrong
from lms.people.models import GroupMember, StaffFile, StaffGroup, StaffQuestion, Unit
from lms.people.roles import ensure_roles
from lms.records import actions
from lms.records.actions.closing import publish_note
from lms.records.actions.telling import tell
from lms.records.models import (
    AnswerSheet,
    Certificate,
    Invitation,
    InvitationWords,
    Reminder,
    Showing,
    SkillsProfile,
)
from tests.factories import courses, home, records

from .cast import make_cast

WORDS = {
    "why it is right": "Qzxwhy",
    "feedback": "Qzxfeedback",
    "draft": "Qzxdrafttitle",
    "draft lesson": "Qzxdraftlesson",
    "kept course": "Qzxkeptcourse",
    "reflection": "Qzxreflection",
    "pledge": "Qzxpledge",
    "document": "Qzxdocument",
    "image": "Qzximage",
    "void": "Qzxvoidreason",
    "idea": "Qzxidea",
    "place note": "Qzxplacenote",
    "invitation": "Qzxinvitation",
    "skill level": "Qzxlevel",
    "target owner": "Qzxowner",
    "target reason": "Qzxtargetreason",
    "sponsor": "Qzxsponsor",
    "month reason": "Qzxmonthreason",
}
# The first month end that leaders are offered.
CORRECTED = date(2026, 6, 30)


def make_world():
    world = SimpleNamespace(cast=make_cast())
    world.amina, world.bea = world.cast["amina"], world.cast["bea"]
    world.learn = courses.make_catalogue()
    world.welsh = Locale.objects.get_or_create(language_code="cy")[0]
    make_courses(world)
    make_translation(world)
    ensure_roles(learn=CourseIndexPage.objects.get(locale__language_code="en"))
    make_idea(world)
    make_records(world)
    make_figures(world)
    make_media(world)
    make_staff_file(world)
    make_staff_group(world)
    make_rest(world)
    return world


def make_courses(world):
    """A live course and a draft, both started by bea, and one that is kept for a group."""
    world.course = courses.make_course("DC02", title="Safe online", owner=world.bea)
    question = courses.question("one")
    question["value"]["options"][1]["value"]["feedback"] = WORDS["feedback"]
    question["value"]["why"] = WORDS["why it is right"]
    lessons = [
        courses.lesson("Reading first", content=[practice(), reflection()]),
        courses.lesson("Final check", check=[question], is_final_check=True),
    ]
    world.module = courses.make_module(world.course, "Habits", lessons, owner=world.bea)
    world.draft = courses.make_course("DC77", WORDS["draft"], live=False, owner=world.bea)
    lesson = courses.lesson(WORDS["draft lesson"])
    world.draft_module = courses.make_module(world.draft, "Draft", [lesson], live=False)
    world.revision = world.draft_module.save_revision(user=world.bea)
    world.kept = courses.make_course("DC88", WORDS["kept course"], owner=world.bea)
    courses.make_module(world.kept, "Kept", [courses.lesson("Kept lesson")])
    world.restriction = PageViewRestriction.objects.create(
        page=world.kept, restriction_type=PageViewRestriction.GROUPS
    )
    world.restriction.groups.add(Group.objects.create(name="Members of the board"))
    world.skill = courses.make_skill(courses=[world.course])
    world.pathway = courses.make_pathway([world.course, world.kept])


def practice():
    return courses.question("one", "Which habit?")


def reflection():
    value = {"question": "What will you try?", "help": ""}
    return courses.block("reflection", value, "What will you try?")


def make_translation(world):
    """The live course is sent to be translated; the draft is mirrored only."""
    for page in (world.course, world.module):
        translate_object(page, [world.welsh])
    world.translation = Translation.objects.get(source__object_id=world.module.translation_key)
    world.welsh_module = world.translation.get_target_instance()
    world.string = StringSegment.objects.filter(source=world.translation.source).first()
    world.override = OverridableSegment.objects.filter(source=world.translation.source).first()
    world.draft.copy_for_translation(world.welsh, copy_parents=True, alias=True)
    world.mirror = CoursePage.objects.get(code="DC77", locale=world.welsh)


def make_idea(world):
    """The culture section, and an experiment that bea sent and nobody has read yet."""
    home.make_sections()
    world.idea = home.make_experiment(WORDS["idea"], live=False, owner=world.bea, shown_as="nobody")


def make_records(world):
    records.make_requirement(world.course)
    world.requirement = records.make_requirement(world.kept)
    course, module, amina = world.course, world.module, world.amina
    records.finish(amina, course, module, 1)
    records.answer_check(amina, course, module, 2)
    world.certificate = Certificate.objects.get(person=amina)
    lesson = module.outline[0]
    [world.practice, world.reflection] = [block["id"] for block in lesson_content(module)]
    world.lesson_id = lesson.id
    answers = {world.reflection: {"given": WORDS["reflection"]}}
    world.sheet = AnswerSheet.objects.write(amina, module.translation_key, lesson.id, answers)
    world.pledge = actions.pledge(
        person=amina,
        module_key=module.translation_key,
        lesson_id=lesson.id,
        block_id=uuid4(),
        words=WORDS["pledge"],
        by=date(2031, 1, 1),
    )
    world.showing = Showing.objects.create(
        person=amina,
        champion=world.bea,
        module_key=module.translation_key,
        lesson_id=lesson.id,
        block_id=uuid4(),
        question="And you?",
    )
    world.note = publish_note(
        course_key=world.kept.translation_key, text="Shorter now.", by=world.bea
    )
    make_skills_profile(world)
    make_reminder(world)
    make_invitation(world)
    started, world.finished = amina.events.first(), amina.events.last()
    actions.void_event(event=started, reason=WORDS["void"], actor=world.cast["learning_admin"])
    actions.start_course(person=world.bea, course_key=course.translation_key)
    world.feedback = tell(
        token=uuid4(),
        kind="mistake",
        course_key=course.translation_key,
        module_key=module.translation_key,
        lesson_id=lesson.id,
        lesson=lesson.title,
        language="en",
        text="The link is dead.",
    )


def make_reminder(world):
    days = {"since": date(2026, 6, 1), "planned_on": date(2026, 6, 2)}
    Reminder.objects.create(
        person=world.amina, course_key=world.course.translation_key, kind="invitation", **days
    )


def make_invitation(world):
    """Long ago, from the director of Place; what she added is between her and her readers."""
    sent = {"by": world.cast["lead"], "unit": world.amina.posting.unit, "people": 10}
    invitation = Invitation.objects.create(**sent, asked_on=date(2026, 6, 1), message="use")
    InvitationWords.objects.create(invitation=invitation, text=WORDS["invitation"], language="en")


def make_figures(world):
    """What people typed who lead, or who look after the figures."""
    set_target(
        measure="A1",
        baseline_value=Decimal(0),
        baseline_on=date(2026, 6, 1),
        target_value=Decimal(90),
        target_on=date(2031, 1, 1),
        owner=WORDS["target owner"],
        reason=WORDS["target reason"],
    )
    name_sponsor(course_key=world.course.translation_key, sponsor=WORDS["sponsor"])
    corrected = {"revision": 2, "reason": WORDS["month reason"], "structure_on": CORRECTED}
    ClosedMonth.objects.create(day=CORRECTED, code_version="1", **corrected)


def make_skills_profile(world):
    """Amina is in the middle of a second skills check, and wrote that her team is wrong."""
    courses.make_statement(world.skill)
    told = {"levels": {world.skill.slug: "building"}, "checked_on": date(2026, 1, 5)}
    secret = {"answers": {str(uuid4()): WORDS["skill level"]}, "not_for_me": [WORDS["skill level"]]}
    SkillsProfile.objects.create(person=world.amina, **told, **secret)
    world.place_note = tell_place_is_wrong(person=world.amina, text=WORDS["place note"])


def lesson_content(module):
    return module.lessons.raw_data[0]["value"]["content"]


def make_media(world):
    world.collection = Collection.get_first_root_node().add_child(name="Board papers")
    world.collection_restriction = CollectionViewRestriction.objects.create(
        collection=world.collection, restriction_type=CollectionViewRestriction.GROUPS
    )
    world.collection_restriction.groups.add(Group.objects.get(name="Members of the board"))
    world.document = CustomDocument.objects.create(
        title=WORDS["document"],
        file=ContentFile(b"secret", "board.pdf"),
        collection=world.collection,
        uploaded_by_user=world.bea,
        file_size=6,
    )
    world.image = CustomImage.objects.create(
        title=WORDS["image"],
        file=get_test_image_file("board.png"),
        collection=world.collection,
        uploaded_by_user=world.bea,
        file_size=6,
    )
    world.uploads = {
        model: UploadedFile.objects.create(
            for_content_type=ContentType.objects.get_for_model(model),
            file=ContentFile(b"secret", "later.pdf"),
            uploaded_by_user=world.bea,
        )
        for model in (CustomDocument, CustomImage)
    }


def make_staff_file(world):
    world.staff_file = StaffFile.objects.create(
        sha256="0" * 64, as_at=date(2026, 10, 31), name="staff.csv", outcomes={}
    )
    world.question = StaffQuestion.objects.create(
        kind=StaffQuestion.Kind.values[0], person=world.amina, staff_file=world.staff_file
    )


def make_staff_group(world):
    world.staff_group = StaffGroup.objects.create(name="Lone workers")
    GroupMember.objects.create(
        staff_group=world.staff_group,
        person=world.amina,
        starts_on=date(2026, 9, 1),
        added_by=world.cast["learning_admin"],
    )


def make_rest(world):
    world.unit = Unit.objects.get(code="PLA")
    world.group = Group.objects.get(name="Members of the board")
    world.site = Site.objects.get()
    world.brand = Brand.objects.create(site=world.site)
    world.home = courses.make_home()
    world.workflow = Workflow.objects.first()
    world.task = world.workflow.tasks.first()
    world.draft.save_revision(user=world.bea)
    state = world.workflow.start(world.draft, world.bea)
    world.workflow_state, world.task_state = state, state.current_task_state
    world.session = EditingSession.objects.create(
        user=world.bea,
        content_type=ContentType.objects.get_for_model(CoursePage),
        object_id=world.draft.pk,
        last_seen_at=timezone.now(),
    )
