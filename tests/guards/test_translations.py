"""The Welsh interface is whole: nothing unwrapped, nothing untranslated, nothing out of step."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import polib
import pytest

ROOT = Path(__file__).parents[2]
CATALOGUE = Path("lms/locale/cy/LC_MESSAGES/django.po")
ENTRIES = polib.pofile(ROOT / CATALOGUE)
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%%|\{\w*\}")
# Paper (.typ) is given all its words as data.
WRITTEN = [
    path
    for path in sorted((ROOT / "templates").rglob("*.*"))
    if path.suffix != ".typ"
    and not path.relative_to(ROOT / "templates").parts[0].startswith("wagtail")
]
NOT_WORDS = re.compile(
    r"\{#.*?#\}"
    r"|\{% (?P<wrapper>blocktranslate|comment)\b.*?\{% end(?P=wrapper) %\}"
    r"|\{% block main_class %\}.*?\{% endblock.*?%\}"
    r"|\{%.*?%\}|\{\{.*?\}\}",
    re.DOTALL,
)
SPOKEN = re.compile(r'\s(?:aria-label|alt|title|placeholder)="([^"]*)"')
SAID = re.compile(r'\b(?:label|title|text|lede|summary|status|caption|hint)="([^"]*)"')
WORD = re.compile(r"[^\W\d_]{2,}")
COMPILE = (
    "Run `python manage.py compilemessages -l cy` and commit django.mo. It says something else of:"
)
COLLECT = (
    "Run `python manage.py makemessages -l cy --no-location --no-obsolete`, write the Welsh in "
    "django.po, then run `python manage.py compilemessages -l cy` and commit both files:"
)


def messages(entry):
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


def placeholders(text):
    return sorted(PLACEHOLDER.findall(text))


def translations(entries):
    return {
        (entry.msgctxt, entry.msgid, entry.msgid_plural): messages(entry)
        for entry in entries
        if not entry.obsolete
    }


def differing(found, kept):
    """The sentences that are not the same in both: the thousands that are would hide them."""
    keys = {key for key in found.keys() | kept.keys() if found.get(key) != kept.get(key)}
    return sorted({msgid for _context, msgid, _plural in keys})


def told(advice, sentences):
    return "\n".join([advice, *(f"* {sentence}" for sentence in sentences)])


def named(entries):
    return [
        pytest.param(entry, id=f"{number} {entry.msgid[:50]}")
        for number, entry in enumerate(entries, start=1)
    ]


def bare_words(source):
    """What a reader would see or hear that no translate tag holds."""
    text = NOT_WORDS.sub("", source)
    heard = " ".join([*SPOKEN.findall(text), *SAID.findall(" ".join(included(source)))])
    return WORD.findall(re.sub(r"<[^>]*>", " ", text).replace("&nbsp;", " ") + " " + heard)


def included(source):
    return re.findall(r"\{% (?:include|component) .*?%\}", source)


def test_every_message_is_translated():
    assert [entry.msgid for entry in ENTRIES if not all(messages(entry))] == []


def test_no_translation_is_a_guess():
    assert [entry.msgid for entry in ENTRIES if entry.fuzzy] == []


def test_every_count_has_the_six_forms_of_welsh():
    counted = [entry for entry in ENTRIES if entry.msgid_plural]

    assert [entry.msgid for entry in counted if len(entry.msgstr_plural) != 6] == []


@pytest.mark.parametrize("entry", named(ENTRIES))
def test_a_translation_keeps_the_placeholders(entry):
    wanted = placeholders(entry.msgid_plural or entry.msgid)

    assert [placeholders(text) for text in messages(entry)] == [wanted] * len(messages(entry))


def test_the_compiled_file_says_what_the_readable_one_says():
    compiled = polib.mofile(ROOT / CATALOGUE.with_suffix(".mo"))

    changed = differing(translations(compiled), translations(ENTRIES))
    assert not changed, told(COMPILE, changed)


@pytest.mark.skipif(
    not shutil.which("xgettext"), reason="GNU gettext is not installed: apt install gettext"
)
def test_the_catalogue_is_in_step_with_the_sources(tmp_path):
    for name in ("courses", "home", "lms", "templates", "manage.py"):
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, tmp_path / name)

    subprocess.run(
        [sys.executable, "manage.py", "makemessages", "-l", "cy", "--no-location", "--no-obsolete"],
        cwd=tmp_path,
        env=os.environ | {"DJANGO_SETTINGS_MODULE": "lms.settings", "VAR_DIR": str(tmp_path)},
        check=True,
        capture_output=True,
    )

    collected = polib.pofile(tmp_path / CATALOGUE)
    changed = differing(translations(collected), translations(ENTRIES))
    assert not changed, told(COLLECT, changed)


def test_only_what_differs_is_told():
    kept = {(None, "Save", ""): ["Cadw"], (None, "Open", ""): ["Agor"], (None, "Go", ""): ["Mynd"]}
    found = {(None, "Save", ""): ["Cadw"], (None, "Open", ""): [""], (None, "Stop", ""): [""]}

    assert differing(found, kept) == ["Go", "Open", "Stop"]


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_template_has_no_words_outside_a_translate_tag(path):
    assert bare_words(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        "<p>Save</p>",
        '<nav aria-label="Menu">',
        '{% include "components/button.html" with label="Save" only %}',
    ],
)
def test_bare_words_are_found(source):
    assert bare_words(source)


def test_translated_words_are_not_bare():
    assert not bare_words('<p title="{% translate "Save" %}">{% translate "Save" %} – 5 %</p>')
