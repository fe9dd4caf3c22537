"""Where somebody stands with the council on a day, in a word, and which post says so."""

from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from .models import Unit, User


class State(models.TextChoices):
    HERE = "here", _("Works here")
    AWAY = "away", _("On long absence")
    TO_COME = "to_come", _("Starts later")
    LEFT = "left", _("Has left")
    NO_POST = "no_post", _("No main post")


def in_state(people, state, day):
    """Those of these people who are in this state, as `Whereabouts` names it."""
    return {
        State.HERE: lambda: people.in_post(day).exclude(
            pk__in=User.objects.on_long_absence(day).values("pk")
        ),
        State.AWAY: lambda: people.in_post(day).on_long_absence(day),
        State.TO_COME: lambda: people.to_come(day),
        State.LEFT: lambda: people.left(day),
        State.NO_POST: lambda: people.without_main_post(),
    }[State(state)]()


class Whereabouts:
    """`person` is one of `User.objects.with_whereabouts(day)`."""

    def __init__(self, person, day):
        self.person, self.day = person, day

    @cached_property
    def post(self):
        """The main post of the day."""
        return next((each for each in self.main_posts if each.is_on(self.day)), None)

    @property
    def main_posts(self):
        return [each for each in self.person.known_posts if each.is_primary]

    @property
    def state(self):
        if not self.main_posts:
            return State.NO_POST
        if self.post:
            return State.AWAY if self.person.absences_today else State.HERE
        is_to_come = any(each.starts_on > self.day for each in self.main_posts)
        return State.TO_COME if is_to_come else State.LEFT

    @cached_property
    def place(self):
        """The units from the directorate down to that of the main post."""
        unit, units = self.post and self.post.unit, []
        while unit and unit.kind != Unit.Kind.COUNCIL:
            units.insert(0, unit)
            unit = unit.parent
        return units

    @property
    def directorate(self):
        return self.place[0] if self.place else None
