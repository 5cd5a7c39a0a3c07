"""Who has no credit is heard, once, and nothing is sent to her phone (R43)."""

from datetime import timedelta

import pytest

from bot.service.calls import Call, take_call
from bot.service.messages import Inbound
from bot.service.receive import receive
from tests.data.kept import together
from tests.service.scene import AWA, COORDINATION, FALADIE, FANTA, LINE, World, asks_for_shelter

CALL_ME = "Peux-tu me rappeler au numero suivant 70000001"
BRIEFLY = timedelta(minutes=1)
LATER = timedelta(minutes=16)


def contact(world: World, number: str = AWA) -> str:
    with world.line.store.begin() as unit:
        return unit.people.meet(number, world.now).contact


def operator_writes(world: World, text: str, reference: str = "op-1") -> None:
    receive(world.line, Inbound("twilio", reference, "", text, LINE), text.encode(), world.now)


def rings(world: World, number: str = AWA, reference: str = "c1") -> None:
    take_call(world.line, Call("africastalking", reference, number), b"", world.now)


def asked(world: World) -> int:
    cases = world.cases()
    with world.line.store.begin() as unit:
        stories = [unit.cases.story(case.id) for case in cases]
    return sum(what == "asked-to-be-called" for story in stories for _, _, what, _ in story)


def test_r43_a_call_me_text_is_a_request_and_the_coordination_is_alerted(world: World) -> None:
    world.sms(AWA, CALL_ME)
    assert [(case.need, case.urgency, case.state) for case in world.cases()] == [("rappel", "medium", "open")]
    assert len(world.shown(COORDINATION, "alert")) == 1
    assert contact(world) == "call"


def test_r43_the_operator_may_write_for_her(world: World) -> None:
    operator_writes(world, CALL_ME)
    assert [case.need for case in world.cases()] == ["rappel"]
    assert contact(world) == "call"


def test_r43_a_missed_call_is_the_same_request(world: World) -> None:
    rings(world)
    world.now += BRIEFLY
    world.sms(AWA, CALL_ME)
    assert [case.need for case in world.cases()] == ["rappel"]
    assert len(world.shown(COORDINATION, "alert")) == 1


@pytest.mark.parametrize("how", ["never", "writes", "call"])
def test_r11_nothing_is_sent_to_her(world: World, how: str) -> None:
    world.knows(AWA, contact=how)
    world.sms(AWA, CALL_ME)
    rings(world)
    assert world.shown(AWA) == []
    assert len(world.cases()) == 1


def test_r11_who_asked_for_sms_before_is_answered(world: World) -> None:
    world.knows(AWA, contact="sms", since=8, until=20)
    assert world.sms(AWA, CALL_ME) == world.says("rappel-dit")
    assert world.deliver() > 0
    assert world.states("answer") == ["accepted"]


@pytest.mark.parametrize("changes", [{"stopped": True}, {"since": 16}, {"until": 9}])
def test_r11_not_after_stop_nor_outside_her_hours(world: World, changes: dict[str, object]) -> None:
    world.knows(AWA, **{"contact": "sms", **changes})
    world.sms(AWA, CALL_ME)
    assert world.shown(AWA) == []
    assert len(world.cases()) == 1


def test_r20_who_asked_for_sms_is_told_when_nobody_is_there(world: World) -> None:
    world.knows(AWA, contact="sms")
    with world.line.store.begin() as unit:
        unit.partners.retire([], world.now)
    assert world.sms(AWA, CALL_ME) == world.says("rappel-personne")
    assert [case.state for case in world.cases()] == ["unmet"]


def test_r10_a_shared_phone_is_not_called_though_it_asks(world: World) -> None:
    world.knows(AWA, contact="writes")
    rings(world)
    world.sms(COORDINATION, "1")
    assert contact(world) == "writes"
    assert asked(world) == 1


