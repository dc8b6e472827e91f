"""Quality-control assays give the published results, refuse what may not be reported, and are the same for the same seed.

Flow: pytest -> this file -> seedtrain.engines.bioprocess.assays.
Reads: data/plant/assays.json. Writes: nothing.
Source: each row of the data names its own; the quantiles were compared with scipy 1.17 when they were written.
"""

import doctest
import math
from dataclasses import replace

import pytest

from seedtrain.engines.bioprocess.assays import elisa, endotoxin, four_parameter, parallel_line, published, quantiles
from seedtrain.engines.bioprocess.errors import BadAssay

LINES = {row["id"]: row for row in published.document()["parallel_line"]}
CURVES = {row["id"]: row for row in published.document()["four_parameter"]}
ENDOTOXIN = {row["id"]: row for row in published.document()["endotoxin"]}


@pytest.mark.parametrize("module", [elisa, endotoxin, four_parameter, parallel_line, quantiles])
def test_examples_in_the_docstrings_are_true(module):
    assert doctest.testmod(module).failed == 0


@pytest.mark.parametrize(
    ("share", "df", "expected"),
    [(0.975, 1, 12.706204736174698), (0.975, 20, 2.0859634472658364), (0.975, 28, 2.048407141795244), (0.95, 54, 1.6735649063521589),
     (0.9999, 3, 22.203742273204)],
)  # fmt: skip
def test_t_quantile_equals_the_reference(share, df, expected):
    assert quantiles.t_quantile(share, df) == pytest.approx(expected, rel=1e-9)
    assert quantiles.t_quantile(1 - share, df) == pytest.approx(-expected, rel=1e-9)
    assert quantiles.t_above(expected, df) == pytest.approx(1 - share, rel=1e-9)


@pytest.mark.parametrize(
    ("share", "df1", "df2", "expected"),
    [(0.95, 1, 20, 4.351243503329288), (0.95, 2, 54, 3.168245967251338), (0.99, 3, 60, 4.125891930795664),
     (0.05, 5, 5, 0.19800689986500644)],
)  # fmt: skip
def test_f_quantile_equals_the_reference(share, df1, df2, expected):
    assert quantiles.f_quantile(share, df1, df2) == pytest.approx(expected, rel=1e-7)


def test_f_with_one_degree_is_t_squared():
    for df in (1, 3, 20, 500):
        assert quantiles.f_quantile(0.95, 1, df) == pytest.approx(quantiles.t_quantile(0.975, df) ** 2, rel=1e-10)


@pytest.mark.parametrize(("share", "df"), [(0.0, 5), (1.0, 5), (0.5, 0), (math.nan, 5)])
def test_quantile_outside_its_range_is_refused(share, df):
    with pytest.raises(BadAssay, match="needs a share"):
        quantiles.t_quantile(share, df)


@pytest.mark.parametrize("case", LINES)
def test_parallel_line_equals_the_printed_analysis(case):
    row = LINES[case]["expected"]

    result = parallel_line.evaluate(published.parallel_line(case))

    for name, (sum_of_squares, df) in row["sources"].items():
        assert result.source(name).sum_of_squares == pytest.approx(sum_of_squares, abs=_half_digit(sum_of_squares)), name
        assert result.source(name).df == df, name
    for name, (f, p) in row["F"].items():
        assert result.source(name).f == pytest.approx(f, abs=_half_digit(f)), name
        assert p is None or result.source(name).p == pytest.approx(p, abs=_half_digit(p)), name
    assert (result.slope, result.C, result.V) == pytest.approx((row["slope"], row["C"], row["V"]), abs=6e-5)
    assert [p.preparation for p in result.estimates] == [p[0] for p in row["potencies"]]
    for found, (_name, *numbers) in zip(result.estimates, row["potencies"], strict=True):
        assert (found.estimate, found.lower, found.upper) == pytest.approx(tuple(numbers), abs=_half_digit(numbers[0]))
    assert result.is_valid is row["valid"]


def _half_digit(printed: float) -> float:
    """Half a unit of the last printed digit, with a little for the decimal itself."""
    decimals = len(repr(float(printed)).partition(".")[2])
    return 0.51 * 10.0**-decimals


