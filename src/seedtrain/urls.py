"""Every address of Seedtrain on one page.

Flow: a request -> this file -> one view of one room.
Reads: nothing. Writes: nothing.
"""

from django.urls import include, path

from seedtrain import edge
from seedtrain.calls.views import applying, nominating
from seedtrain.calls.views import public as public_calls
from seedtrain.pages import documents
from seedtrain.people import views as people_views

people = [
    path("sign-in", people_views.sign_in, name="sign_in"),
    path("sign-out", people_views.sign_out, name="sign_out"),
    path("me", people_views.profile, name="profile"),
    path("me/export", people_views.profile_export, name="profile_export"),
    path("me/erase", people_views.profile_erase, name="profile_erase"),
    path("journal", people_views.journal, name="journal"),
    path("account/", include("allauth.urls")),
    path("language", edge.set_language, name="set_language"),
]
needs = []
curriculum = []
network = []
calls = [
    path("calls", public_calls.call_list, name="calls"),
    path("calls/<slug:slug>", public_calls.call_page, name="call"),
    path("calls/<slug:slug>/apply", applying.apply, name="apply"),
    path("calls/<slug:slug>/nominate", nominating.call_nominate, name="call_nominate"),
    path("applications/<slug:code>", applying.application, name="application"),
    path("applications/<slug:code>/<int:step>", applying.application_step, name="application_step"),
    path("applications/<slug:code>/autosave", applying.application_autosave, name="application_autosave"),
    path("applications/<slug:code>/send", applying.application_send, name="application_send"),
    path("applications/<slug:code>/withdraw", applying.application_withdraw, name="application_withdraw"),
]
learning = []
credentials = []
impact = []
pages = [
    path("documents/<int:pk>", documents.document, name="document"),
]

urlpatterns = [*pages, *people, *needs, *curriculum, *network, *calls, *learning, *credentials, *impact]
