from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.models import Page

from home.models import ExperimentPage, StoryPage

from .state import State, may_add_results, may_change_all, state_of


class Idea:
    """A page that somebody sent, with all that they are told about it."""

    def __init__(self, page: Page):
        self.page = page

    @cached_property
    def latest(self):
        """As it was last sent, which may be newer than what is live."""
        return self.page.get_latest_revision_as_object()

    @cached_property
    def review(self):
        return self.page.current_workflow_state

    @cached_property
    def state(self) -> State:
        return state_of(
            live=self.page.live,
            was_live=self.page.first_published_at is not None,
            has_newer_draft=self.page.has_unpublished_changes,
            review=self.review.status if self.review else "",
        )

    @property
    def tag(self):
        """Words and tone, as components/tag.html takes them."""
        return {
            State.WAITING: (_("Waiting to be read"), "now"),
            State.SENT_BACK: (_("Needs something from you"), "behind"),
            State.PUBLISHED: (_("On the site"), "ok"),
            State.TAKEN_DOWN: (_("Not on the site any more"), "info"),
        }[self.state]

    @property
    def comment(self):
        """What the moderator asked for."""
        task = self.review.current_task_state if self.review else None
        return task.comment if task and self.state == State.SENT_BACK else ""

    @property
    def is_experiment(self):
        return isinstance(self.page, ExperimentPage)

    @property
    def may_change_all(self):
        return may_change_all(self.state, live=self.page.live)

    @property
    def may_add_results(self):
        return self.is_experiment and may_add_results(self.state, live=self.page.live)


def ideas_of(person) -> list[Idea]:
    """The newest first: two queries for the pages and one for their reviews."""
    pages = [
        page
        for model in (ExperimentPage, StoryPage)
        for page in model.objects.sent_by(person).prefetch_workflow_states()
    ]
    return [Idea(page) for page in sorted(pages, key=lambda page: -page.pk)]


def idea_of(person, key) -> Idea | None:
    for model in (ExperimentPage, StoryPage):
        if page := model.objects.sent_by(person).filter(translation_key=key).first():
            return Idea(page)
    return None
