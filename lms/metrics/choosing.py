"""What the address of a page chooses of what is on offer."""

from django.http import Http404

from .adoption import Choices
from .history import Basis

OFFERED = {
    "as_at": lambda choices: {day.isoformat(): day for day in choices.days},
    "measure": lambda choices: choices.by_code,
    "basis": lambda choices: {basis.value: basis for basis in Basis},
}


def chosen(request, *names: str) -> dict:
    """What to give to an Adoption: a value for each of these names that is asked for. Other names
    are not looked at, and what is not asked for is as Adoption has it."""
    choices = Choices.now()
    asked = {name: text for name in names if (text := request.GET.get(name))}
    return {"choices": choices} | {
        name: _found(OFFERED[name](choices), text) for name, text in asked.items()
    }


def _found(offered, text):
    if text not in offered:
        raise Http404(f"There is no figure for {text}.")
    return offered[text]
