"""Django's door: it finds the tables of all rooms here.

Flow: Django's start -> this file -> each room's models, in the order of the flow.
Reads: nothing. Writes: nothing.
"""

# ruff: noqa: I001, F403
from seedtrain.people.models import *
from seedtrain.needs.models import *
from seedtrain.curriculum.models import *
from seedtrain.network.models import *
from seedtrain.calls.models import *
from seedtrain.learning.models import *
from seedtrain.credentials.models import *
from seedtrain.impact.models import *
