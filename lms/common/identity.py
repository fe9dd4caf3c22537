"""The council's name and colours as every page needs them, without a query on most requests.

They are kept in the cache for all hosts together, under one key that saving a brand deletes; with
a cache in each process, the other processes follow within a minute.
"""

from dataclasses import dataclass

from django.core.cache import cache
from django.urls import reverse
from wagtail.models import Site

from .languages import in_reader_language
from .models import IDENTITY_KEY, Brand

SECONDS = 60


@dataclass(frozen=True)
class Identity:
    council_name: str
    service_names: dict[str, str]
    footer_notes: dict[str, str]
    certificate_signatory: str
    logo_url: str
    colour: str
    accent: str
    version: str

    @property
    def service_name(self):
        return in_reader_language(self.service_names)

    @property
    def footer_note(self):
        return in_reader_language(self.footer_notes)

    @property
    def stylesheet_url(self):
        return f"{reverse('brand_css')}?v={self.version}"


def of(request) -> Identity:
    known = cache.get(IDENTITY_KEY, {})
    host = request.get_host().partition(":")[0]
    if host not in known:
        known = {**known, host: read(request)}
        cache.set(IDENTITY_KEY, known, SECONDS)
    return known[host]


def of_the_council() -> Brand:
    """For what is written down without a request, or the same for every host."""
    return Brand.for_site(Site.objects.filter(is_default_site=True).first())


def read(request):
    brand = Brand.for_request(request)
    ramp = brand.ramp
    return Identity(
        council_name=brand.council_name,
        service_names={"en": brand.service_name, "cy": brand.service_name_welsh},
        footer_notes={"en": brand.footer_note, "cy": brand.footer_note_welsh},
        certificate_signatory=brand.certificate_signatory,
        logo_url=brand.logo.get_rendition("fill-88x88").url if brand.logo else "",
        colour=ramp["brand"],
        accent=ramp["accent"],
        version=brand.version,
    )
