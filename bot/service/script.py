"""Play the lines of a conversation file on a rehearsal, and say what the phones show.

`>` she dials ("(compose)") or types, `@` she writes an SMS though the file dials, `=` a partner writes,
`~` time passes, `^` the network cuts the session, `*` she calls the line, `+` a brand name or a short
code writes to it. `%` is what the network does: `remis` and `pas remis` tell of the last SMS to her,
`perdu` and `retard` lose or hold back the next SMS to her, or to the partner named after it.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.service.line import BAMAKO
from bot.service.messages import Report, Status
from bot.service.news import note_report
from bot.service.records import Screen
from bot.service.rehearsal import Rehearsal

HERS = "+22370000001"
DIAL = "(compose)"
_LENGTH = re.compile(r"(\d{1,4}) (seconde|minute|heure|jour)s?")
_CLOCK = re.compile(r"([01]\d|2[0-3]):([0-5]\d)")
_SECONDS = {"seconde": 1, "minute": 60, "heure": 3600, "jour": 86400}
_REPORTS = {"remis": Status.DELIVERED, "pas remis": Status.UNDELIVERED}


class ScriptError(ValueError):
    """A line that cannot be played; the sentence says why."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a phone shows: an SMS, or on hers a USSD screen. `phone` is the partner's name, "" for hers."""

    phone: str
    at: datetime
    text: str
    ussd: bool = False
    ends: bool = False

    def lines(self) -> Iterator[str]:
        """As a conversation file has it."""
        mark = f"! {self.phone}:" if self.phone else "<"
        yield from (f"{mark} {line}".rstrip() for line in self.text.splitlines())
        if self.ends:
            yield "< (fin)"


@dataclass(frozen=True, slots=True)
class Script:
    """The rehearsal it is played on, whether she dials, and the partners' phones by name."""

    played: Rehearsal
    dials: bool
    phones: Mapping[str, str]

    def play(self, line: str) -> tuple[Seen, ...]:
        """What the phones show of one line; nothing for a comment. Raises ScriptError."""
        mark, _, said = line.partition(" ")
        if mark == ">" and self.dials:
            return self.show(self.played.ussd(HERS, None if said == DIAL else said))
        if mark not in _HAPPENS:
            return ()
        _HAPPENS[mark](self, said)
        return self.news()

    def show(self, screen: Screen) -> tuple[Seen, ...]:
        """A screen of hers, and the SMS that came with it."""
        return (Seen("", self.played.now, screen.text, True, screen.ends), *self.news())

    def news(self) -> tuple[Seen, ...]:
        """The SMS that came: hers, then the partners'."""
        phones = {"": HERS, **self.phones}
        came = ((name, *each) for name, phone in phones.items() for each in self.played.arrivals(phone))
        return tuple(Seen(*each) for each in came)

    def number(self, name: str) -> str:
        """The number of a partner's phone, hers for "". Raises ScriptError."""
        if name and name not in self.phones:
            raise ScriptError(f"there is no phone « {name} »")
        return self.phones[name] if name else HERS


def _write(script: Script, said: str) -> None:
    script.played.sms(HERS, said)


def _answer(script: Script, said: str) -> None:
    name, _, text = said.partition(": ")
    script.played.sms(script.number(name), text)


def _call(script: Script, said: str) -> None:
    script.played.call(HERS)


def _drop(script: Script, said: str) -> None:
    script.played.drop(HERS)


def _pass(script: Script, said: str) -> None:
    script.played.pass_time(_length(said.strip(), script.played.now))


def _length(text: str, now: datetime) -> timedelta:
    """A length such as "10 minutes"; a time such as "23:00" is the next time Bamako's clocks show it."""
    if clock := _CLOCK.fullmatch(text):
        here = now.astimezone(BAMAKO)
        then = here.replace(hour=int(clock[1]), minute=int(clock[2]), second=0, microsecond=0)
        return (then if then > here else then + timedelta(days=1)) - here
    found = _LENGTH.fullmatch(text)
    if not found:
        raise ScriptError(f"« {text} » is no length of time, such as « 10 minutes » or « 23:00 »")
    return timedelta(seconds=int(found[1]) * _SECONDS[found[2]])


def _network(script: Script, said: str) -> None:
    if said in _REPORTS:
        reference = script.played.drawer.last_key(HERS)
        note_report(script.played.line, Report("rehearsal", reference, _REPORTS[said]), script.played.now)
        script.played.work()
        return
    does, _, name = said.partition(" ")
    weather = script.played.weather
    tricks = {"perdu": weather.lose_next, "retard": weather.delay_next}
    if does not in tricks:
        raise ScriptError(f"« {said} » is not what a network does: remis, pas remis, perdu, retard")
    tricks[does](script.number(name))


_HAPPENS: Mapping[str, Callable[[Script, str], None]] = {
    ">": _write,
    "@": _write,
    "=": _answer,
    "+": lambda script, said: script.played.sms("", said.partition(": ")[2]),
    "*": _call,
    "~": _pass,
    "%": _network,
    "^": _drop,
}
