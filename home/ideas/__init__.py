"""What colleagues send to be shown in the culture section: small experiments and stories.

An idea is a draft page that its sender owns and that waits for the moderators. The sender has no
way into the admin by it: the forms here are all they need. Nobody else finds it until it is live.
"""
