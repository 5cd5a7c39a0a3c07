"""Gateways as small real HTTP servers on this machine, which answer as documented or fault as told."""

import threading
from collections.abc import Iterable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import SHUT_RDWR
from types import TracebackType
from typing import Self
from urllib.parse import parse_qsl

LONGEST_HANG = 60  # seconds, should a test never close its peer

_JSON = "application/json"
_REPLIES: dict[str, tuple[int, str, str]] = {
    "500": (500, '{"code": 20500, "message": "Internal Server Error"}', _JSON),
    "html-502": (502, "<html>Bad Gateway</html>", "text/html"),
    "html": (200, "<html>Welcome to this hotel</html>", "text/html"),
    "empty": (201, "{}", _JSON),
    "list": (201, "[]", _JSON),
    "redirect": (302, "", _JSON),
}
BEFORE = frozenset({"hang", "drop", *_REPLIES})  # faults before a message is taken


class Peer:
    """A server whose next answers are scripted; when the script is over it answers as it should.

    Every peer knows these faults, and each adds its own:
    "ok"; "500" and "html-502", before it accepts; "500-after-accept"; "html", a 200 of some portal;
    "empty" and "list", a success that says nothing; "redirect"; "hang" and "drop", before it accepts;
    "hang-after-accept"; "drop-after-accept".
    `accepted` holds what it took, oldest first; `requests` counts all that arrived.
    """

    handler: type["Answer"]

    def __init__(self) -> None:
        self.accepted: list[dict[str, str]] = []
        self.requests = 0
        self.released = threading.Event()
        self._faults: list[str] = []
        self._lock = threading.Lock()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), type("Bound", (self.handler,), {"peer": self}))
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)

    def script(self, faults: Iterable[str]) -> None:
        """Set the answers to the next requests, one each."""
        with self._lock:
            self._faults = list(faults)

    def next_fault(self) -> str:
        """Take the next of the script, "ok" when it is over."""
        with self._lock:
            self.requests += 1
            return self._faults.pop(0) if self._faults else "ok"

    def take(self, message: dict[str, str]) -> int:
        """Keep an accepted message and return how many there are."""
        with self._lock:
            self.accepted.append(message)
            return len(self.accepted)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.released.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class Answer(BaseHTTPRequestHandler):
    """One request of a peer."""

    peer: Peer

    def fields(self) -> list[tuple[str, str]]:
        """Read the posted form."""
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        return parse_qsl(body, keep_blank_values=True)

    def reply(self, status: int, body: str, kind: str = _JSON) -> None:
        """Answer, when the client still listens."""
        raw = body.encode()
        try:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Location", self.path)  # for a client that would follow a redirect
            self.send_header("Content-Length", str(len(raw)))
            self.end_headers()
            self.wfile.write(raw)
        except OSError:
            self.close_connection = True

    def fault(self, fault: str) -> bool:
        """Do what a fault of every peer does; False for one that is not."""
        match fault.removesuffix("-after-accept"):
            case "hang":
                self.peer.released.wait(LONGEST_HANG)
                self._drop()
            case "drop":
                self._drop()
            case kind if kind in _REPLIES:
                self.reply(*_REPLIES[kind])
            case _:
                return False
        return True

    def _drop(self) -> None:
        self.close_connection = True
        try:
            self.connection.shutdown(SHUT_RDWR)
        except OSError:  # the client was faster
            return

    def log_message(self, format: str, *args: object) -> None:
        """Write nothing: the lines would hold numbers."""
