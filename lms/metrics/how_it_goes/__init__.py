"""How learning goes, beside how much of it is done: the measures that have no page of their own."""
