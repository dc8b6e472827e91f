"""The outline of the land under the network map, and how it was made.

Flow: map -> `outline`; a developer -> `python -m seedtrain.drawing.land land-110m.json` -> static/img/land.svg.
Reads: static/img/land.svg (or the TopoJSON file named). Writes: static/img/land.svg, by the command only.
Source: Natural Earth 1:110m land, public domain, as land-110m.json of npm world-atlas 2.0.2 (ISC). No borders.
"""

import json
import sys
from functools import cache
from itertools import pairwise
from pathlib import Path

from seedtrain.drawing.projection import HEIGHT, MERIDIAN, WIDTH, Spot, place

FILE = Path(__file__).resolve().parent.parent / "static" / "img" / "land.svg"
FINE = 2  # the path is drawn on a grid this many times finer than the map, in whole numbers
TOLERANCE = 0.45  # points that move the outline by less than this are dropped [user units]
EDGE = 179.999  # how far from our meridian the map reaches; a hair less than 180, which would be the other side [degrees]
SMALLEST = 1.2  # islands of a smaller area are dropped [square user units]


@cache
def outline() -> str:
    """The `d` of the land's path, on the map's grid times FINE; read once per process."""
    return FILE.read_text(encoding="utf-8").split(' d="', 1)[1].split('"', 1)[0]


def rings_of(topology: str) -> list[list[Spot]]:
    """Every outer ring of the TopoJSON text, on the map. Antarctica is left out."""
    data = json.loads(topology)
    (scale_x, scale_y), (move_x, move_y) = data["transform"]["scale"], data["transform"]["translate"]
    arcs: list[list[tuple[float, float]]] = []
    for arc in data["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * scale_x + move_x, y * scale_y + move_y))
        arcs.append(points)
    rings = []
    for shape in data["objects"]["land"]["geometries"]:
        for polygon in shape["arcs"]:
            ring: list[tuple[float, float]] = []
            for index in polygon[0]:
                points = arcs[index] if index >= 0 else arcs[~index][::-1]
                ring += points[1:] if ring else points
            if max(latitude for _, latitude in ring) > -60:
                rings += [[_spot(lo, la) for lo, la in half] for half in halves(ring)]
    return rings


def halves(ring: list[tuple[float, float]]) -> list[list[tuple[float, float]]]:
    """The ring in degrees from our meridian, cut where the map ends so that nothing is smeared across it."""
    flat: list[tuple[float, float]] = []
    for longitude, latitude in ring:
        turn = longitude - MERIDIAN
        if flat:
            turn += 360 * round((flat[-1][0] - turn) / 360)
        flat.append((turn, latitude))
    found = []
    for shift in (-360, 0, 360):
        moved = [(x + shift, y) for x, y in flat]
        kept = clipped(clipped(moved, -EDGE, 1), EDGE, -1)
        if len(kept) > 2:
            found.append(kept)
    return found


def clipped(ring: list[tuple[float, float]], edge: float, side: int) -> list[tuple[float, float]]:
    """The part of the ring on one side of a meridian (Sutherland and Hodgman, 1974)."""
    kept: list[tuple[float, float]] = []
    for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1], strict=True):
        is_a, is_b = (ax - edge) * side >= 0, (bx - edge) * side >= 0
        if is_a:
            kept.append((ax, ay))
        if is_a != is_b:
            kept.append((edge, ay + (by - ay) * (edge - ax) / (bx - ax)))
    return kept


def _spot(turn: float, latitude: float) -> Spot:
    """A place from degrees east of our meridian."""
    longitude = turn + MERIDIAN
    return place(max(-90.0, min(90.0, latitude)), longitude - 360 if longitude > 180 else longitude)


def simplified(points: list[Spot], tolerance: float) -> list[Spot]:
    """The points without those nearer than `tolerance` to the line between neighbours (Douglas, Peucker 1973)."""
    if len(points) < 3:
        return points
    first, last = points[0], points[-1]
    dx, dy = last.x - first.x, last.y - first.y
    length = (dx * dx + dy * dy) ** 0.5

    def away(spot: Spot) -> float:
        if not length:
            return float(((spot.x - first.x) ** 2 + (spot.y - first.y) ** 2) ** 0.5)
        return float(abs(dy * (spot.x - first.x) - dx * (spot.y - first.y)) / length)

    at = max(range(1, len(points) - 1), key=lambda i: away(points[i]))
    if away(points[at]) <= tolerance:
        return [first, last]
    return simplified(points[: at + 1], tolerance)[:-1] + simplified(points[at:], tolerance)


def area(ring: list[Spot]) -> float:
    """The area inside the ring [square user units]."""
    pairs = zip(ring, ring[1:] + ring[:1], strict=True)
    return abs(sum(a.x * b.y - b.x * a.y for a, b in pairs)) / 2


def path_of(rings: list[list[Spot]]) -> str:
    """One SVG path of whole, relative steps."""
    parts = []
    for ring in rings:
        if area(ring) < SMALLEST:
            continue
        dots = [(round(s.x * FINE), round(s.y * FINE)) for s in simplified(ring, TOLERANCE)]
        steps = [(bx - ax, by - ay) for (ax, ay), (bx, by) in pairwise(dots)]
        text = " ".join(f"{dx} {dy}" for dx, dy in steps[:-1] if (dx, dy) != (0, 0)).replace(" -", "-")
        parts.append(f"M{dots[0][0]} {dots[0][1]}l{text}z")
    return "".join(parts)


def main() -> None:
    """static/img/land.svg is rewritten from the TopoJSON file named on the command line."""
    path = path_of(rings_of(Path(sys.argv[1]).read_text(encoding="utf-8")))
    FILE.write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH * FINE:.0f} {HEIGHT * FINE:.0f}">\n'
        "<desc>Land, Equal Earth projection. Natural Earth 1:110m, public domain, via npm world-atlas 2.0.2 (ISC). "
        "Made by python -m seedtrain.drawing.land. No borders.</desc>\n"
        f'<path id="land" d="{path}"/>\n</svg>\n',
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
