"""She is shown only numbers that somebody has dialled not long ago (R21)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.engine.gsm7 import cost, septets
from bot.engine.screen import all_pages
from bot.engine.talk import Talk
from bot.engine.turn import Ask, Say, Turn
from bot.service.dialled import ROOM, Hotline, listed, shown
from bot.service.hotline_csv import LONGEST
from bot.service.hotlines import verify
from bot.service.risks import at_risk
from tests.service.scene import AWA, World

TODAY = date(2026, 11, 24)
DAYS = timedelta(days=90)
SEVENTEEN = Hotline("17", "secours", "Secours", "Dɛmɛ")
LISTEN = Hotline("80333", "ecoute", "Écoute", "Lamɛnni")


def kept(world: World, *hotlines: Hotline) -> None:
    with world.line.store.begin() as unit:
        for each in hotlines:
            unit.hotlines.replace(each)


def ago(days: int, hotline: Hotline = SEVENTEEN) -> Hotline:
    return replace(hotline, verified=TODAY - timedelta(days=days), verified_by="Fanta")


@pytest.mark.parametrize(("days", "there"), [(0, True), (90, True), (91, False), (-1, False)])
def test_r21_a_number_is_shown_for_ninety_days(days: int, there: bool) -> None:
    assert bool(shown([ago(days)], TODAY, DAYS)) is there


def test_r21_a_number_nobody_dialled_is_never_shown(world: World) -> None:
    kept(world, SEVENTEEN)
    world.knows(AWA)
    assert world.sms(AWA, "numero") == world.says("numeros-aucun")


def test_r21_the_numbers_are_told_in_her_language(world: World) -> None:
    kept(world, ago(1, LISTEN), ago(1))
    world.knows(AWA)
    assert world.sms(AWA, "numéros") == "Tu peux appeler: Secours 17, Écoute 80333."
    world.knows(AWA, language="bm")
    assert world.sms(AWA, "nimɔrɔ") == "I bè se ka wele: Dèmè 17, Lamènni 80333."


def test_r21_a_number_grows_too_old_and_is_dialled_again(world: World) -> None:
    kept(world, ago(0))
    world.knows(AWA)
    world.now += timedelta(days=91)
    assert world.sms(AWA, "numero") == world.says("numeros-aucun")
    verify(world.line, " 17", "Oumou", world.now)
    assert "Secours 17" in world.sms(AWA, "numero")


def test_only_a_known_number_with_a_name_is_verified(world: World) -> None:
    kept(world, SEVENTEEN)
    for number, who in (("17", " "), ("18", "Fanta")):
        with pytest.raises(ValueError, match=r"--who|not in the list"):
            verify(world.line, number, who, world.now)


@pytest.mark.parametrize(("days", "warned"), [(0, False), (76, False), (77, True), (200, True)])
def test_r21_staff_are_warned_fourteen_days_before_and_after(world: World, days: int, warned: bool) -> None:
    kept(world, ago(days), LISTEN)
    risk = at_risk(world.line, world.now).get("hotlines", "")
    assert ("17" in risk) is warned
    assert "80333" not in risk


def test_r07_three_of_the_longest_fit_every_text_they_stand_in(world: World) -> None:
    many = [Hotline(f"8000{number:04}", "secours", "x" * LONGEST, "x" * LONGEST) for number in range(5)]
    for language in ("fr", "bm"):
        told = listed(many, language)
        assert 0 < septets(told) <= ROOM
        for message in ("numeros-liste", "numeros-danger", "numeros-danger-fin"):
            assert septets(world.texts.spoken((Say(message, {"numbers": "x" * ROOM}),), language)) <= 160


def test_only_three_are_told() -> None:
    assert (
        listed([Hotline(f"{number}", "secours", "A", "A") for number in range(10, 20)], "fr")
        == "A 10, A 11, A 12"
    )


@pytest.mark.parametrize("language", ["fr", "bm"])
def test_r20_who_is_in_danger_and_finds_nobody_is_told_whom_to_call(world: World, language: str) -> None:
    with world.line.store.begin() as unit:
        unit.partners.retire([], world.now)
    kept(world, ago(1), LISTEN)
    world.knows(AWA, language=language)
    asked = world.sms(AWA, "SOS", "1")
    label = "Secours 17" if language == "fr" else "Dèmè 17"
    assert asked.startswith(world.says("numeros-danger", language, numbers=label))
    ended = world.sms(AWA, "2", "Kati", "1")
    assert ended == world.says("numeros-danger-fin", language, numbers=label)
    assert [(case.need, case.state) for case in world.cases()] == [("danger", "unmet")]


def test_r20_the_numbers_are_told_in_the_language_just_chosen(world: World) -> None:
    with world.line.store.begin() as unit:
        unit.partners.retire([], world.now)
    kept(world, ago(1))
    world.sms(AWA, "SOS", "1")
    assert "Dèmè 17" in world.sms(AWA, "1")


@pytest.mark.parametrize("language", ["fr", "bm"])
def test_r07_the_longest_numbers_fit_before_the_question(world: World, language: str) -> None:
    asked = Say("numeros-danger", {"numbers": "x" * ROOM}), Ask("aide-personne-contact", ("call", "writes"))
    assert cost(world.texts.spoken(asked, language)).segments <= 2
    assert len(all_pages(world.texts, Turn(Talk(language=language), asked), 160)) <= 2
