"""The five journeys of the console in a real browser: by finger and by keys, with scripts and without."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.console.browsing import DESK, PHONE, SMALL, Town
from tests.console.hands import Hands
from tests.console.rig import FALADIE, PASSWORD, Person

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
def test_from_an_invitation_to_the_first_login(
    town: Town, size: tuple[int, int], scripts: bool, keys: bool
) -> None:
    staff, token = town.rig.invited("caseworker", FALADIE)
    guest = hands(town, None, size, scripts, keys)
    guest.page.goto(f"/join/{token}")
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
    guest.fill("Identifiant", staff.login)
    guest.fill("Mot de passe", PASSWORD)
    guest.fill("Code à six chiffres", codes[0])
    guest.press("Entrer")
    assert guest.reads("Accueil")
    assert parse_qs(urlsplit(guest.page.url).query) == {}
