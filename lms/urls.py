from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from django.views.defaults import page_not_found
from django.views.generic import RedirectView
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from courses.translating import report as translations_report
from lms.common.pictures import picture
from lms.people.account import account
from lms.people.sign_in.views import directory_callback


def not_here(request, **named):
    return page_not_found(request, exception=None)


to_sign_in = RedirectView.as_view(pattern_name="sign_in", query_string=True)

urlpatterns = [
    path("", include("lms.common.urls")),
    # One way to sign in: Wagtail's own forms, here and below, would be doors beside it.
    path("admin/login/", to_sign_in),
    path("accounts/directory/back/", directory_callback, name="directory_callback"),
    path("admin/account/", account),
    path("admin/localize/reports/translations/", translations_report.report),
    path("admin/localize/reports/translations/results/", translations_report.results),
    # Wagtail's own way to try out the page for errors, open to whoever may enter.
    path("admin/failwhale/", page_not_found, {"exception": None}),
    # Wagtail's own publish, move and delete for programs, which ask none of the admin's hooks.
    path("admin/api/main/pages/<int:pk>/action/<str:action_name>/", not_here),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("media/images/<path:name>", picture),
]

urlpatterns += i18n_patterns(
    path("", include("lms.records.urls")),
    path("", include("lms.metrics.urls")),
    path("", include("courses.urls")),
    path("", include("home.urls")),
    path("accounts/", include("lms.people.urls")),
    path("welcome/", include("lms.people.welcome.urls")),
    path("me/", include("lms.people.held.urls")),
    path("me/settings/", include("lms.people.preferences.urls")),
    path("_util/login/", to_sign_in),
    path("", include(wagtail_urls)),
    prefix_default_language=False,
)
