"""Approving in the console: by a native reader, word for word, counting as on the command line (R49)."""

import re
from dataclasses import replace

from bot.app.talks import workshop
from bot.data.approvals import missing_approvals
from bot.data.library import MESSAGES
from bot.engine.approval import State, state
from tests.console.rig import Person, Rig

SHOP = workshop()


def native(rig: Rig, reads: str = "fr bm", role: str = "coordinator") -> Person:
    """Somebody who reads these languages from childhood."""
    person = rig.login(role)
    with rig.world.line.store.begin() as unit:
        unit.staff.change(replace(person.staff, reads=reads), rig.world.now)
    return person


def ticks(page: str, message: str = "") -> list[str]:
    found = re.findall(r'name="text" value="([^"]+)"', page)
    return [each for each in found if each.startswith(f"{message} ")] if message else found


def test_r49_a_native_reader_approves_texts_word_for_word(rig: Rig) -> None:
    person = native(rig)
    page = person.get("/texts/fil").text
    assert len(ticks(page)) == 2 * 8
    shown = person.follow("/texts/fil/approve", {"text": ticks(page, "fil-recu")})
    assert shown.count("Approuvé</span>") == 2
    assert f"Approuvé par {person.staff.name}, le 24/11/2026" in shown
    with rig.world.line.store.begin() as unit:
        standing = SHOP.standing(unit)
        assert [each.object for each in unit.audit.entries(what="text-approved")] == [
            "fil-recu (bm)",
            "fil-recu (fr)",
        ]
    assert state(SHOP.prints, standing, "fil-recu", "bm") is State.APPROVED
    lacking = missing_approvals(MESSAGES, standing)
    assert len(missing_approvals()) - len(lacking) == 1, "it counts as one of the command line does"


def test_r49_an_approval_falls_when_the_text_changes(rig: Rig) -> None:
    person = native(rig)
    page = person.get("/texts/fil").text
    person.follow("/texts/fil/approve", {"text": ticks(page, "fil-recu")})
    with rig.world.line.store.begin() as unit:
        standing = SHOP.standing(unit)
    changed = {**SHOP.prints, "fr": {**SHOP.prints["fr"], "fil-recu": "0" * 12}}
    assert state(changed, standing, "fil-recu", "fr") is State.DRAFT
    assert state(changed, standing, "fil-recu", "bm") is State.STALE


def test_r49_who_is_no_native_reader_approves_nothing(rig: Rig) -> None:
    known = SHOP.prints
    for reads, language in (("", "bm"), ("fr", "bm"), ("bm", "fr")):
        person = native(rig, reads)
        page = person.get("/texts/fil").text
        assert {each.split()[1] for each in ticks(page)} == {*reads.split()}
        forged = f"fil-recu {language} {known[language]['fil-recu']}"
        assert person.post("/texts/fil/approve", {"text": forged}).status_code == 403
    with rig.world.line.store.begin() as unit:
        assert unit.approved.all() == {}


def test_a_text_that_is_no_longer_what_was_read_is_not_approved(rig: Rig) -> None:
    person = native(rig)
    person.get("/texts/fil")
    shown = person.follow("/texts/fil/approve", {"text": "fil-recu fr 000000000000"})
    assert "a changé" in shown
    person.get("/texts/fil")
    assert "Aucun texte" in person.follow("/texts/fil/approve")
    for forged in ("fil-recu", "fil-recu en 0", "fil-recu fr 0 0", ""):
        assert person.post("/texts/fil/approve", {"text": forged}).status_code == 400
    with rig.world.line.store.begin() as unit:
        assert unit.approved.all() == {}
