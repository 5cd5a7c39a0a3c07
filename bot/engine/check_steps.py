"""Whether every step is well made by itself: what it names exists, its numbers are in bounds."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import TypeAlias

from bot.engine.choice import PER_SCREEN
from bot.engine.flow import RETURN, Action, Book, End, Flow, Menu, Question, Step, Sub
from bot.engine.roads import roads
from bot.engine.texts import LANGUAGES

Powers: TypeAlias = Mapping[str, tuple[str, ...]]

_NAME = re.compile(r"[a-z][a-z0-9-]*")
_TRIES = range(1, 6)


def check_steps(book: Book, readers: Collection[str], powers: Powers) -> Iterator[str]:
    """A complaint for each fault within a flow that can be seen without walking it."""
    for flow in book.flows.values():
        for fault in _faults(book, flow, readers, powers):
            yield f"flows/{flow.name}.toml: {fault}"


def _faults(book: Book, flow: Flow, readers: Collection[str], powers: Powers) -> Iterator[str]:
    if flow.start not in flow.steps:
        yield f"it starts at [{flow.start}], which does not exist"
    if flow.segments not in (1, 2):
        yield f"segments is {flow.segments}, and only 1 or 2 will do (R07)"
    for step in flow.steps.values():
        if step.name == RETURN:
            yield f"a step may not be named [{RETURN}], which is the road back to the calling flow"
        yield from _lost(book, flow, step)
        match step:
            case Menu() | Question():
                yield from _asking(step, readers)
            case Action():
                yield from _acting(step, powers)


def _lost(book: Book, flow: Flow, step: Step) -> Iterator[str]:
    for road in dict.fromkeys(road.to for road in roads(step)):
        if road not in flow.steps and road != RETURN:
            yield f"[{step.name}] goes to [{road}], which does not exist"
        if road == RETURN and not _called(book, flow) and _says_return(step):
            yield f"[{step.name}] goes to [{RETURN}], but no flow calls this one"
    if isinstance(step, Sub) and step.flow not in book.flows:
        yield f"[{step.name}] walks the flow {step.flow}, which does not exist"


def _called(book: Book, flow: Flow) -> bool:
    steps = (step for each in book.flows.values() for step in each.steps.values())
    return any(isinstance(step, Sub) and step.next and step.flow == flow.name for step in steps)


def _says_return(step: Step) -> bool:
    # A say without next goes back where it can, and else ends; a flow without next is left for good.
    return not isinstance(step, End | Sub) or step.next == RETURN


def _asking(step: Menu | Question, readers: Collection[str]) -> Iterator[str]:
    if step.tries not in _TRIES:
        yield f"[{step.name}] has {step.tries} tries, and only {_TRIES[0]} to {_TRIES[-1]} will do"
    if step.save and not _NAME.fullmatch(step.save):
        yield f'[{step.name}] saves as "{step.save}": only small letters, digits and hyphens will do'
    if step.once and not step.save:
        yield f"[{step.name}] asks only once but saves nothing, so it would ask again"
    if isinstance(step, Menu):
        yield from _choosing(step)
    else:
        yield from _reading(step, readers)


def _choosing(step: Menu) -> Iterator[str]:
    if len(step.choices) > PER_SCREEN:
        yield f"[{step.name}] has {len(step.choices)} choices, at most {PER_SCREEN} fit a screen"
    if step.save == "language":
        for key in step.choices:
            if key not in LANGUAGES:
                yield f"[{step.name}] saves {key} as the language, which is not one we speak"


def _reading(step: Question, readers: Collection[str]) -> Iterator[str]:
    if step.answer not in readers:
        yield f"[{step.name}] needs the reader {step.answer}, which does not exist"
    if not step.save:
        yield f"[{step.name}] saves its answer nowhere"
    if step.save == "language":
        yield f"[{step.name}] saves an answer as the language: only a step with choices can"


def _acting(step: Action, powers: Powers) -> Iterator[str]:
    for name in step.do:
        if name not in powers:
            yield f"[{step.name}] does {name}, which nobody can do"
    for name in step.do[:-1]:
        if powers.get(name):
            yield f"[{step.name}] does {name} before others: what has outcomes comes last"
    last = step.do[-1] if step.do else ""
    if last in powers:
        yield from _deciding(step, last, powers[last])


def _deciding(step: Action, effect: str, outcomes: tuple[str, ...]) -> Iterator[str]:
    if outcomes and not step.outcomes:
        yield f"[{step.name}] goes on as if {effect} had no outcomes: {', '.join(outcomes)}"
        return
    for outcome in outcomes:
        if outcome not in step.outcomes:
            yield f"[{step.name}] has no road for {outcome}, an outcome of {effect}"
    for outcome in step.outcomes:
        if outcome not in outcomes:
            yield f"[{step.name}] has a road for {outcome}, which is no outcome of {effect}"
