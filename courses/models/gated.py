"""Pages that go live, or are given a time to, only when nothing stands in the way."""

import json
from functools import partial

from wagtail.admin.forms import WagtailAdminPageForm

from courses import checking, gate, publishing, readiness
from courses.blocks.refusing import refuse_text
from courses.content_checker import mark_links
from courses.sentences import sentence


class GatedPage:
    # Where a page has its words, and whether "Ready to publish?" stands beside its form.
    gated_field = ""
    has_ready_panel = False

    def in_the_way(self, revision=None) -> list[str]:
        """Sentences, of the page as it is or as that revision has it."""
        raise NotImplementedError

    def publish(self, revision, *args, **kwargs):
        try:
            gate.let_through(self, revision)
        except gate.NotReady as refusal:
            if kwargs.get("log_action") != publishing.SCHEDULED:
                raise
            return publishing.withdraw(revision.as_object(), revision, refusal)
        return super().publish(revision, *args, **kwargs)

    def save(self, *args, **kwargs):
        """Some doors use no method of the page, and all save it with what is live from now on."""
        if not kwargs.get("update_fields") and self.goes_live():
            gate.let_through(self)
        return super().save(*args, **kwargs)

    def goes_live(self):
        if not (self.live and self.live_revision_id and self.gated_field in self.__dict__):
            return False
        same = type(self).objects.filter(pk=self.pk, live_revision=self.live_revision_id)
        return not same.exists()

    def serve_preview(self, request, mode_name):
        response = super().serve_preview(request, mode_name)
        if getattr(request, "in_preview_panel", False):
            response.add_post_render_callback(partial(mark_links, self.locale.language_code))
        return response


class GatedModuleForm(WagtailAdminPageForm):
    """The blocks refuse what is wrong in them (courses.blocks.refusing); here is the rest."""

    def clean(self):
        cleaned = super().clean()
        if not self.is_deferred_validation:
            mark = cleaned.get("pass_mark") or 0
            for finding in readiness.blockers(checking.draft([], mark)):
                self.add_error(finding.path[0], sentence(finding))
        return cleaned


class GatedModule(GatedPage):
    base_form_class = GatedModuleForm
    gated_field = "lessons"
    has_ready_panel = True

    def in_the_way(self, revision=None):
        draft = checking.draft_in(revision) if revision else checking.draft_of(self)
        return gate.placed(checking.blockers(draft), draft.lessons)


class GatedTextForm(WagtailAdminPageForm):
    def clean(self):
        cleaned = super().clean()
        body = cleaned.get(self.instance.gated_field)
        if body is not None and not self.is_deferred_validation:
            refuse_text(self, self.instance.gated_field, body)
        return cleaned


class GatedText(GatedPage):
    """A page that is one text of blocks."""

    base_form_class = GatedTextForm
    gated_field = "body"

    def in_the_way(self, revision=None):
        field = self._meta.get_field(self.gated_field)
        raw = json.loads(revision.content[field.name] or "[]") if revision else self.body.raw_data
        return [sentence(each) for each in checking.blockers_of_text(field, list(raw))]
