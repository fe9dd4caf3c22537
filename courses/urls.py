from django.urls import path

from . import views

# The catalogue's address as the importer makes it. Elsewhere Wagtail's own routing serves the
# same pages, with more queries.
app_name = "courses"
urlpatterns = [
    path("pathways/<slug:slug>/", views.pathway, name="pathway"),
    path("search/", views.search, name="search"),
    path("learn/", views.serve, name="catalogue"),
    path("learn/<slug:course_slug>/", views.serve, name="course"),
    path("learn/<slug:course_slug>/<slug:module_slug>/", views.serve, name="module"),
    path(
        "learn/<slug:course_slug>/<slug:module_slug>/<slug:lesson_slug>/",
        views.serve,
        name="lesson",
    ),
]
