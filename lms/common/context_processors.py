from functools import partial

from django.utils.functional import SimpleLazyObject

from . import identity, navigation


def site(request):
    """What base.html needs. Nothing is asked of the database before a template uses it."""
    return {
        "brand": SimpleLazyObject(partial(identity.of, request)),
        "nav": SimpleLazyObject(partial(navigation.shown, request)),
    }
