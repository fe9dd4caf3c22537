from lms.people.models import Preferences, User


def set_preferences(*, person: User, **choices) -> Preferences:
    """Keep what somebody chose for themselves; the fields that are not named stay."""
    return Preferences.objects.update_or_create(person=person, defaults=choices)[0]
