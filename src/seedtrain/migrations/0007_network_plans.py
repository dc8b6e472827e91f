"""Plans of a year for the network, what they are made from, and the offerings they became."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("seedtrain", "0006_capacity_of_centres"),
    ]

    operations = [
        migrations.CreateModel(
            name="Budget",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=80, unique=True)),
                ("amount_minor", models.BigIntegerField(help_text="In the currency's smallest unit.")),
                ("currency", models.CharField(max_length=3)),
                ("centres", models.JSONField(default=list, help_text="Slugs of centres.")),
                ("courses", models.JSONField(default=list, help_text="Slugs of courses.")),
                ("countries", models.JSONField(default=list, help_text="Codes of countries, ISO 3166.")),
                ("source", models.CharField(max_length=300)),
                ("is_demo", models.BooleanField(default=False, help_text="Synthetic, of the demo world.")),
            ],
            options={
                "ordering": ["name"],
                "constraints": [models.CheckConstraint(condition=models.Q(("amount_minor__gte", 0)), name="budget_not_negative")],
            },
        ),
        migrations.CreateModel(
            name="NetworkPlan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(max_length=200)),
                ("first_monday", models.DateField()),
                ("weeks", models.PositiveSmallIntegerField()),
                ("currency", models.CharField(max_length=20)),
                ("network", models.TextField(help_text="Canonical seedtrain-network/1.")),
                ("plan", models.TextField(help_text="Canonical seedtrain-plan/1.")),
                ("left_out", models.JSONField(default=list, help_text="What was not known and so stayed outside, as [code, values].")),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "Draft"), ("adopted", "Adopted"), ("superseded", "Superseded")], default="draft", max_length=10
                    ),
                ),
                ("made_at", models.DateTimeField()),
                ("seed", models.CharField(blank=True, max_length=80)),
                ("steps", models.PositiveIntegerField()),
                ("why", models.CharField(blank=True, help_text="Why it was planned anew.", max_length=300)),
                ("is_demo", models.BooleanField(default=False, help_text="Of the demo world: some of its figures are synthetic.")),
                (
                    "made_by",
                    models.ForeignKey(
                        blank=True,
                        help_text="Who made it; empty once they are erased.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replaced_by",
                        to="seedtrain.networkplan",
                    ),
                ),
            ],
            options={
                "ordering": ["-made_at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="PlanOffering",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("run", models.CharField(help_text="Id of the run in the plan; of a dropped one, that it had.", max_length=200)),
                (
                    "how",
                    models.CharField(
                        choices=[
                            ("made", "Planned by the plan of the network"),
                            ("moved", "Moved by the plan of the network"),
                            ("dropped", "Cancelled by the plan of the network"),
                        ],
                        max_length=10,
                    ),
                ),
                ("covers", models.JSONField(default=dict, help_text="Country -> seats that the run is for.")),
                ("was_starts_on", models.DateField(blank=True, null=True)),
                ("was_ends_on", models.DateField(blank=True, null=True)),
                (
                    "offering",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="from_plans", to="seedtrain.offering"),
                ),
                (
                    "plan",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="offerings", to="seedtrain.networkplan"),
                ),
            ],
            options={
                "ordering": [models.OrderBy(models.F("offering__starts_on"), nulls_last=True), "run"],
            },
        ),
        migrations.CreateModel(
            name="TravelCost",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("country", models.CharField(max_length=3)),
                ("amount_minor", models.BigIntegerField(help_text="In the currency's smallest unit.")),
                ("currency", models.CharField(max_length=3)),
                ("source", models.CharField(max_length=300)),
                ("is_demo", models.BooleanField(default=False, help_text="Synthetic, of the demo world.")),
                ("centre", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to="seedtrain.centre")),
            ],
            options={
                "ordering": ["country", "centre__slug"],
            },
        ),
        migrations.CreateModel(
            name="CountryNeed",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("country", models.CharField(max_length=3)),
                ("seats", models.PositiveIntegerField(help_text="Seats needed [people].")),
                (
                    "held",
                    models.PositiveIntegerField(default=0, help_text="People who have finished it before; they may take what requires it."),
                ),
                ("source", models.CharField(max_length=300)),
                ("is_demo", models.BooleanField(default=False, help_text="Synthetic, of the demo world.")),
                ("course", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to="seedtrain.course")),
            ],
            options={
                "ordering": ["country", "course__slug"],
                "constraints": [models.UniqueConstraint(fields=("country", "course"), name="country_need_once")],
            },
        ),
        migrations.AddConstraint(
            model_name="networkplan",
            constraint=models.CheckConstraint(condition=models.Q(("weeks__gte", 1)), name="network_plan_has_weeks"),
        ),
        migrations.AddConstraint(
            model_name="planoffering",
            constraint=models.UniqueConstraint(fields=("plan", "offering"), name="plan_offering_once"),
        ),
        migrations.AddConstraint(
            model_name="travelcost",
            constraint=models.UniqueConstraint(fields=("country", "centre"), name="travel_cost_once"),
        ),
        migrations.AddConstraint(
            model_name="travelcost",
            constraint=models.CheckConstraint(condition=models.Q(("amount_minor__gte", 0)), name="travel_cost_not_negative"),
        ),
    ]
