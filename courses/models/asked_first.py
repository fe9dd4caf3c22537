from courses import publishing


class AskedFirst:
    """A page that goes live only when somebody has said what kind of change it is.

    Every door but the editor's own comes through `publish`; the editor's is in
    courses.administration.asking, where somebody is there to be asked.
    """

    def publish(self, revision, *args, **kwargs):
        draft = revision.as_object()
        if not publishing.is_undecided(draft):
            return super().publish(revision, *args, **kwargs)
        if kwargs.get("log_action") == publishing.SCHEDULED:
            return publishing.withdraw(draft, revision, publishing.NeedsDecision(draft))
        raise publishing.NeedsDecision(draft)
