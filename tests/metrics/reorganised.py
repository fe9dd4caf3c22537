"""The sample council a month after its reorganisation, as its HR files tell of it."""

import csv
from datetime import date
from types import SimpleNamespace

from django.conf import settings

from lms.management.commands.import_staff import outcome_lines
from lms.people.actions import SentFile, answer_question, import_staff
from lms.people.change_maps.actions import import_change_map
from lms.people.models import StaffQuestion
from lms.records.actions import import_records
from lms.records.models import LearningEvent

from .test_golden import make_requirements

SEPTEMBER, OCTOBER = date(2026, 9, 30), date(2026, 10, 31)
HR = settings.BASE_DIR / "lms/demo/hr"
GOLDEN = settings.BASE_DIR / "tests/golden"


def sent(name):
    return SentFile(name, (HR / name).read_bytes())


def golden(name):
    return list(csv.DictReader((GOLDEN / name).read_text().splitlines()))


def learn():
    content = (settings.BASE_DIR / "lms/demo/records/learning_records.csv").read_bytes()
    import_records(content=content, as_at=OCTOBER, skip_unusable=True)


def learnt():
    return set(LearningEvent.objects.values_list("pk", "person", "unit", "kind", "occurred_at"))


def make_october():
    """`codes` are the outcomes by staff number, `asked` the questions, `events` those before."""
    make_requirements()
    staff = sent("hr_export_2026-09-30_clean.csv")
    import_staff(staff=staff, units=sent("org_units.csv"), as_at=SEPTEMBER)
    learn()
    events = learnt()
    import_change_map(changes=sent("org_change_2026-10-01.csv"))
    plan = import_staff(staff=sent("hr_export_2026-10-31_reorg.csv"), as_at=OCTOBER)
    codes = {ref: code for _record, ref, _outcome, code, _message in outcome_lines(plan)}
    asked = list(StaffQuestion.objects.open().values_list("kind", flat=True))
    for question in StaffQuestion.objects.open():
        answer_question(question=question, answer="yes", by=None)
    learn()
    return SimpleNamespace(codes=codes, asked=asked, events=events)
