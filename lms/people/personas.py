"""Who can be signed in with one click, in the demo only: people of the invented sample council."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from lms.common.dates import today

from .models import CHAMPIONS, Posting
from .roles import AUTHORS, LEARNING_ADMINISTRATORS, MODERATORS, TRANSLATORS

STARTER = "starter"


@dataclass(frozen=True)
class Persona:
    key: str
    staff_number: str
    can_do: str
    roles: tuple[str, ...] = ()


PERSONAS = {
    persona.key: persona
    for persona in (
        Persona("staff", "057177", _("Has one course done and two still to finish.")),
        Persona(STARTER, "056396", _("Signs in for the first time and is made welcome.")),
        Persona("manager", "012014", _("Leads a team, and has finished what is required.")),
        Persona("leader", "079681", _("Sees how learning grows, directorate by directorate.")),
        Persona("author", "068483", _("Is writing her first course."), (AUTHORS,)),
        Persona(
            "translator",
            "009122",
            _("Translates courses into Welsh, and is a digital champion."),
            (TRANSLATORS, CHAMPIONS),
        ),
        Persona(
            "learning",
            "022769",
            _("Checks and publishes courses, and keeps the learning records."),
            (MODERATORS, LEARNING_ADMINISTRATORS),
        ),
    )
}


def present_personas():
    """The list on the sign-in page, without those who are not in this database."""
    numbers = [persona.staff_number for persona in PERSONAS.values()]
    posts = Posting.objects.primary().on(today()).filter(person__staff_number__in=numbers)
    found = {post.person.staff_number: post for post in posts.select_related("person")}
    return [
        {
            "key": persona.key,
            "name": found[persona.staff_number].person.get_full_name(),
            "job_title": found[persona.staff_number].job_title,
            "can_do": persona.can_do,
        }
        for persona in PERSONAS.values()
        if persona.staff_number in found
    ]
