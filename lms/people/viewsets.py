from wagtail.users.views.users import UserViewSet as WagtailUserViewSet

from .forms import PersonCreationForm, PersonEditForm


class UserViewSet(WagtailUserViewSet):
    """People are added and changed, never deleted: whoever leaves may no longer sign in."""

    def get_form_class(self, for_update=False):
        return PersonEditForm if for_update else PersonCreationForm

    def get_common_view_kwargs(self, **kwargs):
        return super().get_common_view_kwargs(**{"delete_url_name": None, **kwargs})

    def get_urlpatterns(self):
        return [each for each in super().get_urlpatterns() if each.name != "delete"]
