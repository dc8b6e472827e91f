"""Heads by role against the seven published plants and a plant computed by hand; ranges, drivers, roster.

Flow: pytest -> this file -> seedtrain.engines.demand.
Reads: data/staffing_model.json as it lies. Writes: nothing.
Source: worked_cases of data/staffing_model.json, which were computed by another program than ours.
"""

import json
import math
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seedtrain import facts
from seedtrain.engines.demand import Demand, cases, sensitivity, staffing
from seedtrain.reporting.knowledge import knowledge
from tests.engines.demand_world import MODEL, ask, crew, holder, plant

PUBLISHED = json.loads((facts.SHIPPED / "staffing_model.json").read_text("utf-8"))["cases"]
BY_ID = {case.id: case for case in knowledge().cases}


@pytest.mark.parametrize("said", PUBLISHED, ids=lambda said: said["id"])
def test_every_published_plant_is_reproduced_role_by_role(said: dict[str, object]) -> None:
    site = BY_ID[str(said["id"])].site

    found = staffing.by_role(site, MODEL)

    assert {role: pytest.approx(fte, abs=0.0501) for role, fte in said["fte_by_role"].items()} == found  # type: ignore[attr-defined]
    assert round(sum(found.values())) == said["model_technical"]
    (row,) = cases.beside([BY_ID[site.id]], MODEL)
    assert (row.ours, row.error_percent) == (said["model_total"], said["error_percent"])


def test_the_published_errors_are_what_was_said_of_them() -> None:
    found = {row.id: row for row in cases.beside(knowledge().cases, MODEL)}

    assert len(found) == 7
    assert {id for id, row in found.items() if row.is_in_sample} == {"kigali", "hollysprings"}
    assert {id for id, row in found.items() if row.is_outside_band} == {"marburg"}
    assert [one.ratio for one in knowledge().top_down] == [9.92, 2.0, 3.0, 15.0, 0.5]
    assert cases.top_down(BY_ID["laval"].site, 300) == 3.0
    assert cases.top_down(BY_ID["biocon"].site, 300) is None


def test_a_filling_site_computed_by_hand() -> None:
    site = plant(platform="fill_finish_only", capacity=0, ds_lines=0, ff_lines=2, lyo=1, devices=1, pattern="2x5", automation="manual")

    found = staffing.by_role(site, MODEL)

    # (2*12 + 1*2) * 2 crews * 1.15 * 1.25 = 74.75; (2*8 + 1*8) * 2.875 = 69; together 143.75
    by_hand = {
        "UPT": 0,
        "DPT": 0,
        "AFO": 74.75,
        "VIP": 69,
        "PSL": 28.75,
        "MSA": 14.375 + 2,
        "QCA": (14 + 43.125) * 0.45,
        "QCM": (14 + 43.125) * 0.35,
        "QCB": (14 + 43.125) * 0.2,
        "QAS": 35.9375,
        "AQP": 2,
        "VAL": 7.1875,
        "UMT": 2 * 2 + 2 * 2,
        "ACS": 5.75,
        "BSO": 1,
        "RAC": 3,
        "SCW": 18.375,
    }
    by_hand |= {"TRN": 0.02 * sum(by_hand.values()), "SHD": 5}
    assert found == pytest.approx(by_hand)
    assert staffing.total_of(site, MODEL) == pytest.approx(1.1 * sum(by_hand.values()))
    (answer,) = ask(site).sites
    assert {one.role: one.heads for one in answer.heads.roles} == {role: math.ceil(fte) for role, fte in by_hand.items() if fte}


def test_the_shipped_band_is_half_of_what_the_model_says_and_nothing_of_what_a_roster_says() -> None:
    (answer,) = ask(plant(heads={"UPT": 20})).sites

    by_role = {one.role: one for one in answer.heads.roles}
    assert (by_role["DPT"].low, by_role["DPT"].heads, by_role["DPT"].high) == (5, 12, 17)  # 11.04 by the model
    assert (by_role["UPT"].low, by_role["UPT"].heads, by_role["UPT"].high, by_role["UPT"].basis) == (20, 20, 20, "roster")
    unsure = answer.heads.technical - 20
    assert answer.heads.high - answer.heads.total == pytest.approx(0.5 * 1.1 * unsure)
    assert answer.heads.total - answer.heads.low == pytest.approx(0.5 * 1.1 * unsure)


def test_people_on_the_roster_raise_a_role_and_say_so() -> None:
    crowd = tuple(holder(f"P{at}", "DPT") for at in range(13))

    (answer,) = ask(plant(people=crowd, heads={"UPT": 2})).sites

    by_role = {one.role: (one.heads, one.basis) for one in answer.heads.roles}
    assert by_role["DPT"] == (13, "model, raised to the people on the roster")
    assert by_role["UPT"] == (2, "roster")


