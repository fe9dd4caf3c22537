"""Words in another language than the page round them say so, and a screen reader follows."""

from functools import reduce

from django.conf import settings
from django.utils.html import escape, format_html
from django.utils.translation import get_language


class Words(str):
    """Text that knows its language, `code` as `other` gives it: for titles that come a long way
    before a template marks them. What is made of it is text as such."""

    def __new__(cls, text, code):
        words = super().__new__(cls, text)
        words.code = code
        return words


class Sentence(str):
    """A translated sentence with its parts filled in, of which some may be Words or Sentences. It
    is plain text wherever text goes, and marks its parts where a template asks `in_its_language`:
    in HTML text only. What is made of it is text as such."""

    def __new__(cls, sentence, **parts):
        filled = super().__new__(cls, sentence % parts)
        filled.sentence, filled.parts = str(sentence), parts
        return filled

    @property
    def html(self):
        slots = {name: f"{{{name}}}" for name in self.parts}
        marked_parts = {name: html_of(part) for name, part in self.parts.items()}
        return format_html(escape(self.sentence) % slots, **marked_parts)


def joined(separator, texts):
    """As str.join does it; what knows its language still does."""

    def both(first, second):
        return Sentence(f"%(first)s{separator}%(second)s", first=first, second=second)

    return reduce(both, texts)


def other(code):
    """The code of a language that is not the reader's; nothing for the reader's own."""
    return "" if code == get_language() else code


def other_source():
    """For words that exist once, in the council's main language."""
    return other(settings.LANGUAGE_CODE)


def in_reader_language(words):
    """Of {code of a language: text}; where nobody wrote it, the main language's, which says so."""
    main = Words(words[settings.LANGUAGE_CODE], other_source())
    return words.get(get_language()) or main


def code_of(text):
    return text.code if isinstance(text, Words) else ""


def html_of(text):
    """For HTML text: text that knows its language is marked, and so are the parts that do."""
    return text.html if isinstance(text, Sentence) else marked(text, code_of(text))


def marked(text, code):
    """`code` is one of the above."""
    return format_html('<span lang="{}">{}</span>', code, text) if text and code else text
