"""Whether every message that the flows say can be said, alike in every language."""

from collections.abc import Iterator
from contextlib import suppress
from itertools import product

from bot.engine.flow import Book, Menu
from bot.engine.gsm7 import guilty
from bot.engine.roads import spoken
from bot.engine.spelling import sendable
from bot.engine.texts import LANGUAGES, OPEN, TextError, Texts

ENGINE = ("engine-end", "engine-cover", "engine-unclear", "engine-changed", "engine-more")
"""What the engine says of itself, in every flow and at every door."""

SAMPLE = "x" * 10
"""What stands for a variable where a text is only measured."""
LONGEST = {"text": 220}
"""The septets of a variable that may be longer; whoever fills it keeps to them."""


def check_texts(book: Book, texts: Texts) -> Iterator[str]:
    """A complaint for each message that is missing, or differs between the languages."""
    for message in unasked(book):
        yield from _own(texts, message)
    for where, message in used(book):
        yield from _sayable(texts, message, where)
    for message in dict.fromkeys((*unasked(book), *(message for _, message in used(book)))):
        if all(message in texts.index[language] for language in LANGUAGES):
            yield from _differing(texts, message)
            yield from _half_open(texts, message)
            yield from _unwritable(texts, message)


def unasked(book: Book) -> tuple[str, ...]:
    """Every message that is said without a step of a flow."""
    stops = dict.fromkeys(door.stop for door in book.doors.values())
    return (*stops, *ENGINE)


def used(book: Book) -> list[tuple[str, str]]:
    """Every message that a step says, after the file and the step."""
    return [
        (f"flows/{flow.name}.toml: [{step.name}]", message)
        for flow in book.flows.values()
        for step in flow.steps.values()
        for message in spoken(step)
    ]


def samples(texts: Texts, message: str) -> list[dict[str, str]]:
    """Something for every variable that a message uses, in every case that it tells apart."""
    written = [texts.index[language][message] for language in LANGUAGES if message in texts.index[language]]
    names = sorted({name for each in written for name in each.variables})
    cases = {name: {case for each in written for case in each.cases.get(name, ())} for name in names}
    values = [cases[name] or {_sample(name)} for name in names]
    return [dict(zip(names, each, strict=True)) for each in product(*map(sorted, values))]


def _sample(name: str) -> str:
    # In words, as it is paged.
    return (("x" * 19 + " ") * LONGEST[name])[: LONGEST[name]] if name in LONGEST else SAMPLE


def place(texts: Texts, message: str, language: str) -> str:
    """Where a translator finds a message, and its name."""
    found = texts.index[language][message]
    return f"messages/{language}/{found.file}, line {found.line}: {message}"


def options(book: Book, message: str) -> tuple[str, ...]:
    """The choices that are offered anywhere with a message."""
    steps = (step for flow in book.flows.values() for step in flow.steps.values())
    menus = (step for step in steps if isinstance(step, Menu) and step.ask == message)
    return tuple(dict.fromkeys(key for menu in menus for key in menu.choices))


def _own(texts: Texts, message: str) -> Iterator[str]:
    for language in LANGUAGES:
        found = texts.index[language].get(message)
        if found is None:
            yield f"messages/{language}: {message} does not exist"
            continue
        for name in sorted(found.variables):
            yield f"{place(texts, message, language)} uses {name}, not always known"


def _sayable(texts: Texts, message: str, where: str) -> Iterator[str]:
    for language in LANGUAGES:
        if message not in texts.index[language]:
            yield f"{where} {message} ({language}) does not exist"
            continue
        for args in samples(texts, message):
            try:
                texts.say(message, language, args)
            except TextError as error:
                yield f"{where} {error}"


def _differing(texts: Texts, message: str) -> Iterator[str]:
    uses = {language: texts.index[language][message].variables for language in LANGUAGES}
    for language in LANGUAGES:
        for other in LANGUAGES:
            for name in sorted(uses[language] - uses[other]):
                yield f"{place(texts, message, language)} uses {name}, which {other} does not"


def _half_open(texts: Texts, message: str) -> Iterator[str]:
    opens = [language for language in LANGUAGES if texts.index[language][message].opens]
    if len(opens) == 1:
        yield f"{place(texts, message, opens[0])} has an open version, which the other language lacks"


def _unwritable(texts: Texts, message: str) -> Iterator[str]:
    for language in LANGUAGES:
        letters = guilty("".join(_forms(texts, message, language)))
        if letters:
            yield f"{place(texts, message, language)} leaves GSM-7 with {' '.join(letters)}"


def _forms(texts: Texts, message: str, language: str) -> Iterator[str]:
    for args in samples(texts, message):
        # What cannot be said has its complaint already.
        with suppress(TextError):
            yield sendable(texts.say(message, language, args), language)
            if texts.index[language][message].opens:
                yield sendable(texts.say(message, language, args, OPEN), language)
