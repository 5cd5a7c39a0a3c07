"""Twilio is known by its signature over the address that we are known by."""

import hmac
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import pytest

from tests.peers.twilio import ACCOUNT, TOKEN, signature
from tests.web.house import BASE, HER, SHARED, SID, SMS, STATUS, House, encoded, house_over

PATH = "/hooks/twilio/sms"
TWIML = b'<?xml version="1.0" encoding="UTF-8"?><Response/>'
OTHER_ACCOUNT = "AC" + "1" * 32


def sha256_signed(house: House, secret: str, key: str = "SK1") -> int:
    """The status of a post signed with a shared key."""
    text = BASE + PATH + "".join(name + SMS[name] for name in sorted(SMS))
    signed = b64encode(hmac.new(secret.encode(), text.encode(), sha256).digest()).decode()
    headers = {
        "X-Twilio-Signature": signed,
        "X-Twilio-Webhooks-Signature-Settings": f"key={key},algorithm=HMAC_SHA256",
    }
    return house.post(PATH, encoded(SMS), **headers).status_code


def test_a_signed_sms_is_kept_and_answered_with_empty_twiml(house: House) -> None:
    answer = house.twilio()
    assert (answer.status_code, answer.data) == (200, TWIML)
    assert answer.content_type == "text/xml; charset=utf-8"
    found = house.counts()
    assert (found["inbound"], found["outbox"]) == (1, 1)


UNSIGNED: Mapping[str, Mapping[str, str]] = {
    "no header": {},
    "a blank one": {"X-Twilio-Signature": ""},
    "not ASCII": {"X-Twilio-Signature": "é"},
    "long": {"X-Twilio-Signature": "x" * 5000},
    "another token": {"X-Twilio-Signature": signature(BASE + PATH, SMS, "another-token")},
    "another text": {"X-Twilio-Signature": signature(BASE + PATH, {**SMS, "Body": "other"}, TOKEN)},
    "another path": {"X-Twilio-Signature": signature(BASE + "/hooks/twilio", SMS, TOKEN)},
    "a key only": {"X-Twilio-Webhooks-Signature-Settings": "key=SK1,algorithm=HMAC_SHA256"},
    "settings that are none": {"X-Twilio-Webhooks-Signature-Settings": "=,,=;"},
}


@pytest.mark.parametrize("path", [PATH, "/hooks/twilio/status"])
def test_what_twilio_did_not_sign_is_refused(house: House, path: str) -> None:
    for case, headers in UNSIGNED.items():
        answer = house.post(path, encoded(SMS), **headers)
        assert (case, answer.status_code, answer.data) == (case, 403, b"403 Forbidden\n")
    assert house.counts() == {}


def test_a_changed_field_is_refused(house: House) -> None:
    headers = {"X-Twilio-Signature": signature(BASE + PATH, SMS, TOKEN)}
    for change in ({"Body": "autre"}, {"From": "+22370000002"}, {"New": "1"}, {"Body": "SOS "}):
        assert house.post(PATH, encoded({**SMS, **change}), **headers).status_code == 403
    assert house.counts() == {}


def test_another_account_is_refused_though_well_signed(house: House) -> None:
    assert house.twilio({**SMS, "AccountSid": OTHER_ACCOUNT}).status_code == 403
    assert house.twilio({**STATUS, "AccountSid": OTHER_ACCOUNT}, "/hooks/twilio/status").status_code == 403
    assert house.counts() == {}


@pytest.mark.parametrize("query", ["?zone=S%C3%A9gou", "?a=%2Fb&c=d+e", "?key="])
def test_the_query_counts_as_it_was_sent(house: House, query: str) -> None:
    assert house.twilio(path=PATH + query).status_code == 200
    signed = {"X-Twilio-Signature": signature(BASE + PATH + query, SMS, TOKEN)}
    assert house.post(PATH + "?zone=Segou", encoded(SMS), **signed).status_code == 403


