"""A console with something on every page, and the pages that there are."""

from collections.abc import Iterator

from tests.console.rig import FALADIE, Rig
from tests.service.scene import asks_for_shelter


def filled(rig: Rig) -> None:
    """A request, and somebody invited."""
    asks_for_shelter(rig.world)
    rig.invited("caseworker", FALADIE, login="awa.invitee")


def pages(rig: Rig) -> Iterator[tuple[str, str]]:
    """Each page as (role, path); "" is nobody."""
    yield "", "/login"
    yield "", "/join/awa.invitee-token"
    yield "caseworker", "/"
    yield "caseworker", "/account"
    yield "caseworker", "/nothing-here"
