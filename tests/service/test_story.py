"""The story of a case keeps what she agreed to and who saw her number; nobody's silence ends it."""

from datetime import timedelta

import pytest

from bot.referral.partners import SERVICES
from bot.service import contact, opening, requests
from bot.service import need as need_of
from bot.service.consent import COUNSELLOR_ONLY
from bot.service.directory import import_partners
from bot.service.escalate import escalate
from bot.service.reveal import RefusedError, close_case, override, reveal, words
from bot.service.risks import at_risk
from tests.service import scene
from tests.service.scene import AWA, COORDINATION, EXAMPLE, FALADIE, World, asks_for_shelter


def story(world: World) -> list[tuple[str, str, str]]:
    case = world.cases()[0].id
    with world.line.store.begin() as unit:
        return [(who, what, why) for _, who, what, why in unit.cases.story(case)]


def test_r24_her_consent_is_kept_with_the_text_its_version_and_language(world: World) -> None:
    asks_for_shelter(world)
    _, what, why = story(world)[0]
    text = world.says("aide-accord")
    assert what == "opened"
    assert why.startswith("consent: oui, aide-accord ")
    assert why.endswith(", fr")
    assert text
    assert len(why.split()[3].rstrip(",")) == 8


def test_r34_a_number_is_shown_to_a_named_person_with_a_reason_and_written_down(world: World) -> None:
    asks_for_shelter(world)
    code = world.cases()[0].code
    assert reveal(world.line, code.lower(), "Mariam", "she allowed a call at 10", world.now) == AWA
    assert story(world)[-1] == ("Mariam", "number-revealed", "she allowed a call at 10")


@pytest.mark.parametrize(
    ("code", "who", "why"), [("K001", "", "a reason"), ("K001", "Mariam", " x "), ("K999", "M", "a reason")]
)
def test_r34_without_a_name_or_a_reason_no_number_is_shown(
    world: World, code: str, who: str, why: str
) -> None:
    asks_for_shelter(world)
    with pytest.raises(RefusedError):
        reveal(world.line, code, who, why, world.now)
    assert all(what != "number-revealed" for _, what, _ in story(world))


def test_r19_the_coordination_is_reminded_less_and_less_often_but_always(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "aide", "1")
    alerts = []
    for _ in range(48):
        world.now += timedelta(minutes=30)
        escalate(world.line, world.now)
        alerts.append(len(world.shown(COORDINATION, "alert")))
    assert alerts[0] == 2, "after five minutes"
    assert 5 <= alerts[-1] <= 12, "in a day"
    assert world.shown(COORDINATION, "alert")[-1].startswith("(bis) Info K001")


