"""A console with something on every page, and the pages that there are."""

from collections.abc import Iterator

from bot.service.acting import Hand, note, write
from bot.service.hotline_csv import import_hotlines
from bot.service.overseeing import end
from bot.service.proposals import Proposal
from bot.service.registers import REGISTERS
from bot.service.road_csv import import_roads
from bot.service.roster_csv import import_rosters
from bot.service.staff import Staff
from tests.console.rig import COORDINATION, FALADIE, SEGOU, Rig
from tests.service.scene import FANTA, ROSTERS, asks_for_shelter
from tests.service.talking import HELLO, talks


def filled(rig: Rig) -> None:
    """Requests that wait (K001) and are held (K002), a proposal for a text, and somebody invited."""
    asks_for_shelter(rig.world)
    talks(rig.world, sender=FANTA)
    with rig.world.line.store.begin() as unit:
        texts = ("fil-recu", "text", "Bien reçu.", "Bien recu.")
        unit.proposals.add(Proposal("5" * 32, "fr", *texts, "awa.invitee", rig.world.now))
        holder = Staff("x1", "mariam", "Mariam", FALADIE, "caseworker")
        hand = Hand(rig.world.line, unit, holder, rig.world.now)
        write(hand, "K002", HELLO)
        note(hand, "K002", "Elle dort au centre.")
        leader = Staff("x2", "oumar", "Oumar", COORDINATION, "coordinator")
        end(Hand(rig.world.line, unit, leader, rig.world.now), "K001", "abus", "numéro déjà connu")
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
    yield "caseworker", "/inbox"
    yield "caseworker", "/case/K001"
    yield "caseworker", "/case/K002?canned=reponse-heure&language=fr"
    yield "caseworker", "/nothing-here"
    yield "coordinator", "/"
    yield "coordinator", "/inbox?urgency=low"
    yield "coordinator", "/case/K001"
    yield "coordinator", "/case/K002"
    yield "coordinator", "/confirm"
    yield "caseworker", "/rehearsal"
    yield "broadcaster", "/texts"
    yield "broadcaster", "/texts/aide"
    yield "broadcaster", "/texts/conseils"
    yield "broadcaster", "/texts/fil/fil-recu/fr"
    yield "broadcaster", "/proposals"
    yield from kept()
    for path in ("/people", "/people/new", "/people/awa.invitee", "/audit", "/health"):
        yield "administrator", path


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
