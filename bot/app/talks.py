"""The shipped conversations, and the proof that they lose and betray nobody."""

from collections.abc import Collection

from bot.data.approvals import read_approvals
from bot.data.library import read_contents, read_flows, read_messages
from bot.engine.check import Limits, Proof, check, proof
from bot.engine.flow import Book, Door
from bot.engine.safety import unsafe
from bot.engine.texts import Texts
from bot.service.effects import POWERS
from bot.service.readers import NAMES
from bot.service.workshop import Workshop

DOORS = {
    "public": Door("accueil", "aide", "relais", resume="reprise", follow="suivi"),
    "partner": Door(
        start="partenaire", help="partenaire-aide", person="partenaire-aide", stop="partenaire-stop"
    ),
}
"""Where each kind of person enters the conversations."""


def book() -> Book:
    """The conversations of the project's folder. Raises FlowError."""
    return Book(read_flows(), DOORS)


def complaints(septets: int = 160, texts: Texts | None = None) -> tuple[str, ...]:
    """What the checker says of the shipped flows, and of their texts or others in their place.

    Raises FlowError and TextError.
    """
    powers = {name: power.outcomes for name, power in POWERS.items()}
    gives = {name: power.gives for name, power in POWERS.items()}
    flows, texts = book(), texts or messages()
    return check(flows, texts, NAMES, powers, Limits(ussd=septets), gives) or unsafe(flows, texts)


def named(names: Collection[str]) -> tuple[str, ...]:
    """A complaint for each shipped text that holds one of the names of the directory's partners (R01)."""
    flows, texts = book(), messages()
    others = unsafe(flows, texts)
    return tuple(fault for fault in unsafe(flows, texts, names) if fault not in others)


def proven(septets: int = 160) -> Proof:
    """The shipped conversations tried in every state, with every word that works everywhere."""
    gives = {name: power.gives for name, power in POWERS.items()}
    return proof(book(), messages(), NAMES, Limits(ussd=septets), gives)


def workshop(septets: int = 160) -> Workshop:
    """The shipped texts, the approvals in their folder, and the checker. Raises TextError, ApprovalError."""
    return Workshop(
        read_contents(), read_approvals(messages()), book(), lambda texts: complaints(septets, texts)
    )


def messages() -> Texts:
    """What the conversations say. Raises TextError."""
    return read_messages()
