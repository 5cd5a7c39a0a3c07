"""Every door is guarded, also one that somebody adds tomorrow."""

import re

from werkzeug.routing import Rule

from tests.web.house import AFRICASTALKING, SMS, House, encoded

OPEN = {"/health", "/ready"}
BODIES = [encoded(SMS), *(encoded(each) for each in AFRICASTALKING.values()), b"", b"{}"]


def _doors(house: House) -> list[Rule]:
    return [rule for rule in house.site.url_map.iter_rules() if rule.rule not in OPEN]


def _guessed(rule: Rule) -> str:
    """The path for somebody who guesses whatever it takes."""
    return re.sub(r"<[^>]*>", "guess", rule.rule)


def test_every_door_is_closed_to_those_without_credentials(house: House) -> None:
    assert len(_doors(house)) == 9
    with house.site.test_client() as client:
        answers = {
            (path, client.open(path, method=method, data=body).status_code)
            for path, methods in ((_guessed(rule), rule.methods or ()) for rule in _doors(house))
            for method in methods
            for body in BODIES
        }
    assert [answer for answer in answers if answer[1] not in (403, 404)] == []
    assert house.counts() == {}


def test_a_door_takes_posts_only(house: House) -> None:
    assert {method for rule in _doors(house) for method in rule.methods or ()} == {"POST"}
