"""Scenarios of a selection, people fixed in or out, and comments on a run."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("seedtrain", "0002_journal_append_only"),
    ]

    operations = [
        migrations.CreateModel(
            name="FixedApplicant",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("is_in", models.BooleanField()),
                (
                    "why",
                    models.TextField(help_text="Published without name and code; kept with the selection, emptied with the applicant."),
                ),
                ("at", models.DateTimeField()),
                ("freed_at", models.DateTimeField(blank=True, null=True)),
                ("freed_why", models.TextField(blank=True, help_text="Emptied with the applicant.")),
            ],
            options={
                "ordering": ["-at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="RunComment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", models.TextField(help_text="Kept with the selection; emptied when its author is erased.")),
                ("at", models.DateTimeField()),
            ],
            options={
                "ordering": ["at", "pk"],
            },
        ),
        migrations.AddField(
            model_name="selectionrun",
            name="chances",
            field=models.JSONField(blank=True, default=dict, help_text="Of being chosen: draws, seed, hits by code, grey codes."),
        ),
        migrations.AddField(
            model_name="selectionrun",
            name="changes",
            field=models.JSONField(blank=True, default=list, help_text="Against the published balance: rule, field, was, now."),
        ),
        migrations.AddField(
            model_name="selectionrun",
            name="changes_why",
            field=models.TextField(blank=True, help_text="Why the published balance is changed; published with the method."),
        ),
        migrations.AddField(
            model_name="selectionrun",
            name="name",
            field=models.CharField(
                blank=True, help_text="What the committee calls this scenario; empty for the promised balance.", max_length=100
            ),
        ),
        migrations.AlterField(
            model_name="selectionrun",
            name="digest",
            field=models.CharField(help_text="SHA-256 of problem, result, and changes if any.", max_length=64),
        ),
        migrations.AddConstraint(
            model_name="selectionrun",
            constraint=models.UniqueConstraint(
                condition=models.Q(("name", ""), _negated=True), fields=("call", "name"), name="selection_name_once"
            ),
        ),
        migrations.AddField(
            model_name="fixedapplicant",
            name="application",
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="fixed", to="seedtrain.application"),
        ),
        migrations.AddField(
            model_name="fixedapplicant",
            name="by",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name="fixedapplicant",
            name="call",
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="fixed", to="seedtrain.call"),
        ),
        migrations.AddField(
            model_name="fixedapplicant",
            name="freed_by",
            field=models.ForeignKey(
                blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="runcomment",
            name="person",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name="runcomment",
            name="run",
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="comments", to="seedtrain.selectionrun"),
        ),
        migrations.AddConstraint(
            model_name="fixedapplicant",
            constraint=models.UniqueConstraint(condition=models.Q(("freed_at", None)), fields=("application",), name="fixed_once"),
        ),
        migrations.AddConstraint(
            model_name="fixedapplicant",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("freed_at", None), ("freed_by", None)),
                    models.Q(("freed_at__isnull", False), ("freed_by__isnull", False)),
                    _connector="OR",
                ),
                name="fixed_freed_by_somebody",
            ),
        ),
    ]
