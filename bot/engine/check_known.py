"""Whether every variable that a text uses is known on every road to it."""

from collections.abc import Iterator

from bot.engine.flow import Book
from bot.engine.known import Gives, always_known
from bot.engine.reach import entered, step_at
from bot.engine.roads import spoken
from bot.engine.texts import LANGUAGES, Texts


def check_known(book: Book, texts: Texts, gives: Gives) -> Iterator[str]:
    """A complaint for each text that may have to be said before what it uses is known."""
    for place, known in always_known(book, entered(book), gives).items():
        for message in spoken(step_at(book, place)):
            for language in LANGUAGES:
                for name in _missing(texts, message, language, known):
                    where = f"flows/{place.at.flow}.toml: [{place.at.step}]"
                    yield f"{where} {message} ({language}) uses {name}, not always known here"


def _missing(texts: Texts, message: str, language: str, known: frozenset[str]) -> list[str]:
    found = texts.index[language].get(message)
    return sorted(found.variables - known) if found else []
