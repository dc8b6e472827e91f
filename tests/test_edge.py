"""The cache for anonymous visitors, headers, rate limits, the language link."""

import pytest
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.middleware.gzip import GZipMiddleware
from django.test import Client, RequestFactory

from seedtrain import edge
from seedtrain.people import actions
from tests.cast import NOW


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

    assert ("unsafe" in policy, "default-src 'none'" in policy, "http" in policy) == (False, True, False)
