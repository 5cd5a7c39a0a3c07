"""The web process as gateways and strangers meet it: over a socket, in raw bytes."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.data.database import open_database
from bot.data.migrate import migrate
from bot.data.seal import new_keys
from bot.web.site import LARGEST
from tests.cli.process import free_port, request, say, serving
from tests.peers.twilio import ACCOUNT, TOKEN, signature
from tests.web.house import AFRICASTALKING, BASE, HER, SECRET, SMS, connections_closed, encoded

HOOK = b"/hooks/africastalking/" + SECRET.encode()


@dataclass(frozen=True, slots=True)
class Server:
    """A running `kuma serve`."""

    port: int
    url: str
    log: Path

    def say(self, raw: bytes) -> tuple[int, bytes]:
        """The status of the answer, and all its bytes."""
        answer = say(self.port, raw)
        return int(answer.split(b" ", 2)[1]), answer

    def kept(self) -> int:
        """How many messages came in."""
        with connections_closed(), open_database(self.url).begin() as connection:
            number: int = connection.execute(text("SELECT count(*) FROM inbound")).scalar_one()
        return number


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One for all tests here."""
    folder = tmp_path_factory.mktemp("serve")
    found = Server(free_port(), f"sqlite:///{folder / 'kuma.db'}", folder / "log")
    new_keys(folder / "keys.json")
    with connections_closed():
        migrate(open_database(found.url))
    environ = {
        "KUMA_ENV": "rehearsal",
        "KUMA_FOLDER": str(folder),
        "KUMA_BIND": f"127.0.0.1:{found.port}",
        "PUBLIC_BASE_URL": BASE,
        "TWILIO_ACCOUNT_SID": ACCOUNT,
        "TWILIO_AUTH_TOKEN": TOKEN,
        "AFRICASTALKING_CALLBACK_SECRET": SECRET,
    }
    with serving(found.log, environ):
        yield found


def test_a_query_is_checked_as_it_travelled(server: Server) -> None:
    path = "/hooks/twilio/sms?zone=S%C3%A9gou&a=b+c"
    signed = b"X-Twilio-Signature: " + signature(BASE + path, SMS, TOKEN).encode()
    raw = request(path.encode(), encoded(SMS), signed, b"X-Forwarded-Host: evil.example")
    status, answer = server.say(raw)
    assert (status, answer.endswith(b"<Response/>")) == (200, True)


def test_without_a_signature_is_403(server: Server) -> None:
    before = server.kept()
    assert server.say(request(b"/hooks/twilio/sms", encoded(SMS)))[0] == 403
    assert server.kept() == before


def test_an_sms_in_latin_1_without_content_type_is_kept(server: Server) -> None:
    before = server.kept()
    body = encoded({**AFRICASTALKING["sms"], "id": "latin"}).replace(b"text=SOS", b"text=enferm\xe9e")
    assert server.say(request(HOOK + b"/sms", body))[0] == 200
    assert server.kept() == before + 1


def test_a_body_in_chunks_is_read(server: Server) -> None:
    body = encoded({**AFRICASTALKING["ussd"], "sessionId": "chunks"})
    chunks = b"".join(b"1\r\n%c\r\n" % letter for letter in body) + b"0\r\n\r\n"
    raw = request(HOOK + b"/ussd", chunks, b"Transfer-Encoding: chunked", length=False)
    status, answer = server.say(raw)
    assert (status, b"CON Choisis ta langue" in answer) == (200, True)


@pytest.mark.parametrize("chunked", [False, True], ids=["with its length", "in chunks"])
def test_a_body_of_more_than_64_kb_is_413(server: Server, chunked: bool) -> None:
    before = server.kept()
    size = LARGEST + 10
    if chunked:
        body = b"%x\r\n%s\r\n0\r\n\r\n" % (size, b"a" * size)
        raw = request(HOOK + b"/sms", body, b"Transfer-Encoding: chunked", length=False)
    else:
        raw = request(HOOK + b"/sms", b"a" * size)
    status, answer = server.say(raw)
    assert (status, SECRET.encode() in answer) == (413, False)
    assert server.kept() == before


@pytest.mark.parametrize(
    "raw",
    [
        b"\x00\xff\r\n\r\n",
        b"GET\r\n\r\n",
        b"POST " + HOOK + b"/sms HTTP/1.1\r\nContent-Length: many\r\n\r\n",
        b"POST " + HOOK + b"/sms HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
        b"POST " + HOOK + b"/sms HTTP/1.1\r\nTransfer-Encoding: gzip\r\nConnection: close\r\n\r\n",
        b"POST /" + b"a" * 300_000 + b" HTTP/1.1\r\n\r\n",
        b"POST " + HOOK + b"/sms HTTP/1.1\r\nX: \r\n y\x00\r\nConnection: close\r\nContent-Length: 0\r\n\r\n",
        b"POST " + HOOK + b"/\xff\xfe HTTP/1.1\r\nConnection: close\r\nContent-Length: 0\r\n\r\n",
    ],
)
def test_what_is_no_request_is_refused_without_an_echo(server: Server, raw: bytes) -> None:
    answer = say(server.port, raw)
    assert b" 500 " not in answer.partition(b"\r\n")[0]
    assert (SECRET.encode() in answer, b"Server:" in answer, b"Traceback" in answer) == (False, False, False)


def test_it_lives_after_all_of_this(server: Server) -> None:
    status, answer = server.say(b"GET /health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
    assert (status, answer.endswith(b"\r\n\r\nok\n")) == (200, True)
    assert b"Server:" not in answer


def test_its_log_holds_no_number_secret_or_text_r36(server: Server) -> None:
    server.say(request(HOOK + b"/sms", encoded({**AFRICASTALKING["sms"], "text": "enfermee"})))
    told = server.log.read_text()
    assert [each for each in (HER[1:], SECRET, "enferm", TOKEN) if each in told] == []
