"""The directories that a conversation file may name, and the phones in them."""

from bot.cli.demo import EXAMPLE

COMPLAINTS = (
    "Plaintes Exemple,plainte,ecoute,0-11;12-14;15-17;18+,f;m,f;m,fr;bm,Bamako,lun-dim,00:00-24:00,50,"
    "gratuit,2026-11-01,,+223 70 00 00 21\n"
)
DUTY = (
    "Garde Exemple,garde,danger,0-11;12-14;15-17;18+,f;m,f;m,fr;bm,Bamako,lun-dim,00:00-24:00,50,"
    "gratuit,2026-11-01,,+223 70 00 00 22\n"
)
DAY_COORDINATION = (
    "Coordination Exemple,coordination,ecoute;danger,0-11;12-14;15-17;18+,f;m,f;m,fr;bm,Bamako,lun-ven,"
    "08:00-17:00,50,gratuit,2026-11-01,,+223 70 00 00 20\n"
)


def directory(name: str) -> str:
    """The CSV text of `partenaires: NAME`; "" for nobody."""
    text = EXAMPLE.read_text("utf-8")
    match name:
        case "exemple":
            return text
        case "coordination":
            lines = text.splitlines(keepends=True)
            return lines[0] + "".join(line for line in lines if ",coordination," in line)
        case "plaintes":
            return text + COMPLAINTS
        case "garde":
            return text + DUTY
        case "jour":
            lines = text.splitlines(keepends=True)
            return lines[0] + DAY_COORDINATION
    return ""


def phones_in(directory: str) -> dict[str, str]:
    """Every phone of a directory by its partner's name; a second one is "Name (2)"."""
    rows = [line.split(",") for line in directory.splitlines()[1:]]
    return {
        f"{row[0]} ({at})" if at > 1 else row[0]: phone.replace(" ", "")
        for row in rows
        for at, phone in enumerate(row[-1].split(";"), 1)
    }
