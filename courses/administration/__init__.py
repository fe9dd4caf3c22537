"""Pages of ours in Wagtail's admin about the versions of a module."""
