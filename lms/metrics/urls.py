from django.urls import path

from . import views

app_name = "leadership"
urlpatterns = [
    path("leadership/", views.overview, name="overview"),
    path("leadership/directorates/<slug:slug>/", views.directorate, name="directorate"),
    path("leadership/<slug:name>.<slug:kind>", views.download, name="download"),
    path("progress/how-we-measure/", views.definitions, name="definitions"),
    path("progress/how-we-measure/<slug:code>/", views.definition, name="definition"),
]
