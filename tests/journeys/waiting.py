import time


def until(found, seconds=60):
    """What `found` returns once it is true, or its last answer when time is up."""
    deadline = time.monotonic() + seconds
    while not (result := found()) and time.monotonic() < deadline:
        time.sleep(0.2)
    return result
