"""Who may do what with a translation. wagtail-localize asks for one permission on the whole site,
or for the right to change the translation; here each of its addresses asks about the pages.

Words (translate, look, PO files): who may change the translation, to whom it was given.
Its life (submit, update, stop, restart, make an alias again): who may change the source, and with
a subtree, every page of it; "publish immediately": who may publish each translation.
A page that somebody does not work on is a 404.
"""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404
from wagtail.models import Page
from wagtail.snippets.permissions import user_can_edit_snippet_type
from wagtail.snippets.views.snippets import get_snippet_model_from_url_params
from wagtail_localize.models import Translation, TranslationSource

from courses.permissions import within_reach
from lms.common.own_work import refusal_of_translation

RESTART, TO_ALIAS = "localize-restart-translation", "localize-convert-to-alias"


def refuse(request, match):
    """Answers 403 or 404 by raising; returns when the request may go on."""
    about = match.kwargs
    if "translation_id" in about:
        refuse_other_translation(request.user, about["translation_id"])
    if match.namespace == "wagtail_localize":
        if check := CHECKS.get(match.url_name):
            check(request, **about)
    elif match.view_name == "wagtailadmin_pages:edit" and {RESTART, TO_ALIAS} & set(request.POST):
        change_source_of(request, match.kwargs["page_id"])


def refuse_other_translation(user, pk):
    target = target_of(get_object_or_404(Translation.objects.select_related("source"), pk=pk))
    if target and not within_reach(user).filter(pk=target.pk).exists():
        raise Http404


def submit(request, page_id):
    # What mirrors its source is translated from that.
    page = get_object_or_404(Page, pk=page_id, alias_of=None)
    with_subtree = "include_subtree" in request.POST
    insist(may_edit(request.user, page.get_descendants(inclusive=True) if with_subtree else [page]))


def submit_snippet(request, app_label, model_name, pk):
    model = get_snippet_model_from_url_params(app_label, model_name)
    insist(user_can_edit_snippet_type(request.user, model))


def update(request, translation_source_id):
    source = get_object_or_404(TranslationSource, pk=translation_source_id)
    change_source(request, source)
    if "publish_translations" in request.POST:
        translations = source.translations.filter(enabled=True).select_related("source")
        targets = [target for each in translations if (target := target_of(each))]
        insist(all(may(request.user, page).can_publish() for page in targets))
        insist(not any(refusal_of_translation(page, request.user) for page in targets))


def stop(request, translation_id):
    change_source(request, Translation.objects.get(pk=translation_id).source)


def change_source_of(request, page_id):
    page = get_object_or_404(Page, pk=page_id)
    sources = TranslationSource.objects.filter(
        object_id=page.translation_key, translations__target_locale=page.locale_id
    )
    if source := sources.first():
        change_source(request, source)


def change_source(request, source):
    pages = Page.objects.filter(translation_key=source.object_id, locale=source.locale_id)
    insist(may_edit(request.user, pages))


def may_edit(user, pages):
    return all(may(user, page).can_edit() for page in pages)


def may(user, page):
    return page.specific.permissions_for_user(user)


def target_of(translation):
    """The page in the other language; None of a snippet."""
    return Page.objects.filter(
        translation_key=translation.source.object_id, locale=translation.target_locale_id
    ).first()


def insist(allowed):
    if not allowed:
        raise PermissionDenied


CHECKS = {
    "submit_page_translation": submit,
    "submit_snippet_translation": submit_snippet,
    "update_translations": update,
    "stop_translation": stop,
    "convert_to_alias": change_source_of,
}
