"""The rules of who must do what. What a rule would mean is shown first, and then it is saved."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail import hooks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from lms.common import enough
from lms.records import explaining, words
from lms.records.forms import RequirementForm
from lms.records.models import Requirement
from lms.records.reach import When, reach_of


class KeptForGood(ModelPermissionPolicy):
    """A requirement that people were told of is ended by a date, never deleted."""

    def user_has_permission(self, user, action):
        return action != "delete" and super().user_has_permission(user, action)

    def user_has_any_permission(self, user, actions):
        return any(self.user_has_permission(user, action) for action in actions)


policy = KeptForGood(Requirement)
register_permission_policy(Requirement, policy)


class RequirementList(generic.IndexView):
    def get_base_queryset(self):
        return super().get_base_queryset().with_audience()


class CheckedFirst:
    """The form, then a page that says whom the rule reaches, then it is saved."""

    submit_button_label = gettext_lazy("See whom it reaches")
    submit_button_active_label = submit_button_label
    confirm_label = gettext_lazy("Save the rule")

    def form_valid(self, form):
        if "confirmed" in self.request.POST:
            return super().form_valid(form)
        self.form = form
        reach = reach_of(form.instance)
        context = self.get_context_data(
            consequences=consequences(form),
            people=rows({"": reach.people})[0][1],
            tables=[directorates_table(reach), dates_table(form.instance, reach)],
        )
        return render(self.request, "records/administration/requirement_confirm.html", context)

    @property
    def come_back_to(self):
        return reverse(self.index_url_name)


class AddRequirement(CheckedFirst, generic.CreateView):
    pass


class ChangeRequirement(CheckedFirst, generic.EditView):
    pass


NOTHING = gettext_lazy("Nothing to do now: completed, exempt, or on long absence")


def consequences(form):
    rule = form.instance
    return [
        {"label": _("Course"), "value": form.cleaned_data["course"]},
        {"label": _("For"), "value": explaining.audience(rule)},
        {"label": _("Why"), "value": rule.reason},
        {"label": _("In force"), "value": in_force(rule)},
        {"label": label(rule, "days_to_finish"), "value": days(rule.days_to_finish)},
        {"label": label(rule, "grace_days"), "value": days(rule.grace_days)},
        {"label": label(rule, "valid_days"), "value": counts(rule)},
        {"label": label(rule, "reminders_from"), "value": reminders(rule)},
    ]


def label(rule, name):
    return capfirst(rule._meta.get_field(name).verbose_name)


def days(count):
    return ngettext("%(count)d day", "%(count)d days", count) % {"count": count}


def counts(rule):
    return _("For good") if rule.valid_days is None else days(rule.valid_days)


def reminders(rule):
    return words.day(rule.reminders_from) if rule.reminders_from else _("No e-mails are sent")


def in_force(rule):
    text = _("From %(first)s") if rule.ends_on is None else _("From %(first)s to %(last)s")
    return text % {"first": words.day(rule.starts_on), "last": rule.ends_on and last_day(rule)}


def last_day(rule):
    return words.day(rule.last_day)


def directorates_table(reach):
    named = {str(unit or _("Unallocated")): n for unit, n in reach.by_directorate.items()}
    return {"title": _("Who"), "head": _("Directorate"), "rows": rows(dict(sorted(named.items())))}


def dates_table(rule, reach):
    first_due_on = words.day(rule.rule.launch_due_on)
    said = {
        When.TOGETHER: _("Due on %(date)s") % {"date": first_due_on},
        When.LATER: _("Due on a day of their own, because they started, moved or came back"),
        When.LATE: _("Late on the first day of the rule"),
    }
    nothing = reach.people - sum(reach.by_when[when] for when in said)
    counted = {said[when]: reach.by_when[when] for when in said} | {NOTHING: nothing}
    return {"title": _("By when"), "head": _("Date"), "rows": about(counted)}


def about(counted):
    """[(date, about how many)]: it tells who has done what, so never exactly."""
    return [(name, enough.in_words(count)) for name, count in counted.items() if count]


def rows(counted):
    """[(name, how many in words)] as leaders may see them: no small group, and none that follows
    from the rest. The layer above knows which, and registers the hook."""
    hidden = set().union(*(hide(counted) for hide in hooks.get_hooks("hide_small_groups")))
    return [
        (name, _("Too few to show") if name in hidden else people_words(count))
        for name, count in counted.items()
    ]


def people_words(count):
    return ngettext("%(count)d person", "%(count)d people", count) % {"count": count}


class RequirementViewSet(ModelViewSet):
    model = Requirement
    permission_policy = policy
    icon = "calendar-check"
    menu_label = gettext_lazy("Required learning")
    add_to_admin_menu = True
    copy_view_enabled = False
    index_view_class = RequirementList
    add_view_class = AddRequirement
    edit_view_class = ChangeRequirement
    list_display = [
        "course_code",
        Column("audience", label=gettext_lazy("For"), accessor=explaining.audience),
        "starts_on",
        "ends_on",
        "valid_days",
    ]
    edit_handler = ObjectList(
        [
            FieldPanel("course"),
            FieldPanel("reason"),
            MultiFieldPanel(
                [
                    FieldPanel("unit"),
                    FieldPanel("max_tier"),
                    FieldPanel("contracts"),
                    FieldPanel("staff_group"),
                ],
                gettext_lazy("For whom"),
                help_text=gettext_lazy(
                    "Leave all of these empty for everyone. What you set narrows it down: a "
                    "person has to fit all of it, by their main post."
                ),
            ),
            FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
            MultiFieldPanel(
                [
                    FieldPanel("launch_due_on"),
                    FieldPanel("days_to_finish"),
                    FieldPanel("grace_days"),
                    FieldPanel("valid_days"),
                ],
                gettext_lazy("By when, and for how long it counts"),
            ),
            FieldPanel("reminders_from"),
        ],
        base_form_class=RequirementForm,
    )
