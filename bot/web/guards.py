"""Who may knock: Twilio by its signature, Africa's Talking by the secret in the path."""

import hmac
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from flask import Request, abort

from bot.channels import twilio
from bot.channels.form import Form, plain


@dataclass(frozen=True, slots=True, repr=False)
class Doors:
    """What the hooks need besides the line. A gateway without its secrets has no door: 404."""

    base_url: str
    clock: Callable[[], datetime]
    ring: Callable[[], None]
    twilio_account: str = ""
    twilio_tokens: tuple[str, ...] = ()
    twilio_shared_keys: Mapping[str, str] = field(default_factory=dict)
    africastalking_secrets: tuple[str, ...] = ()


def check_twilio(doors: Doors, request: Request, form: Form) -> None:
    """403 unless Twilio signed this request for the address we are known by."""
    if not doors.twilio_account:
        abort(404)
    # The path and query as they were sent: Werkzeug's own URL is decoded, and would not match.
    query = request.query_string.decode("latin-1")
    raw_path = request.environ.get("RAW_URI") or request.environ.get("REQUEST_URI") or request.path
    url = doors.base_url + raw_path.partition("?")[0] + (f"?{query}" if query else "")
    signature = request.headers.get("X-Twilio-Signature")
    settings = request.headers.get("X-Twilio-Webhooks-Signature-Settings")
    if not twilio.authentic(url, form, signature, settings, doors.twilio_tokens, doors.twilio_shared_keys):
        abort(403)
    if plain(form).get("AccountSid") != doors.twilio_account:
        abort(403)


def check_secret(doors: Doors, secret: str) -> None:
    """404, as for any path that does not exist, unless the path holds one of the secrets."""
    known = [hmac.compare_digest(secret.encode(), each.encode()) for each in doors.africastalking_secrets]
    if not any(known):
        abort(404)
