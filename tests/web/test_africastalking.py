"""Africa's Talking is known by the secret in the path, and answered as it documents."""

import pytest

from bot.engine.gsm7 import septets
from tests.web.house import AFRICASTALKING, HER, NEXT_SECRET, SECRET, House, encoded


def dial(house: House, text: str, session: str = "ATUid_1") -> str:
    return house.africastalking("ussd", sessionId=session, text=text).get_data(as_text=True)


def test_a_wrong_secret_looks_like_a_path_that_does_not_exist(house: House) -> None:
    for hook, form in AFRICASTALKING.items():
        refused = house.post(f"/hooks/africastalking/{'x' * 32}/{hook}", encoded(form))
        unknown = house.post("/hooks/nobody", encoded(form))
        assert refused.status_code == 404
        assert (refused.data, refused.headers) == (unknown.data, unknown.headers)
    assert house.counts() == {}


@pytest.mark.parametrize("secret", [SECRET, NEXT_SECRET])
def test_two_secrets_live_while_one_replaces_the_other(house: House, secret: str) -> None:
    answer = house.post(f"/hooks/africastalking/{secret}/sms", encoded(AFRICASTALKING["sms"]))
    assert (answer.status_code, answer.data) == (200, b"")
    assert house.counts()["inbound"] == 1


def test_nothing_near_a_secret_opens(house: House) -> None:
    both = f"{SECRET}, {NEXT_SECRET}"
    for secret in ("", " ", SECRET[:-1], SECRET + "s", "é" * 32, "%ff" * 32, "%00", both):
        answer = house.post(f"/hooks/africastalking/{secret}/sms", encoded(AFRICASTALKING["sms"]))
        assert (secret, answer.status_code) == (secret, 404)
    assert house.counts() == {}


def test_an_sms_is_kept_and_its_answer_waits_to_leave(house: House) -> None:
    assert house.africastalking("sms").status_code == 200
    found = house.counts()
    assert (found["inbound"], found["outbox"], found["person"]) == (1, 1, 1)


def test_dialling_shows_a_menu_that_keeps_the_session_open(house: House) -> None:
    assert dial(house, "").startswith("CON Choisis ta langue\n")


def test_digits_lead_through_the_menu_and_nought_ends_r13(house: House) -> None:
    dial(house, "")
    menu = dial(house, "2")
    assert menu.startswith("CON Info jeunes\n1. ")
    assert septets(menu.removeprefix("CON ")) <= 160
    assert dial(house, "2*0").startswith("END ")


def test_digits_dialled_with_the_code_are_answered_one_by_one(house: House) -> None:
    assert dial(house, "2").startswith("CON Info jeunes")


def test_a_repeated_screen_is_shown_again_and_moves_nothing_r40(house: House) -> None:
    dial(house, "")
    first = dial(house, "2")
    before = house.counts()
    assert dial(house, "2") == first
    assert house.counts() == before


def test_a_repeated_call_for_help_is_one_case_r40(house: House) -> None:
    for text in ("", "2", "2*2", "2*2*1", "2*2*1"):
        dial(house, text)
    assert house.counts()["case_"] == 1


def test_a_screen_is_plain_text(house: House) -> None:
    answer = house.africastalking("ussd")
    assert answer.content_type == "text/plain; charset=utf-8"


def test_the_end_of_a_session_changes_nothing(house: House) -> None:
    dial(house, "")
    before = house.counts()
    answer = house.africastalking("ussd-end")
    assert (answer.status_code, answer.data, house.counts()) == (200, b"", before)


def test_a_delivery_report_is_kept_though_it_comes_first(house: House) -> None:
    answer = house.africastalking("delivery")
    assert (answer.status_code, answer.data) == (200, b"")
    assert house.counts() == {"report": 1}


def test_an_opt_out_stops_news_to_her_r13(house: House) -> None:
    house.africastalking("sms")
    answer = house.africastalking("opt-out")
    assert (answer.status_code, answer.data) == (200, b"")
    assert [bool(value) for value in house.column("person", "stopped")] == [True]
    assert house.column("outbox", "state") == ["cancelled"]


def test_no_table_holds_her_number_or_words_as_they_are_r34(house: House) -> None:
    house.africastalking("sms", text="enfermée à Kati")
    raw = house.engine.url.database
    assert raw is not None
    with open(raw, "rb") as file:
        stored = file.read()
    assert HER.encode() not in stored
    assert HER[1:].encode() not in stored
    assert "enfermée".encode() not in stored
