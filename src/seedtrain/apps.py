"""Seedtrain is one Django application; its rooms are sub-packages.

Flow: Django's start -> this file -> `models.py`.
Reads: nothing. Writes: nothing.
"""

from django.apps import AppConfig


class SeedtrainConfig(AppConfig):
    """The one application, labelled `seedtrain`."""

    name = "seedtrain"
    label = "seedtrain"
    verbose_name = "Seedtrain"
