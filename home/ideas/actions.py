from django.db import transaction
from wagtail.models import Page, WorkflowState
from wagtail_localize.synctree import create_aliases_for_new_page

from home.models import ExperimentPage, StoryPage
from lms.people.models import User

from .idea import Idea
from .state import State

# As many as a moderator can answer to one person; then it is their turn.
MOST_WAITING = 5


class TooManyWaiting(Exception):
    """This person has sent enough for now."""


@transaction.atomic
def send_idea(*, page: Page, parent: Page, person: User) -> Page:
    """Make the draft, and ask the moderators to read it. The same form sent twice makes one page:
    the form's key is the page's translation key.
    """
    # One at a time: two posts at once would also want the same place in the tree.
    parent = Page.objects.select_for_update().get(pk=parent.pk)
    sent = Page.objects.filter(translation_key=page.translation_key, alias_of=None).first()
    if sent:
        return sent
    if waiting_of(person) >= MOST_WAITING:
        raise TooManyWaiting
    page.owner, page.live, page.has_unpublished_changes = person, False, True
    parent.add_child(instance=page)
    create_aliases_for_new_page(page)
    submit(page, person)
    return page


@transaction.atomic
def change_idea(*, idea: Idea, changes: dict, person: User) -> Page:
    """A new draft with these fields, for the moderators. What is live stays as it is till then."""
    locked = Page.objects.select_for_update().get(pk=idea.page.pk)
    if Idea(locked.specific).state == State.WAITING:
        return idea.page
    page = locked.get_latest_revision_as_object()
    for name, value in changes.items():
        setattr(page, name, value)
    submit(page, person)
    return page


def submit(page, person):
    page.save_revision(user=person, log_action=True)
    review = page.current_workflow_state
    if review and review.status == WorkflowState.STATUS_NEEDS_CHANGES:
        review.resume(person)
    elif workflow := page.get_workflow():
        workflow.start(page, person)


def waiting_of(person) -> int:
    """How many that no moderator has let through yet."""
    return sum(
        model.objects.sent_by(person).filter(first_published_at=None).count()
        for model in (ExperimentPage, StoryPage)
    )
