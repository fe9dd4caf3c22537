"""Where somebody goes on to after signing in: the same page in the language that they chose."""

from django.conf import settings
from django.urls import translate_url
from django.utils.translation import get_language_from_path, override

from lms.people.models import Preferences


def onward(person, url: str) -> str:
    language = Preferences.objects.language_of(person, otherwise="")
    # Django reads an address in the language that is active, which this one may not be in.
    with override(get_language_from_path(url) or settings.LANGUAGE_CODE):
        return translate_url(url, language) if language else url
