from django.urls import path

from . import target_pages, views
from .voices.views import voices, voices_file

app_name = "leadership"
urlpatterns = [
    path("leadership/", views.overview, name="overview"),
    path("leadership/targets/", target_pages.targets, name="targets"),
    path("leadership/targets/set/", target_pages.set_one, name="set_target"),
    path("leadership/directorates/<slug:slug>/", views.directorate, name="directorate"),
    path("leadership/what-people-say/", voices, name="voices"),
    path("leadership/what-people-say.<slug:kind>", voices_file, name="voices_file"),
    path("leadership/<slug:name>.<slug:kind>", views.download, name="download"),
    path("progress/how-we-measure/", views.definitions, name="definitions"),
    path("progress/how-we-measure/<slug:code>/", views.definition, name="definition"),
]
