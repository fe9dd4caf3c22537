"""What learning administrators see of people and units in Wagtail's admin."""
