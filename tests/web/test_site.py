"""What the site refuses, and what its refusals tell."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import event, text
from sqlalchemy.pool import Pool

from bot.web.site import LARGEST
from tests.web.house import HER, SECRET, SMS, House, encoded


def posts(house: House) -> list[tuple[int, bytes]]:
    """The answers of both gateways' doors to a good message."""
    answers = [house.twilio(), house.africastalking("sms"), house.africastalking("ussd")]
    return [(answer.status_code, answer.data) for answer in answers]


@pytest.mark.parametrize("path", ["/hooks/twilio/sms", f"/hooks/africastalking/{SECRET}/sms"])
def test_a_hook_takes_posts_only(house: House, path: str) -> None:
    with house.site.test_client() as client:
        for method in ("GET", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"):
            assert (method, client.open(path, method=method).status_code) == (method, 405)
    assert house.counts() == {}


def test_a_path_that_does_not_exist_is_not_told_back(house: House) -> None:
    slashed = ("/hooks/twilio/sms/", "//hooks/twilio/sms")
    for path in ("/", "/hooks", "/admin", f"/{HER}", "/static/x", "/%ff", *slashed):
        answer = house.post(path, encoded(SMS))
        assert (path, answer.status_code, answer.data) == (path, 404, b"404 Not Found\n")


def test_a_body_of_more_than_64_kb_is_refused(house: House) -> None:
    body = encoded({"text": "a" * LARGEST})
    answer = house.post(f"/hooks/africastalking/{SECRET}/sms", body)
    assert (answer.status_code, answer.data) == (413, b"413 Request Entity Too Large\n")
    assert house.counts() == {}


def test_a_body_of_64_kb_is_taken(house: House) -> None:
    body = encoded({"id": "ATXid_1", "from": HER, "text": ""})
    answer = house.post(f"/hooks/africastalking/{SECRET}/sms", body + b"a" * (LARGEST - len(body)))
    assert answer.status_code == 200
    assert house.counts()["inbound"] == 1


def test_a_database_that_refuses_is_503_so_that_the_gateway_comes_again(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    with house.engine.begin() as connection:
        connection.execute(text("DROP TABLE outbox"))
    answers = posts(house)
    assert answers[:2] == [(503, b"503 Service Unavailable\n")] * 2
    assert answers[2][0] == 200
    names = ["twilio.sms", "africastalking.sms"]
    assert [record.getMessage() for record in caplog.records] == [
        f"{name} could not be kept: OperationalError" for name in names
    ]
    # What fails leaves nothing: the screen alone was kept.
    assert house.counts()["inbound"] == 1


def test_a_locked_database_is_503_and_the_copy_is_taken_later(
    house: House,
) -> None:
    with _impatient(), house.engine.begin():
        assert [answer[0] for answer in posts(house)] == [503, 503, 503]
    assert house.counts() == {}
    assert [answer[0] for answer in posts(house)] == [200, 200, 200]
    assert house.counts()["inbound"] == 3


def test_the_log_of_a_failure_holds_no_number_secret_or_text_r36(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with house.engine.begin() as connection:
        connection.execute(text("DROP TABLE talk"))
    house.twilio({**SMS, "Body": "enfermée"})
    house.africastalking("sms", text="enfermée")
    house.africastalking("ussd", text="enfermée")
    told = "".join(f"{record.getMessage()} {record.exc_info}" for record in caplog.records)
    assert "could not be kept" in told
    assert [secret for secret in (HER[1:], "70000001", SECRET, "enferm") if secret in told] == []


@contextmanager
def _impatient() -> Iterator[None]:
    """Every connection that is used here waits 20 ms for a lock instead of 8 s."""

    def hurry(connection: Any, record: object, proxy: object) -> None:
        connection.execute("PRAGMA busy_timeout=20")

    event.listen(Pool, "checkout", hurry)
    try:
        yield
    finally:
        event.remove(Pool, "checkout", hurry)
