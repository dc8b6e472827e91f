"""The network on one map: venues as vessels, the reach of a venue as soft arcs, labels that do not cover each other.

Flow: home, network and selection pages -> `network_map` -> `projection`, `land`, `svg`.
Reads: places with latitude and longitude; the land outline. Writes: nothing.
Source: Natural Earth land through `land`; the page prints the companion table, because a map alone informs nobody.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

from seedtrain.drawing import land
from seedtrain.drawing.projection import HEIGHT, LEFT, WIDTH, Spot, place
from seedtrain.drawing.svg import element, group

TEXT = 12.5  # size of a label [user units]


@dataclass(frozen=True, slots=True)
class Place:
    """A venue or a country. `size` 1..4 is the vessel; `is_major` labels stay on a phone; `kind` is a class of ours."""

    label: str
    latitude: float
    longitude: float
    size: int = 2
    href: str = ""
    about: str = ""
    kind: str = "venue"
    is_major: bool = False
    is_labelled: bool = True


@dataclass(frozen=True, slots=True)
class Arc:
    """Reach from one place to another; `weight` 1..3 is how strongly it is drawn."""

    from_latitude: float
    from_longitude: float
    to_latitude: float
    to_longitude: float
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the map [user units]."""

    left: float
    top: float
    width: float
    height: float

    def covers(self, other: "Box") -> bool:
        """True when the two share any area."""
        return (
            self.left < other.left + other.width
            and other.left < self.left + self.width
            and self.top < other.top + other.height
            and other.top < self.top + self.height
        )

    def is_inside(self) -> bool:
        """True when the whole rectangle lies on the map."""
        across = self.left >= LEFT + 2 and self.left + self.width <= WIDTH - 2
        return across and self.top >= 2 and self.top + self.height <= HEIGHT - 2


def text_width(text: str) -> float:
    """About how wide a label is drawn [user units]; wide characters count as a whole em."""
    return TEXT * sum(1.0 if unicodedata.east_asian_width(letter) in "WF" else 0.56 for letter in text)


def _seats(spot: Spot, radius: float, label: str) -> Iterator[Box]:
    """Where a label could stand, nearest first: beside, above and below the vessel, then further out."""
    width, height = text_width(label), TEXT * 1.25
    for far in (4.0, 14.0, 26.0, 40.0, 56.0, 74.0):
        gap = radius + far
        for dx, dy in ((1, 0), (-1, 0), (0.75, -0.75), (0.75, 0.75), (-0.75, -0.75), (-0.75, 0.75), (0, -1), (0, 1)):
            x, y = spot.x + dx * gap, spot.y + dy * gap
            left = x if dx > 0 else x - width if dx < 0 else x - width / 2
            yield Box(left, y - height / 2 + dy * height / 2, width, height)


def labels(places: Sequence[Place]) -> dict[int, Box]:
    """A rectangle for every label that fits, by the place's position in `places`; none covers another or a vessel.

    Major places choose first, then larger ones, then the order given.
    """
    spots = [place(p.latitude, p.longitude) for p in places]
    vessels = [Box(s.x - _radius(p), s.y - _radius(p), 2 * _radius(p), 2 * _radius(p)) for p, s in zip(places, spots, strict=True)]
    order = sorted(range(len(places)), key=lambda i: (not places[i].is_major, -places[i].size, i))
    taken: dict[int, Box] = {}
    for index in order:
        if not places[index].is_labelled:
            continue
        for seat in _seats(spots[index], _radius(places[index]), places[index].label):
            if seat.is_inside() and not any(seat.covers(box) for box in [*vessels, *taken.values()]):
                taken[index] = seat
                break
    return taken


def _radius(one: Place) -> float:
    """The vessel's radius; each size is one step of a seed train [user units]."""
    return (2.0, 3.5, 5.0, 6.5, 8.5)[max(0, min(4, one.size))]


def _arc(arc: Arc) -> Markup:
    """A soft curve that bends towards the nearer pole's side, as flights do."""
    a, b = place(arc.from_latitude, arc.from_longitude), place(arc.to_latitude, arc.to_longitude)
    bend = 0.18 * ((a.x - b.x) ** 2 + (a.y - b.y) ** 2) ** 0.5
    away = bend if (arc.from_latitude + arc.to_latitude) / 2 < -15 else -bend
    d = f"M{a.x:.1f} {a.y:.1f}Q{(a.x + b.x) / 2:.1f} {(a.y + b.y) / 2 + away:.1f} {b.x:.1f} {b.y:.1f}"
    return element("path", class_=f"reach w{max(1, min(3, arc.weight))}", d=d)


def _label(one: Place, spot: Spot, seat: Box) -> Markup:
    """The label in its seat, with a thin leader when it stands away from its vessel."""
    is_right, is_left = seat.left >= spot.x, seat.left + seat.width <= spot.x
    anchor, x = ("start", seat.left) if is_right else ("end", seat.left + seat.width) if is_left else ("middle", spot.x)
    edge = Spot(x if anchor != "middle" else spot.x, seat.top + seat.height / 2)
    far = ((edge.x - spot.x) ** 2 + (edge.y - spot.y) ** 2) ** 0.5
    text = element("text", one.label, class_="place major" if one.is_major else "place", x=x, y=seat.top + TEXT, text_anchor=anchor)
    if far < _radius(one) + 13:
        return text
    return element("line", class_="leader", x1=spot.x, y1=spot.y, x2=edge.x, y2=edge.y) + text


def network_map(places: Sequence[Place], arcs: Sequence[Arc] = (), *, title: str, about: str = "", land_href: str = "") -> Markup:
    """The world in Equal Earth with the places on it.

    With `land_href` (the address of static img/land.svg#land) the outline is fetched once and kept by the browser;
    without it the outline stands in the page. The world is never mirrored. Safe for any number of places: a label
    without room is left out and stays as the vessel's title.
    """
    return _drawn(tuple(places), tuple(arcs), title, about, land_href)


@lru_cache(maxsize=32)
def _drawn(places: tuple[Place, ...], arcs: tuple[Arc, ...], title: str, about: str, land_href: str) -> Markup:
    """Kept, because the network seldom changes and seating its labels takes milliseconds."""
    scale = f"scale({1 / land.FINE})"
    if land_href:
        ground = element("use", class_="land", href=land_href, transform=scale)
    else:
        ground = element("path", class_="land", d=land.outline(), transform=scale)
    seats = labels(places)
    vessels, names = [], []
    for index, one in sorted(enumerate(places), key=lambda pair: -pair[1].size):
        spot = place(one.latitude, one.longitude)
        name = f"{one.label}: {one.about}" if one.about else one.label
        inner = element("title", name)
        dot = element("circle", inner, class_=f"vessel v{one.size} {one.kind}", cx=spot.x, cy=spot.y, r=_radius(one))
        vessels.append(element("a", dot, href=one.href, aria_label=name) if one.href else dot)
        if index in seats:
            names.append(_label(one, spot, seats[index]))
    return element(
        "svg",
        element("title", title),
        element("desc", about) if about else "",
        ground,
        group([_arc(arc) for arc in arcs], class_="arcs"),
        group(names, class_="names", aria_hidden="true"),
        group(vessels, class_="vessels"),
        class_="map",
        role="group" if any(one.href for one in places) else "img",
        aria_label=title,
        direction="ltr",
        viewBox=f"{LEFT:.0f} 0 {WIDTH - LEFT:.0f} {HEIGHT:.0f}",
    )
