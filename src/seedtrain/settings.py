"""Every setting of Seedtrain, read once from the environment and typed.

Flow: the process starts -> this file reads SEEDTRAIN_* -> Django. `seedtrain check` explains what production still needs.
Reads: environment variables. Writes: nothing, except a random secret key file for a development machine.
Source: docs/reference/settings.md is the list of these variables in words.
"""

import os
import secrets
import sys
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

PACKAGE = Path(__file__).parent


def _flag(name: str, default: bool) -> bool:
    """True or False from an environment variable; anything but 0/1/true/false is refused."""
    raw = os.environ.get(name, "").strip().lower()
    if raw in {"", "0", "1", "true", "false"}:
        return default if raw == "" else raw in {"1", "true"}
    raise ImproperlyConfigured(f"{name} is 1 or 0; it came as {raw!r}.")


def _database(url: str, data: Path) -> dict[str, object]:
    """Django's database entry for a SEEDTRAIN_DATABASE_URL: empty means SQLite in the data folder."""
    parts = urlsplit(url or f"sqlite:///{data / 'seedtrain.sqlite3'}")
    if parts.scheme == "sqlite":
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": parts.path[1:] if parts.path.startswith("//") else (parts.path or ":memory:"),
            # Opening a file anew for every request cost 3 ms of 7 (docs/reference/performance.md).
            "CONN_MAX_AGE": None,
            "OPTIONS": {
                # DEFERRED lost thousands of transactions to lock upgrades under eight writers; IMMEDIATE none (docs/decisions/0003).
                "transaction_mode": "IMMEDIATE",
                "timeout": 30,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-32000; PRAGMA mmap_size=134217728;",
            },
        }
    if parts.scheme in {"postgres", "postgresql"}:
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": parts.path.lstrip("/"),
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
            "HOST": parts.hostname or "",
            "PORT": str(parts.port or ""),
            "CONN_MAX_AGE": 600,
            "CONN_HEALTH_CHECKS": True,
        }
    raise ImproperlyConfigured(f"SEEDTRAIN_DATABASE_URL starts with sqlite:// or postgresql://; it came as {parts.scheme or url!r}://.")


def _secret_key(is_production: bool, data: Path) -> str:
    """The secret key: from the environment in production, from a private file on a development machine."""
    if key := os.environ.get("SEEDTRAIN_SECRET_KEY", ""):
        return key
    if is_production:
        raise ImproperlyConfigured("SEEDTRAIN_SECRET_KEY is missing; set 50 or more random characters.")
    path = data / "secret_key"
    if not path.exists():
        data.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(50))
    return path.read_text()


IS_PRODUCTION = _flag("SEEDTRAIN_PRODUCTION", default=False)
IS_DEMO = _flag("SEEDTRAIN_DEMO", default=False)
IS_TESTING = "pytest" in sys.modules
DATA_DIR = Path(os.environ.get("SEEDTRAIN_DATA_DIR", "var")).resolve()
SECRET_KEY = _secret_key(IS_PRODUCTION, DATA_DIR)
# Issuer keys are derived from this secret, so no private key is ever stored; losing it means issuing under new keys.
ISSUER_SECRET = os.environ.get("SEEDTRAIN_ISSUER_SECRET", "" if IS_PRODUCTION else SECRET_KEY)
ORIGIN = os.environ.get("SEEDTRAIN_ORIGIN", "http://127.0.0.1:8000").rstrip("/")
DEBUG = _flag("SEEDTRAIN_DEBUG", default=False)
ALLOWED_HOSTS = os.environ.get("SEEDTRAIN_HOSTS", "127.0.0.1,localhost,[::1],testserver").split(",")
CSRF_TRUSTED_ORIGINS = [ORIGIN] if ORIGIN.startswith("https://") else []
SOURCE_URL = os.environ.get("SEEDTRAIN_SOURCE_URL", "")

INSTALLED_APPS = [
    "seedtrain",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    # Only where an organisation brings its own sign-in: its HTTP client takes 5 MB a process. It has no tables.
    *(["allauth.socialaccount.providers.openid_connect"] if "SEEDTRAIN_OIDC_CLIENT" in os.environ else []),
]
MIDDLEWARE = [
    "seedtrain.edge.EdgeCacheMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "seedtrain.edge.NoNulMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "seedtrain.edge.SecurityHeadersMiddleware",
    "seedtrain.edge.FormAddressMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]
ROOT_URLCONF = "seedtrain.urls"
WSGI_APPLICATION = "seedtrain.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [PACKAGE / "templates"],
        "APP_DIRS": False,
        "OPTIONS": {
            "environment": "seedtrain.jinja.environment",
            "context_processors": [
                "django.contrib.messages.context_processors.messages",
                "seedtrain.edge.page_context",
            ],
        },
    },
    {
        # allauth's own pages only; ours are Jinja2.
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "templates" / "accounts"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "seedtrain.edge.account_frame",
                "seedtrain.edge.page_context",
            ],
        },
    },
]
# Widgets by Jinja2 too: a list of 249 countries took 15 ms by Django's own templates.
FORM_RENDERER = "seedtrain.jinja.WidgetRenderer"

