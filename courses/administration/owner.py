"""Who answers for a course. Learners are told the team that wrote it, never this name."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from courses.actions import hand_over
from courses.models import CoursePage
from courses.models.owners import owner_of
from courses.ownership import possible_owners

from .about_a_page import PageFormView


class OwnerForm(forms.Form):
    owner = forms.ModelChoiceField(
        None,
        label=gettext_lazy("Owner"),
        help_text=gettext_lazy(
            "Somebody who writes courses here. They may edit this course and all its modules, are "
            "asked last before a change is published, and are told when a review is due."
        ),
    )

    def __init__(self, *args, page, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = possible_owners(page)
        self.fields["owner"].initial = owner_of(page)


class OwnerView(PageFormView):
    page_title = gettext_lazy("Owner")
    submit_label = gettext_lazy("Hand over")
    header_icon = "user"
    form_class = OwnerForm

    @staticmethod
    def types(page):
        return isinstance(page, CoursePage)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"page": self.page}

    def form_valid(self, form):
        owner = form.cleaned_data["owner"]
        hand_over(course=self.page, to=owner, by=self.request.user)
        messages.success(
            self.request,
            _("%(name)s answers for “%(title)s” now.")
            % {"name": owner.get_full_name(), "title": self.page.title},
        )
        return self.come_back()
