"""Courses, quizzes and polls: what a flow can have done for who learns or takes part, without a name."""

import re

from bot.engine.flow import Known
from bot.engine.spelling import clean
from bot.service.line import BAMAKO, Done, Scene

_OPTION = re.compile(r"[a-z0-9-]{1,40}")
_NUMBER = re.compile(r"\+?\d(?:[ ./-]?\d){7,}")
_LONGEST = 300  # letters of an idea


def tally(scene: Scene, facts: Known) -> Done:
    """Count the answers whose names start with "q-", and the score of a test, each once in a talk."""
    before = facts.get("tallied", "").split()
    # In order, for two who take the same rows otherwise could wait for each other.
    counted = {name: value for name, value in sorted(_countable(facts).items()) if name not in before}
    for name, value in counted.items():
        scene.unit.tallies.add(name, value, f"{scene.now.astimezone(BAMAKO):%Y-%m}")
    return "", {"tallied": " ".join((*before, *counted))}


def score_zero(scene: Scene, facts: Known) -> Done:
    """A test begins."""
    return "ready", {"score": "0"}


def score_one(scene: Scene, facts: Known) -> Done:
    """One right answer more."""
    return "added", {"score": str(int(facts["score"]) + 1)}


def keep_idea(scene: Scene, facts: Known) -> Done:
    """Keep an idea, sealed and without its sender; a phone number in it is taken out (R30, R36)."""
    text = _NUMBER.sub("(...)", clean(facts["idea"]))
    scene.unit.ideas.add(text[:_LONGEST].strip(), scene.now)
    return "", {}


def _countable(facts: Known) -> Known:
    asked = {name: value for name, value in facts.items() if name.startswith("q-")}
    if "score" in facts and "q-course" in facts:
        asked[f"q-score-{facts['q-course']}"] = facts["score"]
    # Options only: words of hers are never counted, even if a flow saved them under such a name.
    return {name: value for name, value in asked.items() if _OPTION.fullmatch(value)}
