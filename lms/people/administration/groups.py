"""Groups of people that a required course can be for: their name, and who is in them."""

from django import forms
from django.db.models import Count, Q
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.widgets.button import HeaderButton

from lms.common.administration import AdminFormView, BelowOthers
from lms.common.dates import today
from lms.people import actions
from lms.people.models import GroupMember, StaffGroup
from lms.people.scope import visible_people
from lms.people.staff_files.normalise import padded

from .doors import ForLearningAdministrators, LearningViewSet

MOST = 2_000


class GroupList(ForLearningAdministrators, generic.IndexView):
    page_title = gettext_lazy("Groups of people")
    default_ordering = "name"
    is_searchable = True
    search_fields = ["name"]
    paginate_by = 50

    def get_base_queryset(self):
        day = today()
        here = Q(members__starts_on__lte=day) & (
            Q(members__ends_on=None) | Q(members__ends_on__gt=day)
        )
        return StaffGroup.objects.annotate(headcount=Count("members", filter=here))

    def search_queryset(self, groups):
        return groups.filter(name__icontains=self.search_query)

    @cached_property
    def columns(self):
        return [
            TitleColumn("name", label=_("Name"), get_url=group_url),
            Column("purpose", label=_("What it is for")),
            Column("headcount", label=_("People in it today")),
        ]

    @cached_property
    def header_buttons(self):
        url = reverse("staff_groups:add")
        return [HeaderButton(_("Add a group"), url=url, icon_name="plus")]


class GroupForm(forms.ModelForm):
    class Meta:
        model = StaffGroup
        fields = ["name", "purpose"]


class OfGroups(ForLearningAdministrators, BelowOthers, AdminFormView):
    header_icon = "group"

    def get_parents(self):
        return [(reverse("staff_groups:index"), GroupList.page_title)]


class AddGroupView(OfGroups):
    page_title = gettext_lazy("Add a group of people")
    submit_label = gettext_lazy("Save the group")
    form_class = GroupForm

    def form_valid(self, form):
        group = actions.save_group(group=form.save(commit=False), by=self.request.user)
        messages.success(self.request, _("The group is there. Now say who is in it."))
        return redirect(group_url(group))


class OfOneGroup(OfGroups):
    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.group = get_object_or_404(StaffGroup, pk=kwargs["pk"])


class ChangeGroupView(OfOneGroup):
    page_title = gettext_lazy("Change the name or purpose")
    submit_label = gettext_lazy("Save the group")
    form_class = GroupForm

    def get_parents(self):
        return [*super().get_parents(), (group_url(self.group), str(self.group))]

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"instance": self.group}

    def form_valid(self, form):
        actions.save_group(group=form.save(commit=False), by=self.request.user)
        messages.success(self.request, _("The group is saved."))
        return redirect(group_url(self.group))


class MembersForm(forms.Form):
    people = forms.CharField(
        label=gettext_lazy("Add people, by staff number or e-mail address"),
        help_text=gettext_lazy("One on each line. From today they are in the group."),
        max_length=50_000,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": gettext_lazy("Write at least one staff number.")},
    )

    def __init__(self, *args, visible, **kwargs):
        super().__init__(*args, **kwargs)
        self.visible = visible

    def clean_people(self):
        """Those who work here or will; all of the lines are known, or nobody is added."""
        lines = set(self.cleaned_data["people"].replace(",", " ").split())
        if len(lines) > MOST:
            text = _("That is more than %(most)d at once. Add them in several goes.")
            raise forms.ValidationError(text % {"most": MOST})
        spelled = {line: {line, padded(line), line.lower()} for line in lines}
        asked = set().union(*spelled.values())
        found = list(self.visible.filter(Q(staff_number__in=asked) | Q(email__in=asked)))
        known = {each.staff_number for each in found} | {each.email for each in found}
        if unknown := sorted(line for line in lines if not spelled[line] & known):
            text = _("No colleague who works here has these: %(lines)s. Check each of them.")
            raise forms.ValidationError(text % {"lines": ", ".join(unknown)})
        return found


class GroupView(OfOneGroup):
    """Who is in it today, a form to add people, and a button at each to take them out."""

    template_name = "people/administration/group.html"
    submit_label = gettext_lazy("Add these people")
    form_class = MembersForm

    def get_page_title(self):
        return str(self.group)

    def get_form_kwargs(self):
        visible = visible_people(self.request.user)
        here = visible.in_post(today()) | visible.to_come(today())
        others = here.exclude(pk=self.request.user.pk)
        return super().get_form_kwargs() | {"visible": others}

    @cached_property
    def header_buttons(self):
        url = reverse("staff_groups:change", args=[self.group.pk])
        return [HeaderButton(_("Change the name"), url=url, icon_name="edit")]

    def get_context_data(self, **kwargs):
        members = GroupMember.objects.filter(staff_group=self.group)
        members = members.filter(person__in=visible_people(self.request.user))
        members = members.select_related("person").order_by(
            "person__last_name", "person__first_name", "pk"
        )
        return super().get_context_data(
            group=self.group, members=members.not_ended(today()), **kwargs
        )

    def form_valid(self, form):
        people = form.cleaned_data["people"]
        added = actions.add_members(group=self.group, people=people, by=self.request.user)
        text = ngettext("Added %(count)d person.", "Added %(count)d people.", len(added))
        messages.success(self.request, text % {"count": len(added)})
        return redirect(group_url(self.group))


class RemoveMemberView(OfOneGroup):
    http_method_names = ["post"]

    def post(self, request, pk, person_id):
        others = visible_people(request.user).exclude(pk=request.user.pk)
        person = get_object_or_404(others, pk=person_id)
        if actions.remove_member(group=self.group, person=person, by=request.user):
            text = _("%(person)s is no longer in the group.") % {"person": person}
            messages.success(request, text)
        return redirect(group_url(self.group))


class GroupViewSet(LearningViewSet):
    model = StaffGroup
    icon = "group"
    menu_label = gettext_lazy("Groups of people")

    def get_urlpatterns(self):
        results = self.construct_view(GroupList, results_only=True)
        return [
            path("", self.construct_view(GroupList), name="index"),
            path("results/", results, name="index_results"),
            path("new/", AddGroupView.as_view(), name="add"),
            path("<int:pk>/", GroupView.as_view(), name="inspect"),
            path("<int:pk>/change/", ChangeGroupView.as_view(), name="change"),
            path(
                "<int:pk>/remove/<int:person_id>/",
                RemoveMemberView.as_view(),
                name="remove",
            ),
        ]


def group_url(group):
    return reverse("staff_groups:inspect", args=[group.pk])
