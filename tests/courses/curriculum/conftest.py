"""A folder with one small course, to be changed a little by each test."""

from datetime import date
from pathlib import Path

import pytest
import yaml
from PIL import Image


@pytest.fixture
def course():
    return {
        "format": 1,
        "language": "en",
        "code": "DC02",
        "slug": "safe-online",
        "title": "Safe online",
        "summary": "Four habits.",
        "theme": "digital-council",
        "level": "foundation",
        "audience": "Everyone",
        "owner": "Information Security",
        "review_by": date(2027, 9, 30),
        "status": "ready",
        "outcomes": ["spot a suspicious message", "act without fear"],
        "modules": [
            {
                "slug": "why-us",
                "title": "Why us?",
                "summary": "What happened elsewhere.",
                "lessons": [reading_lesson(), check_lesson()],
            }
        ],
    }


def reading_lesson():
    return {
        "slug": "what-happened",
        "title": "What happened",
        "minutes": 5,
        "aim": "By the end of this lesson you will be able to say why.",
        "content": [
            {"text": "<p>Two councils lost their systems.</p>"},
            {"checklist": {"title": "Before you share", "items": ["Who?", "Until when?"]}},
            {"question": question("first-try")},
        ],
    }


def check_lesson():
    return {
        "slug": "quick-check",
        "title": "Quick check",
        "minutes": 1,
        "aim": "By the end of this lesson you will be able to name one gap.",
        "content": [{"text": "<p>One question follows.</p>"}],
        "check": {"final": True, "questions": [question("forgotten")]},
    }


def question(slug):
    return {
        "slug": slug,
        "type": "one",
        "text": "What let them in?",
        "why": "An old account is an open door.",
        "look_again": "what-happened",
        "options": [
            {"text": "An old account", "right": True, "feedback": "Yes."},
            {"text": "A laptop", "feedback": "No laptop was involved."},
        ],
    }


@pytest.fixture
def lesson(course):
    return course["modules"][0]["lessons"][0]


@pytest.fixture
def check(course):
    return course["modules"][0]["lessons"][1]["check"]


@pytest.fixture
def write(tmp_path):
    """Writes a course, or any text, as a file of the folder, and answers the folder."""

    def write(content, name="dc02.yaml") -> Path:
        text = content if isinstance(content, str) else yaml.safe_dump(content, sort_keys=False)
        (tmp_path / name).write_text(text, encoding="utf-8")
        return tmp_path

    return write


@pytest.fixture
def pixel(write, lesson):
    """A picture of one pixel, and a lesson that shows it."""
    folder = write("")
    (folder / "media").mkdir()
    Image.new("RGB", (1, 1), "red").save(folder / "media" / "red-door.png")
    lesson["content"].append({"image": {"file": "media/red-door.png", "alt": "A door"}})
    return folder / "media" / "red-door.png"
