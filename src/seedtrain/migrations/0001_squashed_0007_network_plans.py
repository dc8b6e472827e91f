"""Every table of the rooms as it stood before the first release, made whole in one step; the database keeps the journal append-only.

Stands for 0001 to 0007, whose many small steps took several times as long. A database that went through all of them is taken as it is.
"""

import django.db.models.deletion
import django.db.models.functions.text
from django.apps.registry import Apps
from django.conf import settings
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

ENTRY, PAYLOAD = "seedtrain_journalentry", "seedtrain_journalpayload"
RULES = [(ENTRY, "UPDATE"), (ENTRY, "DELETE"), (PAYLOAD, "UPDATE")]
MESSAGE = "the journal is append-only"


def forbid(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """From here on the three statements fail."""
    if schema_editor.connection.vendor == "sqlite":
        for table, verb in RULES:
            schema_editor.execute(
                f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
            )
        return
    schema_editor.execute(
        "CREATE FUNCTION seedtrain_append_only() RETURNS trigger AS $$ "
        f"BEGIN RAISE EXCEPTION '{MESSAGE}' USING ERRCODE = 'integrity_constraint_violation'; END $$ LANGUAGE plpgsql"
    )
    for table, verb in RULES:
        schema_editor.execute(
            f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} FOR EACH ROW EXECUTE FUNCTION seedtrain_append_only()"
        )


