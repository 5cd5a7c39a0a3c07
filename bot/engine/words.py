"""The words that work in every step of every flow (C5); no flow can switch them off."""

from dataclasses import dataclass
from enum import Enum

from bot.engine.fold import fold


class Command(Enum):
    """What a global word asks for."""

    END = "0"
    BACK = "9"
    MORE = "8"
    STOP = "stop"
    MENU = "menu"
    HELP = "help"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True)
class Word:
    """A command; `language` is the one it was said in, or asks for, or "" when that is open."""

    command: Command
    language: str = ""


# 33 and 3363 are DE and DEME on the keys of a phone whose owner cannot write letters in a USSD screen.
_SPOKEN = {
    Word(Command.STOP): ("stop", "stopp", "fin", "desabonner"),
    Word(Command.STOP, "fr"): ("arret", "arrete", "arreter", "arrette", "stop tout"),
    Word(Command.STOP, "bm"): ("dabila", "a dabila", "a bila", "n bila"),
    Word(Command.MENU): ("menu", "info", "infos", "00"),
    Word(Command.HELP): ("sos", "help", "33", "danger"),
    Word(Command.HELP, "fr"): ("aide", "aide moi", "aidez moi", "au secours", "secours", "urgence", "2433"),
    Word(Command.HELP, "bm"): ("dɛmɛ", "n dɛmɛ", "an dɛmɛ", "farati", "3363"),
    Word(Command.LANGUAGE, "fr"): ("francais", "french", "tubabukan", "langue francaise"),
    Word(Command.LANGUAGE, "bm"): ("bambara", "bamanan", "bamanankan"),
}
_DIGITS = {"0": Word(Command.END), "9": Word(Command.BACK), "8": Word(Command.MORE)}


def command(text: str) -> Word | None:
    """The global word that the whole text is, in any spelling; None when it is an answer."""
    key = text.strip(" .,;:!?#*()\n")
    return _DIGITS.get(key) or _FOLDED.get(fold(key))


_FOLDED = {fold(spelling): word for word, spellings in _SPOKEN.items() for spelling in spellings}
