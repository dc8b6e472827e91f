"""Where a place lies on our map: the Equal Earth projection, which gives every region its true share of the page.

Flow: map, land -> this file.
Reads: latitude and longitude [degrees]. Writes: nothing.
Source: Savric, Patterson, Jenny (2018), The Equal Earth map projection, doi:10.1080/13658816.2018.1504949.
"""

import math
from dataclasses import dataclass

A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796
X_MAX = 2.7066299836960748  # x of 180 degrees east on the equator, unit sphere

MERIDIAN = 11.0  # in the middle of the map: its edge, 169 degrees west, runs through the Bering Strait and cuts no land
WIDTH = 720.0  # of the whole map [user units]
LEFT = 30.0  # open ocean that is cut off on the left [user units]
NORTH, SOUTH = 83.0, -56.0  # Antarctica is left out: nobody trains there [degrees]


@dataclass(frozen=True, slots=True)
class Spot:
    """A point on the drawing, x to the right and y down [user units]."""

    x: float
    y: float


def equal_earth(latitude: float, longitude: float) -> Spot:
    """x and y on the unit sphere, y to the north.

    >>> equal_earth(0, 0)
    Spot(x=0.0, y=0.0)
    """
    theta = math.asin(math.sqrt(3) / 2 * math.sin(math.radians(latitude)))
    t2 = theta * theta
    t6 = t2**3
    slope = A1 + 3 * A2 * t2 + t6 * (7 * A3 + 9 * A4 * t2)
    x = math.radians(longitude) * math.cos(theta) / (math.sqrt(3) / 2 * slope)
    return Spot(x, theta * (A1 + A2 * t2 + t6 * (A3 + A4 * t2)))


SCALE = WIDTH / (2 * X_MAX)
TOP = equal_earth(NORTH, 0).y
HEIGHT = (TOP - equal_earth(SOUTH, 0).y) * SCALE


def place(latitude: float, longitude: float) -> Spot:
    """The point on a map that is WIDTH wide and HEIGHT high."""
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise ValueError(f"A place needs latitude -90..90 and longitude -180..180; came {latitude}, {longitude}; check their order.")
    spot = equal_earth(latitude, (longitude - MERIDIAN + 180) % 360 - 180)
    return Spot((spot.x + X_MAX) * SCALE, (TOP - spot.y) * SCALE)
