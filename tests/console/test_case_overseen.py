"""What the coordination does to a case in the console, and what nobody does to another team's."""

from datetime import timedelta

from bot.console.case import DEEDS
from tests.console.looking import WHY, at, audit, marked
from tests.console.rig import COORDINATION, FALADIE, SEGOU, Rig
from tests.service.scene import AWA, asks_for_shelter
from tests.service.talking import HELLO, talks


def test_r34_a_number_is_shown_once_with_a_reason_and_never_again(rig: Rig) -> None:
    talks(rig.world)
    leader = at(rig, COORDINATION, "coordinator")
    assert leader.post("/case/K001/reveal", {"why": " "}).status_code == 422
    marks = {**marked(leader), **WHY}
    answer = leader.post("/case/K001/reveal", marks, marked=False)
    assert AWA in answer.text
    assert answer.headers["Cache-Control"] == "no-store"
    assert leader.post("/case/K001/reveal", marks, marked=False).status_code == 303
    assert AWA not in leader.get("/case/K001").text
    assert [what for what, _ in audit(rig)].count("number-revealed") == 1


def test_r30_the_coordination_reads_what_was_written_with_a_reason(rig: Rig) -> None:
    talks(rig.world)
    at(rig).follow("/case/K001/write", {"words": HELLO})
    leader = at(rig, COORDINATION, "coordinator")
    assert HELLO not in leader.page
    assert HELLO in leader.post("/case/K001/read", dict(WHY)).text
    assert HELLO not in leader.get("/case/K001").text


def test_the_coordination_asks_another_team_asks_again_and_closes(rig: Rig) -> None:
    asks_for_shelter(rig.world)
    leader = at(rig, COORDINATION, "coordinator")
    assert "est demandée" in leader.follow("/case/K001/offer", {"to": SEGOU, **WHY})
    rig.world.now += timedelta(minutes=2)
    assert "est demandée" in leader.follow("/case/K001/press", {"to": FALADIE, **WHY})
    assert "On lui demandera" in leader.follow("/case/K001/leave", {"service": "droit", **WHY})
    assert leader.post("/case/K001/close", {"outcome": "perdue", "why": ""}).status_code == 422
    assert "est fermée" in leader.follow("/case/K001/close", {"outcome": "perdue", **WHY})
    assert "Fermée" in leader.get("/case/K001").text


def test_r27_r41_a_second_person_confirms_and_never_the_same(rig: Rig) -> None:
    asks_for_shelter(rig.world)
    leader = at(rig, COORDINATION, "coordinator")
    leader.follow("/case/K001/close", {"outcome": "abus", **WHY})
    page = leader.get("/confirm").text
    address = page.partition('action="/confirm/')[2].partition("/no")[0]
    assert "Vous l&#39;avez proposé" in page
    assert "Une autre personne" in leader.follow(f"/confirm/{address}/yes")
    second = rig.login("administrator")
    second.get("/confirm")
    assert "confirmé et fait" in second.follow(f"/confirm/{address}/yes")
    assert "n&#39;attend plus" in leader.follow(f"/confirm/{address}/yes")
    assert rig.world.cases()[0].state == "closed"


def test_r35_whatever_is_sent_to_anothers_case_is_not_there(rig: Rig) -> None:
    asks_for_shelter(rig.world)
    before = rig.world.referrals()
    form = {
        "reason": "loin",
        "note": "x",
        "words": "x",
        "to": SEGOU,
        "outcome": "abri",
        "service": "droit",
        **WHY,
    }
    for name in (*DEEDS, "reveal", "read"):
        for role, partner in (("caseworker", SEGOU), ("coordinator", SEGOU)):
            person = rig.login(role, partner)
            for code in ("K001", "K999"):
                answer = person.post(f"/case/{code}/{name}", form)
                assert answer.status_code in (403, 404), (name, role)
    assert rig.world.referrals() == before
    assert audit(rig) == []


def test_a_case_is_not_printed(rig: Rig) -> None:
    talks(rig.world)
    assert "Une demande ne s&#39;imprime pas" in at(rig).page
