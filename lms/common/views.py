from functools import wraps
from pathlib import Path

from django.contrib.staticfiles import finders
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import condition, require_safe

from . import brand, stylesheet
from .models import Brand

ART = ("stones", "stones-tint", "stones-strip")
YEAR = 60 * 60 * 24 * 365


def tag_of(request, **kwargs):
    return f'"{Brand.for_request(request).version}"'


def kept(view):
    """For a year when the address names the version (it then never changes), else for a minute."""
    for_ever = cache_control(public=True, max_age=YEAR, immutable=True)(view)
    for_now = cache_control(public=True, max_age=60)(view)

    @wraps(view)
    def answer(request, **kwargs):
        return (for_ever if "v" in request.GET else for_now)(request, **kwargs)

    return answer


@require_safe
@kept
@gzip_page
def site_css(request):
    return HttpResponse(stylesheet.text(), content_type="text/css")


@require_safe
@kept
@condition(etag_func=tag_of)
def brand_css(request):
    own = Brand.for_request(request)
    art = {name: f"{reverse('brand_art', args=[name])}?v={own.version}" for name in ART}
    return HttpResponse(brand.stylesheet(own.ramp, art), content_type="text/css")


@require_safe
@kept
@condition(etag_func=tag_of)
def brand_art(request, name):
    """One of our drawings, in the council's colours."""
    if name not in ART:
        raise Http404
    drawing = Path(finders.find(f"img/{name}.svg")).read_text(encoding="utf-8")
    shades = Brand.for_request(request).ramp
    return HttpResponse(brand.repaint(drawing, shades), content_type="image/svg+xml")
