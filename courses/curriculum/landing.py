"""How what a file says becomes a page or a snippet, or is refused with a sentence."""

from contextlib import contextmanager

from django.core.exceptions import ValidationError

from courses.actions import decide_change
from courses.publishing import change_of


class CurriculumRefused(Exception):
    """Nothing was written; `problems` are sentences with the place of each."""

    def __init__(self, problems):
        super().__init__("\n".join(problems))
        self.problems = problems


def add(page, parent):
    with refusals(page):
        return parent.add_child(instance=page)


@contextmanager
def refusals(page):
    """What the editor would be told: an address is taken, a lesson cannot be finished."""
    try:
        yield
    except ValidationError as error:
        raise CurriculumRefused([f"{page.title}: {' '.join(error.messages)}"]) from error


def publish(page, said=None):
    with refusals(page):
        revision = page.save_revision()
        if said and (change := change_of(page)):
            decide_change(draft=page, change=change, **said)
        revision.publish()
    return type(page).objects.get(pk=page.pk)


def draft(page):
    page.save_revision()
    return type(page).objects.get(pk=page.pk)
