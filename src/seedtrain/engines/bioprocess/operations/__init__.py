"""The unit operations of the virtual plant, in the order in which material flows through a plant.

Flow: `library` -> this file -> one file an operation.
Reads: nothing. Writes: nothing.
"""

from seedtrain.engines.bioprocess.model import Model
from seedtrain.engines.bioprocess.operations.bioreactor import BIOREACTOR
from seedtrain.engines.bioprocess.operations.cho import CHO
from seedtrain.engines.bioprocess.operations.cho_titre import CHO_TITRE
from seedtrain.engines.bioprocess.operations.ecoli import ECOLI
from seedtrain.engines.bioprocess.operations.filling import FILLING
from seedtrain.engines.bioprocess.operations.ion_exchange import ION_EXCHANGE
from seedtrain.engines.bioprocess.operations.ivt import IVT
from seedtrain.engines.bioprocess.operations.ivt_ph import IVT_PH
from seedtrain.engines.bioprocess.operations.lnp import LNP
from seedtrain.engines.bioprocess.operations.low_ph import LOW_PH
from seedtrain.engines.bioprocess.operations.lyo import LYO
from seedtrain.engines.bioprocess.operations.mdck import MDCK
from seedtrain.engines.bioprocess.operations.mdck_dip import MDCK_DIP
from seedtrain.engines.bioprocess.operations.pichia import PICHIA
from seedtrain.engines.bioprocess.operations.protein_a import PROTEIN_A
from seedtrain.engines.bioprocess.operations.sterile_filter import STERILE_FILTER
from seedtrain.engines.bioprocess.operations.ufdf import UFDF
from seedtrain.engines.bioprocess.operations.vero import VERO
from seedtrain.engines.bioprocess.operations.virus_filter import VIRUS_FILTER
from seedtrain.engines.bioprocess.operations.yeast import YEAST

MODELS: tuple[Model, ...] = (
    ECOLI,
    YEAST,
    PICHIA,
    CHO,
    CHO_TITRE,
    BIOREACTOR,
    VERO,
    MDCK,
    MDCK_DIP,
    IVT,
    IVT_PH,
    PROTEIN_A,
    LOW_PH,
    ION_EXCHANGE,
    VIRUS_FILTER,
    UFDF,
    LNP,
    STERILE_FILTER,
    FILLING,
    LYO,
)
