class Searched:
    """A block that is found by these of its parts only: what is read before answering."""

    searched: tuple[str, ...]

    def get_searchable_content(self, value):
        parts = ((self.child_blocks[name], value.get(name)) for name in self.searched)
        return [
            text for block, part in parts if part for text in block.get_searchable_content(part)
        ]
