"""Send a file to the console as a browser does, look at what it would change, and apply it."""

import re
from io import BytesIO

from werkzeug.test import TestResponse

from tests.console.rig import Person


def send(person: Person, register: str, data: str | bytes) -> TestResponse:
    """Send a file as a browser does."""
    person.get(f"/lists/{register}")
    content = data.encode() if isinstance(data, str) else data
    return person.post(f"/lists/{register}", {"file": (BytesIO(content), "fichier.csv")})


def look(person: Person, register: str, data: str) -> str:
    """Send a file and look at what would change; the address of that page."""
    answer = send(person, register, data)
    assert answer.status_code == 303
    assert person.get(answer.location).status_code == 200
    return str(answer.location)


def apply(person: Person, address: str) -> TestResponse:
    """Make the changes that the page seen last has told."""
    seen = re.search(r'name="seen" value="(\w+)"', person.page)
    return person.post(address, {"seen": seen[1] if seen else ""})
