"""One module in several courses counts once, in all of them.

A lesson that is finished in one course is put on record at once in each other course that has its
module and that the person has begun; in a course that is begun later, when it is begun. Nobody is
started in a course by force. What is carried is an event of the course it is carried to, so that a
standing stays the fold of the events of its own course; it names the event that it carries, so
that a void of that one puts this one right as well.

A course taken again asks for its lessons again: nothing is carried into its beginning, and what is
finished in another course from then on counts.

A check that is final is so for the module's own course. Elsewhere it is a lesson like any other.
"""

from datetime import date

from lms.people.models import User

from .completion import settle
from .curriculum import courses_with, is_home, latest_versions, live_modules
from .ledger import Ledger
from .models import LearningEvent, Standing

Kind = LearningEvent.Kind


def hold(person):
    """Held before any standing is, so that of two posts of one person that reach into several
    courses the second waits, and never each for the other."""
    held = User.objects.select_for_update(no_key=True).filter(pk=person.pk)
    return held.values_list("pk").first()


def carry_out(event, version, *, passed_final_check=False):
    """A lesson was just finished: put it on record in the other courses of its module."""
    for course_key in begun_beside(event):
        other = Ledger(event.person, course_key, actor=event.actor)
        if not other.state.has_done(event.module_key, event.lesson_id):
            carry(other, event)
            is_final = passed_final_check and is_home(course_key, event.module_key)
            settle(other, version, passed_final_check=is_final)


def begun_beside(event):
    begun = Standing.objects.of(event.person).exclude(started_on=None)
    others = begun.filter(course_key__in=courses_with(event.module_key).values("translation_key"))
    return list(others.exclude(course_key=event.course_key).values_list("course_key", flat=True))


def begun_with_work_elsewhere(course_key, module_key):
    """The ids of people who have begun the course, and done something of the module in another."""
    done = LearningEvent.objects.filter(kind=Kind.LESSON_DONE, module_key=module_key)
    done = done.exclude(course_key=course_key)
    begun = Standing.objects.filter(course_key=course_key).exclude(started_on=None)
    mine = begun.filter(person__in=done.values("person"))
    return list(mine.order_by("person").values_list("person", flat=True))


def carry_in(ledger):
    """The person begins the course: put on record what they have finished of it elsewhere."""
    hold(ledger.person)
    modules = live_modules(ledger.course_key)
    found = finished_elsewhere(ledger, [module.translation_key for module in modules])
    for event in found:
        carry(ledger, event)
    if found:
        at_home = [module.translation_key for module in modules if not module.is_borrowed]
        settle(ledger, passed_final_check=has_final_check(found, at_home))


def finished_elsewhere(ledger, module_keys):
    """The events of these modules' lessons that are done in other courses now, and not here."""
    others = LearningEvent.objects.of(ledger.person).exclude(course_key=ledger.course_key)
    events = others.filter(kind__in=(Kind.LESSON_DONE, Kind.CARRIED), module_key__in=module_keys)
    events = [*events.in_order()]
    if not events:
        return []
    states, known = states_of(ledger.person), carried_before(ledger)
    since = ledger.state.started_on if ledger.state.cycle > 1 else date.min
    found = {
        place(event): event
        for event in events
        if counts(event, states, since) and origin(event) not in known
    }
    return [event for at, event in found.items() if not ledger.state.has_done(*at)]


def carried_before(ledger):
    """Also what was put right since: that somebody decided."""
    carried = LearningEvent.objects.of(ledger.person).filter(kind=Kind.CARRIED)
    return {origin(event) for event in carried.filter(course_key=ledger.course_key)}


def origin(event):
    return event.payload.get("carries") or str(event.uuid)


def place(event):
    return event.module_key, event.lesson_id


def counts(event, states, since):
    state = states.get(event.course_key)
    return event.day >= since and state is not None and state.has_done(*place(event))


def states_of(person):
    return {row.course_key: row.state for row in Standing.objects.of(person)}


def has_final_check(events, module_keys):
    versions = latest_versions({event.module_key for event in events} & set(module_keys))
    lessons = [
        versions[event.module_key].lesson(event.lesson_id)
        for event in events
        if event.module_key in versions
    ]
    return any(lesson and lesson["is_final_check"] for lesson in lessons)


def carry(ledger, event):
    ledger.add(
        Kind.CARRIED,
        module_key=event.module_key,
        lesson_id=event.lesson_id,
        version=event.version,
        payload={"carries": origin(event)},
    )
