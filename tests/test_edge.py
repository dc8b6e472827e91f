"""The cache for anonymous visitors, headers, rate limits, the language link."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.middleware.gzip import GZipMiddleware
from django.test import Client, RequestFactory
from django.utils import timezone

from seedtrain import edge
from seedtrain.calls import actions as calls
from seedtrain.calls.models import Call
from seedtrain.credentials import actions as credentials
from seedtrain.credentials.models import Credential
from seedtrain.learning import actions as learning
from seedtrain.people import actions
from tests.cast import NOW, Cast
from tests.learning.world import World, build, finish


class Counter:
    """A view that counts how often it is asked."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self, request: HttpRequest) -> HttpResponse:
        self.asked += 1
        response = HttpResponse(f"answer {self.asked}")
        response.is_public = True
        return response


def visit(middleware: edge.EdgeCacheMiddleware, path: str = "/", **headers: str) -> HttpResponse:
    """One GET through the cache."""
    return middleware(RequestFactory().get(path, **headers))


def test_edge_cache_answers_again_until_something_is_written(db: None) -> None:
    view = Counter()
    middleware = edge.EdgeCacheMiddleware(view)
    first, second = visit(middleware), visit(middleware)

    actions.register_person("new@example.org", "New", at=NOW)
    middleware.checked_at -= 2
    third = visit(middleware)

    assert (first.content, second.content, third.content) == (b"answer 1", b"answer 1", b"answer 2")


def test_edge_cache_keeps_languages_and_addresses_apart(db: None) -> None:
    view = Counter()
    middleware = edge.EdgeCacheMiddleware(view)

    for path, language in (("/", "en"), ("/", "ar"), ("/calls", "en"), ("/", "ar")):
        visit(middleware, path, HTTP_ACCEPT_LANGUAGE=language)

    assert view.asked == 3


def test_edge_cache_never_serves_or_keeps_a_signed_in_page(db: None) -> None:
    view = Counter()
    middleware = edge.EdgeCacheMiddleware(view)
    request = RequestFactory().get("/")
    request.COOKIES["sessionid"] = "somebody"

    middleware(request)
    anonymous = visit(middleware)

    assert (view.asked, anonymous.content) == (2, b"answer 2")


def test_edge_cache_says_not_modified_when_the_copy_is_good(db: None) -> None:
    middleware = edge.EdgeCacheMiddleware(Counter())
    tag = visit(middleware).headers["ETag"]

    again = visit(middleware, HTTP_IF_NONE_MATCH=tag)

    assert (again.status_code, again.content) == (304, b"")


def test_edge_cache_of_another_worker_gives_the_same_tag(db: None) -> None:
    def view(request: HttpRequest) -> HttpResponse:
        response = HttpResponse("the same page " * 50)
        response.is_public = True
        return response

    workers = [edge.EdgeCacheMiddleware(GZipMiddleware(view)) for _ in range(2)]
    tags = {visit(worker, HTTP_ACCEPT_ENCODING=accepted).headers["ETag"] for worker in workers for accepted in ("gzip", "identity")}

    assert len(tags) == 2


@dataclass(frozen=True, slots=True)
class Shop:
    """One row behind every kind of public page."""

    world: World
    credential: Credential


@pytest.fixture
def shop(cast: Cast) -> Shop:
    world = build(cast)
    finish(world, world.amina, cast)
    learning.load_lessons(world.offering.version, actor=cast.maya, at=NOW)
    made = calls.draft_filled_call(
        Call.Kind.PEOPLE, Call.Entry.COMPETITIVE, "Upstream", actor=cast.maya, at=timezone.now(), offering=world.offering
    )
    Call.objects.filter(pk=made.call.pk).update(
        state=Call.State.OPEN, deadline=timezone.now() + timedelta(days=9), deadline_zone="Asia/Seoul"
    )
    return Shop(world, credentials.issue_credential(world.amina, actor=cast.soojin, at=timezone.now() - timedelta(days=3)))


PUBLIC = (
    *("/plant", "/plant/cho", "/plant/check"),
    *("/", "/about", "/calendar", "/privacy", "/impact", "/search?q=upstream", "/calls", "/calls/upstream", "/courses"),
    *("/courses/upstream", "/programmes", "/programmes/hands-on", "/network", "/network/hub-centre", "/offerings/upstream-2026"),
    *("/competencies", "/competencies/C1", "/roles/R1", "/norms", "/lessons/why-a-seed-train", "/c/{code}"),
)


