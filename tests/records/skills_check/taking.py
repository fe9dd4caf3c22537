"""Sharing a file is new, asking why is not; a trick would be spotted."""

ANSWERS = ("new", "building", "confident")
