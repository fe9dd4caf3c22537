from django import template

from courses.sentences import sentence

register = template.Library()

register.filter("in_words", sentence)


@register.filter
def anchor(finding):
    """Where Wagtail's editor has the block; a field of the module itself has only its input."""
    return f"block-{finding.block_id}-section" if finding.block_id else f"id_{finding.path[0]}"
