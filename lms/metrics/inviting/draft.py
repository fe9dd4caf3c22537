"""An invitation on its way from the form to the preview. It waits in the reader's own session."""

from dataclasses import asdict, dataclass, field
from uuid import UUID

from lms.common.dates import today
from lms.common.form_keys import new_key
from lms.records.models import Invitation, InvitationWords
from lms.records.reminders import whole_units

from .forms import course_key

KEY = "invitation"


@dataclass(frozen=True)
class Draft:
    """What the form said. `key` stays the same however often the preview is sent."""

    team: str
    course: str
    message: str
    words: str
    language: str
    key: str = field(default_factory=lambda: str(new_key()))

    def keep(self, session):
        session[KEY] = asdict(self)

    @classmethod
    def kept(cls, session):
        return cls(**session[KEY]) if KEY in session else None

    def preview(self, by, unit) -> Invitation:
        """As it would be sent, and not written down."""
        invitation = Invitation(
            by=by,
            asked_on=today(),
            unit=unit,
            message=self.message,
            course_key=course_key(self.course),
        )
        invitation.post = by.posting.job_title
        InvitationWords(invitation=invitation, text=self.words, language=self.language)
        return invitation

    def as_action(self):
        return {
            "key": UUID(self.key),
            "message": self.message,
            "course_key": course_key(self.course),
            "words": whole_units.one_line(self.words),
            "language": self.language,
        }
