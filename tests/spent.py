"""What one conversation file costs, counted from what it shows, which `test_conversations` proves.

On USSD each block of her phone's lines is a screen, and what comes outside a session is an SMS, as is what
she writes there; by SMS each block is one.
"""

from collections.abc import Iterator
from dataclasses import astuple, dataclass
from itertools import groupby

from bot.config import SETTINGS
from bot.engine.gsm7 import cost
from bot.service.script import DIAL

END = "(fin)"
_PRICES = {each.name: int(each.default) for each in SETTINGS if each.name.startswith("KUMA_PRICE_")}
SMS, USSD = _PRICES["KUMA_PRICE_SMS"], _PRICES["KUMA_PRICE_USSD"]


@dataclass(frozen=True, slots=True)
class Spent:
    """USSD sessions and screens; SMS segments to her, from her, to the staff and from the staff."""

    sessions: int = 0
    screens: int = 0
    out: int = 0
    sent: int = 0
    told: int = 0
    answered: int = 0

    def __add__(self, other: "Spent") -> "Spent":
        return Spent(*(mine + theirs for mine, theirs in zip(astuple(self), astuple(other), strict=True)))

    @property
    def francs(self) -> int:
        """What the line and she pay together, at the prices that stand in the settings."""
        return self.sessions * USSD + (self.out + self.sent + self.told + self.answered) * SMS


def spent(text: str) -> Spent:
    """What the conversation of a file costs."""
    ussd = "canal: ussd" in text.splitlines()
    total, inside, last = Spent(), False, ""
    for mark, block in _blocks(text):
        if mark == ">" and ussd:
            total += Spent(sessions=0 if inside else 1)
            inside = True
        elif mark in (">", "@"):
            total += Spent(sent=sum(map(segments, block)))
        elif mark == "<":
            # What comes outside her own turn in a session is an SMS.
            screen = last == ">" and inside
            total += _read(block, screen)
            inside = inside and not (screen and END in block)
        elif mark == "!":
            total += Spent(told=sum(map(segments, _messages(block))))
        elif mark == "=":
            total += Spent(answered=sum(map(segments, _messages(block))))
        inside = inside and mark != "^"
        last = mark
    return total


def asked(text: str) -> Spent:
    """What it cost her until a person was alerted and she had read so; the rest she may leave out."""
    return spent(text.partition("\n! ")[0])


def taken(text: str) -> Spent:
    """What it cost to alert the staff and to hear that one of them has taken it."""
    _, alert, after = text.partition("\n! ")
    lines = (alert + after).splitlines()
    answer = next((at for at, line in enumerate(lines) if line.startswith("= ")), len(lines))
    ends = next((at for at in range(answer + 1, len(lines)) if not lines[at].startswith("! ")), len(lines))
    return spent("\n".join(line for line in lines[:ends] if line.startswith(("! ", "= "))))


def texts(text: str) -> Iterator[str]:
    """Every SMS of a conversation, either way, hers and the staff's."""
    ussd = "canal: ussd" in text.splitlines()
    for mark, block in _blocks(text):
        if mark == "@" or (mark in ("<", ">") and not ussd):
            yield "\n".join(block)
        if mark in ("!", "="):
            yield from _messages(block)


def _blocks(text: str) -> Iterator[tuple[str, list[str]]]:
    """The lines that follow each other under one mark; each thing she types alone, dialled or written."""
    lines = (line.partition(" ") for line in text.splitlines())
    marked = [(mark, said) for mark, _, said in lines if mark in ("<", ">", "@", "!", "=", "~", "^")]
    for mark, block in groupby(marked, key=lambda each: each[0]):
        said = [each for _, each in block]
        yield from ([(mark, [each]) for each in said] if mark in (">", "@") else [(mark, said)])


def _read(block: list[str], screen: bool) -> Spent:
    """A screen, with the SMS that may follow its end; or an SMS."""
    cut = block.index(END) + 1 if END in block else len(block)
    later = block[cut:] if screen else block
    return Spent(screens=int(screen), out=segments("\n".join(later)) if later else 0)


def _messages(block: list[str]) -> Iterator[str]:
    """The messages of the staff: lines that follow each other on one phone are one."""
    for _, lines in groupby(block, key=lambda line: line.partition(": ")[0]):
        yield "\n".join(line.partition(": ")[2] for line in lines)


def segments(text: str) -> int:
    """The SMS segments of a text."""
    return cost("" if text == DIAL else text).segments
