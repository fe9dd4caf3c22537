"""Courses as files: the format of README.md, read into pages and media."""
