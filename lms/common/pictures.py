from pathlib import PurePosixPath

from django.contrib.auth.views import redirect_to_login
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from . import identity

AN_HOUR = 60 * 60


@require_safe
def picture(request, name):
    """A picture in the size a page shows, for who may see the page; originals have no address.

    The logo alone is for everybody: it stands on the page where people sign in.
    """
    if not (request.user.is_authenticated or request.path == identity.of(request).logo_url):
        return redirect_to_login(request.get_full_path())
    response = FileResponse(open_picture(name))
    response["Content-Security-Policy"] = "default-src 'none'"
    patch_cache_control(response, private=True, max_age=AN_HOUR)
    return response


def open_picture(name):
    if ".." in PurePosixPath(name).parts:
        raise Http404
    try:
        return default_storage.open(f"images/{name}")
    except FileNotFoundError as error:
        raise Http404 from error
