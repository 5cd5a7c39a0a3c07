"""Read a flow file: TOML in, a Flow out, and every fault of the file as a sentence."""

import json
import tomllib
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from hashlib import sha256
from typing import Any

from bot.engine.flow import Action, End, Flow, Menu, Question, Step, Sub

_ASKED = {"ask", "save", "retry", "tries", "giveup", "once"}
_KINDS: dict[str, set[str]] = {
    "choices": _ASKED,
    "answer": _ASKED | {"next"},
    "do": {"next", "outcomes", "back"},
    "flow": {"next"},
    "say": {"next"},
}
_NEEDED = {"choices": {"ask"}, "answer": {"ask", "save", "next"}, "do": set(), "flow": set(), "say": set()}
_TYPES: dict[str, type] = {
    "choices": dict,
    "outcomes": dict,
    "do": list,
    "tries": int,
    "once": bool,
    "back": bool,
}
_HEAD: dict[str, type] = {"start": str, "keywords": list, "segments": int, "asked": bool, "private": bool}


class FlowError(ValueError):
    """A flow file that cannot be used; `faults` holds a sentence for each thing wrong with it."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


def read_flow(name: str, content: str) -> Flow:
    """The flow of one file. Raises FlowError with every fault found, not the first only."""
    try:
        data = tomllib.loads(content)
    except tomllib.TOMLDecodeError as error:
        raise FlowError([f"flows/{name}.toml: {error}"]) from None
    tables = {key: value for key, value in data.items() if isinstance(value, dict)}
    head = {key: value for key, value in data.items() if key not in tables}
    faults = _head_faults(head, tables)
    faults += [fault for step, table in tables.items() for fault in _step_faults(step, table)]
    if faults:
        raise FlowError([f"flows/{name}.toml: {fault}" for fault in faults])
    steps = {step: _step(step, table) for step, table in tables.items()}
    print_ = sha256(json.dumps(data).encode()).hexdigest()[:12]
    words = {**head, "keywords": tuple(head.get("keywords", ()))}
    return Flow(name=name, steps=steps, print=print_, **words)


def _head_faults(head: Mapping[str, Any], tables: Mapping[str, Any]) -> list[str]:
    faults = [_unknown("the file", key, set(_HEAD)) for key in head if key not in _HEAD]
    faults += [_wrong("the file", key, kind) for key, kind in _HEAD.items() if _is_wrong(head, key, kind)]
    if "start" not in head:
        faults.append('the file has no "start", so nobody knows where it begins')
    if not tables:
        faults.append("the file has no steps")
    return faults


def _step_faults(step: str, table: Mapping[str, Any]) -> list[str]:
    kinds = [kind for kind in _KINDS if kind in table]
    if len(kinds) != 1:
        return [_kind_fault(step, kinds, table)]
    kind = kinds[0]
    allowed = _KINDS[kind] | {kind}
    faults = [_unknown(f"[{step}]", key, allowed) for key in table if key not in allowed]
    faults += [f'[{step}] has no "{key}"' for key in sorted(_NEEDED[kind] - table.keys())]
    faults += [
        _wrong(f"[{step}]", key, _TYPES.get(key, str))
        for key in sorted(allowed)
        if _is_wrong(table, key, _TYPES.get(key, str))
    ]
    if kind == "do" and ("next" in table) == ("outcomes" in table):
        faults.append(f'[{step}] needs either "next" or "outcomes"')
    return faults


def _kind_fault(step: str, kinds: list[str], table: Mapping[str, Any]) -> str:
    if kinds:
        both = " and ".join(f'"{kind}"' for kind in kinds)
        return f"[{step}] has {both}: a step is one kind"
    guesses = [(key, get_close_matches(key, _KINDS, 1)) for key in table]
    hint = next((f'; "{key}" looks like "{near[0]}"' for key, near in guesses if near), "")
    return f"[{step}] has none of choices, answer, do, flow, say{hint}"


def _unknown(where: str, key: str, allowed: set[str]) -> str:
    near = get_close_matches(key, allowed, 1)
    hint = f'; did you mean "{near[0]}"?' if near else ""
    return f'{where} has "{key}", which is not known here{hint}'


def _wrong(where: str, key: str, kind: type) -> str:
    words = {dict: "a table { key = step }", list: "a list of words", int: "a number", bool: "true or false"}
    return f'{where} has a "{key}" that is not {words.get(kind, "a word")}'


def _is_wrong(table: Mapping[str, Any], key: str, kind: type) -> bool:
    if key not in table:
        return False
    value = table[key]
    if kind is dict:
        return not (isinstance(value, dict) and value and _all_words(value.values()))
    if kind is list:
        return not (isinstance(value, list) and value and _all_words(value))
    return type(value) is not kind


def _all_words(values: Iterable[object]) -> bool:
    return all(isinstance(value, str) for value in values)


def _step(name: str, table: Mapping[str, Any]) -> Step:
    match table:
        case {"do": done, **rest}:
            return Action(name, tuple(done), **rest)
        case {"choices": _}:
            return Menu(name=name, **table)
        case {"answer": _}:
            return Question(name=name, **table)
        case {"flow": _}:
            return Sub(name=name, **table)
    return End(name=name, **table)
