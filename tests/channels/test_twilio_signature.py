"""Only Twilio, or who holds a secret of the account, gets in."""

import hmac
from base64 import b64encode
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.form import Form, fields
from bot.channels.twilio import authentic
from tests.peers.twilio import signature

URL = "https://kuma.example/hooks/twilio/sms?foo=1&n=%C3%A9"
FIELDS = {"From": "+22370000001", "Body": " dɛmɛ ", "FromCity": "", "MessageSid": "SM1"}
FORM = Form({name: (value,) for name, value in FIELDS.items()})
SIGNED = signature(URL, FIELDS, "12345")
SETTINGS = "key=webhooks_sharedkey_1,algorithm=HMAC_SHA256"
KEYS = {"webhooks_sharedkey_1": "a-shared-secret"}


def by_key(url: str, secret: str) -> str:
    text = url + "".join(name + FIELDS[name] for name in sorted(FIELDS))
    return b64encode(hmac.new(secret.encode(), text.encode(), sha256).digest()).decode()


def test_a_signature_by_the_token_is_authentic() -> None:
    # Computed once by hand with openssl over the text that Twilio's "Webhooks security" prescribes.
    assert SIGNED == "+F8H7fineHQ8WUKb5U1Fhg9WV/A="
    assert authentic(URL, FORM, SIGNED, None, ["12345"], {})
    assert authentic(URL, FORM, SIGNED, "", ["new", "12345"], {})


def test_the_port_may_be_written_or_not() -> None:
    with_port = URL.replace("example/", "example:443/")
    assert authentic(URL, FORM, signature(with_port, FIELDS, "12345"), None, ["12345"], {})
    assert authentic(with_port, FORM, SIGNED, None, ["12345"], {})
    # A port of our own setting that a proxy hides from Twilio.
    assert authentic(URL.replace("example/", "example:8443/"), FORM, SIGNED, None, ["12345"], {})


def test_several_values_of_a_field_are_signed_once_each_and_sorted() -> None:
    signed = signature("https://kuma.example/", {"a": "1a2"}, "12345")
    assert authentic("https://kuma.example/", Form({"a": ("2", "1", "2")}), signed, None, ["12345"], {})


def test_a_signature_by_a_shared_key_is_authentic() -> None:
    assert authentic(URL, FORM, by_key(URL, "a-shared-secret"), SETTINGS, [], KEYS)


FORGED = [
    ("no header", URL, FORM, None, None, ["12345"]),
    ("an empty header", URL, FORM, "", None, ["12345"]),
    ("another token", URL, FORM, SIGNED, None, ["12346"]),
    ("no token", URL, FORM, SIGNED, None, []),
    ("a blank token", URL, FORM, signature(URL, FIELDS, ""), None, [""]),
    ("a token of blanks", URL, FORM, signature(URL, FIELDS, " "), None, [" "]),
    ("another scheme", URL.replace("https", "http"), FORM, SIGNED, None, ["12345"]),
    ("another host", URL.replace("kuma", "evil"), FORM, SIGNED, None, ["12345"]),
    ("a decoded query", URL.replace("%C3%A9", "é"), FORM, SIGNED, None, ["12345"]),
    ("no query", URL.partition("?")[0], FORM, SIGNED, None, ["12345"]),
    ("a trimmed body", URL, Form({**FORM.values, "Body": ("dɛmɛ",)}), SIGNED, None, ["12345"]),
    ("a field more", URL, Form({**FORM.values, "X": ("1",)}), SIGNED, None, ["12345"]),
    ("no fields", URL, Form(readable=False), SIGNED, None, ["12345"]),
    ("half a pair in a field", URL, Form({"Body": ("\ud83d",)}), SIGNED, None, ["12345"]),
    ("half a pair in the URL", URL + "\ud83d", FORM, SIGNED, None, ["12345"]),
    ("half a pair in the header", URL, FORM, SIGNED[:-1] + "\ud83d", None, ["12345"]),
    ("Latin-1 in the header", URL, FORM, "é" * 28, None, ["12345"]),
    ("no URL", "http://[", FORM, SIGNED, None, ["12345"]),
    ("a port that is none", "https://kuma.example:x/", FORM, SIGNED, None, ["12345"]),
    ("a key we do not know", URL, FORM, by_key(URL, ""), "key=other,algorithm=HMAC_SHA256", ["12345"]),
    ("the token where a key is named", URL, FORM, by_key(URL, "12345"), SETTINGS, ["12345"]),
    ("a token's signature where a key is named", URL, FORM, SIGNED, SETTINGS, ["12345"]),
    ("an algorithm we do not know", URL, FORM, SIGNED, SETTINGS.replace("256", "1"), ["12345"]),
    ("settings without a key", URL, FORM, SIGNED, "algorithm=HMAC_SHA256", ["12345"]),
    ("settings that are none", URL, FORM, SIGNED, ",,=,", ["12345"]),
]


@pytest.mark.parametrize(
    ("case", "url", "form", "header", "settings", "tokens"), FORGED, ids=[case for case, *_ in FORGED]
)
def test_a_forgery_is_refused(
    case: str, url: str, form: Form, header: str | None, settings: str | None, tokens: list[str]
) -> None:
    assert not authentic(url, form, header, settings, tokens, KEYS)


def test_a_blank_shared_key_is_refused() -> None:
    blank = {"webhooks_sharedkey_1": ""}
    assert not authentic(URL, FORM, by_key(URL, ""), SETTINGS, [], blank)


@given(st.binary(max_size=100), st.text(), st.none() | st.text(), st.none() | st.text())
def test_nothing_makes_it_raise(raw: bytes, url: str, header: str | None, settings: str | None) -> None:
    assert not authentic(url, fields(raw), header, settings, ["12345"], KEYS)
