"""Tell whether a webhook was signed by Twilio."""

import hmac
from collections.abc import Mapping, Sequence
from urllib.parse import urlparse

from twilio.request_validator import (  # type: ignore[import-untyped]  # the SDK ships no py.typed
    HMAC_SHA1,
    HMAC_SHA256,
    RequestValidator,
    add_port,
    remove_port,
)

from bot.channels.form import Form


def authentic(
    url: str,
    form: Form,
    header: str | None,
    settings_header: str | None,
    tokens: Sequence[str],
    shared_keys: Mapping[str, str],
) -> bool:
    """Say whether X-Twilio-Signature was made over this URL and form with one of our secrets.

    `url` is the public base URL with the raw path and query as they came; `tokens` are the account's
    auth tokens, old and new. `settings_header` is X-Twilio-Webhooks-Signature-Settings
    ("key=<id>,algorithm=HMAC_SHA256"); when it was sent, only the shared key of that id counts.
    A signature never ages, so the caller dedupes by MessageSid. Source: Twilio, "Webhooks security".
    """
    if settings_header:
        secrets, algorithm = _named(settings_header, shared_keys), HMAC_SHA256
    else:
        secrets, algorithm = tuple(tokens), HMAC_SHA1
    # With a blank secret anybody could sign.
    held = [secret for secret in secrets if secret.strip()]
    return True in [_signed(url, form, header or "", secret, algorithm) for secret in held]


def sign(url: str, fields: Mapping[str, str], token: str) -> str:
    """The X-Twilio-Signature that Twilio would send, for those who play its part."""
    return str(RequestValidator(token).compute_signature(url, dict(fields)))


def _named(settings_header: str, shared_keys: Mapping[str, str]) -> tuple[str, ...]:
    """Return the one shared key that the header names, () for an id or an algorithm we do not know."""
    settings = dict(part.strip().partition("=")[::2] for part in settings_header.split(","))
    secret = shared_keys.get(settings.get("key", ""))
    return (secret,) if secret and settings.get("algorithm") == HMAC_SHA256 else ()


class _Fields(dict[str, tuple[str, ...]]):
    """The fields as the SDK reads a multi-dict."""

    def getall(self, name: str) -> tuple[str, ...]:
        return self[name]


def _signed(url: str, form: Form, header: str, secret: str, algorithm: str) -> bool:
    # Twilio signs with or without the port. Not the SDK's validate(): its comparison tells the length.
    given = header.encode("utf-8", "replace")
    try:
        urls = (remove_port(urlparse(url)), add_port(urlparse(url)))
        validator = RequestValidator(secret)
        made = [validator.compute_signature(each, _Fields(form.values), algorithm) for each in urls]
    except ValueError:  # half a surrogate pair, or no URL: Twilio sends neither
        return False
    return True in [hmac.compare_digest(each.encode(), given) for each in made]
