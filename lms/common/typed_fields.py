"""What is typed comes to us whole, so that we can say what is wrong with it.

Of what it cannot read, a browser's own date or number field sends nothing: 31 February and “12e”
would come back as if nobody had typed anything. And `maxlength` cuts without a word.
"""

from django import forms
from django.utils.translation import gettext_lazy

from . import languages

# The last is how our pages write a day.
DAY_FORMATS = ["%d/%m/%Y", "%Y-%m-%d", "%d %B %Y"]


def number_input(inputmode="numeric"):
    return forms.TextInput(attrs={"autocomplete": "off", "inputmode": inputmode})


def day_input():
    """With the whole keyboard: the number pad of an iPhone has no “/”."""
    return forms.DateInput(attrs={"autocomplete": "off"}, format=DAY_FORMATS[0])


class TypedDay(forms.DateField):
    def __init__(self, **fields):
        hint = gettext_lazy("For example, 30/09/2026")
        known = {"help_text": hint, "input_formats": DAY_FORMATS, "widget": day_input()}
        super().__init__(**known | fields)


class TypedText(forms.CharField):
    def widget_attrs(self, widget):
        return {name: n for name, n in super().widget_attrs(widget).items() if name != "maxlength"}


class WordsSelect(forms.Select):
    """Its options say where they are in another language than the page."""

    def create_option(self, name, value, label, *args, **kwargs):
        option = super().create_option(name, value, label, *args, **kwargs)
        if code := languages.code_of(label):
            option["attrs"]["lang"] = code
        return option
