"""The pictures show the figures they were given, in both reading directions, and their map is the published projection.

Flow: pytest -> this file -> seedtrain.drawing.
Reads: seedtrain.drawing. Writes: nothing.
Source: PROJ test suite (gie, eqearth, sphere of radius 6378137 m) for the projection; the charts are checked against hand sums.
"""

import math
import re
from datetime import date
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedtrain import drawing
from seedtrain.drawing import land
from seedtrain.drawing.map import labels
from seedtrain.drawing.projection import WIDTH, equal_earth, place
from seedtrain.drawing.svg import element

RADIUS = 6378137


@pytest.mark.parametrize(
    ("latitude", "longitude", "x", "y"),
    [(0, 0, 0, 0), (0, 180, 17263256.84, 0), (0, -180, -17263256.84, 0), (90, 0, 0, 8402320.16)],
)
def test_equal_earth_agrees_with_proj(latitude, longitude, x, y):
    spot = equal_earth(latitude, longitude)

    assert spot.x * RADIUS == pytest.approx(x, abs=0.01)
    assert spot.y * RADIUS == pytest.approx(y, abs=0.01)


@given(st.floats(-85, 84), st.floats(-179, 178))
def test_equal_earth_keeps_areas(latitude, longitude):
    step = 1e-3
    here, east, north = (equal_earth(latitude + a, longitude + b) for a, b in ((0, 0), (0, step), (step, 0)))

    drawn = (east.x - here.x) * (north.y - here.y) - (east.y - here.y) * (north.x - here.x)
    middle = latitude + step / 2
    on_the_sphere = math.radians(step) ** 2 * math.cos(math.radians(middle))

    assert drawn == pytest.approx(on_the_sphere, rel=2e-3)


def test_place_swapped_coordinates_are_refused():
    with pytest.raises(ValueError, match=r"came 126\.98, 37\.57; check their order"):
        place(126.98, 37.57)


def contains(rings: list[list[tuple[float, float]]], x: float, y: float) -> bool:
    """True when the point lies in an odd number of rings (ray casting)."""
    inside = False
    for ring in rings:
        for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1], strict=True):
            if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
                inside = not inside
    return inside


def drawn_land() -> list[list[tuple[float, float]]]:
    """The rings of the path, followed step by step [user units]."""
    rings = []
    for text in land.outline().split("M")[1:]:
        start, steps = text.rstrip("z").split("l")
        x, y = (float(part) for part in start.split())
        ring = [(x, y)]
        figures = [float(part) for part in re.findall(r"-?\d+", steps)]
        for dx, dy in zip(figures[::2], figures[1::2], strict=True):
            x, y = x + dx, y + dy
            ring.append((x, y))
        rings.append([(a / land.FINE, b / land.FINE) for a, b in ring])
    return rings


@pytest.mark.parametrize(
    ("name", "latitude", "longitude", "is_land"),
    [
        ("Brasilia", -15.8, -47.9, True),
        ("Nairobi", -1.29, 36.82, True),
        ("Delhi", 28.6, 77.2, True),
        ("Alice Springs", -23.7, 133.9, True),
        ("Chukotka, beyond 180 degrees", 66.5, -175.5, True),
        ("middle of the South Atlantic", -25, -15, False),
        ("middle of the Pacific", 0, -140, False),
        ("Bay of Bengal", 13, 88, False),
    ],
)
def test_land_lies_where_it_should(name, latitude, longitude, is_land):
    spot = place(latitude, longitude)

    assert contains(drawn_land(), spot.x, spot.y) is is_land, name


def test_land_is_not_smeared_across_the_map():
    longest = max(abs(bx - ax) for ring in drawn_land() for (ax, _), (bx, _) in zip(ring, ring[1:] + ring[:1], strict=True))

    assert longest < WIDTH / 6
    assert len(land.FILE.read_bytes()) <= 30_000


def tree(markup: str) -> ElementTree.Element:
    """The picture, parsed as XML: what is not well formed fails here."""
    return ElementTree.fromstring(markup)


def test_bars_are_as_long_as_their_figures():
    rows = [drawing.Bar("Ghana", 9, 14), drawing.Bar("Viet Nam", 7, 28)]

    drawn = tree(drawing.bars(rows, title="By country"))

    tracks = [rect.get("width") for rect in drawn.iter("rect") if rect.get("class") == "track"]
    full = [rect.get("width") for rect in drawn.iter("rect") if rect.get("class") == "s1"]
    assert tracks == ["50%", "100%"]
    assert full == ["32.14%", "25%"]


def test_bars_mirror_for_right_to_left():
    rows = [drawing.Bar("Ghana", 1, 4)]

    there = [(r.get("x"), r.get("width")) for r in tree(drawing.bars(rows, title="t")).iter("rect")]
    back = [(r.get("x"), r.get("width")) for r in tree(drawing.bars(rows, title="t", rtl=True)).iter("rect")]

    assert there == [("0%", "100%"), ("0%", "25%")]
    assert back == [("0%", "100%"), ("75%", "25%")]


@pytest.mark.parametrize(
    ("values", "named", "coloured"),
    [((4, 90, 30, 2), None, [1]), ((5, 9, 9), None, [1]), ((4, 90, 2), 2, [2]), ((0,), None, [0]), ((), None, [])],
)
def test_sparkline_colours_the_highest_or_the_one_named(values, named, coloured):
    drawn = tree(drawing.sparkline(values, named))

    assert [at for at, rect in enumerate(drawn.iter("rect")) if rect.get("class") == "s1"] == coloured


