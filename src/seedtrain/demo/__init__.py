"""The demo world: the real network, the 2025 upstream call played through, and work waiting on every desk.

Flow: `seedtrain demo` -> `load` -> the files of this package -> actions of every room.
Reads: seedtrain.facts, data/demo. Writes: everything, in one transaction, so that a stop in the middle leaves nothing behind.
Source: each file says what is real and what is ours; people, answers and scores are synthetic.
"""

import random
import sys
import time
from datetime import UTC, datetime

from django.conf import settings
from django.db import transaction
from django.db.models import F

from seedtrain.demo import capacity, classes, crowd, editions, people, planning, plants, real, sites, stages, story, translated
from seedtrain.demo.progress import Progress
from seedtrain.learning import actions as learning
from seedtrain.people.models import OutgoingMail, Person


def load(*, scale: int = 1, seed: int = 2026, now: datetime | None = None, is_quiet: bool = False) -> int:
    """The demo world stands, made from `seed`; one that is here already is left alone. The exit code: 0, or 2 for a scale below 1.

    `scale` N adds a load-test call with N times the applicants of the upstream call.
    """
    progress = Progress(None if is_quiet else sys.stderr)
    if scale < 1:
        progress.say(f"--scale is a whole number of at least 1; {scale} came.")
        return 2
    if Person.objects.filter(is_demo=True).exists():
        progress.say(f"The demo world is here already, in {settings.DATA_DIR}; it was left alone. Remove that folder to start anew.")
        return 0
    began = time.monotonic()
    with transaction.atomic():
        rng = random.Random(seed)  # noqa: S311
        _build(rng, seed, scale, now or datetime.now(UTC), progress)
    progress.say(f"The demo world is ready after {time.monotonic() - began:.1f} s. Sign in at /demo/sign-in.")
    return 0


def _build(rng: random.Random, seed: int, scale: int, now: datetime, progress: Progress) -> None:
    """Everything, in the order in which it happened."""
    cast = people.add_personas(at=real.BEGINNING)
    progress.say("Network, programmes and courses")
    made = real.build_network(actor=cast["officer"])
    offerings = editions.add_editions(made, actor=cast["officer"])
    learning.load_lessons(made.versions["hands-on-upstream"], actor=cast["officer"], at=real.BEGINNING)
    home = sites.build_sites(cast["officer"])[0]
    people.give_desks(cast, home.organisation.slug, at=sites.BEFORE)
    stage = story.Stage(cast, offerings[story.EDITION], rng, seed, progress, now)
    story.play_upstream(stage)
    sites.assess_again(cast["training-manager"])
    plants.add_plants(now, actor=cast["officer"])
    editions.end_past(now)
    capacity.add_capacity(made, now, actor=cast["officer"])
    stages.propose_gxp(stage, made, now)
    stages.read_gmp(stage, made, now)
    stages.read_expressions(stage, now)
    classes.run_marathon(stage, made, now)
    stages.open_mrna(stage, made, now)
    classes.open_regional(stage, made, now)
    editions.end_past(now)
    learning.enrol_due(at=now)
    progress.say("A year planned for the network")
    planning.plan_network(made, now, actor=cast["officer"])
    translated.translate(actor=cast["officer"], at=now)
    if scale > 1:
        crowd.add_crowd(stage, scale, now)
    # Nobody is there to read them, and the ticker would print hundreds of mails to the terminal of whoever tries the demo.
    OutgoingMail.objects.filter(to__is_demo=True, is_held=False, sent_at=None).update(sent_at=F("queued_at"))
