"""Text that a spreadsheet shows and does not run."""

from wagtail.admin.views.mixins import SpreadsheetExportMixin

# A spreadsheet skips white space before these, and takes the wide ones of East Asia for them.
FORMULA = tuple(
    "=+-@\N{FULLWIDTH EQUALS SIGN}\N{FULLWIDTH PLUS SIGN}"
    "\N{FULLWIDTH HYPHEN-MINUS}\N{FULLWIDTH COMMERCIAL AT}"
)
CONTROL = ("\t", "\r", "\n")


def safe(cell) -> str:
    """A spreadsheet runs text that begins like a formula; an apostrophe makes it text again."""
    text = str(cell)
    runs = text.startswith(CONTROL) or text.lstrip().startswith(FORMULA)
    return f"'{text}" if runs else text


class SafeExport(SpreadsheetExportMixin):
    """Wagtail's own download of a list. It is careful with XLSX, but not with CSV."""

    def preprocess_field_value(self, field, value, export_format):
        cell = super().preprocess_field_value(field, value, export_format)
        if export_format != self.FORMAT_CSV or isinstance(value, int):
            return cell
        return safe("" if cell is None else cell)
