from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.urls import translate_url
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from lms.people import actions

from .forms import PreferencesForm


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def preferences(request):
    person = request.user
    is_sent = request.method == "POST"
    form = PreferencesForm(person, request.POST) if is_sent else PreferencesForm.showing(person)
    if form.is_valid():
        chosen = actions.set_preferences(person=person, **form.choices)
        return done(request, chosen.language)
    return render(request, "people/preferences.html", {"form": form})


def done(request, language):
    """The same page, and what it says, in the language that was chosen."""
    with override(language or get_language()):
        messages.success(request, _("Your settings are saved."))
    return redirect(translate_url(request.path, language) if language else request.path)
