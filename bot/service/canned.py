"""Ready answers to her and the script of a call, in both languages, and what a message to her costs."""

from dataclasses import dataclass

from bot.engine.gsm7 import Cost, cost
from bot.engine.texts import LANGUAGES, Texts
from bot.engine.turn import Say
from bot.service.thread import wire

CANNED = (
    "reponse-merci",
    "reponse-parler",
    "reponse-seule",
    "reponse-heure",
    "reponse-decide",
    "reponse-cherche",
    "reponse-venir",
    "reponse-nuit",
    "reponse-autrement",
    "reponse-efface",
    "reponse-fin",
)
"""The ready answers, in the order of a conversation."""
CALL = (
    "appel-ouvrir",
    "appel-autre",
    "appel-seule",
    "appel-ecoute",
    "appel-decide",
    "appel-danger",
    "appel-besoin",
    "appel-suite",
    "appel-fin",
)
"""What is said in a call, in its order; the second only where somebody else answers."""


@dataclass(frozen=True, slots=True)
class Ready:
    """A ready answer in one language, as written, and what it costs as it is sent."""

    id: str
    language: str
    text: str
    cost: Cost


def ready(texts: Texts) -> tuple[tuple[Ready, ...], ...]:
    """Every ready answer, each in every language."""
    return tuple(tuple(_ready(texts, each, language) for language in LANGUAGES) for each in CANNED)


def script(texts: Texts) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Every step of a call: its id, and (language, text) for every language."""
    return tuple((each, tuple((one, texts.say(each, one, {})) for one in LANGUAGES)) for each in CALL)


def as_sent(texts: Texts, text: str, language: str) -> Cost:
    """What a message to her takes on its way, under the neutral label, in letters of GSM-7."""
    return cost(texts.spoken((Say("fil-sms", {"text": wire(text)}),), language))


def _ready(texts: Texts, message: str, language: str) -> Ready:
    text = texts.say(message, language, {})
    return Ready(message, language, text, as_sent(texts, text, language))
