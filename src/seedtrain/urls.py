"""Every address of Seedtrain on one page.

Flow: a request -> this file -> one view of one room.
Reads: nothing. Writes: nothing.
"""

from django.urls import include, path

from seedtrain import edge

people = [
    path("account/", include("allauth.urls")),
    path("language", edge.set_language, name="set_language"),
]
needs = []
curriculum = []
network = []
calls = []
learning = []
credentials = []
impact = []
pages = []

urlpatterns = [*pages, *people, *needs, *curriculum, *network, *calls, *learning, *credentials, *impact]
