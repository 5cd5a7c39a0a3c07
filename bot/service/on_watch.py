"""Who is on duty: whom a caseworker may turn to now, by name and area, without a number."""

from bot.engine.flow import Known
from bot.referral.partner import Partner
from bot.referral.place import distance_km
from bot.referral.roster import attended
from bot.service.hearers import COMPLAINT
from bot.service.line import BAMAKO, Done, Scene
from bot.service.listing import fitted
from bot.service.opening import area


def duty(scene: Scene, facts: Known) -> Done:
    """Those at work now, who act in danger first, then the nearest: "some" as `list`, or "none"."""
    here, now = scene.partner, scene.now.astimezone(BAMAKO)
    there = [
        one
        for one in scene.unit.partners.all()
        if attended(one, scene.unit.rosters.of(one.id), now) and one.kind != COMPLAINT and one != here
    ]
    there.sort(key=lambda one: ("danger" not in one.services, _km(one, here), one.id))
    lines = [f"{one.name} ({area(scene.line, one.place) or '?'})" for one in there]
    return ("some" if lines else "none"), {"list": fitted(scene, lines)}


def _km(one: Partner, here: Partner | None) -> float:
    return distance_km((one.lat, one.lon), (here.lat, here.lon)) if here else 0.0
