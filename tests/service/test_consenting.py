"""An organisation is offered a case only on her yes for what it does, kept with the text she read (R26)."""

from dataclasses import replace

from bot.service.consent import ask_consent, permits
from bot.service.eligible import Consent
from bot.service.records import Case
from tests.service.scene import AWA, FALADIE, World, asks_for_shelter

LAWYERS = "+22370000016"


def consents(world: World) -> dict[str, str]:
    case = world.cases()[0].id
    with world.line.store.begin() as unit:
        return {each.service: each.answer for each in unit.wishes.consents(case)}


def allowed(world: World, partner: str, service: str = "", case: Case | None = None) -> bool:
    opened = world.cases()[0]
    with world.line.store.begin() as unit:
        found = {each.id: each for each in unit.partners.all()}
        return permits(unit, case or opened, found[partner], service)


def asked(world: World, service: str) -> str:
    """Somebody who has the case wants her asked."""
    opened = world.cases()[0]
    with world.line.store.begin() as unit:
        return ask_consent(unit, opened, service, "centre-exemple-faladie", world.now)


def taken(world: World) -> None:
    asks_for_shelter(world)
    world.sms(FALADIE, "1")


def test_r26_her_yes_is_for_what_she_asked_and_for_a_counsellor(both: World) -> None:
    asks_for_shelter(both)
    assert consents(both) == {"abri": "yes", "ecoute": "yes"}
    assert allowed(both, "maison-exemple-segou")
    assert allowed(both, "centre-exemple-kati", "ecoute")
    assert not allowed(both, "centre-exemple-kati")
    assert not allowed(both, "avocates-exemple-sikasso", "droit")


def test_r24_the_text_its_print_and_language_are_kept(world: World) -> None:
    asks_for_shelter(world)
    case = world.cases()[0].id
    with world.line.store.begin() as unit:
        kept = unit.wishes.consents(case)[0]
        said = next(why for _, _, what, why in unit.cases.story(case) if what == "opened")
    assert isinstance(kept, Consent)
    assert (kept.message, kept.language, kept.by) == ("aide-accord", "fr", "kuma")
    assert said == f"consent: oui, aide-accord {kept.print}, fr"


def test_r26_only_a_counsellor_is_a_no_to_every_organisation(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "aide", "2", "4", "2", "2", "Kati", "1")
    assert consents(world) == {"abri": "no", "ecoute": "no"}
    assert not allowed(world, "maison-exemple-segou")
    assert allowed(world, "coordination-exemple")


def test_r18_danger_waits_for_no_yes_but_no_other_service_follows_from_it(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "aide", "1")
    assert consents(world) == {}
    assert allowed(world, "centre-exemple-faladie")
    assert allowed(world, "centre-exemple-kati", "ecoute")
    assert not allowed(world, "avocates-exemple-sikasso", "droit")


def test_a_case_of_before_has_what_she_said_then(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "aide", "1")
    old = replace(world.cases()[0], need="abri", urgency="medium", consent="oui")
    assert allowed(world, "maison-exemple-segou", case=old)
    assert not allowed(world, "maison-exemple-segou", case=replace(old, consent="conseillere"))


def test_r26_a_yes_for_another_kind_is_asked_for_once_and_passes_her_on(both: World) -> None:
    taken(both)
    assert asked(both, "droit") == "asked"
    assert asked(both, "droit") == "asked"
    assert both.sms(AWA, "code", "4321").startswith(both.says("accord-question", kind="droit"))
    assert both.sms(AWA, "1") == both.says("accord-demandee")
    assert consents(both)["droit"] == "yes"
    assert both.referrals() == {"centre-exemple-faladie": "revoked", "avocates-exemple-sikasso": "offered"}
    assert [(case.need, case.state, case.partner) for case in both.cases()] == [("droit", "open", "")]
    both.sms(LAWYERS, "1")
    assert both.cases()[0].partner == "avocates-exemple-sikasso"


def test_r26_a_no_is_kept_and_help_goes_on(world: World) -> None:
    taken(world)
    asked(world, "droit")
    assert world.sms(AWA, "code", "4321", "2") == world.says("accord-non")
    assert consents(world)["droit"] == "no"
    assert asked(world, "droit") == "no"
    assert world.cases()[0].partner == "centre-exemple-faladie"
    assert world.shown(FALADIE, "notice") == [world.says("alerte-accord", code="K001", answer="no")]


def test_where_nobody_of_that_kind_is_there_who_has_her_case_keeps_it(world: World) -> None:
    taken(world)
    asked(world, "sante")
    with world.line.store.begin() as unit:
        unit.partners.retire(["centre-exemple-faladie", "coordination-exemple"], world.now)
    assert world.sms(AWA, "code", "4321", "1") == world.says("accord-personne")
    assert world.cases()[0].partner == "centre-exemple-faladie"
    assert consents(world)["sante"] == "yes"


def test_r32_what_is_not_understood_is_no_yes(world: World) -> None:
    taken(world)
    asked(world, "droit")
    world.sms(AWA, "code", "4321", "onhon on-on", "1", "peut-être", "1", "je ne sais pas", "1")
    assert consents(world)["droit"] in ("asked", "yes")


def test_r15_a_wrong_code_shows_no_question(world: World) -> None:
    taken(world)
    asked(world, "droit")
    assert world.sms(AWA, "code", "9999").startswith(world.says_menu())
