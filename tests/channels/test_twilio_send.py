"""Sending by Twilio ends in one of three ways, against a real HTTP server that faults as told."""

import logging
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.channels.twilio import TwilioGateway
from bot.service.messages import Accepted, Gateway, Outgoing, Refused, Result, Unknown
from tests.peers.twilio import ACCOUNT, TOKEN, TwilioPeer

MESSAGE = Outgoing("sms-1", "+22370000001", "Rappelle-nous à l'aube. Awa")
STATUS_URL = "https://kuma.example/hooks/twilio/status#rc=2"
SOON, LATER, MENDED = timedelta(seconds=30), timedelta(minutes=15), timedelta(hours=1)
FIRST = "SM" + "0" * 31 + "1"


@pytest.fixture
def peer() -> Iterator[TwilioPeer]:
    with TwilioPeer() as peer:
        yield peer


def gateway(url: str, sender: str = "+22370000002", token: str = TOKEN) -> TwilioGateway:
    now = datetime(2026, 11, 24, 12, 5, tzinfo=UTC)
    return TwilioGateway(ACCOUNT, token, sender, STATUS_URL, lambda: now, url, timeout=(1, 0.3))


SENDS: list[tuple[str, Result, int]] = [
    ("ok", Accepted(FIRST), 1),
    ("20003", Refused("20003", again=True, wait=MENDED), 0),
    ("20404", Refused("20404", again=True, wait=MENDED), 0),
    ("429", Refused("20429", again=True, wait=SOON), 0),
    ("14107", Refused("14107", again=True, wait=SOON), 0),
    ("21211", Refused("21211", again=False), 0),
    ("21408", Refused("21408", again=True, wait=MENDED), 0),
    ("21606", Refused("21606", again=True, wait=MENDED), 0),
    ("21610", Refused("21610", again=False, opted_out=True), 0),
    ("21611", Refused("21611", again=True, wait=LATER), 0),
    ("21612", Refused("21612", again=True, wait=MENDED), 0),
    ("21614", Refused("21614", again=False), 0),
    ("21617", Refused("21617", again=False), 0),
    ("30002", Refused("30002", again=True, wait=MENDED), 0),
    ("30007", Refused("30007", again=False), 0),
    ("63038", Refused("63038", again=True, wait=MENDED), 0),
    ("99999", Refused("99999", again=False), 0),
    ("500", Unknown("http-500"), 0),
    ("500-after-accept", Unknown("http-500"), 1),
    ("html-502", Unknown("http-502"), 0),
    ("html", Unknown("answer"), 0),
    ("empty", Unknown("no-sid"), 0),
    ("list", Unknown("answer"), 0),
    ("redirect", Refused("302", again=True, wait=MENDED), 0),
    ("hang", Unknown("read-timeout"), 0),
    ("hang-after-accept", Unknown("read-timeout"), 1),
    ("drop", Unknown("connection-lost"), 0),
    ("drop-after-accept", Unknown("connection-lost"), 1),
]


@pytest.mark.parametrize(("fault", "result", "taken"), SENDS, ids=[fault for fault, _, _ in SENDS])
def test_a_send(peer: TwilioPeer, fault: str, result: Result, taken: int) -> None:
    peer.script([fault])
    assert gateway(peer.url).send(MESSAGE) == result
    assert (peer.requests, len(peer.accepted)) == (1, taken)


def test_the_peer_gets_the_text_and_where_to_tell_what_became_of_it(peer: TwilioPeer) -> None:
    gateway(peer.url).send(MESSAGE)
    (sent,) = peer.accepted
    assert (sent["to"], sent["from"], sent["body"]) == (MESSAGE.to, "+22370000002", MESSAGE.text)
    told = urlsplit(sent["status_callback"])
    assert (told.path, parse_qs(told.query)) == ("/hooks/twilio/status", {"key": ["sms-1"]})
    assert told.fragment == "rc=2"


