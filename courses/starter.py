"""What a new module opens with: a short course of three lessons and a check.

Each prompt says what to write in its place. A prompt that is left is not for learners, so
`is_prompt` is how the checks before publishing know one.
"""

import re
from functools import cache
from html import unescape
from uuid import uuid4

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

TAG = re.compile(r"<[^>]*>")


def lesson_prompts():
    """(title, text) of each lesson, in the language that is active."""
    return [
        (
            _("Lesson 1: write a short title"),
            _("Begin with a moment that your readers know. What happens, and why does it matter?"),
        ),
        (
            _("Lesson 2: write a short title"),
            _("Explain one idea in short sentences, as you would to a colleague."),
        ),
        (
            _("Lesson 3: write a short title"),
            _("Say what to do today, in two or three steps that anybody can take."),
        ),
    ]


def question_prompts():
    return {
        "text": _("Ask about something that people do at work."),
        "why": _("Say in a sentence or two what to remember."),
    }


def option_prompts():
    """(answer, feedback) pairs; the first is the right one."""
    return [
        (_("Write the right answer."), _("Say why this is right.")),
        (_("Write an answer that many people would give."), _("Say kindly what is missing in it.")),
    ]


def short_course(language: str) -> list[dict]:
    """Lessons as they are stored, in the language of the page. Their ids are new each time."""
    with override(language):
        lessons = [lesson(title, [text_block(text)]) for title, text in lesson_prompts()]
        return [*lessons, lesson(_("Check what you know"), [], [question()])]


def lesson(title, content, check=()):
    return block("lesson", {"title": title, "content": content, "check": list(check)})


def text_block(text):
    return block("text", f"<p>{text}</p>")


def question():
    options = [
        block("item", {"text": text, "is_right": place == 0, "feedback": feedback})
        for place, (text, feedback) in enumerate(option_prompts())
    ]
    return block("one", {**question_prompts(), "options": options})


def block(kind, value):
    return {"type": kind, "value": value, "id": str(uuid4())}


def is_prompt(text: str) -> bool:
    """Whether any paragraph of this text, plain or rich, is a prompt that nobody has replaced."""
    parts = [unescape(part) for part in TAG.split(text or "")]
    return any(" ".join(part.split()) in all_prompts() for part in parts)


@cache
def all_prompts() -> frozenset[str]:
    found = set()
    for code, _name in settings.LANGUAGES:
        with override(code):
            found.update(*lesson_prompts(), question_prompts().values(), *option_prompts())
    return frozenset(found)
