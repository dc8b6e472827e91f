"""Where a trainer teaches, at a centre whose facilities stand in several venues."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("seedtrain", "0001_squashed_0007_network_plans"),
    ]

    operations = [
        migrations.AddField(
            model_name="trainer",
            name="venue",
            field=models.ForeignKey(
                blank=True,
                help_text="Where they teach; empty when not known.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="seedtrain.venue",
            ),
        ),
    ]
