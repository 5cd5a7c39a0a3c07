"""A small line in French and Bambara: a language, a menu, a call for help, a hand-over."""

from bot.engine.flow import Book, Door
from bot.engine.load import read_flow
from bot.engine.texts import read_texts

FLOWS = {
    "accueil": """
start = "langue"
[langue]
ask = "langue"
choices = { fr = "menu", bm = "menu" }
save = "language"
once = true
[menu]
ask = "menu"
choices = { aide = "aide", lieu = "lieu", sexe = "sexe" }
[aide]
flow = "aide"
next = "encore"
[lieu]
ask = "lieu"
answer = "place"
save = "lieu"
retry = "lieu-encore"
next = "age"
[age]
ask = "age"
answer = "age"
save = "age"
tries = 2
next = "fin"
giveup = "menu"
[encore]
say = "encore"
next = "menu"
[sexe]
ask = "sexe"
choices = { fille = "age", garcon = "age" }
save = "sexe"
once = true
[fin]
say = "fin"
""",
    "aide": """
start = "danger"
keywords = ["a ye n deme"]
[danger]
ask = "danger"
choices = { oui = "alerte", non = "fin" }
[alerte]
do = ["raise-alarm"]
next = "sur"
[sur]
ask = "sur"
choices = { oui = "chercher", non = "fin" }
save = "sur"
[chercher]
do = ["open-case", "refer"]
outcomes = { found = "fin", nobody = "sur" }
[fin]
say = "fin"
""",
    "relais": """
start = "prendre"
[prendre]
do = ["take-over"]
next = "dit"
[dit]
say = "relais"
""",
    "partenaire": 'start = "dit"\n[dit]\nsay = "fin"\n',
}

FRENCH = """
langue = Langue ?
    .fr = Français
    .bm = Bambara
menu = Menu
    .aide = Parler
    .lieu = Un lieu
    .sexe = Qui ?
danger = En danger ?
    .oui = Oui
    .non = Non
sur = Au calme ?
    .oui = Oui
    .non = Non
lieu = Où ?
lieu-encore = Pas trouvé.
age = Combien d'années ?
sexe = Qui es-tu ?
    .fille = Une fille
    .garcon = Un garçon
encore = Autre chose ?
fin = Merci.
relais = Une personne répond.
engine-stop = Fini.
engine-end = Au revoir.
engine-unclear = Pas compris.
engine-changed = Reprenons.
engine-more = 8. Suite
engine-cover = Info.
    .go-on = Continuer
"""

BAMBARA = """
langue = Kan ?
    .fr = Tubabukan
    .bm = Bamanankan
menu = Tɔgɔ
    .aide = Kuma
    .lieu = Yɔrɔ
    .sexe = Jɔn ?
danger = Farati ?
    .oui = Awɔ
    .non = Ayi
sur = Lafiya ?
    .oui = Awɔ
    .non = Ayi
lieu = Min ?
lieu-encore = A ma ye.
age = San joli ?
sexe = I ye jɔn ye ?
    .fille = Npogotiginin
    .garcon = Cɛnin
encore = Dɔ wɛrɛ ?
fin = I ni ce.
relais = Mɔgɔ bɛ jaabi.
engine-stop = A banna.
engine-end = K'an bɛn.
engine-unclear = N m'a faamu.
engine-changed = An k'a daminɛ.
engine-more = 8. Kɔfɛ
engine-cover = Info.
    .go-on = Ka taa
"""

TEXTS = read_texts({"fr": {"tout.ftl": FRENCH}, "bm": {"tout.ftl": BAMBARA}})


def book(**changed: str) -> Book:
    """The flows above, some written anew."""
    flows = {name: read_flow(name, content) for name, content in (FLOWS | changed).items()}
    public, partner = Door("accueil", "aide", "relais"), Door("partenaire", "partenaire", "partenaire")
    return Book(flows, {"public": public, "partner": partner})
