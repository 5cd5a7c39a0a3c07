"""The codes that staff call cases by, as small keys and tired eyes spell them. Pure."""

import re
from collections.abc import Collection

CODE = re.compile(r"[A-Z][A-Z0-9]{3}")

_LOOK_ALIKE = str.maketrans("OILSBZG", "0115826")


def spelled(text: str) -> str:
    """The letters and digits of a text, as codes are written."""
    return re.sub(r"[^A-Z0-9]", "", text.upper())


def meant(said: str, codes: Collection[str]) -> str:
    """The one of the codes that is said but for one sign, or for signs that look alike; "" if unsure.

    Whoever is asked whether this is meant confirms it: nothing is done by a code that was not said.
    """
    alike = [code for code in codes if code.translate(_LOOK_ALIKE) == said.translate(_LOOK_ALIKE)]
    found = alike or [code for code in codes if _differing(said, code) == 1]
    return found[0] if len(found) == 1 else ""


def _differing(said: str, code: str) -> int:
    if len(said) != len(code):
        return len(code)
    return sum(one != other for one, other in zip(said, code, strict=True))
