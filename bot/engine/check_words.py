"""Whether a text holds a word that could hurt her: the words of `forbidden`, and names of partners (R01)."""

from collections.abc import Collection, Iterator

from bot.engine.check_texts import place, samples
from bot.engine.flow import Book, End
from bot.engine.fold import fold
from bot.engine.forbidden import banned
from bot.engine.reach import flows_of
from bot.engine.texts import LANGUAGES, OPEN, Texts

LABEL = "engine-label"
"""The neutral name of everything the line sends (R02)."""
UNASKED = ("suite-nouvelle", "suite-attente-nouvelle", "suivi-question", "fil-sms")
"""The texts that reach her phone without her having just written."""


def check_words(book: Book, texts: Texts, names: Collection[str] = ()) -> Iterator[str]:
    """A complaint for each word that no text may hold. `names` are the partners of the directory."""
    for language in LANGUAGES:
        for message in texts.index[language]:
            where = place(texts, message, language)
            for openly in (False, True):
                for text in _written(texts, message, language, openly=openly):
                    yield from (f"{where} {fault}" for fault in _faults(text, names, openly=openly))
    yield from _misplaced(book, texts)
    yield from _unlabelled(texts)


def _written(texts: Texts, message: str, language: str, *, openly: bool) -> Iterator[str]:
    about = texts.index[language][message]
    options = ((OPEN,) if about.opens else ()) if openly else ("", *about.options)
    for facts in samples(texts, message):
        yield from (texts.say(message, language, facts, option) for option in options)


def _faults(text: str, names: Collection[str], *, openly: bool) -> Iterator[str]:
    for word, ban in banned(text, openly=openly):
        yield f'says "{word}", which {ban.why} ({ban.rule})'
    said = f" {fold(text)} "
    yield from (f'says "{name}", a partner (R01)' for name in names if f" {fold(name)} " in said)


def _misplaced(book: Book, texts: Texts) -> Iterator[str]:
    """Open versions where nobody asked for the subject."""
    steps = [(flow, step) for flow in book.flows.values() for step in flow.steps.values()]
    asked = {step.say for flow, step in steps if flow.asked and isinstance(step, End)}
    for message, about in texts.index[LANGUAGES[0]].items():
        if about.opens and message not in asked:
            where = place(texts, message, LANGUAGES[0])
            yield f"{where} has an open version, and no flow asked for says it (R01)"
    for name, door in book.doors.items():
        for flow in flows_of(door):
            if flow in book.flows and book.flows[flow].asked:
                yield f"flows/{flow}.toml: the {name} door leads here, so nobody asked for it (R01)"


def _unlabelled(texts: Texts) -> Iterator[str]:
    for language in LANGUAGES:
        label = texts.say(LABEL, language, {})
        for message in (*UNASKED, "engine-cover"):
            said = [texts.say(message, language, facts) for facts in samples(texts, message)]
            if not all(each.startswith(label) for each in said):
                yield f"{place(texts, message, language)} does not begin with the label « {label} » (R02)"
