"""A console with something on every page, and the pages that there are."""

from collections.abc import Iterator

from bot.service.hotline_csv import import_hotlines
from bot.service.registers import REGISTERS
from bot.service.road_csv import import_roads
from bot.service.roster_csv import import_rosters
from tests.console.rig import FALADIE, SEGOU, Rig
from tests.service.scene import ROSTERS, asks_for_shelter


def filled(rig: Rig) -> None:
    """A request, and somebody invited."""
    asks_for_shelter(rig.world)
    rig.invited("caseworker", FALADIE, login="awa.invitee")
    lists(rig)


def lists(rig: Rig) -> None:
    """A roster with holes, roads, and emergency numbers of which one was dialled."""
    line = rig.world.line
    import_rosters(line, ROSTERS.read_text("utf-8").replace("nuit,lun-dim,19:00", "nuit,lun-sam,19:00"))
    import_roads(line, "cercle,from_month,to_month,state,verified\nYouwarou,7,12,closed,2026-06-01\n")
    head = "number,kind,label_fr,label_bm,verified,verified_by\n"
    dialled = "17,secours,Secours,Dɛmɛ,2026-08-28,Fanta\n18,secours,Feu,Tasuma,,\n"
    import_hotlines(line, head + dialled, rig.world.now)


def pages(rig: Rig) -> Iterator[tuple[str, str]]:
    """Each page as (role, path); "" is nobody."""
    yield "", "/login"
    yield "", "/join/awa.invitee-token"
    yield "caseworker", "/"
    yield "caseworker", "/account"
    yield "caseworker", "/nothing-here"
    yield from kept()


def kept() -> Iterator[tuple[str, str]]:
    """The pages of the directory and the lists."""
    partner = f"/directory/partner/{FALADIE}"
    for path in ("/directory", partner, "/rosters", f"/rosters/{FALADIE}"):
        yield "caseworker", path
    for path in ("/directory", "/directory/new", partner, f"{partner}/edit", f"{partner}/retire"):
        yield "coordinator", path
    for path in ("/rosters", f"/rosters/{SEGOU}", "/roads", "/hotlines"):
        yield "coordinator", path
    for name in REGISTERS:
        yield "coordinator", f"/lists/{name}"
    yield "coordinator", f"/lists/roads/{'0' * 32}"
