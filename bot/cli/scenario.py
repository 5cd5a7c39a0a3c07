"""Read a scenario: who asks for help on a day, how each partner answers, when the network is cut."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from bot.service.line import BAMAKO

_SPAN = re.compile(r"(\d{1,4}) (minute|hour)s?")
_ANSWER = re.compile(r"(accept|refuse|not-now) after (\d{1,4} (?:minute|hour)s?)|silence")
_KEYS = {
    "": {"title", "start", "end", "directory", "stories", "girls", "partners", "cuts"},
    "stories": {"medium", "language", "types"},
    "girls": {"story", "at", "until", "every"},
    "partners": {"name", "does"},
    "cuts": {"from", "until"},
}


class ScenarioError(ValueError):
    """What is wrong in the file, in a sentence for each fault."""


@dataclass(frozen=True, slots=True)
class Story:
    """What somebody types, on "sms" or "ussd"; `language` is "" where she has yet to choose one."""

    name: str
    medium: str
    language: str
    types: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a partner does with an alert: "accept", "refuse", "not-now" after a while, or "silence"."""

    does: str
    after: timedelta = timedelta(0)


@dataclass(frozen=True, slots=True)
class Scenario:
    """A stretch of time, what happens in it, and how each partner answers, in turn and then anew.

    `girls` are (when, story), oldest first; `cuts` are stretches in which no SMS can leave.
    """

    title: str
    start: datetime
    end: datetime
    directory: str
    girls: tuple[tuple[datetime, Story], ...]
    partners: Mapping[str, tuple[Answer, ...]]
    cuts: tuple[tuple[datetime, datetime], ...]


def read_scenario(text: str) -> Scenario:
    """The scenario of a TOML text. Raises ScenarioError with all that is wrong."""
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ScenarioError(str(error)) from None
    faults = list(_strange(found))
    if faults:
        raise ScenarioError("\n".join(faults))
    try:
        return _scenario(found)
    except KeyError as error:
        raise ScenarioError(f"{error.args[0]} is missing") from None


def _strange(found: Mapping[str, Any]) -> Iterator[str]:
    """A sentence for each name that is not known."""
    for name in sorted(found.keys() - _KEYS[""]):
        yield f"« {name} » is not known here"
    tables = [(f"stories.{name}", "stories", story) for name, story in found.get("stories", {}).items()]
    for kind in ("girls", "partners", "cuts"):
        tables += [(f"{kind} {number}", kind, each) for number, each in enumerate(found.get(kind, []), 1)]
    for where, kind, table in tables:
        for name in sorted(table.keys() - _KEYS[kind]):
            yield f"[{where}] « {name} » is not known here"


def _scenario(found: Mapping[str, Any]) -> Scenario:
    start, end = _day(found["start"]), _day(found["end"])
    if end <= start:
        raise ScenarioError(f"it ends ({found['end']}) before it starts ({found['start']})")
    stories = {name: _story(name, table) for name, table in found["stories"].items()}
    girls = sorted(
        (one for each in found["girls"] for one in _girls(each, stories, start)), key=lambda g: g[0]
    )
    return Scenario(
        title=found["title"],
        start=start,
        end=end,
        directory=found.get("directory", ""),
        girls=tuple(sorted(girls, key=lambda girl: girl[0])),
        partners={each["name"]: tuple(map(_answer, each["does"])) for each in found.get("partners", [])},
        cuts=tuple(_cut(each, start) for each in found.get("cuts", [])),
    )


def _story(name: str, table: Mapping[str, Any]) -> Story:
    medium = table["medium"]
    if medium not in ("sms", "ussd"):
        raise ScenarioError(f"[stories.{name}] medium is « {medium} », which is neither sms nor ussd")
    return Story(name, medium, table.get("language", ""), tuple(table["types"]))


def _girls(
    table: Mapping[str, Any], stories: Mapping[str, Story], start: datetime
) -> Iterator[tuple[datetime, Story]]:
    """One, or one so often until then."""
    if table["story"] not in stories:
        raise ScenarioError(f"[girls] there is no story « {table['story']} »")
    at, story = _clock(table["at"], start), stories[table["story"]]
    until = _clock(table["until"], at) if "until" in table else at
    every = _span(table["every"]) if "every" in table else timedelta(days=1)
    while at <= until:
        yield at, story
        at += every


def _cut(table: Mapping[str, Any], start: datetime) -> tuple[datetime, datetime]:
    begins = _clock(table["from"], start)
    return begins, _clock(table["until"], begins)


def _answer(text: str) -> Answer:
    said = _ANSWER.fullmatch(text)
    if said is None:
        raise ScenarioError(f"[partners] « {text} » is not « accept after 3 minutes » nor « silence »")
    return Answer(said[1], _span(said[2])) if said[1] else Answer("silence")


def _day(text: str) -> datetime:
    try:
        return datetime.strptime(text, "%Y-%m-%d %H:%M").replace(tzinfo=BAMAKO)
    except ValueError:
        raise ScenarioError(f"« {text} » is not a moment such as 2026-11-27 19:00") from None


def _clock(text: str, after: datetime) -> datetime:
    """The next time the clock shows this."""
    try:
        at = datetime.combine(after.date(), time.fromisoformat(text), BAMAKO)
    except ValueError:
        raise ScenarioError(f"« {text} » is not a time such as 21:10") from None
    return at if at >= after else at + timedelta(days=1)


def _span(text: str) -> timedelta:
    found = _SPAN.fullmatch(text)
    if found is None or not int(found[1]):
        raise ScenarioError(f"« {text} » is not a length such as 25 minutes or 2 hours")
    return timedelta(**{f"{found[2]}s": int(found[1])})
