"""How a course does: where people stop, what they find useful, which questions mislead.

For its editors, to make it better. Numbers are counted by a task (actions.py), kept in rows that
hold no person, and shown past the rule of `enough.py`. Nothing here says when anybody was here.
"""
