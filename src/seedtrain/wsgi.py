"""The door for a WSGI server: granian runs `seedtrain.wsgi:application`.

Flow: granian -> this file -> Django.
Reads: settings. Writes: nothing.
"""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "seedtrain.settings")

application = get_wsgi_application()
