"""Sealed values open in their place, with their key, unchanged, and not otherwise."""

import base64
import json
import stat
from pathlib import Path

import pytest

from bot.data.seal import Keys, KeysError, new_keys, read_keys
from tests.data.kept import KEYS

PLACE = "person.number:1"
KEY = base64.b64encode(b"1" * 32).decode()
SHORT = base64.b64encode(b"1" * 31).decode()


def test_what_is_sealed_opens_in_its_place() -> None:
    assert KEYS.unseal(KEYS.seal(b"Awa", PLACE), PLACE) == b"Awa"


def test_the_same_value_never_looks_the_same() -> None:
    assert KEYS.seal(b"Awa", PLACE) != KEYS.seal(b"Awa", PLACE)


def test_a_value_moved_to_another_row_does_not_open() -> None:
    with pytest.raises(KeysError):
        KEYS.unseal(KEYS.seal(b"Awa", PLACE), "person.number:2")


def test_no_flipped_bit_is_overlooked() -> None:
    sealed = KEYS.seal(b"Awa", PLACE)
    for at in range(len(sealed)):
        changed = bytearray(sealed)
        changed[at] ^= 1
        with pytest.raises(KeysError):
            KEYS.unseal(bytes(changed), PLACE)


def test_a_value_cut_anywhere_does_not_open() -> None:
    sealed = KEYS.seal(b"Awa", PLACE)
    for length in range(len(sealed)):
        with pytest.raises(KeysError):
            KEYS.unseal(sealed[:length], PLACE)


def test_a_key_that_is_not_there_is_said_to_be_missing() -> None:
    other = Keys("k2", {"k2": b"3" * 32}, KEYS.lookup)
    with pytest.raises(KeysError, match="not in the keys file"):
        KEYS.unseal(other.seal(b"Awa", PLACE), PLACE)


def test_an_older_key_still_opens() -> None:
    newer = Keys("k2", {**KEYS.sealing, "k2": b"3" * 32}, KEYS.lookup)
    assert newer.unseal(KEYS.seal(b"Awa", PLACE), PLACE) == b"Awa"
    assert newer.seal(b"Awa", PLACE).startswith(b"k2:")


def test_keys_never_show_in_a_log() -> None:
    assert "1111" not in repr(KEYS)


def test_a_key_for_one_purpose_is_not_that_of_another() -> None:
    assert len({KEYS.derive("jobs"), KEYS.derive("sessions"), KEYS.lookup}) == 3


def test_new_keys_can_be_read_by_their_owner_only(tmp_path: Path) -> None:
    new_keys(tmp_path / "kuma" / "keys.json")
    assert stat.S_IMODE((tmp_path / "kuma" / "keys.json").stat().st_mode) == 0o600
    assert read_keys(tmp_path / "kuma" / "keys.json").current == "k1"


def test_keys_are_never_replaced(tmp_path: Path) -> None:
    new_keys(tmp_path / "keys.json")
    before = (tmp_path / "keys.json").read_bytes()
    with pytest.raises(FileExistsError):
        new_keys(tmp_path / "keys.json")
    assert (tmp_path / "keys.json").read_bytes() == before


def test_a_missing_keys_file_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(KeysError, match="kuma keys new"):
        read_keys(tmp_path / "keys.json")


@pytest.mark.parametrize(
    "written",
    [
        b"",
        b"\xff",
        b"[]",
        b"{}",
        b'"keys"',
        json.dumps({"current": "k1", "sealing": [], "lookup": KEY}).encode(),
        json.dumps({"current": "k1", "sealing": {}, "lookup": KEY}).encode(),
        json.dumps({"current": "k2", "sealing": {"k1": KEY}, "lookup": KEY}).encode(),
        json.dumps({"current": ["k1"], "sealing": {"k1": KEY}, "lookup": KEY}).encode(),
        json.dumps({"current": None, "sealing": {"k1": KEY}, "lookup": KEY}).encode(),
        json.dumps({"current": "k1", "sealing": {"k1": SHORT}, "lookup": KEY}).encode(),
        json.dumps({"current": "k1", "sealing": {"k1": KEY}, "lookup": SHORT}).encode(),
        json.dumps({"current": "k1", "sealing": {"k1": "?" + KEY}, "lookup": KEY}).encode(),
        json.dumps({"current": "a:b", "sealing": {"a:b": KEY}, "lookup": KEY}).encode(),
        json.dumps({"current": "é", "sealing": {"é": KEY}, "lookup": KEY}).encode(),
    ],
)
def test_a_faulty_keys_file_is_refused_and_not_shown(written: bytes, tmp_path: Path) -> None:
    (tmp_path / "keys.json").write_bytes(written)
    with pytest.raises(KeysError) as refused:
        read_keys(tmp_path / "keys.json")
    assert KEY not in str(refused.value)


def test_a_folder_in_place_of_the_keys_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KeysError):
        read_keys(tmp_path)
