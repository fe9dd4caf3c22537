from django.urls import path

from . import views

urlpatterns = [
    path("login/", views.SignIn.as_view(), name="sign_in"),
    path("logout/", views.SignOut.as_view(), name="sign_out"),
    path("demo/<slug:key>/", views.DemoSignIn.as_view(), name="demo_sign_in"),
]
