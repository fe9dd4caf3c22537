"""What a person says of a course before it, right after it and a month later.

How confident they are is theirs alone, so that before and after can be laid side by side. What
they answer a month later is about their manager too: it is added to totals at once, and only that
they have answered is kept with their name.
"""
