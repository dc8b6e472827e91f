"""What an assignment found: pairs with their kind, loads, conflicts in words, and a plain list of what could not be met.

Flow: assign.py -> this file -> calls.actions, pages, the command line.
Reads: nothing. Writes: nothing.
Source: own work.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

SCHEMA = "seedtrain.review.assignment/1"
HELD, ORDINARY, TRANSLATION, BRIDGING = "held", "ordinary", "translation", "bridging"
Row = tuple[str | int | None, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """One review: HELD before, or new and ORDINARY, needing a TRANSLATION, or BRIDGING two panels; its shared topics and bid [points]."""

    application: str
    reviewer: str
    kind: str
    points: int


@dataclass(frozen=True, slots=True)
class Bar:
    """Why one reviewer must not read one application: own, declared, employer or country; `shared` is the employer or country as written.

    was_held  the review was given out before and is taken back
    """

    application: str
    reviewer: str
    kind: str
    shared: str = ""
    was_held: bool = False

    @property
    def reason(self) -> str:
        """In words."""
        return {
            "own": f"{self.reviewer} wrote {self.application}.",
            "declared": f"A conflict of {self.reviewer} with {self.application} was declared.",
            "employer": f"{self.reviewer} and {self.application} share the employer {self.shared}.",
            "country": f"{self.reviewer} and {self.application} share the country {self.shared}.",
        }[self.kind]


@dataclass(frozen=True, slots=True)
class Shortfall:
    """An application that gets fewer reviews than wanted, and where the other reviewers are [count].

    conflicts  by kind; away: take nothing new; full: have no room; a reviewer is counted at the first that applies
    """

    application: str
    wanted: int
    got: int
    conflicts: Mapping[str, int]
    away: int
    full: int

    @property
    def reason(self) -> str:
        """In words."""
        kinds = ", ".join(f"{kind} {count}" for kind, count in self.conflicts.items())
        parts = [
            f"{sum(self.conflicts.values())} in conflict ({kinds})" if self.conflicts else "",
            f"{self.away} away" if self.away else "",
            f"{self.full} without room" if self.full else "",
        ]
        others = "; ".join(part for part in parts if part) or "nobody"
        return f"{self.application} has {self.got} of {self.wanted} reviews. Who else could read it: {others}."


@dataclass(frozen=True, slots=True)
class Load:
    """One reviewer's reviews [count]: all, and those of them held before; `least` and `most` as asked, most None without a limit."""

    reviewer: str
    count: int
    held: int
    least: int
    most: int | None

    @property
    def missing(self) -> int:
        """Reviews missing to the least load."""
        return max(0, self.least - self.count)


@dataclass(frozen=True, slots=True)
class Panel:
    """Applications and reviewers that no review links to others. Numbered from 1, the one with most applications first."""

    number: int
    applications: tuple[str, ...]
    reviewers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bridges:
    """Reviews that would link panels.

    pairs      to add
    apart      numbers of the panels that stay in groups of their own, one tuple per group; scores compare only inside a group
    is_fewest  fewer reviews provably cannot link as much, and no number could link more
    reason     why some stay apart, empty when none does
    """

    pairs: tuple[Pair, ...]
    apart: tuple[tuple[int, ...], ...]
    is_fewest: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Assignment:
    """Who reads what. Everything in order of id.

    pairs         all reviews, held ones included; bars: every conflict; short: applications with too few reviews
    loads         per reviewer
    panels        more than one: scores of different panels are not comparable
    apart         why panels could not be linked when that was asked, empty otherwise
    total         points of all pairs; loads and translations are not taken off
    worst         points of the application that has fewest, None without applications; worst_application names one
    worst_bound   no assignment with as many reviews and no more translations has a larger `worst`; None when it was not asked (TOTAL)
    level         every application has as many points, or as many as any readers could give it; None when not asked, or changed by links
    """

    pairs: tuple[Pair, ...]
    bars: tuple[Bar, ...]
    short: tuple[Shortfall, ...]
    loads: tuple[Load, ...]
    panels: tuple[Panel, ...]
    apart: str
    total: int
    worst: int | None
    worst_application: str
    worst_bound: int | None = None
    level: int | None = None
    is_level_proven: bool = False

    @property
    def new(self) -> tuple[Pair, ...]:
        """The reviews to be given out."""
        return tuple(pair for pair in self.pairs if pair.kind != HELD)

    @property
    def translations(self) -> tuple[Pair, ...]:
        """New reviews whose reader needs a translation, because too few who read the language have room."""
        return tuple(pair for pair in self.pairs if pair.kind == TRANSLATION)

    @property
    def least(self) -> int:
        """The smallest load [count]."""
        return min((load.count for load in self.loads), default=0)

    @property
    def most(self) -> int:
        """The largest load [count]."""
        return max((load.count for load in self.loads), default=0)

    @property
    def is_fair_proven(self) -> bool:
        """Whether nobody could do better for the application that has fewest points."""
        return self.worst_bound is not None and self.worst == self.worst_bound

    def tables(self) -> dict[str, tuple[Row, ...]]:
        """One table per file or sheet; the first row of each holds the headings."""
        return {
            "reviews": (
                ("application", "reviewer", "kind", "points"),
                *((pair.application, pair.reviewer, pair.kind, pair.points) for pair in self.pairs),
            ),
            "short": (
                ("application", "wanted", "got", "reason"),
                *((one.application, one.wanted, one.got, one.reason) for one in self.short),
            ),
            "loads": (
                ("reviewer", "reviews", "held", "least", "most"),
                *((one.reviewer, one.count, one.held, one.least, one.most) for one in self.loads),
            ),
            "conflicts": (
                ("application", "reviewer", "kind", "taken back", "reason"),
                *((bar.application, bar.reviewer, bar.kind, "yes" if bar.was_held else "no", bar.reason) for bar in self.bars),
            ),
            "panels": (
                ("panel", "what", "id"),
                *((panel.number, "application", id) for panel in self.panels for id in panel.applications),
                *((panel.number, "reviewer", id) for panel in self.panels for id in panel.reviewers),
            ),
        }

    def to_json(self) -> str:
        """Canonical JSON: the same assignment is the same bytes."""
        whole = {
            "schema": SCHEMA,
            "pairs": [[pair.application, pair.reviewer, pair.kind, pair.points] for pair in self.pairs],
            "bars": [[bar.application, bar.reviewer, bar.kind, bar.shared, bar.was_held] for bar in self.bars],
            "short": [{**asdict(one), "reason": one.reason} for one in self.short],
            "loads": [asdict(load) for load in self.loads],
            "panels": [asdict(panel) for panel in self.panels],
            "apart": self.apart,
            "total": self.total,
            "worst": self.worst,
            "worst_application": self.worst_application,
            "worst_bound": self.worst_bound,
            "level": self.level,
            "is_level_proven": self.is_level_proven,
            "is_fair_proven": self.is_fair_proven,
        }
        return json.dumps(whole, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
