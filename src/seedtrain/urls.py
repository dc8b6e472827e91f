"""Every address of Seedtrain on one page.

Flow: a request -> this file -> one view of one room.
Reads: nothing. Writes: nothing.
"""

from django.urls import include, path
from django.views.generic import TemplateView

from seedtrain import edge
from seedtrain.calls.views import applying, nominating
from seedtrain.calls.views import assigning as call_assigning
from seedtrain.calls.views import comparing as call_comparing
from seedtrain.calls.views import deciding as call_deciding
from seedtrain.calls.views import desk as call_desk
from seedtrain.calls.views import drafting as call_drafting
from seedtrain.calls.views import filing as call_filing
from seedtrain.calls.views import fixing as call_fixing
from seedtrain.calls.views import method as call_method
from seedtrain.calls.views import offering as call_offering
from seedtrain.calls.views import public as public_calls
from seedtrain.calls.views import refilling as call_refilling
from seedtrain.calls.views import replaying as call_replaying
from seedtrain.calls.views import reviewing as call_reviewing
from seedtrain.calls.views import trying as call_trying
from seedtrain.calls.views import writing as call_writing
from seedtrain.credentials.views import public as public_credentials
from seedtrain.credentials.views import signing
from seedtrain.curriculum import views as curriculum_views
from seedtrain.impact.views import call as call_impact
from seedtrain.impact.views import following
from seedtrain.impact.views import programme as programme_impact
from seedtrain.learning.views import mine as my_learning
from seedtrain.learning.views import teaching
from seedtrain.needs import views as needs_views
from seedtrain.network import views as network_views
from seedtrain.pages import (
    about,
    calendar,
    catalogue,
    course,
    demand,
    demo_sign_in,
    desk,
    documents,
    home,
    offering,
    plant,
    plant_check,
    search,
    selection_check,
    translations,
)
from seedtrain.people import views as people_views