def test_the_path_counts_as_it_was_sent(house: House) -> None:
    assert house.twilio(path="/hooks/twilio/%73ms").status_code == 200


def test_behind_a_proxy_only_the_public_address_counts(house: House) -> None:
    proxied = {
        "Host": "10.0.0.7:8080",
        "X-Forwarded-Host": "evil.example",
        "X-Forwarded-Proto": "http",
        "X-Original-URL": "/hooks/twilio/status",
    }
    assert house.twilio(**proxied).status_code == 200
    evil = signature("http://evil.example" + PATH, SMS, TOKEN)
    assert house.post(PATH, encoded(SMS), **{**proxied, "X-Twilio-Signature": evil}).status_code == 403


def test_a_shared_key_signs_with_sha256(house: House) -> None:
    assert sha256_signed(house, SHARED) == 200


def test_only_the_named_shared_key_signs(house: House) -> None:
    tries = (("wrong", "SK1"), (SHARED, "SK2"), ("", "SK2"), ("", ""))
    assert [sha256_signed(house, secret, key) for secret, key in tries] == [403] * 4


def test_either_of_two_tokens_signs_while_one_replaces_the_other(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'kuma.db'}"
    with house_over(url, tmp_path, TWILIO_AUTH_TOKEN=f"new-token,{TOKEN}") as house:
        assert house.twilio().status_code == 200
        assert house.twilio(token="new-token").status_code == 200
        assert house.twilio(token=f"new-token,{TOKEN}").status_code == 403


@pytest.mark.parametrize("blank", ["", " ", ","])
def test_a_blank_token_never_signs(tmp_path: Path, blank: str) -> None:
    changes = {"TWILIO_AUTH_TOKEN": blank, "TWILIO_SHARED_KEYS": "SK1="}
    with house_over(f"sqlite:///{tmp_path / 'kuma.db'}", tmp_path, **changes) as house:
        assert [house.twilio(token=token).status_code for token in ("", " ", ",")] == [403] * 3
        assert sha256_signed(house, "") == 403


def test_without_an_account_there_is_no_door(tmp_path: Path) -> None:
    changes = {"TWILIO_ACCOUNT_SID": ""}
    with house_over(f"sqlite:///{tmp_path / 'kuma.db'}", tmp_path, **changes) as house:
        assert house.twilio().status_code == 404
        assert house.twilio({**SMS, "AccountSid": ""}).status_code == 404


def test_news_of_a_delivery_finds_its_message_by_the_key_in_the_address(house: House) -> None:
    house.africastalking("sms")
    [letter] = house.column("outbox", "id")
    path = f"/hooks/twilio/status?key={letter}"
    answer = house.twilio(STATUS, path)
    assert (answer.status_code, answer.data) == (200, TWIML)
    assert house.column("outbox", "status") == [6]


def test_a_key_that_was_not_signed_is_refused(house: House) -> None:
    signed = {"X-Twilio-Signature": signature(BASE + "/hooks/twilio/status?key=a", STATUS, TOKEN)}
    assert house.post("/hooks/twilio/status?key=b", encoded(STATUS), **signed).status_code == 403


def test_a_replayed_call_for_help_is_one_case_r40(house: House) -> None:
    for number, body in enumerate(["Bonjour", "2", "2", "1"]):
        fields = {**SMS, "MessageSid": f"SM{number:032}", "Body": body}
        assert [house.twilio(fields).status_code for _ in range(2)] == [200, 200]
    found = house.counts()
    assert (found["inbound"], found["outbox"], found["case_"]) == (4, 4, 1)


def test_a_message_without_words_or_sender_is_kept_for_a_person(house: House) -> None:
    wordless = {"MessageSid": SID[:-1] + "2", "AccountSid": ACCOUNT, "From": HER}
    assert house.twilio({**SMS, "From": "Orange"}).status_code == 200
    assert house.twilio(wordless).status_code == 200
    assert house.column("inbound", "state") == ["quarantined"] * 2
    assert "outbox" not in house.counts()
