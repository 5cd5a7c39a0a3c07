"""Post a form as a gateway would, to our own web process."""

from collections.abc import Mapping
from urllib.error import URLError
from urllib.parse import urlencode
from urllib.request import Request, urlopen


def posted(url: str, form: Mapping[str, str], headers: Mapping[str, str] | None = None) -> str:
    """The answer's text. Raises OSError when there is none, or it is no success."""
    request = Request(url, urlencode(form).encode(), dict(headers or {}))  # noqa: S310  (our own address)
    with urlopen(request, timeout=10) as answer:  # noqa: S310  (as above)
        return str(answer.read().decode())


def answers(url: str) -> bool:
    """Whether a page is there."""
    try:
        with urlopen(url, timeout=1) as answer:  # noqa: S310  (our own address)
            return bool(answer.status == 200)
    except (URLError, OSError):
        return False
