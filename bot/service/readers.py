"""What the flows' questions can understand: a place, a code, a safety word, what proves her, anything."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.engine.flow import Known, Option, Reader, Readers
from bot.referral.place import Place, label
from bot.referral.places import Gazetteer
from bot.service.panic_word import PanicWordReader
from bot.service.ports import Unit
from bot.service.records import ASKED, WAITING, Case

TOWNS = ("Bamako", "Kati", "Ségou", "Sikasso", "Koutiala", "Mopti", "Douentza")
"""Where the programme works (features.md): on the first screen, so that most need one key for the place."""

PROOF = "proof"
"""The reader of what proves that it is she: her code, or her old safety word."""

NAMES = frozenset({"place", "pin", "panic-word", PROOF, "anything", "offer"})


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
class OfferReader:
    """One of the cases that wait for this partner's answer, by number or by its code."""

    cases: tuple[Case, ...]

    def options(self, known: Known, within: str) -> tuple[Option, ...]:
        """Their codes and areas, which is all that an alert tells."""
        return tuple(Option(case.code, f"{case.code} {case.area}".strip()) for case in self.cases)

    def read(self, text: str, known: Known) -> str | None:
        """The code, in any case and with any blanks."""
        said = re.sub(r"[^A-Z0-9]", "", text.upper())
        return next((case.code for case in self.cases if case.code == said), None)


def readers(
    gazetteer: Gazetteer,
    offers: tuple[Case, ...] = (),
    spoken_for: Callable[[], frozenset[str]] = frozenset,
) -> Readers:
    """The readers by the name that flows call them by; no word `spoken_for` can be a safety word."""
    table: Mapping[str, Reader] = {
        "place": PlaceReader(gazetteer),
        "pin": PinReader(),
        "panic-word": PanicWordReader(gazetteer, spoken_for),
        PROOF: ProofReader(),
        "anything": AnythingReader(),
        "offer": OfferReader(offers),
    }
    return table


def waiting(unit: Unit, partner: str) -> tuple[Case, ...]:
    """The cases that a partner can still take, oldest first, whether its time is over or not."""
    return tuple(case for case in unit.referrals.asked(partner, ASKED) if case.state in WAITING)


def _option(place: Place) -> Option:
    return Option(place.id, label(place))
