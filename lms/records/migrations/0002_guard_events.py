"""The database itself refuses to change a learning event, or what leaders asked to be sent."""

from django.db import migrations

from lms.common.append_only import only_added


class Migration(migrations.Migration):
    dependencies = [("records", "0001_initial")]
    operations = [only_added('records_learningevent', 'records_invitation', 'records_latereminder')]
