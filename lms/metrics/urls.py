from django.urls import path

from . import reminding, views
from .course_pages.views import all_courses, course, course_file, courses_file
from .dictionary.views import definition, definitions
from .how_it_goes.views import how_it_goes, how_it_goes_file
from .inviting import views as inviting
from .targets import views as targets
from .voices.views import voices, voices_file
from .what_if.views import what_if, what_if_file

app_name = "leadership"
urlpatterns = [
    path("leadership/", views.overview, name="overview"),
    path("leadership/targets/", targets.targets, name="targets"),
    path("leadership/targets/set/", targets.set_one, name="set_target"),
    path("leadership/directorates/<slug:slug>/", views.directorate, name="directorate"),
    path("leadership/directorates/<slug:slug>/<slug:service>/", views.service, name="service"),
    path("leadership/what-if/", what_if, name="what_if"),
    path("leadership/what-if.<slug:kind>", what_if_file, name="what_if_file"),
    path("leadership/invitations/new/", inviting.new, name="new_invitation"),
    path("leadership/invitations/check/", inviting.check, name="check_invitation"),
    path("leadership/invitations/sent/", inviting.sent, name="sent_invitations"),
    path("leadership/remind/", reminding.remind, name="remind"),
    path("leadership/what-people-say/", voices, name="voices"),
    path("leadership/what-people-say.<slug:kind>", voices_file, name="voices_file"),
    path("leadership/courses/", all_courses, name="all_courses"),
    path("leadership/courses/<slug:name>.<slug:kind>", courses_file, name="courses_file"),
    path("leadership/courses/<slug:slug>/", course, name="course"),
    path("leadership/courses/<slug:slug>/<slug:name>.<slug:kind>", course_file, name="course_file"),
    path("leadership/how-it-goes/", how_it_goes, name="how_it_goes"),
    path(
        "leadership/how-it-goes/<slug:name>.<slug:kind>", how_it_goes_file, name="how_it_goes_file"
    ),
    path("leadership/<slug:name>.<slug:kind>", views.download, name="download"),
    path("progress/how-we-measure/", definitions, name="definitions"),
    path("progress/how-we-measure/<slug:code>/", definition, name="definition"),
]
