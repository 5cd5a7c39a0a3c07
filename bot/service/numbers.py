"""Write a Malian phone number one way, however it was typed, and name its operator."""

import re

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat

# phonenumbers reads letters as keypad digits and cuts extensions off; a number here holds neither.
_SPELLING = re.compile(r"[\s+＋]*\d[\d\s().\-‐‑–/]*|\s*\(\s*\+?\d[\d\s().\-‐‑–/]*")
_LENGTH = len("+22370000000")
_MALI = 223


def msisdn(text: str) -> str | None:
    """Return "+223" and eight digits, or None for what is no valid number of Mali.

    Reads national, international and 00 spellings, and one whose "+" a web form turned into a space.
    Valid is what Google's libphonenumber says of region ML: mobile, fixed and toll-free numbers.
    Foreign numbers and short codes give None.
    """
    number = subscriber(text)
    return number if number and number.startswith(f"+{_MALI}") else None


def subscriber(text: str) -> str | None:
    """Return the E.164 number of anybody with a phone, or None for a short code, a brand name or nothing.

    A girl may have been taken over a border, or text with a SIM of the next country: nobody is turned
    away (R41). Numbers of Mali are read in any spelling, others with their country code.
    """
    text = " ".join(text.split())  # phonenumbers stops at a narrow no-break space
    if not _SPELLING.fullmatch(text):
        return None
    try:
        number = phonenumbers.parse(text, "ML")
    except NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


def operator(msisdn: str) -> str:
    """Return "orange", "moov" or "telecel" by the prefix of an E.164 number, "" when it is none of theirs.

    The prefixes are those of Mali's numbering plan (AMRTP) as libphonenumber lists them; numbers are not
    portable between operators in Mali.
    """
    if len(msisdn) != _LENGTH or not msisdn.startswith(f"+{_MALI}"):
        return ""
    return _BY_PREFIX.get(msisdn[4:6], "")


def _prefixes(name: str, *ranges: tuple[int, int]) -> dict[str, str]:
    return {str(prefix): name for low, high in ranges for prefix in range(low, high + 1)}


_BY_PREFIX = (
    _prefixes("orange", (70, 79), (82, 85), (90, 94))
    | _prefixes("moov", (60, 69), (89, 89), (95, 99))
    | _prefixes("telecel", (50, 53))
)