@pytest.mark.parametrize("address", PUBLIC)
def test_public_page_sets_no_cookie_and_comes_from_memory_the_second_time(
    shop: Shop, address: str, django_assert_num_queries: Callable
) -> None:
    client = Client()  # its own handler, and so its own empty cache
    address = address.format(code=shop.credential.code)

    first = client.get(address)
    with django_assert_num_queries(0):
        second = client.get(address)

    assert (first.status_code, dict(first.cookies)) == (200, {})
    assert (second.content, "ETag" in second.headers) == (first.content, True)
    assert client.get(address, headers={"accept-language": "ar"}).headers["Content-Language"] == "ar"


def test_lesson_checks_a_visitor_s_answers_without_a_cookie(shop: Shop) -> None:
    client = Client(enforce_csrf_checks=True)
    page = client.get("/lessons/why-a-seed-train").text

    answer = client.post("/lessons/why-a-seed-train/check", {"answer_purpose": "few"})

    assert ('action="/lessons/why-a-seed-train/check?language=en"' in page, "csrfmiddlewaretoken" in page) == (True, False)
    assert (answer.status_code in {200, 422}, dict(answer.cookies)) == (True, {})
    assert client.post("/lessons/why-a-seed-train", {"answer_purpose": "few"}).status_code == 403


@pytest.mark.parametrize("spoil", ["cookie", "status", "private"])
def test_edge_cache_keeps_nothing_personal(db: None, spoil: str) -> None:
    asked = []

    def view(request: HttpRequest) -> HttpResponse:
        asked.append(1)
        response = HttpResponse("x", status=404 if spoil == "status" else 200)
        response.is_public = spoil != "private"
        if spoil == "cookie":
            response.set_cookie("csrftoken", "x")
        return response

    middleware = edge.EdgeCacheMiddleware(view)
    visit(middleware)
    visit(middleware)

    assert len(asked) == 2


def test_limited_after_so_many_in_a_minute(db: None) -> None:
    cache.clear()
    request = RequestFactory().post("/")

    assert [edge.limited(request, "verify", 3) for _ in range(5)] == [False, False, False, True, True]
    assert edge.limited(request, "verify", 3, key="somebody else") is False


def test_limited_forgives_a_count_that_was_thrown_away(monkeypatch: pytest.MonkeyPatch) -> None:
    cache.clear()
    real = cache.add
    monkeypatch.setattr(cache, "add", lambda *words, **named: (real(*words, **named), cache.clear()))

    assert edge.limited(RequestFactory().post("/"), "send", 3) is False


@pytest.mark.parametrize(("back", "goes_to"), [("/calls?x=1", "/calls?x=1"), ("https://evil.example/", "/"), ("//evil.example", "/")])
def test_set_language_goes_back_only_to_us(db: None, back: str, goes_to: str) -> None:
    answer = Client().get("/language", {"language": "ar", "next": back})

    assert (answer.status_code, answer.headers["Location"], answer.cookies["language"].value) == (302, goes_to, "ar")


def test_every_page_forbids_inline_and_foreign_code(db: None) -> None:
    policy = Client().get("/account/login/").headers["Content-Security-Policy"]

    # Compiling WebAssembly is allowed, for the virtual plant; evaluating text is not.
    rest = policy.replace("script-src 'self' 'wasm-unsafe-eval';", "")
    assert (rest != policy, "unsafe" in rest, "default-src 'none'" in policy, "http" in policy) == (True, False, True, False)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "above"),
    [
        ("/sign-out", "/"),
        ("/calls/any/desk/selection/1/propose", "/calls/any/desk/selection/1"),
        ("/courses/any/edit/modules/3/remove", "/courses/any/edit/modules"),
        ("/courses/any/edit/modules", "/courses/any/edit"),
    ],
)
def test_address_that_takes_forms_leads_to_the_page_above(address: str, above: str) -> None:
    answer = Client().get(address)

    assert (answer.status_code, answer.headers["Location"]) == (302, above)


@pytest.mark.parametrize(
    ("address", "status"), [("/competencies?domain=a%00b", 200), ("/courses?level=%00", 200), ("/calendar/a%00b.ics", 404), ("/c/%00", 404)]
)
def test_address_with_nul_is_read_without_it(cast: Cast, address: str, status: int) -> None:
    assert Client().get(address).status_code == status


def test_form_with_nul_is_read_without_it(cast: Cast, sign_in) -> None:
    said = {"name": "Amina\x00 Owusu", "language": "en", "time_zone": "UTC"}

    answer = sign_in(cast.amina).post("/me", said)

    cast.amina.refresh_from_db()
    assert (answer.status_code, cast.amina.name) == (302, "Amina Owusu")
