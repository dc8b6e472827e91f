"""A call says how reviews become one score."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("seedtrain", "0003_desk_of_the_committee"),
    ]

    operations = [
        migrations.AddField(
            model_name="call",
            name="scoring",
            field=models.CharField(
                choices=[("mean", "The mean of its reviews"), ("calibrated", "Calibrated: corrected for lenient and severe reviewers")],
                default="mean",
                help_text="How reviews become one score.",
                max_length=10,
            ),
        ),
    ]
