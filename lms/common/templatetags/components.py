from django import template
from django.template.loader import render_to_string
from django.urls import translate_url
from django.utils.html import format_html

from lms.common import languages, stylesheet
from lms.common.icons import STROKES

register = template.Library()


@register.simple_block_tag
def component(content, name, **given):
    """A component with a body: {% component "card" title=… %} … {% endcomponent %}."""
    return render_to_string(f"components/{name}.html", {**given, "body": content})


@register.simple_tag
def icon(name):
    return format_html(
        '<svg class="ds-icon" aria-hidden="true" focusable="false" viewBox="0 0 24 24" '
        'fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" '
        'stroke-linejoin="round"><path d="{}"/></svg>',
        STROKES[name],
    )


@register.filter
def in_language(text, code):
    """Words that may be in another language: {{ page.title|in_language:page.other_language }}."""
    return languages.marked(text, code)


@register.filter
def in_its_language(text):
    """Words that may know of themselves that they, or a part of them, are in another language."""
    return languages.html_of(text)


@register.filter
def language_code(text):
    """For an element that holds text only: {% lang option.label|language_code %}."""
    return languages.code_of(text)


@register.simple_tag
def lang(code):
    """The same for all that an element holds: <div{% lang page.other_language %}>."""
    return format_html(' lang="{}"', code) if code else ""


@register.filter
def in_source_language(text):
    """What the council wrote once, for every language."""
    return languages.marked(text, languages.other_source())


@register.simple_tag(takes_context=True)
def address_in(context, language):
    """The address of the page that is being shown, in another language."""
    return translate_url(context["request"].get_full_path(), language)


@register.simple_tag
def site_stylesheet():
    return stylesheet.url()
