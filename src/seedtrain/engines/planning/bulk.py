"""Many what-ifs of one plan at once: which centre's loss would hurt most, what a candidate or more money would add.

Flow: scheduling.ifs -> `what_if` -> `spread` -> `replan` in processes or on a cluster.
Reads: a Network and its plan. Writes: nothing.
Source: own work. Every what-if has the same seed and steps, so the answers are those of one `replan` after the other.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from seedtrain.spread import spread

from .build import STEPS, replan
from .checks import whole
from .plan import Plan
from .problem import Centre, Network, Offer, Route, Trainer
from .whatif import with_budget, with_centres, without_centre


@dataclass(frozen=True, slots=True)
class Same:
    """Nothing is otherwise: what planning anew changes by itself. As of all below, nothing new starts before `from_week`."""

    from_week: int = 0

    def on(self, network: Network) -> Network:
        """The network as it is."""
        return network


@dataclass(frozen=True, slots=True)
class Lose:
    """A centre is closed from a week on."""

    centre: str
    from_week: int = 0

    def on(self, network: Network) -> Network:
        """The network as it would be."""
        return without_centre(network, self.centre, self.from_week)


@dataclass(frozen=True, slots=True)
class Fund:
    """A funder pays up to another amount [whole units of the currency]."""

    funder: str
    amount: int
    from_week: int = 0

    def on(self, network: Network) -> Network:
        """The network as it would be."""
        return with_budget(network, self.funder, self.amount)


@dataclass(frozen=True, slots=True)
class Join:
    """A candidate joins in a week: one centre or several places of it, with its people, its offers and who can come."""

    centres: tuple[Centre, ...]
    trainers: tuple[Trainer, ...]
    offers: tuple[Offer, ...]
    routes: tuple[Route, ...]
    from_week: int = 0

    def on(self, network: Network) -> Network:
        """The network as it would be."""
        return with_centres(network, self.centres, self.trainers, self.offers, self.routes, self.from_week)


If = Same | Lose | Fund | Join


def what_if(
    network: Network,
    old: Plan,
    ifs: Sequence[If],
    *,
    seed: str = "",
    steps: int = STEPS,
    workers: int = 2,
    dask: str = "",
    with_ceiling: bool = True,
    progress: Callable[[float], None] | None = None,
) -> list[Plan]:
    """The plan after each what-if, in their order. `dask`: a scheduler's address; `progress` hears the share done.

    Raises NetworkError for a what-if that names nothing of the network, before anything is computed, and ClusterError.
    """
    for at, one in enumerate(ifs, start=1):
        whole(f"ifs[{at}].from_week", one.from_week, 0, network.weeks - 1)
    items = [(_sendable(one.on(network)), one.from_week) for one in ifs]
    work = partial(_replanned, old=old, seed=seed, steps=steps, with_ceiling=with_ceiling)
    return list(spread(work, items, workers=workers, dask=dask, processes=True, progress=progress))


def _sendable(network: Network) -> Network:
    """An equal network that can be sent to another process; one from a file holds views of its tables, which cannot."""
    return replace(
        network,
        centres=tuple(replace(one, facilities=dict(one.facilities)) for one in network.centres),
        courses=tuple(replace(one, uses=dict(one.uses)) for one in network.courses),
        published=tuple(replace(one, seats=dict(one.seats)) for one in network.published),
    )


def _replanned(item: tuple[Network, int], *, old: Plan, seed: str, steps: int, with_ceiling: bool) -> Plan:
    network, from_week = item
    return replan(network, old, from_week=from_week, seed=seed, steps=steps, with_ceiling=with_ceiling)