people = [
    path("sign-in", people_views.sign_in, name="sign_in"),
    path("sign-out", people_views.sign_out, name="sign_out"),
    path("me", people_views.profile, name="profile"),
    path("me/consents/<int:pk>/withdraw", people_views.consent_withdraw, name="consent_withdraw"),
    path("me/export", people_views.profile_export, name="profile_export"),
    path("me/erase", people_views.profile_erase, name="profile_erase"),
    path("privacy", people_views.privacy, name="privacy"),
    path("journal", people_views.journal, name="journal"),
    path("account/", include("allauth.urls")),
    path("language", edge.set_language, name="set_language"),
]
needs = [
    path("competencies", needs_views.competencies, name="competencies"),
    path("roles/<slug:code>", needs_views.role, name="role"),
    path("norms", needs_views.norms, name="norms"),
    path("framework/import", needs_views.framework_import, name="framework_import"),
    path("ims/case/v1p1/CFDocuments", needs_views.case_documents, name="case_documents"),
    path("ims/case/v1p1/CFDocuments/<str:identifier>", needs_views.case_part, {"kind": "CFDocuments"}, name="case_document"),
    path("ims/case/v1p1/CFPackages/<str:identifier>", needs_views.case_part, {"kind": "CFPackages"}, name="case_package"),
    path("ims/case/v1p1/CFItems/<str:identifier>", needs_views.case_part, {"kind": "CFItems"}, name="case_item"),
    path("ims/case/v1p1/CFAssociations/<str:identifier>", needs_views.case_part, {"kind": "CFAssociations"}, name="case_association"),
    path("ims/case/v1p1/CFItemAssociations/<str:identifier>", needs_views.case_part, {"kind": "CFItemAssociations"}, name="case_near"),
    path("ims/case/v1p1/CFRubrics/<str:identifier>", needs_views.case_part, {"kind": "CFRubrics"}, name="case_rubric"),
    path("ims/case/v1p1/CFItemTypes/<str:identifier>", needs_views.case_part, {"kind": "CFItemTypes"}, name="case_item_type"),
    path("ims/case/v1p1/CFLicenses/<str:identifier>", needs_views.case_part, {"kind": "CFLicenses"}, name="case_licence"),
    path(
        "ims/case/v1p1/CFAssociationGroupings/<str:identifier>",
        needs_views.case_part,
        {"kind": "CFAssociationGroupings"},
        name="case_grouping",
    ),
    path("country-needs", demand.country_needs, name="country_needs"),
    path("country-needs/plan", needs_views.country_plan, name="country_plan"),
    path("sites", needs_views.sites, name="sites"),
    path("sites/new", needs_views.site_new, name="site_new"),
    path("sites/<slug:slug>", needs_views.site, name="site"),
    path("sites/<slug:slug>/profile", needs_views.site_profile, name="site_profile"),
    path("sites/<slug:slug>/people", demand.site_people, name="site_people"),
    path("sites/<slug:slug>/training", demand.site_training, name="site_training"),
    path("sites/<slug:slug>/roles", needs_views.site_roles, name="site_roles"),
    path("sites/<slug:slug>/assess", needs_views.site_assess, name="site_assess"),
    path("sites/<slug:slug>/roster", needs_views.site_roster, name="site_roster"),
    path("sites/<slug:slug>/roster/file", needs_views.roster_import, name="roster_import"),
    path("sites/<slug:slug>/roster/<int:pk>", needs_views.roster_entry, name="roster_entry"),
    path("sites/<slug:slug>/roster/<int:pk>/remove", needs_views.roster_remove, name="roster_remove"),
    path("roster/<str:token>", needs_views.roster_join, name="roster_join"),
]
curriculum = [
    path("competencies/<slug:code>", curriculum_views.competency, name="competency"),
    path("programmes", curriculum_views.programmes, name="programmes"),
    path("programmes/new", curriculum_views.programme_new, name="programme_new"),
    path("programmes/<slug:slug>", curriculum_views.programme, name="programme"),
    path("courses", catalogue.courses, name="courses"),
    path("courses/new", curriculum_views.course_new, name="course_new"),
    path("courses/<slug:slug>", course.course, name="course"),
    path("courses/<slug:slug>/draft", curriculum_views.course_draft, name="course_draft"),
    path("courses/<slug:slug>/edit", curriculum_views.course_edit, name="course_edit"),
    path("courses/<slug:slug>/edit/modules", curriculum_views.course_module, name="course_module"),
    path("courses/<slug:slug>/edit/modules/<int:pk>/remove", curriculum_views.course_module_remove, name="course_module_remove"),
    path("courses/<slug:slug>/edit/outcomes", curriculum_views.course_outcome, name="course_outcome"),
    path("courses/<slug:slug>/edit/outcomes/<int:pk>/remove", curriculum_views.course_outcome_remove, name="course_outcome_remove"),
    path("courses/<slug:slug>/edit/prerequisites", curriculum_views.course_prerequisite, name="course_prerequisite"),
    path("courses/<slug:slug>/retire", curriculum_views.course_retire, name="course_retire"),
    path("courses/<slug:slug>/publish", curriculum_views.course_publish, name="course_publish"),
]
network = [
    path("network", network_views.network, name="network"),
    path("network/capacity", network_views.capacity_overview, name="capacity_overview"),
    path("network/plans", network_views.network_plans, name="network_plans"),
    path("network/plans/inputs", network_views.plan_inputs, name="plan_inputs"),
    path("network/plans/network.xlsx", network_views.plan_template, name="plan_template"),
    path("network/plans/checker.py", network_views.plan_checker, name="plan_checker"),
    path("network/plans/<int:number>", network_views.network_plan, name="network_plan"),
    path("network/plans/<int:number>/adopt", network_views.network_plan_adopt, name="network_plan_adopt"),
    path("network/plans/<int:number>/withdraw", network_views.network_plan_withdraw, name="network_plan_withdraw"),
    path("network/plans/<int:number>/plan.json", network_views.network_plan_file, {"kind": "plan"}, name="network_plan_json"),
    path("network/plans/<int:number>/network.json", network_views.network_plan_file, {"kind": "network"}, name="network_plan_network"),
    path("network/plans/<int:number>/plan.ics", network_views.network_plan_file, {"kind": "ics"}, name="network_plan_ics"),
    path("network/<slug:slug>", network_views.centre, name="centre"),
    path("network/<slug:slug>/capacity", network_views.capacity, name="capacity"),
    path("network/<slug:slug>/capacity/file", network_views.capacity_file, name="capacity_file"),
    path("network/<slug:slug>/capacity/calendar", network_views.capacity_calendar, name="capacity_calendar"),
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
    path("calls/new", call_drafting.call_new, name="call_new"),
    path("calls/<slug:slug>", public_calls.call_page, name="call"),
    path("calls/<slug:slug>/method", call_method.call_method, name="call_method"),
    path("calls/<slug:slug>/apply", applying.apply, name="apply"),
    path("calls/<slug:slug>/nominate", nominating.call_nominate, name="call_nominate"),
    path("applications/<slug:code>", applying.application, name="application"),
    path("applications/<slug:code>/<int:step>", applying.application_step, name="application_step"),
    path("applications/<slug:code>/autosave", applying.application_autosave, name="application_autosave"),
    path("applications/<slug:code>/send", applying.application_send, name="application_send"),
    path("applications/<slug:code>/withdraw", applying.application_withdraw, name="application_withdraw"),
    path("applications/<slug:code>/offer", call_offering.offer_answer, name="offer_answer"),
    path("calls/<slug:slug>/desk", call_desk.call_desk, name="call_desk"),
    path("calls/<slug:slug>/desk/write", call_writing.call_write, name="call_write"),
    path("calls/<slug:slug>/desk/invite", nominating.call_invite, name="call_invite"),
    path("calls/<slug:slug>/desk/open", call_writing.call_open, name="call_open"),
    path("calls/<slug:slug>/desk/extend", call_writing.call_extend, name="call_extend"),
    path("calls/<slug:slug>/desk/cancel", call_writing.call_cancel, name="call_cancel"),
    path("calls/<slug:slug>/desk/applications", call_desk.call_applications, name="call_applications"),
    path("calls/<slug:slug>/desk/applications/<slug:code>", call_desk.call_application, name="call_application"),
    path("calls/<slug:slug>/desk/screen", call_desk.call_screen, name="call_screen"),
    path("calls/<slug:slug>/desk/reviews", call_assigning.call_reviews, name="call_reviews"),
    path("calls/<slug:slug>/desk/reviews/readers", call_assigning.call_readers, name="call_readers"),
    path("calls/<slug:slug>/desk/selection", call_deciding.call_selection, name="call_selection"),
    path("calls/<slug:slug>/desk/selection/<int:number>", call_deciding.call_run, name="call_run"),
    path("calls/<slug:slug>/desk/selection/<int:number>/propose", call_deciding.call_propose, name="call_propose"),
    path("calls/<slug:slug>/desk/selection/<int:number>/concede", call_deciding.call_concede, name="call_concede"),
    path("calls/<slug:slug>/desk/selection/<int:number>/sign", call_deciding.call_sign, name="call_sign"),
    path("calls/<slug:slug>/desk/selection/<int:number>/comment", call_fixing.call_comment, name="call_comment"),
    path("calls/<slug:slug>/desk/selection/<int:number>/replay", call_replaying.call_replay, name="call_replay"),
    path("calls/<slug:slug>/desk/selection/<int:number>/more", call_assigning.call_one_more, name="call_one_more"),
    path("calls/<slug:slug>/desk/selection/try", call_trying.call_try, name="call_try"),
    path("calls/<slug:slug>/desk/selection/compare", call_comparing.call_compare, name="call_compare"),
    path("calls/<slug:slug>/desk/selection/fixed", call_fixing.call_fixed, name="call_fixed"),
    path("calls/<slug:slug>/desk/selection/fixed/<int:pk>/free", call_fixing.call_free, name="call_free"),
    path("calls/<slug:slug>/desk/release", call_deciding.call_release, name="call_release"),
    path("calls/<slug:slug>/desk/offers", call_offering.call_offers, name="call_offers"),
    path("calls/<slug:slug>/desk/refill", call_refilling.call_refill, name="call_refill"),
    path("calls/<slug:slug>/desk/admit", call_offering.call_admit, name="call_admit"),
    path("calls/<slug:slug>/desk/report", call_offering.call_report, name="call_report"),
    path("reviews", call_reviewing.reviews, name="reviews"),
    path("reviews/<int:pk>", call_reviewing.review, name="review"),
    path("reviews/<int:pk>/conflict", call_reviewing.review_conflict, name="review_conflict"),
    path("reviews/<slug:slug>/offline", call_filing.review_sheet, name="review_sheet"),
    path("reviews/<slug:slug>/offline/file", call_filing.review_sheet_file, name="review_sheet_file"),
    path("reviews/<slug:slug>/offline/save", call_filing.review_sheet_save, name="review_sheet_save"),
]
learning = [
    path("learning", my_learning.learning, name="learning"),
    path("learning/<int:pk>", my_learning.enrolment, name="enrolment"),
    path("learning/<int:pk>/results", teaching.results, name="results"),
    path("classes/<slug:slug>", teaching.class_page, name="class"),
    path("classes/<slug:slug>/enrol", teaching.class_enrol, name="class_enrol"),
    path("classes/<slug:slug>/complete", teaching.class_complete, name="class_complete"),
    path("sessions/<slug:slug>/attendance", teaching.attendance, name="attendance"),
    path("sessions/<slug:slug>/attendance/import", teaching.attendance_import, name="attendance_import"),
    path("check-in", my_learning.check_in, name="check_in"),
    path("lessons/<slug:slug>", my_learning.lesson, name="lesson"),
    path("lessons/<slug:slug>/check", my_learning.lesson_check, name="lesson_check"),
]
credentials = [
    path("credentials", signing.my_credentials, name="my_credentials"),
    path("c/<slug:code>.pdf", public_credentials.credential_pdf, name="credential_pdf"),
    path("c/<slug:code>.json", public_credentials.credential_json, name="credential_json"),
    path("c/<slug:code>", public_credentials.credential, name="credential"),
    path("c/<slug:code>/revoke", signing.credential_revoke, name="credential_revoke"),
    path("verify", public_credentials.verify, name="verify"),
    path("issuing/<slug:slug>", signing.issuing, name="issuing"),
    path("issuing/<slug:slug>/signatories", signing.signatories, name="signatories"),
    path("confirm", signing.confirm, name="confirm"),
    path("issuers/<slug:slug>/did.json", public_credentials.issuer_did, name="issuer_did"),
    path("issuers/<slug:slug>/status/1", public_credentials.status_list, name="status_list"),
    path("contexts/seedtrain-v1.json", public_credentials.context, name="context"),
]
impact = [
    path("impact", programme_impact.impact, name="impact"),
    path("impact/calls/<slug:slug>", call_impact.impact_call, name="impact_call"),
    path("impact/calls/<slug:slug>/freeze", call_impact.impact_freeze, name="impact_freeze"),
    path("impact/calls/<slug:slug>/count", call_impact.impact_count, name="impact_count"),
    path("impact/follow-ups/<int:pk>", following.follow_up, name="follow_up"),
]
pages = [
    path("", home.home, name="home"),
    path("about", about.about, name="about"),
    path("plant", plant.plant, name="plant"),
    path("plant/check", plant_check.check, name="plant_check"),
    path("plant-worker.js", plant.service_worker, name="plant_worker"),
    path("plant/<slug:model>", plant.operation, name="plant_operation"),
    path("check-selection", selection_check.check, name="selection_check"),
    path("check-selection/check_selection.py", selection_check.program, name="selection_checker"),
    path("search", search.search, name="search"),
    path("calendar", calendar.calendar, name="calendar"),
    path("calendar.ics", calendar.calendar_feed, name="calendar_feed"),
    path("calendar/renew", calendar.calendar_renew, name="calendar_renew"),
    path("calendar/<str:token>.ics", calendar.calendar_mine, name="calendar_mine"),
    path("desk", desk.desk, name="desk"),
    path("demo/sign-in", demo_sign_in.demo_sign_in, name="demo_sign_in"),
    path("documents/<int:pk>", documents.document, name="document"),
    path("translations", translations.translations, name="translations"),
    path("design", TemplateView.as_view(template_name="design/sample.html"), name="design"),
]

urlpatterns = [*pages, *people, *needs, *curriculum, *network, *calls, *learning, *credentials, *impact]
