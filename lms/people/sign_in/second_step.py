"""The page that asks for a code. Nobody is signed in before it has taken one."""

import time

from django.contrib.auth import login
from django.shortcuts import redirect
from django.views.generic import FormView

from lms.common.dates import today
from lms.people.forms import CodeForm
from lms.people.models import User

from . import limits, refusals, second_factor
from .browsers import remember_browser

WAITING = "waiting_for_a_code"
SECONDS_TO_WAIT = 5 * 60


def ask(request, person, next_url):
    """After the right password: notes who waits, and leads on to the page."""
    if not second_factor.is_enrolled(person):
        return refusals.page(request, refusals.NO_SECOND_FACTOR)
    request.session[WAITING] = {"person": person.pk, "since": time.time(), "next": next_url}
    return redirect("second_step")


def who_waits(request) -> User | None:
    waiting = request.session.get(WAITING)
    if not waiting or time.time() - waiting["since"] > SECONDS_TO_WAIT:
        return None
    return User.objects.may_sign_in(today()).filter(pk=waiting["person"]).first()


class SecondStep(FormView):
    template_name = "people/second_step.html"
    form_class = CodeForm

    def dispatch(self, request, *args, **kwargs):
        self.person = who_waits(request)
        if not self.person:
            return redirect("sign_in")
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self):
        return {**super().get_form_kwargs(), "person": self.person}

    def post(self, request, *args, **kwargs):
        if until := limits.take(request, "code", self.person.email):
            return limits.page(request, until)
        return super().post(request, *args, **kwargs)

    def form_valid(self, form):
        limits.forget(self.request, "code", self.person.email)
        response = redirect(self.request.session.pop(WAITING)["next"])
        login(self.request, self.person)
        remember_browser(response, self.person.email)
        return response
