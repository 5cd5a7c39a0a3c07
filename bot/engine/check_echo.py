"""Whether a text could say back what she told (R04): on her door no text uses what a step has saved."""

from collections.abc import Iterator

from bot.engine.flow import Book, Menu, Question
from bot.engine.reach import PUBLIC, entered_by, explore, step_at
from bot.engine.roads import spoken
from bot.engine.texts import LANGUAGES, Texts


def check_echo(book: Book, texts: Texts) -> Iterator[str]:
    """A complaint for each text that a public flow says and that uses an answer of hers."""
    steps = [step for flow in book.flows.values() for step in flow.steps.values()]
    told = {step.save for step in steps if isinstance(step, Menu | Question)}
    for here in explore(book, entered_by(book)[PUBLIC]):
        for message in spoken(step_at(book, here)):
            for language in LANGUAGES:
                about = texts.index[language][message]
                for name in sorted(about.variables & told):
                    where = f"flows/{here.at.flow}.toml: [{here.at.step}]"
                    yield f"{where} {message} ({language}) says back {name}, which she told (R04)"
