"""Sending by Africa's Talking, through its real SDK, ends in one of three ways."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from bot.channels.africastalking import AfricasTalkingGateway
from bot.service.messages import Accepted, Gateway, Outgoing, Refused, Result, Unknown
from tests.peers.africastalking import API_KEY, USERNAME, AfricasTalkingPeer

MESSAGE = Outgoing("sms-1", "+22370000001", "Rappelle-nous à l'aube. Awa")
SOON, LATER, MENDED = timedelta(seconds=30), timedelta(minutes=15), timedelta(hours=1)
FIRST = "ATXid_" + "0" * 31 + "1"


@pytest.fixture
def peer() -> Iterator[AfricasTalkingPeer]:
    with AfricasTalkingPeer() as peer:
        yield peer


def gateway(url: str, sender: str = "", key: str = API_KEY) -> AfricasTalkingGateway:
    return AfricasTalkingGateway(USERNAME, key, sender, url, timeout=(1, 0.3))


SENDS: list[tuple[str, Result, int]] = [
    ("ok", Accepted(FIRST), 1),
    ("charset", Accepted(FIRST), 1),
    ("code-100", Accepted(FIRST), 1),
    ("code-102", Accepted(FIRST), 1),
    ("no-id", Unknown("no-id"), 1),
    ("code-401", Unknown("401"), 0),
    ("code-402", Refused("402", again=True, wait=MENDED), 0),
    ("code-403", Refused("403", again=False), 0),
    ("code-404", Refused("404", again=False), 0),
    ("code-405", Refused("405", again=True, wait=MENDED), 0),
    ("code-406", Refused("406", again=False, opted_out=True), 0),
    ("code-407", Refused("407", again=True, wait=LATER), 0),
    ("code-409", Refused("409", again=False), 0),
    ("code-500", Unknown("500"), 0),
    ("code-501", Unknown("501"), 0),
    ("code-502", Refused("502", again=True, wait=LATER), 0),
    ("code-999", Unknown("999"), 0),
    ("bad-sender", Refused("InvalidSenderId", again=True, wait=MENDED), 0),
    ("nobody", Refused("no-recipient", again=False), 0),
    ("401", Refused("http-401", again=True, wait=MENDED), 0),
    ("429", Refused("http-429", again=True, wait=SOON), 0),
    ("500", Unknown("http-500"), 0),
    ("500-after-accept", Unknown("http-500"), 1),
    ("html-502", Unknown("http-502"), 0),
    ("html", Unknown("answer"), 0),
    ("empty", Unknown("answer"), 0),
    ("list", Unknown("answer"), 0),
    ("redirect", Refused("http-302", again=True, wait=MENDED), 0),
    ("hang", Unknown("read-timeout"), 0),
    ("hang-after-accept", Unknown("read-timeout"), 1),
    ("drop", Unknown("connection-lost"), 0),
    ("drop-after-accept", Unknown("connection-lost"), 1),
]


@pytest.mark.parametrize(("fault", "result", "taken"), SENDS, ids=[fault for fault, _, _ in SENDS])
def test_a_send(peer: AfricasTalkingPeer, fault: str, result: Result, taken: int) -> None:
    peer.script([fault])
    assert gateway(peer.url).send(MESSAGE) == result
    assert (peer.requests, len(peer.accepted)) == (1, taken)


def test_the_peer_gets_one_recipient_and_the_text(peer: AfricasTalkingPeer) -> None:
    gateway(peer.url).send(MESSAGE)
    wanted = {"username": USERNAME, "to": MESSAGE.to, "message": MESSAGE.text, "bulkSMSMode": "1"}
    assert peer.accepted == [wanted]


def test_a_sender_is_named_by_the_message_or_the_account(peer: AfricasTalkingPeer) -> None:
    door = gateway(peer.url, sender="KUMA")
    door.send(MESSAGE)
    door.send(Outgoing("sms-2", MESSAGE.to, "x", sender="36000"))
    assert [sent["from"] for sent in peer.accepted] == ["KUMA", "36000"]


def test_a_wrong_key_waits_for_a_person(peer: AfricasTalkingPeer) -> None:
    assert gateway(peer.url, key="old").send(MESSAGE) == Refused("http-401", again=True, wait=MENDED)


@pytest.mark.parametrize(
    "number", ["", "+000000", "22370000001", "+22370000001\n", "+22370000001,+22370000002"]
)
def test_what_is_no_number_is_never_sent(peer: AfricasTalkingPeer, number: str) -> None:
    assert gateway(peer.url).send(Outgoing("k", number, "x")) == Refused("number", again=False)
    assert peer.requests == 0


def test_half_a_letter_is_never_sent(peer: AfricasTalkingPeer) -> None:
    assert gateway(peer.url).send(Outgoing("k", MESSAGE.to, "\ud83d")) == Refused("text", again=False)
    assert peer.requests == 0


def test_a_gateway_that_cannot_be_reached_surely_took_nothing() -> None:
    with AfricasTalkingPeer() as gone:
        url = gone.url
    assert gateway(url).send(MESSAGE) == Refused("unreachable", again=True)
    assert gateway("no-scheme").send(MESSAGE) == Refused("settings", again=True)


def test_it_cannot_look_up_what_was_sent(peer: AfricasTalkingPeer) -> None:
    door: Gateway = gateway(peer.url)
    assert door.find(MESSAGE) is None
    assert peer.requests == 0
