"""What stands between the network and our views: headers, the cache for anonymous visitors, rate limits, what every page knows.

Flow: request -> these middlewares -> views.
Reads: settings, the request, the journal's last number. Writes: response headers, the in-process cache, the language cookie.
Source: Content Security Policy Level 3; OWASP ASVS 5.0, chapters on web frontend security.
"""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from gzip import decompress
from hashlib import sha256
from typing import TYPE_CHECKING, cast

from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified, HttpResponseRedirect, QueryDict
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import is_valid_path, reverse
from django.utils.functional import SimpleLazyObject
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.utils.safestring import mark_safe
from django.utils.translation import get_language_from_request, gettext

if TYPE_CHECKING:
    from django.http.request import _ImmutableQueryDict

Handler = Callable[[HttpRequest], HttpResponse]
View = Callable[..., HttpResponse]

CONTENT_SECURITY_POLICY = "; ".join(
    [
        "default-src 'none'",
        # The plant's models are WebAssembly; this allows compiling such modules and nothing else, above all no eval.
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ]
)
LANGUAGE_COOKIE_SECONDS = 365 * 86400


class SecurityHeadersMiddleware:
    """Every response carries the policy: nothing inline, nothing from elsewhere."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The view's response with the security headers it lacks."""
        response = self.get_response(request)
        response.headers.setdefault("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        response.headers.setdefault("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
        if getattr(request, "user", None) is not None and request.user.is_authenticated:
            response.headers.setdefault("Cache-Control", "private, no-store")
        return response


class FormAddressMiddleware:
    """Who opens an address that only takes forms, as after signing in again, lands on the page above it and not on a blank one."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The view's answer, or the way to the nearest page above."""
        response = self.get_response(request)
        path = request.path
        while response.status_code == 405 and request.method == "GET" and path.strip("/"):
            path = path.rstrip("/").rpartition("/")[0]
            if is_valid_path(path or "/"):
                return HttpResponseRedirect(path or "/")
        return response


class NoNulMiddleware:
    """What visitors send reaches the views without NUL characters: no keyboard makes one, and PostgreSQL refuses them."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The view's answer to the address as it reads without NUL."""
        if "%00" in request.META.get("QUERY_STRING", ""):
            request.GET = _without_nul(request.GET)
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: View, words: tuple[object, ...], named: dict[str, object]) -> None:
        """The form's fields hold no NUL, everything else that was typed stays; no page of ours has one in its path."""
        if "\x00" in request.path_info:
            raise Http404
        if request.method == "POST" and any("\x00" in value for _key, values in request.POST.lists() for value in values):
            request.POST = _without_nul(request.POST)


def _without_nul(said: QueryDict) -> "_ImmutableQueryDict":
    clean = said.copy()
    for key, values in said.lists():
        clean.setlist(key, [value.replace("\x00", "") for value in values])
    clean._mutable = False
    return cast("_ImmutableQueryDict", clean)


@dataclass(frozen=True, slots=True)
class _Page:
    """One finished answer: its version, headers as sent and compressed body."""

    version: tuple[int, int]
    headers: tuple[tuple[str, str], ...]
    body: bytes
    etag: str


