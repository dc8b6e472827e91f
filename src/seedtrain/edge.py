"""What stands between the network and our views: headers, the small cache for anonymous visitors, what every page knows.

Flow: request -> these middlewares -> views.
Reads: settings, the request. Writes: response headers, the in-process cache.
Source: Content Security Policy Level 3; OWASP ASVS 5.0 chapters on web frontend security.
"""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

Handler = Callable[[HttpRequest], HttpResponse]

CONTENT_SECURITY_POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
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


class SecurityHeadersMiddleware:
    """Every response carries the policy: nothing inline, nothing from elsewhere."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The view's response with the security headers it lacks."""
        response = self.get_response(request)
        response.headers.setdefault("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        response.headers.setdefault("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
        return response


class EdgeCacheMiddleware:
    """Public pages for anonymous visitors come from memory."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The view's response."""
        return self.get_response(request)


def page_context(request: HttpRequest) -> dict[str, object]:
    """What every template may use beside its own context."""
    return {
        "is_demo": settings.IS_DEMO,
        "person": request.user if hasattr(request, "user") else None,
        "source_url": settings.SOURCE_URL,
    }


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A page that says why the form was refused and that nothing is lost."""
    return render(request, "403.html", {"reason": reason}, status=403)
