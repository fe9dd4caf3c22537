from datetime import datetime, time

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from lms.common.dates import months_before, today
from lms.records.models import (
    AnswerSheet,
    Confidence,
    EventWords,
    FollowUp,
    Pledge,
    Showing,
    SkillsProfile,
)


@transaction.atomic
def forget_answers() -> int:
    """Take away what people answered so long ago that nobody needs it. What it came to stays."""
    day = months_before(today(), settings.KEEP["answers_months"])
    moment = timezone.make_aware(datetime.combine(day, time.min))
    sheets, _ = AnswerSheet.objects.filter(changed_at__lt=moment).delete()
    pledges, _ = Pledge.objects.filter(by__lt=day).delete()
    showings, _ = Showing.objects.filter(ended_at__lt=moment).delete()
    profiles, _ = SkillsProfile.objects.filter(changed_on__lt=day).delete()
    confidences, _ = Confidence.objects.filter(changed_on__lt=day).delete()
    asked, _ = FollowUp.objects.filter(asked_on__lt=day).delete()
    old = EventWords.objects.filter(event__occurred_at__lt=moment).exclude(answers=None)
    own = sheets + pledges + showings + profiles + confidences + asked
    return own + old.update(answers=None)
