from functools import partial

from wagtail.admin.forms import WagtailAdminPageForm

from courses import checking, gate, publishing, readiness
from courses.content_checker import mark_links
from courses.sentences import sentence


class GatedPageForm(WagtailAdminPageForm):
    """The blocks refuse what is wrong in them (courses.blocks.refusing); here is the rest."""

    def clean(self):
        cleaned = super().clean()
        if not self.is_deferred_validation:
            mark = cleaned.get("pass_mark") or 0
            for finding in readiness.blockers(checking.draft([], mark)):
                self.add_error(finding.path[0], sentence(finding))
        return cleaned


class GatedPage:
    """A page that goes live, or is given a time to, only when nothing stands in the way."""

    base_form_class = GatedPageForm

    def publish(self, revision, *args, **kwargs):
        try:
            gate.let_through(self, checking.draft_in(revision))
        except gate.NotReady as refusal:
            if kwargs.get("log_action") != publishing.SCHEDULED:
                raise
            return publishing.withdraw(revision.as_object(), revision, refusal)
        return super().publish(revision, *args, **kwargs)

    def save(self, *args, **kwargs):
        """Some doors use no method of the page, and all save it with what is live from now on."""
        if not kwargs.get("update_fields") and self.goes_live():
            gate.let_through(self, checking.draft_of(self))
        return super().save(*args, **kwargs)

    def goes_live(self):
        if not (self.live and self.live_revision_id and self.has_lessons_loaded):
            return False
        same = type(self).objects.filter(pk=self.pk, live_revision=self.live_revision_id)
        return not same.exists()

    def serve_preview(self, request, mode_name):
        response = super().serve_preview(request, mode_name)
        if getattr(request, "in_preview_panel", False):
            response.add_post_render_callback(partial(mark_links, self.locale.language_code))
        return response
