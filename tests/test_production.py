"""The production wiring, whole: settings, both gateways' doors, the real SDKs, and peers that answer them."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.app import gateways, keys_of, now
from bot.data.gazetteer import PLACES
from bot.service.deliver import Hands, deliver
from bot.service.directory import import_partners
from bot.service.messages import Status
from tests.peers.africastalking import API_KEY, USERNAME, AfricasTalkingPeer
from tests.peers.twilio import ACCOUNT, TwilioPeer
from tests.web.house import BASE, HER, OURS, House, house_over

COORDINATION = "+22370000020"
ALERT = re.compile(r"^Info [A-Z][A-Z0-9]{3}: URGENT\. Zone: \?\.")


@dataclass
class Town:
    """A production house, its two peers, and a worker whose clock can be ahead."""

    house: House
    twilio: TwilioPeer
    africastalking: AfricasTalkingPeer
    ahead: timedelta = timedelta(0)

    def clock(self) -> datetime:
        return now() + self.ahead

    def work(self) -> None:
        """Send what is due now."""
        ways = gateways(self.house.settings, keys_of(self.house.settings), self.clock)
        deliver(self.house.line, Hands(ways, self.clock))

    def alerts(self) -> list[dict[str, str]]:
        """What Twilio took for the coordination's phone."""
        return [message for message in self.twilio.accepted if message["to"] == COORDINATION]


@contextmanager
def town(folder: Path) -> Iterator[Town]:
    with TwilioPeer() as twilio, AfricasTalkingPeer() as africastalking:
        settings = {
            "KUMA_ENV": "production",
            "KUMA_KEYS_FILE": str(folder / "keys.json"),
            "KUMA_SMS_OUT": "twilio",
            "REDIS_URL": f"unix://{folder}/nobody.sock",
            "TWILIO_FROM": OURS,
            "TWILIO_API_BASE_URL": twilio.url,
            "AFRICASTALKING_USERNAME": USERNAME,
            "AFRICASTALKING_API_KEY": API_KEY,
            "AFRICASTALKING_API_BASE_URL": africastalking.url,
        }
        with house_over(f"sqlite:///{folder / 'kuma.db'}", folder, **settings) as house:
            directory = PLACES.with_name("partners.example.csv").read_text("utf-8")
            assert import_partners(house.line, directory, now(), now().date())[1] == ()
            twilio.date = now()
            yield Town(house, twilio, africastalking)


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Town]:
    with town(tmp_path) as each:
        yield each


def in_danger(made: Town) -> None:
    for number, text in enumerate(("SOS", "1")):
        assert made.house.africastalking("sms", id=f"ATXid_{number}", text=text).status_code == 200


def test_a_call_for_help_alerts_by_twilio_and_is_answered_where_it_came_in(made: Town) -> None:
    in_danger(made)
    made.work()
    assert [ALERT.match(alert["body"]) is not None for alert in made.alerts()] == [True]
    answers = [form for form in made.africastalking.accepted if form["to"] == HER]
    assert [form["from"] for form in answers] == ["36000", "36000"], "the sender she wrote to"
    assert made.house.column("outbox", "state") == ["accepted"] * 3


def test_a_status_callback_ends_the_doubt_by_the_key_in_its_address(made: Town) -> None:
    in_danger(made)
    made.twilio.script(["drop-after-accept"])
    made.work()
    alert = made.alerts()[0]
    assert alert["status_callback"].startswith(f"{BASE}/hooks/twilio/status?key=")
    news = {"AccountSid": ACCOUNT, "MessageSid": alert["sid"], "MessageStatus": "delivered"}
    assert made.house.twilio(news, alert["status_callback"].removeprefix(BASE)).status_code == 200
    assert made.house.column("outbox", "state") == ["accepted"] * 3
    assert max(made.house.column("outbox", "status")) == Status.DELIVERED


def test_an_alert_whose_answer_was_lost_is_looked_up_and_not_sent_twice(made: Town) -> None:
    in_danger(made)
    made.twilio.script(["drop-after-accept"])
    made.work()
    assert sorted(made.house.column("outbox", "state")) == ["accepted", "accepted", "doubt"]
    made.ahead = timedelta(seconds=61)
    made.work()
    assert len(made.alerts()) == 1
    assert made.house.column("outbox", "state") == ["accepted"] * 3


def test_an_alert_that_nobody_can_tell_of_is_sent_again_and_says_so(made: Town) -> None:
    in_danger(made)
    made.twilio.script(["drop-after-accept", "500"])
    made.work()
    made.ahead = timedelta(seconds=61)
    made.work()
    first, again = (alert["body"] for alert in made.alerts())
    assert again == f"(bis) {first}"


def test_an_answer_to_her_whose_fate_is_unknown_is_never_sent_again(made: Town) -> None:
    made.africastalking.script(["drop-after-accept"])
    assert made.house.africastalking("sms").status_code == 200
    for seconds in (0, 61, 122, 1000):
        made.ahead = timedelta(seconds=seconds)
        made.work()
    assert len(made.africastalking.accepted) == 1
    assert made.house.column("outbox", "state") == ["unknown"]
