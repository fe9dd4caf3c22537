"""The choices of a question, read out of the bytes that a browser is sent, and of nothing else."""

import re
from dataclasses import dataclass
from html import unescape

FIELDSET = re.compile(rb"<fieldset.*?</fieldset>", re.DOTALL)
LEGEND = re.compile(rb"<legend[^>]*>(.*?)</legend>", re.DOTALL)
LABEL = re.compile(rb"<label[^>]*>(.*?)</label>", re.DOTALL)
BOXES = re.compile(rb'<div class="ds-choice[ "].*?</div>', re.DOTALL)
ROWS = re.compile(rb'<div class="ds-question__row.*?</select>\s*</div>\s*</div>', re.DOTALL)
OPTIONS = re.compile(rb"<option[^>]*>.*?</option>", re.DOTALL)
TOKEN = re.compile(rb"[0-9a-f]{20}")
TAG = re.compile(rb"<[^>]*>")


@dataclass(frozen=True)
class Choice:
    markup: bytes
    offset: int
    words: str

    @property
    def token(self):
        return TOKEN.search(self.markup)[0]


def questions_in(body: bytes) -> dict[str, tuple[str, list[Choice]]]:
    """{its words: (what it is chosen for, the choices)} of each question that is answered by
    choosing. Of a match it is what belongs to the first word; of an order, the first step."""
    return {
        plain(LEGEND.search(fieldset[0])[1]): choices_in(fieldset[0], fieldset.start())
        for fieldset in FIELDSET.finditer(body)
    }


def choices_in(fieldset, start):
    if boxes := chosen_among(BOXES.finditer(fieldset), start):
        return "", boxes
    rows = list(ROWS.finditer(fieldset))
    if b"ds-question__row--place" in fieldset:
        return "", chosen_among(rows, start)
    below = OPTIONS.finditer(rows[0][0])
    found = [each for each in below if TOKEN.search(each[0])]
    return label_of(rows[0][0]), chosen_among(found, start + rows[0].start())


def chosen_among(found, start):
    return [Choice(each[0], start + each.start(), label_of(each[0])) for each in found]


def label_of(markup):
    label = LABEL.search(markup)
    return plain(label[1] if label else markup)


def plain(markup):
    return " ".join(unescape(TAG.sub(b"", markup).decode()).split())
