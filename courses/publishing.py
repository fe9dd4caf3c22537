"""Whether a draft may go live, or somebody has to say first what kind of change it is.

When what counts (courses.versions) is as in the latest version, publishing is a correction of
wording and nobody is asked. When it changed, an answer is needed, and every door waits for it:

* the editor's Publish, also with a time to go live, and also of an earlier version: the draft is
  saved and the question is a page of its own (courses.administration.asking);
* Submit to moderator: the author is asked, and the answer waits with the draft;
* the last approval of a workflow: with the author's answer it publishes, else the approval is
  undone and the moderator is asked;
* publishing many at once: refused, with the pages to publish one by one;
* a time to go live that has come: the answer was given when the time was set. Should it not fit
  any more, the draft stays a draft, and the page's history says so;
* the importer says "correction" itself, unless its file says otherwise.

A translation is never asked about: it asks of people what its source asks.
"""

import json
import logging
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from wagtail.log_actions import log

from courses import versions

from .models.decisions import Decision
from .models.versions import ModuleVersion

logger = logging.getLogger(__name__)
SCHEDULED = "wagtail.publish.scheduled"


class NeedsDecision(Exception):
    """Nobody has said what kind of change this is; nothing was published."""

    def __init__(self, page):
        super().__init__(
            f"“{page.title}”: what counts has changed. Say in the editor whether this is a "
            "correction or a material change."
        )
        self.page = page


@dataclass(frozen=True)
class Change:
    """What counts in a draft, beside the latest version."""

    latest: ModuleVersion
    manifest: dict
    titles: dict

    @property
    def module_key(self):
        return self.latest.module_key

    @cached_property
    def decision(self):
        return Decision.objects.about(self)

    @property
    def mark(self):
        """The same while what counts stays the same: an answer is to what was on the screen."""
        counted = [self.latest.number, versions.what_counts(self.manifest)]
        return sha256(json.dumps(counted, sort_keys=True).encode()).hexdigest()[:16]


def manifest_of(module):
    return versions.manifest(
        module.lessons.raw_data, pass_mark=module.pass_mark, in_order=module.in_order
    )


def titles_of(module):
    return {lesson.id: lesson.title for lesson in module.outline}


def change_of(draft) -> Change | None:
    """None when there is nothing to ask."""
    if not draft.is_source:
        return None
    latest = ModuleVersion.objects.latest_of(draft.translation_key)
    if latest is None or versions.counts_the_same(latest.manifest, manifest_of(draft)):
        return None
    return Change(latest, manifest_of(draft), titles_of(draft))


def is_undecided(draft) -> bool:
    change = change_of(draft)
    return change is not None and change.decision is None


def withdraw(draft, revision, why):
    """Its time has come, nobody is there to be asked, and other pages wait to be published."""
    revision.approved_go_live_at = None
    revision.save(update_fields=["approved_go_live_at"])
    log(instance=draft, action="courses.not_published", revision=revision)
    logger.error("“%s” was not published at its time: %s", draft.title, why)
