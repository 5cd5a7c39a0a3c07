"""Tell a text that asks for a call, or for credit, from every other (R43). Pure: a text and its sender.

Orange writes "Peux-tu me rappeler au numero suivant 7xxxxxxx" and "Peux-tu recharger mon compte", Malitel
"Rappellez moi s'il vous plait au numero suivant ..." (Malian help line, 2013-16); people write alike.
"""

import re

from phonenumbers import PhoneNumberFormat, PhoneNumberMatcher, PhoneNumberType, format_number, number_type

from bot.engine.fold import fold

LONGEST = 200
"""Letters: an operator's text is one SMS, and whoever writes more has something else to say."""

_SUBSCRIBERS = (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE, PhoneNumberType.FIXED_LINE_OR_MOBILE)
_DIGITS = re.compile(r"[+(]?\d[\d\s().\-/]{5,}\d")
_GLUED = re.compile(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])")


def number_to_call(text: str, sender: str) -> str | None:
    """The number that a text asks to be called on, E.164; None when the text asks for no call.

    `sender` is the number it came from, or "" for a short code or a brand name, whose text must name the
    number. A text with anything else in it is none: what she tells is for the conversation to answer.
    """
    if len(text) > LONGEST:
        return None
    key = _EMPTY.sub(" ", fold(_DIGITS.sub(" ", text)))
    if _MY_NAME.search(key) or not all(_WORD.fullmatch(word) for word in key.split()):
        return None
    number = _number(text)
    if _HERS.search(key) or (number and _OF_HER.search(key)):
        return number or sender or None
    return None


def _number(text: str) -> str:
    """The first number of a subscriber; one that is glued to a word would be passed over."""
    for found in PhoneNumberMatcher(_GLUED.sub(" ", text), "ML"):
        if number_type(found.number) in _SUBSCRIBERS:
            return format_number(found.number, PhoneNumberFormat.E164)
    return ""


def _one_of(*texts: str) -> str:
    return "|".join(sorted({word for text in texts for word in fold(text).split()}))


# All below are folded: double letters once, apostrophes gone, "ou" is u and "c" is k (see engine.fold).
_CALL = "r?apel(?:e|er|es|ez)?|rapler|bip(?:e|er|es|ez)?|kal|wele"
_REFILL = "recharg(?:e|er|es|ez)?"
_SEND = "(?:envo(?:i|y)|transfer)(?:e|er|es|ez)?"
_WORD = re.compile(
    rf"m?(?:{_CALL}|{_REFILL}|{_SEND})"
    r"|\d{1,2}(?:h(?:\d\d)?)?|"  # an hour
    + _one_of(
        "bonjour bonsoir salut allo svp stp s il sil te vous plait plai merci pardon ok please pls",
        "peux peut pouvez pourrais pourriez tu est ce que c cest veuillez veux voulez bien prière prie de je",
        "au à sur le la ce cet cette mon ma moi mwa me numéro num no tel téléphone portable ligne",
        "suivant suivante suivent ci dessous ici orange malitel moov telecel mali",
        "maintenant vite urgent dès possible quand tout suite heure heures h vers après d",
        "compte crédit unité unités forfait du en un",
        "votre correspondant abonné labonné demande souhaite veut être rappelé avez reçu appel manqué",
        "absence",
        "call me back the following number on at my",
        "n aw i ye ka nin in na kan nimɔrɔ tuguni tugun bɛ se k wa hakɛ to sabari",
    )
)
"""Every word that such a text is made of. « pas » and « kana » are none: they turn the meaning."""
_EMPTY = re.compile(
    r"\b(?:je )?(?:n ?ai |jai )?(?:plus|pas) (?:de |du )?(?:kredit|unites?|forfait)\b"
    r"|\b(?:mon )?(?:kredit|forfait) (?:est )?fini\b|\bn ka kredi ban\w+\b"
)
"""What is said of an empty account: there « pas » and « plus » turn nothing."""
_MY_NAME = re.compile(r"\bje (?:me |m)apel")
_HERS = re.compile(
    rf"\b(?:me |n |m)(?:{_CALL}|{_REFILL})\b"  # peux-tu me rappeler, m'appeler; n wele
    rf"|\b(?:{_CALL}|{_REFILL}) (?:moi|mwa|me)\b"  # rappelle-moi; call me
    rf"|\b{_REFILL} mon (?:kompte|numero|tel|telefone|portable)\b"
    rf"|\b(?:me |m){_SEND} (?:du |des |de |un )?(?:kredit|unites?|forfait)\b"
    rf"|\b{_SEND} (?:moi|mwa) (?:du |des |de |un )?(?:kredit|unites?|forfait)\b"
)
_OF_HER = re.compile(r"\b(?:de (?:le |la )|d?etre )rapele|\bapel (?:manke|en absence)\b")
"""What an operator says of a subscriber: it has to name the number."""
