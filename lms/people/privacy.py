from django.utils.translation import gettext_lazy as _

from lms.common.privacy import Mention, describe

describe(
    "people.User",
    title=_("Who you are"),
    about="pk",
    technical="id",
    identity="first_name last_name known_as email staff_number",
    account="is_active is_superuser last_login welcomed_on date_joined",
    sealed="password",
)
describe(
    "people.User_groups",
    title=_("Your roles"),
    about="user",
    goes=True,
    technical="id",
    account="user group",
)
describe(
    "people.User_user_permissions",
    title=_("Your own permissions"),
    about="user",
    goes=True,
    technical="id",
    account="user permission",
)
describe(
    "people.DirectoryRole",
    title=_("Roles you have from the council’s directory"),
    about="person",
    goes=True,
    technical="id",
    account="person group",
)
describe(
    "people.Session",
    title=_("Where you are signed in"),
    about="person",
    goes=True,
    sealed="session_key session_data",
    account="person expire_date",
)
describe("people.SignInTries", technical="key tries until")
describe(
    "people.Posting",
    title=_("Your posts"),
    about="person",
    mentions=[Mention(_("Posts you manage"), "manager", "unit starts_on ends_on")],
    technical="id",
    post="assignment_no job_title grade location",
    place="person unit starts_on ends_on is_primary is_new_start employment tier manager",
)
describe(
    "people.Absence",
    title=_("Long absences, without the reason"),
    about="person",
    technical="id",
    place="person starts_on ends_on",
)
describe(
    "people.RecordOpening",
    title=_("Who opened your record, and why"),
    about="person",
    mentions=[Mention(_("Records you opened"), "viewer", "opened_at")],
    technical="id",
    trail="person viewer opened_at",
    words="reason",
)
describe(
    "people.StaffFile",
    mentions=[
        Mention(_("Staff files you brought in"), "received_by", "name as_at received_at"),
        Mention(_("Staff files you used"), "applied_by", "name as_at applied_at"),
        Mention(_("Staff files you decided about"), "decided_by", "name as_at decided_at decision"),
    ],
    swept="reasons decision",
    # The rows of a held file name people, but nobody looks them up there, and they go with the
    # decision or after 30 days.
    technical="id sha256 status rows",
    content="as_at name keep_until reasons",
    aggregate="outcomes counts",
    trail="applied_at applied_by received_at received_by decided_at decided_by decision",
)
describe(
    "people.StaffFileLine",
    title=_("What HR should put right about you"),
    about="person",
    goes=True,
    swept="staff_number findings",
    technical="id staff_file record row outcome",
    identity="staff_number findings",
    trail="person code",
)
describe(
    "people.StaffChange",
    title=_("What HR files changed about you"),
    about="person",
    mentions=[Mention(_("Changes you brought in"), "changed_by", "thing field changed_at")],
    technical="id staff_file row",
    identity="old new",
    trail="person thing field changed_at changed_by",
)
describe(
    "people.StaffQuestion",
    title=_("Questions about you that HR files left open"),
    about="person",
    goes=True,
    mentions=[Mention(_("Questions you answered"), "answered_by", "kind answer answered_at")],
    technical="id staff_file",
    identity="staff_number rows",
    trail="person kind asked_at answer answered_at answered_by",
)
describe(
    "people.PlaceNote",
    title=_("What you told us is wrong about your team"),
    about="person",
    goes=True,
    mentions=[Mention(_("Notes about a team that you closed"), "closed_by", "sent_at closed_at")],
    technical="id",
    words="text",
    trail="person sent_at closed_at closed_by",
)
describe(
    "people.Preferences",
    title=_("What you chose for yourself"),
    about="person",
    goes=True,
    account="person language theme letters follow_up invitations briefing named_as_leader",
)
describe("people.UnitAlias", technical="id", content="name unit")
describe(
    "people.Merger",
    title=_("Records that were found to be yours"),
    about="kept",
    mentions=[
        Mention(_("Your record, found to be another's as well"), "duplicate", "merged_at"),
        Mention(_("Records you merged"), "merged_by", "merged_at"),
        Mention(_("Mergers you undid"), "undone_by", "undone_at"),
    ],
    technical="id",
    trail="kept duplicate merged_by merged_at undone_by undone_at",
    words="reason",
)
describe("people.StaffGroup", technical="id", content="name purpose", swept="name purpose")
describe(
    "people.GroupMember",
    title=_("Groups you are in, for required learning"),
    about="person",
    mentions=[
        Mention(_("People you put in a group"), "added_by", "staff_group starts_on"),
        Mention(_("People you took out of a group"), "removed_by", "staff_group ends_on"),
    ],
    technical="id",
    trail="added_by removed_by",
    place="person staff_group starts_on ends_on",
)
describe(
    "people.Succession",
    technical="id",
    content="effective_on kind old_unit new_unit takes_people source noted_at",
)
describe("people.Unit", technical="id", content="code name kind parent starts_on ends_on")
describe(
    "people.RecordHold",
    title=_("Why your record is kept longer"),
    about="person",
    mentions=[Mention(_("Records you put on hold"), "placed_by", "starts_on ends_on")],
    technical="id",
    words="reason",
    trail="person starts_on ends_on placed_by",
)
describe(
    "people.Erasure",
    title=_("When your name was taken away"),
    about="person",
    technical="id mark",
    trail="person erased_on",
)
