"""The unit operations of the virtual plant, in the order in which material flows through a plant.

Flow: `library` -> this file -> one file an operation.
Reads: nothing. Writes: nothing.
"""

from seedtrain.engines.bioprocess.model import Model
from seedtrain.engines.bioprocess.operations.bioreactor import BIOREACTOR
from seedtrain.engines.bioprocess.operations.cho import CHO
from seedtrain.engines.bioprocess.operations.ecoli import ECOLI
from seedtrain.engines.bioprocess.operations.filling import FILLING
from seedtrain.engines.bioprocess.operations.ivt import IVT
from seedtrain.engines.bioprocess.operations.ivt_ph import IVT_PH
from seedtrain.engines.bioprocess.operations.lnp import LNP
from seedtrain.engines.bioprocess.operations.low_ph import LOW_PH
from seedtrain.engines.bioprocess.operations.lyo import LYO
from seedtrain.engines.bioprocess.operations.pichia import PICHIA
from seedtrain.engines.bioprocess.operations.sterile_filter import STERILE_FILTER
from seedtrain.engines.bioprocess.operations.virus_filter import VIRUS_FILTER
from seedtrain.engines.bioprocess.operations.yeast import YEAST

MODELS: tuple[Model, ...] = (ECOLI, YEAST, PICHIA, CHO, BIOREACTOR, IVT, IVT_PH, LOW_PH, VIRUS_FILTER, LNP, STERILE_FILTER, FILLING, LYO)
