"""What HR files left open and only somebody who asks can say."""

from django import forms
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views import generic

from lms.common.administration import BelowOthers
from lms.common.dates import date_text, today
from lms.people import actions
from lms.people.models import StaffQuestion, User
from lms.people.scope import visible_people
from lms.people.whereabouts import Whereabouts

from .doors import ForLearningAdministrators, LearningViewSet
from .person import fact, link

Kind, Answer = StaffQuestion.Kind, StaffQuestion.Answer
ASKED = {
    Kind.SAME_PERSON: gettext_lazy(
        "The file has a new staff number with the e-mail address of this person. "
        "Is it the same person?"
    ),
    Kind.HAS_LEFT: gettext_lazy(
        "This person is in post but no longer in the file, which gave no last day. Have they left?"
    ),
}
FOLLOWS = {
    (Kind.SAME_PERSON, Answer.YES): gettext_lazy(
        "Yes: the person goes on under the new number and keeps everything they have learnt"
    ),
    (Kind.SAME_PERSON, Answer.NO): gettext_lazy(
        "No: somebody new begins, without an e-mail address until HR gives them one of their own"
    ),
    (Kind.HAS_LEFT, Answer.YES): gettext_lazy(
        "Yes: their last day is the day before the file, and they can no longer sign in"
    ),
    (Kind.HAS_LEFT, Answer.NO): gettext_lazy(
        "No: they stay, and HR names them in the next file or we ask again"
    ),
}
# What of a held row helps to tell whether it is the same person.
TOLD = ("FORENAME", "SURNAME", "KNOWN_AS", "WORK_EMAIL", "JOB_TITLE", "DIRECTORATE", "DIVISION")


class QuestionList(ForLearningAdministrators, generic.IndexView):
    page_title = gettext_lazy("Questions from HR files")
    is_searchable = True
    paginate_by = 50

    def get_base_queryset(self):
        return open_questions(self.request.user).order_by("kind", "pk")

    def search_queryset(self, questions):
        people = visible_people(self.request.user).matching(self.search_query)
        return questions.filter(person__in=people)

    @cached_property
    def columns(self):
        return [
            TitleColumn("person", label=_("Person"), get_url=question_url),
            Column("kind", label=_("Question"), accessor="get_kind_display"),
            Column("staff_number", label=_("New staff number")),
            Column("staff_file", label=_("HR file")),
        ]


class AnswerForm(forms.Form):
    answer = forms.ChoiceField(choices=Answer.choices)


class QuestionView(
    ForLearningAdministrators, BelowOthers, generic.WagtailAdminTemplateMixin, TemplateView
):
    header_icon = "help"
    template_name = "people/administration/question.html"

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        asked = StaffQuestion.objects.filter(person__in=visible_people(request.user))
        asked = asked.select_related("staff_file", "person")
        self.question = get_object_or_404(asked, pk=kwargs["pk"])

    def get_page_title(self):
        return str(self.question)

    def get_parents(self):
        return [(reverse("staff_questions:index"), QuestionList.page_title)]

    def get_context_data(self, **kwargs):
        kind = Kind(self.question.kind)
        return super().get_context_data(
            question=self.question,
            asked=ASKED[kind],
            facts=person_facts(self.question.person.pk),
            rows=[row_facts(row) for row in (self.question.rows or {}).get("staff", ())],
            answers=[(each.value, FOLLOWS[kind, each]) for each in Answer],
            **kwargs,
        )

    def post(self, request, pk):
        form = AnswerForm(request.POST)
        if not form.is_valid():
            raise Http404
        actions.answer_question(question=self.question, by=request.user, **form.cleaned_data)
        messages.success(request, _("Thank you. The answer is kept, and the register follows it."))
        return redirect("staff_questions:index")


class QuestionViewSet(LearningViewSet):
    model = StaffQuestion
    icon = "help"
    menu_label = gettext_lazy("Questions from HR files")

    def get_urlpatterns(self):
        results = self.construct_view(QuestionList, results_only=True)
        return [
            path("", self.construct_view(QuestionList), name="index"),
            path("results/", results, name="index_results"),
            path("<int:pk>/", QuestionView.as_view(), name="inspect"),
        ]


def open_questions(user):
    asked = StaffQuestion.objects.open().filter(person__in=visible_people(user))
    return asked.select_related("person", "staff_file").defer("rows", "staff_file__rows")


def question_url(question):
    return reverse("staff_questions:inspect", args=[question.pk])


def person_facts(pk):
    person = User.objects.with_whereabouts(today()).get(pk=pk)
    now = Whereabouts(person, today())
    return [
        fact(_("Name"), link(person)),
        fact(_("Staff number"), person.staff_number),
        fact(_("E-mail"), person.email),
        fact(_("Job"), now.post and now.post.job_title),
        fact(_("Where"), ", ".join(str(unit) for unit in now.place)),
        fact(_("Here since"), now.post and date_text(now.post.starts_on)),
    ]


def row_facts(row):
    """`row` as lms.people.staff_files.tables packs it."""
    return [fact(name, row["cells"][name]) for name in TOLD if row["cells"].get(name)]
