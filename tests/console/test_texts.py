"""Texts in the console: read side by side, repaired by a proposal, approved by a native reader only."""

import gzip
import re
from dataclasses import replace
from html import unescape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.app.talks import workshop
from bot.data.library import read_contents
from tests.console.rig import URL, Rig

SHOP = workshop()
EDIT = "/texts/fil/fil-recu/fr"
READERS = ("administrator", "coordinator", "broadcaster")


@pytest.mark.parametrize("role", READERS)
def test_every_flow_is_drawn_and_every_text_stands_in_both_languages(rig: Rig, role: str) -> None:
    person = rig.login(role)
    listed = re.findall(r'href="/texts/([a-z-]+)"', person.get("/texts").text)
    assert set(listed) == {*SHOP.book.flows, *(name.removesuffix(".ftl") for name in SHOP.contents["fr"])}
    for file in listed if role == "administrator" else ("aide",):
        page = person.get(f"/texts/{file}").text
        assert len(gzip.compress(page.encode(), 6)) < 45_000, file
        assert 'style="' not in page
        flow = SHOP.book.flows.get(file)
        for step in flow.steps if flow else ():
            assert f'id="step-{step}"' in page
        texts = [name for name, found in SHOP.texts.index["fr"].items() if found.file == f"{file}.ftl"]
        assert page.count('class="state draft"') == 2 * len(texts)


def test_links_lead_from_step_to_step_and_to_texts_of_other_files(rig: Rig) -> None:
    person = rig.login("broadcaster")
    for file in SHOP.book.flows:
        page = person.get(f"/texts/{file}").text
        anchors = set(re.findall(r'href="#([a-z0-9-]+)"', page)) - {"main"}
        assert anchors <= set(re.findall(r'\bid="([a-z0-9-]+)"', page)), file


def test_letters_a_plain_sms_lacks_are_shown_and_repaired_in_one_click(rig: Rig) -> None:
    person = rig.login("broadcaster")
    page = person.get("/texts/fil").text
    assert "Lettres hors SMS simple : ç" in page
    assert '<ins lang="fr" class="piece">Bien recu.</ins>' in page
    shown = person.follow(EDIT, {"mend": "text"})
    assert "C&#39;est proposé." in shown
    assert "Une proposition attend" in shown
    page = person.get("/proposals").text
    assert '<del lang="fr" class="piece">Bien reçu.</del>' in page
    assert '<ins lang="fr" class="piece">Bien recu.</ins>' in page
    with rig.world.line.store.begin() as unit:
        (entry,) = unit.audit.entries(what="text-proposed")
        assert (entry.who, entry.object) == (person.staff.login, "fil-recu (fr)")
    # The file is as it was: git alone changes it.
    assert read_contents() == SHOP.contents


def test_a_draft_is_checked_repaired_and_proposed(rig: Rig) -> None:
    person = rig.login("administrator")
    person.get(EDIT)
    drafted = {"part-0": "C'est noté, forêt 😀"}
    page = person.post(EDIT, drafted | {"deed": "check"})
    assert page.status_code == 422
    assert "it leaves GSM-7 with 😀" in page.text
    assert "C&#39;est noté, forêt 😀</textarea>" in page.text, "what was typed is kept"
    page = person.post(EDIT, drafted | {"deed": "repair"})
    assert page.status_code == 200
    assert "C'est noté, foret</textarea>" in unescape(page.text)
    page = person.post(EDIT, {"part-0": "C'est noté, foret", "deed": "check"})
    assert (page.status_code, "Rien à redire" in page.text) == (200, True)
    person.follow(EDIT, {"part-0": "C'est noté, foret", "deed": "propose"})
    with rig.world.line.store.begin() as unit:
        (kept,) = unit.proposals.all()
        assert (kept.before, kept.after) == ("Bien reçu.", "C'est noté, foret")


