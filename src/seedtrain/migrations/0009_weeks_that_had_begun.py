"""The week before which a plan can start nothing new, because its year had begun."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("seedtrain", "0008_places_of_trainers"),
    ]

    operations = [
        migrations.AddField(
            model_name="networkplan",
            name="from_week",
            field=models.PositiveSmallIntegerField(default=0, help_text="Nothing new starts before it: these weeks had begun [week]."),
        ),
    ]
