"""What is looked for in the directory, by what a case is about."""

from bot.service.records import Case

CHILD = "enfant"
"""The need of a report about a child who is not the one who writes (R29)."""
SERVICE = {"force": "danger", "rappel": "ecoute"}
"""The service that answers a need, where it is not called like it: who is forced needs protection,
who asks to be called somebody to talk to."""


def service_of(case: Case) -> str:
    """The service that a case needs: for a child somebody saw, who acts, or who can listen first."""
    if case.need != CHILD:
        return SERVICE.get(case.need, case.need)
    return "danger" if case.urgency == "high" else "ecoute"
