"""The admin is left open on a desk for half an hour at most."""

import time

from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.urls import reverse

SEEN_AT = "admin_seen_at"
IDLE_SECONDS = 30 * 60
# Each write of the session costs a query, so the clock is set again at most once a minute.
CLOCK_STEP = 60


class AdminIdle:
    """Signs out who comes back to the admin after a long time, wherever they were meanwhile."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not is_work_in_admin(request):
            return self.get_response(request)
        idle = time.time() - request.session.get(SEEN_AT, time.time())
        if idle > IDLE_SECONDS:
            logout(request)
            return redirect_to_login(request.get_full_path())
        if idle > CLOCK_STEP or SEEN_AT not in request.session:
            request.session[SEEN_AT] = time.time()
        return self.get_response(request)


def is_work_in_admin(request):
    """An editor's page that only waits tells the server so by itself; nobody works then."""
    home = reverse("wagtailadmin_home")
    return (
        request.path.startswith(home)
        and not request.path.startswith(f"{home}editing-sessions/")
        and request.user.is_authenticated
    )
