"""A console with something on every page, and the pages that there are."""

from collections.abc import Iterator

from bot.service.acting import Hand, note, write
from bot.service.overseeing import end
from bot.service.staff import Staff
from tests.console.rig import COORDINATION, FALADIE, Rig
from tests.service.scene import FANTA, asks_for_shelter
from tests.service.talking import HELLO, talks


def filled(rig: Rig) -> None:
    """A request that waits (K001) and one that Faladié has (K002), and somebody invited."""
    asks_for_shelter(rig.world)
    talks(rig.world, sender=FANTA)
    with rig.world.line.store.begin() as unit:
        holder = Staff("x1", "mariam", "Mariam", FALADIE, "caseworker")
        hand = Hand(rig.world.line, unit, holder, rig.world.now)
        write(hand, "K002", HELLO)
        note(hand, "K002", "Elle dort au centre.")
        leader = Staff("x2", "oumar", "Oumar", COORDINATION, "coordinator")
        end(Hand(rig.world.line, unit, leader, rig.world.now), "K001", "abus", "numéro déjà connu")
    rig.invited("caseworker", FALADIE, login="awa.invitee")


def pages(rig: Rig) -> Iterator[tuple[str, str]]:
    """Each page as (role, path); "" is nobody."""
    yield "", "/login"
    yield "", "/join/awa.invitee-token"
    yield "caseworker", "/"
    yield "caseworker", "/account"
    yield "caseworker", "/inbox"
    yield "caseworker", "/case/K001"
    yield "caseworker", "/case/K002?canned=reponse-heure&language=fr"
    yield "caseworker", "/nothing-here"
    yield "coordinator", "/"
    yield "coordinator", "/inbox?urgency=low"
    yield "coordinator", "/case/K001"
    yield "coordinator", "/case/K002"
    yield "coordinator", "/confirm"
