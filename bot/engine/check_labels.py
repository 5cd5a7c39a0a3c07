"""Whether every option has a label in every language that can be read, typed and told from the others."""

from collections.abc import Iterator, Mapping

from bot.engine.check_texts import options, place
from bot.engine.flow import Book, Menu
from bot.engine.fold import fold
from bot.engine.gsm7 import guilty
from bot.engine.spelling import sendable
from bot.engine.texts import LANGUAGES, TextError, Texts
from bot.engine.words import Command, command


def check_labels(book: Book, texts: Texts) -> Iterator[str]:
    """A complaint for each label that is missing, superfluous, or cannot be chosen by its words."""
    steps = [step for flow in book.flows.values() for step in flow.steps.values()]
    menus = {step.ask: step for step in steps if isinstance(step, Menu)}
    for message, menu in menus.items():
        for language in LANGUAGES:
            if message in texts.index[language]:
                keys = options(book, message)
                faults = _faults(texts, menu, language, keys)
                yield from (f"{place(texts, message, language)} {fault}" for fault in faults)


def _faults(texts: Texts, menu: Menu, language: str, keys: tuple[str, ...]) -> Iterator[str]:
    written = texts.index[language][menu.ask].options
    yield from (f"has no label for {key}" for key in keys if key not in written)
    yield from (f"has a label for {key}, which no step offers" for key in written if key not in keys)
    labels = {}
    for key in keys:
        if key in written:
            try:
                labels[key] = texts.say(menu.ask, language, {}, key)
            except TextError:
                yield f"has a label for {key} that uses something: a label is fixed"
    for key, label in labels.items():
        yield from _label_faults(menu, language, key, label)
    yield from _twins(labels)


def _label_faults(menu: Menu, language: str, key: str, label: str) -> Iterator[str]:
    letters = guilty(sendable(label, language))
    if letters:
        yield f"leaves GSM-7 with {' '.join(letters)} in the label of {key}"
    if not fold(label):
        yield f"has an empty label for {key}"
    if "\n" in label:
        yield f"has a label for {key} of more than one line"
    if _taken(menu, key, label):
        yield f'labels {key} "{label}", a word that works everywhere and cannot be chosen'


def _taken(menu: Menu, key: str, label: str) -> bool:
    word = command(label)
    if word is None:
        return False
    # The name of a language answers the question which language to speak: see `step`.
    return not (menu.save == "language" and word.command is Command.LANGUAGE and word.language == key)


def _twins(labels: Mapping[str, str]) -> Iterator[str]:
    met: dict[str, str] = {}
    for key, label in labels.items():
        folded = fold(label).replace(" ", "")
        if folded and folded in met:
            yield f"labels {met[folded]} and {key} alike: {labels[met[folded]]}, {label}"
        met.setdefault(folded, key)
