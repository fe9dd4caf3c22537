"""What a page shows of a question or a reflection. What a person did is passed in.

Nothing here tells right from wrong until the question has been marked.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lms.common.languages import marked

from .answers import choices, field_name


class Row(NamedTuple):
    """One option, as components/choices.html shows it. From `disabled` on: only once marked."""

    value: str
    label: str
    checked: bool
    disabled: bool = False
    tone: str = ""
    mark: str = ""
    is_right: bool = False
    meaning: str = ""


class Part(NamedTuple):
    """One step to give a place, or one word to match, as components/select.html shows it."""

    id: str
    name: str
    label: str
    options: list


class Choice(NamedTuple):
    value: str
    label: str
    selected: bool


@dataclass
class FormPart:
    """One part of the form that a lesson is. `given` is what the person put in, `action` where its
    button sends the form, and `language` that of its words, where it is not the reader's.
    """

    block: Any
    given: Any = None
    error: str = ""
    action: str = ""
    language: str = ""

    @property
    def id(self):
        return getattr(self.block, "id", None) or "preview"

    @property
    def anchor(self):
        return f"q-{self.id}"

    @property
    def name(self):
        return field_name(self.id)

    @property
    def value(self):
        return self.block.value

    def marked(self, words):
        return marked(words, self.language)


@dataclass
class QuestionView(FormPart):
    """`given` is an answer of courses.answers, or what was typed when it was no whole answer.

    `mark` is True, False or, before marking, None. `look_again` has a marked_title and a url.
    The feedback is at its `anchor`. `is_retried`: the same was sent again, so it is asked again.
    """

    person_pk: Any = None
    mark: bool | None = None
    number: int = 1
    total: int = 1
    is_practice: bool = True
    has_focus: bool = False
    is_retried: bool = False
    look_again: Any = None

    @property
    def error_anchor(self):
        """The first control, for the error summary."""
        return f"{self.anchor}_0"

    @property
    def kind(self):
        return self.block.block.name or "one"

    @property
    def text(self):
        return self.marked(self.value["text"])

    @property
    def why(self):
        return self.marked(self.value["why"])

    @property
    def is_marked(self):
        return self.mark is not None

    @property
    def verdict(self):
        return _("That’s right") if self.mark else _("Not quite")

    @property
    def is_closed(self):
        return self.is_marked and not self.is_practice

    @property
    def hint(self):
        return {
            "many": _("Choose all that are right."),
            "order": _("Give each step its place."),
            "match": _("Choose what belongs to each one."),
        }.get(self.kind, "")

    @cached_property
    def rows(self):
        if "options" not in self.value:
            return []
        by_id = {option.id: option.value for option in self.value["options"].bound_blocks}
        chosen = self.given if isinstance(self.given, list) else []
        return [self.row(token, by_id[each], each in chosen) for token, each in self.choices(by_id)]

    def row(self, token, option, is_chosen):
        row = Row(token, self.marked(option["text"]), is_chosen)
        if not self.is_marked:
            return row
        is_right, meaning = option["is_right"], self.marked(option["feedback"])
        row = row._replace(disabled=self.is_closed, is_right=is_right, meaning=meaning)
        if not is_chosen:
            return row
        if is_right:
            return row._replace(tone="right", mark=_("Your answer, and it is right"))
        return row._replace(tone="almost", mark=_("Your answer"))

    @cached_property
    def parts(self):
        return self.steps() if self.kind == "order" else self.words()

    def steps(self):
        texts = {item.id: item.value for item in self.value["items"].bound_blocks}
        numbers = [str(number) for number in range(1, len(texts) + 1)]
        return [
            self.part(
                position,
                token,
                texts[step],
                [Choice(n, n, self.places.get(step) == n) for n in numbers],
            )
            for position, (token, step) in enumerate(self.choices(texts))
        ]

    def words(self):
        pairs = {pair.id: pair.value for pair in self.value["pairs"].bound_blocks}
        tokens = {pair: token for token, pair in self.choices(pairs, "left")}
        rights = self.choices(pairs, "right")
        return [
            self.part(
                position,
                tokens[pair],
                value["left"],
                [Choice(t, pairs[r]["right"], self.matches.get(pair) == r) for t, r in rights],
            )
            for position, (pair, value) in enumerate(pairs.items())
        ]

    def part(self, position, token, label, options):
        name = field_name(self.id, token)
        return Part(f"{self.anchor}_{position}", name, self.marked(label), options)

    def choices(self, ids, side=""):
        return choices(self.id, ids, self.person_pk, side)

    @property
    def places(self):
        """{item id: place} of a whole order, or of the part of one that was given."""
        if isinstance(self.given, list):
            return {each: str(place) for place, each in enumerate(self.given, 1)}
        return self.matches

    @property
    def matches(self):
        return self.given if isinstance(self.given, dict) else {}

    @cached_property
    def feedback(self):
        """The sentences to read first: about what was chosen, and why when it is right."""
        if self.mark:
            praise = [about(row) for row in self.chosen_rows] if self.kind == "one" else []
            return [*praise, self.why]
        return {"one": self.about_options, "many": self.about_options}.get(
            self.kind, self.about_parts
        )()

    @property
    def chosen_rows(self):
        return [row for row in self.rows if row.checked]

    def about_options(self):
        wrong = [about(row) for row in self.chosen_rows if not row.is_right]
        return wrong or [_("What you chose is right. There is more to find.")]

    def about_parts(self):
        if self.kind == "number":
            return [_("Think about it once more, or see the answer below.")]
        right, total = self.parts_right()
        if self.kind == "order":
            words = ngettext(
                "%(right)d of %(total)d steps is in its place.",
                "%(right)d of %(total)d steps are in their places.",
                right,
            )
        else:
            words = ngettext(
                "%(right)d of %(total)d matches is right.",
                "%(right)d of %(total)d matches are right.",
                right,
            )
        return [words % {"right": right, "total": total}]

    def parts_right(self):
        if self.kind == "order":
            items = [item.id for item in self.value["items"].bound_blocks]
            return sum(self.places.get(each) == str(n) for n, each in enumerate(items, 1)), len(
                items
            )
        right = sum(left == right for left, right in self.matches.items())
        return right, len(self.value["pairs"])


def about(row):
    return format_html("<b>{}</b><br>{}", row.label, row.meaning)


@dataclass
class ReflectionView(FormPart):
    """A private answer in the person's own words."""

    happened: str = ""
    # Where it can be shown to somebody, where that can be ended, and to whom it is shown.
    show_url: str = ""
    stop_url: str = ""
    shown_to: str = ""

    @property
    def message(self):
        """What came of sending it: lms.records.reflected. An old address may say what has
        passed."""
        if self.happened == ("stopped" if self.shown_to else "shown"):
            return ""
        return {
            "saved": _("Your words are saved."),
            "removed": _("Your words are removed."),
            "empty": _("There is nothing to save yet."),
            "shown": _("The champion can read it now."),
            "stopped": _("The champion does not see this note any more."),
        }.get(self.happened, "")

    @property
    def question(self):
        return self.marked(self.value["question"])

    @property
    def help(self):
        return self.marked(self.value["help"])
