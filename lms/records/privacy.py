from django.utils.translation import gettext_lazy as _

from lms.common.privacy import Mention, describe

describe(
    "records.LearningEvent",
    title=_("What you did, step by step"),
    about="person",
    mentions=[
        Mention(
            _("What you recorded for others"), "actor", "kind course_key occurred_at recorded_at"
        )
    ],
    technical="id uuid idempotency_key version",
    learning="person kind course_key module_key lesson_id occurred_at unit language payload",
    trail="recorded_at source actor",
)
describe(
    "records.EventWords",
    title=_("Your answers to checks, and reasons for corrections"),
    about="event__person",
    technical="event",
    words="answers reason",
)
describe(
    "records.AnswerSheet",
    title=_("Your answers and notes in lessons"),
    about="person",
    goes=True,
    technical="id",
    words="answers",
    learning="person module_key lesson_id changed_at",
)
describe(
    "records.Pledge",
    title=_("What you pledged"),
    about="person",
    goes=True,
    technical="id",
    words="words outcome",
    learning="person module_key lesson_id block_id by judged_on",
)
describe(
    "records.Showing",
    title=_("Notes that you show or showed to a champion"),
    about="person",
    goes=True,
    mentions=[Mention(_("Notes that colleagues show you"), "champion", "started_at ended_at")],
    technical="id",
    content="question",
    learning="person module_key lesson_id block_id",
    trail="champion started_at ended_at",
)
describe(
    "records.SkillsProfile",
    title=_("Your skills check"),
    about="person",
    goes=True,
    technical="id",
    words="answers levels levels_before not_for_me",
    learning="person checked_on checked_before_on changed_on",
)
describe(
    "records.Standing",
    title=_("Where you are in each course"),
    about="person",
    technical="id voids last_module_key last_lesson_id",
    learning="person course_key cycle started_on lessons_done completed_on completed_by waivers "
    "changed_at",
)
describe(
    "records.Certificate",
    title=_("Your certificates"),
    about="person",
    technical="id event email_claimed_at",
    identity="holder_name",
    learning="person number course_key course_title outcomes try_this minutes has_check "
    "completed_on language content_from unit_name council_name signatory shows_name emailed_at",
)
describe(
    "records.Reminder",
    title=_("Reminders we sent you"),
    about="person",
    goes=True,
    technical="id since queued_at claimed_at handed_at sent_at",
    learning="person kind course_key due_on planned_on",
    trail="state why",
)
describe(
    "records.Invitation",
    title=_("Invitations you sent to whole units"),
    about="by",
    technical="id key",
    content="unit course_key message",
    aggregate="people",
    trail="by asked_on",
)
describe(
    "records.InvitationWords",
    title=_("What you added to these invitations"),
    about="invitation__by",
    swept="text",
    technical="invitation language",
    words="text",
)
describe(
    "records.LateReminder",
    title=_("When you asked us to remind an area"),
    about="by",
    technical="id key",
    content="unit is_of_team",
    trail="by asked_on",
)
describe(
    "records.Requirement",
    technical="id",
    content="course_key course_code unit max_tier contracts staff_group starts_on ends_on "
    "launch_due_on days_to_finish grace_days valid_days reason reminders_from",
)
describe(
    "records.Confidence",
    title=_("How confident you said you were"),
    about="person",
    goes=True,
    technical="id cycle",
    words="before after change looking_back useful",
    learning="person course_key changed_on",
)
describe(
    "records.FollowUp",
    title=_("When you were asked what came of a course"),
    about="person",
    goes=True,
    technical="id cycle email_claimed_at",
    learning="person course_key asked_on is_answered emailed_at",
)
describe(
    "records.SupportAnswers",
    technical="course_key",
    aggregate="talked_yes talked_no talked_apart time_yes time_no time_apart used_yes used_no "
    "used_apart",
)
describe("records.LessonOpinions", technical="id module_key lesson_id", aggregate="yes partly no")
describe("records.PollVotes", technical="id module_key poll_id", aggregate="counts shown")
describe("records.OpinionMark", technical="mark month")
describe(
    "records.Feedback",
    mentions=[
        Mention(
            _("What learners wrote and you answered"),
            "closed_by",
            "course_key lesson closing_note closed_at",
        )
    ],
    technical="id course_key module_key lesson_id",
    # Of nobody who can be told apart; a name that somebody typed goes when its owner is forgotten.
    content="kind lesson language text month closing_note",
    trail="closed_at closed_by",
    swept="text closing_note",
)
describe(
    "records.ChangeNote",
    mentions=[
        Mention(_("Changes you announced"), "published_by", "course_key text published_at"),
        Mention(_("Notes you took back"), "withdrawn_by", "course_key text withdrawn_at"),
    ],
    technical="id course_key",
    content="language text",
    trail="published_at published_by withdrawn_at withdrawn_by",
    swept="text",
)
