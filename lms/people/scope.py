"""Who may see whom, in one place. Views, exports, searches and counts all ask here.

Being a superuser opens nothing here: that is for breaking the glass, not for looking at people.
"""

from django.db.models import Q
from django.utils import timezone

from lms.common.dates import today

from .models import CHAMPIONS, RecordOpening, Unit, User

EXECUTIVE_TIER = 2
LEADERSHIP_TIER = 3


def is_executive(user) -> bool:
    return is_in_tiers(user, EXECUTIVE_TIER)


def leads(user) -> bool:
    """Whether this person may open the leadership pages at all."""
    return is_in_leadership_team(user) or sees_all_figures(user)


def is_in_leadership_team(user) -> bool:
    """Executives and directors, by the post they have today; no role that was given."""
    return is_in_tiers(user, LEADERSHIP_TIER)


def sets_targets(user) -> bool:
    """Whether this person may say what the council aims for. Nobody else is listed for it."""
    return is_executive(user)


def sees_all_figures(user) -> bool:
    return is_executive(user) or is_learning_administrator(user) or is_data_publisher(user)


def steers(user) -> bool:
    """Whether this person is of the management team or the learning team."""
    return is_executive(user) or is_learning_administrator(user)


def manages(user) -> bool:
    return bool(user.is_active and user.manages)


def records_sessions(user) -> bool:
    """Whether this person may put on record what others did together or with help."""
    return manages(user) or is_champion(user) or is_learning_administrator(user)


def is_champion(user) -> bool:
    return user.is_active and not user.has_left and user.is_champion


def writes_courses(user) -> bool:
    """Whether the menu leads to the admin: who may begin a course there, or change any."""
    return user.is_active and not user.has_left and (user.is_superuser or user.writes_courses)


def is_learning_administrator(user) -> bool:
    return user.is_active and not user.has_left and user.is_learning_administrator


def is_data_publisher(user) -> bool:
    return user.is_active and not user.has_left and user.is_data_publisher


def is_in_tiers(user, lowest) -> bool:
    return bool(user.is_active and user.tier and user.tier <= lowest)


def visible_units(user):
    """Units whose group figures this person may see: directors their own, some roles all."""
    if sees_all_figures(user):
        return Unit.objects.all()
    return units_directed_by(user) if leads(user) else Unit.objects.none()


def writes_to_units(user) -> bool:
    """Whether this person may invite whole units. To see their figures is not enough."""
    return is_executive(user) or bool(
        is_in_leadership_team(user) and directorate_of(user.posting.unit)
    )


def reminds(user) -> bool:
    """Whether there is an area of which this person may have those reminded who are late."""
    return reminds_everyone(user) or writes_to_units(user)


def reminds_everyone(user) -> bool:
    """Whether this person may have all of the council reminded whose date has passed."""
    return is_executive(user) or is_learning_administrator(user)


def units_to_write_to(user):
    """Units that this person may invite: executives all, directors their own."""
    if is_executive(user):
        return Unit.objects.of_a_directorate()
    return units_directed_by(user) if writes_to_units(user) else Unit.objects.none()


def units_to_remind(user):
    """Units of which this person may have those reminded whose date has passed."""
    if reminds_everyone(user):
        return Unit.objects.of_a_directorate()
    return units_to_write_to(user)


def units_directed_by(user):
    directorate = directorate_of(user.posting.unit)
    return Unit.objects.within(directorate) if directorate else Unit.objects.none()


def visible_people(user):
    """People whose required learning this person may see by name: themself and direct reports."""
    if not user.is_active:
        return User.objects.none()
    if is_learning_administrator(user):
        return User.objects.all()
    return User.objects.filter(Q(pk=user.pk) | Q(pk__in=direct_reports(user).values("pk")))


def direct_reports(user):
    """The people of this person's team: whoever reports to them today, while they work here."""
    if not manages(user):
        return User.objects.none()
    return User.objects.managed_by(user, today())


def people_to_record_for(user):
    """People who work here and are of this person's team; a champion's directorate; or all. Never
    oneself."""
    return (direct_reports(user) | people_beyond_team(user)).exclude(pk=user.pk)


def people_beyond_team(user):
    if is_learning_administrator(user):
        return User.objects.in_post(today())
    return people_of_champion(user)


def people_of_champion(user):
    """Those of the champion's directorate, whatever other role the champion has."""
    directorate = directorate_of(user.posting.unit) if is_champion(user) and user.posting else None
    return User.objects.within(directorate, today()) if directorate else User.objects.none()


def champions_of(user):
    """The champions of this person's directorate, for whoever wants to show them something."""
    directorate = directorate_of(user.posting.unit) if user.is_active and user.posting else None
    if not directorate:
        return User.objects.none()
    champions = User.objects.within(directorate, today()).filter(groups__name=CHAMPIONS)
    return champions.exclude(pk=user.pk).order_by("first_name", "last_name")


def people_to_open(user):
    """People whose whole record this person may ask to see: giving a reason, and not their own."""
    if not is_learning_administrator(user):
        return User.objects.none()
    return visible_people(user).exclude(pk=user.pk)


def opened_people(user):
    """People whose whole record this person may see now, for a reason given a short time ago."""
    mine = RecordOpening.objects.in_force(timezone.now()).filter(viewer=user)
    return people_to_open(user).filter(pk__in=mine.values("person"))


def directorate_of(unit):
    while unit and unit.kind != Unit.Kind.DIRECTORATE:
        unit = unit.parent
    return unit
