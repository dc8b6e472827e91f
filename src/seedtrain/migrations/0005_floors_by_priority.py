"""A call says what happens when not every floor can be kept, and to a place given back; a run keeps why scores are calibrated or not."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("seedtrain", "0004_scores_by_mean_or_calibrated"),
    ]

    operations = [
        migrations.AddField(
            model_name="call",
            name="floors",
            field=models.CharField(
                choices=[("all", "Choose nobody and say which rules conflict"), ("by_priority", "Keep them in order of their priority")],
                default="all",
                help_text="What happens when not every floor of the balance can be kept.",
                max_length=12,
            ),
        ),
        migrations.AddField(
            model_name="call",
            name="passing",
            field=models.CharField(
                choices=[
                    ("at_once", "It goes to the next on the waiting list at once"),
                    ("together", "It stays free until the officer fills all free places together"),
                ],
                default="at_once",
                help_text="What becomes of a place given back.",
                max_length=10,
            ),
        ),
        migrations.AddField(
            model_name="selectionrun",
            name="scoring",
            field=models.JSONField(
                blank=True, default=dict, help_text="Where calibrated scores were promised: code, and in words why they count or do not."
            ),
        ),
        migrations.AlterField(
            model_name="selectionrun",
            name="digest",
            field=models.CharField(help_text="SHA-256 of problem, result, and changes and scoring if any.", max_length=64),
        ),
    ]
