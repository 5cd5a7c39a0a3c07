"""The five journeys of the console in a real browser: by finger and by keys, with scripts and without."""

import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.console.browsing import DESK, PHONE, SMALL, Town
from tests.console.hands import Hands
from tests.console.rig import PASSWORD, SEGOU, Person
from tests.service.scene import ROSTERS, asks_for_shelter
from tests.transcript import replayed

WAYS = [
    pytest.param(SMALL, False, True, id="320-keys-no-script"),
    pytest.param(PHONE, True, False, id="360-finger"),
    pytest.param(DESK, True, True, id="1280-keys"),
]
"""Size of the screen, whether scripts run, whether there are keys only."""
way = pytest.mark.parametrize(("size", "scripts", "keys"), WAYS)


def hands(town: Town, person: Person | None, size: tuple[int, int], scripts: bool, keys: bool) -> Hands:
    return Hands(town.browse(person, size, scripts), keys)


@way
def test_from_an_alert_to_its_outcome(town: Town, size: tuple[int, int], scripts: bool, keys: bool) -> None:
    asks_for_shelter(town.rig.world)
    fanta = hands(town, town.rig.login("caseworker"), size, scripts, keys)
    fanta.page.goto("/inbox")
    fanta.press("K001")
    fanta.press("Accepter")
    fanta.fill("Votre message", "Bonjour, comment vas-tu ?")
    fanta.press("Envoyer")
    assert fanta.reads("Bonjour, comment vas-tu ?")
    fanta.fill("Note de l'équipe", "Elle dort au centre.")
    fanta.press("Garder la note")
    fanta.open("Fini")
    fanta.tick("hébergement")
    fanta.press("Fini", within="details[open]")
    assert [(each.state, each.outcome) for each in town.rig.world.cases()] == [("helped", "abri")]
    town.rig.world.deliver()
    assert "Bonjour, comment vas-tu ?" in " ".join(each.text for each in town.rig.world.gateway.sent)


@way
def test_from_an_invitation_to_the_first_login(
    town: Town, size: tuple[int, int], scripts: bool, keys: bool
) -> None:
    fatou = hands(town, town.rig.login("administrator"), size, scripts, keys)
    fatou.page.goto("/people")
    fatou.press("Inviter quelqu'un")
    fatou.fill("Nom", "Awa Exemple")
    fatou.fill("Identifiant", "awa.exemple")
    fatou.choose("Rôle", "Assistante ou assistant social")
    fatou.choose("Équipe", "Centre Exemple Faladié")
    fatou.press("Faire le lien")
    link = fatou.page.locator("code").inner_text()
    guest = hands(town, None, size, scripts, keys)
    guest.page.goto(link)
    secret = re.sub(r"\s", "", guest.page.locator("code").inner_text())
    guest.fill("Mot de passe", PASSWORD)
    guest.fill("Le même mot de passe", PASSWORD)
    guest.fill("Le code à six chiffres", town.rig.code(secret))
    guest.press("Entrer")
    codes = guest.page.locator(".codes code").all_inner_texts()
    assert len(codes) == 10
    guest.press("Je les ai notés")
    assert guest.reads("Accueil")
    guest.press("Se déconnecter")
    guest.fill("Identifiant", "awa.exemple")
    guest.fill("Mot de passe", PASSWORD)
    guest.fill("Code à six chiffres", codes[0])
    guest.press("Entrer")
    assert guest.reads("Accueil")
    assert parse_qs(urlsplit(guest.page.url).query) == {}


@way
def test_from_a_roster_with_a_hole_to_the_week_that_shows_it(
    town: Town, size: tuple[int, int], scripts: bool, keys: bool, tmp_path: Path
) -> None:
    file = tmp_path / "gardes.csv"
    file.write_text(ROSTERS.read_text("utf-8").replace("nuit,lun-dim,19:00", "nuit,lun-sam,19:00"), "utf-8")
    oumar = hands(town, town.rig.login("coordinator"), size, scripts, keys)
    oumar.page.goto("/lists/rosters")
    oumar.give("Fichier CSV", file)
    oumar.press("Voir ce qui changerait")
    assert oumar.reads("ouvert, et personne de garde")
    oumar.press("Appliquer ces changements")
    assert oumar.reads("C'est fait")
    oumar.page.goto(f"/rosters/{SEGOU}")
    assert oumar.page.locator("table").get_by_text("TROU").count() > 0


@way
def test_from_a_text_to_its_approval(town: Town, size: tuple[int, int], scripts: bool, keys: bool) -> None:
    reader = town.rig.login("broadcaster")
    with town.rig.world.line.store.begin() as unit:
        unit.staff.change(replace(reader.staff, reads="bm"), town.rig.world.now)
    awa = hands(town, reader, size, scripts, keys)
    awa.page.goto("/texts")
    awa.press("reponses")
    awa.tick("Lu, j'approuve reponse-heure")
    awa.press("Approuver les textes cochés")
    assert awa.reads("C'est approuvé.")
    assert awa.reads(f"Approuvé par {reader.staff.name}")


@way
def test_from_a_rehearsal_to_a_conversation_that_runs(
    town: Town, size: tuple[int, int], scripts: bool, keys: bool, tmp_path: Path
) -> None:
    awa = hands(town, town.rig.login("caseworker"), size, scripts, keys)
    awa.page.goto("/rehearsal")
    awa.choose("Langue du téléphone", "Français")
    awa.press("Commencer")
    awa.press("Composer")
    for digits in ("2", "1", "1", "1"):
        awa.fill("Texte", digits)
        awa.press("Envoyer à l'écran")
    awa.press("Passer 10 min")
    awa.open("Garder comme conversation")
    awa.fill("En une phrase", "Elle est en danger, et deux équipes sont prévenues.")
    kept = awa.download("Télécharger le fichier", tmp_path)
    assert replayed(kept.read_text("utf-8")) == kept.read_text("utf-8")
    assert town.rig.world.cases() == []
