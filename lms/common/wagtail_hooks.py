from django.contrib.auth.views import redirect_to_login
from wagtail import hooks

from . import own_work_hooks  # noqa: F401  (it registers its hooks)


@hooks.register("before_serve_document")
def ask_who_is_there(document, request):
    """Files of lessons are for the same people as the lessons: those who are signed in."""
    if request.user.is_authenticated:
        return None
    return redirect_to_login(request.get_full_path())
