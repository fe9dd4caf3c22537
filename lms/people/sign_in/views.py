"""There and back: to the council's directory, and in with what it answered."""

from functools import wraps

from allauth.socialaccount.helpers import render_authentication_error
from allauth.socialaccount.providers.base import AuthProcess
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from django.conf import settings
from django.contrib.auth.views import RedirectURLMixin
from django.http import Http404
from django.utils import translation
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.http import require_GET
from requests import RequestException

from .directory import DirectoryAdapter, DirectoryProvider, configured
from .refusals import Refused

LANGUAGE = "sign_in_language"


def with_directory(view):
    """Gives the view the directory; a page that says so where it cannot be reached or trusted."""

    @wraps(view)
    def answer(request):
        if not (directory := configured()):
            raise Http404
        provider = DirectoryProvider(request, directory)
        try:
            return view(request, provider)
        except (Refused, RequestException) as error:
            return render_authentication_error(request, provider, exception=error)

    return answer


@method_decorator(with_directory, name="dispatch")
class DirectoryStart(RedirectURLMixin, View):
    """A link and no form: our policy would stop a form that ends at another site."""

    http_method_names = ["get"]
    next_page = settings.LOGIN_REDIRECT_URL

    def get(self, request, provider):
        # The way back has one address for all languages, as directories want to know it.
        request.session[LANGUAGE] = translation.get_language()
        return provider.redirect(request, AuthProcess.LOGIN, next_url=self.get_success_url())


@require_GET
@with_directory
def directory_callback(request, provider):
    with translation.override(request.session.get(LANGUAGE, settings.LANGUAGE_CODE)):
        return OAuth2CallbackView.adapter_view(DirectoryAdapter(request, provider))(request)
