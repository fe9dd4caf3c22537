from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.views import LoginView, LogoutView, RedirectURLMixin
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.views import View

from lms.common.dates import today

from .forms import SignInForm
from .models import User
from .personas import PERSONAS, present_personas


class SignIn(LoginView):
    template_name = "people/sign_in.html"
    authentication_form = SignInForm

    def get_context_data(self, **kwargs):
        personas = present_personas() if settings.DEMO else []
        return super().get_context_data(personas=personas, **kwargs)


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
        return redirect(self.get_success_url())
