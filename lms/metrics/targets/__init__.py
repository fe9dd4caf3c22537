"""What we aim for: where each measure stands against its target, and every target there was."""
