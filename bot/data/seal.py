"""Keys outside the database: seal what must not be read there, and hash what must be found there.

Sealing is AES-256-GCM with a 96-bit nonce; the additional data names the place (table.column:row),
so that a value moved to another row no longer opens. Looking up is HMAC-SHA256 with its own key:
a plain hash of all Malian numbers is computed in a minute.
"""

import base64
import hmac
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_NONCE = 12


class KeysError(ValueError):
    """The keys file cannot be used, or a value was not sealed with its keys or for its place."""


@dataclass(frozen=True, slots=True, repr=False)
class Keys:
    """`sealing` by id; `current` seals, the others only open. `lookup` must never change."""

    current: str
    sealing: Mapping[str, bytes]
    lookup: bytes

    def seal(self, value: bytes, place: str) -> bytes:
        """The value, closed for one place: key id, ":", nonce, ciphertext."""
        nonce = os.urandom(_NONCE)
        closed = AESGCM(self.sealing[self.current]).encrypt(nonce, value, place.encode())
        return self.current.encode() + b":" + nonce + closed

    def unseal(self, sealed: bytes, place: str) -> bytes:
        """What was sealed. Raises KeysError when the key is unknown or the value was moved or changed."""
        name, _, rest = sealed.partition(b":")
        key = self.sealing.get(name.decode("ascii", "replace"))
        if key is None:
            raise KeysError("a value was sealed with a key that is not in the keys file")
        try:
            return AESGCM(key).decrypt(rest[:_NONCE], rest[_NONCE:], place.encode())
        except (InvalidTag, ValueError):  # ValueError: so short that not even the nonce is whole
            raise KeysError("a sealed value was changed or moved") from None

    def hash(self, value: str) -> str:
        """What to look a value up by, 64 hexadecimal digits."""
        return hmac.new(self.lookup, value.encode(), sha256).hexdigest()

    def derive(self, purpose: str) -> bytes:
        """A key of 32 bytes for another purpose, such as signing jobs."""
        return hmac.new(self.lookup, b"derive:" + purpose.encode(), sha256).digest()


def read_keys(path: Path) -> Keys:
    """The keys of a file. Raises KeysError with the mend."""
    try:
        data = json.loads(path.read_text())
        sealing = {name: base64.b64decode(key, validate=True) for name, key in data["sealing"].items()}
        keys = Keys(data["current"], sealing, base64.b64decode(data["lookup"], validate=True))
    except FileNotFoundError:
        raise KeysError(f"{path} does not exist; make it with: kuma keys new {path}") from None
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise KeysError(f"{path} is not a keys file ({type(error).__name__})") from None
    if str(keys.current) not in sealing or any(len(key) != 32 for key in (*sealing.values(), keys.lookup)):
        raise KeysError(f'{path}: "current" must name one of "sealing", and every key must have 32 bytes')
    if not all(name.isascii() and name.isalnum() for name in sealing):
        # The name stands before a ":" in all that it seals: one with a ":" could never be read back.
        raise KeysError(f"{path}: a key's name may hold nothing but letters and digits")
    return keys


def new_keys(path: Path) -> None:
    """Write a file of new keys for its owner only. Raises FileExistsError: keys are never replaced."""
    keys = {
        "current": "k1",
        "sealing": {"k1": base64.b64encode(os.urandom(32)).decode()},
        "lookup": base64.b64encode(os.urandom(32)).decode(),
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        json.dump(keys, file, indent=2)
