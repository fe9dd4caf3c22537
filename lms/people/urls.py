from django.urls import path

from . import views
from .sign_in.second_step import SecondStep
from .sign_in.views import DirectoryStart

urlpatterns = [
    path("login/", views.SignIn.as_view(), name="sign_in"),
    path("local/", views.LocalSignIn.as_view(), name="local_sign_in"),
    path("code/", SecondStep.as_view(), name="second_step"),
    path("directory/", DirectoryStart.as_view(), name="directory_sign_in"),
    path("logout/", views.SignOut.as_view(), name="sign_out"),
    path("demo/<slug:key>/", views.DemoSignIn.as_view(), name="demo_sign_in"),
]
