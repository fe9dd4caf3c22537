"""Pages that everybody may read, whether they are signed in or not."""

from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from lms.common.privacy import TABLES
from lms.people import who_sees

from .keeping import periods
from .models import Contacts, HelpPage


def statement(request, name, **context):
    contacts = Contacts.for_request(request)
    return render(request, f"home/{name}.html", {"contacts": contacts, **context})


def privacy_above():
    return [{"label": _("Privacy"), "url": reverse("privacy")}]


@require_safe
def help_page(request):
    pages = HelpPage.objects.live().in_language(get_language()).shown_to(request.user)
    return statement(request, "help", pages=pages.order_by("path"))


@require_safe
def privacy(request):
    return statement(request, "privacy", sights=who_sees.lines())


@require_safe
def for_staff(request):
    return statement(request, "for_staff", breadcrumbs=privacy_above())


@require_safe
def how_long(request):
    return statement(request, "how_long", periods=periods(), breadcrumbs=privacy_above())


@require_safe
def impact_assessment(request):
    context = {"held": held(), "periods": periods(), "sights": who_sees.lines()}
    return statement(request, "impact_assessment", breadcrumbs=privacy_above(), **context)


@require_safe
def accessibility(request):
    return statement(request, "accessibility")


def held():
    """What is held about people, as the privacy classes name it."""
    return sorted({str(table.title) for table in TABLES.values() if table.title})
