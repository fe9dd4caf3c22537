from django.db import transaction


@transaction.atomic
def move_translations(*, page, parent) -> None:
    """To where that parent is in their language: one module is in one course in all languages."""
    for translation in page.get_translations():
        there = parent.get_translation_or_none(translation.locale)
        if there and not translation.is_child_of(there):
            translation.move(there, pos="last-child")
