from django.urls import path

from . import views

urlpatterns = [
    path("site.css", views.site_css, name="site_css"),
    path("brand.css", views.brand_css, name="brand_css"),
    path("brand/<slug:name>.svg", views.brand_art, name="brand_art"),
]
