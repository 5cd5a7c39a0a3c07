"""Whatever is sent with any form of any page: an answer, and never a 5xx."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.console.forms import Form, forms_of
from tests.console.rig import Person, Rig, rig_over
from tests.console.stage import filled, pages

EXAMPLES = 120
NEVER = ("/logout",)
"""It would end the session that the others need."""
odd = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        ["", "0", "-1", "9" * 30, "K001", "k 0 0 1", "../..", "<script>", "=1+1", "\x00", "é" * 900]
    ),
)
"""What somebody, or something, types into a field."""
files = st.one_of(
    st.binary(max_size=200), st.just("id;name\n\ufeff=1,2\n".encode("utf-16")), st.just(b"\xff" * 50)
)


@contextmanager
def town() -> Iterator[tuple[Rig, dict[str, Person], list[tuple[str, Form]]]]:
    """A filled console with somebody signed in in each role, and every form that they are shown."""
    with TemporaryDirectory() as folder, rig_over(f"sqlite:///{Path(folder, 'kuma.db')}") as rig:
        filled(rig)
        people: dict[str, Person] = {}
        found: list[tuple[str, Form]] = []
        seen = set()
        for role, path in pages(rig):
            if role not in people:
                people[role] = rig.login(role) if role else rig.stranger()
            text = people[role].get(path).text
            for form in forms_of(path, text):
                key = (role, form.action.split("?")[0], form.method, frozenset(form.fields))
                if key not in seen and form.action not in NEVER:
                    seen.add(key)
                    found.append((role, form))
        yield rig, people, found


def test_no_form_of_any_page_can_break_the_console() -> None:
    with town() as (rig, people, forms):

        @settings(
            max_examples=EXAMPLES,
            deadline=None,
            database=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        )
        @given(st.data())
        def send(data: st.DataObject) -> None:
            role, form = data.draw(st.sampled_from(forms))
            person = people[role]
            typed: dict[str, object] = {
                name: data.draw(st.one_of(st.just(value), odd)) for name, value in form.fields.items()
            }
            for name in form.files:
                typed[name] = (io.BytesIO(data.draw(files)), "liste.csv")
            if form.method == "get":
                answer = person.client.get(form.action, base_url=rig.url, query_string=typed)
            else:
                fresh = {"csrf_token": form.fields.get("csrf_token", ""), "mark": rig.world.line.fresh.id()}
                answer = person.client.post(form.action, base_url=rig.url, data={**typed, **fresh})
            said = f"{form.method} {form.action} as {role}: {answer.status_code} for {typed}"
            assert answer.status_code < 500, said
            answer.close()

        send()
