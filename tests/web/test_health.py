"""The health pages tell whether the promises can be kept, and nothing of persons."""

import json
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.app import now
from bot.service.directory import import_partners
from tests.web.house import HER, House

EXAMPLES = Path(__file__).parents[2] / "bot" / "data" / "partners.example.csv"

NO_WORKER = "no worker has lived in the last minute"
NOBODY = "the directory has no partner of kind coordination, who is asked when no other can help"


def ready(house: House) -> tuple[int, dict[str, str]]:
    """The status and the risks."""
    with house.site.test_client() as client:
        answer = client.get("/ready")
    return answer.status_code, json.loads(answer.data)["risks"]


def beat(house: House) -> None:
    with house.line.store.begin() as unit:
        unit.beat("worker", now())


@pytest.fixture
def living(house: House) -> House:
    """A house where all is well."""
    import_partners(house.line, EXAMPLES.read_text(), now())
    beat(house)
    return house


def test_a_process_that_lives_says_ok(house: House) -> None:
    with house.site.test_client() as client:
        answer = client.get("/health")
    assert (answer.status_code, answer.data) == (200, b"ok\n")


def test_an_empty_house_is_not_ready_and_says_why(house: House) -> None:
    assert ready(house) == (503, {"worker": NO_WORKER, "coordination": NOBODY})


def test_a_worker_and_a_coordination_make_it_ready(living: House) -> None:
    assert ready(living) == (200, {})


def test_a_worker_that_fell_silent_is_told(living: House) -> None:
    _run(living, "UPDATE beat SET at = at - 61000")
    assert ready(living) == (503, {"worker": NO_WORKER})


@pytest.mark.parametrize("state", ["dead", "unknown"])
def test_a_message_that_went_wrong_is_told_without_its_number_r36(living: House, state: str) -> None:
    living.africastalking("sms")
    _run(living, "UPDATE outbox SET state = :state", state=state)
    status, risks = ready(living)
    assert (status, risks) == (503, {state: f"1 messages of the last day ended as {state}; see: kuma outbox"})
    assert HER[-8:] not in str(risks)
    _run(living, "UPDATE outbox SET changed = changed - 86400000")
    assert ready(living) == (200, {})


def test_a_message_that_waits_too_long_is_told(living: House) -> None:
    living.africastalking("sms")
    _run(living, "UPDATE outbox SET posted = posted - 400000")
    status, risks = ready(living)
    assert (status, list(risks)) == (503, ["outbox"])
    assert risks["outbox"].startswith("a message has waited for 40")


def test_a_database_without_its_migration_is_told(living: House) -> None:
    _run(living, "DELETE FROM alembic_version")
    assert ready(living) == (503, {"schema": "the database lacks a migration; run: kuma migrate"})


def test_a_database_that_does_not_answer_is_503(living: House) -> None:
    _run(living, "DROP TABLE beat")
    with living.site.test_client() as client:
        assert client.get("/ready").status_code == 503
        assert client.get("/health").status_code == 200


def _run(house: House, command: str, **values: str) -> None:
    with house.engine.begin() as connection:
        connection.execute(text(command), values)
