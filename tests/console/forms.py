"""The forms that the pages show: where each goes, and its fields with what they hold."""

from dataclasses import dataclass, field
from html.parser import HTMLParser


@dataclass
class Form:
    """A form as a browser finds it; `files` are the fields that take a file."""

    action: str
    method: str
    fields: dict[str, str] = field(default_factory=dict)
    files: set[str] = field(default_factory=set)


class Reader(HTMLParser):
    """Reads the forms of one page, which was asked for under `path`."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self.path = path
        self.forms: list[Form] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A form begins, or a field of it."""
        said = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.forms.append(Form(said.get("action") or self.path, said.get("method", "get").lower()))
            self._inside = True
        elif self._inside and said.get("name") and tag in ("input", "select", "textarea", "button"):
            if said.get("type") == "file":
                self.forms[-1].files.add(said["name"])
            else:
                self.forms[-1].fields.setdefault(said["name"], said.get("value", ""))

    def handle_endtag(self, tag: str) -> None:
        """A form ends."""
        if tag == "form":
            self._inside = False


def forms_of(path: str, text: str) -> list[Form]:
    """The forms of a page, in their order."""
    reader = Reader(path)
    reader.feed(text)
    return reader.forms
