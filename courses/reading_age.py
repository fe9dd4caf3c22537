"""The age at which most people can read a text with ease: Flesch-Kincaid grade level plus five.

J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom, "Derivation of New Readability
Formulas for Navy Enlisted Personnel", Research Branch Report 8-75, 1975. A child in grade n of
an American school is about n + 5 years old. English only. Syllables are counted by their vowels,
which is right for most words; so this is a hint for a whole lesson, never for one sentence.
"""

import re
from collections.abc import Iterable

SENTENCE_END = re.compile(r"[.!?]+(?:[\"”’)]*)(?:\s+|$)")
WORD = re.compile(r"[a-z]+(?:['’][a-z]+)*", re.IGNORECASE)
VOWELS = re.compile(r"[aeiouy]+")
SILENT_END = re.compile(r"([^aeiouyl]|[aeiouy]l)e$|[^aeiouydt]ed$|[^aeiouycgsxz]es$")


def reading_age(pieces: Iterable[str]) -> float:
    """Of paragraphs, list items and headings: each ends a sentence, with a full stop or without."""
    sentences = [found for piece in pieces for found in sentences_of(piece)]
    words = [word for sentence in sentences for word in sentence]
    if not words:
        return 0.0
    syllables = sum(map(syllables_of, words))
    grade = 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59
    return max(grade + 5, 0.0)


def sentences_of(piece) -> list[list[str]]:
    sentences = (WORD.findall(sentence) for sentence in SENTENCE_END.split(piece))
    return [words for words in sentences if words]


def syllables_of(word) -> int:
    word = re.sub(r"['’].*", "", word.lower())
    return max(len(VOWELS.findall(SILENT_END.sub(r"\1", word))), 1)
