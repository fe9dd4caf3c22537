"""Three short screens at somebody's first visit. Each can be skipped, and none comes back."""