def test_a_messaging_service_is_no_number(peer: TwilioPeer) -> None:
    service = "MG" + "0" * 32
    gateway(peer.url, sender=service).send(MESSAGE)
    assert (peer.accepted[0]["messaging_service_sid"], peer.accepted[0]["from"]) == (service, "")


def test_a_message_may_name_its_sender(peer: TwilioPeer) -> None:
    gateway(peer.url).send(Outgoing("sms-2", MESSAGE.to, "x", sender="KUMA"))
    assert peer.accepted[0]["from"] == "KUMA"


def test_a_wrong_token_waits_for_a_person(peer: TwilioPeer) -> None:
    assert gateway(peer.url, token="old").send(MESSAGE) == Refused("20003", again=True, wait=MENDED)


def test_a_gateway_that_cannot_be_reached_surely_took_nothing() -> None:
    with TwilioPeer() as gone:
        url = gone.url
    assert gateway(url).send(MESSAGE) == Refused("unreachable", again=True)
    assert gateway("no-scheme").send(MESSAGE) == Refused("settings", again=True)


def test_half_a_letter_is_never_sent(peer: TwilioPeer) -> None:
    assert gateway(peer.url).send(Outgoing("k", MESSAGE.to, "\ud83d")) == Refused("text", again=False)
    assert peer.requests == 0


def test_environment_variables_do_not_change_where_we_send(
    peer: TwilioPeer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TWILIO_EDGE", "sydney")
    assert gateway(peer.url).send(MESSAGE) == Accepted(FIRST)


def test_a_lost_send_that_arrived_is_found(peer: TwilioPeer) -> None:
    peer.script(["drop-after-accept"])
    door: Gateway = gateway(peer.url)
    assert door.send(MESSAGE) == Unknown("connection-lost")
    assert door.find(MESSAGE) == Accepted(FIRST)


def test_the_newest_of_two_equal_texts_is_found(peer: TwilioPeer) -> None:
    door = gateway(peer.url)
    newest = [door.send(MESSAGE), door.send(MESSAGE)][1]
    assert door.find(MESSAGE) == newest


def test_another_text_or_an_old_one_is_not_the_lost_one(peer: TwilioPeer) -> None:
    door = gateway(peer.url)
    door.send(Outgoing("sms-0", MESSAGE.to, "Bonjour"))
    door.send(Outgoing("sms-2", "+22370000003", MESSAGE.text))
    peer.date -= timedelta(days=2)
    door.send(MESSAGE)
    assert door.find(MESSAGE) == Refused("not-found", again=True)


def test_a_send_that_failed_at_twilio_counts_as_refused(peer: TwilioPeer) -> None:
    door = gateway(peer.url)
    door.send(MESSAGE)
    peer.accepted[0] |= {"status": "failed", "error_code": "30003"}
    assert door.find(MESSAGE) == Refused("30003", again=True, wait=LATER)
    peer.accepted[0] |= {"status": "canceled", "error_code": ""}
    assert door.find(MESSAGE) == Refused("canceled", again=False)


def test_a_list_too_long_to_be_sure_tells_nothing(peer: TwilioPeer) -> None:
    door = gateway(peer.url)
    door.send(Outgoing("sms-0", MESSAGE.to, "Bonjour"))
    peer.accepted *= 200
    assert door.find(MESSAGE) is None


@pytest.mark.parametrize("fault", ["500", "html", "html-502", "hang", "drop", "empty"])
def test_a_lookup_that_fails_tells_nothing(peer: TwilioPeer, fault: str) -> None:
    peer.script([fault])
    assert gateway(peer.url).find(MESSAGE) is None


def test_no_log_holds_a_number(peer: TwilioPeer, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)  # of the root: the two loggers keep their own level
    door = gateway(peer.url)
    peer.script(["ok", "21211", "ok"])
    results = [door.send(MESSAGE), door.send(MESSAGE), door.find(MESSAGE)]
    assert "2237000" not in caplog.text + repr(results)
    assert "70 00 00" not in caplog.text + repr(results)
