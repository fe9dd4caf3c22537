"""Do leaders go first: their share beside that of all staff, and who of them shows their own."""
