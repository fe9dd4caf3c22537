from django.db import transaction

from lms.records.models import Requirement
from lms.records.signals import requirements_changed


@transaction.atomic
def set_requirement(*, requirement: Requirement) -> Requirement:
    """Put a rule in force, or change it. It holds for everybody it is about from its first day."""
    requirement.full_clean()
    requirement.save()
    requirements_changed.send(Requirement)
    return requirement
