"""The door of every view of one lesson."""

from functools import wraps

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import Http404
from django.utils.translation import gettext as _

from lms.records.forms import CourseForm
from lms.records.spots import find

from . import drafts


def at_spot(view):
    """For people who are signed in. Without a session the way leads through signing in to the
    lesson's page, where what was typed is waiting: a post cannot be repeated for somebody else.

    ?course= names the course in which a borrowed module was open."""

    @wraps(view)
    def found(request, module_key, lesson_id, **kwargs):
        form = CourseForm(request.GET)
        if not form.is_valid():
            raise Http404
        spot = find(request.user, module_key, lesson_id, form.cleaned_data["course"])
        if not request.user.is_authenticated:
            if drafts.keep_unsent(request, spot):
                messages.info(request, _("Please sign in again. What you typed is kept."))
            return redirect_to_login(spot.url)
        return view(request, spot, **kwargs)

    return found
