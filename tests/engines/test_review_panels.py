"""Groups without a common reader are found, named, and tied together as cheaply as can be.

Flow: pytest -> engines.review.panels, engines.review.assign.
Reads: nothing. Writes: nothing.
"""

from __future__ import annotations

import itertools
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seedtrain.engines.review import arrays, panels
from seedtrain.engines.review.assign import assign
from seedtrain.engines.review.problem import Application, Bid, Reading, Reviewer, Weights
from seedtrain.engines.review.result import Panel
from tests.engines import review_readings as some

LINKS = st.lists(st.tuples(st.sampled_from("ABCDEF"), st.sampled_from("uvwxyz")), max_size=12)


def two_languages(both: int, most: int | None = None) -> Reading:
    """Six applications in each of two languages, three readers of each, and `both` who read both."""
    files = [Application(f"{word}{i}", (word,)) for word in ("en", "fr") for i in range(6)]
    people = [Reviewer(f"{word} {j}", (word,), most=most) for word in ("en", "fr") for j in range(3)]
    people += [Reviewer(f"two {j}", ("en", "fr"), most=most) for j in range(both)]
    return Reading(tuple(files), tuple(people), 2)


def _groups(links: set[tuple[str, str]]) -> int:
    """Groups counted the slow way: merge what touches until nothing does."""
    groups = [{f"a {a}", f"r {r}"} for a, r in links]
    while touching := next(((x, y) for x, y in itertools.combinations(groups, 2) if x & y), None):
        groups = [one for one in groups if one not in touching] + [touching[0] | touching[1]]
    return len(groups)


@settings(max_examples=80, deadline=None)
@given(LINKS)
def test_panels_are_the_groups_that_touch(pairs: list[tuple[str, str]]) -> None:
    found = panels.panels(pairs)

    assert len(found) == _groups(set(pairs))
    assert sorted(id for panel in found for id in panel.applications) == sorted({a for a, _ in pairs})
    assert sorted(id for panel in found for id in panel.reviewers) == sorted({r for _, r in pairs})
    assert found == panels.panels(pairs[::-1])
    home = {id: panel.number for panel in found for id in panel.applications}
    assert all(reviewer in found[home[application] - 1].reviewers for application, reviewer in pairs)


@settings(max_examples=80, deadline=None)
@given(LINKS)
def test_on_circle_is_what_may_go_without_a_group_falling_apart(pairs: list[tuple[str, str]]) -> None:
    links = np.zeros((6, 6), dtype=bool)
    for a, r in pairs:
        links["ABCDEF".index(a), "uvwxyz".index(r)] = True

    found = panels.on_circle(links)

    for i, j in np.argwhere(links).tolist():
        rest = {("ABCDEF"[a], "uvwxyz"[r]) for a, r in np.argwhere(links).tolist() if (a, r) != (i, j)}
        left = panels.panels(rest | {("ABCDEF"[i], "here"), ("uvwxyz"[j], "there")})
        together = {id for panel in panels.panels(rest) for id in (*panel.applications, *panel.reviewers)}
        holds = "ABCDEF"[i] in together and "uvwxyz"[j] in together and _same_group(rest, "ABCDEF"[i], "uvwxyz"[j])
        assert (bool(found[i, j]), bool(left)) == (holds, True)


def _same_group(pairs: set[tuple[str, str]], application: str, reviewer: str) -> bool:
    return any(application in panel.applications and reviewer in panel.reviewers for panel in panels.panels(pairs))


def test_assign_when_languages_divide_names_the_panels() -> None:
    found = assign(two_languages(0))

    assert [len(panel.applications) for panel in found.panels] == [6, 6]
    assert found.panels[0] == Panel(1, tuple(f"en{i}" for i in range(6)), ("en 0", "en 1", "en 2"))


def test_assign_when_nobody_can_link_says_why() -> None:
    found = assign(two_languages(0), connect=True)

    assert len(found.panels) == 2
    assert found.apart == (
        "2 panels stay apart, and their scores are not comparable. Of the pairs that would link them 36 need a translation."
    )


