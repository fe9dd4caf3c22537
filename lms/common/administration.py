"""Parts of Wagtail's admin that Wagtail has for models only."""

from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin


class BelowOthers:
    """A view of the admin that says how to get back up from it."""

    def get_parents(self) -> list[tuple[str, str]]:
        """Address and name of each page above, from the top."""
        return []

    def get_breadcrumbs_items(self):
        above = [{"url": url, "label": label} for url, label in self.get_parents()]
        here = {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()}
        return [*self.breadcrumbs_items, *above, here]


class AdminFormView(WagtailAdminTemplateMixin, FormView):
    """A page of the admin with one form."""

    template_name = "wagtailadmin/generic/form.html"
    submit_label = ""

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        return {
            "submit_button_label": self.submit_label,
            "submit_button_active_label": self.submit_label,
            "media": context["form"].media,
            **context,
        }

    def form_invalid(self, form):
        text = _("Nothing was saved. Put right what is marked below, then send it again.")
        messages.error(self.request, text)
        return super().form_invalid(form)


class ConfirmedFormView(AdminFormView):
    """The form, then a page that says what will happen, then it happens."""

    confirm_template_name = "common/administration/confirm.html"
    confirm_label = ""

    def form_valid(self, form):
        if "confirmed" in self.request.POST:
            return self.confirmed(**form.cleaned_data)
        context = self.get_context_data(form=form, consequences=self.consequences(form))
        return render(self.request, self.confirm_template_name, context)

    def consequences(self, form):
        """What will happen, as [{label, value}]."""
        raise NotImplementedError

    def confirmed(self, **given):
        """Does it and answers with a redirect. Sent twice, it happens once."""
        raise NotImplementedError
