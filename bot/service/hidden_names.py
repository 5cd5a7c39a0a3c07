"""The names that no message between two people may hold: partners, and where shelters are (R01, R08)."""

from bot.engine.fold import fold
from bot.referral.partner import Partner
from bot.referral.places import Gazetteer
from bot.service.ports import Unit

SHELTER = "abri"
_WORDS = """
    accueil action aide association avec avocate avocates avocats centre centres clinique coordination
    des enfant enfants equipe espoir exemple femme femmes fille filles foyer hôpital jeune jeunes les
    maison monde plaintes pour protection relais santé secours service services social sociale solidarité
    the tous toutes écoute équipe
"""
_ORDINARY = frozenset(map(fold, _WORDS.split()))
"""Words that stand in many names and mean something by themselves."""
_SHORTEST = 4
"""Letters of a word, or of a place, that is hidden by itself."""


def for_her(unit: Unit, gazetteer: Gazetteer) -> tuple[str, ...]:
    """What a message to her must not hold: names and kinds of partners, and the places of shelters."""
    partners = unit.partners.all()
    places = (gazetteer.find(each.place) for each in partners if SHELTER in each.services)
    hidden = [place.name for place in places if place and len(place.name) >= _SHORTEST]
    kinds = [each.kind for each in partners]
    return tuple(dict.fromkeys((*for_staff(unit, gazetteer), *hidden, *kinds)))


def for_staff(unit: Unit, gazetteer: Gazetteer) -> tuple[str, ...]:
    """What her message must not hold: the names of partners, whole, in part, or by the word that tells."""
    names = (name for partner in unit.partners.all() for name in names_of(partner, gazetteer))
    return tuple(dict.fromkeys(names))


def names_of(partner: Partner, gazetteer: Gazetteer) -> tuple[str, ...]:
    """Its name whole, without its first or last word, and each word that nothing else is called by."""
    words = partner.name.split()
    shorter = [" ".join(part) for part in (words[1:], words[:-1]) if len(part) > 2]
    telling = [word for word in words if _tells(word, gazetteer)]
    return (partner.name, *shorter, *telling)


def _tells(word: str, gazetteer: Gazetteer) -> bool:
    key = fold(word)
    # A town in a name is a town: only where a shelter is does it tell too much. Villages are called anything.
    town = any(place.kind != "village" for place in gazetteer.named(word))
    return len(key) >= _SHORTEST and key not in _ORDINARY and not town
