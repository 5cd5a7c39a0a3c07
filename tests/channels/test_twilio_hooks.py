"""What Twilio posts is read, and what it could not have posted is left for a person."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.form import Form, fields
from bot.channels.twilio import inbound, report
from bot.service.messages import Inbound, Report, Status

ACCOUNT = "AC" + "0" * 32
SID = "SM" + "0" * 31 + "1"
PLAIN = {
    "MessageSid": SID,
    "AccountSid": ACCOUNT,
    "From": "+22370000001",
    "To": "+22370000002",
    "Body": "SOS",
    "NumMedia": "0",
    "FromCity": "",
}
READ = Inbound("twilio", SID, "+22370000001", "SOS", "+22370000002")
LONG = "Je suis enfermée à Kati depuis trois jours. Venez me chercher, je suis seule avec ma sœur."
IN_BASE64 = (
    "SmUgc3VpcyBlbmZlcm3DqWUgw6AgS2F0aSBkZXB1aXMgdHJvaXMgam91cnMuIFZlbmV6IG1lIGNoZXJjaGVyLCBq"
    "ZSBzdWlzIHNldWxlIGF2ZWMgbWEgc8WTdXIu"
)

INBOUND = [
    ("an SMS", {}, READ),
    ("the old alias of the sid", {"MessageSid": "", "SmsSid": SID}, READ),
    ("an SMS without words", {"Body": ""}, replace(READ, text="")),
    ("pictures only", {"Body": "", "NumMedia": "2"}, replace(READ, text="")),
    ("blanks, NUL and bidi marks", {"Body": " S\x00O\u202eS \n"}, replace(READ, text="SOS")),
    ("a decomposed accent", {"Body": "aide\u0301"}, replace(READ, text="aidé")),
    ("a short code", {"From": "36000"}, replace(READ, sender="")),
    ("a brand name", {"From": "Orange"}, replace(READ, sender="")),
    ("another channel", {"From": "whatsapp:+22370000001"}, replace(READ, sender="")),
    ("STOP, which Twilio answered", {"OptOutType": "STOP"}, replace(READ, refused=True)),
    ("HELP, which needs our answer too", {"OptOutType": "HELP"}, READ),
    ("joined parts in base64", {"Body": IN_BASE64}, replace(READ, text=LONG)),
    ("a word that could be base64", {"Body": "aide"}, replace(READ, text="aide")),
    ("a long word that is none", {"Body": "a" * 64}, replace(READ, text="a" * 64)),
    ("a new field", {"ChannelMetadata": "{}"}, READ),
    ("another account", {"AccountSid": "AC" + "1" * 32}, None),
    ("no account", {"AccountSid": ""}, None),
    ("no sid", {"MessageSid": ""}, None),
    ("a sid that is none", {"MessageSid": "SM1 or 1=1"}, None),
]

REPORTS = [
    ("accepted", Status.QUEUED),
    ("scheduled", Status.QUEUED),
    ("queued", Status.QUEUED),
    ("sending", Status.SENDING),
    ("sent", Status.SENT),
    ("failed", Status.FAILED),
    ("canceled", Status.FAILED),
    ("undelivered", Status.UNDELIVERED),
    ("partially_delivered", Status.UNDELIVERED),
    ("delivered", Status.DELIVERED),
    ("read", Status.READ),
    ("receiving", None),
    ("received", None),
    ("Delivered", None),
    ("", None),
]


def form(values: dict[str, str]) -> Form:
    return Form({name: (value,) for name, value in values.items()})


@pytest.mark.parametrize(("case", "changed", "expected"), INBOUND, ids=[case for case, _, _ in INBOUND])
def test_an_incoming_message(case: str, changed: dict[str, str], expected: Inbound | None) -> None:
    assert inbound(form(PLAIN | changed), ACCOUNT) == expected


@pytest.mark.parametrize("name", ["AccountSid", "From", "Body"])
def test_a_field_that_is_missing_or_doubled_makes_it_unreadable(name: str) -> None:
    values = dict(form(PLAIN).values)
    assert inbound(Form(values | {name: (*values[name], "x")}), ACCOUNT) is None
    del values[name]
    assert inbound(Form(values), ACCOUNT) is None


def test_a_blank_account_reads_nothing() -> None:
    assert inbound(form(PLAIN | {"AccountSid": ""}), "") is None


@pytest.mark.parametrize(("word", "status"), REPORTS)
def test_a_status(word: str, status: Status | None) -> None:
    told = report(form({"MessageSid": SID, "MessageStatus": word, "ErrorCode": "30003"}), key="sms-1")
    assert told == (status and Report("twilio", SID, status, "30003", "sms-1"))


def test_a_status_under_the_old_names() -> None:
    told = report(form({"SmsSid": SID, "SmsStatus": "delivered"}))
    assert told == Report("twilio", SID, Status.DELIVERED)


@given(st.binary(max_size=200), st.text(max_size=20))
def test_any_bytes_are_read_or_refused(raw: bytes, key: str) -> None:
    read = fields(raw)
    assert inbound(read, ACCOUNT) is None
    report(read, key)


@given(st.text(max_size=100), st.text(max_size=100), st.sampled_from(list(REPORTS)))
def test_any_text_is_read(body: str, sender: str, status: tuple[str, Status | None]) -> None:
    read = inbound(form(PLAIN | {"Body": body, "From": sender, "OptOutType": body}), ACCOUNT)
    assert read is not None
    read.text.encode()
    report(form({"MessageSid": SID, "MessageStatus": status[0], "ErrorCode": body}), key=sender)
