"""Whether nothing sensitive is asked before she can answer in peace, and nothing of her before she agreed."""

from collections.abc import Iterator, Mapping

from bot.engine.check_roads import ALARMS
from bot.engine.flow import Book, Menu, Question
from bot.engine.known import always_known
from bot.engine.reach import PUBLIC, entered_by, step_at

ALARMED = "alarm"
BEFORE: Mapping[str, tuple[str, str]] = {
    "phone": ("whether she can write and whose phone it is", "R09, R10"),
    "consent": ("her agreement", "R24"),
}
NEEDS: Mapping[str, tuple[str, ...]] = {
    "need": ("phone",),
    "since": ("phone",),
    "saw": ("phone",),
    "complaint": ("phone",),
    "age": ("phone", "consent"),
    "place": ("phone", "consent"),
}
"""What has to be known before an answer is asked for. After an alarm nothing is: it has been given (R18)."""


def check_order(book: Book) -> Iterator[str]:
    """A complaint for each question of a public flow that some road leads to too early."""
    given = dict.fromkeys(ALARMS, (ALARMED,))
    for here, known in always_known(book, entered_by(book)[PUBLIC], given).items():
        step = step_at(book, here)
        if isinstance(step, Menu | Question) and ALARMED not in known:
            for needed in NEEDS.get(step.save, ()):
                if needed not in known:
                    what, rule = BEFORE[needed]
                    where = f"flows/{here.at.flow}.toml: [{here.at.step}]"
                    yield f"{where} asks for {step.save} before {what} ({rule})"
