"""What the gateways post about a call is read, and what is no call is left for a person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.africastalking import voice as africastalking
from bot.channels.form import Form, fields
from bot.channels.twilio import voice as twilio
from bot.service.calls import Call

ACCOUNT = "AC" + "0" * 32
SID = "CA" + "0" * 31 + "1"
AWA = "+22370000001"
SIGNED = {"CallSid": SID, "AccountSid": ACCOUNT, "From": AWA, "To": "+22370000099", "Direction": "inbound"}
RINGS = {
    "isActive": "1",
    "sessionId": "ATVId_1",
    "direction": "Inbound",
    "callerNumber": AWA,
    "destinationNumber": "+22370000099",
}

TWILIO = [
    ("a call", {}, Call("twilio", SID, AWA)),
    ("a hidden number", {"From": "anonymous"}, Call("twilio", SID, "")),
    ("a browser", {"From": "client:awa"}, Call("twilio", SID, "")),
    ("no number", {"From": ""}, Call("twilio", SID, "")),
    ("a new field", {"StirVerstat": "x"}, Call("twilio", SID, AWA)),
    ("another account", {"AccountSid": "AC" + "1" * 32}, None),
    ("no id", {"CallSid": ""}, None),
    ("an id that is none", {"CallSid": "CA1 or 1=1"}, None),
]
AFRICASTALKING = [
    ("it rings", {}, Call("africastalking", "ATVId_1", AWA)),
    ("it has ended", {"isActive": "0"}, Call("africastalking", "ATVId_1", AWA)),
    ("a plus that became a blank", {"callerNumber": " 22370000001"}, Call("africastalking", "ATVId_1", AWA)),
    ("a hidden number", {"callerNumber": "Unknown"}, Call("africastalking", "ATVId_1", "")),
    ("no direction", {"direction": ""}, Call("africastalking", "ATVId_1", AWA)),
    ("no id", {"sessionId": ""}, None),
]


def form(values: dict[str, str]) -> Form:
    return Form({name: (value,) for name, value in values.items()})


@pytest.mark.parametrize(("case", "changed", "read"), TWILIO, ids=[case for case, _, _ in TWILIO])
def test_a_call_that_twilio_tells_of(case: str, changed: dict[str, str], read: Call | None) -> None:
    assert twilio.call(form(SIGNED | changed), ACCOUNT) == read


@pytest.mark.parametrize(
    ("case", "changed", "read"), AFRICASTALKING, ids=[case for case, _, _ in AFRICASTALKING]
)
def test_a_call_that_africas_talking_tells_of(case: str, changed: dict[str, str], read: Call | None) -> None:
    assert africastalking.call(form(RINGS | changed)) == read


@pytest.mark.parametrize("name", ["CallSid", "AccountSid", "From"])
def test_a_field_of_twilio_that_is_missing_or_doubled_makes_it_unreadable(name: str) -> None:
    values = dict(form(SIGNED).values)
    assert twilio.call(Form(values | {name: (*values[name], "x")}), ACCOUNT) is None
    del values[name]
    assert twilio.call(Form(values), ACCOUNT) is None


@pytest.mark.parametrize("name", ["sessionId", "callerNumber", "isActive"])
def test_a_call_without_a_field_is_unreadable(name: str) -> None:
    assert africastalking.call(form({key: value for key, value in RINGS.items() if key != name})) is None


def test_a_blank_account_reads_nothing() -> None:
    assert twilio.call(form(SIGNED | {"AccountSid": ""}), "") is None


def test_a_call_of_ours_is_none_of_hers() -> None:
    assert africastalking.outbound(form(RINGS | {"direction": "Outbound"}))
    assert twilio.outbound(form(SIGNED | {"Direction": "outbound-api"}))
    assert not africastalking.outbound(form(RINGS))
    assert not twilio.outbound(form(SIGNED))


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    read = fields(raw)
    assert twilio.call(read, ACCOUNT) is None
    africastalking.call(read)
    assert twilio.outbound(read) in (True, False)
    assert africastalking.outbound(read) in (True, False)
