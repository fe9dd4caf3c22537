"""The doors of this site: with a password, out again, and in the demo with one click.

lms/people/sign_in has the rest: the council's directory and the second step.
"""

from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.views import LoginView, LogoutView, RedirectURLMixin
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.http import urlencode
from django.views import View

from lms.common.dates import today

from .forms import BreakGlassForm, SignInForm
from .models import User
from .personas import PERSONAS, present_personas
from .sign_in import directory, limits, second_step
from .sign_in.browsers import remember_browser
from .sign_in.onward import onward
from .sign_in.second_factor import is_break_glass


class PasswordSignIn(LoginView):
    def post(self, request, *args, **kwargs):
        if until := limits.take(request, "password", request.POST.get("username", "")):
            return limits.page(request, until)
        return super().post(request, *args, **kwargs)

    def form_valid(self, form):
        person = form.get_user()
        limits.forget(self.request, "password", person.email)
        if is_break_glass(person):
            return second_step.ask(self.request, person, self.get_success_url())
        login(self.request, person)
        response = redirect(onward(person, self.get_success_url()))
        remember_browser(response, person.email)
        return response


class SignIn(PasswordSignIn):
    """The page everybody comes to. Where there is a directory, it leads there and nowhere else."""

    template_name = "people/sign_in.html"
    authentication_form = SignInForm

    def post(self, request, *args, **kwargs):
        if directory.configured():
            raise Http404
        return super().post(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        personas = present_personas() if settings.DEMO else []
        query = urlencode({"next": self.get_redirect_url()})
        return super().get_context_data(
            personas=personas,
            directory_name=directory.name(),
            directory_url=f"{reverse('directory_sign_in')}?{query}",
            **kwargs,
        )


class LocalSignIn(PasswordSignIn):
    """For the day the directory is down. No page leads here; README.md has the address."""

    template_name = "people/local_sign_in.html"
    authentication_form = BreakGlassForm


class SignOut(LogoutView):
    http_method_names = ["post", "options"]


class DemoSignIn(RedirectURLMixin, View):
    """One click instead of a password. In the demo only, and only for its invented people."""

    http_method_names = ["post", "options"]
    next_page = settings.LOGIN_REDIRECT_URL

    def dispatch(self, request, *args, **kwargs):
        if not settings.DEMO:
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def post(self, request, key):
        if key not in PERSONAS:
            raise Http404
        allowed = User.objects.may_sign_in(today())
        person = get_object_or_404(allowed, staff_number=PERSONAS[key].staff_number)
        login(request, person)
        return redirect(onward(person, self.get_success_url()))
