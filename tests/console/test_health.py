"""The health page: red in plain words whenever a promise is at risk, and quiet where it is not."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import update

from bot.console.site import create_console
from bot.data.seal import Keys
from bot.data.staff_tables import audit
from bot.data.tables import outbox
from bot.service.messages import Refused
from bot.service.risks import at_risk
from tests.console.rig import Person, Rig, house_of
from tests.peers.gateway import ScriptedGateway
from tests.service.scene import AWA, KEYS, asks_for_shelter


def risks(person: Person) -> str:
    """What is red."""
    page = person.get("/health")
    assert page.status_code == 200
    return page.text.partition('<section class="faults"')[2].partition("</section>")[0]


def lives(rig: Rig) -> None:
    with rig.world.line.store.begin() as unit:
        unit.beat("worker", rig.world.now)


@pytest.fixture
def admin(rig: Rig) -> Person:
    """An administrator of a line whose worker lives."""
    lives(rig)
    return rig.login("administrator")


def test_of_a_sound_line_only_the_missing_backup_is_red(rig: Rig, admin: Person) -> None:
    red = risks(admin)
    assert "Aucune sauvegarde n&#39;est connue." in red
    assert red.count("<li>") == 1
    assert "La clé k1 ferme ce qui est gardé" in admin.page


@pytest.mark.parametrize(("since", "red"), [(29, False), (31, True), (60, True)])
def test_a_worker_that_was_killed_is_red_within_a_minute(
    rig: Rig, admin: Person, since: int, red: bool
) -> None:
    rig.world.now += timedelta(seconds=since)
    assert ("Envoi des messages" in risks(admin)) is red


def test_a_worker_that_never_ran_is_told(rig: Rig) -> None:
    assert "jamais tourné" in risks(rig.login("administrator"))
    assert "never run" in risks(rig.login("administrator", language="en"))


def test_an_alert_that_has_not_left_for_a_minute_is_red_and_one_that_leaves_is_not(
    rig: Rig, admin: Person
) -> None:
    asks_for_shelter(rig.world)
    assert "Alertes" not in risks(admin)
    rig.world.now += timedelta(minutes=10)
    lives(rig)
    red = risks(admin)
    assert "1 à partir ; la plus ancienne attend depuis : il y a 10 min." in red
    assert "Messages à partir" in red
    rig.world.deliver()
    assert "Alertes" not in risks(admin)


def test_a_gateway_that_goes_on_refusing_is_red_until_it_takes_one(rig: Rig, admin: Person) -> None:
    asks_for_shelter(rig.world)
    rig.world.gateway = ScriptedGateway([Refused("30001", again=True) for _ in range(200)])
    for _ in range(3):
        rig.world.now += timedelta(seconds=20)
        rig.world.deliver()
    lives(rig)
    assert "rehearsal. Dernier envoi pris : jamais. Dernier refus : à l&#39;instant, code 30001." in risks(
        admin
    )
    rig.world.gateway = ScriptedGateway()
    rig.world.now += timedelta(seconds=100)
    lives(rig)
    rig.world.deliver()
    assert "Passerelle" not in risks(admin)


def test_what_was_lost_or_put_aside_in_the_last_day_is_red(rig: Rig, admin: Person) -> None:
    asks_for_shelter(rig.world)
    rig.world.deliver()
    with rig.world.line.store.begin() as unit:
        unit.inbox.quarantine("twilio", "", b"?", "no text", rig.world.now)
    with rig.world.engine.begin() as connection:
        connection.execute(update(outbox).where(outbox.c.kind == "alert").values(state="dead"))
    red = risks(admin)
    assert "1 pas partis, 0 sans nouvelles" in red
    assert "1 à lire par une personne" in red
    rig.world.now += timedelta(days=1, seconds=1)
    admin = rig.login("administrator")
    assert "à lire par une personne" not in risks(admin)


def test_values_that_no_key_opens_are_counted(rig: Rig, admin: Person) -> None:
    new = Keys("k2", {"k2": b"3" * 32}, KEYS.lookup)
    house = replace(house_of(rig.world), keys=new)
    site = create_console(house)
    admin.client.application = site
    assert "ne s&#39;ouvrent avec aucune clé" in risks(admin)
    both = Keys("k2", {**new.sealing, **KEYS.sealing}, KEYS.lookup)
    with rig.world.line.store.begin() as unit:
        assert unit.pulse.unopened(tuple(both.sealing)) == 0


def test_old_lists_holes_a_broken_audit_and_a_lacking_migration_are_red(rig: Rig, admin: Person) -> None:
    with rig.world.engine.begin() as connection:
        connection.execute(update(audit).values(why="touched"))
    rig.world.now += timedelta(days=200)
    lives(rig)
    ready = {"schema": "the database lacks a migration; run: kuma migrate"}
    house = replace(house_of(rig.world), ready=lambda: ready, training=False)
    late = rig.login("administrator")
    late.client.application = create_console(house)
    red = risks(late)
    assert "centre-exemple-faladie" in red
    assert "Rompu à la ligne 1" in red
    assert "kuma migrate" in red
    assert "attendent d&#39;être approuvés" in red, "where it is not training (R49)"


def test_the_page_looks_at_readiness_as_the_gateways_do(rig: Rig, admin: Person) -> None:
    line, world = rig.world.line, rig.world
    house = replace(house_of(world), ready=lambda: at_risk(line, world.now))
    admin.client.application = create_console(house)
    assert risks(admin).count("<li>") == 1


def test_health_is_for_coordinators_and_administrators(rig: Rig) -> None:
    assert rig.login("coordinator").get("/health").status_code == 200
    assert rig.login("caseworker").get("/health").status_code == 403


def test_r36_health_holds_no_number_and_no_text(rig: Rig, admin: Person) -> None:
    asks_for_shelter(rig.world)
    rig.world.now += timedelta(minutes=10)
    risks(admin)
    assert AWA[-8:] not in admin.page
    assert "K001" not in admin.page