DATABASES = {"default": _database(os.environ.get("SEEDTRAIN_DATABASE_URL", ""), DATA_DIR)}
DATABASES["default"]["ATOMIC_REQUESTS"] = False
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# Only rate limits use it; files are shared by all workers of one machine.
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
    if IS_TESTING
    else {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": DATA_DIR / "limits",
        "OPTIONS": {"MAX_ENTRIES": 2000},
    }
}

AUTH_USER_MODEL = "seedtrain.Person"
# E-mail is unique whatever its case, by a constraint on Lower("email") that the check cannot see.
SILENCED_SYSTEM_CHECKS = ["auth.W004"]
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/desk"
if IS_TESTING:
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "optional"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_ADAPTER = "seedtrain.people.notify.AccountAdapter"
ACCOUNT_SIGNUP_FORM_CLASS = "seedtrain.people.forms.SignUpForm"
SOCIALACCOUNT_ADAPTER = "seedtrain.people.notify.SocialAccountAdapter"
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_RATE_LIMITS = {"login": "30/m/ip", "login_failed": "10/m/ip,5/5m/key", "signup": "20/m/ip"}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not IS_PRODUCTION
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {
        "APPS": [
            {
                "provider_id": os.environ.get("SEEDTRAIN_OIDC_ID", "oidc"),
                "name": os.environ.get("SEEDTRAIN_OIDC_NAME", "Single sign-on"),
                "client_id": os.environ["SEEDTRAIN_OIDC_CLIENT"],
                "secret": os.environ.get("SEEDTRAIN_OIDC_SECRET", ""),
                "settings": {"server_url": os.environ["SEEDTRAIN_OIDC_SERVER"]},
            }
        ]
        if "SEEDTRAIN_OIDC_CLIENT" in os.environ
        else [],
    }
}

EMAIL_BACKEND = os.environ.get("SEEDTRAIN_EMAIL_BACKEND", "django.core.mail.backends.console.EmailBackend")
EMAIL_FILE_PATH = DATA_DIR / "mails"
EMAIL_HOST = os.environ.get("SEEDTRAIN_EMAIL_HOST", "localhost")
EMAIL_PORT = int(os.environ.get("SEEDTRAIN_EMAIL_PORT", "25"))
EMAIL_HOST_USER = os.environ.get("SEEDTRAIN_EMAIL_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("SEEDTRAIN_EMAIL_PASSWORD", "")
EMAIL_USE_TLS = _flag("SEEDTRAIN_EMAIL_TLS", default=False)
DEFAULT_FROM_EMAIL = os.environ.get("SEEDTRAIN_EMAIL_FROM", "Seedtrain <no-reply@localhost>")

USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en"
LANGUAGES = [
    ("en", "English"),
    ("fr", "Français"),
    ("es", "Español"),
    ("ar", "العربية"),
    ("pt", "Português"),
    ("ru", "Русский"),
    ("zh-hans", "中文"),
    ("ko", "한국어"),
]
LOCALE_PATHS = [PACKAGE / "locale"]
LANGUAGE_COOKIE_NAME = "language"
LANGUAGE_COOKIE_SAMESITE: Final = "Lax"

STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.AppDirectoriesFinder"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if IS_TESTING
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_MAX_AGE = 86400
MEDIA_ROOT = DATA_DIR / "files"
UPLOAD_LIMIT_BYTES = 5 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = 6 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 4000

SECURE_SSL_REDIRECT = IS_PRODUCTION and _flag("SEEDTRAIN_HTTPS_REDIRECT", default=True)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _flag("SEEDTRAIN_BEHIND_PROXY", default=False) else None
SECURE_HSTS_SECONDS = 31536000 if IS_PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = IS_PRODUCTION
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = IS_PRODUCTION
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_ENGINE = "django.contrib.sessions.backends.db"
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "seedtrain.edge.csrf_failure"
SECURE_REFERRER_POLICY = "same-origin"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": os.environ.get("SEEDTRAIN_LOG_LEVEL", "WARNING")},
}
