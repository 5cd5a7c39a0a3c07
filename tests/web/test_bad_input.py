"""Whatever comes in is answered or kept for a person to look at: never an error, never lost."""

import gzip
import json
from collections.abc import Mapping

import pytest

from tests.peers.twilio import TOKEN, signature
from tests.web.house import AFRICASTALKING, BASE, HER, SECRET, SMS, STATUS, House, encoded

TEXTS: Mapping[str, str | bytes] = {
    "empty": "",
    "NUL": "S\x00OS",
    "a lone surrogate": b"\xed\xa0\x80",
    "decomposed accents": "e\u0301le\u0300ve",
    "a pile of accents": "e" + "\u0301" * 1599,
    "emoji": "🆘👩🏾‍🦱",
    "right to left": "\u202eSOS\u200f ساعدوني",
    "1,600 characters": "é" * 1600,
    "10,000 characters": "9" * 10_000,
    "Latin-1": b"enferm\xe9e",
    "no encoding at all": b"\x81\x8d\xff\xfe",
    "stars": "*" * 500,
    "digits of another script": "١",
    "lines": "SOS\r\n\u2028\x0b1",
    "SQL": "'); DROP TABLE person; --",
    "a template": "{ $name } %s {0} ${HOME}",
    "markup": "<Response><Message>x</Message></Response>",
}

SMS_BODY = encoded(AFRICASTALKING["sms"])
BODIES: Mapping[str, bytes] = {
    "nothing": b"",
    "JSON": json.dumps(AFRICASTALKING["sms"]).encode(),
    "gzip": gzip.compress(SMS_BODY),
    "multipart": b'--x\r\nContent-Disposition: form-data; name="id"\r\n\r\n1\r\n--x--\r\n',
    "no names": b"&&==&=&;;%",
    "2,000 fields before": b"&".join([b"x=1"] * 2000) + b"&" + SMS_BODY,
    "half an escape": b"id=%E&from=%&text=%zz",
    "UTF-16": SMS_BODY.decode().encode("utf-16"),
    "zeros": b"\x00" * 1000,
    "half a form": SMS_BODY[:30],
}
LONG = ("9" * 10_000, "é" * 5_000, "+" + "2" * 10_000)
TYPES = ("", "application/json", "multipart/form-data; boundary=x", "text/plain; charset=latin-1", "x/y; é")


@pytest.mark.parametrize(("hook", "name"), [("sms", "id"), ("ussd", "sessionId")])
def test_any_text_is_answered_over_both_databases(each_house: House, hook: str, name: str) -> None:
    for case, text in TEXTS.items():
        answer = each_house.africastalking(hook, {**AFRICASTALKING[hook], "text": text, name: case})
        assert (case, answer.status_code) == (case, 200)
        assert answer.get_data(as_text=True)[:4] in ("", "CON ", "END ")
    assert each_house.column("inbound", "state") == ["done"] * len(TEXTS)


def test_any_text_that_twilio_signed_is_answered(house: House) -> None:
    for number, (case, text) in enumerate(TEXTS.items()):
        body = text if isinstance(text, str) else text.decode("cp1252", "replace")
        answer = house.twilio({**SMS, "MessageSid": f"SM{number:032}", "Body": body})
        assert (case, answer.status_code) == (case, 200)
    assert house.column("inbound", "state") == ["done"] * len(TEXTS)


@pytest.mark.parametrize(("hook", "shown"), [("sms", b""), ("opt-out", b""), ("ussd", b"END ")])
def test_a_body_that_is_no_message_is_kept_for_a_person(house: House, hook: str, shown: bytes) -> None:
    for case, body in BODIES.items():
        answer = house.post(f"/hooks/africastalking/{SECRET}/{hook}", body)
        assert (case, answer.status_code, answer.data) == (case, 200, shown)
    assert house.counts() == {"inbound": len(BODIES)}
    assert set(house.column("inbound", "state")) == {"quarantined"}


@pytest.mark.parametrize("hook", ["delivery", "ussd-end"])
def test_news_that_cannot_be_read_changes_nothing(house: House, hook: str) -> None:
    for case, body in BODIES.items():
        answer = house.post(f"/hooks/africastalking/{SECRET}/{hook}", body)
        assert (case, answer.status_code) == (case, 200)
    assert house.counts() == {}


def test_the_content_type_does_not_matter(house: House) -> None:
    for number, kind in enumerate(TYPES):
        body = encoded({**AFRICASTALKING["sms"], "id": f"{number}"})
        headers = {"Content-Type": kind, "Content-Encoding": "gzip"}
        answer = house.post(f"/hooks/africastalking/{SECRET}/sms", body, **headers)
        assert (kind, answer.status_code) == (kind, 200)
    assert house.column("inbound", "state") == ["done"] * len(TYPES)


def test_the_raw_bytes_are_kept_sealed(house: House) -> None:
    house.post(f"/hooks/africastalking/{SECRET}/sms", b"\xffenfermee")
    [sealed] = house.column("inbound", "raw")
    assert b"enfermee" not in sealed


@pytest.mark.parametrize("long", LONG, ids=["digits", "utf-8", "a number"])
def test_any_field_may_be_long(each_house: House, long: str) -> None:
    for hook, form in AFRICASTALKING.items():
        for name in form:
            answer = each_house.africastalking(hook, {**form, name: long})
            assert (hook, name, answer.status_code) == (hook, name, 200)


@pytest.mark.parametrize("long", LONG, ids=["digits", "utf-8", "a number"])
def test_any_field_that_twilio_signed_may_be_long(each_house: House, long: str) -> None:
    for path, form in (("/hooks/twilio/sms", SMS), ("/hooks/twilio/status", {**STATUS, "ErrorCode": ""})):
        for name in form.keys() - {"AccountSid"}:
            assert (name, each_house.twilio({**form, name: long}, path).status_code) == (name, 200)
    path = "/hooks/twilio/status?key=" + "9" * 10_000
    assert each_house.twilio(STATUS, path).status_code == 200


def test_an_sms_from_our_own_number_starts_no_loop(house: House) -> None:
    house.africastalking("sms", to=HER)
    assert house.column("inbound", "state") == ["quarantined"]
    assert "outbox" not in house.counts()


def test_a_field_sent_twice_is_kept_for_a_person(house: House) -> None:
    # Twilio signs the values of a name in their order, with the name before each.
    signed = signature(BASE + "/hooks/twilio/sms", {**SMS, "Body": "2BodySOS"}, TOKEN)
    body = encoded({**SMS, "Body": "2"}) + b"&Body=SOS"
    assert house.post("/hooks/twilio/sms", body, **{"X-Twilio-Signature": signed}).status_code == 200
    assert house.column("inbound", "state") == ["quarantined"]
