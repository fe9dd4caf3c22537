"""Nobody invisible: where everybody in the headcount stands, and what to compare fairly by."""