def allow(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """The statements work again."""
    on = "" if schema_editor.connection.vendor == "sqlite" else " ON {table}"
    for table, verb in RULES:
        schema_editor.execute(f"DROP TRIGGER {table}_no_{verb.lower()}" + on.format(table=table))
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP FUNCTION seedtrain_append_only()")


class Migration(migrations.Migration):
    replaces = [
        ("seedtrain", "0001_rooms"),
        ("seedtrain", "0002_journal_append_only"),
        ("seedtrain", "0003_desk_of_the_committee"),
        ("seedtrain", "0004_scores_by_mean_or_calibrated"),
        ("seedtrain", "0005_floors_by_priority"),
        ("seedtrain", "0006_capacity_of_centres"),
        ("seedtrain", "0007_network_plans"),
    ]

    initial = True

    dependencies = []

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
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="ContentText",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(help_text="The table, such as `competency`.", max_length=40)),
                ("key", models.CharField(help_text="The row's slug, code or number.", max_length=80)),
                ("field", models.CharField(max_length=40)),
                ("language", models.CharField(max_length=10)),
                ("text", models.TextField()),
                ("source_sha256", models.CharField(help_text="Hash of the text that was translated.", max_length=64)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("kind", "key", "field", "language"), name="content_text_once")],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Framework",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.SlugField(max_length=40)),
                ("version", models.CharField(max_length=20)),
                ("title", models.CharField(max_length=200)),
                ("is_draft", models.BooleanField(default=True, help_text="Ours, not yet reviewed by practitioners.")),
                ("source", models.TextField()),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("code", "version"), name="framework_version_once")],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="JobRole",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(max_length=10, unique=True)),
                ("title", models.CharField(max_length=200)),
                ("family", models.CharField(max_length=100)),
                ("isco08", models.CharField(blank=True, max_length=20)),
            ],
            options={
                "ordering": ["code"],
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="JournalEntry",
            fields=[
                ("number", models.PositiveBigIntegerField(primary_key=True, serialize=False)),
                ("at", models.DateTimeField()),
                ("device_at", models.DateTimeField(blank=True, null=True)),
                ("actor_id", models.BigIntegerField(db_index=True, null=True)),
                ("verb", models.CharField(db_index=True, max_length=60)),
                ("about", models.CharField(db_index=True, max_length=120)),
                ("commitment", models.CharField(max_length=64)),
                ("previous_hash", models.CharField(max_length=64)),
                ("chain_hash", models.CharField(max_length=64, unique=True)),
            ],
            options={
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="Norm",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(max_length=40, unique=True)),
                ("title", models.CharField(max_length=300)),
                ("issuer", models.CharField(max_length=120)),
                ("year", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("governs", models.TextField(blank=True)),
                (
                    "status",
                    models.CharField(choices=[("current", "Current"), ("superseded", "Superseded"), ("draft", "Draft")], max_length=20),
                ),
                (
                    "verified",
                    models.CharField(help_text="verified, partly or unverified; print numbers only where verified.", max_length=20),
                ),
                ("source", models.TextField(blank=True)),
                (
                    "superseded_by",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="supersedes", to="seedtrain.norm"
                    ),
                ),
            ],
            options={
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="Organisation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("slug", models.SlugField(max_length=80, unique=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("manufacturer", "Manufacturer"),
                            ("regulator", "Regulatory authority"),
                            ("ministry", "Ministry"),
                            ("university", "University or institute"),
                            ("training", "Training organisation"),
                            ("funder", "Funder"),
                            ("international", "International organisation"),
                            ("other", "Other"),
                        ],
                        max_length=20,
                    ),
                ),
                ("country", models.CharField(blank=True, help_text="ISO 3166-1 alpha-3; empty when it has none.", max_length=3)),
                ("is_demo", models.BooleanField(default=False)),
                ("source", models.TextField(blank=True)),
            ],
            options={
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="Person",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                (
                    "email",
                    models.EmailField(help_text="Signs in and receives answers; erased on request.", max_length=254, verbose_name="e-mail"),
                ),
                (
                    "verified_email",
                    models.CharField(
                        blank=True,
                        help_text="The address this person has shown to be theirs; invitations count only for it. Erased on request.",
                        max_length=254,
                    ),
                ),
                (
                    "name",
                    models.CharField(
                        blank=True, help_text="As it stands on credentials; erased on request.", max_length=200, verbose_name="name"
                    ),
                ),
                ("language", models.CharField(default="en", max_length=10)),
                ("time_zone", models.CharField(default="UTC", max_length=64)),
                ("is_active", models.BooleanField(default=True)),
                ("is_demo", models.BooleanField(default=False, help_text="A synthetic person of the demo world.")),
                ("created_at", models.DateTimeField()),
                ("erased_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "constraints": [models.UniqueConstraint(django.db.models.functions.text.Lower("email"), name="person_email_once")],
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="Centre",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("slug", models.SlugField(max_length=80, unique=True)),
                ("name", models.CharField(max_length=200)),
                (
                    "pillar",
                    models.CharField(
                        choices=[("who", "WHO programmes"), ("hub", "Global Training Hub"), ("regional", "Regional training centres")],
                        max_length=10,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[("candidate", "Candidate"), ("admitted", "In the network"), ("suspended", "Suspended")], max_length=10
                    ),
                ),
                ("admitted_at", models.DateTimeField(blank=True, null=True)),
                ("country", models.CharField(max_length=3)),
                ("region", models.CharField(blank=True, help_text="WHO region it serves; empty for all.", max_length=5)),
                ("languages", models.JSONField(default=list)),
                ("summary", models.TextField(blank=True)),
                ("contact", models.TextField(blank=True)),
                ("is_demo", models.BooleanField(default=False, help_text="A synthetic centre of the demo world.")),
                ("source", models.TextField(blank=True)),
                (
                    "organisation",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="centres", to="seedtrain.organisation"),
                ),
            ],
            options={
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="Consent",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=40)),
                ("version", models.PositiveIntegerField()),
                ("text_sha256", models.CharField(max_length=64)),
                ("given_at", models.DateTimeField()),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                (
                    "person",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="consents", to=settings.AUTH_USER_MODEL),
                ),
            ],
            options={
                "indexes": [],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("withdrawn_at", None)), fields=("person", "kind", "version"), name="consent_once_a_version"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Document",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sha256", models.CharField(db_index=True, max_length=64)),
                ("size", models.PositiveIntegerField()),
                ("media_type", models.CharField(max_length=100)),
                ("name", models.CharField(help_text="As the owner called it; erased with the account.", max_length=200)),
                ("uploaded_at", models.DateTimeField()),
                (
                    "owner",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="documents", to=settings.AUTH_USER_MODEL),
                ),
            ],
            options={
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="Domain",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(max_length=10)),
                ("name", models.CharField(max_length=200)),
                ("position", models.PositiveSmallIntegerField()),
                (
                    "framework",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="domains", to="seedtrain.framework"),
                ),
            ],
            options={
                "ordering": ["position"],
                "indexes": [],
                "constraints": [models.UniqueConstraint(fields=("framework", "code"), name="domain_once")],
            },
        ),
        migrations.CreateModel(
            name="JournalPayload",
            fields=[
                (
                    "entry",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        primary_key=True,
                        related_name="payload",
                        serialize=False,
                        to="seedtrain.journalentry",
                    ),
                ),
                ("salt", models.CharField(max_length=32)),
                ("body", models.JSONField()),
                (
                    "subject",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="Membership",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("officer", "Programme officer"),
                            ("reviewer", "Reviewer"),
                            ("chair", "Committee chair"),
                            ("trainer", "Trainer"),
                            ("centre_manager", "Centre manager"),
                            ("training_manager", "Site training manager"),
                            ("ministry", "Ministry"),
                            ("auditor", "Auditor"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "scope_kind",
                    models.CharField(
                        choices=[
                            ("network", "network"),
                            ("organisation", "organisation"),
                            ("centre", "centre"),
                            ("country", "country"),
                            ("call", "call"),
                        ],
                        max_length=20,
                    ),
                ),
                ("scope_key", models.CharField(blank=True, max_length=80)),
                ("started_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                (
                    "person",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="memberships", to=settings.AUTH_USER_MODEL),
                ),
            ],
            options={
                "indexes": [],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("ended_at", None)), fields=("person", "role", "scope_kind", "scope_key"), name="membership_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("scope_key", ""), ("scope_kind", "network")),
                            models.Q(models.Q(("scope_kind", "network"), _negated=True), models.Q(("scope_key", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="membership_scope_named",
                    ),
                ],
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
                "indexes": [],
                "constraints": [models.CheckConstraint(condition=models.Q(("weeks__gte", 1)), name="network_plan_has_weeks")],
            },
        ),
        migrations.CreateModel(
            name="OrganisationName",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=200)),
                ("valid_from", models.DateField(blank=True, null=True)),
                (
                    "organisation",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="names", to="seedtrain.organisation"),
                ),
            ],
            options={
                "indexes": [],
                "constraints": [
                    models.UniqueConstraint(fields=("organisation", "valid_from"), name="organisation_one_name_a_day", nulls_distinct=False)
                ],
            },
        ),
        migrations.CreateModel(
            name="OutgoingMail",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("event", models.CharField(max_length=60)),
                ("about", models.CharField(help_text="What it is about, such as `application/ABC123`.", max_length=120)),
                ("language", models.CharField(max_length=10)),
                ("subject", models.CharField(max_length=300)),
                ("body", models.TextField()),
                ("queued_at", models.DateTimeField()),
                ("is_held", models.BooleanField(default=False)),
                ("claimed_at", models.DateTimeField(blank=True, help_text="A sender took it; free again after ten minutes.", null=True)),
                ("sent_at", models.DateTimeField(blank=True, null=True)),
                ("attempts", models.PositiveSmallIntegerField(default=0)),
                ("last_error", models.TextField(blank=True)),
                ("to", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="mails", to=settings.AUTH_USER_MODEL)),
            ],
            options={
                "indexes": [models.Index(condition=models.Q(("sent_at", None)), fields=["queued_at"], name="outgoing_mail_waiting")],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="ProfileFact",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=60)),
                ("value", models.JSONField(help_text="The person's own words; kept while the account exists, erased with it.")),
                ("updated_at", models.DateTimeField()),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="profile_facts", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "indexes": [],
                "constraints": [models.UniqueConstraint(fields=("person", "key"), name="profile_fact_once")],
            },
        ),
        migrations.CreateModel(
            name="Programme",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("slug", models.SlugField(max_length=80, unique=True)),
                ("name", models.CharField(max_length=200)),
                (
                    "pillar",
                    models.CharField(
                        choices=[("who", "WHO programmes"), ("hub", "Global Training Hub"), ("regional", "Regional training centres")],
                        max_length=10,
                    ),
                ),
                ("summary", models.TextField(blank=True)),
                ("source", models.TextField(blank=True)),
                (
                    "owner",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="programmes", to="seedtrain.organisation"),
                ),
            ],
            options={
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="SiteProfile",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("slug", models.SlugField(max_length=80, unique=True)),
                ("name", models.CharField(max_length=200)),
                ("country", models.CharField(max_length=3)),
                ("platform", models.CharField(max_length=20)),
                (
                    "plan",
                    models.JSONField(
                        default=dict, help_text="Capacity, lines, shifts, as entered; keys as in docs/reference/site-profile.md."
                    ),
                ),
                ("is_demo", models.BooleanField(default=False)),
                (
                    "organisation",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="sites", to="seedtrain.organisation"),
                ),
            ],
            options={
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="Competency",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(max_length=20, unique=True)),
                ("name", models.CharField(max_length=200)),
                ("description", models.TextField()),
                ("platforms", models.JSONField(default=list)),
                ("requalify_months", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("position", models.PositiveSmallIntegerField()),
                (
                    "domain",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="competencies", to="seedtrain.domain"),
                ),
                ("norms", models.ManyToManyField(related_name="competencies", to="seedtrain.norm")),
            ],
            options={
                "ordering": ["position"],
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="Course",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("slug", models.SlugField(max_length=100, unique=True)),
                ("code", models.CharField(blank=True, max_length=40)),
                (
                    "programme",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="courses", to="seedtrain.programme"),
                ),
            ],
            options={
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="Issuer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("did", models.CharField(max_length=300, unique=True)),
                ("key_number", models.PositiveSmallIntegerField(default=1)),
                ("next_status_index", models.PositiveIntegerField(default=0)),
                ("status_list", models.JSONField(blank=True, help_text="The signed status list credential last published.", null=True)),
                ("status_published_at", models.DateTimeField(blank=True, null=True)),
                ("centre", models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name="issuer", to="seedtrain.centre")),
            ],
            options={
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="NeedsAssessment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("assessed_at", models.DateTimeField()),
                ("assessed_by", models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, to=settings.AUTH_USER_MODEL)),
                (
                    "site",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="assessments", to="seedtrain.siteprofile"),
                ),
            ],
            options={
                "ordering": ["-assessed_at"],
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="RosterEntry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("label", models.CharField(help_text="The site's staff number; no name is needed. Erased with the roster.", max_length=80)),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="roster_entries",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("role", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="seedtrain.jobrole")),
                ("site", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="roster", to="seedtrain.siteprofile")),
            ],
            options={
                "indexes": [],
                "constraints": [models.UniqueConstraint(fields=("site", "label"), name="roster_label_once")],
            },
        ),
        migrations.CreateModel(
            name="SiteRole",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("heads_required", models.PositiveIntegerField()),
                (
                    "origin",
                    models.CharField(
                        choices=[("roster", "the site's own roster"), ("model", "a staffing model")], default="roster", max_length=10
                    ),
                ),
                ("role", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="seedtrain.jobrole")),
                ("site", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="roles", to="seedtrain.siteprofile")),
            ],
            options={
                "indexes": [],
                "constraints": [models.UniqueConstraint(fields=("site", "role"), name="site_role_once")],
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
                "indexes": [],
                "constraints": [models.UniqueConstraint(fields=("centre", "label"), name="trainer_label_once")],
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
                "indexes": [],
                "constraints": [
                    models.UniqueConstraint(fields=("country", "centre"), name="travel_cost_once"),
                    models.CheckConstraint(condition=models.Q(("amount_minor__gte", 0)), name="travel_cost_not_negative"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Venue",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("slug", models.SlugField(max_length=80, unique=True)),
                ("name", models.CharField(max_length=200)),
                ("city", models.CharField(max_length=100)),
                ("country", models.CharField(max_length=3)),
                ("latitude", models.FloatField(help_text="[degrees north]")),
                ("longitude", models.FloatField(help_text="[degrees east]")),
                ("time_zone", models.CharField(max_length=64)),
                ("facilities", models.TextField(blank=True)),
                ("source", models.TextField(blank=True)),
                ("centre", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="venues", to="seedtrain.centre")),
            ],
            options={
                "indexes": [],
                "constraints": [],
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
                "indexes": [],
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
                "indexes": [],
            },
        ),
        migrations.CreateModel(
            name="CourseVersion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveSmallIntegerField()),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "Draft"), ("published", "Published"), ("retired", "Retired")], default="draft", max_length=10
                    ),
                ),
                ("published_at", models.DateTimeField(blank=True, null=True)),
                ("title", models.CharField(max_length=250)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("introductory", "Introductory course"),
                            ("hands_on", "Hands-on training"),
                            ("marathon", "Virtual marathon"),
                            ("week_of_quality", "Week of Quality"),
                            ("workshop", "Workshop"),
                            ("short_course", "Short course"),
                        ],
                        max_length=20,
                    ),
                ),
                ("summary", models.TextField(blank=True)),
                ("level", models.PositiveSmallIntegerField(default=1, help_text="The highest level an outcome reaches.")),
                ("product_area", models.CharField(blank=True, max_length=120)),
                ("platform", models.CharField(blank=True, help_text="Platform code, or empty for all.", max_length=20)),
                ("languages", models.JSONField(default=list, help_text="Languages it is taught in, as BCP 47 codes.")),
                ("hours", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("duration", models.CharField(blank=True, help_text="In words, as published.", max_length=120)),
                ("audience", models.TextField(blank=True)),
                ("eligibility", models.TextField(blank=True)),
                ("cost", models.TextField(blank=True, help_text="What it costs and who pays, in words.")),
                ("assessment", models.TextField(blank=True)),
                ("certificate", models.TextField(blank=True)),
                ("contact", models.TextField(blank=True)),
                ("source", models.TextField(blank=True)),
                ("is_ours", models.BooleanField(default=False, help_text="Modules and outcomes are Seedtrain's draft mapping.")),
                ("course", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="versions", to="seedtrain.course")),
            ],
            options={
                "indexes": [],
                "constraints": [
                    models.UniqueConstraint(fields=("course", "number"), name="course_version_once"),
                    models.UniqueConstraint(
                        condition=models.Q(("state", "published")), fields=("course",), name="course_one_published_version"
                    ),
                ],
            },
        ),
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
                "indexes": [],
                "constraints": [models.UniqueConstraint(fields=("centre", "slug"), name="facility_slug_once")],
            },
        ),
        migrations.CreateModel(
            name="Gap",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("level", models.PositiveSmallIntegerField()),
                ("heads_required", models.PositiveIntegerField()),
                ("heads_held", models.PositiveIntegerField()),
                ("competency", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="seedtrain.competency")),
                ("role", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="seedtrain.jobrole")),
                (
                    "assessment",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="gaps", to="seedtrain.needsassessment"),
                ),
            ],
            options={
                "indexes": [],
                "constraints": [models.UniqueConstraint(fields=("assessment", "role", "competency"), name="gap_once")],
            },
        ),
        migrations.CreateModel(
            name="HeldLevel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("level", models.PositiveSmallIntegerField()),
                (
                    "evidence",
                    models.CharField(
                        choices=[("declared", "declared by the site"), ("credential", "credential"), ("confirmed", "confirmed on site")],
                        max_length=20,
                    ),
                ),
                ("reference", models.CharField(blank=True, help_text="The credential's code, when that is the evidence.", max_length=80)),
                ("since", models.DateField()),
                ("valid_until", models.DateField(blank=True, null=True)),
                ("competency", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="seedtrain.competency")),
                ("entry", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="held", to="seedtrain.rosterentry")),
            ],
            options={
                "indexes": [],
                "constraints": [
                    models.UniqueConstraint(fields=("entry", "competency", "evidence", "reference"), name="held_level_once"),
                    models.CheckConstraint(condition=models.Q(("level__range", (1, 4))), name="held_level_one_to_four"),
                ],
            },
        ),
        migrations.CreateModel(
            name="LevelBehaviour",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("level", models.PositiveSmallIntegerField()),
                ("behaviour", models.TextField()),
                (
                    "competency",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="behaviours", to="seedtrain.competency"),
                ),
            ],
            options={
                "ordering": ["level"],
                "indexes": [],
                "constraints": [
                    models.UniqueConstraint(fields=("competency", "level"), name="level_behaviour_once"),
                    models.CheckConstraint(condition=models.Q(("level__range", (1, 4))), name="level_behaviour_one_to_four"),
                ],
            },
        ),
        migrations.CreateModel(
            name="RoleRequirement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("level", models.PositiveSmallIntegerField()),
                (
                    "competency",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="requirements", to="seedtrain.competency"),
                ),
                (
                    "role",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="requirements", to="seedtrain.jobrole"),
                ),
            ],
            options={
                "indexes": [],
                "constraints": [
                    models.UniqueConstraint(fields=("role", "competency"), name="role_requirement_once"),
                    models.CheckConstraint(condition=models.Q(("level__range", (1, 4))), name="role_requirement_one_to_four"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Signatory",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveSmallIntegerField()),
                ("name", models.CharField(blank=True, max_length=200)),
                ("office", models.CharField(max_length=200)),
                ("organisation", models.CharField(max_length=200)),
                ("valid_from", models.DateField(blank=True, null=True)),
                ("valid_until", models.DateField(blank=True, null=True)),
                (
                    "issuer",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="signatories", to="seedtrain.issuer"),
                ),
            ],
            options={
                "ordering": ["position"],
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="SiteConfirmation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("confirmed_at", models.DateTimeField()),
                ("lapses_on", models.DateField(blank=True, null=True)),
                ("competency", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="seedtrain.competency")),
                (
                    "confirmed_by",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="confirmations", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "site",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="confirmations", to="seedtrain.siteprofile"
                    ),
                ),
            ],
            options={
                "indexes": [],
                "constraints": [
                    models.UniqueConstraint(fields=("person", "competency", "site", "confirmed_at"), name="confirmation_once"),
                    models.CheckConstraint(
                        condition=models.Q(("person", models.F("confirmed_by")), _negated=True), name="confirmation_by_somebody_else"
                    ),
                ],
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
                "indexes": [],
                "constraints": [
                    models.UniqueConstraint(fields=("trainer", "first_monday"), name="trainer_away_once"),
                    models.CheckConstraint(
                        condition=models.Q(("last_monday__gte", models.F("first_monday"))), name="trainer_away_ends_after_start"
                    ),
                ],
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
                "indexes": [],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("facility", None), _negated=True),
                        fields=("facility", "monday"),
                        name="capacity_week_of_facility_once",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("facility", None)), fields=("centre", "monday"), name="capacity_week_of_centre_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(models.Q(("facility", None), _negated=True), ("units", 0), _connector="OR"),
                        name="capacity_week_of_centre_is_closed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LearningOutcome",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("level", models.PositiveSmallIntegerField()),
                (
                    "evidence_mode",
                    models.CharField(
                        choices=[
                            ("simulated", "Simulated"),
                            ("classroom", "Classroom"),
                            ("observed_on_plant", "Observed on plant"),
                            ("on_the_job", "On the job"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "competency",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="outcomes", to="seedtrain.competency"),
                ),
                (
                    "version",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="outcomes", to="seedtrain.courseversion"),
                ),
                ("norms", models.ManyToManyField(blank=True, to="seedtrain.norm")),
            ],
            options={
                "ordering": ["competency__position"],
                "indexes": [],
                "constraints": [
                    models.UniqueConstraint(fields=("version", "competency"), name="outcome_once"),
                    models.CheckConstraint(condition=models.Q(("level__range", (1, 4))), name="outcome_level_one_to_four"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Lesson",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("slug", models.SlugField(max_length=100)),
                ("language", models.CharField(default="en", max_length=10)),
                ("number", models.PositiveSmallIntegerField(default=1)),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "Draft"), ("review", "In review"), ("published", "Published"), ("retired", "Retired")],
                        default="draft",
                        max_length=10,
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                ("title", models.CharField(max_length=250)),
                ("blocks", models.JSONField(help_text="List of {kind: text|figure|quiz, ...}; see docs/reference/lesson-blocks.md.")),
                ("source", models.TextField(blank=True)),
                (
                    "version_of_course",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="lessons", to="seedtrain.courseversion"),
                ),
            ],
            options={
                "ordering": ["position"],
                "indexes": [],
                "constraints": [
                    models.UniqueConstraint(fields=("slug", "language", "number"), name="lesson_version_once"),
                    models.UniqueConstraint(
                        condition=models.Q(("state", "published")), fields=("slug", "language"), name="lesson_one_published"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Module",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveSmallIntegerField()),
                ("title", models.CharField(max_length=250)),
                (
                    "modality",
                    models.CharField(
                        choices=[("virtual", "Virtual"), ("classroom", "Classroom"), ("hands_on", "Hands-on"), ("visit", "Site visit")],
                        max_length=20,
                    ),
                ),
                ("hours", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("summary", models.TextField(blank=True)),
                (
                    "version",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="modules", to="seedtrain.courseversion"),
                ),
            ],
            options={
                "ordering": ["position"],
                "indexes": [],
                "constraints": [models.UniqueConstraint(fields=("version", "position"), name="module_position_once")],
            },
        ),
        migrations.CreateModel(
            name="Offering",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("slug", models.SlugField(max_length=100, unique=True)),
                ("title", models.CharField(max_length=250)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("planned", "Planned"),
                            ("published", "Published"),
                            ("running", "Running"),
                            ("ended", "Ended"),
                            ("cancelled", "Cancelled"),
                        ],
                        default="planned",
                        max_length=10,
                    ),
                ),
                ("language", models.CharField(default="en", max_length=10)),
                ("region", models.CharField(blank=True, help_text="WHO region it is for; empty for all.", max_length=5)),
                ("starts_on", models.DateField(blank=True, null=True)),
                ("ends_on", models.DateField(blank=True, null=True)),
                ("seats_advertised", models.PositiveIntegerField(blank=True, null=True)),
                ("operator", models.CharField(blank=True, max_length=200)),
                ("coordinator", models.CharField(blank=True, max_length=200)),
                ("source", models.TextField(blank=True)),
                ("is_demo", models.BooleanField(default=False)),
                ("centre", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="offerings", to="seedtrain.centre")),
                (
                    "version",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="offerings", to="seedtrain.courseversion"),
                ),
            ],
            options={
                "ordering": [models.OrderBy(models.F("starts_on"), descending=True, nulls_last=True), "slug"],
                "indexes": [],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on", None), ("starts_on", None), ("ends_on__gte", models.F("starts_on")), _connector="OR"
                        ),
                        name="offering_ends_after_start",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Prerequisite",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "requires",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="required_by", to="seedtrain.course"),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="prerequisites", to="seedtrain.courseversion"
                    ),
                ),
            ],
            options={
                "indexes": [],
                "constraints": [models.UniqueConstraint(fields=("version", "requires"), name="prerequisite_once")],
            },
        ),
        migrations.CreateModel(
            name="Call",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("slug", models.SlugField(max_length=100, unique=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[("people", "For people"), ("centres", "Expression of interest for centres")],
                        default="people",
                        max_length=10,
                    ),
                ),
                (
                    "entry",
                    models.CharField(
                        choices=[
                            ("open_registration", "Open registration"),
                            ("competitive", "Competitive call"),
                            ("nomination", "By nomination"),
                            ("invitation", "By invitation"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "Draft"),
                            ("open", "Open"),
                            ("closed", "Closed, being reviewed"),
                            ("decided", "Decided, not yet announced"),
                            ("released", "Decisions announced"),
                            ("cancelled", "Cancelled"),
                        ],
                        default="draft",
                        max_length=10,
                    ),
                ),
                ("title", models.CharField(max_length=250)),
                ("summary", models.TextField(blank=True)),
                ("languages", models.JSONField(default=list, help_text="Languages an application may be written in.")),
                ("opens_at", models.DateTimeField(blank=True, null=True)),
                ("deadline", models.DateTimeField(blank=True, null=True)),
                ("deadline_zone", models.CharField(default="UTC", max_length=64)),
                ("deadline_place", models.CharField(blank=True, max_length=100)),
                ("seats", models.PositiveIntegerField(default=0)),
                ("waitlist_seats", models.PositiveIntegerField(default=0)),
                ("offer_days", models.PositiveSmallIntegerField(default=7, help_text="Days an admitted applicant has to answer.")),
                ("countries_as_of", models.DateField(help_text="The day whose table of country status this call uses.")),
                ("policy", models.JSONField(default=list, help_text="Balance rules: name, where, floor, target, cap, priority, why.")),
                ("caps_each", models.JSONField(default=list, help_text="Caps for every value of a trait: trait, cap.")),
                ("seed_commitment", models.CharField(blank=True, help_text="SHA-256 of the tie seed, public from opening.", max_length=64)),
                ("seed", models.CharField(blank=True, help_text="Kept secret until the selection is run.", max_length=64)),
                ("is_demo", models.BooleanField(default=False)),
                ("demo_note", models.TextField(blank=True, help_text="What the demo changed about a real call.")),
                ("source", models.TextField(blank=True)),
                (
                    "offering",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="calls", to="seedtrain.offering"
                    ),
                ),
                (
                    "scoring",
                    models.CharField(
                        choices=[
                            ("mean", "The mean of its reviews"),
                            ("calibrated", "Calibrated: corrected for lenient and severe reviewers"),
                        ],
                        default="mean",
                        help_text="How reviews become one score.",
                        max_length=10,
                    ),
                ),
                (
                    "floors",
                    models.CharField(
                        choices=[
                            ("all", "Choose nobody and say which rules conflict"),
                            ("by_priority", "Keep them in order of their priority"),
                        ],
                        default="all",
                        help_text="What happens when not every floor of the balance can be kept.",
                        max_length=12,
                    ),
                ),
                (
                    "passing",
                    models.CharField(
                        choices=[
                            ("at_once", "It goes to the next on the waiting list at once"),
                            ("together", "It stays free until the officer fills all free places together"),
                        ],
                        default="at_once",
                        help_text="What becomes of a place given back.",
                        max_length=10,
                    ),
                ),
            ],
            options={
                "ordering": ["-deadline"],
                "indexes": [],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["draft", "cancelled"]),
                            models.Q(("deadline__isnull", False), ("opens_at__isnull", False)),
                            _connector="OR",
                        ),
                        name="call_open_has_deadline",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("deadline", None), ("opens_at", None), ("deadline__gt", models.F("opens_at")), _connector="OR"),
                        name="call_deadline_after_opening",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind", "centres"), ("state__in", ["draft", "cancelled"]), ("offering__isnull", False), _connector="OR"
                        ),
                        name="call_people_has_offering",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CostItem",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("item", models.CharField(max_length=40)),
                ("payer", models.CharField(max_length=200)),
                ("amount_minor", models.BigIntegerField(blank=True, help_text="In the currency's smallest unit.", null=True)),
                ("currency", models.CharField(blank=True, max_length=3)),
                ("note", models.TextField(blank=True)),
                ("offering", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="costs", to="seedtrain.offering")),
            ],
            options={
                "indexes": [],
                "constraints": [models.UniqueConstraint(fields=("offering", "item"), name="cost_item_once")],
            },
        ),
        migrations.CreateModel(
            name="Funder",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "offering",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="funders", to="seedtrain.offering"),
                ),
                ("organisation", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="seedtrain.organisation")),
            ],
            options={
                "indexes": [],
                "constraints": [models.UniqueConstraint(fields=("offering", "organisation"), name="funder_once")],
            },
        ),
        migrations.CreateModel(
            name="OfferingPart",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveSmallIntegerField()),
                ("title", models.CharField(max_length=200)),
                (
                    "modality",
                    models.CharField(
                        choices=[("virtual", "Virtual"), ("classroom", "Classroom"), ("hands_on", "Hands-on"), ("visit", "Site visit")],
                        max_length=20,
                    ),
                ),
                ("starts_on", models.DateField(blank=True, null=True)),
                ("ends_on", models.DateField(blank=True, null=True)),
                ("duration", models.CharField(blank=True, max_length=100)),
                ("offering", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="parts", to="seedtrain.offering")),
                (
                    "venue",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="parts", to="seedtrain.venue"
                    ),
                ),
            ],
            options={
                "ordering": ["position"],
                "indexes": [],
                "constraints": [models.UniqueConstraint(fields=("offering", "position"), name="part_position_once")],
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
                "indexes": [],
                "constraints": [models.UniqueConstraint(fields=("plan", "offering"), name="plan_offering_once")],
            },
        ),
        migrations.CreateModel(
            name="PublishedFigure",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=40)),
                ("value", models.IntegerField()),
                ("source", models.TextField()),
                ("confidence", models.CharField(max_length=20)),
                (
                    "offering",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="figures", to="seedtrain.offering"),
                ),
            ],
            options={
                "indexes": [],
                "constraints": [models.UniqueConstraint(fields=("offering", "key"), name="published_figure_once")],
            },
        ),
        migrations.CreateModel(
            name="Application",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(help_text="Public code, printed on the receipt.", max_length=12, unique=True)),
                (
                    "state",
                    models.CharField(
                        choices=[("draft", "Draft"), ("submitted", "Sent"), ("withdrawn", "Withdrawn")], default="draft", max_length=10
                    ),
                ),
                ("language", models.CharField(default="en", max_length=10)),
                (
                    "answers",
                    models.JSONField(default=dict, help_text="By question key; kept two years after the call, erased with the account."),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                ("started_at", models.DateTimeField()),
                ("saved_at", models.DateTimeField()),
                ("submitted_at", models.DateTimeField(blank=True, null=True)),
                ("receipt_sha256", models.CharField(blank=True, help_text="Hash of exactly what was sent.", max_length=64)),
                (
                    "traits",
                    models.JSONField(
                        default=dict, help_text="Frozen when sent: country, region, income_group, ldc, sex, employer_type, institution."
                    ),
                ),
                ("eligibility", models.JSONField(default=list, help_text="Per rule: position, outcome, found; frozen when sent.")),
                (
                    "eligibility_outcome",
                    models.CharField(
                        blank=True, choices=[("met", "Met"), ("not_met", "Not met"), ("unclear", "Cannot tell")], max_length=10
                    ),
                ),
                (
                    "screened_outcome",
                    models.CharField(
                        blank=True, choices=[("met", "Met"), ("not_met", "Not met"), ("unclear", "Cannot tell")], max_length=10
                    ),
                ),
                ("screened_why", models.TextField(blank=True)),
                (
                    "score_hundredths",
                    models.IntegerField(blank=True, help_text="Mean of submitted reviews, frozen by each review [0..10000].", null=True),
                ),
                (
                    "applicant",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="applications", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "screened_by",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                ("call", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="applications", to="seedtrain.call")),
                (
                    "nominated_by",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to="seedtrain.organisation"
                    ),
                ),
            ],
            options={
                "ordering": ["code"],
                "indexes": [models.Index(fields=["call", "state"], name="application_by_call")],
                "constraints": [
                    models.UniqueConstraint(fields=("call", "applicant"), name="application_once_a_call"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "submitted"), _negated=True),
                            models.Q(("submitted_at__isnull", False), models.Q(("receipt_sha256", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="application_sent_has_receipt",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DeadlineChange",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("old", models.DateTimeField()),
                ("new", models.DateTimeField()),
                ("why", models.TextField()),
                ("changed_at", models.DateTimeField()),
                (
                    "call",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="deadline_changes", to="seedtrain.call"),
                ),
            ],
            options={
                "ordering": ["changed_at"],
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="EligibilityRule",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveSmallIntegerField()),
                ("field", models.CharField(max_length=60)),
                (
                    "operator",
                    models.CharField(
                        choices=[
                            ("in", "is one of"),
                            ("not_in", "is none of"),
                            ("at_most", "is at most"),
                            ("at_least", "is at least"),
                            ("equals", "is"),
                            ("contains", "includes"),
                        ],
                        max_length=10,
                    ),
                ),
                ("value", models.JSONField()),
                ("words", models.TextField()),
                ("source", models.TextField(blank=True)),
                ("call", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="rules", to="seedtrain.call")),
            ],
            options={
                "ordering": ["position"],
                "indexes": [],
                "constraints": [models.UniqueConstraint(fields=("call", "position"), name="eligibility_rule_position_once")],
            },
        ),
        migrations.CreateModel(
            name="IndicatorValue",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("indicator", models.CharField(max_length=60)),
                ("group", models.CharField(blank=True, help_text="Such as `country=GHA`; empty for all.", max_length=120)),
                ("numerator", models.PositiveIntegerField()),
                ("denominator", models.PositiveIntegerField()),
                ("as_of", models.DateTimeField()),
                (
                    "call",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="indicator_values",
                        to="seedtrain.call",
                    ),
                ),
            ],
            options={
                "indexes": [],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("indicator", "call", "group", "as_of"), name="indicator_value_once", nulls_distinct=False
                    ),
                    models.CheckConstraint(condition=models.Q(("numerator__gte", 0)), name="indicator_numerator_counts"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Invitation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("email", models.EmailField(help_text="Whom to write to; erased a year after the call.", max_length=254)),
                ("why", models.TextField(blank=True)),
                ("created_at", models.DateTimeField()),
                ("call", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="invitations", to="seedtrain.call")),
                (
                    "invited_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "nominated_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="nominations",
                        to="seedtrain.organisation",
                    ),
                ),
            ],
            options={
                "indexes": [],
                "constraints": [models.UniqueConstraint(fields=("call", "email"), name="invitation_once")],
            },
        ),
        migrations.CreateModel(
            name="Question",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveSmallIntegerField()),
                ("step", models.CharField(help_text="The heading this question stands under, one screen on a phone.", max_length=60)),
                ("key", models.SlugField(max_length=60)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("text", "Short text"),
                            ("long", "Long text"),
                            ("number", "Whole number"),
                            ("choice", "One of"),
                            ("many", "Some of"),
                            ("country", "Country"),
                            ("date", "Date"),
                            ("yes_no", "Yes or no"),
                            ("file", "File"),
                        ],
                        max_length=10,
                    ),
                ),
                ("label", models.CharField(max_length=300)),
                ("hint", models.TextField(blank=True)),
                ("is_required", models.BooleanField(default=True)),
                ("choices", models.JSONField(blank=True, default=list, help_text="Pairs of value and label.")),
                ("most", models.PositiveIntegerField(blank=True, help_text="Most characters, or the largest number.", null=True)),
                ("profile_key", models.CharField(blank=True, max_length=60)),
                ("call", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="questions", to="seedtrain.call")),
            ],
            options={
                "ordering": ["position"],
                "indexes": [],
                "constraints": [
                    models.UniqueConstraint(fields=("call", "key"), name="question_key_once"),
                    models.UniqueConstraint(fields=("call", "position"), name="question_position_once"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Rubric",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveSmallIntegerField(default=1)),
                ("frozen_at", models.DateTimeField(blank=True, null=True)),
                ("source", models.TextField(default="Seedtrain draft")),
                ("call", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="rubrics", to="seedtrain.call")),
            ],
            options={
                "indexes": [],
                "constraints": [models.UniqueConstraint(fields=("call", "version"), name="rubric_version_once")],
            },
        ),
        migrations.CreateModel(
            name="SelectionRun",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveSmallIntegerField()),
                (
                    "state",
                    models.CharField(
                        choices=[("tried", "Tried"), ("proposed", "Proposed to the committee"), ("signed", "Signed")],
                        default="tried",
                        max_length=10,
                    ),
                ),
                ("problem", models.JSONField()),
                ("result", models.JSONField()),
                ("digest", models.CharField(help_text="SHA-256 of problem, result, and changes and scoring if any.", max_length=64)),
                ("run_at", models.DateTimeField()),
                ("call", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="runs", to="seedtrain.call")),
                ("run_by", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL)),
                (
                    "chances",
                    models.JSONField(blank=True, default=dict, help_text="Of being chosen: draws, seed, hits by code, grey codes."),
                ),
                ("changes", models.JSONField(blank=True, default=list, help_text="Against the published balance: rule, field, was, now.")),
                ("changes_why", models.TextField(blank=True, help_text="Why the published balance is changed; published with the method.")),
                (
                    "name",
                    models.CharField(
                        blank=True, help_text="What the committee calls this scenario; empty for the promised balance.", max_length=100
                    ),
                ),
                (
                    "scoring",
                    models.JSONField(
                        blank=True,
                        default=dict,
                        help_text="Where calibrated scores were promised: code, and in words why they count or do not.",
                    ),
                ),
            ],
            options={
                "ordering": ["-number"],
                "indexes": [],
                "constraints": [
                    models.UniqueConstraint(fields=("call", "number"), name="selection_run_once"),
                    models.UniqueConstraint(condition=models.Q(("state", "signed")), fields=("call",), name="selection_one_signed"),
                    models.UniqueConstraint(
                        condition=models.Q(("name", ""), _negated=True), fields=("call", "name"), name="selection_name_once"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Session",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("slug", models.SlugField(max_length=120, unique=True)),
                ("title", models.CharField(max_length=250)),
                ("starts_at", models.DateTimeField()),
                ("ends_at", models.DateTimeField()),
                ("time_zone", models.CharField(max_length=64)),
                ("units", models.PositiveSmallIntegerField(default=1, help_text="Units of attendance it counts for.")),
                ("check_in_code", models.CharField(blank=True, max_length=12)),
                (
                    "part",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="sessions", to="seedtrain.offeringpart"),
                ),
            ],
            options={
                "ordering": ["starts_at"],
                "indexes": [],
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("ends_at__gt", models.F("starts_at"))), name="session_ends_after_start")
                ],
            },
        ),
        migrations.CreateModel(
            name="Assignment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "state",
                    models.CharField(
                        choices=[("assigned", "To read"), ("done", "Done"), ("withdrawn", "Taken back")], default="assigned", max_length=10
                    ),
                ),
                ("assigned_at", models.DateTimeField()),
                (
                    "application",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="assignments", to="seedtrain.application"),
                ),
                (
                    "reviewer",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="assignments", to=settings.AUTH_USER_MODEL),
                ),
            ],
            options={
                "ordering": ["application__code"],
                "indexes": [],
                "constraints": [models.UniqueConstraint(fields=("application", "reviewer"), name="assignment_once")],
            },
        ),
        migrations.CreateModel(
            name="Attachment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "application",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="attachments", to="seedtrain.application"),
                ),
                ("document", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="seedtrain.document")),
                ("question", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="seedtrain.question")),
            ],
            options={
                "indexes": [],
                "constraints": [models.UniqueConstraint(fields=("application", "question"), name="attachment_once")],
            },
        ),
        migrations.CreateModel(
            name="Conflict",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("employer", "Same employer"),
                            ("country", "Same country"),
                            ("declared", "Declared by the reviewer"),
                            ("none", "Looked at: not a conflict"),
                        ],
                        max_length=10,
                    ),
                ),
                ("why", models.TextField(blank=True)),
                ("recorded_at", models.DateTimeField()),
                (
                    "application",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="conflicts", to="seedtrain.application"),
                ),
                (
                    "reviewer",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="conflicts", to=settings.AUTH_USER_MODEL),
                ),
            ],
            options={
                "indexes": [],
                "constraints": [models.UniqueConstraint(fields=("application", "reviewer"), name="conflict_once")],
            },
        ),
        migrations.CreateModel(
            name="Criterion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveSmallIntegerField()),
                ("key", models.SlugField(max_length=40)),
                ("label", models.CharField(max_length=200)),
                ("weight", models.PositiveSmallIntegerField(default=1)),
                ("anchors", models.JSONField(help_text="Words for each score, lowest first; score i is the i-th.")),
                ("rubric", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="criteria", to="seedtrain.rubric")),
            ],
            options={
                "ordering": ["position"],
                "indexes": [],
                "constraints": [
                    models.UniqueConstraint(fields=("rubric", "key"), name="criterion_once"),
                    models.CheckConstraint(condition=models.Q(("weight__gte", 1)), name="criterion_weight_positive"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Decision",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "outcome",
                    models.CharField(
                        choices=[("admitted", "Admitted"), ("waitlisted", "On the waiting list"), ("declined", "Not admitted")],
                        max_length=10,
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(blank=True, help_text="Place on the waiting list, first is 1.", null=True)),
                ("explanation", models.JSONField(default=dict, help_text="What the engine said: score, needed, binding rules.")),
                ("decided_at", models.DateTimeField()),
                ("released_at", models.DateTimeField(blank=True, null=True)),
                (
                    "application",
                    models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name="decision", to="seedtrain.application"),
                ),
                (
                    "run",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="seedtrain.selectionrun",
                    ),
                ),
            ],
            options={
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="Enrolment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("enrolled", "Enrolled"),
                            ("completed", "Completed"),
                            ("not_completed", "Not completed"),
                            ("withdrawn", "Withdrawn"),
                        ],
                        default="enrolled",
                        max_length=20,
                    ),
                ),
                ("is_host_country", models.BooleanField(default=False, help_text="Shares the class, not the call's denominators.")),
                ("enrolled_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                (
                    "application",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="enrolment",
                        to="seedtrain.application",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="enrolments", to=settings.AUTH_USER_MODEL),
                ),
                (
                    "offering",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="enrolments", to="seedtrain.offering"),
                ),
            ],
            options={
                "indexes": [],
                "constraints": [models.UniqueConstraint(fields=("offering", "person"), name="enrolment_once")],
            },
        ),
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
                (
                    "application",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="fixed", to="seedtrain.application"),
                ),
                ("by", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL)),
                ("call", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="fixed", to="seedtrain.call")),
                (
                    "freed_by",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "ordering": ["-at", "-pk"],
                "indexes": [],
                "constraints": [
                    models.UniqueConstraint(condition=models.Q(("freed_at", None)), fields=("application",), name="fixed_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("freed_at", None), ("freed_by", None)),
                            models.Q(("freed_at__isnull", False), ("freed_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="fixed_freed_by_somebody",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Offer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "state",
                    models.CharField(
                        choices=[("offered", "Offered"), ("accepted", "Accepted"), ("declined", "Declined"), ("expired", "Expired")],
                        default="offered",
                        max_length=10,
                    ),
                ),
                ("offered_at", models.DateTimeField()),
                ("deadline", models.DateTimeField()),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                (
                    "application",
                    models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name="offer", to="seedtrain.application"),
                ),
                (
                    "replaces",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="replaced_by",
                        to="seedtrain.offer",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(condition=models.Q(("state", "offered")), fields=["deadline"], name="offer_waiting")],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="RunComment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", models.TextField(help_text="Kept with the selection; emptied when its author is erased.")),
                ("at", models.DateTimeField()),
                ("person", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL)),
                (
                    "run",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="comments", to="seedtrain.selectionrun"),
                ),
            ],
            options={
                "ordering": ["at", "pk"],
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="Signature",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(help_text="The name as printed when signing.", max_length=200)),
                (
                    "meaning",
                    models.CharField(
                        choices=[("performed", "Performed"), ("reviewed", "Reviewed"), ("approved", "Approved")], max_length=20
                    ),
                ),
                ("content_sha256", models.CharField(max_length=64)),
                ("signed_at", models.DateTimeField()),
                (
                    "person",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="signatures", to=settings.AUTH_USER_MODEL),
                ),
                (
                    "run",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="signatures", to="seedtrain.selectionrun"),
                ),
            ],
            options={
                "indexes": [],
                "constraints": [models.UniqueConstraint(fields=("run", "person", "meaning"), name="signature_once")],
            },
        ),
        migrations.CreateModel(
            name="Attempt",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("client_key", models.CharField(help_text="Made by the page; the same try sent twice is stored once.", max_length=40)),
                ("answers", models.JSONField()),
                ("points", models.PositiveSmallIntegerField()),
                ("out_of", models.PositiveSmallIntegerField()),
                ("made_at", models.DateTimeField()),
                ("device_at", models.DateTimeField(blank=True, null=True)),
                (
                    "enrolment",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="attempts", to="seedtrain.enrolment"),
                ),
                ("lesson", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="attempts", to="seedtrain.lesson")),
            ],
            options={
                "indexes": [],
                "constraints": [models.UniqueConstraint(fields=("enrolment", "client_key"), name="attempt_once")],
            },
        ),
        migrations.CreateModel(
            name="Attendance",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveSmallIntegerField(default=1)),
                ("is_current", models.BooleanField(default=True)),
                ("units", models.PositiveSmallIntegerField()),
                (
                    "origin",
                    models.CharField(
                        choices=[("list", "trainer's list"), ("code", "self check-in"), ("import", "webinar file")], max_length=10
                    ),
                ),
                ("recorded_at", models.DateTimeField()),
                ("device_at", models.DateTimeField(blank=True, null=True)),
                ("why", models.TextField(blank=True)),
                (
                    "recorded_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "enrolment",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="attendances", to="seedtrain.enrolment"),
                ),
                (
                    "session",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="attendances", to="seedtrain.session"),
                ),
            ],
            options={
                "indexes": [],
                "constraints": [
                    models.UniqueConstraint(fields=("session", "enrolment", "version"), name="attendance_version_once"),
                    models.UniqueConstraint(
                        condition=models.Q(("is_current", True)), fields=("session", "enrolment"), name="attendance_one_current"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Credential",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(help_text="In the short URL of the QR code.", max_length=12, unique=True)),
                ("title", models.CharField(max_length=250)),
                ("level", models.PositiveSmallIntegerField()),
                ("document", models.JSONField(help_text="The signed credential; holds the name as printed.")),
                ("status_index", models.PositiveIntegerField()),
                ("issued_at", models.DateTimeField()),
                ("valid_until", models.DateTimeField(blank=True, null=True)),
                (
                    "person",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="credentials", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "enrolment",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="credentials", to="seedtrain.enrolment"
                    ),
                ),
                (
                    "issuer",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="credentials", to="seedtrain.issuer"),
                ),
            ],
            options={
                "indexes": [],
                "constraints": [
                    models.UniqueConstraint(fields=("issuer", "status_index"), name="credential_status_index_once"),
                    models.UniqueConstraint(
                        condition=models.Q(("enrolment__isnull", False)), fields=("enrolment",), name="credential_once_an_enrolment"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FollowUp",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("months_after", models.PositiveSmallIntegerField()),
                ("is_using_it", models.BooleanField(help_text="Empty when they did not say.", null=True)),
                ("note", models.TextField(blank=True)),
                ("answered_at", models.DateTimeField()),
                (
                    "enrolment",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="follow_ups", to="seedtrain.enrolment"),
                ),
            ],
            options={
                "indexes": [],
                "constraints": [models.UniqueConstraint(fields=("enrolment", "months_after"), name="follow_up_once")],
            },
        ),
        migrations.CreateModel(
            name="Result",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveSmallIntegerField(default=1)),
                ("is_current", models.BooleanField(default=True)),
                ("is_achieved", models.BooleanField()),
                (
                    "evidence_mode",
                    models.CharField(
                        choices=[
                            ("simulated", "Simulated"),
                            ("classroom", "Classroom"),
                            ("observed_on_plant", "Observed on plant"),
                            ("on_the_job", "On the job"),
                        ],
                        max_length=20,
                    ),
                ),
                ("note", models.TextField(blank=True)),
                ("assessed_at", models.DateTimeField()),
                ("why", models.TextField(blank=True, help_text="Reason of a correction.")),
                (
                    "assessor",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="assessed", to=settings.AUTH_USER_MODEL),
                ),
                (
                    "enrolment",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="results", to="seedtrain.enrolment"),
                ),
                (
                    "outcome",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="results", to="seedtrain.learningoutcome"),
                ),
            ],
            options={
                "indexes": [],
                "constraints": [
                    models.UniqueConstraint(fields=("enrolment", "outcome", "version"), name="result_version_once"),
                    models.UniqueConstraint(
                        condition=models.Q(("is_current", True)), fields=("enrolment", "outcome"), name="result_one_current"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Review",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveSmallIntegerField(default=1)),
                ("scores", models.JSONField(help_text="By criterion key, an index into its anchors; a criterion left out is not counted.")),
                ("comment", models.TextField(blank=True)),
                ("score_hundredths", models.IntegerField(help_text="Weighted mean of answered criteria [0..10000].")),
                ("submitted_at", models.DateTimeField()),
                (
                    "assignment",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="reviews", to="seedtrain.assignment"),
                ),
                ("rubric", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="seedtrain.rubric")),
            ],
            options={
                "ordering": ["-version"],
                "indexes": [],
                "constraints": [models.UniqueConstraint(fields=("assignment", "version"), name="review_version_once")],
            },
        ),
        migrations.CreateModel(
            name="AwardedCompetency",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("level", models.PositiveSmallIntegerField()),
                ("evidence_mode", models.CharField(max_length=20)),
                (
                    "competency",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="awards", to="seedtrain.competency"),
                ),
                (
                    "credential",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="awards", to="seedtrain.credential"),
                ),
            ],
            options={
                "indexes": [],
                "constraints": [models.UniqueConstraint(fields=("credential", "competency"), name="award_once")],
            },
        ),
        migrations.CreateModel(
            name="Revocation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("why", models.TextField()),
                ("revoked_at", models.DateTimeField()),
                (
                    "credential",
                    models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name="revocation", to="seedtrain.credential"),
                ),
                (
                    "revoked_by",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.CreateModel(
            name="Outcome",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("counted_at", models.DateTimeField()),
                (
                    "award",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="outcome", to="seedtrain.awardedcompetency"
                    ),
                ),
                (
                    "gap",
                    models.ForeignKey(
                        blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name="outcomes", to="seedtrain.gap"
                    ),
                ),
            ],
            options={
                "indexes": [],
                "constraints": [],
            },
        ),
        migrations.RunPython(forbid, allow),
    ]
