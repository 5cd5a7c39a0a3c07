"""The partner's side of a conversation by SMS: "K4T7 Bonjour" writes to her, and nothing is guessed."""

import re
from dataclasses import dataclass

from bot.engine.check_texts import LONGEST
from bot.engine.forbidden import banned
from bot.engine.gsm7 import septets
from bot.engine.talk import Talk
from bot.engine.turn import Say, Turn
from bot.engine.words import Command, command
from bot.service.hidden_names import for_her
from bot.service.line import Scene
from bot.service.masking import masked
from bot.service.records import ASKED, OWNED, WAITING, Case
from bot.service.thread import wire, write_to_her

MOST = LONGEST["text"]
"""Septets of a message to her: with the label two SMS, and with its answers two screens (R07)."""

_FORM = re.compile(r"\s*([A-Za-z][A-Za-z0-9]{3})\b[\s:;,.\-]*(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Written:
    """A code and words, as they came."""

    code: str
    words: str


def written(scene: Scene, talk: Talk, inputs: tuple[str, ...]) -> Turn | None:
    """The turn of an SMS that begins with a code and goes on in words; None for every other text.

    What was under way with this phone stays under way. Words after a code that is no case of theirs are
    taken for a code only where they could be nothing else ("avec" is a word).
    """
    said = _parsed(inputs[0]) if len(inputs) == 1 else None
    if said is None or scene.partner is None:
        return None
    seen = scene.unit.cases.by_code(said.code)
    asked_of = scene.unit.referrals.of(seen.id) if seen else ()
    mine = [one for one in asked_of if one.partner == scene.partner.id]
    if seen is None or not mine:
        # Whether somebody else has such a case is not theirs to know (R35).
        strange = Say("partenaire-fil-inconnu", {"code": said.code})
        return Turn(talk, (strange,)) if re.search(r"\d", said.code) else None
    case = scene.unit.cases.get(seen.id)
    if case.partner == scene.partner.id and case.state in OWNED:
        return Turn(talk, say_to_her(scene, case, said.words))
    asked = case.state in WAITING and mine[0].state in ASKED
    message = "partenaire-fil-accepter" if asked else "partenaire-fil-plus"
    return Turn(talk, (Say(message, {"code": case.code}),))


def say_to_her(scene: Scene, case: Case, words: str) -> tuple[Say, ...]:
    """Take words of the holder for her, unless a rule forbids them; what the holder is told, worst first."""
    faults = banned(words)
    if faults:
        return (Say("partenaire-fil-mot", {"code": case.code, "rule": faults[0][1].rule}),)
    shown = masked(words, for_her(scene.unit, scene.line.gazetteer))
    text = wire(shown.text)
    if not text:
        return (Say("partenaire-fil-vide", {"code": case.code}),)
    if septets(text) > MOST:
        return (Say("partenaire-fil-long", {"code": case.code, "most": f"{MOST}"}),)
    told = write_to_her(scene, case, text)
    return (told, Say("partenaire-fil-cache")) if shown.hidden else (told,)


def _parsed(text: str) -> _Written | None:
    found = _FORM.fullmatch(text)
    if found is None or not any(letter.isalpha() for letter in found[2]):
        return None
    word = command(found[2])
    # Despair is heard in any sentence, and who speaks of hers does not ask for help by it.
    meant = word is None or (word.command is Command.ALARM and " " in found[2].strip())
    return _Written(found[1].upper(), found[2]) if meant else None
