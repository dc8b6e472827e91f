"""Many batches give the same numbers one by one, two to a SIMD lane, by one worker, by two, and through Dask.

Flow: pytest -> this file -> montecarlo, spread.
Reads: the released modules. Writes: nothing.
"""

import pickle

import pytest

from seedtrain.engines.bioprocess import library
from seedtrain.engines.bioprocess.errors import BadLog, BadModel
from seedtrain.engines.bioprocess.model import Model
from seedtrain.engines.bioprocess.montecarlo import Study, monte_carlo
from seedtrain.engines.bioprocess.trajectories import simulate
from seedtrain.spread import ClusterError

CHO = library.model("cho")
VARY = {"mudmax": 0.05, "KG": 0.1, "Xv": 0.1}
LOG = [(300, "feed_rate", 0.004), (500, "DO_setpoint", 60.0), (700, "gas_share", 0.4)]


def study(batches: int, **more: object) -> Study:
    """A study of half a day."""
    return monte_carlo(CHO, batches, VARY, seed=5, until=720, log=LOG, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("batches", [1, 2, 7, 101])
def test_lanes_are_bit_equal_to_one_by_one(batches: int) -> None:
    assert study(batches) == study(batches, use_lanes=False)


def test_workers_change_nothing_and_a_longer_study_begins_with_the_shorter_one() -> None:
    whole = study(101)

    assert study(101, workers=1) == whole
    assert study(101, workers=3) == whole
    assert {name: column[:51] for name, column in whole.columns.items()} == study(51).columns


@pytest.mark.parametrize("model", library.MODELS, ids=[m.id for m in library.MODELS])
def test_every_model_with_lanes_gives_what_it_gives_alone(model: Model) -> None:
    vary = {f.name: 0.02 for f in model.parameters.fields if f.start and not f.is_fault}
    vary = dict(list(vary.items())[:4])
    ticks = max(2, min(200, 8_000_000 // library.release(model.id).fuel))

    assert monte_carlo(model, 5, vary, until=ticks) == monte_carlo(model, 5, vary, until=ticks, use_lanes=False)


def test_a_batch_of_a_study_is_the_run_with_its_seed_and_its_log() -> None:
    many = study(4).columns
    start = {"mudmax": many["mudmax"][3], "KG": many["KG"][3], "Xv": many["Xv start"][3]}

    alone = simulate("cho", start, at=[(tick / 60, name, value) for tick, name, value in LOG], until="12h", every="12h", seed=8)

    assert {name: column[3] for name, column in many.items() if name in alone.columns} == {
        name: column[-1] for name, column in alone.columns.items() if name in many
    }


def test_what_varies_keeps_its_range_and_its_sign() -> None:
    wild = {"Gin": 20.0, "KG": 20.0}

    both = [monte_carlo(CHO, 40, wild, until=60, use_lanes=use_lanes).columns for use_lanes in (True, False)]

    assert both[0] == both[1]
    assert 0.0 <= min(both[0]["Gin"]) <= max(both[0]["Gin"]) == 500.0
    assert min(both[0]["KG"]) == 0.0


def test_a_batch_that_leaves_all_bounds_does_not_stop_its_neighbour() -> None:
    wild = {"N": 1e13}

    both = [monte_carlo(CHO, 30, wild, until=600, use_lanes=use_lanes).columns for use_lanes in (True, False)]

    alike = sum(a == b or (a != a and b != b) for a, b in zip(both[0]["G"], both[1]["G"], strict=True))  # noqa: PLR0124
    assert alike == 30
    assert both[0]["N start"] == both[1]["N start"]
    assert 0 < sum(0.0 < g < 30.0 for g in both[0]["G"]) < 30


@pytest.mark.parametrize(
    ("batches", "more", "code"),
    [
        (0, {}, "batches"),
        (5, {"vary": {"nothing": 0.1}}, "vary"),
        (5, {"vary": {"feed_rate": 0.1}}, "vary"),
        (5, {"log": [(5, "nothing", 9.0)]}, "unknown_name"),
        (5, {"log": [(5, "feed_rate", 9.0)]}, "study_log"),
        (5, {"log": [(5, "feed_rate", 9.0)], "use_lanes": False}, "study_log"),
        (5, {"log": [(5, "Xv", 0.2)]}, "study_log"),
    ],
)
def test_a_study_that_cannot_be_made_says_why(batches: int, more: dict[str, object], code: str) -> None:
    with pytest.raises(BadModel) as refusal:
        monte_carlo(CHO, batches, **{"vary": VARY, "until": 60, **more})  # type: ignore[arg-type]

    assert refusal.value.code == code


def test_progress_is_heard_and_ends_at_one() -> None:
    heard: list[float] = []

    study(120, progress=heard.append)

    assert heard == [1 / 3, 2 / 3, 1.0]


@pytest.fixture(scope="module")
def dask() -> object:
    """The address of a scheduler with two workers in this process."""
    from distributed import LocalCluster

    with LocalCluster(n_workers=2, threads_per_worker=1, processes=False, protocol="tcp://", dashboard_address=None) as cluster:
        yield cluster.scheduler_address


def test_dask_gives_the_same_numbers_and_its_progress(dask: str) -> None:
    heard: list[float] = []

    assert study(120, dask=dask, progress=heard.append) == study(120)
    assert heard == [1 / 3, 2 / 3, 1.0]


def test_a_refusal_on_a_worker_of_dask_arrives_in_its_words(dask: str) -> None:
    with pytest.raises(BadModel, match="The log of this study is refused by cho"):
        monte_carlo(CHO, 5, VARY, until=60, log=[(5, "feed_rate", 9.0)], dask=dask)


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "127.0.0.1:9", "tcp://127.0.0.1", "nonsense", "smoke://127.0.0.1:9"])
def test_a_scheduler_that_does_not_answer_is_named(address: str) -> None:
    with pytest.raises(ClusterError, match=f"No Dask scheduler answers at {address}: .*Start one, or unset SEEDTRAIN_DASK"):
        study(5, dask=address)


def test_refusals_travel_between_processes() -> None:
    sent = BadLog("log_order", "tick 3 comes after tick 9", entry=1)

    come = pickle.loads(pickle.dumps(sent))

    assert (type(come), come.code, come.message, come.params) == (BadLog, "log_order", "tick 3 comes after tick 9", {"entry": 1})
