"""Emergency numbers in the console: who dialled each of them when, and which are hidden."""

from datetime import timedelta

from tests.console.files import apply, look
from tests.console.rig import Rig

HOTLINES = "number,kind,label_fr,label_bm,verified,verified_by\n17,secours,Secours,Dɛmɛ,2026-08-28,Fanta\n"


def test_a_number_that_was_dialled_today_is_shown_again(rig: Rig) -> None:
    person = rig.login("coordinator")
    address = look(person, "hotlines", HOTLINES)
    assert apply(person, address).status_code == 303
    page = person.get("/hotlines").text
    assert "bientôt caché" in page
    assert "À composer de nouveau : 17" in page
    for _ in range(5):
        rig.world.now += timedelta(days=1)
    person = rig.login("coordinator")
    assert "Aucun numéro" in person.get("/hotlines").text
    assert person.post("/hotlines/dialled", {"number": "18"}).status_code == 404
    person.get("/hotlines")
    assert "avec votre nom" in person.follow("/hotlines/dialled", {"number": "17"})
    assert person.staff.login in person.page
    with rig.world.line.store.begin() as unit:
        (line,) = unit.audit.entries(what="hotline-dialled")
        assert (line.object, unit.hotlines.all()[0].verified_by) == ("Secours", person.staff.login)