def test_r17_asking_after_stop_allows_the_call_and_sends_nothing(world: World) -> None:
    world.knows(AWA, contact="sms", stopped=True)
    rings(world)
    assert contact(world) == "call"
    assert world.shown(AWA) == []


def test_r43_forty_calls_are_one_request_and_few_reminders(world: World) -> None:
    for number in range(40):
        rings(world, reference=f"c{number}")
        world.now += BRIEFLY
    assert [case.need for case in world.cases()] == ["rappel"]
    assert asked(world) == len(world.shown(COORDINATION, "alert")) == 3


def test_who_is_taken_on_and_asks_again_is_told_to_who_took_her_on(world: World) -> None:
    rings(world)
    world.sms(COORDINATION, "1")
    world.now += LATER
    rings(world, reference="c2")
    assert len(world.cases()) == 1
    assert world.shown(COORDINATION, "notice")[-1] == world.says("alerte-rappel", code="K001", contact="call")
    world.now += timedelta(hours=1)
    rings(world, reference="c3")
    assert [case.state for case in world.cases()] == ["accepted", "open"]


def test_an_open_danger_is_pressed_and_no_other_case_opened(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "SOS", "1")
    world.now += LATER
    rings(world)
    assert [case.need for case in world.cases()] == ["danger"]
    assert len(world.shown(COORDINATION, "alert")) == 2


def test_another_request_of_hers_stays_as_it_is(world: World) -> None:
    asks_for_shelter(world)
    rings(world)
    assert [case.need for case in world.cases()] == ["abri", "rappel"]
    assert "centre-exemple-faladie" in world.referrals()


def test_the_talk_under_way_is_not_moved_by_it(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "aide", "2")
    said = len(world.shown(AWA))
    world.sms(AWA, "rappelle moi")
    assert len(world.shown(AWA)) == said
    assert "Comment" not in world.sms(AWA, "4")
    assert [case.need for case in world.cases()] == ["rappel"]


def test_r34_a_number_that_is_not_hers_gets_no_leave_and_is_nowhere_written(world: World) -> None:
    world.sms(AWA, "Peux-tu me rappeler au numero suivant 70000002")
    assert (contact(world, AWA), contact(world, FANTA)) == ("never", "never")
    (case,) = world.cases()
    with world.line.store.begin() as unit:
        assert case.person == unit.people.meet(AWA, world.now).id
        story = " ".join(why for _, _, _, why in unit.cases.story(case.id))
    assert "another number" in story
    assert "70000002" not in story


@pytest.mark.parametrize("staff", [FALADIE, COORDINATION])
def test_a_staff_phone_asks_for_nothing(world: World, staff: str) -> None:
    rings(world, staff)
    operator_writes(world, CALL_ME.replace("70000001", staff))
    assert world.cases() == []
    assert world.shown(staff) == []


def test_a_text_of_nobody_and_a_hidden_number_are_kept_for_a_person(world: World) -> None:
    rings(world, "")
    operator_writes(world, "Gagnez 1000 F en appelant le 70000001")
    operator_writes(world, CALL_ME.replace("70000001", LINE), "op-2")
    assert world.cases() == []
    with world.line.store.begin() as unit:
        assert unit.inbox.quarantined(world.now - BRIEFLY) == 3


def test_r40_copies_of_one_call_at_once_are_one_request(both: World) -> None:
    call = Call("twilio", "CA1", AWA)
    assert together(20, lambda _: take_call(both.line, call, b"", both.now)) == [None] * 20
    assert [case.need for case in both.cases()] == ["rappel"]
    assert len(both.shown(COORDINATION, "alert")) == 1


def test_who_asks_before_she_has_a_language_is_heard(world: World) -> None:
    operator_writes(world, CALL_ME)
    world.deliver()
    world.sms(COORDINATION, "1")
    assert [case.state for case in world.cases()] == ["accepted"]
    assert world.shown(AWA, "answer") == []
