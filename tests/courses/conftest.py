import pytest
from wagtail.models import GroupApprovalTask, Workflow, WorkflowPage, WorkflowTask

from lms.people.roles import AUTHORS, MODERATORS, ensure_roles
from tests.factories.courses import lesson, make_catalogue, make_course, make_module
from tests.factories.editing import make_editors
from tests.factories.people import make_person


@pytest.fixture
def learn(db):
    """The catalogue, with the roles that reach it."""
    catalogue = make_catalogue()
    ensure_roles(learn=catalogue)
    return catalogue


@pytest.fixture
def vanessa(learn):
    """An author."""
    return make_person("Vanessa", role=AUTHORS)


@pytest.fixture
def susan(learn):
    """A moderator."""
    return make_person("Susan", role=MODERATORS)


@pytest.fixture
def module(vanessa):
    """Live, one reading lesson, pass mark 80; Vanessa started its course."""
    course = make_course(owner=vanessa)
    return make_module(course, lessons=[lesson("What happened")], owner=vanessa)


@pytest.fixture
def workflow(learn, susan):
    """What is submitted in the catalogue is approved by a moderator."""
    workflow = Workflow.objects.create(name="Moderators approval")
    task = GroupApprovalTask.objects.create(name="Moderators")
    task.groups.add(susan.groups.get(name=MODERATORS))
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=1)
    WorkflowPage.objects.create(workflow=workflow, page=learn)
    return workflow


@pytest.fixture
def editors(db):
    return make_editors()


@pytest.fixture
def priya(client, django_user_model):
    """The browser of somebody who may do everything."""
    client.force_login(
        django_user_model.objects.create(
            email="priya@example.com", is_superuser=True, is_active=True
        )
    )
    return client