@pytest.mark.parametrize(
    ("where", "text", "why"),
    [
        (EDIT, "Bien reçu { $code }", "it uses { $code }, which the text in bm does not"),
        (EDIT, "Bien reçu { $code", "every { needs its }"),
        (EDIT, "{" * 1900, "it "),
        (EDIT, "", "it cannot be read"),
        (EDIT, "Cette prostituée a écrit.", "(R01)"),
        (EDIT, "Long " * 80, "(R07)"),
        ("/texts/aide/aide-etat/bm", "I bɛ farati la sisan wa? " * 12, "(R07)"),
    ],
)
def test_what_the_checker_refuses_is_not_proposed(rig: Rig, where: str, text: str, why: str) -> None:
    person = rig.login("administrator")
    person.get(where)
    answer = person.post(where, {"part-0": text, "deed": "propose"})
    assert answer.status_code == 422
    assert why in unescape(answer.text)
    with rig.world.line.store.begin() as unit:
        assert unit.proposals.all() == ()


def test_a_proposal_sent_twice_is_kept_once_and_can_be_withdrawn(rig: Rig) -> None:
    person = rig.login("coordinator")
    person.get("/texts/fil")
    marks = person.marks()
    for _ in range(2):
        assert person.post(EDIT, {**marks, "mend": "text"}, marked=False).status_code == 303
    with rig.world.line.store.begin() as unit:
        (kept,) = unit.proposals.all()
        assert len(unit.audit.entries(what="text-proposed")) == 1
    person.get("/proposals")
    assert "retirée" in person.follow("/proposals/withdraw", {"id": kept.id})
    with rig.world.line.store.begin() as unit:
        assert unit.proposals.all() == ()
        assert [each.object for each in unit.audit.entries(what="proposal-withdrawn")] == [kept.id]


def test_the_technical_team_gets_a_patch_and_the_audit_a_line(rig: Rig) -> None:
    person = rig.login("coordinator")
    person.get("/texts/fil")
    person.follow(EDIT, {"mend": "text"})
    person.get("/proposals")
    answer = person.post("/proposals/patch")
    assert "-fil-recu = Bien reçu.\n+fil-recu = Bien recu.\n" in answer.text
    assert answer.headers["Content-Disposition"] == 'attachment; filename="textes.patch"'
    with rig.world.line.store.begin() as unit:
        assert [each.object for each in unit.audit.entries(what="exported")] == ["proposals"]


@pytest.mark.parametrize(
    "path", ["/texts/rien", "/texts/fil/rien/fr", "/texts/fil/fil-recu/en", "/texts/aide/fil-recu/fr"]
)
def test_what_is_not_there_is_404(rig: Rig, path: str) -> None:
    person = rig.login("administrator")
    assert person.get(path).status_code == 404
    person.get("/account")
    if path.count("/") == 4:
        assert person.post(path, {"deed": "propose"}).status_code == 404


def test_both_languages_of_the_console_show_every_page(rig: Rig) -> None:
    person = rig.login("coordinator")
    person.get("/texts/fil")
    person.follow(EDIT, {"mend": "text"})
    with rig.world.line.store.begin() as unit:
        unit.staff.change(replace(person.staff, language="en", reads="bm"), rig.world.now)
    for path, words in (("/texts", "One proposal waits"), ("/texts/fil", "Draft"), (EDIT, "Propose")):
        assert words in person.get(path).text
    assert "Waiting" in person.get("/proposals").text


FLUENT = st.text("{}$ .*[a\n->", max_size=30)
ANYTHING = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(typed=st.one_of(ANYTHING, FLUENT), deed=st.sampled_from(["check", "repair"]))
def test_nothing_that_is_typed_breaks_the_page(rig: Rig, typed: str, deed: str) -> None:
    person = rig.login("administrator")
    person.get(EDIT)
    answer = person.client.post(EDIT, base_url=URL, data={**person.marks(), "part-0": typed, "deed": deed})
    assert answer.status_code in (200, 422)