def test_potency_of_lines_that_are_not_parallel_is_not_given_out():
    result = parallel_line.evaluate(published.parallel_line("ph-eur-5.1.1"))

    with pytest.raises(BadAssay) as refused:
        result.reportable()

    assert refused.value.code == "invalid_assay"
    assert (
        refused.value.message
        == "No potency may be reported. The lines are not parallel (F = 5.367, p = 0.007). Look for the cause, then repeat the assay."
    )


def test_potency_of_a_valid_assay_is_given_out():
    result = parallel_line.evaluate(published.parallel_line("ph-eur-5.1.3"))

    assert result.reportable() == result.estimates
    assert [round(x, 4) for x in result.estimates[0].precision] == [0.9581, 1.044]


def test_unbalanced_assay_is_refused_with_the_cell():
    assay = published.parallel_line("ph-eur-5.1.3")

    with pytest.raises(BadAssay, match="S dose 1 has 4, S dose 2 has 5"):
        parallel_line.evaluate(replace(assay, observations=assay.observations[1:]))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"ratio": 1.0}, "ratio"),
        ({"assumed": ()}, "assumed"),
        ({"preparations": ("S", "S")}, "preparations"),
        ({"preparations": ("S", "X")}, "unknown_treatment"),
        ({"observations": ()}, "unbalanced"),
    ],
)
def test_assay_that_contradicts_itself_is_refused(change, code):
    with pytest.raises(BadAssay) as refused:
        parallel_line.evaluate(replace(published.parallel_line("ph-eur-5.1.3"), **change))

    assert refused.value.code == code


def test_latin_square_with_a_treatment_twice_in_a_row_is_refused():
    assay = published.parallel_line("ph-eur-5.1.2")
    swapped = list(assay.observations)
    swapped[0], swapped[1] = replace(swapped[0], row=swapped[1].row), replace(swapped[1], row=swapped[0].row)

    with pytest.raises(BadAssay, match="one is there twice"):
        parallel_line.evaluate(replace(assay, observations=tuple(swapped)))


def test_assay_without_a_dose_effect_has_no_limits():
    assay = published.parallel_line("ph-eur-5.1.3")
    flat = tuple(replace(o, response=100.0 + (7 * i) % 5) for i, o in enumerate(assay.observations))

    with pytest.raises(BadAssay, match="no confidence limits exist"):
        parallel_line.evaluate(replace(assay, observations=flat))


def test_one_curve_equals_the_published_fit():
    row = CURVES["ryegrass"]

    found = four_parameter.fit(published.points("ryegrass"))

    curve = found.curve("test")
    assert {"b": curve.b, "c": curve.c, "d": curve.d, "e": curve.e, "df": found.df} == pytest.approx(
        {name: row["expected"][name] for name in ("b", "c", "d", "e", "df")}, abs=1.5e-5
    )
    assert found.residual_error == pytest.approx(row["expected"]["residual_error"], abs=1e-7)
    for name, value in row["own"]["errors"].items():
        assert found.standard_error(name) == pytest.approx(value, abs=6e-5)
        assert found.standard_error(name) == pytest.approx(row["published_errors"][name], rel=0.03)


@pytest.mark.parametrize("expected", CURVES["s-alba"]["expected"], ids=lambda e: "+".join(e["shared"]))
def test_two_curves_equal_the_reference_fit(expected):
    found = four_parameter.fit(published.points("s-alba"), frozenset(expected["shared"]))

    _check_curves(found, expected, 2e-6)


def test_two_curves_are_near_the_fit_another_package_printed():
    row = CURVES["s-alba"]["published"]

    found = four_parameter.fit(published.points("s-alba"), frozenset(row["shared"]))

    _check_curves(found, row, row["rtol"])
    assert found.residual_error <= row["residual_error"]


def _check_curves(found, expected, rtol):
    for key, value in expected.items():
        parameter, _, name = key.partition(":")
        if parameter in {"b", "c", "d", "e"}:
            assert getattr(found.curve(name or "bentazone"), parameter) == pytest.approx(value, rel=rtol, abs=6e-6), key
    assert found.df == expected["df"]
    if "residual_error" in expected:
        assert found.residual_error == pytest.approx(expected["residual_error"], abs=6e-6)


