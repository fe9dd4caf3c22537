"""A record is shown only while it is open: for a reason, for half an hour."""

from urllib.parse import urlencode

from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from lms.common.administration import BelowOthers
from lms.people.administration.doors import ForLearningAdministrators
from lms.people.scope import opened_people, people_to_open


class OfOnePerson(ForLearningAdministrators, BelowOthers):
    """A page about a person whose record the viewer may ask to see."""

    header_icon = "user"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.person = get_object_or_404(people_to_open(request.user), pk=kwargs["person_id"])

    def get_page_subtitle(self):
        return str(self.person)

    def get_parents(self):
        return [
            (reverse("people:index"), _("People")),
            (reverse("people:inspect", args=[self.person.pk]), str(self.person)),
        ]


class OfOpenRecord(OfOnePerson):
    """To a closed record the way is the form that asks for the reason."""

    def dispatch(self, request, *args, **kwargs):
        if opened_people(request.user).filter(pk=self.person.pk).exists():
            return super().dispatch(request, *args, **kwargs)
        return redirect(f"{self.door_url}?{urlencode({'next': self.come_back_to})}")

    @cached_property
    def door_url(self):
        return reverse("person_record:open", args=[self.person.pk])

    @property
    def come_back_to(self):
        """Where the form leads to. What was sent to a closed record is not sent again."""
        return self.request.path

    def get_parents(self):
        record = reverse("person_record:courses", args=[self.person.pk])
        return [*super().get_parents(), (record, _("Learning record"))]
