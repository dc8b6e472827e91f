"""Closed forms about sterility against published numbers and exact fractions, and the counts that the plant draws by chance.

Flow: pytest -> this file -> `statistics`, `kernel.counts`.
Reads: published values. Writes: nothing.
Source: media-fill limits and detection as tabulated for 95 %; binomial sums in exact arithmetic.
"""

import math
from fractions import Fraction

import pytest

from seedtrain.engines.bioprocess import statistics
from seedtrain.engines.bioprocess.kernel.counts import few, poisson
from seedtrain.engines.bioprocess.kernel.noise import seed_noise


def exact(rate: Fraction, units: int, accept: int) -> Fraction:
    """The binomial sum without rounding."""
    return sum((math.comb(units, k) * rate**k * (1 - rate) ** (units - k) for k in range(accept + 1)), Fraction(0))


@pytest.mark.parametrize(
    ("growths", "units", "percent"),
    [(0, 3000, "0.0998"), (1, 4750, "0.0998"), (2, 6300, "0.0999"), (3, 7760, "0.0999"), (1, 5000, "0.0948"), (1, 10000, "0.0474")],
)
def test_upper_limit_of_a_media_fill(growths: int, units: int, percent: str):
    assert f"{100 * statistics.upper_limit(growths, units):.4f}" == percent


@pytest.mark.parametrize(("growths", "units"), [(0, 30), (1, 60), (3, 500)])
def test_upper_limit_leaves_exactly_five_percent(growths: int, units: int):
    limit = Fraction(statistics.upper_limit(growths, units))

    assert float(exact(limit, units, growths)) == pytest.approx(0.05, rel=1e-12)


@pytest.mark.parametrize(("growths", "units"), [(1, 30), (3, 500)])
def test_lower_limit_leaves_exactly_five_percent(growths: int, units: int):
    limit = Fraction(statistics.lower_limit(growths, units))

    assert float(1 - exact(limit, units, growths - 1)) == pytest.approx(0.05, rel=1e-9)


@pytest.mark.parametrize(("units", "chance"), [(1000, "0.632"), (3000, "0.950"), (5000, "0.993")])
def test_detection_of_one_in_a_thousand(units: int, chance: str):
    assert f"{statistics.p_detect(units, 0.001):.3f}" == chance


@pytest.mark.parametrize(("rate", "percent"), [(0.01, "81.8"), (0.05, "35.8"), (0.10, "12.2")])
def test_sterility_test_passes_contaminated_batches(rate: float, percent: str):
    assert f"{100 * statistics.p_passes_sterility_test(rate):.1f}" == percent


@pytest.mark.parametrize(
    ("rate", "units", "accept", "chance"),
    [(0.001, 315, 0, "0.7297"), (0.01, 315, 0, "0.0422"), (0.0065, 200, 3, "0.9575"), (0.025, 200, 3, "0.2615")],
)
def test_sampling_plan_accepts(rate: float, units: int, accept: int, chance: str):
    assert f"{statistics.p_accept(rate, units, accept):.4f}" == chance


@pytest.mark.parametrize(("units", "accept"), [(20, 0), (20, 5), (315, 0), (315, 7), (1250, 21)])
@pytest.mark.parametrize("thousandths", [1, 10, 65, 300, 900])
def test_sampling_plan_equals_exact_arithmetic(units: int, accept: int, thousandths: int):
    wanted = float(exact(Fraction(thousandths, 1000), units, accept))

    assert statistics.p_accept(thousandths / 1000, units, accept) == pytest.approx(wanted, rel=1e-11)


def test_worse_lots_are_never_accepted_more_often():
    curve = [statistics.p_accept(i / 1000, 125, 2) for i in range(1001)]

    assert curve == sorted(curve, reverse=True)
    assert (curve[0], curve[-1]) == (1.0, 0.0)


@pytest.mark.parametrize("growths", [0, 1, 2, 5])
def test_units_needed_is_the_smallest_number(growths: int):
    units = statistics.units_needed(growths, 0.001)

    assert statistics.upper_limit(growths, units) <= 0.001 < statistics.upper_limit(growths, units - 1)


def test_bubble_point_of_the_rated_pore():
    assert f"{statistics.bubble_point(0.22):.2f}" == "3.40"


def test_rinse_of_three_tanks():
    assert [float(f"{statistics.rinse_residual(v):.5f}") for v in range(5)] == pytest.approx(
        [1, 0.4232, 0.0620, 0.00623, 0.00052], abs=5e-5
    )


def test_f0_of_a_ramp_equals_its_integral():
    step = 0.001
    ramp = [111.1 + (i + 0.5) * step for i in range(10000)]

    assert statistics.f0(ramp, step) == pytest.approx(9 / math.log(10), rel=1e-7)


@pytest.mark.parametrize(("mean", "draws"), [(0.002, 20000), (0.5, 5000), (2.5, 5000)])
def test_few_has_the_mean_and_the_spread_of_poisson(mean: float, draws: int):
    rng = [0.0, 0.0]
    seed_noise(rng, 7)
    counts = [few(mean, rng) for _ in range(draws)]

    assert sum(counts) / draws == pytest.approx(mean, abs=4 * math.sqrt(mean / draws))
    assert counts.count(0.0) / draws == pytest.approx(math.exp(-mean), abs=4 * math.sqrt(mean / draws))


@pytest.mark.parametrize("mean", [0.0, 0.6, 8.0, 12.0, 40.0, 5000.0])
def test_poisson_has_the_mean_and_the_spread_of_poisson(mean: float):
    rng = [0.0, 0.0]
    seed_noise(rng, 7)
    counts = [poisson(mean, rng) for _ in range(3000)]
    average = sum(counts) / 3000

    assert average == pytest.approx(mean, abs=4 * math.sqrt(mean / 3000))
    assert sum((c - average) ** 2 for c in counts) / 3000 == pytest.approx(mean, rel=0.12)


def test_counts_draw_equally_often_whatever_the_mean():
    states = []
    for mean in (0.0, 1.0, 1e6):
        rng = [0.0, 0.0]
        seed_noise(rng, 3)
        few(min(mean, 3.0), rng)
        poisson(mean, rng)
        states.append(list(rng))

    assert states[0] == states[1] == states[2]
