from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.utils.translation import gettext_lazy as _
from wagtail.users.forms import UserCreationForm, UserEditForm, UserForm

from .sign_in.second_factor import is_break_glass, opens


class SignInForm(AuthenticationForm):
    username = forms.EmailField(
        label=_("Work e-mail"),
        widget=forms.EmailInput(attrs={"autocomplete": "username"}),
        error_messages={
            "required": _("Enter your work e-mail address"),
            "invalid": _("Enter an e-mail address like name@council.gov.uk"),
        },
    )

    error_messages = {
        "invalid_login": _(
            "The e-mail address and the password do not match. Check both and try again."
        ),
        "inactive": _("This account is closed. Ask the learning team for help."),
    }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["password"].error_messages["required"] = _("Enter your password")


class BreakGlassForm(SignInForm):
    """For accounts that no directory vouches for, and for nobody of the staff."""

    def confirm_login_allowed(self, user):
        super().confirm_login_allowed(user)
        if not is_break_glass(user):
            raise forms.ValidationError(
                _("This page is for emergency accounts. Use the sign-in page of this site.")
            )


class CodeForm(forms.Form):
    code = forms.CharField(
        label=_("Code"),
        help_text=_("6 numbers from your authenticator app, or one of your recovery codes."),
        max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
        error_messages={
            "required": _("Enter the code"),
            "max_length": _("Enter the code as your app shows it"),
        },
    )

    def __init__(self, *args, person, **kwargs):
        super().__init__(*args, **kwargs)
        self.person = person

    def clean_code(self):
        code = self.cleaned_data["code"]
        if not opens(self.person, code):
            raise forms.ValidationError(
                _("This code does not work. Wait for the next one in your app and enter that.")
            )
        return code


class PersonForm(UserForm):
    """What the forms of Wagtail's user pages have in common here.

    Somebody may have no e-mail address (and then no login) and somebody may have one name only.
    """

    email = forms.EmailField(label=_("E-mail"), required=False, empty_value=None)
    first_name = forms.CharField(label=_("First name"), required=False, max_length=100)
    last_name = forms.CharField(label=_("Last name"), required=False, max_length=100)

    def clean_email(self):
        email = self.cleaned_data["email"]
        return email.lower() if email else None

    def clean_last_name(self):
        last_name = self.cleaned_data["last_name"]
        if not (last_name or self.cleaned_data.get("first_name")):
            raise forms.ValidationError(_("Enter a first name or a last name."))
        return last_name

    def _clean_username(self):
        """Without an e-mail there is nothing that could be taken already."""
        return super()._clean_username() if self.cleaned_data.get("email") else None


class PersonCreationForm(PersonForm, UserCreationForm):
    class Meta(UserCreationForm.Meta):
        fields = UserCreationForm.Meta.fields | {"known_as", "staff_number"}


class PersonEditForm(PersonForm, UserEditForm):
    """Whoever has a staff number is in the HR file, and what the file says is put right there."""

    FROM_HR = ("first_name", "last_name", "known_as", "email", "staff_number")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.staff_number:
            for name in self.FROM_HR:
                self.fields[name].disabled = True
                self.fields[name].help_text = _("From the HR file. HR puts it right there.")

    class Meta(UserEditForm.Meta):
        fields = UserEditForm.Meta.fields | {"known_as", "staff_number"}
