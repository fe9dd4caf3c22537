"""Wagtail's content checker, with what matters to our readers beside its own rules.

Its rules run in the browser and know no words. So the preview marks the links that our own rule
(courses.readiness.links) finds fault with, and the checker shows them in their place.
"""

import re
from functools import partial
from html import unescape

from django.utils.html import strip_tags
from django.utils.translation import gettext_lazy as _
from wagtail.admin.userbar import ContentCheckerItem

from .readiness.links import fault_of

LINK = re.compile(r"<a\b([^>]*)>(.*?)</a>", re.DOTALL)
# For search engines; these pages are for people who have signed in.
NOT_FOR_US = {"empty-meta-description"}
OF_AXE = ["image-alt", "image-redundant-alt", "identical-links-same-purpose", "video-caption"]


def link_rule(fault, impact):
    return {
        "id": fault,
        "impact": impact,
        "selector": f"main a[data-link-text={fault}]",
        "tags": ["best-practice"],
        "none": ["has-a-mark"],
        "enabled": True,
    }


class ContentChecker(ContentCheckerItem):
    axe_run_only = [
        *(rule for rule in ContentCheckerItem.axe_run_only if rule not in NOT_FOR_US),
        *OF_AXE,
        "vague_link",
        "bare_address",
    ]
    axe_custom_rules = [
        *(rule for rule in ContentCheckerItem.axe_custom_rules if rule["id"] not in NOT_FOR_US),
        link_rule("vague_link", "serious"),
        link_rule("bare_address", "moderate"),
    ]
    axe_custom_checks = [
        *ContentCheckerItem.axe_custom_checks,
        {
            "id": "has-a-mark",
            "evaluate": "attr-non-space-content-evaluate",
            "options": {"attribute": "data-link-text"},
        },
    ]
    axe_messages = {
        **ContentCheckerItem.axe_messages,
        "vague_link": {
            "error_name": _("A link does not say where it leads"),
            "help_text": _("Name the place, so that the link makes sense on its own"),
        },
        "bare_address": {
            "error_name": _("A link is a bare address"),
            "help_text": _("Say in words where it leads"),
        },
        "identical-links-same-purpose": {
            "error_name": _("Two links say the same and lead to different places"),
            "help_text": _("Give each its own words"),
        },
        "video-caption": {
            "error_name": _("A video has no captions"),
            "help_text": _("Add a captions file to the video block"),
        },
    }


def use_our_checker(items):
    items[:] = [
        ContentChecker(in_editor=item.in_editor) if isinstance(item, ContentCheckerItem) else item
        for item in items
    ]


def mark_links(language, response):
    html = response.content.decode(response.charset)
    response.content = LINK.sub(partial(marked, language), html)


def marked(language, link):
    attributes, inside = link.groups()
    fault = fault_of(" ".join(unescape(strip_tags(inside)).split()), language)
    return f'<a{attributes} data-link-text="{fault}">{inside}</a>' if fault else link[0]