def test_relative_potency_and_f_test_equal_the_reference():
    row = CURVES["s-alba"]
    points = published.points("s-alba")
    free, parallel = four_parameter.fit(points), four_parameter.fit(points, four_parameter.PARALLEL)

    potency = four_parameter.relative_potency(parallel, row["relative_potency"]["reference"], row["relative_potency"]["test"])
    test = four_parameter.compare(free, parallel)

    assert (potency.estimate, potency.lower, potency.upper) == pytest.approx(tuple(row["relative_potency"]["value"]), abs=6e-6)
    assert (test.f, test.p) == pytest.approx((row["parallel_against_free"]["F"], row["parallel_against_free"]["p"]), abs=6e-5)
    assert (test.df1, test.df2) == (3, 60)


def test_equivalence_can_fail_where_the_f_test_passes():
    """The border case: p is above 0.05, and yet the slopes may differ threefold."""
    free = four_parameter.fit(published.points("s-alba"))
    limits = {"slope ratio": (0.7, 1.43), "upper ratio": (0.8, 1.25), "lower difference": (-0.2, 0.2)}

    found = {one.name: one for one in four_parameter.equivalence(free, "glyphosate", "bentazone", limits)}

    assert {name: one.is_inside for name, one in found.items()} == {"slope ratio": False, "upper ratio": True, "lower difference": True}
    with pytest.raises(BadAssay, match="needs limits for `upper ratio`"):
        four_parameter.equivalence(free, "glyphosate", "bentazone", {"slope ratio": (0.7, 1.43)})


def test_curve_without_noise_is_found_again_whatever_its_direction():
    for b in (-2.5, -1.0, 0.7, 3.0):
        true = four_parameter.Curve(b, 0.1, 2.9, 14.0)
        points = [four_parameter.Point(x, true.response(x)) for x in (0.0, 0.5, 1.0, 3.0, 10.0, 30.0, 100.0, 400.0)]

        found = four_parameter.fit(points).curve("test")

        assert (found.b, found.c, found.d, found.e) == pytest.approx((b, 0.1, 2.9, 14.0), rel=1e-5)
        assert found.dose(true.response(20.0)) == pytest.approx(20.0, rel=1e-5)


def test_fit_does_not_depend_on_the_unit_of_the_dose():
    plain = four_parameter.fit(published.points("ryegrass")).curve("test")

    found = four_parameter.fit(replace(p, x=p.x * 1e6) for p in published.points("ryegrass")).curve("test")

    assert (found.b, found.c, found.d, found.e / 1e6) == pytest.approx((plain.b, plain.c, plain.d, plain.e), rel=1e-6)


@pytest.mark.parametrize(
    ("points", "code"),
    [
        ([(1, 1), (2, 2), (3, 3)] * 3, "few_doses"),
        ([(1, 1), (2, 2), (3, 3), (4, 4)], "few_responses"),
        ([(1, 5), (2, 5), (3, 5), (4, 5), (5, 5)], "flat"),
        ([(-1, 1), (2, 2), (3, 3), (4, 4), (5, 5)], "bad_point"),
        ([], "few_responses"),
    ],
)
def test_responses_that_are_no_curve_are_refused(points, code):
    with pytest.raises(BadAssay) as refused:
        four_parameter.fit(four_parameter.Point(x, y) for x, y in points)

    assert refused.value.code == code


def test_response_outside_the_curve_has_no_dose():
    with pytest.raises(BadAssay, match="outside the curve's limits"):
        four_parameter.Curve(-1.0, 0.1, 2.0, 10.0).dose(2.1)


def test_potency_of_curves_fitted_apart_is_refused():
    with pytest.raises(BadAssay, match="b, c and d in common"):
        four_parameter.relative_potency(four_parameter.fit(published.points("s-alba")), "glyphosate", "bentazone")


def test_endotoxin_limit_and_dilution_equal_the_published_examples():
    limit, dilution, clot = ENDOTOXIN["limit"], ENDOTOXIN["dilution"], ENDOTOXIN["gel-clot"]

    assert endotoxin.endotoxin_limit(limit["threshold"], limit["dose"]) == limit["expected"]
    assert endotoxin.maximum_valid_dilution(dilution["limit"], dilution["concentration"], dilution["sensitivity"]) == dilution["expected"]
    assert endotoxin.semi_quantitative(clot["dilutions"], clot["clots"], clot["sensitivity"]) == (clot["expected"], "=")


@pytest.mark.parametrize(("found", "is_valid"), [(0.24, False), (0.25, True), (0.5, True), (1.0, True), (1.01, False)])
def test_spike_is_recovered_between_half_and_double(found, is_valid):
    assert endotoxin.Spike(added=0.5, found=found).is_valid is is_valid


