"""The page of one course for those who lead, and the list of all courses."""
