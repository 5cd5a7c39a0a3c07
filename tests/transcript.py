"""Play a conversation file: its inputs are typed on real phones, and what the phones show is written down.

`#` why; `key: value` the scene; `<` her phone shows; `!` a partner's phone shows; what happens is in
`bot.service.script`.
`parcours: NAME` makes a dialled session begin in that flow, as if it had been chosen in a menu.
`portee: 150` is how many km away a partner that has to meet her may be; `? droit` has her asked, when she
comes back, whether an organisation of that service may help.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

from bot.app.rehearsal import rehearsal
from bot.data.library import EXAMPLE, ROSTERS
from bot.engine.step import begin
from bot.engine.talk import Talk
from bot.service.consent import ask_consent
from bot.service.hotline_csv import import_hotlines
from bot.service.hotlines import verify
from bot.service.readers import readers
from bot.service.records import Screen
from bot.service.rehearsal import Numbered, Rehearsal
from bot.service.script import DIAL, HERS, Script
from tests.directories import directory, phones_in

NUMBERS = EXAMPLE.with_name("hotlines.example.csv")
KEYS = ("canal", "langue", "heure", "partenaires", "parcours", "numeros", "portee")


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
            played.speak(HERS, scene.langue)
        if scene.numeros:
            import_hotlines(played.line, NUMBERS.read_text("utf-8"), start)
            for number in scene.numeros.split(","):
                verify(played.line, number, "Fanta", start)
        script = Script(played, scene.canal == "ussd", phones_in(partners))
        lines = (line for line in text.splitlines() if not line.startswith(("<", "!")))
        return "".join(f"{shown}\n" for line in lines for shown in (line, *_shown(script, scene, line)))


def _scene(text: str) -> Scene:
    scene = Scene()
    for line in text.splitlines():
        key, colon, value = line.partition(":")
        if colon and key in KEYS:
            setattr(scene, key, value.strip())
    return scene


def _shown(script: Script, scene: Scene, line: str) -> Iterator[str]:
    if line == f"> {DIAL}" and scene.parcours:
        seen = script.show(_dialled(script.played, scene))
    elif line.startswith("? "):
        _ask_consent(script.played, line[2:])
        seen = script.news()
    else:
        seen = script.play(line)
    return (shown for each in seen for shown in each.lines())


def _ask_consent(played: Rehearsal, service: str) -> None:
    with played.line.store.begin() as unit:
        case = unit.cases.of(unit.people.meet(HERS, played.now).id)
        assert case, "there is no request to ask about"
        assert ask_consent(unit, case, service, "Coordination", played.now) == "asked"


def _dialled(played: Rehearsal, scene: Scene) -> Screen:
    played.ussd(HERS)
    line = played.line
    with line.store.begin() as unit:
        person = unit.people.meet(HERS, played.now)
        talk = Talk(language=person.language)
        talk = begin(line.book, readers(line.gazetteer), talk, scene.parcours).talk
        unit.talks.keep(person.id, "ussd", talk, played.now, played.sessions[HERS][0], "")
    # 8 turns to the next page of one page: it shows the flow's first question.
    return played.ussd(HERS, "8")