class EdgeCacheMiddleware:
    """Public pages for anonymous visitors come from memory, until anything is written or a minute is over.

    A page is kept only when its view is marked `public`, the visitor has no session and the answer sets no cookie.
    The version is the journal's last number, read at most once a second, so a write anywhere is seen within a second.
    """

    MOST_PAGES = 2000

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response
        self.pages: OrderedDict[tuple[object, ...], _Page] = OrderedDict()
        self.checked_at = 0.0
        self.number = 0

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The page from memory when there is one, else the view's answer, kept when it may be."""
        if request.method != "GET" or settings.SESSION_COOKIE_NAME in request.COOKIES or "messages" in request.COOKIES:
            return self.get_response(request)
        version = self.version()
        key = (
            request.scheme,
            request.META.get("HTTP_HOST"),
            request.get_full_path(),
            get_language_from_request(request),
            "gzip" in request.META.get("HTTP_ACCEPT_ENCODING", ""),
        )
        page = self.pages.get(key)
        if page is None or page.version != version:
            response = self.get_response(request)
            page = self.keep(key, version, response)
            if page is None:
                return response
        return self.answer(request, page)

    def version(self) -> tuple[int, int]:
        """What changes whenever a public page may have changed: the journal's last number and the minute."""
        now = time.monotonic()
        if now - self.checked_at > 1:
            with connection.cursor() as cursor:
                cursor.execute("SELECT COALESCE(MAX(number), 0) FROM seedtrain_journalentry")
                self.number = int(cursor.fetchone()[0])
            self.checked_at = now
        return self.number, int(now // 60)

    def keep(self, key: tuple[object, ...], version: tuple[int, int], response: HttpResponse) -> _Page | None:
        """The answer as a page in memory, or None when it must not be kept."""
        if response.status_code != 200 or response.streaming or response.cookies or not getattr(response, "is_public", False):
            return None
        body = response.content
        # Compressing adds random bytes, so the tag names what is inside: another worker's copy is the same page.
        is_gzip = response.headers.get("Content-Encoding") == "gzip"
        etag = f'"{sha256(decompress(body) if is_gzip else body).hexdigest()[:20]}{"-gzip" * is_gzip}"'
        headers = {**response.headers, "ETag": etag, "Cache-Control": "no-cache", "Content-Length": str(len(body))}
        page = _Page(version, tuple(headers.items()), body, etag)
        self.pages[key] = page
        self.pages.move_to_end(key)
        if len(self.pages) > self.MOST_PAGES:
            self.pages.popitem(last=False)
        return page

    def answer(self, request: HttpRequest, page: _Page) -> HttpResponse:
        """The page, or only word that the visitor's copy is still good."""
        if request.META.get("HTTP_IF_NONE_MATCH") == page.etag:
            unchanged = HttpResponseNotModified()
            unchanged.headers["ETag"] = page.etag
            return unchanged
        response = HttpResponse(page.body)
        for name, value in page.headers:
            response.headers[name] = value
        return response


class _PublicAnswer(HttpResponse):
    is_public: bool


def public(view: View) -> View:
    """The view shows the same to every anonymous visitor, so its answer may be kept for the next."""

    @wraps(view)
    def marked(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        response = view(request, *args, **kwargs)
        cast(_PublicAnswer, response).is_public = not request.user.is_authenticated
        return response

    return marked


def limited(request: HttpRequest, what: str, per_minute: int, *, key: str = "") -> bool:
    """True when this address (or `key`) has done `what` more than `per_minute` times in this minute."""
    who = key or request.META.get("REMOTE_ADDR", "")
    name = f"limit:{what}:{sha256(who.encode()).hexdigest()[:32]}:{int(time.time() // 60)}"
    cache.add(name, 0, timeout=120)
    try:
        return cache.incr(name) > per_minute
    except ValueError:
        # Another process made room and threw this count away in between: that is no reason to refuse anybody.
        cache.set(name, 1, timeout=120)
        return False


def may_sign_here(request: HttpRequest) -> bool:
    """True when a signature can be given on this page: by a password typed into it, or by having shown who one is within five minutes.

    Whoever comes with a passkey or through their organisation has no password to type; a sign-in or re-authentication that fresh counts.
    """
    from allauth.account import app_settings
    from allauth.account.internal.flows.login import get_authentication_records

    if not request.user.is_authenticated:
        return False
    if request.user.has_usable_password():
        return True
    shown_at = max((record["at"] for record in get_authentication_records(request, request.user)), default=0)
    return bool(time.time() - shown_at < app_settings.REAUTHENTICATION_TIMEOUT)


def ask_who(request: HttpRequest) -> HttpResponse:
    """To the page where this person shows once more who they are, and from there back here."""
    from allauth.account.internal.flows.reauthentication import get_reauthentication_flows
    from allauth.socialaccount.models import SocialAccount

    back = request.get_full_path()
    if get_reauthentication_flows(request.user):
        return HttpResponseRedirect(f"{reverse('account_reauthenticate')}?{urlencode({'next': back})}")
    elsewhere = SocialAccount.objects.filter(user=request.user).order_by("-last_login").first()
    if elsewhere is not None:
        return HttpResponseRedirect(elsewhere.get_provider().get_login_url(request, process="login", next=back))
    return HttpResponseRedirect(reverse("account_set_password"))


def rate_limit(what: str, per_minute: int) -> Callable[[View], View]:
    """POST requests over the limit get a page that says when to try again; nothing they sent is processed."""

    def decorate(view: View) -> View:
        @wraps(view)
        def checked(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
            person = getattr(request, "user", None)
            key = f"person:{person.pk}" if person is not None and person.is_authenticated else ""
            if request.method == "POST" and limited(request, what, per_minute, key=key):
                response = render(request, "429.html", status=429)
                response.headers["Retry-After"] = "60"
                return response
            return view(request, *args, **kwargs)

        return checked

    return decorate


def set_language(request: HttpRequest) -> HttpResponse:
    """The reader's language is remembered in a cookie, and the page they came from opens in it."""
    wanted = request.GET.get("language", "")
    back = request.GET.get("next", "/")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}, require_https=request.is_secure()):
        back = "/"
    response = HttpResponseRedirect(back)
    if wanted in dict(settings.LANGUAGES):
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            wanted,
            max_age=LANGUAGE_COOKIE_SECONDS,
            secure=settings.LANGUAGE_COOKIE_SECURE,
            httponly=True,
            samesite=settings.LANGUAGE_COOKIE_SAMESITE,
        )
    return response


def page_context(request: HttpRequest) -> dict[str, object]:
    """What every template may use beside its own context."""
    return {
        "is_demo": settings.IS_DEMO,
        "person": request.user if hasattr(request, "user") else None,
        "source_url": settings.SOURCE_URL,
    }


@dataclass(frozen=True, slots=True)
class Frame:
    """Our page around somebody else's content: what stands before it and after it."""

    before: str
    after: str


def account_frame(request: HttpRequest) -> dict[str, object]:
    """allauth's pages stand in the same frame as ours; the frame is drawn only where a page uses it."""

    def draw() -> Frame:
        before, _mark, after = render_to_string("people/frame.html", request=request).partition("<!--account-->")
        return Frame(mark_safe(before), mark_safe(after))  # noqa: S308  our own template, escaped there

    name, _colon, port = request.get_host().rpartition(":") if ":" in request.get_host() else (request.get_host(), "", "80")
    note = ""
    if name in {"127.0.0.1", "[::1]"} and "/webauthn/" in request.path:
        words = gettext("Passkeys need a name instead of a number: open this site as %(address)s.")
        note = words % {"address": f"http://localhost:{port}"}
    return {"frame": SimpleLazyObject(draw), "passkey_note": note}


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A page that says why the form was refused and how to send it again."""
    return render(request, "403.html", {"reason": reason}, status=403)
