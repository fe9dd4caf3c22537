"""HR files: sent here, looked at, and then used or withdrawn."""

from django import forms
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.widgets import AdminAutoHeightTextInput, AdminDateInput
from wagtail.admin.widgets.button import HeaderButton

from lms.common.administration import AdminFormView, BelowOthers
from lms.common.dates import today
from lms.people import actions
from lms.people.models import StaffFile
from lms.people.staff_files.problems import DayToCome, Refused
from lms.people.staff_files.read import LARGEST

from .doors import ForLearningAdministrators, LearningViewSet
from .staff_file_lists import DifferencesView, LinesView
from .staff_file_words import file_facts, state_words


class StaffFileList(ForLearningAdministrators, generic.IndexView):
    page_title = gettext_lazy("HR files")
    default_ordering = "-received_at"
    is_searchable = True
    search_fields = ["name"]
    paginate_by = 50

    def get_base_queryset(self):
        return StaffFile.objects.select_related("received_by").defer("rows")

    def search_queryset(self, files):
        return files.filter(name__icontains=self.search_query)

    @cached_property
    def columns(self):
        return [
            TitleColumn("name", label=_("File"), get_url=file_url),
            DateColumn("as_at", label=_("True for"), sort_key="as_at"),
            Column("state", label=_("State"), accessor=state_words),
            DateColumn("received_at", label=_("Received"), sort_key="received_at"),
            Column("received_by", label=_("Sent by")),
        ]

    @cached_property
    def header_buttons(self):
        url = reverse("staff_files:send")
        return [HeaderButton(_("Send an HR file"), url=url, icon_name="upload")]


class StaffFileForm(forms.Form):
    staff = forms.FileField(
        label=gettext_lazy("The CSV file that HR exported"),
        help_text=gettext_lazy("Everybody who works here, one row for each post."),
    )
    as_at = forms.DateField(
        label=gettext_lazy("For which day is it true?"), widget=AdminDateInput, initial=today
    )
    units = forms.FileField(
        label=gettext_lazy("A CSV file of directorates and divisions"),
        help_text=gettext_lazy("Only when units are new or have changed."),
        required=False,
    )


class SendStaffFile(ForLearningAdministrators, BelowOthers, AdminFormView):
    page_title = gettext_lazy("Send an HR file")
    header_icon = "upload"
    submit_label = gettext_lazy("Look at what it would change")
    form_class = StaffFileForm

    def get_parents(self):
        return [(reverse("staff_files:index"), StaffFileList.page_title)]

    def form_valid(self, form):
        given = form.cleaned_data
        try:
            receipt = actions.keep_staff_file(
                staff=sent(given["staff"]),
                units=sent(given["units"]),
                as_at=given["as_at"],
                by=self.request.user,
            )
        except Refused as refused:
            field = "as_at" if isinstance(refused, DayToCome) else "staff"
            form.add_error(field, [refused.heading, *refused.sentences()])
            return self.form_invalid(form)
        return redirect(file_url(receipt.staff_file))


class OfOneFile(ForLearningAdministrators):
    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.staff_file = get_object_or_404(StaffFile, pk=kwargs["pk"])


class ReasonForm(forms.Form):
    """`needed` where the file looks so wrong that somebody has to say why it is used."""

    reason = forms.CharField(
        label=gettext_lazy("Why do you use it, or withdraw it?"),
        max_length=500,
        widget=AdminAutoHeightTextInput,
        error_messages={"required": gettext_lazy("Write why, in a few words.")},
    )

    def __init__(self, *args, needed=True, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["reason"].required = needed


class StaffFileView(OfOneFile, BelowOthers, generic.WagtailAdminTemplateMixin, TemplateView):
    header_icon = "table"
    template_name = "people/administration/staff_file.html"

    def get_page_title(self):
        return str(self.staff_file)

    def get_parents(self):
        return [(reverse("staff_files:index"), StaffFileList.page_title)]

    def get_context_data(self, **kwargs):
        kwargs.setdefault("form", ReasonForm(needed=bool(self.staff_file.reasons)))
        return super().get_context_data(
            staff_file=self.staff_file,
            facts=file_facts(self.staff_file),
            is_waiting=is_waiting(self.staff_file),
            questions=self.staff_file.questions.open().count(),
            **kwargs,
        )

    def post(self, request, pk):
        """Use the file or withdraw it."""
        wants_use = "use" in request.POST
        needed = bool(self.staff_file.reasons) or not wants_use
        form = ReasonForm(request.POST, needed=needed)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        act = actions.ask_to_use if wants_use else actions.withdraw_staff_file
        act(staff_file=self.staff_file, by=request.user, reason=form.cleaned_data["reason"])
        messages.success(request, USED if wants_use else WITHDRAWN)
        return redirect(file_url(self.staff_file))


USED = gettext_lazy(
    "The file is being used. A large one takes a minute; then load this page again."
)
WITHDRAWN = gettext_lazy("The file is withdrawn. Nothing of it was used.")


class StaffFileViewSet(LearningViewSet):
    model = StaffFile
    icon = "table"
    menu_label = gettext_lazy("HR files")

    def get_urlpatterns(self):
        results = self.construct_view(StaffFileList, results_only=True)
        return [
            path("", self.construct_view(StaffFileList), name="index"),
            path("results/", results, name="index_results"),
            path("send/", SendStaffFile.as_view(), name="send"),
            path("<int:pk>/", StaffFileView.as_view(), name="inspect"),
            path("<int:pk>/differences/", DifferencesView.as_view(), name="differences"),
            path("<int:pk>/lines/", LinesView.as_view(), name="lines"),
            path(
                "<int:pk>/lines/results/", LinesView.as_view(results_only=True), name="line_results"
            ),
        ]


def sent(upload):
    """As the importer takes it; what is too large is refused there, with a sentence."""
    return upload and actions.SentFile(upload.name, upload.read(LARGEST + 1))


def file_url(staff_file):
    return reverse("staff_files:inspect", args=[staff_file.pk])


def is_waiting(staff_file):
    return staff_file.status == StaffFile.Status.HELD and not staff_file.decided_at
