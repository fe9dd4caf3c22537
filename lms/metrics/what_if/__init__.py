"""What a new rule would mean, before anybody makes it: /leadership/what-if/."""
