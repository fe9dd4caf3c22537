"""The page that asks what kind of change a draft is, before it goes live."""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.views.generic import HookResponseMixin

from courses import actions, publishing, version_words
from lms.common import enough
from lms.common.administration import AdminFormView

from .decision_form import DecisionForm
from .module import OfOneModule
from .people import people_of

PUBLISH = "publish"


class DecideView(OfOneModule, HookResponseMixin, AdminFormView):
    """With ?then=publish the answer publishes, for whom may publish; else it waits."""

    page_title = gettext_lazy("What kind of change is this?")
    template_name = "courses/administration/decide.html"
    form_class = DecisionForm

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.draft = self.module.get_latest_revision_as_object()
        self.change = publishing.change_of(self.draft)

    def dispatch(self, request, *args, **kwargs):
        if self.change is None:
            messages.info(request, _("What counts is as it was, so there is nothing to ask."))
            return redirect(self.edit_url)
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def edit_url(self):
        return reverse("wagtailadmin_pages:edit", args=[self.module.pk])

    @cached_property
    def publishes(self):
        lock = self.draft.get_lock()
        is_locked = lock is not None and lock.for_user(self.request.user)
        wanted = self.request.GET.get("then") == PUBLISH
        return wanted and self.permissions.can_publish() and not is_locked

    @property
    def submit_label(self):
        return _("Publish") if self.publishes else _("Keep my answer")

    @cached_property
    def people(self):
        return people_of(self.module.course_keys)

    def get_initial(self):
        """What was answered before, also by somebody else."""
        said = self.change.decision
        if not said:
            return {}
        answers = {"kind": said.change, "what_changed": said.what_changed}
        if said.is_material:
            answers["earlier"] = said.earlier
        return answers | ({"counts_until": said.counts_until} if said.counts_until else {})

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"people": self.people}

    def get_context_data(self, **kwargs):
        titles = self.change.latest.titles | self.change.titles
        return super().get_context_data(
            changes=version_words.changes(
                self.change.latest.manifest, self.change.manifest, titles
            ),
            holders=enough.in_words(self.people.holders),
            part_way=enough.in_words(self.people.part_way),
            **kwargs,
        )

    def form_valid(self, form):
        if self.request.POST.get("mark", self.change.mark) != self.change.mark:
            messages.warning(self.request, _("The draft was changed just now. Please look again."))
            return redirect(self.request.get_full_path())
        actions.decide_change(
            draft=self.draft, change=self.change, by=self.request.user, **form.cleaned_data
        )
        return self.publish() if self.publishes else self.keep()

    def keep(self):
        messages.success(self.request, _("Your answer is kept until the module is published."))
        return redirect(self.edit_url)

    def publish(self):
        """With the hooks of the editor's own Publish: others may have something to say too."""
        if response := self.run_hook("before_publish_page", self.request, self.draft):
            return response
        self.draft.latest_revision.publish(user=self.request.user)
        page = type(self.module).objects.get(pk=self.module.pk)
        if response := self.run_hook("after_publish_page", self.request, page):
            return response
        messages.success(self.request, self.published_words(page))
        return redirect("wagtailadmin_explore", page.get_parent().pk)

    def published_words(self, page):
        words = _("“%(title)s” is published.")
        if page.latest_revision.approved_go_live_at:
            words = _("“%(title)s” will be published at its time.")
        return words % {"title": page.get_admin_display_title()}