@pytest.mark.parametrize(("most", "loss"), [(None, 1), (5, 6)])
def test_assign_when_connected_is_one_panel_with_as_many_reviews(most: int | None, loss: int) -> None:
    """The reader of both languages is glad to read English, and the French readers to read French. One French file must move: it loses
    its bid of 1; when the reader of both has no room, an English file loses its bid of 5 too."""
    reading = replace(two_languages(1, most), weights=Weights(topic=0, even=0))
    glad = [Bid(f"en{i}", "two 0", 5) for i in range(6)] + [Bid(f"fr{i}", f"fr {j}", 1) for i in range(6) for j in range(3)]
    reading = replace(reading, bids=tuple(glad))

    apart, joined = assign(reading), assign(reading, connect=True)

    assert (len(apart.panels), len(joined.panels), joined.apart) == (2, 1, "")
    assert (len(joined.pairs), joined.translations, joined.short) == (len(apart.pairs), (), ())
    assert [pair.reviewer for pair in joined.pairs if pair.kind == "bridging"].count("two 0") == 1
    assert apart.total - joined.total == loss


@settings(max_examples=60, deadline=None)
@given(some.readings(files=7, people=5))
def test_assign_when_connected_keeps_every_promise(reading: Reading) -> None:
    apart, joined = assign(reading), assign(reading, connect=True)

    assert len(joined.panels) <= len(apart.panels)
    assert (len(joined.panels) > 1) == bool(joined.apart)
    assert {(bar.application, bar.reviewer) for bar in joined.bars}.isdisjoint((p.application, p.reviewer) for p in joined.pairs)
    assert all(load.most is None or load.count <= max(load.most, load.held) for load in joined.loads)
    assert joined.short == apart.short or len(joined.short) <= len(apart.short)
    if reading.weights.translation is None:
        assert len(joined.translations) <= len(apart.translations)


@settings(max_examples=60, deadline=None)
@given(some.readings(files=4, people=3))
def test_bridges_are_as_few_as_any(reading: Reading) -> None:
    """By trying every set of added reviews."""
    reading = replace(reading, weights=replace(reading.weights, translation=None))
    held = assign(reading)
    pairs = {(pair.application, pair.reviewer) for pair in held.pairs}

    found = panels.bridges(reading, pairs)

    table = arrays.table(reading)
    taken = np.zeros(table.is_open.shape, dtype=bool)
    rows = {one.id: i for i, one in enumerate(reading.applications)}
    columns = {one.id: j for j, one in enumerate(reading.reviewers)}
    for pair in held.new:
        taken[rows[pair.application], columns[pair.reviewer]] = True
    may = np.argwhere(table.is_open & table.is_readable & ~taken).tolist()
    best = (_groups(pairs), 0)
    linked = {application for application, _ in pairs}, {reviewer for _, reviewer in pairs}
    for count in range(min(3, len(may)) + 1):
        for more in itertools.combinations(may, count):
            load = taken.sum(axis=0) + np.bincount([j for _, j in more], minlength=len(columns))
            names = {(reading.applications[i].id, reading.reviewers[j].id) for i, j in more}
            if (load <= table.room).all() and all(a in linked[0] and r in linked[1] for a, r in names):
                best = min(best, (_groups(pairs | names), count))
    assert len(found.apart) >= best[0]
    if found.is_fewest:
        assert (len(found.apart), len(found.pairs)) == best
    assert (len(found.apart) < 2) == (found.reason == "")


def test_bridges_when_a_reader_has_room_for_one_only() -> None:
    """Three panels, one reader of everything with room for one more: two panels stay apart, and it is said."""
    files = tuple(Application(word, (word,), held_by=frozenset({f"reads {word}"})) for word in ("en", "fr", "es"))
    people = [Reviewer("reads en", ("en", "fr", "es"), most=2), Reviewer("reads fr", ("fr",)), Reviewer("reads es", ("es",))]

    found = panels.bridges(Reading(files, tuple(people), 1, bids=(Bid("es", "reads en", 2), Bid("fr", "reads en", 1))))

    assert [(pair.application, pair.reviewer, pair.points) for pair in found.pairs] == [("es", "reads en", 2)]
    assert (len(found.apart), found.is_fewest) == (2, False)
    assert "2 panels stay apart" in found.reason


def test_bridges_when_all_hang_together_already() -> None:
    found = panels.bridges(two_languages(0), [("en0", "en 0"), ("fr0", "en 0")])

    assert (found.pairs, found.apart, found.is_fewest, found.reason) == ((), ((1,),), True, "")


def test_bridges_when_somebody_reads_more_than_they_may_already() -> None:
    reading = two_languages(1, most=1)
    pairs = [("en0", "two 0"), ("en1", "two 0"), ("en2", "two 0"), ("fr0", "fr 0"), ("unknown", "fr 0")]

    found = panels.bridges(reading, pairs)

    assert (found.pairs, found.apart, found.is_fewest) == ((), ((1,), (2,)), True)
    assert found.reason.startswith("2 panels stay apart, and their scores are not comparable.")
