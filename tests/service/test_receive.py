"""A message is taken in once, whoever sends it and however often."""

from datetime import timedelta

from sqlalchemy import func, select

from bot.data.tables import inbound, outbox, talk
from bot.service.messages import Inbound
from bot.service.receive import receive
from tests.data.kept import together
from tests.service.scene import AWA, FANTA, LINE, START, World, asks_for_shelter


def count(world: World, table: object) -> int:
    with world.engine.begin() as connection:
        return int(connection.execute(select(func.count()).select_from(table)).scalar_one())  # type: ignore[arg-type]  # any table


def test_r40_a_message_that_comes_twice_is_one(world: World) -> None:
    world.knows(AWA)
    first = world.sms(AWA, "aide", reference="SM1")
    assert world.sms(AWA, "aide", reference="SM1") == first
    assert len(world.shown(AWA, "answer")) == 1


def test_r40_forty_copies_of_a_call_for_help_are_one_case(both: World) -> None:
    both.knows(AWA)
    both.sms(AWA, "SOS")
    message = Inbound("twilio", "SM1", AWA, "1", LINE)
    found = together(40, lambda _: receive(both.line, message, b"1", both.now))
    assert len({str(screen) for screen in found}) == 1
    assert len(both.cases()) == 1
    assert len(both.states("alert")) == 1
    assert len(both.shown(AWA, "answer")) == 2


def test_r40_a_repeated_screen_is_the_same_and_done_once(both: World) -> None:
    both.knows(AWA)
    both.ussd(AWA, "")
    both.ussd(AWA, "33")
    first = both.ussd(AWA, "33*1")
    assert both.ussd(AWA, "33*1") == first
    assert len(both.cases()) == 1


def test_what_comes_from_no_subscriber_is_kept_and_not_answered(world: World) -> None:
    for sender in ("", LINE):
        message = Inbound("twilio", f"SM{sender}", sender, "SOS", LINE)
        assert receive(world.line, message, b"SOS", world.now).text == ""
    assert count(world, inbound) == 2
    assert (count(world, talk), count(world, outbox)) == (0, 0)


def test_r41_a_robot_gets_only_so_many_answers_and_all_it_says_is_heard(world: World) -> None:
    world.knows(AWA)
    limit = world.line.rules.answers
    world.sms(AWA, *["menu"] * (limit + 5))
    assert len(world.shown(AWA, "answer")) == limit
    world.sms(AWA, "SOS", "1")
    assert len(world.shown(AWA, "answer")) == limit
    assert [case.need for case in world.cases()] == ["danger"]
    world.now += timedelta(hours=1)
    world.sms(AWA, "menu")
    assert len(world.shown(AWA, "answer")) == limit + 1


def test_r12_a_talk_left_alone_begins_anew_without_a_word(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "aide")
    posted = len(world.shown(AWA))
    world.now += world.line.rules.patience + timedelta(seconds=1)
    assert len(world.shown(AWA)) == posted
    assert world.says_menu() in world.sms(AWA, "1")
    assert world.cases() == []


def test_a_talk_goes_on_within_its_patience(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "aide")
    world.now += world.line.rules.patience - timedelta(seconds=2)
    world.sms(AWA, "1")
    assert [case.need for case in world.cases()] == ["danger"]


def test_a_clock_that_ran_back_ends_no_talk(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "aide")
    world.now = START - timedelta(hours=1)
    world.sms(AWA, "1")
    assert len(world.cases()) == 1


def test_what_the_gateway_answered_itself_is_heard_and_not_answered(world: World) -> None:
    person = world.knows(AWA)
    world.sms(AWA, "STOP", refused=True)
    assert world.shown(AWA) == []
    with world.line.store.begin() as unit:
        assert unit.people.get(person.id).stopped


def test_r15_a_wrong_code_opens_the_ordinary_menu_and_looks_the_same(world: World) -> None:
    asks_for_shelter(world)
    world.knows(FANTA)
    stranger = world.sms(FANTA, "code", "9999")
    assert world.sms(AWA, "code", "9999") == stranger == world.sms(FANTA, "menu")


def test_r15_her_code_tells_how_her_request_stands(world: World) -> None:
    asks_for_shelter(world)
    assert world.sms(AWA, "code", "4321") == world.says("suite-attente")


def test_r34_the_number_is_nowhere_in_her_case(world: World) -> None:
    asks_for_shelter(world)
    assert "70000001" not in str(world.cases())


def test_digits_dialled_with_the_code_are_answers(world: World) -> None:
    world.knows(AWA)
    assert world.ussd(AWA, "33*2", "s1").text == world.ussd_after(FANTA, "33", "33*2")
