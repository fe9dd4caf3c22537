"""Archive and restore: what takes the place of deletion where people have records."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin import messages

from courses import actions
from courses.models import CoursePage

from .about_a_page import PageFormView


class ArchiveForm(forms.Form):
    reason = forms.CharField(
        label=gettext_lazy("Why"),
        max_length=200,
        help_text=gettext_lazy("People who open its old address read this."),
    )
    replacement = forms.ModelChoiceField(
        CoursePage.objects.none(),
        label=gettext_lazy("What replaces it"),
        required=False,
        empty_label=gettext_lazy("Nothing"),
    )

    def __init__(self, *args, page, **kwargs):
        super().__init__(*args, **kwargs)
        if isinstance(page, CoursePage):
            others = CoursePage.objects.live().sibling_of(page, inclusive=False)
            self.fields["replacement"].queryset = others.order_by("title")
        else:
            del self.fields["replacement"]


class ArchiveView(PageFormView):
    page_title = submit_label = gettext_lazy("Archive")
    header_icon = "folder-inverse"
    form_class = ArchiveForm
    template_name = "courses/administration/archive.html"

    def dispatch(self, request, *args, **kwargs):
        """Others may know why it cannot be: `before_archive_page(request, page)`."""
        for hook in hooks.get_hooks("before_archive_page"):
            if response := hook(request, self.page):
                return response
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"page": self.page}

    def form_valid(self, form):
        page = actions.archive(page=self.page, by=self.request.user, **form.cleaned_data)
        messages.success(
            self.request,
            _("“%(title)s” is archived. Nobody has lost anything, and you can restore it.")
            % {"title": page.title},
        )
        return self.come_back()


class RestoreView(PageFormView):
    page_title = submit_label = gettext_lazy("Restore")
    header_icon = "rotate"
    form_class = forms.Form
    template_name = "courses/administration/restore.html"

    def form_valid(self, form):
        page = actions.restore(page=self.page, by=self.request.user)
        messages.success(
            self.request,
            _("“%(title)s” is a draft again. Look at it, then publish it.") % {"title": page.title},
        )
        return self.come_back()
