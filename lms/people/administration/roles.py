from django import forms
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from lms.common.administration import BelowOthers
from lms.people import roles
from lms.people.actions.granting import NotTheirsToGive, grant_role, withdraw_role
from lms.people.models import CHAMPIONS, DATA_PUBLISHERS, LEARNING_ADMINISTRATORS
from lms.people.scope import visible_people

from .doors import ForLearningAdministrators

CAN_DO = {
    roles.AUTHORS: gettext_lazy("Write courses and send them to be checked."),
    roles.MODERATORS: gettext_lazy("Check courses, change them and publish them."),
    roles.TRANSLATORS: gettext_lazy("Translate the pages that were sent to be translated."),
    LEARNING_ADMINISTRATORS: gettext_lazy(
        "See who works where, set required learning, put records right and give these roles."
    ),
    DATA_PUBLISHERS: gettext_lazy("See the figures of all directorates, and nobody by name."),
    CHAMPIONS: gettext_lazy(
        "Record group sessions and help on a shared device, for people of their own directorate."
    ),
}


class RoleChangeForm(forms.Form):
    role = forms.ChoiceField(choices=[(name, name) for name in roles.GIVEN])
    change = forms.ChoiceField(choices=[("give", "give"), ("withdraw", "withdraw")])


class RolesView(ForLearningAdministrators, BelowOthers, WagtailAdminTemplateMixin, TemplateView):
    """One button a role, so that what somebody else changed meanwhile is not undone."""

    page_title = gettext_lazy("Roles")
    header_icon = "key"
    template_name = "people/administration/roles.html"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.person = get_object_or_404(visible_people(request.user), pk=kwargs["pk"])

    def get_page_subtitle(self):
        return str(self.person)

    def get_parents(self):
        return [
            (reverse("people:index"), _("People")),
            (reverse("people:inspect", args=[self.person.pk]), str(self.person)),
        ]

    def get_context_data(self, **kwargs):
        held = set(self.person.groups.values_list("name", flat=True))
        rows = [
            {"name": name, "can_do": CAN_DO[name], "is_held": name in held} for name in roles.GIVEN
        ]
        is_self = self.person == self.request.user
        return super().get_context_data(person=self.person, rows=rows, is_self=is_self, **kwargs)

    def post(self, request, pk):
        form = RoleChangeForm(request.POST)
        if not form.is_valid():
            raise Http404
        self.change(**form.cleaned_data)
        return redirect("people:roles", pk)

    def change(self, role, change):
        act = grant_role if change == "give" else withdraw_role
        try:
            act(person=self.person, role=role, by=self.request.user)
        except NotTheirsToGive:
            messages.error(self.request, _("You cannot change your own roles."))
            return
        said = _("%(person)s has the role “%(role)s”.")
        unsaid = _("%(person)s no longer has the role “%(role)s”.")
        words = {"person": self.person, "role": role}
        messages.success(self.request, (said if change == "give" else unsaid) % words)
