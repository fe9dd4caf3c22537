from django.urls import path

from . import views

app_name = "me"
urlpatterns = [
    path("data/", views.my_data, name="data"),
    path("data/my-data.json", views.download, name="download"),
]
