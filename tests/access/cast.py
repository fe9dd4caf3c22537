"""The people of the access tests: one for each role, and those whom they must not see.

Place
└── Public Realm
    └── Parks: amina (whose things are asked for), bea beside her, tom who manages both,
        joan who directs
Housing
└── Public Realm
    └── Parks: everybody else, each with the role of their name
"""

from lms.people.roles import (
    AUTHORS,
    DATA_PUBLISHERS,
    LEARNING_ADMINISTRATORS,
    MODERATORS,
    TRANSLATORS,
)
from tests.factories.people import make_directorate, make_person, make_posting, make_unit

PUBLIC = "public"
ROLES = (
    PUBLIC,
    "staff",
    "manager",
    "author",
    "moderator",
    "translator",
    "learning_admin",
    "lead",
    "executive",
    "data_publisher",
    "superuser",
)
# To Wagtail's admin these are like "staff": the same door is shut. They are asked the rest only.
LIKE_STAFF = ("manager", "lead", "executive", "data_publisher")
GROUPS = {
    "author": AUTHORS,
    "moderator": MODERATORS,
    "translator": TRANSLATORS,
    "learning_admin": LEARNING_ADMINISTRATORS,
    "data_publisher": DATA_PUBLISHERS,
}


def make_cast():
    """{role: person}, with amina and bea, whom the others look at."""
    place, housing = make_part("Place"), make_part("Housing")
    tom = make_person("Tom", last_name="Managersson", unit=place, job_title="Parks manager")
    cast = {
        "manager": tom,
        "lead": make_person("Joan", last_name="Leadersson", unit=place, tier=3),
        "executive": make_person("Eve", last_name="Executivesson", unit=housing, tier=2),
        "staff": make_person("Nia", last_name="Staffsson", unit=housing),
        "superuser": make_person("Tess", last_name="Glass", technical=True, is_superuser=True),
    }
    for role, group in GROUPS.items():
        cast[role] = make_person(role.title(), last_name="Rolesson", unit=housing, role=group)
    return cast | {"amina": make_amina(place, tom), "bea": make_bea(place, tom)}


def make_part(name):
    """The team at the end of a directorate."""
    directorate = make_directorate(name, code=name[:3].upper())
    division = directorate.children.get()
    return make_unit("Parks", parent=division, code=f"{division.code}-parks")


def make_amina(unit, manager):
    return make_person(
        "Aminaq",
        last_name="Khanqzx",
        email="aminaq.khanqzx@thornvale.example",
        staff_number="ZQ20915",
        unit=unit,
        manager=manager,
        on_leave=True,
    )


def make_bea(unit, manager):
    bea = make_person("Beaq", last_name="Bellqzx", staff_number="ZQ20916", unit=unit)
    bea.postings.update(manager=manager)
    make_posting(bea, unit=unit, is_primary=False, assignment_no="ZQ20916-2")
    return bea
