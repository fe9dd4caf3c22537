"""Pathways and skills in the admin: moderators make them, whoever edits a course chooses skills."""

from django.http import Http404
from wagtail.admin.views.generic.chooser import CreateView
from wagtail.snippets.views.chooser import (
    ChooseResultsView,
    ChooseView,
    SnippetChooserViewSet,
    SnippetChosenMultipleView,
    SnippetChosenView,
)
from wagtail.snippets.views.snippets import SnippetViewSet

from .models import Pathway, Skill


class PublishedOnly:
    """A draft is for those who may edit it; a chooser is open to all editors."""

    def get_object_list(self):
        return Pathway.objects.live()

    def get_object(self, pk):
        return Pathway.objects.live().get(pk=pk)

    def get_objects(self, pks):
        return Pathway.objects.live().filter(pk__in=pks)


class ChoosePathway(PublishedOnly, ChooseView):
    pass


class ChooseFoundPathway(PublishedOnly, ChooseResultsView):
    pass


class ChosenPathway(PublishedOnly, SnippetChosenView):
    pass


class ChosenPathways(PublishedOnly, SnippetChosenMultipleView):
    pass


class NothingToCreate(CreateView):
    """A chooser without a form falls over in Wagtail when somebody sends one."""

    def dispatch(self, request, *args, **kwargs):
        raise Http404


class SkillChooserViewSet(SnippetChooserViewSet):
    create_view_class = NothingToCreate


class PathwayChooserViewSet(SnippetChooserViewSet):
    create_view_class = NothingToCreate
    choose_view_class = ChoosePathway
    choose_results_view_class = ChooseFoundPathway
    chosen_view_class = ChosenPathway
    chosen_multiple_view_class = ChosenPathways


class PathwayViewSet(SnippetViewSet):
    model = Pathway
    icon = "list-ol"
    add_to_admin_menu = True
    menu_order = 210
    list_display = ["title", "audience", "live"]
    search_fields = ["title", "summary"]
    copy_view_enabled = False
    chooser_viewset_class = PathwayChooserViewSet


class SkillViewSet(SnippetViewSet):
    model = Skill
    icon = "tag"
    add_to_admin_menu = True
    menu_order = 211
    list_display = ["title", "description"]
    search_fields = ["title", "description"]
    copy_view_enabled = False
    chooser_viewset_class = SkillChooserViewSet
