"""Many what-ifs of one plan at once: which centre's loss would hurt most, what a candidate or more money would add.

Flow: the command line, bench -> `what_if` -> `spread` -> `replan` in processes or on a cluster.
Reads: a Network and its plan. Writes: nothing.
Source: own work. Every what-if has the same seed and steps, so the answers are those of one `replan` after the other.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from seedtrain.spread import spread

from .build import STEPS, replan
from .plan import Plan
from .problem import Centre, Network, Offer, Route, Trainer
from .whatif import with_budget, with_centre, without_centre


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

    def on(self, network: Network) -> Network:
        """The network as it would be."""
        return with_budget(network, self.funder, self.amount)


@dataclass(frozen=True, slots=True)
class Join:
    """A candidate centre joins, with its people, its offers and who can come."""

    centre: Centre
    trainers: tuple[Trainer, ...]
    offers: tuple[Offer, ...]
    routes: tuple[Route, ...]

    def on(self, network: Network) -> Network:
        """The network as it would be."""
        return with_centre(network, self.centre, self.trainers, self.offers, self.routes)


If = Lose | Fund | Join


def what_if(
    network: Network,
    old: Plan,
    ifs: Sequence[If],
    *,
    seed: str = "",
    steps: int = STEPS,
    workers: int = 2,
    dask: str = "",
    progress: Callable[[float], None] | None = None,
) -> list[Plan]:
    """The plan after each what-if, in their order. `dask`: a scheduler's address; `progress` hears the share done.

    Raises NetworkError for a what-if that names nothing of the network, before anything is computed, and ClusterError.
    """
    work = partial(_replanned, old=old, seed=seed, steps=steps)
    return list(spread(work, [one.on(network) for one in ifs], workers=workers, dask=dask, processes=True, progress=progress))


def _replanned(network: Network, *, old: Plan, seed: str, steps: int) -> Plan:
    return replan(network, old, seed=seed, steps=steps)
