"""The town's directory: one partner that can do everything, day and night, and the coordination."""

from bot.app import now
from bot.service.directory import import_partners
from bot.service.line import Line

PARTNER = "+22370000001"
COORDINATION = "+22370000002"
_SERVICES = "ecoute;sante;abri;droit;formation;vivres"


def settle(line: Line) -> None:
    """Write both into the directory."""
    number, errors = import_partners(line, _csv(), now())
    assert (number, errors) == (2, ())


def _csv() -> str:
    always = f"0-11;12-14;15-17;18+,f;m,fr;bm,Kati,lun-dim,00:00-24:00,1000,{now().date()}"
    return "\n".join(
        (
            "name,kind,services,ages,sexes,languages,place,days,hours,capacity,verified,phones",
            f"Centre Exemple Kati,association,{_SERVICES},{always},{PARTNER}",
            f"Coordination Exemple,coordination,danger;ecoute,{always},{COORDINATION}",
        )
    )
