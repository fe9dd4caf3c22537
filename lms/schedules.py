"""What the worker does by the clock. `manage.py sync_schedules` writes this to the database."""

from typing import NamedTuple

PREFIX = "lms: "


class Entry(NamedTuple):
    """A task, every so many minutes or at a time of cron (Europe/London)."""

    name: str
    task: str
    minutes: int | None = None
    cron: str | None = None


ENTRIES = [
    Entry("end the sessions of leavers", "lms.people.tasks.end_sessions", minutes=1),
    Entry("publish what is due", "courses.tasks.publish_scheduled", minutes=5),
    Entry("fold the totals", "lms.metrics.tasks.fold_deltas", minutes=1),
    # More often than once, for a worker that stood still; what is planned is planned once.
    Entry("plan reminders", "lms.records.tasks.plan_reminders", cron="25,55 9-10 * * 2-4"),
    Entry("send reminders", "lms.records.tasks.send_reminders", cron="* 9-11 * * 2-4"),
    # In the morning of a working day; what was not asked at the weekend is asked on Monday.
    Entry("ask what came of courses", "lms.records.tasks.ask_what_came_of_it", cron="30 8 * * 1-5"),
    Entry("forget leavers", "lms.people.tasks.forget_leavers", cron="0 2 * * *"),
    Entry("forget old answers", "lms.records.tasks.forget_old_answers", cron="20 2 * * *"),
    Entry("tidy feedback", "lms.records.tasks.tidy_feedback", cron="30 2 * * *"),
    Entry("forget old tasks", "lms.people.tasks.forget_old_tasks", cron="40 2 * * *"),
    Entry("forget held HR files", "lms.people.tasks.forget_held_files", cron="45 2 * * *"),
    Entry("check the standings", "lms.records.tasks.check_standing", cron="0 3 * * *"),
    Entry("check the totals", "lms.metrics.tasks.check_rollups", cron="15 3 * * *"),
    Entry("close the month", "lms.metrics.tasks.close_months", cron="45 4 * * *"),
    Entry(
        "announce what people say",
        "lms.metrics.tasks.announce_what_people_say",
        cron="15 5 1 * *",
    ),
    Entry("count how courses do", "lms.metrics.tasks.count_health", cron="30 3 * * *"),
]
