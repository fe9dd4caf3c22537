"""What everybody, or some, would be sent on a day. Planning, the look before an e-mail goes out
and the dry run all ask here, so they agree."""

from collections import Counter, defaultdict
from datetime import date
from functools import cached_property
from itertools import chain

from django.conf import settings
from django.db.models import Q
from wagtail.models import PageViewRestriction

from lms.people.models import Posting, User
from lms.records.cuts import Cuts
from lms.records.models import FollowUp, Reminder, Requirement, Standing
from lms.records.requirements import circumstances_of

from . import others, policy
from .addressees import may_be_written_to
from .from_leaders import FromLeaders
from .lines import is_reminded_of, lines_of
from .offered import courses_with_lessons


class Outlook:
    """In twelve queries, however many people it is about; some more while an invitation is in
    force or another app offers something, and one for each required course that Wagtail keeps for
    some. `person_ids`: None for everybody."""

    def __init__(self, day, person_ids=None):
        self.day, self.person_ids = day, person_ids
        self.cuts = Cuts()
        self.by_language = {}

    @cached_property
    def choices(self):
        """{person id: Choice} of those who would be sent one."""
        found = {pk: self.found_for(pk) for pk in self.asked_about}
        return {pk: each for pk, each in found.items() if isinstance(each, policy.Choice)}

    @property
    def counts(self) -> Counter:
        return Counter(choice.kind for choice in self.choices.values())

    def found_for(self, person_id) -> policy.Choice | policy.Why:
        return policy.choose(self.situation(person_id), self.day)

    @property
    def asked_about(self):
        if self.person_ids is not None:
            return self.person_ids
        to_do = {pk for pk, lines in self.lines.items() if lines}
        return to_do | self.managers_to_tell | self.offers.keys()

    def situation(self, person_id):
        found, sent = self.circumstances.get(person_id), self.sent[person_id]
        lines = self.lines.get(person_id, ())
        asked = self.from_leaders.late_reminder(person_id) if lines else None
        return policy.Situation(
            [line.as_asked(sent[line.course.translation_key]) for line in lines],
            is_here=found is not None,
            is_away=found is not None and found.presence.is_away,
            is_reachable=person_id in self.reachable,
            team_from=self.switched_on if person_id in self.managers_to_tell else None,
            last_on=max(self.days_of_emails(person_id), default=None),
            last_list_on=last_of(sent[None], policy.Kind.MONTHLY, policy.Kind.LATE),
            last_team_on=sent[None].get(policy.Kind.TEAM),
            late_asked_on=asked and asked.asked_on,
            offers=self.offers.get(person_id, ()),
        )

    def days_of_emails(self, person_id):
        """When they were sent something, kind by kind; also what does not go through the outbox."""
        yield from (day for days in self.sent[person_id].values() for day in days.values())
        if day := self.followed_up.get(person_id):
            yield day

    @cached_property
    def from_leaders(self):
        return FromLeaders(self.day, self.circumstances)

    @cached_property
    def offers(self):
        """{person id: what they are offered and have not been sent}"""
        found = defaultdict(list)
        for person_id, choice in chain(self.from_leaders.offers(), others.offers(self.day)):
            sent_on = self.sent[person_id][choice.course].get(choice.kind, date.min)
            if sent_on < choice.since:
                found[person_id].append(choice)
        return dict(found)

    @cached_property
    def lines(self):
        """{person id: what is asked of them} of everybody who is in a post."""
        return {pk: list(self.lines_of(pk, found)) for pk, found in self.circumstances.items()}

    def line(self, person_id, course_key):
        lines = self.lines.get(person_id, ())
        return next((each for each in lines if each.course.translation_key == course_key), None)

    def lines_of(self, person_id, found):
        courses, states = self.courses_for(person_id), self.states[person_id]
        return lines_of(found, self.rules, courses, states, self.cuts, self.day)

    def courses_for(self, person_id):
        if not self.kept:
            return self.courses
        hidden = {key for key, readers in self.kept.items() if person_id not in readers}
        return {key: course for key, course in self.courses.items() if key not in hidden}

    @cached_property
    def circumstances(self):
        return circumstances_of(self.people, self.day)

    @property
    def people(self):
        """Those it is about, and who reports to them: of these a manager may have to be told."""
        posts = Posting.objects.primary().on(self.day)
        if self.person_ids is not None:
            some = self.person_ids
            posts = posts.filter(Q(person__in=some) | Q(manager__in=some))
        return posts.values("person")

    @cached_property
    def managers_to_tell(self):
        asked = (pk for pk, lines in self.lines.items() if lines)
        return {self.circumstances[pk].posts[0].manager_id for pk in asked} - {None}

    @cached_property
    def reachable(self):
        people = User.objects.all()
        if self.person_ids is not None:
            people = people.filter(pk__in=self.person_ids)
        return set(may_be_written_to(people).values_list("pk", flat=True))

    @cached_property
    def rules(self):
        return list(Requirement.objects.on(self.day).with_audience())

    @cached_property
    def reminded_of(self):
        return [rule for rule in self.rules if is_reminded_of(rule, self.day)]

    @property
    def switched_on(self):
        return min((rule.reminders_from for rule in self.reminded_of), default=None)

    @cached_property
    def courses(self):
        """{course key: page} of those that can be done, in the language that decides."""
        return self.courses_in(settings.LANGUAGE_CODE)

    def courses_in(self, language):
        if language not in self.by_language:
            keys = {rule.course_key for rule in self.reminded_of}
            found = courses_with_lessons(language, keys)
            self.by_language[language] = {course.translation_key: course for course in found}
        return self.by_language[language]

    @cached_property
    def kept(self):
        """{course key: ids of those whom it is shown to} of courses that Wagtail keeps for some."""
        kept = (course for course in self.courses.values() if course.is_restricted)
        return {course.translation_key: readers_of(course) for course in kept}

    @cached_property
    def states(self):
        keys = [rule.course_key for rule in self.reminded_of]
        rows = Standing.objects.filter(course_key__in=keys)
        if self.person_ids is not None:
            rows = rows.filter(person__in=list(self.circumstances))
        found = defaultdict(dict)
        for row in rows:
            found[row.person_id][row.course_key] = row.state
        return found

    @cached_property
    def followed_up(self):
        """{person id: the last day on which they were asked, by e-mail, what came of a course}"""
        rows = FollowUp.objects.all()
        if self.person_ids is not None:
            rows = rows.filter(person__in=self.person_ids)
        return rows.last_days()

    @cached_property
    def sent(self):
        """{person id: {course key, or None: {kind: the last day}}}"""
        rows = Reminder.objects.all()
        if self.person_ids is not None:
            rows = rows.filter(person__in=self.person_ids)
        found = defaultdict(lambda: defaultdict(dict))
        for person_id, course_key, kind, day in rows.last_days():
            found[person_id][course_key][policy.Kind(kind)] = day
        return found


def last_of(days, *kinds):
    return max((days[kind] for kind in kinds if kind in days), default=None)


def readers_of(course):
    """As `kept_from` in courses has it, for everybody at once."""
    readers = User.objects.all()
    for each in course.get_view_restrictions():
        if each.restriction_type == PageViewRestriction.PASSWORD:
            readers = readers.none()
        elif each.restriction_type == PageViewRestriction.GROUPS:
            readers = readers.filter(groups__in=each.groups.all())
    return set(readers.values_list("pk", flat=True))
