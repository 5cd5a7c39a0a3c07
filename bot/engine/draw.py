"""Draw a flow as a Mermaid flowchart, for whoever reviews it."""

from bot.engine.flow import RETURN, Action, End, Flow, Menu, Question, Step, Sub
from bot.engine.roads import Road, roads
from bot.engine.texts import Texts

_MARKS = str.maketrans({"#": "#35;", '"': "#quot;", "<": "#lt;", ">": "#gt;", "`": "#96;", "\n": " "})


def mermaid(flow: Flow, texts: Texts | None = None, language: str = "fr") -> str:
    """A flowchart of a flow; without texts, messages and options are shown by their names.

    A question with choices is a diamond, one with a reader a slanted box, what is done a box,
    another flow a box with double sides, what is said a round one; a giveup is a dashed line.
    Steps are numbered, for a step named "end" would end Mermaid's own grammar.
    """
    ids = {name: f"s{at}" for at, name in enumerate(flow.steps)}
    lines = ["flowchart TD", f"  start(( )) --> {_id(ids, flow.start)}"]
    lines += [f"  {ids[name]}{_shape(step, texts, language)}" for name, step in flow.steps.items()]
    if any(road.to == RETURN for step in flow.steps.values() for road in drawn(step)):
        lines.append(f"  {RETURN}(({_quoted(RETURN)}))")
    for name, step in flow.steps.items():
        for road in drawn(step):
            lines.append(f"  {ids[name]} {_line(step, road, texts, language)} {_id(ids, road.to)}")
    return "\n".join(lines) + "\n"


def drawn(step: Step) -> tuple[Road, ...]:
    """The roads to draw: what ends, or leaves for good, goes nowhere."""
    return tuple(road for road in roads(step) if not isinstance(step, End | Sub) or road.to == step.next)


def _id(ids: dict[str, str], name: str) -> str:
    # A step that does not exist is drawn too: the checker complains of it, and here one sees where.
    return ids.get(name) or (RETURN if name == RETURN else f"lost[{_quoted(name + ' ?')}]")


def _shape(step: Step, texts: Texts | None, language: str) -> str:
    match step:
        case Menu(ask=ask):
            return f"{{{_titled(step, said(texts, ask, language))}}}"
        case Question(ask=ask):
            return f"[/{_titled(step, said(texts, ask, language))}/]"
        case Action(do=done):
            return f"[{_titled(step, ', '.join(done))}]"
        case Sub(flow=flow):
            return f"[[{_titled(step, flow)}]]"
        case End(say=say):
            return f"([{_titled(step, said(texts, say, language))}])"


def _line(step: Step, road: Road, texts: Texts | None, language: str) -> str:
    if road.gives_up:
        return "-.->"
    if not road.key:
        return "-->"
    label = said(texts, step.ask, language, road.key) if isinstance(step, Menu) else road.key
    return f"-->|{_quoted(label)}|"


def said(texts: Texts | None, message: str, language: str, option: str = "") -> str:
    """A text as it is written; by its name where it is missing."""
    found = texts.index[language].get(message) if texts else None
    if texts is None or found is None or (option and option not in found.options):
        return option or message
    return texts.say(message, language, {name: f"({name})" for name in found.variables}, option)


def _titled(step: Step, text: str) -> str:
    return f'"{step.name.translate(_MARKS)}<br/>{text.translate(_MARKS)}"'


def _quoted(text: str) -> str:
    return f'"{text.translate(_MARKS)}"'