def test_long_label_is_cut_on_a_phone_only_and_makes_room_for_its_figure():
    name = "Supply chain, warehouse and cold-chain specialist"
    rows = [drawing.Range(name, 12, 5, 18, "12 (5 to 18)"), drawing.Range("QA", 1, 1, 1)]

    texts = [(one.get("class"), one.text) for one in tree(drawing.ranges(rows, title="People")).iter("text")]

    assert texts == [
        ("label only-thin", "Supply chain, warehouse and co…"),
        ("label only-wide", name),
        ("figure", "12 (5 to 18)"),
        ("label", "QA"),
        ("figure", "1"),
    ]
    assert len(texts[0][1]) + len(texts[2][1]) == 43


def test_cascade_shows_what_was_lost_at_each_step():
    steps = [drawing.Bar("Applied", 200), drawing.Bar("Eligible", 150), drawing.Bar("Selected", 50)]

    drawn = tree(drawing.cascade(steps, title="Flow"))

    assert [r.get("width") for r in drawn.iter("rect") if r.get("class") == "lost"] == ["100%", "75%"]
    assert [r.get("width") for r in drawn.iter("rect") if r.get("class") == "s1"] == ["100%", "75%", "25%"]


def test_histogram_cut_divides_the_columns():
    drawn = tree(drawing.histogram([1, 2, 4], [0, 10, 20, 30], cut=20, title="Scores"))

    assert [(r.get("class"), r.get("height")) for r in drawn.iter("rect")] == [("below", "32.5"), ("below", "65"), ("s1", "130")]
    assert [line.get("x1") for line in drawn.iter("line") if line.get("class") == "cut"] == ["66.67%"]


def test_histogram_with_wrong_edges_says_how_many():
    with pytest.raises(ValueError, match="3 counts needs 4 edges; came 3"):
        drawing.histogram([1, 2, 4], [0, 10, 20], title="Scores")


def test_a_value_between_two_that_are_not_known_is_a_dot():
    drawn = tree(drawing.lines([drawing.Series("a", (1, None, 5, None, 5, 5))], list("uvwxyz"), title="t"))

    dots = [(one.get("cx"), one.get("r")) for one in drawn.iter("circle")]
    assert dots == [("0%", "2.5"), ("40%", "2.5"), ("100%", "4")]


def test_lines_leave_a_gap_where_nothing_is_known():
    drawn = tree(drawing.lines([drawing.Series("a", (0, 5, None, 10, 5))], list("vwxyz"), title="t"))

    assert [path.get("d") for path in drawn.iter("path")] == ["M0 100L25 50M75 0L100 50"]


def test_empty_charts_are_still_pictures():
    for made in (
        drawing.bars([], title="t"),
        drawing.cascade([], title="t"),
        drawing.dumbbell([], title="t"),
        drawing.lines([], [], title="t"),
        drawing.histogram([0], [0, 1], title="t"),
        drawing.bars([drawing.Bar("none", 0, 0)], title="t"),
    ):
        assert tree(made).get("role") == "img"


def test_timeline_puts_days_in_proportion():
    parts = [
        drawing.Part("Online", date(2025, 9, 1), date(2025, 9, 10), "online"),
        drawing.Part("On site", date(2025, 9, 11), date(2025, 9, 20)),
    ]

    drawn = tree(drawing.timeline(parts, title="When"))

    assert [(r.get("x"), r.get("width")) for r in drawn.iter("rect")] == [("0%", "50%"), ("50%", "50%")]


@pytest.mark.parametrize(
    ("kind", "ends", "message"),
    [("holiday", date(2025, 9, 2), "online, site, visit; came 'holiday'"), ("site", date(2025, 8, 1), "came 2025-08-01")],
)
def test_part_refuses_what_cannot_be_drawn(kind, ends, message):
    with pytest.raises(ValueError, match=message):
        drawing.Part("x", date(2025, 9, 1), ends, kind)


places = st.lists(
    st.builds(
        drawing.Place,
        label=st.sampled_from(["Osong", "Dakar", "서울", "Rio de Janeiro", "القاهرة"]),
        latitude=st.floats(-50, 75),
        longitude=st.floats(-160, 179),
        size=st.integers(1, 4),
    ),
    max_size=40,
)


@given(places)
def test_labels_never_cover_each_other(some):
    boxes = list(labels(some).values())

    assert all(box.is_inside() for box in boxes)
    assert not any(a.covers(b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])


def test_labels_of_venues_on_one_spot_all_find_a_seat():
    some = [drawing.Place(name, 36.6, 127.3) for name in ("Osong", "Cheongju", "Daejeon", "Sejong")]

    assert set(labels(some)) == {0, 1, 2, 3}


def test_network_map_names_itself_and_its_places():
    made = drawing.network_map(
        [drawing.Place("Dakar <1>", 14.7, -17.5, about="venue")], [drawing.Arc(14.7, -17.5, 0, 32)], title="The network"
    )

    drawn = tree(made)
    assert drawn.get("aria-label") == "The network"
    assert [node.text for node in drawn.iter("title")] == ["The network", "Dakar <1>: venue"]
    assert len([p for p in drawn.iter("path") if p.get("class") == "reach w1"]) == 1


def test_network_map_with_an_address_leaves_the_land_to_the_browser():
    made = drawing.network_map([], title="t", land_href="/static/img/land.svg#land")

    assert len(made) < 600
    assert [use.get("href") for use in tree(made).iter("use")] == ["/static/img/land.svg#land"]


def test_pictures_carry_no_inline_style():
    sample = drawing.sample()

    made = drawing.network_map(sample.places, sample.arcs, title="t") + drawing.bars(sample.countries, title="t")

    assert "style=" not in made


def test_element_escapes_what_people_wrote():
    assert element("text", '<b>"', x='"&') == '<text x="&#34;&amp;">&lt;b&gt;&#34;</text>'
