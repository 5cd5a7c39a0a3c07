"""A console with something on every page, and the pages that there are."""

from collections.abc import Iterator

from bot.service.proposals import Proposal
from tests.console.rig import FALADIE, Rig
from tests.service.scene import asks_for_shelter


def filled(rig: Rig) -> None:
    """A request, a proposal for a text, and somebody invited."""
    asks_for_shelter(rig.world)
    with rig.world.line.store.begin() as unit:
        texts = ("fil-recu", "text", "Bien reçu.", "Bien recu.")
        unit.proposals.add(Proposal("5" * 32, "fr", *texts, "awa.invitee", rig.world.now))
    rig.invited("caseworker", FALADIE, login="awa.invitee")


def pages(rig: Rig) -> Iterator[tuple[str, str]]:
    """Each page as (role, path); "" is nobody."""
    yield "", "/login"
    yield "", "/join/awa.invitee-token"
    yield "caseworker", "/"
    yield "caseworker", "/account"
    yield "caseworker", "/nothing-here"
    yield "caseworker", "/rehearsal"
    yield "broadcaster", "/texts"
    yield "broadcaster", "/texts/aide"
    yield "broadcaster", "/texts/conseils"
    yield "broadcaster", "/texts/fil/fil-recu/fr"
    yield "broadcaster", "/proposals"
