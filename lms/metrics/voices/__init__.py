"""What people say of courses: how confident they are, what they used, what their manager did.

Of the whole council, from ten answers on and to the nearest five (lms.common.enough), so that
neither a number nor its change from one day to the next tells what one person said.
"""
