"""A private look at one's own skills, and the pathway that follows from it.

`levels` and `choosing` are the rules and know nothing of Django. `checks` is the check as one
person takes it, `suggesting` what follows from it; nobody but that person ever reads either.
"""
