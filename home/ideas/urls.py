from django.urls import path

from . import views

urlpatterns = [
    path("", views.ideas, name="ideas"),
    path("experiment/", views.send_experiment, name="send_experiment"),
    path("story/", views.send_story, name="send_story"),
    path("<uuid:key>/", views.idea, name="idea"),
]
