"""What a failed call means does not depend on the gateway."""

import ssl

import pytest
from requests.exceptions import ConnectionError as Lost
from requests.exceptions import ConnectTimeout, SSLError
from urllib3.connectionpool import HTTPSConnectionPool
from urllib3.exceptions import MaxRetryError, NameResolutionError
from urllib3.exceptions import SSLError as InnerSSLError

from bot.channels.lost import outcome
from bot.service.messages import Refused, Unknown

POOL = HTTPSConnectionPool("gateway.example")
NO_NAME = MaxRetryError(POOL, "/", NameResolutionError("gateway.example", POOL, OSError()))  # type: ignore[arg-type]  # any pool will do
BAD_CERTIFICATE = MaxRetryError(POOL, "/", InnerSSLError(ssl.SSLCertVerificationError("expired")))
BROKEN_TLS = MaxRetryError(POOL, "/", InnerSSLError(ssl.SSLError("bad record")))

CASES = [
    ("a name not found", Lost(NO_NAME), Refused("unreachable", again=True)),
    ("no handshake in time", ConnectTimeout(), Refused("connect-timeout", again=True)),
    ("a wrong certificate", SSLError(BAD_CERTIFICATE), Refused("certificate", again=True)),
    ("TLS broken midway", SSLError(BROKEN_TLS), Unknown("connection-lost")),
    ("a reset", Lost(ConnectionResetError(104, "reset")), Unknown("connection-lost")),
    ("no reason", Lost(), Unknown("connection-lost")),
    ("an answer with a hole", KeyError("Recipients"), Unknown("answer")),
]


@pytest.mark.parametrize(("case", "error", "expected"), CASES, ids=[case for case, _, _ in CASES])
def test_an_error(case: str, error: Exception, expected: Refused | Unknown) -> None:
    assert outcome(error) == expected
