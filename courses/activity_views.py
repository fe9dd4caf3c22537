"""What a page shows of a poll, of something to try, of a discussion and of a pledge. What a person
did is passed in."""

from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from lms.common.typed_fields import DAY_FORMATS

from .answers import field_name
from .question_view import FormPart, Row


@dataclass
class PollView(FormPart):
    """`given` is whether the person has answered; nobody knows what. `shares` are {option id: per
    cent} of `votes` people, once they are enough."""

    shares: dict = field(default_factory=dict)
    votes: int | None = None
    has_focus: bool = False

    @property
    def mistakes(self):
        """(sentence, the control that it is about)"""
        return [(self.error, f"{self.anchor}_0")] if self.error else []

    @property
    def question(self):
        return self.marked(self.value["question"])

    @property
    def options(self):
        return [(each.id, self.marked(each.value)) for each in self.value["options"].bound_blocks]

    @property
    def rows(self):
        return [Row(option, label, False) for option, label in self.options]

    @property
    def results(self):
        """As components/bar_table.html takes them."""
        return [
            {"name": label, "percent": share, "value": f"{share}%"}
            for option, label in self.options
            for share in [self.shares[option]]
        ]


@dataclass
class DoingView(FormPart):
    """`given` is {"did": "done" or "not_yet", "note": …}, as far as the person said."""

    happened: str = ""
    mistakes = ()

    @property
    def title(self):
        return self.marked(self.value["title"])

    @property
    def did_name(self):
        return field_name(self.id, "did")

    @property
    def note_name(self):
        return field_name(self.id, "note")

    @property
    def note(self):
        return (self.given or {}).get("note", "")

    @property
    def rows(self):
        said = (self.given or {}).get("did")
        return [Row(value, label, value == said) for value, label in self.answers()]

    @property
    def message(self):
        """What came of sending it: "saved" or "empty"."""
        return {"saved": _("Saved."), "empty": _("Choose an answer first.")}.get(self.happened, "")


@dataclass
class TryItView(DoingView):
    def answers(self):
        return [("done", _("I did this")), ("not_yet", _("Not yet"))]


@dataclass
class DiscussionView(DoingView):
    """`kit_url` is where the page to print is."""

    kit_url: str = ""

    def answers(self):
        return [("done", _("We did this")), ("not_yet", _("Not yet"))]


@dataclass
class PledgeView(FormPart):
    """`given` is {"words": …, "by": …} as it was typed, `made` the pledge that it became:
    something with words, a day and what came of it."""

    made: Any = None
    errors: dict = field(default_factory=dict)
    happened: str = ""

    @property
    def question(self):
        return self.marked(self.value["question"])

    @property
    def example(self):
        return self.marked(self.value["example"])

    @property
    def mistakes(self):
        names = {"words": self.words_name, "by": self.by_name}
        return [(sentence, names[name]) for name, sentence in self.errors.items()]

    @property
    def words_name(self):
        return field_name(self.id, "words")

    @property
    def by_name(self):
        return field_name(self.id, "by")

    @property
    def words(self):
        return self.typed("words", lambda made: made.words)

    @property
    def by(self):
        return self.typed("by", lambda made: f"{made.by:{DAY_FORMATS[0]}}")

    def typed(self, name, of_made):
        """What stands in the form, which may be newer than what was pledged."""
        if self.given:
            return self.given.get(name, "")
        return of_made(self.made) if self.made else ""

    @property
    def message(self):
        return {
            "saved": _("Your pledge is saved. It is on your home page until the day comes."),
            "removed": _("Your pledge is taken back."),
        }.get(self.happened, "")