def test_each_driver_moves_alone_by_what_it_is_worth() -> None:
    (answer,) = ask(plant(ranges={"capacity": (2.5e7, 8e8)})).sites

    by_id = {one.id: one for one in answer.drivers}
    assert by_id["ga_ratio"].swing == pytest.approx(0.1 * answer.heads.technical, abs=1e-5)
    assert by_id["authorized_persons"].by_role[0] == ("AQP", 1.0, 3.0)
    assert by_id["authorized_persons"].swing == pytest.approx(2 * 1.1 * 1.02, abs=1e-5)  # trainers are 2 % of all
    assert by_id["capacity"].kind == "input"
    upt = {role: (low, high) for role, low, high in by_id["capacity"].by_role}["UPT"]
    assert upt == (pytest.approx(11.04 * 0.5**0.25, abs=1e-5), pytest.approx(11.04 * 2, abs=1e-5))
    swings = [one.swing for one in answer.drivers]
    assert swings == sorted(swings, reverse=True)
    assert [one.id for one in answer.main_drivers] == [one.id for one in answer.drivers[:3]]


def test_an_input_left_out_is_moved_over_all_its_choices() -> None:
    (answer,) = ask(plant(automation="standard", assumed=("automation",))).sites

    (moved,) = [one for one in answer.drivers if one.id == "automation"]
    assert (moved.at_low, moved.at_high) == ("high", "manual")
    assert moved.low == pytest.approx(staffing.total_of(plant(automation="high"), MODEL), abs=1e-5)
    assert moved.high == pytest.approx(staffing.total_of(plant(automation="manual"), MODEL), abs=1e-5)


def test_every_number_used_comes_back_with_tag_and_roles() -> None:
    found = ask(plant())

    uses = {one.id: one for one in found.uses}
    assert (uses["supervisor_ratio"].tag, uses["supervisor_ratio"].roles) == ("source", ("PSL", "TRN"))
    assert "Kigali" in uses["ref_capacity.mrna"].basis
    assert uses["qc_split.QCB"].roles == ("QCA", "QCB", "QCM")
    assert uses["acs_ratio"].roles == ()  # even 6 % of 22 is below the minimum of 2
    assert uses["msat_minimum"].roles == ("MSA", "TRN")
    assert "crew_per_shift_ds.egg" not in uses
    assert all(one.basis or one.id.startswith(("automation", "qc_", "turnover", "ramp")) for one in found.uses)


PLANTS = st.builds(
    plant,
    platform=st.sampled_from(["mrna", "viral_cell", "mammalian_mab"]),
    capacity=st.floats(1, 1e9),
    ds_lines=st.integers(1, 5),
    ff_lines=st.integers(0, 5),
    lyo=st.integers(0, 3),
    devices=st.integers(0, 3),
    products=st.integers(0, 6),
    pattern=st.sampled_from(MODEL.patterns),
    ff_pattern=st.sampled_from(["", *MODEL.patterns]),
    qc=st.sampled_from(["full", "partial", "none"]),
    automation=st.sampled_from(["high", "standard", "manual"]),
    standalone=st.booleans(),
)


@settings(max_examples=60, deadline=None)
@given(PLANTS, st.sampled_from(["ds_lines", "ff_lines", "lyo", "devices", "products"]))
def test_more_lines_or_products_never_need_fewer_people_in_any_role(site: object, name: str) -> None:
    before = staffing.by_role(site, MODEL)  # type: ignore[arg-type]
    after = staffing.by_role(replace(site, **{name: getattr(site, name) + 1}), MODEL)  # type: ignore[type-var]

    assert all(after[role] >= before[role] - 1e-9 for role in before)


@settings(max_examples=25, deadline=None)
@given(PLANTS, st.dictionaries(st.sampled_from(["UPT", "AFO"]), st.integers(0, 90)))
def test_a_roster_beats_the_model_in_its_roles_and_in_no_other(site: object, heads: dict[str, int]) -> None:
    alone = {one.role: one for one in staffing.heads(site, MODEL, {}).roles}  # type: ignore[arg-type]
    both = {one.role: one for one in staffing.heads(replace(site, heads=heads), MODEL, {}).roles}  # type: ignore[type-var]

    assert {role: both[role].heads for role in both if role in heads} == {role: count for role, count in heads.items() if count}
    assert {role: one for role, one in both.items() if role not in heads} == {r: one for r, one in alone.items() if r not in heads}


@settings(max_examples=25, deadline=None)
@given(PLANTS)
def test_the_band_by_tag_holds_the_likely_value_and_every_single_move_is_in_the_total(site: object) -> None:
    moved = sensitivity.drivers(site, MODEL)  # type: ignore[arg-type]
    bands = sensitivity.bands(site, MODEL, moved)  # type: ignore[arg-type]
    likely = staffing.by_role(site, MODEL)  # type: ignore[arg-type]

    assert all(bands[role][0] <= likely[role] <= bands[role][1] for role in likely)
    total = staffing.total_of(site, MODEL)  # type: ignore[arg-type]
    assert all(one.low - 1e-5 <= total <= one.high + 1e-5 for one in moved)


def test_the_same_question_is_the_same_bytes_and_can_be_read_back() -> None:
    site = plant(people=(holder("P1", "UPT", ("Q1", 2)),), heads={"AFO": 3}, ranges={"capacity": (1e7, 9e7)})

    first, second = ask(site), ask(site)

    assert first.to_json() == second.to_json()
    assert Demand.from_json(first.to_json()) == first


def test_a_site_of_which_only_the_roster_speaks_has_no_drivers() -> None:
    (answer,) = ask(crew({"UPT": 3})).sites

    assert (answer.heads.total, answer.heads.low, answer.heads.high, answer.drivers, answer.per_million) == (3, 3, 3, (), None)
