"""Which test holds each safety rule, as docs/rules.md: `python -m tests.rules --update` writes it anew."""

import ast
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "rules.md"

RULES: Mapping[str, tuple[tuple[int, str], ...]] = {
    "What a message may say": (
        (1, "holds no word that gives her away, unless she asked that very question"),
        (2, "has one neutral label for awareness and for help"),
        (3, "has a cover text for every step, for another reader of the phone"),
        (4, "never echoes a name, an age, a place, a code or anything she told"),
        (5, "uses words centred on the survivor, never blames"),
        (6, "promises no rescue, no outcome, no total secrecy"),
        (7, "costs one SMS segment, two where a flow says so, in GSM-7"),
        (8, "never tells where a shelter is"),
    ),
    "When it may write or call": (
        (9, "asks whether she can write now before the first sensitive question"),
        (10, "asks whose phone it is; shared or unknown gets no SMS later"),
        (11, "keeps a safe contact that every outgoing message passes; by default never"),
        (12, "never follows up a dropped session without her yes"),
        (13, "ends at once on 0, STOP, ARRET, DABILA, with a neutral text"),
        (14, "takes a panic word: cover text, silence, staff told"),
        (15, "asks her word or code before it shows anything of a case; a wrong one looks the same"),
        (16, "advises to delete this message only"),
        (17, "keeps awareness and help apart: STOP on lessons never closes help"),
    ),
    "Danger": (
        (18, "reaches the danger path in two steps from any state"),
        (19, "alerts a human at once, and the next when nobody answers"),
        (20, "says honestly when nobody is on duty, never that help is coming"),
        (21, "shows emergency numbers only while they are verified and fresh"),
        (22, "raises priority under 72 h and 120 h, offers care without police"),
        (23, "treats suicidal or self-harm words as danger"),
    ),
    "Consent": (
        (24, "says what is kept, who sees it and its limits first; keeps the answer with its version"),
        (25, "asks an age band only; under 18 gets the assent; parents are never contacted by itself"),
        (26, "refers only on a yes for that kind of organisation"),
        (27, "overrides only by a named person with a reason, confirmed by a second"),
        (28, "has mandatory reporting as a setting with its text and version"),
        (29, "gives a reporter a flow of their own, never to question or confront"),
        (30, "never asks details, a perpetrator's name or photos"),
    ),
    "Wording": (
        (31, "thanks after a disclosure, not your fault, you decide, options"),
        (32, "takes digits always; an unclear yes or no is asked again"),
        (33, "asks the language first, lets it change everywhere, turns nobody away"),
    ),
    "Data": (
        (34, "keeps a number encrypted and apart; revealing one is a logged act with a reason"),
        (35, "shows a partner only the cases referred to it"),
        (36, "keeps numbers and texts out of logs, metrics, traces and queues"),
        (37, "purges on timers"),
        (38, "suppresses small cells in every figure and export"),
        (39, "audits exports"),
        (40, "treats a webhook that comes twice as one"),
    ),
    "False and unclear contacts": (
        (41, "rejects nobody by itself; a danger word passes every block"),
        (42, "never tells the police by itself"),
        (43, "treats a missed call, a call-me and a recharge-me text as a request"),
    ),
    "Referral and quality": (
        (44, "lists a partner with its services, hours and last verification; stale is not offered"),
        (45, "knows the states of a referral and their deadlines"),
        (46, "sends no broadcast to a number with an open case unless she chose it"),
        (47, "asks for no reply in awareness, by her choice only, in daytime"),
        (48, "costs her nothing where the operator allows, and says so"),
        (49, "shows no Bambara text that a native reader has not approved"),
        (50, "offers a way to complain about staff that passes the caseworker by"),
    ),
}
"""The rules in short, after the safety rules of the project, by their heading."""

_IN_NAME = re.compile(r"_r(\d\d)(?=_|$)")
_IN_WORDS = re.compile(r"\bR(\d\d)\b")


def proofs() -> dict[int, list[str]]:
    """The tests and conversations that carry each number, each as a link's text and file."""
    found: dict[int, list[str]] = {number: [] for rules in RULES.values() for number, _ in rules}
    for number, line in [*_by_name(), *_by_words()]:
        found.setdefault(number, []).append(line)
    return found


def page() -> str:
    """The whole page."""
    found = proofs()
    lines = [
        "# Safety rules and their tests",
        "",
        "Written by `python -m tests.rules --update` from the names of the tests and the conversations.",
        "A test carries the number of its rule in its name, a conversation in its first lines.",
    ]
    for heading, rules in RULES.items():
        lines += ["", f"## {heading}"]
        for number, what in rules:
            lines += ["", f"**R{number:02}** The line {what}."]
            lines += [f"- {each}" for each in found[number]] or ["- no test yet"]
    return "\n".join((*lines, ""))


def _by_name() -> Iterator[tuple[int, str]]:
    for file in sorted((ROOT / "tests").rglob("test_*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                words = _IN_NAME.sub("", node.name.removeprefix("test")).strip("_").replace("_", " ")
                for number in _IN_NAME.findall(node.name):
                    yield int(number), f"`{file.relative_to(ROOT)}`: {words}"


def _by_words() -> Iterator[tuple[int, str]]:
    for file in sorted((ROOT / "tests" / "conversations").glob("*.txt")):
        why = [line for line in file.read_text("utf-8").splitlines() if line.startswith("#")]
        numbers = {int(each) for line in why for each in _IN_WORDS.findall(line)}
        yield from ((number, f"`{file.relative_to(ROOT)}`") for number in sorted(numbers))


if __name__ == "__main__":
    new = page()
    if "--update" in sys.argv:
        PAGE.write_text(new, "utf-8")
    sys.exit(PAGE.read_text("utf-8") != new if PAGE.exists() else 1)
