"""Leaders invite a whole unit: /leadership/invitations/."""
