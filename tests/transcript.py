"""Play a conversation file: its inputs are typed on real phones, and what the phones show is written down.

`#` why; `key: value` the scene; `>` she types; `<` her phone shows; `!` a partner's phone shows;
`=` a partner writes; `~` time passes; `^` the network cuts the session; `+` a brand name or a short code
writes to the line; `* appel manqué` she calls it, and the call is rejected; `@` she writes an SMS though
the file dials; `% pas remis` and `% remis` are what a gateway tells of the last SMS to her.
`parcours: NAME` makes a dialled session begin in that flow, as if it had been chosen in a menu.
`portee: 150` is how many km away a partner that has to meet her may be; `? droit` has her asked, when she
comes back, whether an organisation of that service may help.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.cli.demo import EXAMPLE, ROSTERS
from bot.cli.rehearse import Numbered, Rehearsal, rehearsal
from bot.engine.step import begin
from bot.engine.talk import Talk
from bot.service.consent import ask_consent
from bot.service.hotline_csv import import_hotlines
from bot.service.hotlines import verify
from bot.service.messages import Report, Status
from bot.service.news import note_report
from bot.service.readers import readers
from bot.service.records import Screen
from tests.directories import directory, phones_in

AWA = "+22370000001"
NUMBERS = EXAMPLE.with_name("hotlines.example.csv")
DIAL = "(compose)"
KEYS = ("canal", "langue", "heure", "partenaires", "parcours", "numeros", "portee")
_UNITS = {"seconde": 1, "minute": 60, "heure": 3600, "jour": 86400}


@dataclass(slots=True)
class Scene:
    """What the head of a file sets."""

    canal: str = "sms"
    langue: str = ""
    heure: str = "2026-11-24 10:00"
    partenaires: str = "exemple"
    parcours: str = ""
    numeros: str = ""
    portee: str = "500"
    unknown: list[str] = field(default_factory=list)


def replayed(text: str) -> str:
    """The same file with everything that phones show as they show it now."""
    scene = _scene(text)
    start = datetime.strptime(scene.heure, "%Y-%m-%d %H:%M").replace(tzinfo=UTC)  # Bamako's clock is UTC
    partners = directory(scene.partenaires)
    rosters = ROSTERS.read_text("utf-8") if scene.partenaires in ("exemple", "plaintes") else ""
    with rehearsal(start, partners, Numbered(), rosters, scene.portee) as played:
        if scene.langue:
            played.start(AWA, "accueil", scene.langue)
            played.sms(AWA, "0")
            played.news(AWA)
        if scene.numeros:
            import_hotlines(played.line, NUMBERS.read_text("utf-8"), start)
            for number in scene.numeros.split(","):
                verify(played.line, number, "Fanta", start)
        phones = phones_in(partners)
        lines = (line for line in text.splitlines() if not line.startswith(("<", "!")))
        return "".join(
            f"{shown}\n" for line in lines for shown in (line, *_shown(played, scene, phones, line))
        )


def _scene(text: str) -> Scene:
    scene = Scene()
    for line in text.splitlines():
        key, colon, value = line.partition(":")
        if colon and key in KEYS:
            setattr(scene, key, value.strip())
    return scene


def _shown(played: Rehearsal, scene: Scene, phones: dict[str, str], line: str) -> Iterator[str]:
    mark, _, said = line.partition(" ")
    if mark == ">":
        yield from _typed(played, scene, said)
    elif mark == "=":
        name, _, text = said.partition(": ")
        played.sms(phones[name], text)
    elif mark in _HAPPENS:
        _HAPPENS[mark](played, said)
    else:
        return
    yield from _news(played, phones)


def _report(played: Rehearsal, said: str) -> None:
    status = {"remis": Status.DELIVERED, "pas remis": Status.UNDELIVERED}[said]
    reference = played.drawer.last_key(AWA)
    note_report(played.line, Report("rehearsal", reference, status), played.now)
    played.work()


def _ask_consent(played: Rehearsal, service: str) -> None:
    with played.line.store.begin() as unit:
        case = unit.cases.of(unit.people.meet(AWA, played.now).id)
        assert case, "there is no request to ask about"
        assert ask_consent(unit, case, service, "Coordination", played.now) == "asked"


def _typed(played: Rehearsal, scene: Scene, text: str) -> Iterator[str]:
    if scene.canal == "sms":
        played.sms(AWA, text)
        return
    screen = _dialled(played, scene) if text == DIAL else played.ussd(AWA, text)
    yield from (f"< {each}".rstrip() for each in screen.text.splitlines())
    if screen.ends:
        yield "< (fin)"


def _dialled(played: Rehearsal, scene: Scene) -> Screen:
    screen = played.ussd(AWA)
    if not scene.parcours:
        return screen
    line = played.line
    with line.store.begin() as unit:
        person = unit.people.meet(AWA, played.now)
        talk = Talk(language=person.language)
        talk = begin(line.book, readers(line.gazetteer), talk, scene.parcours).talk
        unit.talks.keep(person.id, "ussd", talk, played.now, played.sessions[AWA][0], "")
    # 8 turns to the next page of one page: it shows the flow's first question.
    return played.ussd(AWA, "8")


def _news(played: Rehearsal, phones: dict[str, str]) -> Iterator[str]:
    for text in played.news(AWA):
        yield from (f"< {line}".rstrip() for line in text.splitlines())
    for name, phone in phones.items():
        for text in played.news(phone):
            yield from (f"! {name}: {line}".rstrip() for line in text.splitlines())


def _length(text: str) -> timedelta:
    found = re.fullmatch(r"(\d+) (seconde|minute|heure|jour)s?", text.strip())
    assert found, f"« {text} » is no length of time, such as « 10 minutes »"
    return timedelta(seconds=int(found[1]) * _UNITS[found[2]])


def _cut(played: Rehearsal, said: str) -> None:
    played.drop(AWA)


def _call(played: Rehearsal, said: str) -> None:
    played.call(AWA)


_HAPPENS: Mapping[str, Callable[[Rehearsal, str], None]] = {
    "@": lambda played, said: played.sms(AWA, said),
    "+": lambda played, said: played.sms("", said.partition(": ")[2]),
    "*": _call,
    "~": lambda played, said: played.pass_time(_length(said)),
    "%": _report,
    "?": _ask_consent,
    "^": _cut,
}
