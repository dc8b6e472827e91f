"""The network's own pages: the map and its table, and one centre.

Flow: urls -> this file -> network.actions.
Reads: centres, offerings. Writes: through actions.
"""

from typing import TYPE_CHECKING, TypeAlias, TypedDict, cast

from django import forms as django_forms
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from seedtrain import tables
from seedtrain.curriculum.models import Pillar
from seedtrain.edge import public
from seedtrain.jinja import country as country_name
from seedtrain.jinja import language_name
from seedtrain.network import actions, forms
from seedtrain.network.figures import read_figures
from seedtrain.network.models import Centre, Offering, Venue
from seedtrain.network.reach import REGION_NAMES, Network, draw_network, read_network
from seedtrain.network.views.offerings import SUBMITTED, done, rivalries_seen
from seedtrain.people.access import EVERYWHERE, Right, SignedIn, may, require

if TYPE_CHECKING:
    from django_stubs_ext import WithAnnotations


class _Seen(TypedDict):
    seen: list[Offering]


SeenCentre: TypeAlias = "WithAnnotations[Centre, _Seen]"
"""A centre with the offerings that the reader may see."""


@public
def network(request: HttpRequest) -> HttpResponse:
    """The map of the network, and the same as a table, by pillar and region."""
    pillar, region = request.GET.get("pillar", ""), request.GET.get("region", "")
    centres = Centre.objects.visible_to(request.user)
    if pillar in Pillar.values:
        centres = centres.filter(pillar=pillar)
    if region in REGION_NAMES:
        centres = centres.filter(region__in=["", region])
    found = read_network(centres, Offering.objects.visible_to(request.user))
    if tables.wanted(request):
        return _network_table(request, found)
    context = {
        "network": found,
        "map": draw_network(found),
        "pillars": Pillar,
        "regions": REGION_NAMES,
        "pillar": pillar,
        "region": region,
        "plans": may(request.user, Right.EDIT_NETWORK, EVERYWHERE),
    }
    return render(request, "network/network_list.html", context)


def _network_table(request: HttpRequest, found: Network) -> HttpResponse:
    header = [_("Centre"), _("Pillar"), _("State"), _("Country"), _("Towns"), _("Region"), _("Languages"), _("Offerings"), _("Source")]
    rows: list[tables.Row] = [
        [
            centre.name,
            centre.get_pillar_display(),
            centre.get_state_display(),
            country_name(centre.country),
            ", ".join(dict.fromkeys(venue.city for venue in centre.venues.all())),
            str(REGION_NAMES.get(centre.region, _("All regions"))),
            ", ".join(language_name(code) for code in centre.languages),
            centre.offering_count,
            centre.source,
        ]
        for centre in found.centres
    ]
    return tables.download(request, "network", header, rows)


@public
def centre(request: HttpRequest, slug: str) -> HttpResponse:
    """What a centre is, where it teaches, what comes and what was."""
    offerings = Offering.objects.visible_to(request.user).select_related("version", "centre").prefetch_related("figures", "parts__venue")
    listed = Centre.objects.visible_to(request.user).select_related("organisation").prefetch_related("organisation__names", "venues")
    listed = listed.prefetch_related(Prefetch("offerings", queryset=offerings, to_attr="seen"))
    found = cast("SeenCentre", get_object_or_404(listed, slug=slug))
    today = timezone.now().date()
    is_planner = may(request.user, Right.RUN_OFFERING, found.scope)
    past = [one for one in found.seen if one.state == Offering.State.ENDED or (one.ends_on and one.ends_on < today)]
    context = {
        "centre": found,
        "region": REGION_NAMES.get(found.region, ""),
        "coming": [one for one in reversed(found.seen) if one not in past],
        "past": [(one, read_figures(one.figures.all())) for one in past],
        "rivalries": rivalries_seen(request, found.seen) if is_planner else (),
        "may_plan": is_planner,
        "may_decide": may(request.user, Right.EDIT_NETWORK, EVERYWHERE),
    }
    return render(request, "network/centre_page.html", context)


def centre_edit(request: SignedIn, slug: str) -> HttpResponse:
    """A centre's venues for its manager; admission and suspension for who edits the network."""
    found = get_object_or_404(Centre.objects.visible_to(request.user).prefetch_related("venues"), slug=slug)
    require(request.user, Right.RUN_OFFERING, found.scope)
    may_decide = may(request.user, Right.EDIT_NETWORK, EVERYWHERE)
    act = request.POST.get(SUBMITTED, "")
    acts = {"venue": _add_venue} | ({"suspend": _suspend, "admit": _admit} if may_decide else {})
    bound = {name: form(request.POST if act == name else None) for name, form in CENTRE_FORMS.items()}
    if act in acts and bound[act].is_valid() and done(request, bound[act], lambda form: acts[act](request, found, form)):
        return redirect("centre_edit", found.slug)
    return render(request, "network/centre_edit.html", {"centre": found, "forms": bound, "may_decide": may_decide, "act": act})


CENTRE_FORMS = {"venue": forms.VenueForm, "suspend": forms.ReasonForm, "admit": forms.ReasonForm}


def _add_venue(request: SignedIn, found: Centre, form: django_forms.Form) -> str:
    data = form.cleaned_data
    slug = forms.free_slug(f"{data['city']} {data['name']}", Venue)
    venue = actions.add_venue(found, slug, actor=request.user, at=timezone.now(), **data)
    return _("%(venue)s is a venue of %(centre)s now.") % {"venue": venue.name, "centre": found.name}


def _suspend(request: SignedIn, found: Centre, form: django_forms.Form) -> str:
    actions.suspend_centre(found, actor=request.user, why=form.cleaned_data["why"], at=timezone.now())
    return _("%(centre)s is suspended: it plans and publishes nothing new.") % {"centre": found.name}


def _admit(request: SignedIn, found: Centre, form: django_forms.Form) -> str:
    why, at = form.cleaned_data["why"], timezone.now()
    pillar = Pillar(found.pillar)
    actions.admit_centre(found.organisation, found.slug, found.name, pillar, found.country, actor=request.user, at=at, why=why)
    return _("%(centre)s is in the network.") % {"centre": found.name}
