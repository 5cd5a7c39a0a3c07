"""What Africa's Talking posts is read, and what it could not have posted is left for a person."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.africastalking import delivery, opt_out, sms, ussd
from bot.channels.form import Form, fields
from bot.service.messages import Inbound, OptOut, Report, Status

SMS = {
    "id": "ATXid_1",
    "from": "+22370000001",
    "to": "36000",
    "text": "SOS",
    "date": "2026-11-24 06:04:45",
    "linkId": "",
    "networkCode": "61002",
}
SMS_READ = Inbound("africastalking", "ATXid_1", "+22370000001", "SOS", "36000")

MESSAGES = [
    ("an SMS", {}, SMS_READ),
    ("a plus that became a blank", {"from": " 22370000001"}, SMS_READ),
    ("an SMS without words", {"text": ""}, replace(SMS_READ, text="")),
    ("NUL and blanks", {"text": " S\x00OS\n"}, SMS_READ),
    ("a brand name", {"from": "Orange"}, replace(SMS_READ, sender="")),
    ("no id", {"id": ""}, None),
]

SCREEN = {
    "sessionId": "ATUid_1",
    "phoneNumber": "+22370000001",
    "networkCode": "61002",
    "serviceCode": "*384*7#",
    "text": "",
}
# The digits are the start of the text's SHA-256.
SCREEN_READ = Inbound(
    "africastalking", "ATUid_1:e3b0c44298fc1c14", "+22370000001", "", "*384*7#", session="ATUid_1"
)

SCREENS = [
    ("the first", {}, ""),
    ("all typed so far", {"text": "1*Kati*2"}, "1*Kati*2"),
    ("stars typed", {"text": "1*****"}, "1*****"),
    ("blanks typed", {"text": "1* Kati *2 "}, "1*Kati*2"),
    ("NUL and bidi marks", {"text": "1\x00*\u202e2"}, "1*2"),
]

REPORTS = [
    ("Sent", Status.SENT),
    ("Submitted", Status.SENT),
    ("Buffered", Status.SENT),
    ("Rejected", Status.FAILED),
    ("Failed", Status.UNDELIVERED),
    ("AbsentSubscriber", Status.UNDELIVERED),
    ("Expired", Status.UNDELIVERED),
    ("Success", Status.DELIVERED),
    ("Queued", None),
    ("", None),
]


def form(values: dict[str, str]) -> Form:
    return Form({name: (value,) for name, value in values.items()})


@pytest.mark.parametrize(("case", "changed", "expected"), MESSAGES, ids=[case for case, _, _ in MESSAGES])
def test_an_incoming_message(case: str, changed: dict[str, str], expected: Inbound | None) -> None:
    assert sms(form(SMS | changed)) == expected


@pytest.mark.parametrize(("case", "changed", "text"), SCREENS, ids=[case for case, _, _ in SCREENS])
def test_a_screen(case: str, changed: dict[str, str], text: str) -> None:
    read = ussd(form(SCREEN | changed))
    assert read is not None
    assert read.ussd
    assert replace(read, reference=SCREEN_READ.reference) == replace(SCREEN_READ, text=text)


def test_a_repeated_screen_has_the_same_reference_and_the_next_another() -> None:
    assert ussd(form(SCREEN)) == SCREEN_READ
    first, again, following = (ussd(form(SCREEN | {"text": text})) for text in ("1", "1", "1*1"))
    assert first == again
    assert first is not None
    assert following is not None
    assert first.reference != following.reference


@pytest.mark.parametrize("name", ["id", "from", "text"])
def test_an_sms_without_a_field_is_unreadable(name: str) -> None:
    assert sms(form({key: value for key, value in SMS.items() if key != name})) is None


@pytest.mark.parametrize("name", ["sessionId", "phoneNumber", "text"])
def test_a_screen_without_a_field_is_unreadable(name: str) -> None:
    assert ussd(form({key: value for key, value in SCREEN.items() if key != name})) is None


def test_the_end_of_a_session_is_no_screen() -> None:
    end = form({"sessionId": "ATUid_1", "phoneNumber": "+22370000001", "status": "Incomplete"})
    assert ussd(end) is None


@pytest.mark.parametrize(("word", "status"), REPORTS)
def test_a_delivery_report(word: str, status: Status | None) -> None:
    told = delivery(form({"id": "ATXid_1", "status": word, "failureReason": "UserInBlackList"}))
    assert told == (status and Report("africastalking", "ATXid_1", status, "UserInBlackList"))


def test_an_opt_out() -> None:
    assert opt_out(form({"senderId": "KUMA", "phoneNumber": "+22370000001"})) == OptOut(
        "africastalking", "+22370000001"
    )
    assert opt_out(form({"senderId": "KUMA", "phoneNumber": "Orange"})) is None
    assert opt_out(form({"phoneNumber": "+22370000001"})) is None


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    for read in (sms, ussd, delivery, opt_out):
        read(fields(raw))


@given(st.text(max_size=60))
def test_any_text_is_read(text: str) -> None:
    message, screen = sms(form(SMS | {"text": text})), ussd(form(SCREEN | {"text": text}))
    assert message is not None
    assert screen is not None
    (message.text + screen.text).encode()
    assert screen.text.count("*") == text.count("*")
    delivery(form({"id": text, "status": "Failed", "failureReason": text}))
    opt_out(form({"senderId": text, "phoneNumber": text}))
