"""Officers translate what stands in rows; a changed original shows."""

from django.test import Client

from seedtrain.needs.models import Competency, Domain, Framework
from seedtrain.people.models import ContentText
from tests.cast import Cast


def competency() -> Competency:
    """One competency to translate."""
    framework = Framework.objects.create(code="draft", version="0.1", title="Draft", source="ours")
    domain = Domain.objects.create(framework=framework, code="Q", name="Quality", position=1)
    return Competency.objects.create(domain=domain, code="Q1", name="GMP principles", description="Why they protect.", position=1)


def test_translations_are_saved_and_become_stale(cast: Cast, sign_in) -> None:
    one = competency()
    client: Client = sign_in(cast.maya)
    address = "/translations?kind=competency&language=fr"
    client.post(address, {"key": "Q1", "field": "name", "text": "Principes des BPF", "original": "GMP principles"})
    fresh = client.get(address + "&format=csv").content.decode("utf-8-sig")

    one.name = "GMP principles and conduct"
    one.save()
    later = client.get(address + "&format=csv").content.decode("utf-8-sig")

    assert "Q1,name,GMP principles,Principes des BPF,done" in fresh
    assert "Q1,name,GMP principles and conduct,Principes des BPF,stale" in later


def test_translations_are_missing_for_others(cast: Cast, sign_in) -> None:
    competency()

    codes = [sign_in(cast.otto).get("/translations").status_code, sign_in(cast.maya).get("/translations?kind=secrets").status_code]

    assert (codes, ContentText.objects.count()) == ([404, 404], 0)
