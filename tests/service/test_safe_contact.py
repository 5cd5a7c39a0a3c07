"""No SMS ever leaves to a number whose safe contact forbids it, whoever in the program sends it (R11)."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from bot.data.library import ROOT
from bot.data.tables import outbox
from bot.service.door import FRESH
from bot.service.escalate import escalate
from bot.service.messages import Refused, Report, Status, Unknown
from bot.service.news import note_report
from bot.service.thread_rounds import forward
from tests.peers.gateway import ScriptedGateway
from tests.service import scene
from tests.service.letters import posted
from tests.service.scene import AWA, COORDINATION, FALADIE, KEYS, SEGOU, World

FEW = settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
KINDS = ("news", "answer", "lesson", "broadcast", "relay", "")
CONTACTS = ("never", "writes", "sms", "call", "beep", "")


@contextmanager
def fresh() -> Iterator[World]:
    with TemporaryDirectory() as folder, scene.world(f"sqlite:///{Path(folder) / 'kuma.db'}") as world:
        yield world


def test_r11_one_function_hands_messages_to_gateways_and_one_module_posts_them() -> None:
    sources = {str(file.relative_to(ROOT)): file.read_text("utf-8") for file in (ROOT / "bot").rglob("*.py")}
    sends = {name for name, text in sources.items() if re.search(r"gateway\.send\(", text)}
    posts = {name for name, text in sources.items() if re.search(r"outbox\.post\(", text)}
    assert sends == {"bot/service/deliver.py"}
    assert posts == {"bot/service/post.py"}


@FEW
@given(
    kinds=st.lists(st.sampled_from(KINDS), min_size=1, max_size=6),
    contact=st.sampled_from(CONTACTS),
    since=st.integers(0, 23),
    length=st.integers(1, 24),
    stopped=st.booleans(),
    hours=st.integers(0, 30),
)
def test_r11_whatever_is_posted_leaves_only_as_she_allows(
    kinds: list[str], contact: str, since: int, length: int, stopped: bool, hours: int
) -> None:
    with fresh() as world:
        until = min(24, since + length)
        world.knows(AWA, contact=contact, since=since, until=until, stopped=stopped)
        for number, kind in enumerate(kinds):
            posted(world, kind, f"{kind} {number}")
        asked, world.now = world.now, world.now + timedelta(hours=hours)
        world.deliver()
        in_hours = since <= world.now.hour < until  # Bamako's clock is UTC
        for sent in world.gateway.sent:
            kind = sent.text.split(" ")[0]
            if kind == "news":
                assert contact == "sms"
                assert not stopped
                assert in_hours
            else:
                assert kind == "answer"
                assert world.now - asked <= FRESH


@settings(FEW, max_examples=12)
@given(
    contact=st.sampled_from(CONTACTS),
    since=st.integers(0, 23),
    length=st.integers(1, 24),
    stopped=st.booleans(),
    frozen=st.booleans(),
    hours=st.integers(0, 30),
)
def test_r11_r13_r14_what_a_caseworker_writes_leaves_only_as_she_allows(
    contact: str, since: int, length: int, stopped: bool, frozen: bool, hours: int
) -> None:
    with fresh() as world:
        scene.asks_for_shelter(world)
        world.sms(FALADIE, "1")
        until = min(24, since + length)
        world.knows(AWA, contact=contact, since=since, until=until, stopped=stopped, frozen=frozen)
        world.sms(FALADIE, "K001 Bonjour")
        for _ in range(2):
            before = len(world.gateway.sent)
            world.deliver()
            for sent in world.gateway.sent[before:]:
                if sent.to == AWA and sent.text == "Info jeunes: Bonjour":
                    assert contact == "sms"
                    assert not stopped
                    assert not frozen
                    assert since <= world.now.hour < until  # Bamako's clock is UTC
            world.now += timedelta(hours=hours)


TEXTS = st.sampled_from(
    [
        *("aide", "SOS", "1", "2", "3", "4", "5", "6", "7", "0", "9", "8", "stop", "menu", "code", "encore"),
        *("4321", "kati", "enfant", "plainte", "conseils", "je veux mourir", "c'est qui ?", "bamanankan"),
    ]
)
EVENTS = st.one_of(
    st.tuples(st.just("she"), TEXTS),
    st.tuples(st.just("she"), TEXTS),
    st.tuples(
        st.sampled_from([FALADIE, SEGOU, COORDINATION]),
        st.sampled_from(["1", "2", "3", "1 K001", "K001 Bonjour", "K001 Tu es bien ?", "K002 Bonjour"]),
    ),
    st.tuples(st.just("hours"), st.sampled_from(["0", "1", "7", "30"])),
    st.tuples(st.just("fails"), st.sampled_from(["dead", "lost", "report"])),
)


@FEW
@given(events=st.lists(EVENTS, min_size=5, max_size=40), shared=st.booleans())
def test_r08_r10_r11_r13_r25_in_any_story_her_phone_gets_answers_and_what_she_allows(
    events: list[tuple[str, str]], shared: bool
) -> None:
    with fresh() as world:
        world.knows(AWA, contact="sms" if not shared else "writes", since=0, until=24)
        heard, seen = world.now, 0
        for who, what in events:
            if who == "she":
                world.sms(AWA, what)
                heard = world.now
            else:
                happens(world, who, what)
            her = world.knows(AWA)
            world.deliver()
            for sent in world.gateway.sent[seen:]:
                if sent.to == AWA and kind_of(world, sent.text) != "answer":
                    assert her.contact == "sms"
                    assert not her.stopped
                elif sent.to == AWA:
                    assert world.now - heard <= FRESH + timedelta(seconds=2)
            seen = len(world.gateway.sent)
        assert {sent.to for sent in world.gateway.sent} <= {AWA, *staff(world)}, (
            "R25: nobody else is written to"
        )
        hers = " ".join(sent.text for sent in world.gateway.sent if sent.to == AWA)
        assert [name for name in names(world) if name in hers] == [], "R08: no partner, so no place of one"


def happens(world: World, who: str, what: str) -> None:
    """Time passes, a gateway fails, or staff writes."""
    match who:
        case "hours":
            world.now += timedelta(hours=int(what), minutes=1)
            escalate(world.line, world.now)
            forward(world.line, world.now)
        case "fails" if what == "report":
            note_report(
                world.line, Report("rehearsal", f"ref-{len(world.gateway.sent)}", Status.FAILED), world.now
            )
        case "fails":
            result = Unknown("timeout") if what == "lost" else Refused("21610", again=False)
            failing = ScriptedGateway([result] * 2)
            failing.sent = world.gateway.sent
            world.gateway = failing
        case _:
            world.sms(who, what)


def kind_of(world: World, text: str) -> str:
    """What a text that left was posted as; an answer where it was nothing else."""
    with world.engine.begin() as connection:
        rows = connection.execute(select(outbox)).all()
    kinds = [row.kind for row in rows if KEYS.unseal(row.text, f"outbox.text:{row.id}").decode() == text]
    return next((kind for kind in ("relay", "news") if kind in kinds), "answer")


def staff(world: World) -> set[str]:
    """The numbers of the directory."""
    with world.line.store.begin() as unit:
        return {
            unit.people.number(phone)
            for partner in unit.partners.all()
            for phone in unit.partners.phones(partner.id)
        }


def names(world: World) -> list[str]:
    """The names of the directory."""
    with world.line.store.begin() as unit:
        return [partner.name for partner in unit.partners.all()]
