"""The words that work in every step of every flow (C5); no flow can switch them off."""

import re
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
    ALARM = "alarm"
    COVER = "cover"
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
    Word(Command.HELP, "fr"): (
        "aide",
        "aide moi",
        "aidez moi",
        "au secours",
        "secours",
        "urgence",
        "2433",
        "ede",
        "aider",
        "aid",
    ),
    Word(Command.HELP, "bm"): ("dɛmɛ", "dɛmɛn", "demin", "n dɛmɛ", "an dɛmɛ", "farati", "3363"),
    Word(Command.LANGUAGE, "fr"): ("francais", "french", "tubabukan", "langue francaise"),
    Word(Command.LANGUAGE, "bm"): ("bambara", "bamanan", "bamanankan"),
}
# Who reads over her shoulder, or finds the text later, asks this; nobody asks the line what she wants.
_STRANGERS = (
    *(
        "qui",
        "c est qui",
        "cest qui",
        "ki",
        "qui est ce",
        "qui es tu",
        "tu es qui",
        "t es qui",
        "qui etes vous",
    ),
    *("c est quoi", "cest quoi", "c quoi", "quoi", "c est quoi ca", "c est le numero de qui", "qui ecrit"),
    *(
        "qui m ecrit",
        "allo",
        "allo qui",
        "jɔn",
        "jɔn don",
        "i ye jɔn ye",
        "e ye jɔn ye",
        "aw ye jɔn ye",
        "mun don",
    ),
    *("nin ye mun ye", "jɔn bɛ sɛbɛn", "jɔn ka nimɔrɔ"),
)
# R23: wherever they stand in a text.
_DESPAIR = (
    *("me tuer", "me suicider", "suicide", "suicider", "veux mourir", "envie de mourir", "voudrais mourir"),
    *("vais mourir", "en finir", "plus envie de vivre", "veux plus vivre", "me faire du mal", "me pendre"),
    *("me couper les veines", "boire du poison", "mieux morte", "mieux mort", "yɛrɛ faga", "fɛ ka sa"),
    *("saya ka fisa", "tɛ fɛ ka balo", "yɛrɛ joginni"),
)
_DIGITS = {"0": Word(Command.END), "9": Word(Command.BACK), "8": Word(Command.MORE)}


def command(text: str) -> Word | None:
    """The global word that the whole text is, in any spelling; None when it is an answer.

    A wish to die or to harm herself is heard anywhere in a text (R23).
    """
    key = text.strip(" .,;:!?#*()\n")
    folded = fold(key)
    if any(f" {despair} " in f" {folded} " for despair in _DESPAIRS):
        return Word(Command.ALARM)
    return _DIGITS.get(key) or _FOLDED.get(_close(key))


def examples() -> tuple[str, ...]:
    """One spelling of each word that is heard everywhere, in each language, and of each question."""
    return (*_DIGITS, *(spellings[0] for spellings in _SPOKEN.values()), _STRANGERS[0], _DESPAIR[0])


def spellings() -> tuple[str, ...]:
    """Every word and phrase that is heard everywhere, as it is written here."""
    spoken = (spelling for spellings in _SPOKEN.values() for spelling in spellings)
    return (*_DIGITS, *spoken, *_STRANGERS, *_DESPAIR)


def _close(text: str) -> str:
    # "c'est qui", "c est qui" and "cest qui" are one.
    return fold(re.sub(r"\bc (?=est\b)", "c", text.lower())).replace(" ", "")


_DESPAIRS = tuple(fold(phrase) for phrase in _DESPAIR)
_FOLDED = {_close(spelling): word for word, spellings in _SPOKEN.items() for spelling in spellings}
_FOLDED |= {_close(question): Word(Command.COVER) for question in _STRANGERS}
