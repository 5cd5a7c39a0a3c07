"""Her side behind her code: what waits for her, one by one, and her answer (R15)."""

from bot.engine.flow import Known
from bot.service.line import Done, Scene
from bot.service.records import OWNED, Case
from bot.service.thread import write_to_holder
from bot.service.threads import SHE, Message

UNREAD = ("waiting", "not-delivered")
"""The states of a message that her phone has not shown yet."""


def next_message(scene: Scene, facts: Known) -> Done:
    """The oldest message that waits for her: "more" when another comes after it, or "last".

    "quiet" when nothing waits and she can write to the one who has her case, "none" when she cannot, or for
    a wrong code. The one shown before is read by now.
    """
    seen(scene, facts)
    case = _hers(scene, facts)
    thread = scene.unit.threads.of(case.id) if case else ()
    unread = [each for each in thread if _waits(each)]
    if unread:
        return ("more" if unread[1:] else "last"), {"message": unread[0].id, "text": unread[0].text}
    begun = any(each.author != SHE for each in thread)
    open_ = case is not None and case.state in OWNED and begun
    return ("quiet" if open_ else "none"), {"message": "", "text": ""}


def seen(scene: Scene, facts: Known) -> Done:
    """She has read what was shown: until she answers, a session that is cut shows it again."""
    case, shown = _hers(scene, facts), facts.get("message", "")
    found = scene.unit.threads.case_of(shown) if case and shown else None
    if case and found and found[0].case == case.id:
        scene.unit.threads.move(shown, UNREAD, "read", scene.now)
    return "", {}


def reply(scene: Scene, facts: Known) -> Done:
    """Send what she wrote to the one who has her case: "sent", "masked" or "kept" (R30)."""
    seen(scene, facts)
    case = _hers(scene, facts)
    return (write_to_holder(scene, case, facts["reply"]) if case else "kept"), {}


def _hers(scene: Scene, facts: Known) -> Case | None:
    return scene.unit.cases.of(scene.person.id, facts.get("pin", ""))


def _waits(message: Message) -> bool:
    return message.author != SHE and message.state in UNREAD and bool(message.text)
