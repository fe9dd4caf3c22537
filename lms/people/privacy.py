from django.utils.translation import gettext_lazy as _

from lms.common.privacy import Mention, describe

describe(
    "people.User",
    title=_("Who you are"),
    about="pk",
    technical="id",
    identity="first_name last_name known_as email staff_number",
    account="is_active is_superuser last_login date_joined",
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
    place="person unit starts_on ends_on is_primary employment tier manager",
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
    mentions=[Mention(_("Staff files you brought in"), "applied_by", "name as_at applied_at")],
    technical="id sha256",
    content="as_at name",
    aggregate="outcomes",
    trail="applied_at applied_by",
)
describe(
    "people.Succession",
    technical="id",
    content="effective_on kind old_unit new_unit takes_people source noted_at",
)
describe("people.Unit", technical="id", content="code name kind parent starts_on ends_on")
describe(
    "people.RecordOpening",
    title=_("Who opened your record, and why"),
    about="person",
    mentions=[Mention(_("Records you opened"), "viewer", "opened_at")],
    technical="id",
    words="reason",
    trail="person viewer opened_at",
)
describe(
    "people.Succession",
    technical="id",
    content="effective_on kind old_unit new_unit takes_people source noted_at",
)
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
