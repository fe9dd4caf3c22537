from csp.constants import SELF, UNSAFE_INLINE
from csp.middleware import CSPMiddleware
from django.core.exceptions import BadRequest
from django.urls import reverse
from django.utils.cache import patch_cache_control

ADMIN_DIRECTIVES = {
    "script-src": [SELF, UNSAFE_INLINE],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:", "blob:"],
}


class ContentSecurityPolicy(CSPMiddleware):
    """Strict everywhere; Wagtail's admin still needs inline script and style (its issue 1288)."""

    def get_policy_parts(self, request, response, report_only=False):
        parts = super().get_policy_parts(request, response, report_only)
        if request.path.startswith(reverse("wagtailadmin_home")):
            parts.update = {**ADMIN_DIRECTIVES, **(parts.update or {})}
        return parts


class PrivateByDefault:
    """An answer that says nothing about caching is kept nowhere: depots share their computers."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if "Cache-Control" not in response:
            patch_cache_control(response, private=True, no_store=True)
        return response


class WithoutNul:
    """No address of ours has the NUL character, and PostgreSQL cannot look for it."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if "\0" in request.path_info or "%00" in request.META.get("QUERY_STRING", ""):
            raise BadRequest("The address has a NUL character.")
        return self.get_response(request)
