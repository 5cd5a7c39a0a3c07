"""Carry what a girl and the one who has her case write to each other; neither sees the other's number (H7).

The case is held by whoever calls: nobody takes it over between the look at its holder and the message.
"""

from datetime import datetime, timedelta

from bot.engine.gsm7 import guilty
from bot.engine.spelling import sendable
from bot.engine.turn import Say
from bot.service.door import Go, Never, Wait, news
from bot.service.hidden_names import for_staff
from bot.service.line import BAMAKO, Line, Scene
from bot.service.masking import masked
from bot.service.ports import Unit
from bot.service.post import holding, post_relay, post_to_holder
from bot.service.records import OWNED, Case, Person
from bot.service.thread_parts import parts
from bot.service.threads import SHE, Message

HOUR = timedelta(hours=1)
WROTE = "wrote"
"""What the story of a case says of a message, whoever wrote it; never what stands in it (R36)."""
NO_LETTERS = "..."
"""What stands for a message in which nothing can be sent, such as a drawing."""


def wire(text: str) -> str:
    """The text in letters of GSM-7, on one line; what has none is left out, for a "?" would be a riddle."""
    # Only Bambara has its letters, and French spelling would make another word of it ("bɔ").
    spelled = sendable(" ".join(text.split()), "bm")
    unsayable = frozenset(guilty(spelled))
    return " ".join("".join(letter for letter in spelled if letter not in unsayable).split())


def write_to_her(scene: Scene, case: Case, text: str) -> Say:
    """Take a message of the holder, ready to be sent; what the holder is told of its way (R11, R13, R14)."""
    person = scene.unit.people.get(case.person)
    verdict = news(person, scene.now)
    often = scene.unit.threads.passed(case.id, False, scene.now - HOUR) >= scene.line.rules.relays
    state = "waiting" if often or isinstance(verdict, Never) else "leaving"
    message = _kept(scene, case, case.partner, text, state)
    _begun(scene, case)
    if state == "leaving":
        post_relay(scene.line, scene.unit, case, message.id, text, scene.now)
    match verdict:
        case Never():
            return when_she_writes(case, person)
        case Wait(until) if not often:
            hour = f"{until.astimezone(BAMAKO).hour}"
            return Say("partenaire-fil-heures", {"code": case.code, "hour": hour})
        case Go() if not often:
            return Say("partenaire-fil-parti", {"code": case.code})
    return Say("partenaire-fil-souvent", {"code": case.code})


def when_she_writes(case: Case, person: Person) -> Say:
    """What staff is told of a message that waits until she comes by herself, with the reason."""
    if person.frozen:
        # Staff knows of the freeze by these words, and reads no more than them (R14).
        return Say("alerte-signal", {"code": case.code})
    contact = "stop" if person.stopped else person.contact
    return Say("partenaire-fil-attend", {"code": case.code, "contact": contact})


def write_to_holder(scene: Scene, case: Case, text: str) -> str:
    """Take a message of hers: "sent", "masked" (in part) or "kept" until it can be sent."""
    shown = masked(text, for_staff(scene.unit, scene.line.gazetteer))
    message = _kept(scene, case, SHE, wire(shown.text) or NO_LETTERS, "waiting")
    if not hand_on(scene.line, scene.unit, case, message, scene.now):
        return "kept"
    return "masked" if shown.hidden else "sent"


def hand_on(line: Line, unit: Unit, case: Case, message: Message, now: datetime) -> bool:
    """Send a message of hers to whoever has the case; False when nobody has, or too many went this hour."""
    if case.state not in OWNED or unit.threads.passed(case.id, True, now - HOUR) >= line.rules.relays:
        return False
    said = parts(message.text)
    for number, part in enumerate(said, 1):
        facts = {"text": part, "part": f"{number}/{len(said)}"}
        name = "alerte-fil-part" if len(said) > 1 else "alerte-fil"
        if not post_to_holder(line, unit, case, f"relay:{message.id}:{number}", Say(name, facts), now):
            return False
    return unit.threads.move(message.id, ("waiting",), "leaving", now)


def tell_what_was_written(line: Line, unit: Unit, case: Case, now: datetime) -> None:
    """Tell a new holder how many messages there are from before; they are read by `kuma case --thread`."""
    count = len(unit.threads.of(case.id))
    if count:
        key = f"thread:{case.id}:{case.partner}:{now:%Y%m%d%H%M%S}"
        post_to_holder(line, unit, case, key, Say("alerte-fil-avant", {"count": f"{count}"}), now)


def _kept(scene: Scene, case: Case, author: str, text: str, state: str) -> Message:
    message = Message(scene.line.fresh.id(), case.id, author, text, scene.now, state, scene.now)
    scene.unit.threads.add(message)
    scene.unit.cases.log(case.id, author, WROTE, "", scene.now)
    return message


def _begun(scene: Scene, case: Case) -> None:
    """The first thing that the holder does for her after taking her case (R45)."""
    referral = holding(scene.unit, case)
    if referral and referral.state == "accepted":
        scene.unit.referrals.settle(referral, "in-progress", scene.now)
