"""sortition-algorithms answers one lottery question; runs in an environment of its own, see peers.py.

Flow: bench_lottery.py -> this file -> sortition_algorithms (GPL, a peer outside our process).
Reads: JSON from standard input: people, quotas, seats, seed. Writes: JSON with the lowest chance and seconds to standard output.
"""

import json
import os
import random
import sys
import time

from sortition_algorithms import Settings, read_in_features, read_in_people
from sortition_algorithms.committee_generation.maximin import find_distribution_maximin

asked = json.load(sys.stdin)
# Its solver writes to standard output from C; that must not stand before the answer.
answers = os.fdopen(os.dup(1), "w")
os.dup2(2, 1)
random.seed(asked["seed"])
names = sorted(asked["people"][0]["traits"])
features, _, _ = read_in_features(["feature", "value", "min", "max"], asked["quotas"], asked["seats"])
settings = Settings(id_column="id", columns_to_keep=names, check_same_address=False, check_same_address_columns=[])
rows = [{"id": one["id"], **one["traits"]} for one in asked["people"]]
people, _ = read_in_people(["id", *names], rows, features, settings)
wall, cpu = time.perf_counter(), time.process_time()
panels, weights, _ = find_distribution_maximin(features, people, asked["seats"], [])
wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
chance = dict.fromkeys((one["id"] for one in asked["people"]), 0.0)
for panel, weight in zip(panels, weights, strict=True):
    for id in panel:
        chance[id] += weight / sum(weights)
print(json.dumps({"lowest": min(chance.values()), "panels": len(panels), "wall": wall, "cpu": cpu}), file=answers)
