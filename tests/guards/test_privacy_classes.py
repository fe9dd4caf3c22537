"""What each table tells about people decides who may see it and for how long it is kept.

personal: rows about a person who can be told apart. aggregate: counts of people, which pass
disclosure before they are shown. content: what the council writes or sets.
"""

from django.apps import apps

OURS = {"common", "people", "courses", "records", "metrics", "home"}

CLASSES = {
    "common.Brand": "content",
    "common.CustomDocument": "content",
    "common.CustomImage": "content",
    "common.Rendition": "content",
    "courses.CourseIndexPage": "content",
    "courses.CoursePage": "content",
    "courses.ModulePage": "content",
    "courses.ModuleVersion": "content",
    "home.HomePage": "content",
    "metrics.Delta": "aggregate",
    "metrics.Rollup": "aggregate",
    "metrics.RollupCheck": "aggregate",
    "metrics.Tally": "personal",
    "metrics.Target": "content",
    "people.Absence": "personal",
    "people.Posting": "personal",
    "people.StaffChange": "personal",
    "people.StaffFile": "personal",
    "people.StaffFileLine": "personal",
    "people.StaffQuestion": "personal",
    "people.Unit": "content",
    "people.UnitAlias": "content",
    "people.User": "personal",
    "records.AnswerSheet": "personal",
    "records.Certificate": "personal",
    "records.EventWords": "personal",
    "records.LearningEvent": "personal",
    "records.Requirement": "content",
    "records.Standing": "personal",
}


def our_models():
    return [model for model in apps.get_models() if model._meta.app_label in OURS]


def names_a_person(model):
    """Whether a row points to a person; who wrote or sent in something is named by Wagtail."""
    columns = [field for field in model._meta.local_fields if field.name != "uploaded_by_user"]
    return any(field.related_model is apps.get_model("people.User") for field in columns)


def test_every_model_has_a_privacy_class():
    assert {model._meta.label for model in our_models()} == CLASSES.keys()


def test_there_are_three_classes():
    assert set(CLASSES.values()) == {"personal", "aggregate", "content"}


def test_what_names_a_person_is_personal():
    naming = {model._meta.label for model in our_models() if names_a_person(model)}

    assert {label for label in naming if CLASSES[label] != "personal"} == set()
