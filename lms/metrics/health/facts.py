"""What the records know of one course, in a fixed number of statements however many people."""

from django.utils import timezone

from courses.models import ModuleVersion
from lms.people.models import Merger
from lms.records.models import Feedback, LearningEvent, LessonOpinions
from lms.records.standing import targets_of_voids

from .first_tries import Try
from .walks import BY_OTHERS, DONE, HERE, Deed

CHUNK = 2000
Kind = LearningEvent.Kind
# As Ledger writes it for what people do in the browser.
HERE_ON_SITE = "web"


class CourseFacts:
    def __init__(self, course_key):
        self.events = LearningEvent.objects.filter(course_key=course_key).in_order()
        self.course_key = course_key
        self.kept = dict(Merger.objects.in_force().values_list("duplicate", "kept"))
        self.voided = self.put_right()

    def put_right(self):
        voids = self.events.filter(kind=Kind.VOIDED)
        return targets_of_voids([each.fact for each in voids])

    def of_kinds(self, kinds, *columns):
        """Rows of person, uuid and these columns, without what was put right. A person with two
        records is one."""
        rows = self.events.filter(kind__in=kinds).values_list("person_id", "uuid", *columns)
        for person, uuid, *rest in rows.iterator(chunk_size=CHUNK):
            if str(uuid) not in self.voided:
                yield self.kept.get(person, person), *rest

    def deeds(self):
        """What came from a file was done elsewhere, and says nothing of these lessons."""
        columns = ("kind", "source", "module_key", "lesson_id", "occurred_at")
        for person, kind, source, *place, at in self.of_kinds(HERE | BY_OTHERS | DONE, *columns):
            done = kind if source == HERE_ON_SITE else Kind.IMPORTED
            yield Deed(person, done, tuple(map(str, place)), timezone.localdate(at))

    def tries(self, module_keys):
        keys = keys_by_version(module_keys)
        columns = ("module_key", "lesson_id", "version_id", "words__answers")
        for person, module, lesson, version, answers in self.of_kinds({Kind.ATTEMPT}, *columns):
            yield Try(person, (str(module), str(lesson)), keys.get(version, {}), answers)

    def mistakes(self):
        """{(module key, lesson id): how many were reported}, of those we still keep."""
        found = Feedback.objects.mistakes().filter(course_key=self.course_key)
        counted = {}
        for place in found.values_list("module_key", "lesson_id"):
            key = tuple(map(str, place))
            counted[key] = counted.get(key, 0) + 1
        return counted


def opinions(module_keys):
    rows = LessonOpinions.objects.filter(module_key__in=module_keys)
    return {(str(row.module_key), str(row.lesson_id)): row for row in rows}


def keys_by_version(module_keys):
    return {
        version.pk: {
            key["id"]: key for lesson in version.manifest["lessons"] for key in lesson["questions"]
        }
        for version in ModuleVersion.objects.filter(module_key__in=module_keys)
    }
