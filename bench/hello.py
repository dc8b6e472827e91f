"""The smallest Django answer on the same server: what the framework and the machine can do before any work of ours.

Flow: granian -> this file -> two words.
Reads: nothing. Writes: nothing.
"""

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.urls import path


def hello(request: HttpRequest) -> HttpResponse:
    """Two words, nothing read, nothing drawn."""
    return HttpResponse("Hello, world", content_type="text/plain")


urlpatterns = [path("", hello)]
settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["127.0.0.1"], SECRET_KEY="no secret is kept here", MIDDLEWARE=[])
application = get_wsgi_application()
