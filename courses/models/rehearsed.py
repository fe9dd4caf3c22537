from django.utils.translation import gettext as _

from courses.rehearsal import Rehearsal, State, rehearsal_of, rehearsals_of


class RehearsedPage:
    """Previews of a module lesson by lesson. Who shows the page finds what to pretend in
    `request.rehearsal`; links between the lessons stay within the preview.
    """

    rehearsal = None

    @property
    def preview_modes(self):
        return [("", _("The module"))] + [
            (each.mode, mode_label(number, lesson, each.state))
            for number, (raw, lesson) in enumerate(self.raw_lessons, start=1)
            for each in rehearsals_of(raw)
        ]

    @property
    def raw_lessons(self):
        return zip(self.lessons.raw_data, self.outline, strict=True)

    def serve_preview(self, request, mode_name):
        self.rehearsal = request.rehearsal = self.still_possible(rehearsal_of(mode_name))
        return super().serve_preview(request, mode_name)

    def still_possible(self, rehearsal):
        """An editor may look at a lesson and take it out: then at the module."""
        is_here = rehearsal.lesson_id in [lesson.id for lesson in self.outline]
        return rehearsal if is_here else Rehearsal()

    def get_preview_template(self, request, mode_name):
        return self.get_template(request, lesson_slug=self.rehearsed_slug)

    def get_preview_context(self, request, mode_name):
        return self.get_context(request, lesson_slug=self.rehearsed_slug)

    @property
    def rehearsed_slug(self):
        wanted = self.rehearsal.lesson_id if self.rehearsal else ""
        return next((lesson.slug for lesson in self.outline if lesson.id == wanted), None)


def mode_label(number, lesson, state):
    """What differs comes first: the panel cuts long words short."""
    words = {
        State.NEW: _("%(number)d, as a new learner: %(lesson)s"),
        State.DONE: _("%(number)d, done: %(lesson)s"),
        State.WRONG: _("%(number)d, wrong answers: %(lesson)s"),
        State.RIGHT: _("%(number)d, right answers: %(lesson)s"),
    }
    return words[state] % {"number": number, "lesson": lesson.title}
