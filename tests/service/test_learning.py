"""Who learns or takes part leaves a count, and nothing else."""

from datetime import UTC, datetime

import pytest

from bot.engine.flow import Known
from bot.service import learning
from bot.service.effects import Done, Power
from bot.service.line import Scene
from bot.service.messages import Inbound
from tests.service.scene import AWA, FANTA, LINE, World


def had_done(world: World, power: Power, facts: Known, now: datetime | None = None) -> Done:
    """Have it done for Awa, in a transaction of its own."""
    inbound = Inbound("twilio", "in-1", AWA, "1", LINE)
    with world.line.store.begin() as unit:
        person = unit.people.meet(AWA, world.now)
        return power.run(Scene(world.line, unit, person, inbound, now or world.now), facts)


TALLY, IDEA = Power(learning.tally), Power(learning.keep_idea)


def counted(world: World) -> list[tuple[str, str, str, int]]:
    with world.line.store.begin() as unit:
        return [(each.name, each.value, each.month, each.count) for each in unit.tallies.all()]


def ideas(world: World) -> list[str]:
    with world.line.store.begin() as unit:
        return [text for _, text in unit.ideas.all()]


def test_only_answers_to_be_counted_are_counted(both: World) -> None:
    had_done(both, TALLY, {"q-sondage": "ecole", "place": "kati", "need": "abri"})
    assert counted(both) == [("q-sondage", "ecole", "2026-11", 1)]


def test_an_answer_is_counted_once_in_a_talk(both: World) -> None:
    facts = {"q-sondage": "ecole"}
    _, learned = had_done(both, TALLY, facts)
    had_done(both, TALLY, {**facts, **learned, "q-jeu-1": "dixhuit"})
    assert counted(both) == [("q-jeu-1", "dixhuit", "2026-11", 1), ("q-sondage", "ecole", "2026-11", 1)]


def test_r30_her_words_are_never_counted(both: World) -> None:
    had_done(both, TALLY, {"q-idee": "Awa de Kati veut une lampe"})
    assert counted(both) == []


def test_a_score_is_counted_with_its_course(both: World) -> None:
    had_done(both, TALLY, {"score": "4", "q-course": "social"})
    had_done(both, TALLY, {"score": "4"})
    assert counted(both) == [("q-course", "social", "2026-11", 1), ("q-score-social", "4", "2026-11", 1)]


def test_the_month_is_bamakos(world: World) -> None:
    had_done(world, TALLY, {"q-a": "oui"}, datetime(2026, 12, 31, 23, 59, tzinfo=UTC))
    assert counted(world) == [("q-a", "oui", "2026-12", 1)]


def test_a_score_begins_at_zero_and_grows_by_one(world: World) -> None:
    outcome, learned = had_done(world, Power(learning.score_zero), {"score": "3"})
    assert (outcome, learned) == ("ready", {"score": "0"})
    assert had_done(world, Power(learning.score_one), learned) == ("added", {"score": "1"})


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("  Des lampes\n la nuit ", "Des lampes  la nuit"),
        ("x" * 400, "x" * 300),
        ("Appelez le 70 00 00 01 pour une école", "Appelez le (...) pour une école"),
        ("Ou le +223 70000001", "Ou le (...)"),
        ("Ouvrir à 8 h 30, 3 jours par semaine", "Ouvrir à 8 h 30, 3 jours par semaine"),
    ],
)
def test_r36_an_idea_is_cleaned_cut_and_rid_of_numbers(world: World, said: str, kept: str) -> None:
    had_done(world, IDEA, {"idea": said})
    assert ideas(world) == [kept]


def test_r30_an_idea_is_posted_to_no_phone(world: World) -> None:
    had_done(world, IDEA, {"idea": "Des lampes la nuit"})
    assert world.states("alert") == world.states("notice") == []


def test_a_finished_test_leaves_its_answers_and_score_without_a_person(both: World) -> None:
    both.knows(AWA)
    said = both.sms(AWA, "cours", "1", "7", "5", "2", "1", "1", "2", "3")
    assert "4 sur 5" in said
    assert [(name, value) for name, value, _, _ in counted(both)] == [
        ("q-course", "social"),
        ("q-score-social", "4"),
        ("q-social-1", "bien"),
        ("q-social-2", "oui"),
        ("q-social-3", "accord"),
        ("q-social-4", "non"),
        ("q-social-5", "vite"),
    ]


def test_a_test_that_is_not_finished_is_not_counted(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "cours", "2", "7", "2", "2", "0")
    assert counted(world) == []


def test_a_poll_counts_the_answer_of_each_who_gave_one(world: World) -> None:
    for girl in (AWA, FANTA):
        world.knows(girl)
        world.sms(girl, "jeu", "2", "2")
    assert counted(world) == [("q-sondage", "nuit", "2026-11", 2)]


def test_r04_an_idea_is_kept_and_nothing_of_it_is_said_again(world: World) -> None:
    world.knows(AWA)
    said = world.sms(AWA, "idee", "3", "Moussa doit fermer son bar, appelez le 70 00 00 03")
    assert ideas(world) == ["Moussa doit fermer son bar, appelez le (...)"]
    assert "Moussa" not in said
    assert world.cases() == []
