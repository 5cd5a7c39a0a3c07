"""What can have been done for her, as the one who had her case says; a case closes with one of these."""

OUTCOMES = (
    "rue",
    "centre",
    "abri",
    "sante",
    "droit",
    "psy",
    "formation",
    "faux-numero",
    "abus",
    "perdue",
)
"""Care on the street, in a centre; shelter, health, law, psychotherapy, training; wrong number, misuse
of the line, lost contact (the programme's results, and the false calls of R41)."""
UNSURE = ("faux-numero", "abus")
"""What a second person has to confirm: nobody is rejected by one alone (R41)."""
LOST = "perdue"
"""Nobody can ask her whether it was help."""
FORGOTTEN = "oubliee"
"""How a case ends whose person wants to be forgotten: no outcome, and nobody says it."""
