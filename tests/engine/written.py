"""A small book with nothing wrong in it, and ways to put one thing wrong."""

from dataclasses import dataclass, field, replace

from bot.engine.check import check
from bot.engine.check_screens import Limits
from bot.engine.flow import Book, Door
from bot.engine.load import read_flow
from bot.engine.texts import Texts, read_texts

FLOWS = {
    "accueil": """
start = "langue"
[langue]
ask = "langue"
choices = { fr = "sujet", bm = "sujet" }
save = "language"
once = true
[sujet]
ask = "sujet"
choices = { aide = "aide", signes = "signes" }
[aide]
flow = "aide"
next = "retourne"
[retourne]
say = "merci"
[signes]
say = "signes"
next = "sujet"
""",
    "aide": """
start = "danger"
keywords = ["sos", "a ye n deme"]
[danger]
ask = "danger"
choices = { oui = "alerte", non = "lieu" }
[lieu]
ask = "lieu"
answer = "place"
save = "lieu"
retry = "lieu-encore"
tries = 2
next = "chercher"
giveup = "alerte"
[chercher]
do = ["open-case", "refer"]
outcomes = { found = "trouve", nobody = "merci" }
[trouve]
say = "trouve"
[alerte]
do = ["raise-alarm"]
next = "merci"
[merci]
say = "merci"
""",
    "personne": """
start = "appeler"
[appeler]
do = ["call-person"]
next = "merci"
[merci]
say = "merci"
""",
}

FRENCH = """\
langue = Quelle langue ?
    .fr = Français
    .bm = Bambara
sujet = De quoi veux-tu parler ?
    .aide = Je cherche quelqu'un
    .signes = Les signes
danger = Es-tu en danger ?
    .oui = Oui
    .non = Non
lieu = Où es-tu ?
lieu-encore = Je ne connais pas ce lieu.
trouve = Quelqu'un vient de { $lieu }.
signes = Un enfant triste a besoin de toi.
merci = Merci.
engine-stop = Fini.
engine-end = A bientôt.
engine-unclear = Pas compris.
engine-changed = Reprenons.
engine-more = 8. Suite
engine-cover = Info.
    .go-on = Continuer
"""

BAMBARA = """\
langue = Kan jumɛn ?
    .fr = Tubabukan
    .bm = Bamanankan
sujet = I b'a fɛ ka kuma mun kan ?
    .aide = N bɛ mɔgɔ ɲini
    .signes = Taamasiɲɛw
danger = I bɛ farati la wa ?
    .oui = Awɔ
    .non = Ayi
lieu = I bɛ min ?
lieu-encore = N t'o dugu dɔn.
trouve = Mɔgɔ bɛ bɔ { $lieu }.
signes = Den dusukasilen mago b'i la.
merci = I ni ce.
engine-stop = A banna.
engine-end = K'an bɛn.
engine-unclear = N m'a faamu.
engine-changed = An k'a daminɛ.
engine-more = 8. Tɔ
engine-cover = Info.
    .go-on = Ka taa
"""

POWERS = {"open-case": (), "refer": ("found", "nobody"), "raise-alarm": (), "call-person": ()}


PUBLIC = Door("accueil", "aide", "personne")
USUAL = Limits()


@dataclass(frozen=True)
class Written:
    """What authors write; a case changes one thing in it."""

    flows: dict[str, str] = field(default_factory=lambda: dict(FLOWS))
    french: str = FRENCH
    bambara: str = BAMBARA
    public: Door = PUBLIC
    limits: Limits = USUAL
    readers: tuple[str, ...] = ("place",)

    def change(self, flow: str, old: str, new: str) -> "Written":
        assert old in self.flows[flow], old
        return replace(self, flows={**self.flows, flow: self.flows[flow].replace(old, new, 1)})

    def add(self, flow: str, content: str) -> "Written":
        return replace(self, flows={**self.flows, flow: content})

    def fr(self, old: str, new: str) -> "Written":
        assert old in self.french, old
        return replace(self, french=self.french.replace(old, new, 1))

    def bm(self, old: str, new: str) -> "Written":
        assert old in self.bambara, old
        return replace(self, bambara=self.bambara.replace(old, new, 1))

    def book(self) -> Book:
        flows = {name: read_flow(name, content) for name, content in self.flows.items()}
        return Book(flows, {"public": self.public})

    def texts(self) -> Texts:
        return read_texts({"fr": {"tout.ftl": self.french}, "bm": {"tout.ftl": self.bambara}})

    def complaints(self) -> tuple[str, ...]:
        return check(self.book(), self.texts(), self.readers, POWERS, self.limits)


GOOD = Written()


class Nowhere:
    """A reader that knows no place."""

    def options(self, known: object, within: str) -> tuple[()]:
        return ()

    def read(self, text: str, known: object) -> None:
        return None
