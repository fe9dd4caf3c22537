"""The catalogue as somebody narrows it down with its form, whose address keeps every choice."""

from functools import cached_property

from django.utils.http import urlencode
from django.utils.translation import gettext as _

from .pages import CoursePage


class Browsing:
    """`asked` is the query of the address. What is not offered there narrows nothing down."""

    def __init__(self, asked, skills=()):
        self.asked, self.skills = asked, skills

    @cached_property
    def theme(self):
        return self.one_of(CoursePage.Theme.values, "theme")

    @cached_property
    def level(self):
        return self.one_of(CoursePage.Level.values, "level")

    @cached_property
    def minutes(self):
        return int(self.one_of(times(), "time") or 0)

    @cached_property
    def skill(self):
        wanted = self.asked.get("skill")
        return next((each for each in self.skills if each.slug == wanted), None)

    def one_of(self, known, name):
        return next((value for value in known if value == self.asked.get(name)), "")

    def __bool__(self):
        return self.is_only_skill or bool(self.theme or self.level or self.minutes)

    @property
    def is_only_skill(self):
        return bool(self.skill) and not (self.theme or self.level or self.minutes)

    def kept_in(self, translation):
        """The same choices in another language: what is chosen has the same name there."""
        chosen = {field["name"]: option["value"] for field, option in self.chosen}
        if not chosen:
            return translation
        return translation._replace(url=f"{translation.url}?{urlencode(chosen)}")

    @property
    def chosen(self):
        for each in self.fields:
            yield from ((each, option) for option in each["options"] if option["selected"])

    def narrow(self, courses):
        wanted = {"theme": self.theme, "level": self.level}
        courses = courses.filter(**{name: value for name, value in wanted.items() if value})
        return courses.teaching(self.skill) if self.skill else courses

    def within_time(self, courses):
        """Of courses with their modules. One that is still being written takes no known time."""
        if not self.minutes:
            return courses
        return [course for course in courses if 0 < course.minutes <= self.minutes]

    @property
    def fields(self):
        """As components/select.html takes them."""
        yield field("theme", _("Theme"), _("All themes"), CoursePage.Theme.choices, self.theme)
        if self.skills:
            skills = [(skill.slug, skill.title) for skill in self.skills]
            chosen = self.skill.slug if self.skill else ""
            yield field("skill", _("Skill"), _("All skills"), skills, chosen)
        yield field("level", _("Level"), _("All levels"), CoursePage.Level.choices, self.level)
        yield field("time", _("Time"), _("Any length"), times().items(), str(self.minutes))


def times():
    return {
        "30": _("Up to 30 minutes"),
        "60": _("Up to 1 hour"),
        "120": _("Up to 2 hours"),
    }


def field(name, label, empty, choices, chosen):
    options = [
        {"value": value, "label": words, "selected": value == chosen} for value, words in choices
    ]
    return {"name": name, "label": label, "empty": empty, "options": options}
