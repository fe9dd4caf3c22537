"""What learning administrators see and put right in one person's record, in Wagtail's admin."""
