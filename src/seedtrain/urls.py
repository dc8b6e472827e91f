"""Every address of Seedtrain on one page.

Flow: a request -> this file -> one view of one room.
Reads: nothing. Writes: nothing.
"""

from django.urls import include, path

from seedtrain import edge
from seedtrain.calls.views import applying, nominating
from seedtrain.calls.views import public as public_calls
from seedtrain.network import views as network_views
from seedtrain.pages import about, calendar, demo_sign_in, desk, documents, home, offering, search
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
network = [
    path("network", network_views.network, name="network"),
    path("network/<slug:slug>", network_views.centre, name="centre"),
    path("network/<slug:slug>/edit", network_views.centre_edit, name="centre_edit"),
    path("network/<slug:slug>/plan", network_views.offering_plan, name="offering_plan"),
    path("offerings/<slug:slug>.ics", network_views.offering_feed, name="offering_feed"),
    path("offerings/<slug:slug>", offering.offering, name="offering"),
    path("offerings/<slug:slug>/edit", network_views.offering_edit, name="offering_edit"),
    path("offerings/<slug:slug>/publish", network_views.offering_publish, name="offering_publish"),
    path("offerings/<slug:slug>/cancel", network_views.offering_cancel, name="offering_cancel"),
]
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
    path("", home.home, name="home"),
    path("about", about.about, name="about"),
    path("plant", about.plant, name="plant"),
    path("search", search.search, name="search"),
    path("calendar", calendar.calendar, name="calendar"),
    path("calendar.ics", calendar.calendar_feed, name="calendar_feed"),
    path("calendar/<str:token>.ics", calendar.calendar_mine, name="calendar_mine"),
    path("desk", desk.desk, name="desk"),
    path("demo/sign-in", demo_sign_in.demo_sign_in, name="demo_sign_in"),
    path("documents/<int:pk>", documents.document, name="document"),
]

urlpatterns = [*pages, *people, *needs, *curriculum, *network, *calls, *learning, *credentials, *impact]
