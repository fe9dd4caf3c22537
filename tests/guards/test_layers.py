"""Foreign keys are imports written as strings, so import-linter does not see them."""

import pytest
from django.apps import apps

LAYERS = [
    {"common"},
    {"courses", "people"},
    {"records", "culture"},
    {"metrics"},
    {"workplan"},
    {"home"},
]
HEIGHT = {label: height for height, labels in enumerate(LAYERS) for label in labels}

RELATIONS = [
    (model._meta.label, field.name, field.related_model._meta.app_label, model._meta.app_label)
    for model in apps.get_models()
    if model._meta.app_label in HEIGHT
    for field in model._meta.get_fields()
    if field.is_relation and field.concrete and field.related_model
    # Wagtail's own fields: a page has an owner, a file somebody who uploaded it.
    if field.model is model and field.name != "uploaded_by_user"
    if field.related_model._meta.app_label in HEIGHT
]


@pytest.mark.parametrize(("model", "field", "target", "source"), RELATIONS)
def test_a_foreign_key_points_to_its_own_app_or_a_lower_layer(model, field, target, source):
    assert target == source or HEIGHT[target] < HEIGHT[source], f"{model}.{field} points upwards"
