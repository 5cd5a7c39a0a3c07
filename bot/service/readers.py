"""What the flows' questions can understand: a place, a code, a safety word, anything, a partner's case."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.engine.flow import Known, Option, Reader, Readers
from bot.referral.place import Place, label
from bot.referral.places import Gazetteer
from bot.service.codes import spelled
from bot.service.dossiers import Desk
from bot.service.handing import named
from bot.service.panic_word import PanicWordReader

TOWNS = ("Bamako", "Kati", "Ségou", "Sikasso", "Koutiala", "Mopti", "Douentza")
"""Where the programme works (features.md): on the first screen, so that most need one key for the place."""

PROOF = "proof"
"""The reader of what proves that it is she: her code, or her old safety word."""

NOTHING = Desk()
NAMES = frozenset({"place", "pin", "panic-word", PROOF, "anything", "code", "taker"})


@dataclass(frozen=True, slots=True)
class PlaceReader:
    """A town of the programme, or region, then cercle or commune, by number; or a name, then confirmed."""

    gazetteer: Gazetteer

    def options(self, known: Known, within: str) -> tuple[Option, ...]:
        """The towns most people call from, then the regions; or what lies in the opened one."""
        if within:
            return tuple(_option(place) for place in self.gazetteer.below(within))
        towns = tuple(_option(place) for name in TOWNS for place in self.gazetteer.named(name)[:1])
        regions = (Option(f"region:{name}", f"{name}...", opens=True) for name in self.gazetteer.regions())
        return (*towns, *regions)

    def read(self, text: str, known: Known) -> tuple[Option, ...] | None:
        """The places that the text may name."""
        return tuple(_option(place) for place in self.gazetteer.search(text)) or None


@dataclass(frozen=True, slots=True)
class PinReader:
    """Four digits, however they are spaced."""

    def options(self, known: Known, within: str) -> tuple[Option, ...]:
        """None: she chooses."""
        return ()

    def read(self, text: str, known: Known) -> str | None:
        """The digits, or None."""
        digits = re.sub(r"[\s.\-]", "", text)
        return digits if re.fullmatch(r"[0-9]{4}", digits) else None


@dataclass(frozen=True, slots=True)
class ProofReader:
    """Her code, or else what she writes: her old safety word, or a no."""

    def options(self, known: Known, within: str) -> tuple[Option, ...]:
        """None: she knows it."""
        return ()

    def read(self, text: str, known: Known) -> str | None:
        """The four digits, or the text itself; None when it is empty."""
        return PinReader().read(text, known) or text.strip() or None


@dataclass(frozen=True, slots=True)
class AnythingReader:
    """Whatever she writes is accepted, and never asked about (R30)."""

    def options(self, known: Known, within: str) -> tuple[Option, ...]:
        """None."""
        return ()

    def read(self, text: str, known: Known) -> str | None:
        """The text itself; None when it is empty."""
        return text.strip() or None


@dataclass(frozen=True, slots=True)
class CodeReader:
    """A case of those that lie before a partner, by number or by any code: whose it is, is seen later."""

    desk: Desk

    def options(self, known: Known, within: str) -> tuple[Option, ...]:
        """The codes and areas of those with which the `verb` can be done (R35)."""
        cases = self.desk.for_(known.get("verb", ""))
        return tuple(Option(case.code, f"{case.code} {case.area}".strip()) for case in cases)

    def read(self, text: str, known: Known) -> str | None:
        """What looks like a code, in any case and with any blanks."""
        said = spelled(text)
        return said if re.fullmatch(r"[A-Z0-9]{3,5}", said) else None


@dataclass(frozen=True, slots=True)
class TakerReader:
    """One of those who could take a case over, by number only: nobody is handed over by a slip."""

    def options(self, known: Known, within: str) -> tuple[Option, ...]:
        """Those that were found."""
        return named(known)

    def read(self, text: str, known: Known) -> None:
        """Nothing."""


def readers(
    gazetteer: Gazetteer,
    desk: Desk = NOTHING,
    spoken_for: Callable[[], frozenset[str]] = frozenset,
) -> Readers:
    """The readers by the name that flows call them by; no word `spoken_for` can be a safety word."""
    table: Mapping[str, Reader] = {
        "place": PlaceReader(gazetteer),
        "pin": PinReader(),
        "panic-word": PanicWordReader(gazetteer, spoken_for),
        PROOF: ProofReader(),
        "anything": AnythingReader(),
        "code": CodeReader(desk),
        "taker": TakerReader(),
    }
    return table


def _option(place: Place) -> Option:
    return Option(place.id, label(place))