def test_a_case_that_nobody_could_be_asked_about_is_tried_again(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    url = f"sqlite:///{tmp_path_factory.mktemp('unmet') / 'kuma.db'}"
    with scene.world(url, partners="") as world:
        world.knows(AWA)
        world.sms(AWA, "aide", "1")
        assert world.cases()[0].state == "unmet"
        import_partners(world.line, EXAMPLE.read_text("utf-8"), world.now, world.now.date())
        world.now += timedelta(minutes=16)
        escalate(world.line, world.now)
        assert world.cases()[0].state == "open"
        assert len(world.shown(COORDINATION, "alert")) == 1


def test_r30_her_words_are_shown_to_a_named_person_with_a_reason_and_written_down(world: World) -> None:
    asks_for_shelter(world)
    shown = [raw for _, raw in words(world.line, "K001", "Mariam", "three unclear answers", world.now)]
    assert shown[:3] == [b"1", b"2", b"4321"]
    assert len(shown) == 5
    assert story(world)[-1] == ("Mariam", "words-read", "three unclear answers")


def test_r26_a_refusal_of_organisations_holds_when_the_counsellor_refuses_too(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "aide", "3", "4", "2", "2", "Kati", "1", "4321")
    world.sms(COORDINATION, "2")
    assert "unmet" in at_risk(world.line, world.now)
    world.now += timedelta(hours=3)
    escalate(world.line, world.now)
    assert world.referrals() == {"coordination-exemple": "offered"}


def test_the_words_of_the_help_flow_are_words_that_the_service_knows(world: World) -> None:
    steps = world.line.book.flows["aide"].steps
    assert list(steps["age"].choices) == list(opening.AGES)
    assert list(steps["heures"].choices) == list(contact.HOURS)
    assert {need_of.SERVICE.get(need, need) for need in steps["besoin"].choices} <= set(SERVICES)
    assert set(requests._HURRY) < set(steps["quand"].choices)
    assert COUNSELLOR_ONLY in steps["accord"].choices


def test_a_closed_case_frees_its_place_and_is_answered_no_more(world: World) -> None:
    asks_for_shelter(world)
    world.sms(FALADIE, "1")
    close_case(world.line, "K001", "abri", "Mariam", "she is at home again", world.now)
    with world.line.store.begin() as unit:
        assert unit.referrals.load() == {}
    assert world.cases()[0].state == "closed"
    assert world.sms(FALADIE, "1 K001") == world.says("partenaire-partie", code="K001")


def test_r11_who_asks_for_an_sms_after_a_stop_gets_it(world: World) -> None:
    world.knows(AWA, stopped=True)
    asks_for_shelter(world, contact="1")
    assert world.knows(AWA).stopped
    asks_for_shelter(world)
    assert not world.knows(AWA).stopped


def test_the_coordination_is_told_the_area_of_a_danger_when_it_is_known(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "SOS", "1", "2", "Kati", "1")
    assert world.shown(COORDINATION, "notice") == [world.says("alerte-zone", code="K001", area="Kati")]


def test_r27_consent_is_overridden_by_two_named_persons_with_a_reason_and_written_down(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "aide", "3", "4", "2", "2", "Kati", "1", "4321")
    override(
        world.line, "K001", "centre-exemple-faladie", "Mariam", "Oumou", "her life is at risk", world.now
    )
    assert world.referrals()["centre-exemple-faladie"] == "offered"
    assert ("Mariam", "consent-overridden", "her life is at risk (confirmed by Oumou)") in story(world)


@pytest.mark.parametrize(
    ("who", "second", "why", "partner", "said"),
    [
        ("Mariam", "", "her life is at risk", "centre-exemple-faladie", "a second person"),
        ("Mariam", "mariam", "her life is at risk", "centre-exemple-faladie", "a second person"),
        ("", "Oumou", "her life is at risk", "centre-exemple-faladie", "say who asks"),
        ("Mariam", "Oumou", "", "centre-exemple-faladie", "say who asks"),
        ("Mariam", "Oumou", "her life is at risk", "nulle-part", "the directory has no partner nulle-part"),
    ],
)
def test_r27_an_override_that_is_not_whole_does_nothing(
    world: World, who: str, second: str, why: str, partner: str, said: str
) -> None:
    world.knows(AWA)
    world.sms(AWA, "aide", "3", "4", "2", "2", "Kati", "1", "4321")
    with pytest.raises(RefusedError, match=said):
        override(world.line, "K001", partner, who, second, why, world.now)
    assert list(world.referrals()) == ["coordination-exemple"]
    assert "consent-overridden" not in [what for _, what, _ in story(world)]


@pytest.mark.parametrize("language", ["fr", "bm"])
def test_r31_after_a_disclosure_she_is_thanked_and_told_that_it_is_no_fault_of_hers(
    world: World, language: str
) -> None:
    thanks, fault = {"fr": ("Merci", "pas ta faute"), "bm": ("I ni ce", "Jalaki t'i la")}[language]
    for message in ("aide-merci", "aide-coordination", "aide-conseillere", "aide-personne"):
        said = world.texts.say(message, language, {})
        assert said.startswith(thanks)
        assert fault in said
