"""A way out for SMS that answers from a script, and remembers what it was handed."""

from collections.abc import Callable, Iterable, Mapping

from bot.service.messages import Accepted, Outgoing, Result


class ScriptedGateway:
    """Takes the next of `results` for each send and of `found` for each look-up.

    When the script is over, a send is accepted and a look-up cannot tell. `during` runs in each send.
    `to` holds the one answer for all sends to a number, whatever the script says.
    """

    name = "rehearsal"

    def __init__(
        self,
        results: Iterable[Result] = (),
        found: Iterable[Result | None] = (),
        during: Callable[[], object] = lambda: None,
        to: Mapping[str, Result] | None = None,
    ) -> None:
        self.sent: list[Outgoing] = []
        self.looked: list[Outgoing] = []
        self._results = list(results)
        self._found = list(found)
        self._during = during
        self._to = to or {}

    def send(self, message: Outgoing) -> Result:
        """Take it as the script says."""
        self.sent.append(message)
        self._during()
        if message.to in self._to:
            return self._to[message.to]
        return self._results.pop(0) if self._results else Accepted(f"ref-{len(self.sent)}")

    def find(self, message: Outgoing) -> Result | None:
        """Tell what the script says."""
        self.looked.append(message)
        return self._found.pop(0) if self._found else None
