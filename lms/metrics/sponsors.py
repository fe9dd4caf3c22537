"""In the admin: which posts answer for each required course. Learning administrators say so."""

from django import forms
from django.http import Http404
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column, Table, TitleColumn
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from lms.common.administration import AdminFormView, BelowOthers
from lms.people.administration.doors import ForLearningAdministrators
from lms.people.naming import NamelessText

from .actions import name_sponsor
from .models import CourseSponsor
from .required import required_courses

app_name = "course_sponsors"
A_POST = gettext_lazy("A post, not a name.")
TOO_LONG = gettext_lazy("The post has %(show_value)d letters. Write at most 100")


class SponsorForm(forms.Form):
    sponsor = NamelessText(
        label=gettext_lazy("Sponsor"),
        help_text=A_POST,
        max_length=100,
        error_messages={
            "required": gettext_lazy("Enter the post of the sponsor"),
            "max_length": TOO_LONG,
        },
    )
    co_owner = NamelessText(
        label=gettext_lazy("Co-owner"),
        help_text=A_POST,
        max_length=100,
        required=False,
        error_messages={"max_length": TOO_LONG},
    )


class SponsorsView(ForLearningAdministrators, BelowOthers, WagtailAdminTemplateMixin, TemplateView):
    page_title = gettext_lazy("Sponsors of courses")
    header_icon = "group"
    template_name = "metrics/administration/sponsors.html"

    def get_context_data(self, **kwargs):
        columns = [
            TitleColumn("title", label=_("Course"), get_url=lambda row: row["url"]),
            Column("sponsor", label=_("Sponsor")),
            Column("co_owner", label=_("Co-owner")),
        ]
        return super().get_context_data(table=Table(columns, list(rows())), **kwargs)


def rows():
    said = CourseSponsor.objects.now()
    for course in required_courses():
        last = said.get(course.key)
        yield {
            "title": " ".join(dict.fromkeys([course.code, course.title])),
            "url": reverse("course_sponsors:course", args=[course.key]),
            "sponsor": last.sponsor if last else _("Nobody yet"),
            "co_owner": last.co_owner if last else "",
        }


class SponsorView(ForLearningAdministrators, BelowOthers, AdminFormView):
    page_title = gettext_lazy("Who answers for this course")
    submit_label = gettext_lazy("Save")
    header_icon = "group"
    form_class = SponsorForm

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        found = {course.key: course for course in required_courses()}
        if kwargs["course_key"] not in found:
            raise Http404("This course is not required of anybody.")
        self.course = found[kwargs["course_key"]]

    def get_page_subtitle(self):
        return self.course.title

    def get_parents(self):
        return [(reverse("course_sponsors:index"), SponsorsView.page_title)]

    def get_initial(self):
        last = CourseSponsor.objects.last_of(self.course.key)
        return {"sponsor": last.sponsor, "co_owner": last.co_owner} if last else {}

    def form_valid(self, form):
        name_sponsor(course_key=self.course.key, **form.cleaned_data)
        messages.success(
            self.request,
            _("Saved. Leaders read on the page of “%(title)s” who answers for it.")
            % {"title": self.course.title},
        )
        return redirect("course_sponsors:index")


urlpatterns = [
    path("", SponsorsView.as_view(), name="index"),
    path("<uuid:course_key>/", SponsorView.as_view(), name="course"),
]
