"""YAML with nothing clever in it, so that a file says what it seems to say and stays small.

No anchors or aliases (a few lines can stand for gigabytes), no tags, no key twice.
"""

import yaml

DEEPEST = 20


class PlainLoader(yaml.SafeLoader):
    depth = 0

    def compose_node(self, parent, index):
        event = self.peek_event()
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            raise self.refusal("anchors (&) and aliases (*) are not used here", event)
        if getattr(event, "tag", None):
            raise self.refusal("tags (!) are not used here", event)
        if self.depth == DEEPEST:
            raise self.refusal("this is nested too deep", event)
        self.depth += 1
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node

    def construct_mapping(self, node, deep=False):
        names = [key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode)]
        for name in names:
            if names.count(name) > 1:
                raise self.refusal(f"“{name}” is there twice", node)
        return super().construct_mapping(node, deep=deep)

    @staticmethod
    def refusal(sentence, event):
        return yaml.MarkedYAMLError(problem=sentence, problem_mark=event.start_mark)


def load(text: str):
    """The value of a YAML text, or yaml.YAMLError."""
    loader = PlainLoader(text)
    try:
        return loader.get_single_data()
    finally:
        loader.dispose()


def sentence_of(error: yaml.YAMLError) -> str:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or "is not readable as YAML"
    return f"line {mark.line + 1}: {problem}" if mark else str(problem)
