from django.db import transaction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.log_actions import log

from courses.models.archiving import Archivable, in_every_language
from lms.common.dates import today

ARCHIVED = "courses.archive"
RESTORED = "courses.restore"
NOT_ARCHIVED = {"archived_on": None, "archive_reason": "", "replaced_by": None}


@transaction.atomic
def archive(*, page, reason, by, replacement=None) -> Archivable:
    """In every language. Modules of a course stay as they are: nobody gets past the course."""
    in_every_language(page).update(
        archived_on=today(),
        archive_reason=reason,
        replaced_by=replacement and replacement.translation_key,
    )
    for each in in_every_language(page):
        take_down(each, by)
        log(instance=each, action=ARCHIVED, user=by, data={"reason": reason})
    page.refresh_from_db()
    return page


def take_down(page, by):
    """Also what waits to be approved or for its day: publishing would end the archiving."""
    if state := page.current_workflow_state:
        state.cancel(user=by)
    page.revisions.update(approved_go_live_at=None)
    if page.live:
        UnpublishPageAction(page, user=by).execute(skip_permission_checks=True)


@transaction.atomic
def restore(*, page, by=None) -> Archivable:
    """A draft again, to be looked at and published as usual."""
    in_every_language(page).update(**NOT_ARCHIVED)
    log(instance=page, action=RESTORED, user=by)
    page.refresh_from_db()
    return page