def test_standard_curve_reads_back_its_standards_and_refuses_a_bad_one():
    concentrations = (5.0, 0.5, 0.05, 0.005)
    curve = endotoxin.standard_curve(concentrations, [1000.0 * c**-0.25 for c in concentrations])

    assert (curve.slope, curve.correlation) == pytest.approx((-0.25, -1.0))
    assert curve.concentration(1000.0 * 0.2**-0.25) == pytest.approx(0.2)
    with pytest.raises(BadAssay, match="outside the standards"):
        curve.concentration(100.0)
    with pytest.raises(BadAssay, match="Repeat it"):
        endotoxin.standard_curve(concentrations, (600.0, 1900.0, 900.0, 2400.0)).concentration(1000.0)


def test_gel_clot_confirms_the_label_within_a_factor_of_two():
    steps = (0.25, 0.125, 0.0625, 0.03125)
    rows = ((True, True, False, False), (True, True, True, False), (True, True, False, False), (True, True, False, False))

    test = endotoxin.GelClot(steps, rows)

    assert test.end_points == (0.125, 0.0625, 0.125, 0.125)
    assert test.geometric_mean == pytest.approx(0.125 * 2**-0.25)
    assert endotoxin.confirms_sensitivity(test, 0.125)
    assert not endotoxin.confirms_sensitivity(test, 0.5)
    with pytest.raises(BadAssay, match="clotted below a step that did not"):
        _ = endotoxin.GelClot(steps, ((True, False, True, False),)).end_points


def test_simulated_gel_clot_finds_the_endotoxin_within_a_step():
    for seed in range(1, 30):
        test = endotoxin.simulate_gel_clot(0.5, 0.125, (1.0, 2.0, 4.0, 8.0, 16.0), 4, seed)

        assert test == endotoxin.simulate_gel_clot(0.5, 0.125, (1.0, 2.0, 4.0, 8.0, 16.0), 4, seed)
        assert endotoxin.confirms_sensitivity(test, 0.125)


def test_plate_is_the_same_for_the_same_seed_and_another_for_another():
    plan = elisa.Plan()

    first = elisa.simulate(plan, 5000.0, seed=11)

    assert first == elisa.simulate(plan, 5000.0, seed=11)
    assert first != elisa.simulate(plan, 5000.0, seed=12)
    assert [w.od for w in first.wells[:4]] == PLATE_11
    assert len({w.position for w in first.wells}) == 52


PLATE_11 = [2.628, 2.336, 1.993, 1.507]


def test_plate_gives_the_true_concentration_within_its_limits_most_of_the_time():
    outcomes = [elisa.evaluate(elisa.simulate(elisa.Plan(), 5000.0, seed), assumed=2000.0) for seed in range(1, 101)]

    assert sum(o.concentration for o in outcomes) / 100 == pytest.approx(5000.0, rel=0.01)
    assert sum(o.lower <= 5000.0 <= o.upper for o in outcomes) >= 88
    assert sum(o.is_valid for o in outcomes) >= 95


def test_concentration_does_not_depend_on_the_assumed_one():
    plate = elisa.simulate(elisa.Plan(), 5000.0, seed=3)

    low, high = elisa.evaluate(plate, assumed=500.0), elisa.evaluate(plate, assumed=50_000.0)

    assert low.concentration == pytest.approx(high.concentration, rel=1e-6)
    assert low.unit == "ng/mL"


def test_sample_that_disturbs_the_test_is_not_reported():
    outcome = elisa.evaluate(elisa.simulate(elisa.Plan(), 5000.0, seed=3, slope_ratio=0.6), assumed=5000.0)

    with pytest.raises(BadAssay, match="not parallel to the standard"):
        outcome.reportable()


def test_plate_washed_badly_is_not_reported():
    outcome = elisa.evaluate(elisa.simulate(elisa.Plan(lower=0.4), 5000.0, seed=3), assumed=5000.0)

    assert [f.partition(" read")[0] for f in outcome.failures] == ["The blanks"]


def test_plan_that_does_not_fit_a_plate_is_refused():
    with pytest.raises(BadAssay, match="has 96 wells; this plan needs 100"):
        elisa.Plan(replicates=6)
