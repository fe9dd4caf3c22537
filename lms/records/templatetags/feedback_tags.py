"""What learners told, and what came of it, for the pages of courses."""

from django import template
from django.urls import reverse

from lms.records.actions.telling import has_answered
from lms.records.models import ChangeNote, LessonOpinions

register = template.Library()


@register.simple_tag(takes_context=True)
def useful(context, module, lesson):
    """As components/useful.html takes it."""
    keys = [module.translation_key, lesson.id]
    return {
        "is_answered": has_answered(context["request"].user, *keys),
        "answers": LessonOpinions.Answer.choices,
        "answer_url": reverse("records:opinion", args=keys),
        "mistake_url": reverse("records:mistake", args=keys),
    }


@register.simple_tag
def changes_of(course):
    """The newest notes “You said, we changed”."""
    return list(ChangeNote.objects.newest_of(course.translation_key))
