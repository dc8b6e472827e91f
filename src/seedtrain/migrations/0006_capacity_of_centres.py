"""What a centre can host: facilities, weeks that differ, trainers and when they are away, courses it can teach."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("seedtrain", "0005_floors_by_priority"),
    ]

    operations = [
        migrations.CreateModel(
            name="Facility",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("slug", models.SlugField(max_length=80)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("room", "Classroom"),
                            ("pilot_plant", "Pilot plant"),
                            ("laboratory", "Laboratory"),
                            ("equipment", "Equipment"),
                        ],
                        max_length=20,
                    ),
                ),
                ("name", models.CharField(max_length=200)),
                ("units", models.PositiveSmallIntegerField(help_text="Units in a usual week; 0 when it is there no more.")),
                (
                    "seats",
                    models.PositiveSmallIntegerField(blank=True, help_text="People one unit holds; empty when not known.", null=True),
                ),
                ("note", models.TextField(blank=True)),
                ("source", models.TextField(blank=True)),
                ("is_demo", models.BooleanField(default=False, help_text="Synthetic, of the demo world.")),
                (
                    "centre",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="facilities", to="seedtrain.centre"),
                ),
                (
                    "venue",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="seedtrain.venue"
                    ),
                ),
            ],
            options={
                "ordering": ["kind", "slug"],
            },
        ),
        migrations.CreateModel(
            name="CapacityWeek",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("monday", models.DateField()),
                ("units", models.PositiveSmallIntegerField()),
                ("why", models.CharField(max_length=200)),
                (
                    "centre",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="capacity_weeks", to="seedtrain.centre"),
                ),
                (
                    "facility",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name="weeks", to="seedtrain.facility"
                    ),
                ),
            ],
            options={
                "ordering": ["monday"],
            },
        ),
        migrations.CreateModel(
            name="Trainer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("label", models.CharField(help_text="The centre's own staff label, no name; kept while the centre plans.", max_length=80)),
                ("skills", models.JSONField(default=list, help_text="Slugs of courses, codes of competencies or of their domains.")),
                ("languages", models.JSONField(default=list, help_text="Languages they teach in, as BCP 47 codes.")),
                (
                    "weeks_a_year",
                    models.PositiveSmallIntegerField(blank=True, help_text="Most weeks they teach in a year; empty: not known.", null=True),
                ),
                ("ended_at", models.DateField(blank=True, help_text="First day on which they teach here no more.", null=True)),
                ("is_demo", models.BooleanField(default=False, help_text="Synthetic, of the demo world.")),
                ("centre", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="trainers", to="seedtrain.centre")),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        help_text="Their account, when the centre named it; kept while they teach here, taken away when they are erased.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["label"],
            },
        ),
        migrations.CreateModel(
            name="TrainerAway",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("first_monday", models.DateField()),
                ("last_monday", models.DateField()),
                ("why", models.CharField(blank=True, max_length=200)),
                ("trainer", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="away", to="seedtrain.trainer")),
            ],
            options={
                "ordering": ["first_monday"],
            },
        ),
        migrations.CreateModel(
            name="CentreCourse",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("is_taught", models.BooleanField(default=True, help_text="False when the centre teaches it no more.")),
                ("languages", models.JSONField(default=list, help_text="Languages it can be taught in there, as BCP 47 codes.")),
                ("weeks", models.PositiveSmallIntegerField(blank=True, help_text="Weeks a run occupies the centre.", null=True)),
                (
                    "cost_run_minor",
                    models.BigIntegerField(blank=True, help_text="Cost of one run, in the currency's smallest unit.", null=True),
                ),
                ("currency", models.CharField(blank=True, max_length=3)),
                ("cohort_min", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("cohort_max", models.PositiveSmallIntegerField(blank=True, null=True)),
                (
                    "facilities",
                    models.JSONField(blank=True, help_text="What one run needs, as [kind, units] pairs; null when not known.", null=True),
                ),
                ("trainers", models.PositiveSmallIntegerField(blank=True, help_text="Trainers one run needs at a time.", null=True)),
                ("is_demo", models.BooleanField(default=False, help_text="Synthetic, of the demo world.")),
                ("centre", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="teaches", to="seedtrain.centre")),
                ("course", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="taught_at", to="seedtrain.course")),
            ],
            options={
                "ordering": ["course__slug"],
                "constraints": [
                    models.UniqueConstraint(fields=("centre", "course"), name="centre_course_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("cohort_min", None), ("cohort_max", None), ("cohort_max__gte", models.F("cohort_min")), _connector="OR"
                        ),
                        name="centre_course_cohort_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("cost_run_minor", None), ("currency", "")),
                            models.Q(("cost_run_minor__gte", 0), models.Q(("currency", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="centre_course_cost_has_currency",
                    ),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="facility",
            constraint=models.UniqueConstraint(fields=("centre", "slug"), name="facility_slug_once"),
        ),
        migrations.AddConstraint(
            model_name="capacityweek",
            constraint=models.UniqueConstraint(
                condition=models.Q(("facility", None), _negated=True), fields=("facility", "monday"), name="capacity_week_of_facility_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="capacityweek",
            constraint=models.UniqueConstraint(
                condition=models.Q(("facility", None)), fields=("centre", "monday"), name="capacity_week_of_centre_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="capacityweek",
            constraint=models.CheckConstraint(
                condition=models.Q(models.Q(("facility", None), _negated=True), ("units", 0), _connector="OR"),
                name="capacity_week_of_centre_is_closed",
            ),
        ),
        migrations.AddConstraint(
            model_name="trainer",
            constraint=models.UniqueConstraint(fields=("centre", "label"), name="trainer_label_once"),
        ),
        migrations.AddConstraint(
            model_name="traineraway",
            constraint=models.UniqueConstraint(fields=("trainer", "first_monday"), name="trainer_away_once"),
        ),
        migrations.AddConstraint(
            model_name="traineraway",
            constraint=models.CheckConstraint(
                condition=models.Q(("last_monday__gte", models.F("first_monday"))), name="trainer_away_ends_after_start"
            ),
        ),
    ]
