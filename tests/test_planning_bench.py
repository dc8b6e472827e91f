"""The measurement of planning measures what it says: the whole model's plans are plans, and the relaxations hold what they promise.

Flow: pytest -> bench/bench_planning.py -> bench/planning_peers.py with HiGHS.
Reads: a small synthetic network. Writes: a temporary folder.
Source: the checker, which knows neither the model nor the search; HiGHS's own objective.
"""

import sys
from dataclasses import asdict
from pathlib import Path

import numpy as np
import pytest

from seedtrain.engines.planning import plan_year
from seedtrain.engines.planning.checker import check
from seedtrain.engines.planning.files import network_to_json, plan_to_json
from seedtrain.engines.planning.reach import reach
from seedtrain.engines.planning.weekly import weekly

BENCH = Path(__file__).parent.parent / "bench"


@pytest.fixture
def bench(monkeypatch):
    monkeypatch.syspath_prepend(str(BENCH))
    import bench_planning

    return bench_planning


def test_a_solution_of_the_whole_model_is_a_plan_worth_what_the_solver_says(bench, tmp_path):
    net = bench.network(2, countries=5, courses=20, weeks=10)
    model = weekly(net, reach(net), ())
    np.savez(tmp_path / "model.npz", **asdict(model.programme))

    heard = bench.listen(sys.executable, "highs", tmp_path / "model.npz", 60)
    plan = bench.plan_of(net, reach(net), model, heard.x)

    said = heard.last("end")["status"], heard.last("bound")["bound"]
    assert check(network_to_json(net), plan_to_json(plan, net)) == ()
    assert said == ("Optimal", pytest.approx(float(plan.worth.total), rel=1e-4))
    assert len(plan.runs) > 5
    ours = plan_year(net, steps=3)
    assert ours.worth.total <= plan.worth.total * (1 + 1e-4)
    assert plan.worth.total <= ours.ceiling


def test_every_relaxation_is_above_the_best_plan(bench):
    said = bench.ours("bounds", 2, 0, 0)

    year = said["year"]["optimum"]
    assert said["quarters"]["optimum"] <= year + 1e-6 <= said["untied"]["optimum"] + 2e-6
    assert all(one["proven"] >= one["optimum"] - 1e-6 for one in said.values())
