"""The words that no text of the line may hold, and the rule that forbids each."""

import re
from dataclasses import dataclass
from unicodedata import combining, normalize


@dataclass(frozen=True, slots=True)
class Ban:
    """Words or phrases without accents; one that ends in "*" stands for all that begin so.

    A `subject` may be named openly to who asked for it; the others never.
    """

    rule: str
    why: str
    words: tuple[str, ...]
    subject: bool = False


_OLD = str.maketrans({"ɛ": "e", "ɔ": "o", "ɲ": "ny", "ŋ": "ng"})

BANS = (
    Ban(
        "R01",
        "gives her away",
        (
            *("exploit*", "sexuel*", "viol", "viols", "violer", "viole", "violee", "violes", "violees"),
            *("violeur*", "violeuse*", "abus", "abuse*", "abusi*", "polic*", "polisi*", "victim*"),
            *("prostitu*", "client*", "hotline*", "hot line", "proxenet*", "la traite"),
            *("gendarm*", "zandaram*"),
        ),
        subject=True,
    ),
    Ban("R01", "is an insult, or heard as one", ("sungurun*", "npogotigi*", "kɔsegin", "nata")),
    Ban("R05", "blames or accuses", ("denonc*", "sabali", "c'est ta faute", "tu aurais du", "honte a toi")),
    Ban(
        "R06",
        "promises what nobody can",
        (
            *("l'aide arrive", "on arrive", "nous arrivons", "secret absolu", "secret total", "garanti*"),
            *("personne ne saura", "on te sauve*", "tu seras sauvee", "dɛmɛ bɛ na", "mɔgɔ si tɛna a dɔn"),
        ),
    ),
    Ban(
        "R16",
        "has her delete everything",
        ("tout effacer", "efface* tout*", "efface* tous", "supprime* tout*", "supprime* tous", "bɛɛ jɔsi"),
    ),
)


def banned(text: str, *, openly: bool = False) -> list[tuple[str, Ban]]:
    """Each forbidden word of a text, as it stands there, and its ban; `openly` lets subjects pass."""
    plain = _plain(text)
    bans = [(ban, _PATTERNS[ban]) for ban in BANS if not (openly and ban.subject)]
    return [(found[0], ban) for ban, pattern in bans for found in pattern.finditer(plain)]


def _plain(text: str) -> str:
    """Without accents, in one spelling of Bambara whether written or sent, and on one line.

    Fluent keeps the line breaks of a text, and a promise that goes over one is still a promise.
    """
    letters = normalize("NFKD", text.lower().replace("\u2019", "'").translate(_OLD))
    return " ".join("".join(letter for letter in letters if not combining(letter)).split())


def _pattern(ban: Ban) -> re.Pattern[str]:
    forms = [re.escape(_plain(word)).replace(r"\*", r"\w*") for word in ban.words]
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)")


_PATTERNS = {ban: _pattern(ban) for ban in BANS}
