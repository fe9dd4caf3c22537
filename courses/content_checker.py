"""Wagtail's content checker, with what matters to our readers beside its own rules."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.userbar import ContentCheckerItem

from .readiness.advice import VAGUE_LINKS

# For search engines; these pages are for people who have signed in.
NOT_FOR_US = {"empty-meta-description"}
OF_AXE = ["image-alt", "image-redundant-alt", "identical-links-same-purpose", "video-caption"]


def any_case(words):
    """axe's patterns take no flag for it."""
    return "".join(
        f"[{letter}{letter.upper()}]" if letter.isalpha() else letter for letter in words
    )


class ContentChecker(ContentCheckerItem):
    axe_run_only = [
        *(rule for rule in ContentCheckerItem.axe_run_only if rule not in NOT_FOR_US),
        *OF_AXE,
        "vague-link-text",
        "bare-address",
    ]
    axe_custom_rules = [
        *(rule for rule in ContentCheckerItem.axe_custom_rules if rule["id"] not in NOT_FOR_US),
        {
            "id": "vague-link-text",
            "impact": "serious",
            "selector": "main a[href]",
            "tags": ["best-practice"],
            "none": ["says-nothing"],
            "enabled": True,
        },
        {
            "id": "bare-address",
            "impact": "moderate",
            "selector": "main a[href]",
            "tags": ["best-practice"],
            "none": ["is-an-address"],
            "enabled": True,
        },
    ]
    # Both use a check of axe's own, so no script of ours has to run.
    axe_custom_checks = [
        *ContentCheckerItem.axe_custom_checks,
        {
            "id": "says-nothing",
            "evaluate": "matches-definition-evaluate",
            "options": {
                "matcher": {"accessibleName": f"/^({'|'.join(map(any_case, VAGUE_LINKS))})[.…]?$/"}
            },
        },
        {
            "id": "is-an-address",
            "evaluate": "matches-definition-evaluate",
            "options": {
                "matcher": {"accessibleName": "/^([Hh][Tt][Tt][Pp][Ss]?:|[Ww]{3}[.])[^ ]+$/"}
            },
        },
    ]
    axe_messages = {
        **ContentCheckerItem.axe_messages,
        "vague-link-text": {
            "error_name": _("A link does not say where it leads"),
            "help_text": _("Name the place, so that the link makes sense on its own"),
        },
        "bare-address": {
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
