"""She comes back: she says whether it was help, and nobody who did not come keeps her case (H8)."""

from tests.service.scene import AWA, COORDINATION, FALADIE, SEGOU, World, asks_for_shelter


def accepted(world: World) -> None:
    asks_for_shelter(world)
    world.sms(FALADIE, "1")


def test_nobody_came_asks_the_next_and_the_coordination_and_tells_who_had_it(world: World) -> None:
    accepted(world)
    assert world.sms(AWA, "encore", "4321", "3") == world.says("suite-redemande")
    assert world.referrals() == {
        "centre-exemple-faladie": "revoked",
        "maison-exemple-segou": "offered",
        "coordination-exemple": "offered",
    }
    assert world.shown(FALADIE, "notice") == [world.says("alerte-personne", code="K001")]
    assert len(world.shown(SEGOU, "alert")) == 1
    assert [(case.state, case.partner) for case in world.cases()] == [("open", "")]


def test_where_the_coordination_did_not_come_it_is_asked_again_at_once(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "aide", "3", "4", "2", "2", "Kati", "1", "4321")
    world.sms(COORDINATION, "1")
    assert world.sms(AWA, "code", "4321", "3") == world.says("suite-redemande")
    assert world.referrals() == {"coordination-exemple": "offered"}
    assert len(world.shown(COORDINATION, "alert")) == 2


def test_her_answer_is_kept_and_a_little_is_told(world: World) -> None:
    accepted(world)
    assert world.sms(AWA, "code", "4321", "2") == world.says("suite-dit")
    assert world.shown(FALADIE, "notice") == [world.says("alerte-moitie", code="K001")]
    assert world.sms(AWA, "code", "4321", "1") == world.says("suite-merci")
    case = world.cases()[0].id
    with world.line.store.begin() as unit:
        said = [why for _, _, what, why in unit.cases.story(case) if what == "her-answer"]
    assert said == ["peu", "oui"]


def test_r15_encore_says_nothing_without_her_code(world: World) -> None:
    accepted(world)
    assert world.sms(AWA, "encore") == world.says("suite-code")
    assert world.sms(AWA, "9999").startswith(world.says_menu())


def test_r15_a_code_of_two_girls_on_one_phone_opens_the_right_pocket(world: World) -> None:
    accepted(world)
    asks_for_shelter(world, pin="8765")
    assert world.sms(AWA, "code", "4321").startswith(world.says("suite-prise"))
    assert world.sms(AWA, "0", "code", "8765") == world.says("suite-attente")
