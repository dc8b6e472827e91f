"""Two planners adopt the same plan at the same moment: one does, the other is told, and every run is one offering.

Flow: pytest -> processes of their own -> a database of their own on PostgreSQL.
Reads: nothing. Writes: that database, gone afterwards.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests import parts

HOME = Path(__file__).parents[2]
DRAFT = """
import django; django.setup()
from seedtrain.network import actions
from tests.cast import NOW, call_the_cast
from tests.network.planned import SETUP, build_planned
cast = call_the_cast()
build_planned(cast)
print(actions.draft_plan(SETUP, actor=cast.maya, at=NOW, seed="s").pk)
"""
ADOPT = """
import sys, django; django.setup()
from seedtrain.network import actions
from seedtrain.network.models import NetworkPlan
from seedtrain.people.access import Refused
from tests.cast import NOW
found = NetworkPlan.objects.get()
print("ready", flush=True)
sys.stdin.readline()
try:
    print(len(actions.adopt_plan(found, actor=found.made_by, at=NOW).planned))
except Refused as refused:
    print(refused.code)
"""
COUNT = """
import django; django.setup()
from seedtrain.network.models import NetworkPlan, Offering
from seedtrain.people.models import JournalEntry
found = NetworkPlan.objects.get()
print(found.state, found.offerings.count(), JournalEntry.objects.filter(verb="adopt_plan").count())
"""


@pytest.mark.postgres
def test_plan_adopted_twice_at_once_is_adopted_once(tmp_path: Path) -> None:
    with parts.postgres_databases(1) as (url,):
        ours = {
            "SEEDTRAIN_DATA_DIR": str(tmp_path),
            "SEEDTRAIN_DATABASE_URL": url,
            "DJANGO_SETTINGS_MODULE": "seedtrain.settings",
            "PYTHONPATH": str(HOME),
        }
        environment = {**os.environ, **ours}

        def python(*words: str) -> str:
            return subprocess.run([sys.executable, *words], env=environment, check=True, capture_output=True, text=True).stdout.strip()

        python("-m", "seedtrain", "migrate")
        python("-c", DRAFT)
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True, "env": environment}
        adopting = [subprocess.Popen([sys.executable, "-c", ADOPT], **pipes) for _planner in range(3)]
        for one in adopting:
            assert one.stdout is not None
            assert one.stdout.readline() == "ready\n"
        # All are at the door: now they go through it.
        for one in adopting:
            assert one.stdin is not None
            one.stdin.write("\n")
            one.stdin.flush()
        said = sorted(one.communicate(timeout=60)[0].strip() for one in adopting)

        assert said[1:] == ["wrong_state", "wrong_state"]
        assert int(said[0]) > 0
        assert python("-c", COUNT) == f"adopted {said[0]} 1"
