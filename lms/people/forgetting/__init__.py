"""Taking names away when their time is up (lms.common.privacy says from where).

The row of the person stays without a name: events and posts point to it, and totals of the past
are counted from them, so no published figure changes.
"""
