"""Parts of Wagtail's admin that Wagtail has for models only."""

from django.views.generic import FormView
from wagtail.admin.views.generic import WagtailAdminTemplateMixin


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
