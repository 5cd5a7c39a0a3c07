"""What she is told of the line itself, as the settings of the place have it."""

from bot.engine.flow import Known
from bot.service.line import Done, Scene


def price(scene: Scene, facts: Known) -> Done:
    """Whether writing and dialling cost her nothing (R48)."""
    return ("free" if scene.line.rules.free else "paid"), {}


def law(scene: Scene, facts: Known) -> Done:
    """Whether there is a duty to report a danger (R28): "off", "inform" or "required"."""
    return scene.line.rules.reporting, {}
